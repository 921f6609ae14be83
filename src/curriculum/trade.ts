import { z } from 'zod'
import { requirementSchema } from './requirement.ts'
import { gateSchema } from './rules.ts'
import { sourceSchema } from './source.ts'
import { daySchema, idSchema, textSchema } from './text.ts'

/** Code stem of a trade, the same over its curricula: HEA. What happens in a trade is kept with it. */
export const tradeCodeSchema = z.string().regex(/^[A-Z]{3}$/)

/** An official competence aim by its Grep code. The sentence is Udir's: the app links to it. */
const aimSchema = z.strictObject({
  code: z.string().regex(/^KM\d{1,6}$/),
  /** A short phrase of our own, only where code and official text were read together. */
  phrase: textSchema.optional(),
})

/** One module: three codes that mean the same thing in three registers, and what it holds. */
export const moduleSchema = z.strictObject({
  /** Fagkode, the code in VIGO and on papers; our id. */
  id: idSchema,
  /** Kompetansemålsett (KVnnn). */
  aimSet: z.string().regex(/^KV\d{1,6}$/),
  /** Opplæringsfag (xxx5Z0n). */
  subject: z.string().regex(/^[A-Z]{3}\d[A-Z]\d\d$/),
  title: textSchema,
  /** Languages of the title that are not Udir's words but ours. */
  titleOurs: z.array(z.enum(['nb', 'nn', 'en', 'uk', 'ar'])),
  /** One or two plain sentences on what the module is about, ours, for participants. */
  plain: textSchema,
  aims: z.array(aimSchema).min(1),
  /** Topics in our own words, in no order and tied to no aim. */
  topics: z.array(textSchema).min(1),
})

/** One module of a trade. */
export type Module = z.infer<typeof moduleSchema>

/** What modules held so far are worth on the way: a county or provider names it, the app only suggests. */
export const partialCompetenceSchema = z.strictObject({
  id: idSchema,
  requires: requirementSchema,
  /** Jobs it may open. No official list of jobs per module exists: suggestions, editable. */
  jobs: z
    .array(
      z.strictObject({
        title: textSchema,
        styrk: z
          .string()
          .regex(/^\d{4}$/)
          .optional(),
      }),
    )
    .min(1),
  suggestion: z.literal(true),
})

/** One version of one trade's curriculum: one file in `curricula/trades/`, named by its Udir code. */
export const tradeSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  version: z.number().int().min(1),
  /** Earlier files whose events carry over to this one. */
  succeeds: z.array(idSchema),
  trade: tradeCodeSchema,
  name: textSchema,
  /** What a person is called who holds the certificate. */
  occupation: textSchema,
  certificate: z.enum(['fagbrev', 'svennebrev']),
  adopted: daySchema,
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  basedOn: idSchema,
  /** Ordinary length in months: school, company and both (the L of the contract formula). */
  length: z.strictObject({
    school: z.number().int().min(0).max(120),
    company: z.number().int().min(0).max(120),
    total: z.number().int().min(1).max(120),
    source: sourceSchema,
  }),
  modules: z.array(moduleSchema).min(1),
  exams: z.strictObject({
    written: z.strictObject({ code: z.string(), source: sourceSchema }),
    /** Working days of the trade exam; `most` is null where the curriculum says "at least". */
    trade: z.strictObject({
      code: z.string(),
      days: z.strictObject({ least: z.number().int(), most: z.number().int().nullable() }),
      note: textSchema.optional(),
      source: sourceSchema,
    }),
  }),
  gates: z.array(gateSchema),
  partialCompetences: z.array(partialCompetenceSchema),
  /** What must follow the certificate before the title may be used (authorisation of health workers). */
  afterwards: z.array(z.strictObject({ text: textSchema, source: sourceSchema })),
  /** Occupations whose practice may count; the pairing is ours and unverified, so it is only suggested. */
  occupations: z.array(z.strictObject({ styrk: z.string().regex(/^\d{4}$/), name: textSchema })),
  programmeArea: z.strictObject({ ordinary: z.string(), modular: z.string().nullable() }),
  sources: z.array(sourceSchema).min(1),
})

/** One version of one trade's curriculum. */
export type Trade = z.infer<typeof tradeSchema>
