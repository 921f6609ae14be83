import { assign, fromPromise, setup } from 'xstate'
import type { Joining } from '../records/comparison.ts'
import type { Kept } from '../records/history.ts'
import { remedyOf } from '../records/keeping.ts'
import {
  broken,
  failed,
  isGone,
  type JoinLabel,
  joined,
  type LoadAnswer,
  rebased,
  type SaveAnswer,
  type SaveHow,
  type SavingContext,
  type SavingInput,
  taken,
} from './savingAnswers.ts'

type SavingEvent =
  /** Anything was changed, undone or redone: this is the person now. */
  | { type: 'edited'; kept: Kept }
  /** The page is about to be hidden or closed: do not wait for more. */
  | { type: 'saveNow' }
  /** Try again; `anew` when the store was begun anew after a loss. */
  | { type: 'retry'; anew?: boolean }
  /** Another tab has written this person, or deleted them. */
  | { type: 'changedElsewhere'; revision: string | null }
  | ({ type: Joining } & JoinLabel)
  | { type: 'takeTheirs' }

/** Milliseconds in which further edits join the first in one save. It does not start again with each. */
export const settleTime = 250

/**
 * Milliseconds until the first edit after a rest is saved: it may be all there is to come, and whoever has just agreed on a
 * plan may be gone in a moment. Until it has been drawn nothing is written, so that writing holds up no frame.
 */
export const firstTime = 40

/** Milliseconds before a failed save is tried again: doubled each time, a minute at most. */
export function backOff(attempts: number): number {
  return Math.min(60_000, 1000 * 2 ** Math.max(0, attempts - 1))
}

/**
 * Saves one open person by itself. It says *saved* only when the store has completed the write, saves what
 * changes meanwhile next, keeps everything in memory when saving fails, and asks when two tabs have changed one thing.
 * States tagged `unsaved` hold work that a closed page would lose.
 *
 * The store is given from outside: actors `save` and `load`.
 */
export const savingMachine = setup({
  types: {
    context: {} as SavingContext,
    events: {} as SavingEvent,
    input: {} as SavingInput,
    tags: {} as 'unsaved',
  },
  actors: {
    save: fromPromise<SaveAnswer, { kept: Kept; from: string | null; how: SaveHow }>(() =>
      Promise.reject(new Error('no store')),
    ),
    load: fromPromise<LoadAnswer, { person: string }>(() => Promise.reject(new Error('no store'))),
  },
  actions: {
    join: assign(({ context, event }) =>
      event.type === 'keepOurs' || event.type === 'keepBoth' ? joined(context, event.type, event) : {},
    ),
    takeEdit: assign(({ event }) => (event.type === 'edited' ? { kept: event.kept } : {})),
  },
  guards: {
    isNew: ({ context }) => context.revision === null,
    isNews: ({ context, event }) => event.type === 'changedElsewhere' && event.revision !== context.revision,
    isNewsOfTheirs: ({ context, event }) =>
      event.type === 'changedElsewhere' && event.revision !== (context.theirs?.revision ?? null),
    isSettled: ({ context }) => context.kept === context.sent,
    passesByItself: ({ context }) => context.fault !== null && remedyOf(context.fault) === 'time',
    isMendedByEdit: ({ context }) => context.fault !== null && remedyOf(context.fault) === 'edit',
    hasJoined: ({ context }) => context.fault === null,
    isTheirs: ({ context }) => context.kept === context.base,
  },
  delays: {
    settleTime,
    firstTime,
    backOff: ({ context }) => backOff(context.attempts),
  },
}).createMachine({
  id: 'saving',
  context: ({ input }) => ({
    ...input,
    base: input.kept,
    sent: null,
    fault: null,
    attempts: 0,
    how: 'edit',
    theirs: null,
  }),
  initial: 'beginning',
  on: {
    // Wherever the flow stands, the newest state is the one in memory
    edited: { actions: 'takeEdit' },
  },
  states: {
    /** Somebody who has never been written is saved at once. */
    beginning: { always: [{ guard: 'isNew', target: 'saving' }, { target: 'idle' }] },
    idle: {
      on: {
        edited: { target: 'first', actions: 'takeEdit' },
        changedElsewhere: { guard: 'isNews', target: 'reloading' },
      },
    },
    first: {
      tags: 'unsaved',
      after: { firstTime: 'saving' },
      on: { saveNow: 'saving' },
    },
    dirty: {
      tags: 'unsaved',
      after: { settleTime: 'saving' },
      on: { saveNow: 'saving' },
    },
    saving: {
      tags: 'unsaved',
      entry: assign({ sent: ({ context }) => context.kept }),
      invoke: {
        src: 'save',
        input: ({ context }) => ({ kept: context.kept, from: context.revision, how: context.how }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'written',
            target: 'written',
            actions: assign(({ context, event }) =>
              event.output.kind === 'written'
                ? {
                    base: context.sent ?? context.kept,
                    revision: event.output.revision,
                    fault: null,
                    attempts: 0,
                    how: 'edit',
                  }
                : {},
            ),
          },
          { guard: ({ event }) => event.output.kind === 'changedElsewhere', target: 'conflict' },
          { target: 'failed', actions: assign(({ event, context }) => failed(context, event.output)) },
        ],
        onError: {
          target: 'failed',
          actions: assign(({ event, context }) => failed(context, broken(event.error))),
        },
      },
    },
    /** The moment after a write: saved, unless something has changed since it was sent. */
    written: { always: [{ guard: 'isSettled', target: 'saved' }, { target: 'dirty' }] },
    saved: {
      after: { settleTime: 'idle' },
      on: {
        edited: { target: 'dirty', actions: 'takeEdit' },
        changedElsewhere: { guard: 'isNews', target: 'reloading' },
      },
    },
    failed: {
      tags: 'unsaved',
      initial: 'deciding',
      on: {
        retry: {
          target: 'saving',
          actions: assign({ revision: ({ context, event }) => (event.anew ? null : context.revision) }),
        },
      },
      states: {
        deciding: { always: [{ guard: 'passesByItself', target: 'waiting' }, { target: 'stuck' }] },
        waiting: { after: { backOff: '#saving.saving' } },
        stuck: {
          on: {
            edited: { guard: 'isMendedByEdit', target: '#saving.dirty', actions: 'takeEdit' },
          },
        },
      },
    },
    /** Nothing of ours is unsaved, so what another tab wrote takes its place. */
    reloading: {
      on: {
        edited: { target: 'conflict', actions: 'takeEdit' },
        // The other tab has gone on while this was read
        changedElsewhere: { guard: 'isNews', target: 'reloading', reenter: true },
      },
      invoke: {
        src: 'load',
        input: ({ context }) => ({ person: context.kept.participant.id }),
        onDone: [
          { guard: ({ event }) => isGone(event.output), target: 'gone' },
          { target: 'idle', actions: assign(({ event }) => taken(event.output)) },
        ],
        onError: { target: 'idle', actions: assign({ fault: ({ event }) => broken(event.error) }) },
      },
    },
    /**
     * Both tabs have written: theirs is fetched, and ours made again on top of it. Where both have changed one thing
     * somebody chooses; nothing is lost by any choice.
     */
    conflict: {
      tags: 'unsaved',
      initial: 'loading',
      entry: assign({ theirs: null, fault: null, how: 'edit' }),
      states: {
        loading: {
          on: { changedElsewhere: { guard: 'isNewsOfTheirs', target: 'loading', reenter: true } },
          invoke: {
            src: 'load',
            input: ({ context }) => ({ person: context.kept.participant.id }),
            onDone: [
              {
                guard: ({ context, event }) => rebased(context, event.output) !== null,
                target: '#saving.rebased',
                actions: assign(({ context, event }) => rebased(context, event.output) ?? {}),
              },
              {
                guard: ({ event }) => event.output.kind === 'opened' || event.output.kind === 'absent',
                target: 'choosing',
                actions: assign({
                  theirs: ({ event }) => (event.output.kind === 'opened' ? event.output : null),
                }),
              },
              {
                target: '#saving.failed',
                actions: assign(({ event, context }) => failed(context, event.output)),
              },
            ],
            onError: {
              target: '#saving.failed',
              actions: assign(({ event, context }) => failed(context, broken(event.error))),
            },
          },
        },
        choosing: {
          on: {
            // The other tab has gone on, or deleted the person: what there is to choose from is another now
            changedElsewhere: { guard: 'isNewsOfTheirs', target: 'loading' },
            keepOurs: { target: 'joining', actions: 'join' },
            keepBoth: { target: 'joining', actions: 'join' },
            takeTheirs: [
              { guard: ({ context }) => context.theirs?.deleted !== null, target: '#saving.gone' },
              {
                target: '#saving.idle',
                actions: assign(({ context }) => (context.theirs ? taken(context.theirs) : {})),
              },
            ],
          },
        },
        joining: {
          always: [{ guard: 'hasJoined', target: '#saving.saving' }, { target: '#saving.failed' }],
        },
      },
    },
    /** On top of theirs: there is something to save unless a plan made anew was all that was done here. */
    rebased: { always: [{ guard: 'isTheirs', target: 'idle' }, { target: 'saving' }] },
    gone: { type: 'final' },
  },
})
