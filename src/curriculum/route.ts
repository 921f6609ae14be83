import { z } from 'zod'
import { parties } from './party.ts'
import { questionSchema } from './question.ts'
import { exams, otherFinals } from './requirement.ts'
import {
  capSchema,
  caseloadLimitSchema,
  stepContents,
  subjectTargetSchema,
  trainsToSchema,
} from './routeStep.ts'
import { contractRoles, demandPoints, demandSchema, routeRoles } from './rules.ts'
import { sourceSchema } from './source.ts'
import { type SubjectTarget, withoutOffered } from './subject.ts'
import { daySchema, idSchema, textSchema } from './text.ts'
import { tradeCodeSchema } from './tradeCode.ts'
import { publicationSchema } from './version.ts'

/**
 * The lines of the map: each parallel region of the pathway that people follow. Training in the trade, by
 * modules or by school years, is on the line of modules.
 */
export const lanes = ['norwegian', 'modules', 'work', 'exams'] as const

/** A line of the map. */
export type Lane = (typeof lanes)[number]

const shared = {
  id: idSchema,
  /** Steps that this model has done before this one; what the law demands is a `Demand`, not an order. */
  after: z.array(idSchema).optional(),
  responsible: z.array(z.enum(parties)).min(1),
}

/** The kinds of work that are no job: they end by themselves, and a model may say how long one is at the most. */
export const stays = ['jobTaste', 'languagePractice', 'workTraining'] as const

/** Work that is no job: a taste, language practice, work training. */
export type StayKind = (typeof stays)[number]

/** How long a stay is in a model at the most. */
export type Cap = z.infer<typeof capSchema>

/** One step of a route model. Which of them a person still needs is worked out from where they stand. */
export const routeStepSchema = z.discriminatedUnion('kind', [
  /** Norwegian to the level that the person and the municipality have set per skill (norskmål). */
  z.strictObject({
    ...shared,
    kind: z.literal('language'),
    /** Levels that the model itself trains to, whatever goal a person has: the higher of the two is planned. */
    trainsTo: trainsToSchema.optional(),
    ...stepContents,
  }),
  /** Every module that is neither approved nor recognised. */
  z.strictObject({ ...shared, kind: z.literal('modules'), ...stepContents }),
  /** A licence or course of the trade: every one that something asks for, or those that the model itself leads to. */
  z.strictObject({
    ...shared,
    kind: z.literal('gates'),
    /** What the model leads to, whether or not anything else asks for it. */
    of: z.array(idSchema).min(1).optional(),
    /** How long each takes where the training for it is a step of its own (an assumption); its course when left out. */
    lasts: idSchema.optional(),
    ...stepContents,
  }),
  /** Paid or unpaid work. */
  z.strictObject({
    ...shared,
    kind: z.literal('work'),
    work: z.enum([...stays, 'employment']),
    /** How much of full time it is (an assumption). */
    position: idSchema,
    /** How long it takes to find (an assumption); the work itself lasts as long as the route needs it. */
    find: idSchema,
    /** How long it lasts when it ends by itself (an assumption); left out when it goes on. */
    lasts: idSchema.optional(),
    /** A stay ends by then; longer only by an exception that somebody has made and written down. No job has a cap. */
    atMost: capSchema.optional(),
    ...stepContents,
  }),
  /** A contract on training in a company. */
  z.strictObject({
    ...shared,
    kind: z.literal('contract'),
    role: z.enum(contractRoles),
    length: z.discriminatedUnion('kind', [
      /** max(least, L - P - G): what is left of the trade's length after practice and credits. */
      z.strictObject({ kind: z.literal('remaining') }),
      /** The company part of the ordinary path, less credits. */
      z.strictObject({ kind: z.literal('companyPart') }),
      /** No source fixes it: an assumption. */
      z.strictObject({ kind: z.literal('assumed'), duration: idSchema }),
    ]),
    ...stepContents,
  }),
  /** A stretch with a name that takes time of its own (mapping, a school year). */
  z.strictObject({
    ...shared,
    kind: z.literal('stretch'),
    name: textSchema,
    plain: textSchema,
    /** How long it lasts (an assumption); left out where it is open-ended, and nowhere else. */
    duration: idSchema.optional(),
    lane: z.enum(lanes),
    /**
     * Goes on as long as it is needed (follow-up before, in and after a job): it begins as other stretches do, and
     * nothing waits for its end.
     */
    openEnded: z.literal(true).optional(),
    /** Hours a week it takes, an assumption that `assumed` gives the reason for; all the person has when left out. */
    hoursAWeek: z.number().min(0).max(40).optional(),
    /** Starts with the school year. */
    startsWithSchoolYear: z.boolean().optional(),
    ...stepContents,
  }),
  /** Subjects of preparatory education side by side, each from the level that the person holds in it. */
  z.strictObject({
    ...shared,
    kind: z.literal('subjects'),
    /** Each subject once, and the level that it is taken to. */
    of: z.array(subjectTargetSchema).min(1),
    /** How many hours one level of one subject takes (an assumption). */
    level: idSchema,
    /** Hours a week of the whole offer, shared by its subjects; what the person has when left out. */
    hoursAWeek: z.number().min(1).max(40).optional(),
    ...stepContents,
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('exam'),
    exam: z.enum([...exams, ...otherFinals]),
    /** Who registers; it decides which registration window holds (Udir's exam calendar). */
    registeredBy: z.enum(['self', 'trainingEstablishment', 'county']),
    ...stepContents,
  }),
  z.strictObject({ ...shared, kind: z.literal('certificate'), ...stepContents }),
  /** The goal of a route that does not end with a trade certificate: nothing to do, the day on which it is reached. */
  z.strictObject({ ...shared, kind: z.literal('goal'), ...stepContents }),
])

/** One step of a route model. */
export type RouteStep = z.infer<typeof routeStepSchema>

/** A named band under the year axis: it begins with its first step and ends with its last. */
export const phaseSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  covers: z.array(idSchema).min(1),
})

/**
 * Days of one cohort for a step or a phase of the route, as its source prints them: of several days one row each.
 * A row with a question is a date that the source leaves in doubt, and holds nobody.
 */
const cohortDateSchema = z.strictObject({
  /** A step of the route, or a phase where it is the phase that begins or ends. */
  step: idSchema,
  starts: daySchema.optional(),
  ends: daySchema.optional(),
  /** The last day for those whose time is extended, where the source prints it. */
  extended: daySchema.optional(),
  /** What the source prints where it is less, or other, than a day: a week, an hour, two days apart. */
  asPrinted: z.string().min(1).max(120).optional(),
  question: textSchema.optional(),
})

/** A row of a cohort's days. */
export type CohortDate = z.infer<typeof cohortDateSchema>

/** A class that goes a route together, on days of its own (kull): its phases may overlap and come in another order. */
const cohortSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  dates: z.array(cohortDateSchema).min(1),
  source: sourceSchema,
})

/** A class that goes a route together. */
export type Cohort = z.infer<typeof cohortSchema>

/** What a route ends in where that is no trade certificate. A person may go on to one from there, by another route. */
const goalSchema = z.discriminatedUnion('kind', [
  /** Ordinary paid work, of at least this position over all jobs where the source names one. */
  z.strictObject({ kind: z.literal('paidWork'), percent: z.number().int().min(1).max(100).optional() }),
  /** The exam that ends a training contract, or one towards a practice certificate (ol. § 7-1). */
  z.strictObject({ kind: z.literal('exam'), exam: z.enum(otherFinals) }),
  /** Schooling that opens a further one: reached when this step is completed. */
  z.strictObject({
    kind: z.literal('education'),
    opens: z.enum(['upperSecondary', 'higherEducation']),
    step: idSchema,
  }),
])

/** What a route ends in. */
export type Goal = { kind: 'certificate' } | z.infer<typeof goalSchema>

/** A model of getting to a goal, the trade certificate as a rule: one file in `curricula/routes/`. */
export const routeSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  version: z.number().int().min(1),
  publication: publicationSchema.optional(),
  succeeds: z.array(idSchema),
  name: textSchema,
  /** One sentence for a participant: what this way is. */
  plain: textSchema,
  /** The role that its contract is in, or in which a person goes to the trade exam; left out where there is neither. */
  role: z.enum(routeRoles).optional(),
  /** What it ends in; the trade certificate when left out. */
  goal: goalSchema.optional(),
  /** `none`: nobody needs to have chosen a trade, and none is reckoned with. One trade when left out. */
  trade: z.enum(['one', 'none']).optional(),
  /** The only trades that the model is for, by their code stems; all when left out. */
  trades: z.array(tradeCodeSchema).min(1).optional(),
  /** The moment that opens or closes the route for a person today: its first demand on them. */
  entry: z.enum(demandPoints),
  /** The county a model belongs to; left out when it is national. */
  counties: z.array(idSchema).optional(),
  /** How many persons one specialist (jobbspesialist) follows in this model at the most. */
  atMostPerSpecialist: caseloadLimitSchema.optional(),
  steps: z.array(routeStepSchema).min(1),
  phases: z.array(phaseSchema).min(1),
  demands: z.array(demandSchema),
  questions: z.array(questionSchema),
  /** The cohorts of the model whose days are known; a person may go it in none of them. */
  cohorts: z.array(cohortSchema).min(1).optional(),
  sources: z.array(sourceSchema).min(1),
})

/** A model of getting to a goal. */
export type Route = z.infer<typeof routeSchema>

/** A goal that is no trade certificate, by what it is called. */
export type GoalName = 'paidWork' | (typeof otherFinals)[number] | (Goal & { kind: 'education' })['opens']

/** What a goal that is no trade certificate is called by. */
export function goalNameOf(goal: Exclude<Goal, { kind: 'certificate' }>): GoalName {
  if (goal.kind === 'paidWork') return 'paidWork'
  return goal.kind === 'exam' ? goal.exam : goal.opens
}

const certificate: Goal = { kind: 'certificate' }

/** What a route ends in. */
export function goalOf({ goal }: Pick<Route, 'goal'>): Goal {
  return goal ?? certificate
}

/** The phase that a step of the route belongs to; null when no phase covers it. */
export function phaseCovering({ phases }: Route, step: string): Route['phases'][number] | null {
  return phases.find(({ covers }) => covers.includes(step)) ?? null
}

/** The subjects that a route's goal is reached by, where it is schooling in subjects; none where it is anything else. */
export function subjectsOfGoal(route: Pick<Route, 'goal' | 'steps'>): readonly SubjectTarget[] {
  const goal = goalOf(route)
  const step = goal.kind === 'education' ? route.steps.find(({ id }) => id === goal.step) : undefined
  return step?.kind === 'subjects' ? withoutOffered(step.of) : []
}

/** Whether a step goes on as long as it is needed, so that nothing waits for its end. */
export function isOpenEnded(step: RouteStep | undefined): boolean {
  return step?.kind === 'stretch' && step.openEnded === true
}

/** Whether a route asks a person to have chosen a trade. */
export function goesByTrade({ trade }: Pick<Route, 'trade'>): boolean {
  return trade !== 'none'
}

/** Whether a route ends in a trade certificate: one that ends in something else is no sooner way to one. */
export function leadsToCertificate(route: Route): boolean {
  return goalOf(route).kind === 'certificate'
}

/** The line on which a goal stands that is no trade certificate: that of what it is reached by. */
export function laneOfGoal(route: Route): Lane {
  const goal = goalOf(route)
  if (goal.kind === 'paidWork') return 'work'
  const step = goal.kind === 'education' ? route.steps.find(({ id }) => id === goal.step) : undefined
  return step?.kind === 'stretch' ? step.lane : 'exams'
}
