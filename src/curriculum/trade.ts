import { z } from 'zod'
import { jobsSchema } from './countyPart.ts'
import { requirementSchema } from './requirement.ts'
import { demandSchema, gateSchema } from './rules.ts'
import { sourceSchema } from './source.ts'
import { daySchema, idSchema, textSchema } from './text.ts'
import { tradeCodeSchema } from './tradeCode.ts'
import { publicationSchema } from './version.ts'

/** An official competence aim by its Grep code. The sentence is Udir's: the app links to it. */
const aimSchema = z.strictObject({
  code: z.string().regex(/^KM\d{1,6}$/),
  /** A short phrase of our own, only where code and official text were read together. */
  phrase: textSchema.optional(),
})

/**
 * One module: three codes that mean the same thing in three registers, and what it holds. Without `group` and
 * `optional` it is required.
 */
export const moduleSchema = z.strictObject({
  /** Fagkode, the code in VIGO and on papers; our id. Of a block the opplæringsfag, as no paper has a mark in it. */
  id: idSchema,
  /**
   * Modules of earlier versions that it has come in the place of: whoever holds all of them holds it. A county that renames, splits
   * or merges says so; two modules of the register are the same only by their id.
   */
  succeeds: z.array(idSchema).min(1).max(20).optional(),
  /** The register has none like it: a county has made it, and it stands under the codes that its aims are from. */
  own: z.literal(true).optional(),
  /** Kompetansemålsett (KVnnn). */
  aimSet: z.string().regex(/^KV\d{1,6}$/),
  /** Opplæringsfag (xxx5Z0n). */
  subject: z.string().regex(/^[A-Z]{3}\d[A-Z]\d\d$/),
  title: textSchema,
  /** Languages of the title that are not Udir's words but ours. */
  titleOurs: z.array(z.enum(['nb', 'nn', 'en', 'uk', 'ar'])),
  /** The group of the trade that it can be chosen from. */
  group: idSchema.optional(),
  /** Never required, whoever has it. */
  optional: z.literal(true).optional(),
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
  /** Jobs it may open; a county may name others. */
  jobs: jobsSchema,
  suggestion: z.literal(true),
})

/** Modules of which so many are asked for, and which ones is the person's to choose (snekker: one of three). */
const groupSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  choose: z.number().int().min(1).max(20),
  note: textSchema.optional(),
  source: sourceSchema,
})

/** Fagkode of an exam, as the exam calendar and VIGO write it: HEA3103. */
export const examCodeSchema = z.string().regex(/^[A-Z]{3}\d{4}$/)

/** The codes of the two exams for those who have chosen a module, where they follow the choice. */
const examCodesSchema = z.strictObject({ module: idSchema, written: examCodeSchema, trade: examCodeSchema })

/** The trial curriculum of 2017-24: a county decides what papers from it are worth now, and no table says so. */
const earlierSchema = z.strictObject({
  name: textSchema,
  programmeArea: z.string(),
  period: z.string().regex(/^\d{4}-\d{4}$/),
  modules: z.array(z.strictObject({ id: idSchema, title: textSchema })).min(1),
  source: sourceSchema,
})

/** One version of one trade's curriculum: one file in `curricula/trades/`, named by its Udir code. */
export const tradeSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  version: z.number().int().min(1),
  publication: publicationSchema.optional(),
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
  /**
   * `modules`: a module plan for adults, each module marked godkjent or ikke godkjent. `block`: the ordinary Vg3 plan of a
   * trade that has none; its one module holds all aims, and no mark but those of the exams is given in it.
   */
  structure: z.enum(['modules', 'block']),
  /** The ordinary Vg3 plan that the exams are made from; null where this is that plan. */
  basedOn: idSchema.nullable(),
  /** Ordinary length in months: school, company and both (the L of the contract formula). */
  length: z.strictObject({
    school: z.number().int().min(0).max(120),
    company: z.number().int().min(0).max(120),
    total: z.number().int().min(1).max(120),
    source: sourceSchema,
  }),
  modules: z.array(moduleSchema).min(1),
  groups: z.array(groupSchema).optional(),
  /** `code` is null where it follows the module that is chosen: `byModule` says how. */
  exams: z.strictObject({
    written: z.strictObject({ code: examCodeSchema.nullable(), source: sourceSchema }),
    /** Working days of the trade exam; `most` is null where the curriculum says "at least". */
    trade: z.strictObject({
      code: examCodeSchema.nullable(),
      days: z.strictObject({
        least: z.number().int().min(1).max(60),
        most: z.number().int().min(1).max(60).nullable(),
      }),
      note: textSchema.optional(),
      source: sourceSchema,
    }),
    byModule: z.array(examCodesSchema).min(1).optional(),
  }),
  gates: z.array(gateSchema),
  /** What the trade asks for beside its modules, where one gate or another will do. */
  demands: z.array(demandSchema).optional(),
  partialCompetences: z.array(partialCompetenceSchema),
  /** What must follow the certificate before the title may be used (authorisation of health workers). */
  afterwards: z.array(z.strictObject({ text: textSchema, source: sourceSchema })),
  /** Occupations whose practice may count; the pairing is ours and unverified, so it is only suggested. */
  occupations: z.array(z.strictObject({ styrk: z.string().regex(/^\d{4}$/), name: textSchema })),
  /**
   * Codes of ISCO-08, which STYRK-08 shares its four digits with; no names, as our sources give none. The pairing is ours.
   */
  isco: z
    .array(z.string().regex(/^\d{4}$/))
    .min(1)
    .optional(),
  /** Occupations of ESCO, whose copy that we read has English labels only; the pairing is ours. */
  esco: z
    .array(
      z.strictObject({
        uri: z.string().regex(/^http:\/\/data\.europa\.eu\/esco\/occupation\/[0-9a-f-]{36}$/),
        en: z.string(),
      }),
    )
    .optional(),
  /** Certificates issued in the whole country in a school year; a year that the statistics leave out is not here. */
  certificates: z
    .array(z.strictObject({ schoolYear: z.string().regex(/^\d{4}-\d\d$/), issued: z.number().int().min(0) }))
    .optional(),
  certificatesSource: sourceSchema.optional(),
  earlier: earlierSchema.optional(),
  programmeArea: z.strictObject({ ordinary: z.string(), modular: z.string().nullable() }),
  sources: z.array(sourceSchema).min(1),
})

/** One version of one trade's curriculum. */
export type Trade = z.infer<typeof tradeSchema>

/** Modules of a trade of which so many are asked for. */
export type ModuleGroup = z.infer<typeof groupSchema>
