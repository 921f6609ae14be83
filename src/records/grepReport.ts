import { z } from 'zod'
import { daySchema } from '../curriculum/text.ts'
import { saidSchema } from './reportParts.ts'

const titlesSchema = z.strictObject({
  nb: z.string().optional(),
  nn: z.string().optional(),
  en: z.string().optional(),
})

/** The official part of a trade in the shape of its file; null and an empty title are what the objects do not tell. */
const draftReportSchema = z.strictObject({
  id: z.string(),
  trade: z.string(),
  /** Without the plan itself no day is told and no module can be missing. */
  planRead: z.boolean(),
  status: z.string().nullable(),
  /** As the register writes it: nob, nno, sme. */
  language: z.string().nullable(),
  title: titlesSchema,
  name: titlesSchema,
  certificate: z.enum(['fagbrev', 'svennebrev']).nullable(),
  adopted: daySchema.nullable(),
  validFrom: daySchema.nullable(),
  validTo: daySchema.nullable(),
  replacedBy: z.array(z.string()),
  structure: z.enum(['modules', 'block']).nullable(),
  basedOn: z.string().nullable(),
  modules: z.array(
    z.strictObject({
      id: z.string().nullable(),
      aimSet: z.string(),
      subject: z.string().nullable(),
      title: titlesSchema,
      withdrawn: z.boolean(),
      /** Codes alone: the sentences are Udir's. null where the set was not among the objects. */
      aims: z.array(z.strictObject({ code: z.string(), takenFrom: z.string().nullable() })).nullable(),
    }),
  ),
  orderTold: z.boolean(),
  exams: z.strictObject({ written: z.string().nullable(), trade: z.string().nullable() }),
  programmeArea: z.strictObject({ ordinary: z.string().nullable(), modular: z.string().nullable() }),
  /** What the plan says on how the training ends, for a person to read lengths of tests from. */
  assessment: z.array(z.string()),
  /** What is empty, and why. */
  gaps: z.array(saidSchema),
})

/** `grep`: what was read of the official register, the trade that it gives, and what differs from a file of ours. */
export const grepReportSchema = z.strictObject({
  objects: z.array(z.strictObject({ type: z.string(), codes: z.array(z.string()) })),
  /** Folders of a zip that no trade is made from, with the number of their files. */
  leftAside: z.array(z.strictObject({ folder: z.string(), files: z.number().int() })),
  faults: z.array(
    z.strictObject({
      file: z.string(),
      /** The line that the object begins on. */
      line: z.number().int(),
      /** Keys and positions from the top of the object to the place. */
      at: z.array(z.string()),
      ...saidSchema.shape,
    }),
  ),
  /** The trades' plans among the objects. */
  plans: z.array(z.string()),
  /** null where there are several plans and none is named. */
  draft: draftReportSchema.nullable(),
  /** Beside the file of ours that was named; none where none was. */
  differences: z.array(
    z.strictObject({
      ...saidSchema.shape,
      /** The module that it is about, by the id that our file has; null of one that is new or of the whole trade. */
      module: z.string().nullable(),
      /** Whether it can be taken as it is; otherwise our own words are to be written first, or codes that follow a choice. */
      ready: z.boolean(),
    }),
  ),
})

/** What was read of the official register, the trade that it gives, and what differs from a file of ours. */
export type GrepReport = z.infer<typeof grepReportSchema>
