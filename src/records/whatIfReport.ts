import { z } from 'zod'
import { daySchema, idSchema } from '../curriculum/text.ts'
import { aboutPerson, finishRangeSchema, noPlanSchema, saidSchema } from './reportParts.ts'

/** The end of a way, the wage and the fullest week on it, from the day on which things go otherwise. */
const prospectsSchema = z.strictObject({
  finish: daySchema,
  /** null where there is no plan on one of the two ways, and where one end of the assumptions has none. */
  finishRange: finishRangeSchema.nullable(),
  /** Whether nothing on this route can end earlier, its durations and what is fixed by hand given. */
  proved: z.boolean(),
  /** Since when paid work in the trade has been held on that day, or from when the plan has it. */
  paidWork: daySchema.nullable(),
  /** Hours of the fullest week, jobs included. */
  heaviestWeek: z.number(),
  /** When the last Norwegian of the plan is over: the certificate does not wait for all of it. */
  norwegianOver: daySchema.nullable(),
  /** Whether something of the person's own goal in Norwegian has no room. */
  missesGoal: z.boolean(),
  /** Whether the certificate waits for that goal. */
  goalFirst: z.boolean(),
})

/** `whatif`: what becomes of the plan if something goes otherwise. Nothing of it is kept. */
export const whatIfReportSchema = z.strictObject({
  ...aboutPerson,
  /** The route of the plan as it is. */
  route: idSchema,
  /** What is supposed, in the words of the call. */
  if: z.string(),
  /** The day from which all goes otherwise. */
  from: daySchema,
  /** If all goes as planned. */
  before: prospectsSchema,
  /** null where there is no plan. */
  after: prospectsSchema.nullable(),
  /** By how many weeks the finish is later, below nought where it is earlier. */
  finishWeeks: z.number().int().nullable(),
  /** The steps from that day on that differ, in order, those that are gone last. */
  changes: z.array(
    z.strictObject({
      kind: z.enum(['moved', 'longer', 'shorter', 'added', 'gone']),
      /** The step's id in the plan. */
      step: z.string(),
      /** By how many; of a step that has moved, below nought for earlier. */
      weeks: z.number().int().nullable(),
      sentence: z.string(),
      /** Why it is so; empty of one that is new. */
      reasons: z.array(saidSchema),
    }),
  ),
  ...noPlanSchema,
})

/** What becomes of the plan if something goes otherwise. */
export type WhatIfReport = z.infer<typeof whatIfReportSchema>
