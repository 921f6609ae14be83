import { assign, type EventObject, fromCallback, fromPromise, setup } from 'xstate'
import type { Day } from '../calendar/day.ts'
import type { Catalogue } from '../curriculum/catalogue.ts'
import type { PlannerJob } from '../planning/jobs.ts'
import { redoDeed, undoDeed } from '../records/deeds.ts'
import { change, type Deed, type Edited, type Kept } from '../records/history.ts'
import {
  type Absent,
  type DamagedRecord,
  type Deleted,
  type Opened,
  type StoreFault,
  unlessDeleted,
} from '../records/keeping.ts'
import type { Participant } from '../records/participant.ts'
import type { PlannerWord } from './drafting.ts'
import { answered, asked, ended, jobOf, type Planning, progressed, stopped, unplanned } from './planning.ts'
import { planKey } from './samePlan.ts'

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

/** An open person: what is kept, what the planner said last, and what the last edit moved. */
export interface PersonContext extends PersonInput, Planning {
  /** The revision that was read, on which the first saving builds. */
  revision: string | null
  /** Some earlier edits do not open any longer. */
  historyCut: boolean
  /** Why the person is not open; null while they are, or are being read. */
  notOpened: NotOpened | null
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
  /** Somebody asks for the plan that was stopped or failed, or for the proof that was. */
  | { type: 'planAgain' }
  | PlannerWord

/** An id that nobody else has made. */
export function newId(kind: string): string {
  return `${kind}-${crypto.randomUUID().slice(0, 13)}`
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
    keepsPlan: !replan && !context.neverPlanned.has(planKey(context.catalogue, outcome.kept.participant)),
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
      context.plannedFor !== planKey(context.catalogue, context.kept.participant) &&
      jobOf(context) !== null,
    mayPlanAgain: ({ context: { planState, isCut } }) =>
      isCut || planState === 'stopped' || planState === 'failed',
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
    ...unplanned,
    revision: null,
    historyCut: false,
    notOpened: null,
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
          on: { planAgain: { guard: 'mayPlanAgain', target: 'planning' } },
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
            answered: {
              actions: assign(({ context, event }) => answered(context, event.answer, newId('edit'))),
            },
            progressed: {
              actions: assign(({ context, event }) => progressed(context, event.progress, newId('edit'))),
            },
            finished: { target: 'resting', actions: assign(({ context }) => ended(context, 'failed')) },
            stopped: { target: 'resting', actions: assign(({ context }) => stopped(context, newId('edit'))) },
            failed: { target: 'resting', actions: assign(({ context }) => ended(context, 'failed')) },
          },
        },
      },
    },
  },
})
