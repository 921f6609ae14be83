import { assign, type EventObject, fromCallback, setup } from 'xstate'
import type { Fix } from '../planning/constraints.ts'
import type { PlannerAnswer, PlannerJob } from '../planning/jobs.ts'
import type { ReasonedMove } from '../planning/reasons.ts'
import type { Supposed, SupposedRanges } from '../planning/suppose.ts'
import type { SupposedOf, Supposition } from '../planning/whatIf.ts'
import type { PlannerWord } from './drafting.ts'

/** What is supposed, and what has been tried beside to mend it. */
interface Held {
  supposition: Supposition
  fixes: readonly Fix[]
}

/** One supposition at a time, of one plan, and what comes of it as far as it is known. */
interface SupposingContext {
  /** null until there is a plan that something can go otherwise in. */
  of: SupposedOf | null
  held: Held | null
  /** null until it has been worked out, and where the plan has no such thing. */
  supposed: Supposed | null
  /** null until they have been worked out, after the answer itself. */
  ranges: SupposedRanges | null
  /** Why steps lie elsewhere; empty until that has been worked out, last of all. */
  moves: readonly ReasonedMove[]
}

type SupposingEvent =
  /** The plan is there, or has become another one: what is held is worked out anew. */
  | { type: 'planStands'; of: SupposedOf | null }
  | { type: 'asked'; supposition: Supposition }
  /** Something that mends a clash is tried, and kept no more than the supposition. */
  | { type: 'mended'; fix: Fix }
  | { type: 'stopped' }
  | { type: 'askedAgain' }
  /** It has been made so. */
  | { type: 'taken' }
  | { type: 'letGo' }
  | PlannerWord

function jobOf({ of, held }: SupposingContext): PlannerJob | null {
  return of && held && { kind: 'suppose', of, ...held }
}

function hear(answer: PlannerAnswer): Partial<SupposingContext> {
  if (answer.kind === 'supposedRanges') return { ranges: answer.ranges }
  if (answer.kind === 'moves') return { moves: answer.moves }
  return answer.kind === 'supposed' ? { ...unknown, supposed: answer.supposed } : {}
}

/** Other hours that mend too few or too many are supposed in their place. */
function mendedBy({ supposition, fixes }: Held, fix: Fix): Held {
  return supposition.kind === 'hours' && fix.kind === 'hours'
    ? { supposition: fix, fixes }
    : { supposition, fixes: [...fixes, fix] }
}

const unknown = { supposed: null, ranges: null, moves: [] } as const
const nothing = { held: null, ...unknown } as const

/**
 * Asking what becomes of a plan if something goes otherwise: chosen, worked out away from the screen, shown beside today's
 * plan, and then taken or let go. Nothing is kept of it here; what is taken is a deed on the person (`takingOf`).
 */
export const supposingMachine = setup({
  types: { context: {} as SupposingContext, events: {} as SupposingEvent },
  actors: { planner: fromCallback<EventObject, PlannerJob | null>(() => undefined) },
}).createMachine({
  id: 'supposing',
  context: { of: null, ...nothing },
  initial: 'choosing',
  on: {
    planStands: [
      {
        guard: ({ context, event }) => event.of !== null && context.held !== null,
        target: '.working',
        reenter: true,
        actions: assign({ of: ({ event }) => event.of, ...unknown }),
      },
      { target: '.choosing', actions: assign({ of: ({ event }) => event.of, ...nothing }) },
    ],
    asked: {
      guard: ({ context }) => context.of !== null,
      target: '.working',
      reenter: true,
      actions: assign(({ event }) => ({
        held: { supposition: event.supposition, fixes: [] },
        ...unknown,
      })),
    },
    taken: {
      // Also while the ranges are worked out: nobody waits for them
      guard: ({ context }) => context.supposed !== null,
      target: '.choosing',
      actions: assign(nothing),
    },
    letGo: { target: '.choosing', actions: assign(nothing) },
  },
  states: {
    choosing: {},
    working: {
      invoke: { src: 'planner', input: ({ context }) => jobOf(context) },
      on: {
        answered: { actions: assign(({ event }) => hear(event.answer)) },
        finished: 'shown',
        failed: 'broken',
        stopped: [
          // A first answer is one already: only the look for a shorter plan is stopped
          { guard: ({ context }) => context.supposed !== null, target: 'shown' },
          { target: 'stopped' },
        ],
      },
    },
    /** Beside today's plan, until it is taken, let go, or something else is asked. */
    shown: {
      on: {
        mended: {
          target: 'working',
          actions: assign(({ context: { held }, event }) => ({
            held: held && mendedBy(held, event.fix),
            ...unknown,
          })),
        },
      },
    },
    stopped: { on: { askedAgain: 'working' } },
    broken: { on: { askedAgain: 'working' } },
  },
})
