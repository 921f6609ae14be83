import { assign, type EventObject, fromCallback, setup } from 'xstate'
import type { PlannerAnswer, PlannerJob } from '../planning/jobs.ts'
import type { Made, SoFar } from '../planning/soFar.ts'

/** How the search for a plan goes, with the best that it has found; null before any. */
export interface PlanProgress extends Omit<SoFar, 'best'> {
  best: Made | null
}

/** What a planner says while it works; `failed` is a broken planner, not a person without a plan. */
export type PlannerWord =
  | { type: 'answered'; answer: PlannerAnswer }
  /** Told of a plan only, never of a list or a comparison. */
  | { type: 'progressed'; progress: PlanProgress }
  | { type: 'finished' }
  | { type: 'failed' }

/**
 * Drafting a plan or a comparison: a job is handed to a planner that answers as it goes, and can be stopped.
 * A new job takes the place of one that runs. The planner is given from outside: a worker in the app, the
 * same function without one in tests.
 */
export const draftingMachine = setup({
  types: {
    context: {} as { job: PlannerJob | null; answers: readonly PlannerAnswer[] },
    events: {} as { type: 'asked'; job: PlannerJob } | { type: 'stopped' } | PlannerWord,
  },
  actors: { planner: fromCallback<EventObject, PlannerJob | null>(() => undefined) },
}).createMachine({
  id: 'drafting',
  initial: 'idle',
  context: { job: null, answers: [] },
  on: {
    asked: {
      target: '.working',
      reenter: true,
      actions: assign({ job: ({ event }) => event.job, answers: [] }),
    },
  },
  states: {
    idle: {},
    working: {
      invoke: { src: 'planner', input: ({ context }) => context.job },
      on: {
        answered: {
          actions: assign({ answers: ({ context, event }) => [...context.answers, event.answer] }),
        },
        finished: 'settled',
        failed: 'broken',
        stopped: 'stopped',
      },
    },
    /** All answers are there. */
    settled: {},
    /** Stopped on the way: the answers so far stand. */
    stopped: {},
    broken: {},
  },
})
