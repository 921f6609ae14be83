import { z } from 'zod'
import { leafSchema, levels } from '../curriculum/requirement.ts'
import { parties } from '../curriculum/route.ts'
import { demandPoints } from '../curriculum/rules.ts'
import { sourceSchema, standingOfRuleSchema } from '../curriculum/source.ts'
import { daySchema, idSchema } from '../curriculum/text.ts'
import { eventKinds, eventSchema } from '../pathway/event.ts'
import type { Answer } from '../pathway/unmet.ts'
import { phasePlanSchema, planStepSchema } from '../planning/plan.ts'

/** One person on one day: what every report on a person begins with. */
const about = {
  /** The person's alias; nobody is named. */
  person: z.strictObject({ id: idSchema, alias: z.string() }),
  /** The day that the report is about. */
  on: daySchema,
  trade: idSchema,
  county: idSchema,
}

/** A leaf of a demand as it stands, in facts and in one sentence. */
const leafReportSchema = z.strictObject({
  kind: z.literal('leaf'),
  asks: leafSchema,
  state: z.enum(['met', 'missing', 'tooLate', 'question', 'waived']),
  sentence: z.string(),
  /** What the person has and what is asked, in the unit of what is asked: months, per cent, a level, a number. */
  has: z.union([z.number(), z.enum(levels), z.null()]),
  wants: z.union([z.number(), z.enum(levels), z.null()]),
  /** The day on which it is met if all goes on as now. */
  reachedOn: daySchema.nullable(),
  /** Who demands it and where that is written. */
  standing: standingOfRuleSchema,
  source: sourceSchema,
})

/** A leaf of a demand as a report gives it. */
export type LeafReport = z.infer<typeof leafReportSchema>

/** What is unmet, grouping kept: all of, any of, or so many of what follows. */
export type AnswerReport = LeafReport | { kind: 'all' | 'any' | 'some'; count: number; of: AnswerReport[] }

const answerReportSchema: z.ZodType<AnswerReport, unknown> = z.lazy(() =>
  z.union([
    leafReportSchema,
    z.strictObject({
      kind: z.enum(['all', 'any', 'some']),
      count: z.number().int(),
      of: z.array(answerReportSchema),
    }),
  ]),
)
