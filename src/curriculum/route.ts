import { z } from 'zod'
import { caseloadLimitSchema, parties, stepContents } from './routeStep.ts'
import { demandPoints, demandSchema, roles } from './rules.ts'
import { sourceSchema } from './source.ts'
import { daySchema, idSchema, textSchema } from './text.ts'

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
  ...stepContents,
}

/** One step of a route model. Which of them a person still needs is worked out from where they stand. */
export const routeStepSchema = z.discriminatedUnion('kind', [
  /** Norwegian to the level that the person and the municipality have set per skill (norskmål). */
  z.strictObject({ ...shared, kind: z.literal('language') }),
  /** Every module that is neither approved nor recognised. */
  z.strictObject({ ...shared, kind: z.literal('modules') }),
  /** A licence or course of the trade. */
  z.strictObject({ ...shared, kind: z.literal('gates') }),
  /** Paid or unpaid work. */
  z.strictObject({
    ...shared,
    kind: z.literal('work'),
    work: z.enum(['jobTaste', 'languagePractice', 'workTraining', 'employment']),
    /** How much of full time it is (an assumption). */
    position: idSchema,
    /** How long it takes to find (an assumption); the work itself lasts as long as the route needs it. */
    find: idSchema,
    /** How long it lasts when it ends by itself (an assumption); left out when it goes on. */
    lasts: idSchema.optional(),
  }),
  /** A contract on training in a company. */
  z.strictObject({
    ...shared,
    kind: z.literal('contract'),
    role: z.enum(['fpjCandidate', 'apprentice']),
    length: z.discriminatedUnion('kind', [
      /** max(least, L - P - G): what is left of the trade's length after practice and credits. */
      z.strictObject({ kind: z.literal('remaining') }),
      /** The company part of the ordinary path, less credits. */
      z.strictObject({ kind: z.literal('companyPart') }),
      /** No source fixes it: an assumption. */
      z.strictObject({ kind: z.literal('assumed'), duration: idSchema }),
    ]),
  }),
  /** A stretch with a name that takes time of its own (mapping, a school year). */
  z.strictObject({
    ...shared,
    kind: z.literal('stretch'),
    name: textSchema,
    plain: textSchema,
    /** How long it lasts (an assumption); left out where it is open-ended, and nowhere else. */
    duration: idSchema.optional(),
    /**
     * Goes on as long as it is needed (follow-up before, in and after a job): it begins as other stretches do, and
     * nothing waits for its end.
     */
    openEnded: z.literal(true).optional(),
    lane: z.enum(lanes),
    /** Hours a week it takes; all the person has when left out. */
    hoursAWeek: z.number().min(0).max(40).optional(),
    /** Starts with the school year. */
    startsWithSchoolYear: z.boolean().optional(),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('exam'),
    exam: z.enum(['written', 'trade']),
    /** Who registers; it decides which registration window holds (Udir's exam calendar). */
    registeredBy: z.enum(['self', 'trainingEstablishment', 'county']),
  }),
  z.strictObject({ ...shared, kind: z.literal('certificate') }),
])

/** One step of a route model. */
export type RouteStep = z.infer<typeof routeStepSchema>

/** A named band under the year axis: it begins with its first step and ends with its last. */
export const phaseSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  covers: z.array(idSchema).min(1),
})

/** What the sources leave open: shown as a question, to whom it concerns and for as long as it is open. */
const questionSchema = z.strictObject({
  text: textSchema,
  ask: z.enum(parties),
  /** Must be answered before a person can start: the route is then in question, not open. */
  beforeStart: z.boolean().optional(),
  /** Whom it concerns; everybody on the route when left out. */
  concerns: z.enum(['inProgramme', 'withoutCompulsorySchool', 'inPartTime', 'inTradeOfModules']).optional(),
  /** Concerns only those who held every module of the trade by this day. */
  heldModulesBy: daySchema.optional(),
  /**
   * What settles it: once the modules or the contract have begun, the written exam is registered for, or the trade
   * exam is passed, nobody asks.
   */
  until: z.enum(['modules', 'contract', 'writtenExam', 'tradeExam']).optional(),
  source: sourceSchema,
})

/** A question that the sources leave open. */
export type Question = z.infer<typeof questionSchema>

/** A model of getting to the certificate: one file in `curricula/routes/`. */
export const routeSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  version: z.number().int().min(1),
  succeeds: z.array(idSchema),
  name: textSchema,
  /** One sentence for a participant: what this way is. */
  plain: textSchema,
  role: z.enum(roles),
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
  sources: z.array(sourceSchema).min(1),
})

/** A model of getting to the certificate. */
export type Route = z.infer<typeof routeSchema>

/** The phase that a step of the route belongs to; null when no phase covers it. */
export function phaseCovering({ phases }: Route, step: string): Route['phases'][number] | null {
  return phases.find(({ covers }) => covers.includes(step)) ?? null
}

/** Whether a step goes on as long as it is needed, so that nothing waits for its end. */
export function isOpenEnded(step: RouteStep | undefined): boolean {
  return step?.kind === 'stretch' && step.openEnded === true
}
