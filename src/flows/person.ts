import { assign, type EventObject, fromCallback, fromPromise, setup } from 'xstate'
import type { Day } from '../calendar/day.ts'
import type { Catalogue } from '../curriculum/catalogue.ts'
import { changesBetween, type PlanChanges } from '../planning/changes.ts'
import type { FinishRange } from '../planning/compare.ts'
import type { PlannerAnswer, PlannerJob } from '../planning/jobs.ts'
import type { NoPlan } from '../planning/makePlan.ts'
import type { Plan } from '../planning/plan.ts'
import { redoDeed, undoDeed } from '../records/deeds.ts'
import { change, type Deed, type Edited, type EditFault, type Kept } from '../records/history.ts'
import {
  type Absent,
  type DamagedRecord,
  type Deleted,
  type Opened,
  type StoreFault,
  unlessDeleted,
} from '../records/keeping.ts'
import { agreementOf, type Participant } from '../records/participant.ts'
import type { PlannerWord } from './drafting.ts'
import { pathwayOf, requestOf } from './outlook.ts'
import { planKey, samePlan } from './samePlan.ts'

/** What reading a person from the store may give. */
export type Found = Opened | Absent | DamagedRecord | StoreFault

/** Why a person is not open: what reading gave instead, or that they have been deleted. */
export type NotOpened = Exclude<Found, Opened> | Deleted

/** What the machine of an open person is started with. */
export interface PersonInput {
  id: string
  catalogue: Catalogue
  today: Day
}

/**
 * Whether the plan that is shown was made of the person as they stand now: `making` while that is worked out,
 * `stopped` or `failed` when it was not, so that the plan shown is the one before.
 */
export type PlanState = 'current' | 'making' | 'stopped' | 'failed'

/** An open person: what is kept, what the planner said last, and what the last edit moved. */
export interface PersonContext extends PersonInput {
  kept: Kept | null
  /** The revision that was read, on which the first saving builds. */
  revision: string | null
  /** Some earlier edits do not open any longer. */
  historyCut: boolean
  /** Why the last edit was not made; null once one has been made. */
  fault: EditFault | null
  /** Why the person is not open; null while they are, or are being read. */
  notOpened: NotOpened | null
  /** What the planner was last asked to plan from. */
  plannedFor: string | null
  planState: PlanState
  /** What was never planned from, because planning was stopped or failed: undo finds an older plan there. */
  neverPlanned: ReadonlySet<string>
  /**
   * After an undo the plan is the one that was there: the planner works out its range and changes nothing,
   * or what was undone could not be redone.
   */
  keepsPlan: boolean
  /** The plan before the last deed: what moved is told against it. */
  planBefore: Plan | null
  moved: PlanChanges | null
  /** Why there is no plan; null where there is one, or none was asked for. */
  noPlan: NoPlan | null
  finish: FinishRange | null
  /** The range of `planBefore`; null where it was not worked out. */
  finishBefore: FinishRange | null
}

/** What can be done with an open person. */
export type PersonEvent =
  | { type: 'edited'; what: Deed; next: (participant: Participant) => Participant }
  | { type: 'undone' }
  | { type: 'redone' }
  /** Read again: another tab has written. */
  | { type: 'replaced'; kept: Kept; revision: string }
  /** Brought back, or deleted, here or in another tab. */
  | { type: 'readAgain' }
  /** What moved has been seen. */
  | { type: 'seen' }
  /** The page has stood open until another day: what is done from now on is done on it, and planned from it. */
  | { type: 'dayBegan'; today: Day }
  | { type: 'stopped' }
  /** Somebody asks for the plan that was stopped or failed. */
  | { type: 'planAgain' }
  | PlannerWord

/** An id that nobody else has made. */
export function newId(kind: string): string {
  return `${kind}-${crypto.randomUUID().slice(0, 13)}`
}

function jobOf({
  kept,
  catalogue,
  today,
}: Pick<PersonContext, 'kept' | 'catalogue' | 'today'>): PlannerJob | null {
  if (!kept?.participant.wishes.route) return null
  const pathway = pathwayOf(catalogue, kept.participant)
  const agreement = agreementOf(kept.participant, today)
  return pathway && { kind: 'plan', request: requestOf(pathway, kept.participant, today), agreement }
}

type Made = Partial<PersonContext>

/** What reading has found: an open person, or why they are not. */
function openedAs(output: Found): Made {
  const found = unlessDeleted(output)
  if (found.kind !== 'opened') return { notOpened: found }
  const { kept, revision, historyCut } = found
  return { kept, revision, historyCut, planBefore: kept.participant.plan, plannedFor: null, notOpened: null }
}

/** What an edit leaves behind in the context. */
function made(context: PersonContext, outcome: Edited, replan: boolean): Made {
  if (outcome.kind !== 'kept') return { fault: outcome }
  return {
    kept: outcome.kept,
    fault: null,
    planBefore: context.kept?.participant.plan ?? null,
    // A plan that was never made has no range: the one shown is still that before
    finishBefore: context.planState === 'current' ? context.finish : context.finishBefore,
    moved: null,
    keepsPlan: !replan && !context.neverPlanned.has(planKey(outcome.kept.participant)),
  }
}

/** The planner is asked: until it answers, the plan shown is the one before, unless undo has brought back its own. */
function asked({ kept, keepsPlan }: PersonContext): Made {
  const isThere = keepsPlan && kept !== null && kept.participant.plan !== null
  return {
    plannedFor: kept && planKey(kept.participant),
    planState: isThere ? 'current' : 'making',
    finish: null,
  }
}

/** The planner is done: without a plan of this person the one before stays shown, and `why` is remembered. */
function ended({ planState, plannedFor, neverPlanned }: PersonContext, why: 'stopped' | 'failed'): Made {
  if (planState !== 'making' || plannedFor === null) return {}
  return { planState: why, neverPlanned: new Set([...neverPlanned, plannedFor]) }
}

function takePlan(context: PersonContext, answer: PlannerAnswer): Made {
  if (answer.kind === 'range') return { finish: answer.finish }
  if (answer.kind !== 'planned' || !context.kept) return {}
  const { participant } = context.kept
  const plan = answer.planned.kind === 'plan' ? answer.planned.plan : null
  const noPlan = answer.planned.kind === 'noPlan' ? answer.planned : null
  const neverPlanned = new Set(context.neverPlanned)
  if (context.plannedFor !== null) neverPlanned.delete(context.plannedFor)
  const answered = { noPlan, planState: 'current', neverPlanned } as const
  const isKept = context.keepsPlan && participant.plan !== null
  if (isKept || samePlan(plan, participant.plan)) return answered
  const outcome = change(
    context.kept,
    { ...participant, plan },
    { id: newId('edit'), day: context.today, what: { kind: 'planMade' } },
  )
  if (outcome.kind !== 'kept') return { fault: outcome, noPlan }
  const { planBefore } = context
  return {
    ...answered,
    kept: outcome.kept,
    moved: plan && planBefore ? changesBetween(planBefore, plan) : null,
  }
}

/**
 * One person, open on a screen: read, edited, undone, planned anew. A plan is made away from the screen
 * after every edit that touches what it rests on, and is part of the deed that called for it, so that undo
 * takes both back. Saving is a flow of its own that watches `kept`.
 */
export const personMachine = setup({
  types: {
    context: {} as PersonContext,
    events: {} as PersonEvent,
    input: {} as PersonInput,
  },
  actors: {
    read: fromPromise<Found, { id: string }>(() => Promise.reject(new Error('no store given'))),
    planner: fromCallback<EventObject, PlannerJob | null>(() => undefined),
  },
  guards: {
    hasNoWay: ({ context }) => jobOf(context) === null,
    needsPlan: ({ context }) =>
      context.kept !== null &&
      context.plannedFor !== planKey(context.kept.participant) &&
      jobOf(context) !== null,
    lacksPlan: ({ context }) => context.planState === 'stopped' || context.planState === 'failed',
  },
}).createMachine({
  id: 'person',
  on: {
    dayBegan: {
      guard: ({ context, event }) => context.today !== event.today,
      actions: assign(({ event }) => ({ today: event.today, plannedFor: null })),
    },
  },
  context: ({ input }) => ({
    ...input,
    kept: null,
    revision: null,
    historyCut: false,
    fault: null,
    notOpened: null,
    plannedFor: null,
    planState: 'current',
    neverPlanned: new Set(),
    keepsPlan: false,
    planBefore: null,
    moved: null,
    noPlan: null,
    finish: null,
    finishBefore: null,
  }),
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'read',
        input: ({ context }) => ({ id: context.id }),
        onDone: [
          {
            guard: ({ event }) => unlessDeleted(event.output).kind === 'opened',
            target: 'open',
            actions: assign(({ event }) => openedAs(event.output)),
          },
          { target: 'notOpened', actions: assign(({ event }) => openedAs(event.output)) },
        ],
        onError: { target: 'notOpened', actions: assign({ notOpened: { kind: 'aborted', error: null } }) },
      },
    },
    notOpened: { on: { readAgain: 'reading' } },
    open: {
      initial: 'resting',
      on: {
        readAgain: { target: 'reading', actions: assign({ kept: null }) },
        edited: {
          actions: assign(({ context, event }) => {
            if (!context.kept) return {}
            const label = { id: newId('edit'), day: context.today, what: event.what }
            const next = event.next(context.kept.participant)
            return made(context, change(context.kept, next, label), true)
          }),
        },
        undone: {
          actions: assign(({ context }) =>
            context.kept ? made(context, undoDeed(context.kept), false) : {},
          ),
        },
        redone: {
          actions: assign(({ context }) =>
            context.kept ? made(context, redoDeed(context.kept), false) : {},
          ),
        },
        replaced: {
          actions: assign(({ event }) => ({
            kept: event.kept,
            revision: event.revision,
            fault: null,
            planBefore: event.kept.participant.plan,
            finishBefore: null,
            moved: null,
            // Another tab may have been left before its plan was made
            keepsPlan: false,
          })),
        },
        seen: { actions: assign({ moved: null, fault: null }) },
      },
      states: {
        resting: {
          always: { guard: 'needsPlan', target: 'planning' },
          on: { planAgain: { guard: 'lacksPlan', target: 'planning' } },
        },
        planning: {
          entry: assign(({ context }) => asked(context)),
          invoke: { src: 'planner', input: ({ context }) => jobOf(context) },
          always: [
            // A trade, county or route that is not among the curricula, or none any longer: nothing is to come
            { guard: 'hasNoWay', target: 'resting', actions: assign({ noPlan: null }) },
            { guard: 'needsPlan', target: 'planning', reenter: true },
          ],
          on: {
            answered: { actions: assign(({ context, event }) => takePlan(context, event.answer)) },
            finished: { target: 'resting', actions: assign(({ context }) => ended(context, 'failed')) },
            stopped: { target: 'resting', actions: assign(({ context }) => ended(context, 'stopped')) },
            failed: { target: 'resting', actions: assign(({ context }) => ended(context, 'failed')) },
          },
        },
      },
    },
  },
})
