import { z } from 'zod'
import { parseDay } from '../../calendar/day.ts'
import type { Place } from './faults.ts'
import { type Said, saidSchema } from './said.ts'

/** The last part of an address: statuses, types and code lists are told apart by it alone, as their hosts have changed. */
const lastPart = (address: string): string => address.slice(address.lastIndexOf('/') + 1)

/** A code of the register. Its UUIDs and addresses are opaque; the code is what names an object. */
const codeSchema = z
  .string()
  .max(80)
  .regex(/^[^\s\p{C}]+$/u, 'a code')

const addressSchema = z.string().max(400)

/** A reference (Ref) to another object: its code, or of lists without codes the last part of its address. */
const refSchema = z
  .object({ kode: codeSchema.nullish(), uri: addressSchema.nullish(), status: addressSchema.nullish() })
  .transform(({ kode, uri, status }, context) => {
    const code = kode ?? (uri ? lastPart(uri) : '')
    if (code === '') context.addIssue({ code: 'custom', message: 'a reference with a code' })
    return { code, status: status ? lastPart(status) : null }
  })

/** A reference to another object, with the status that it had when this one was written. */
type Reference = z.output<typeof refSchema>

/** A list that may be absent or null. */
const listOf = <S extends z.ZodType>(schema: S) =>
  z
    .array(schema)
    .nullish()
    .transform((list) => list ?? [])
const refs = listOf(refSchema)
const ref = refSchema.nullish().transform((one) => one ?? null)
const said = saidSchema.nullish().transform((one): Said | null => one ?? null)

/** `2024-08-01T00:00:00`, null or an empty text: the day is what counts, and no hour of it is told. */
const dateSchema = z
  .string()
  .max(40)
  .nullish()
  .transform((text, context) => {
    if (!text) return null
    const day = parseDay(text.slice(0, 10))
    if (day === null) context.addIssue({ code: 'custom', message: 'a day as 2024-08-01T00:00:00' })
    return day
  })

const order = z
  .number()
  .nullish()
  .transform((number) => number ?? null)

const codesOf = (list: readonly Reference[]): string[] => list.map(({ code }) => code)

const planSchema = z
  .object({
    tittel: said,
    kortform: said,
    laereplanstruktur: ref,
    fastsettelsesinformasjon: z.object({ 'fastsatt-dato': dateSchema, 'fastsatt-spraak': ref }).nullish(),
    gyldighetsperiode: z
      .object({
        'gyldig-fra': z.object({ dato: dateSchema }).nullish(),
        'gyldig-til': z.object({ dato: dateSchema }).nullish(),
      })
      .nullish(),
    'erstattes-av': refs,
    merkelapper: refs,
    opplaeringsnivaa: refs,
    'kompetansemaal-kapittel': z.object({ kompetansemaalsett: refs }).nullish(),
    'vurderingsordninger-kapittel': z
      .object({ vurderingsordninger: listOf(z.object({ beskrivelse: said })) })
      .nullish(),
    'opprinnelige-planer': refs,
  })
  .transform((plan) => ({
    kind: 'plan' as const,
    title: plan.tittel,
    shortTitle: plan.kortform,
    structure: plan.laereplanstruktur?.code ?? null,
    adopted: plan.fastsettelsesinformasjon?.['fastsatt-dato'] ?? null,
    /** The language it was adopted in, as the register writes it: nob, nno, sme. */
    language: plan.fastsettelsesinformasjon?.['fastsatt-spraak']?.code ?? null,
    validFrom: plan.gyldighetsperiode?.['gyldig-fra']?.dato ?? null,
    validTo: plan.gyldighetsperiode?.['gyldig-til']?.dato ?? null,
    replacedBy: codesOf(plan['erstattes-av']),
    labels: codesOf(plan.merkelapper),
    levels: codesOf(plan.opplaeringsnivaa),
    sets: plan['kompetansemaal-kapittel']?.kompetansemaalsett ?? [],
    originals: codesOf(plan['opprinnelige-planer']),
    /** How the training ends: exams and tests, in HTML. */
    assessments: (plan['vurderingsordninger-kapittel']?.vurderingsordninger ?? []).flatMap(
      ({ beskrivelse }) => beskrivelse ?? [],
    ),
  }))

const setSchema = z
  .object({
    tittel: said,
    kortform: said,
    rekkefoelge: order,
    kompetansemaal: refs,
    'etter-fag': refs,
    'tilhoerer-laereplan': ref,
  })
  .transform((set) => ({
    kind: 'set' as const,
    title: set.tittel,
    shortTitle: set.kortform,
    order: set.rekkefoelge,
    aims: set.kompetansemaal,
    subjects: codesOf(set['etter-fag']),
    plan: set['tilhoerer-laereplan']?.code ?? null,
  }))

const aimSchema = z
  .object({ tittel: said, 'hentet-fra': ref, 'tilhoerer-kompetansemaalsett': ref })
  .transform((aim) => ({
    kind: 'aim' as const,
    title: aim.tittel,
    set: aim['tilhoerer-kompetansemaalsett']?.code ?? null,
    /** The aim of the ordinary plan that it was taken from. */
    takenFrom: aim['hentet-fra']?.code ?? null,
  }))

const subjectSchema = z
  .object({
    tittel: said,
    'programomraader-referanse': refs,
    'laereplan-referanse': listOf(z.object({ 'tilhoerende-kompetansemaalsett': refs })),
    'fagkode-referanser': refs,
    fagtype: ref,
  })
  .transform((subject) => ({
    kind: 'subject' as const,
    title: subject.tittel,
    areas: codesOf(subject['programomraader-referanse']),
    sets: subject['laereplan-referanse'].flatMap((plan) => codesOf(plan['tilhoerende-kompetansemaalsett'])),
    marks: codesOf(subject['fagkode-referanser']),
    subjectType: subject.fagtype?.code ?? null,
  }))

const markSchema = z
  .object({
    tittel: said,
    vurderingsordning: listOf(
      z.object({
        'type-eksamensordning': ref,
        vurderingsuttrykk: ref,
        modulvurdering: z.boolean().nullish(),
      }),
    ),
    opplaeringsfag: refs,
  })
  .transform((mark) => ({
    kind: 'mark' as const,
    title: mark.tittel,
    /** How marks are given: godkjent, one to six, bestått meget godt. */
    scales: codesOf(mark.vurderingsordning.flatMap(({ vurderingsuttrykk }) => vurderingsuttrykk ?? [])),
    exams: codesOf(mark.vurderingsordning.flatMap((one) => one['type-eksamensordning'] ?? [])),
    ofModule: mark.vurderingsordning.some(({ modulvurdering }) => modulvurdering === true),
    subjects: codesOf(mark.opplaeringsfag),
  }))

const areaSchema = z.object({ tittel: said, sluttkompetanse: refs }).transform((area) => ({
  kind: 'area' as const,
  title: area.tittel,
  certificates: codesOf(area.sluttkompetanse),
}))

/** Code lists and all else: they are kept and named, and nothing is drawn from them. */
const otherSchema = z
  .object({ tittel: said, beskrivelse: said })
  .transform((other) => ({ kind: 'other' as const, title: other.tittel ?? other.beskrivelse }))

const schemas = {
  laereplan_lk20: planSchema,
  kompetansemaalsett_lk20: setSchema,
  kompetansemaal_lk20: aimSchema,
  opplaeringsfag: subjectSchema,
  fagkode: markSchema,
  programomraade: areaSchema,
} as const

/** What an object of a type says that a trade needs; unknown fields stay in its text. */
export function schemaOf(type: string): z.ZodType<Facts> {
  const known = Object.entries(schemas).find(([name]) => name === type)
  return known?.[1] ?? otherSchema
}

/** What all objects have: a type, told by the last part of an address, a code and a status. */
export const headSchema = z
  .object({
    kode: codeSchema,
    'grep-type': addressSchema.min(1),
    status: addressSchema.nullish(),
    'sist-endret': addressSchema.nullish(),
  })
  .transform((head) => ({
    type: lastPart(head['grep-type']),
    code: head.kode,
    /** `status_publisert`, `status_utgaatt`, `status_ugyldig`, `status_til_revidering`, `status_under_arbeid`. */
    status: head.status ? lastPart(head.status) : null,
    /** Up to seven decimals and no zone: only compared, as text. */
    changed: head['sist-endret'] ?? null,
  }))

/** What an object says that a trade needs, by its type; `other` is a code list or a type that no trade is made from. */
export type Facts =
  | z.output<typeof planSchema>
  | z.output<typeof setSchema>
  | z.output<typeof aimSchema>
  | z.output<typeof subjectSchema>
  | z.output<typeof markSchema>
  | z.output<typeof areaSchema>
  | z.output<typeof otherSchema>

/** One object of the register (Grep, Udir's register of curricula). */
export interface GrepObject extends z.output<typeof headSchema> {
  /** What we understand of it; null where a field that we need has another shape, which a fault then says. */
  facts: Facts | null
  /** Exactly as it was handed over, unknown fields, order of keys and spelling of numbers kept. */
  text: string
  place: Place
}

/** No longer in force (utgått), or never was (ugyldig). */
export const isWithdrawn = (status: string | null): boolean =>
  status === 'status_utgaatt' || status === 'status_ugyldig'
