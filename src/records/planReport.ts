import { z } from 'zod'
import { levels, skills } from '../curriculum/requirement.ts'
import { daySchema, idSchema } from '../curriculum/text.ts'
import { idleReasons } from '../planning/pins.ts'
import { phasePlanSchema, planStepSchema } from '../planning/plan.ts'
import { savingSchema, slackSchema, swingSchema } from './planFigures.ts'
import { aboutPerson, finishSchema, noPlanSchema, saidSchema } from './reportParts.ts'

const contentReportSchema = z.strictObject({
  /** How often it is, or what it is called. */
  lead: z.string(),
  text: z.string(),
  /** With, from or for whom. */
  who: z.string(),
})

/** What the model says of a step beside its order and length; left out where it says nothing. */
const modelReportSchema = z.strictObject({
  week: z.array(contentReportSchema),
  instruments: z.array(contentReportSchema),
  papers: z.array(
    z.strictObject({
      id: idSchema,
      ...contentReportSchema.shape,
      /** The lines of a checklist; `standing` says which are ticked. */
      items: z.array(z.strictObject({ id: idSchema, text: z.string() })),
    }),
  ),
})

/** `plan`: the rest of the way on one route, or why there is no plan. */
export const planReportSchema = z.strictObject({
  ...aboutPerson,
  route: idSchema,
  ...finishSchema,
  /** No plan on this route can end before this day. */
  bound: daySchema.nullable(),
  /** The cohort that the person goes in, whose days the plan holds; `name` is null where the route has none such. */
  cohort: z.strictObject({ id: idSchema, name: z.string().nullable() }).nullable(),
  /** The open route that is finished first, where that is before this one; null where none is, and where there is no plan. */
  earlierRoute: z.strictObject({ route: idSchema, name: z.string(), finish: daySchema }).nullable(),
  steps: z.array(
    z.strictObject({
      name: z.string(),
      ...planStepSchema.shape,
      /** The wait before it follows from its start, which is fixed by hand, and is not assumed. */
      waitFixed: z.boolean(),
      /** The days that the cohort sets for it; left out where it sets none. */
      cohortDays: z.strictObject({ starts: daySchema.nullable(), ends: daySchema.nullable() }).optional(),
      slack: slackSchema,
      model: modelReportSchema.optional(),
    }),
  ),
  phases: z.array(z.strictObject({ name: z.string(), ...phasePlanSchema.shape })),
  /** The assumptions that the steps name, each with its sentence. */
  assumptions: z.array(z.strictObject({ id: idSchema, ...saidSchema.shape })),
  /** When the certificate would be there, where it waits for the person's own goal in Norwegian; else null. */
  finishWithoutGoal: daySchema.nullable(),
  /**
   * What the plan leaves unreached of the person's own goal in Norwegian; `proved` says whether it is known that no more
   * can be reached.
   */
  goalsMissed: z.array(
    z.strictObject({
      skill: z.enum(skills),
      goal: z.enum(levels),
      reaches: z.enum(levels),
      proved: z.boolean(),
    }),
  ),
  /** What the file fixes by hand that holds nothing in this plan, and why. It stays in the file. */
  idlePins: z.array(z.strictObject({ step: z.string(), reason: z.enum(idleReasons) })),
  /** The assumed durations that move the finish most, at most three. */
  swings: z.array(swingSchema),
  /** All that counts of what the person brings, together first where it is more than one thing, then one by one. */
  savings: z.array(savingSchema),
  /** What differs from the plan in the file, where it has one for this route; why a step moved or lasts another time. */
  moves: z.array(
    z.strictObject({
      step: z.string(),
      ...saidSchema.shape,
      reasons: z.array(saidSchema),
    }),
  ),
  ...noPlanSchema,
})

/** The rest of the way on one route, or why there is no plan. */
export type PlanReport = z.infer<typeof planReportSchema>
