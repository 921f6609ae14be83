import { z } from 'zod'
import { daySchema, idSchema } from '../curriculum/text.ts'

/** What every report on a person begins with. */
export const aboutPerson = {
  /** By alias; nobody is named. */
  person: z.strictObject({ id: idSchema, alias: z.string() }),
  /** The day that the report is about: what is recorded after it does not count. */
  on: daySchema,
  /** null on a route that goes by no trade. */
  trade: idSchema.nullable(),
  county: idSchema,
}

/** Something with a kind to be told apart by, and the sentence that says it. */
export const saidSchema = z.strictObject({ kind: z.string(), sentence: z.string() })

/** When a way ends with low, likely and high assumed durations. */
export const finishRangeSchema = z.strictObject({
  earliest: daySchema,
  likely: daySchema,
  /** null where the high durations leave no plan. */
  latest: daySchema.nullable(),
  /** Why they leave none, with the step of the plan that comes too late, where it is one; null where they leave one. */
  missed: z
    .strictObject({ step: z.string().nullable(), sentence: z.string(), obstacles: z.array(saidSchema) })
    .nullable(),
})

/** Why there is no plan: what it runs into, and which rules and wishes clash. */
export const noPlanSchema = {
  obstacles: z.array(saidSchema),
  /**
   * A smallest set of rules and wishes of which a plan cannot keep all; null with a plan, and where nothing is
   * found to clash.
   */
  clash: z
    .array(
      z.strictObject({
        ...saidSchema.shape,
        /** Where a rule is written, as it is cited; null for a wish. */
        source: z.string().nullable(),
        /** Without it alone there is a plan, everything else being kept. */
        isCure: z.boolean(),
        /** That it is needed for the clash is known; otherwise a search was cut short. */
        isSure: z.boolean(),
        /** What mends it; each leads to a plan, where it is no cure together with all of `afterwards`. */
        fixes: z.array(saidSchema),
        afterwards: z.array(saidSchema),
      }),
    )
    .nullable(),
}

/** When the way ends by the likely plan, and how far low and high assumed durations move it. */
export const finishSchema = {
  finish: daySchema.nullable(),
  /** null without a plan, or where the search for the latest finish was cut short. */
  finishRange: finishRangeSchema.nullable(),
  /** Whether nothing on this route can end earlier, its durations and what is fixed by hand given. */
  proved: z.boolean().nullable(),
}
