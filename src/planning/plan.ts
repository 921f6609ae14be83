import { z } from 'zod'
import { levels } from '../curriculum/requirement.ts'
import { lanes } from '../curriculum/route.ts'
import { daySchema, idSchema } from '../curriculum/text.ts'
import { eventSchema, positionLimits } from '../pathway/event.ts'
import { partsOfPathway } from '../pathway/pathway.ts'

/** Why a date or length of a step is not a fact: the assumption it rests on. */
const assumptionRefSchema = z.discriminatedUnion('kind', [
  /** A duration of `curricula/rules/durations.json`, or the person's own in its place. */
  z.strictObject({ kind: z.literal('duration'), id: idSchema }),
  /** A position of the same file: how much of full time a job is. */
  z.strictObject({ kind: z.literal('position'), id: idSchema }),
  /** An exam term after the last published calendar. */
  z.strictObject({ kind: z.literal('term'), id: idSchema }),
])

/** Why a date or length of a step is not a fact. */
export type AssumptionRef = z.infer<typeof assumptionRefSchema>

/** One step of a plan: when, at how many hours a week, and the events that it will be recorded by. */
export const planStepSchema = z.strictObject({
  /** What it is, stable over re-planning: `module.HEAV107`, `language.B1`, `exam.written`. */
  id: z.string().max(80),
  /** The route step it comes from. */
  routeStep: idSchema,
  lane: z.enum(lanes),
  from: daySchema,
  to: daySchema,
  /** Hours of the person's week while it goes on; 0 when it takes none (waiting, a contract inside a job). */
  hoursAWeek: z.number().min(0).max(60),
  /** What will have happened, each event on its planned day. Every one is accepted by `step`. */
  events: z.array(eventSchema),
  /** It goes on as long as it is needed: `to` is only where the plan ends. */
  openEnded: z.literal(true).optional(),
  assumes: z.array(assumptionRefSchema),
  /** It is in the chain that decides the finish: a week less here ends the plan earlier. */
  deciding: z.boolean(),
})

/** One step of a plan. */
export type PlanStep = z.infer<typeof planStepSchema>

/** The least and the most that can be fixed on a step by hand: a length in weeks, a position in percent. */
export const pinLimits = { weeks: [1, 520], percent: positionLimits } as const satisfies Record<
  string,
  readonly [number, number]
>

/** What adviser and participant have fixed by hand on a step: its start, its length, the position of a job. */
export const pinSchema = z.strictObject({
  step: z.string().max(80),
  /** Not before and not after this week's Monday. */
  start: daySchema.optional(),
  weeks: z.number().int().min(pinLimits.weeks[0]).max(pinLimits.weeks[1]).optional(),
  /** The position of a planned job, in place of the one that the route proposes. */
  percent: z.number().int().min(pinLimits.percent[0]).max(pinLimits.percent[1]).optional(),
})

/** What has been fixed by hand on a step. */
export type Pin = z.infer<typeof pinSchema>

/** When a phase of the route begins and ends by the plan. */
export const phasePlanSchema = z.strictObject({
  id: idSchema,
  from: daySchema,
  to: daySchema,
  /** Under way already when the plan was made. */
  started: z.boolean(),
})

/** When a phase begins and ends by the plan. */
export type PhasePlan = z.infer<typeof phasePlanSchema>

/**
 * What a plan was made on of the files that everybody shares: which edition of each, and the values of it that plans are
 * reckoned with. It says nothing of the person, and lets it be told later what has been changed since.
 */
const basisSchema = z.strictObject({
  editions: z.partialRecord(z.enum(partsOfPathway), z.string().max(400)),
  /** By what they are values of: `duration.module`, `rule.contractLeast`, `length.total`. */
  values: z.record(
    z
      .string()
      .max(80)
      .regex(/^(duration|position|rule|length)\.[A-Za-z0-9-]+$/),
    z.union([z.number(), z.boolean(), z.enum(levels)]),
  ),
})

/** What a plan was made on of the files that everybody shares. */
export type Basis = z.infer<typeof basisSchema>

/** A plan: the rest of the way as dated steps. It is remade from the standing, never edited by hand. */
export const planSchema = z.strictObject({
  /** null where the route goes by no trade. */
  trade: idSchema.nullable(),
  route: idSchema,
  county: idSchema,
  madeOn: daySchema,
  steps: z.array(planStepSchema).max(200),
  phases: z.array(phasePlanSchema).max(50),
  /** When the certificate is issued, or the goal of the route reached. The person's own goal in Norwegian may be reached later. */
  finish: daySchema,
  /** The finish is proved earliest within the route, its durations and pins; otherwise *not proved* is said. */
  proved: z.boolean(),
  /** No plan on this route can end before this day. */
  bound: daySchema,
  /**
   * When the certificate would be there, were there no goal in Norwegian but what the route demands. Left out where it does
   * not wait for the person's own goal; else `proved` is about plans that reach the goal.
   */
  finishWithoutGoal: daySchema.optional(),
  /**
   * The search ended before it was known whether more of the person's own goal in Norwegian can be reached; `proved` is about
   * plans that reach as much of it. Left out where it is known.
   */
  isGoalInDoubt: z.literal(true).optional(),
  /** Left out of plans that were made before it was kept. */
  basis: basisSchema.optional(),
})

/** A plan. */
export type Plan = z.infer<typeof planSchema>

/** What was agreed on a day: the steps as they stood. The rest of the plan stays a proposal. */
export const agreementSchema = z.strictObject({
  id: idSchema,
  day: daySchema,
  trade: idSchema.nullable(),
  route: idSchema,
  county: idSchema,
  steps: z.array(planStepSchema).max(200),
  finish: daySchema,
  /** That of the plan it was agreed on; left out where that has none. */
  basis: basisSchema.optional(),
})

/** What was agreed on a day. */
export type Agreement = z.infer<typeof agreementSchema>
