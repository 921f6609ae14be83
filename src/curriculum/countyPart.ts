import { z } from 'zod'
import { spanSchema } from './duration.ts'
import { sourceSchema } from './source.ts'
import { idSchema, textSchema } from './text.ts'
import { tradeCodeSchema } from './tradeCode.ts'

/** Jobs that modules held so far may open. No official list of jobs per module exists: suggestions, editable. */
export const jobsSchema = z
  .array(
    z.strictObject({
      title: textSchema,
      styrk: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
    }),
  )
  .min(1)

/**
 * What neither the official register nor the law knows and a county has an answer of its own to, by the ids of what it is about:
 * no import of a curriculum touches it. Local offers are its provisions, and courses with a paper its gates.
 */
export const countyPart = {
  /** Lengths that the county reckons with, in place of those assumed for the whole country; in their unit. */
  durations: z
    .array(z.strictObject({ id: idSchema, span: spanSchema, reasoning: textSchema, source: sourceSchema }))
    .optional(),
  /** Jobs that the county names for a partial competence, in place of those suggested for the whole country. */
  jobs: z
    .array(
      z.strictObject({
        trade: tradeCodeSchema,
        partialCompetence: idSchema,
        jobs: jobsSchema,
        source: sourceSchema,
      }),
    )
    .optional(),
}
