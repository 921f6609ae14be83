import { assign, fromPromise, setup } from 'xstate'
import { type Draft, isChanged } from '../curriculum/editing/draft.ts'
import { remedyOf, type StoreFault } from '../records/keeping.ts'
import {
  type DropAnswer,
  type EditingContext,
  type EditingEvent,
  type EditingInput,
  edited,
  found,
  fresh,
  joined,
  type ReadAnswer,
  read,
  type WriteAnswer,
} from './editingAnswers.ts'
import { backOff, settleTime } from './saving.ts'

/**
 * Editing one draft: it is read, or begun from the version that holds when something is first changed, and saved by itself after each
 * pause. Whatever the store does, what stands here stays. Two tabs that have changed different places are put together; where both
 * have changed one, somebody chooses. States tagged `unsaved` hold work that a closed page would lose, those tagged `open` a draft.
 *
 * The store is given from outside: actors `read`, `write` and `drop`.
 */
export const editingMachine = setup({
  types: {
    context: {} as EditingContext,
    events: {} as EditingEvent,
    input: {} as EditingInput,
    tags: {} as 'unsaved' | 'open',
  },
  actors: {
    read: fromPromise<ReadAnswer, string>(() => Promise.reject(new Error('no store'))),
    write: fromPromise<WriteAnswer, { draft: Draft; from: string | null }>(() =>
      Promise.reject(new Error('no store')),
    ),
    drop: fromPromise<DropAnswer, string>(() => Promise.reject(new Error('no store'))),
  },
  actions: {
    edit: assign(({ context, event }) => ({ draft: edited(context, event), discarded: null })),
    setBase: assign(({ context, event }) =>
      event.type !== 'baseChanged'
        ? {}
        : context.kept || (context.draft && isChanged(context.draft))
          ? { base: event.base }
          : { base: event.base, draft: fresh(context.of, event.base) },
    ),
    breakOff: assign(({ context }) => ({
      fault: { kind: 'aborted' as const, error: null },
      attempts: context.attempts + 1,
    })),
  },
  guards: {
    isNews: ({ context, event }) =>
      event.type === 'changedElsewhere' && event.revision !== (context.kept?.revision ?? null),
    isSettled: ({ context }) => context.draft === context.sent,
    /** Nothing has been done that the version does not say, and nothing is kept. */
    hasNothing: ({ context: { draft, kept } }) => kept === null && (!draft || draft.edits.length === 0),
    passesByItself: ({ context: { fault } }) => fault !== null && remedyOf(fault) === 'time',
    hasNoConflict: ({ context: { theirs } }) => theirs !== null && theirs.joined.conflicts.length === 0,
    isGone: ({ context: { theirs } }) => theirs === null,
  },
  delays: { settleTime, backOff: ({ context }) => backOff(context.attempts) },
}).createMachine({
  id: 'editing',
  context: ({ input }) => ({
    ...input,
    draft: null,
    kept: null,
    sent: null,
    fault: null,
    attempts: 0,
    theirs: null,
    discarded: null,
  }),
  initial: 'reading',
  on: { baseChanged: { actions: 'setBase' } },
  states: {
    reading: {
      invoke: {
        src: 'read',
        input: ({ context }) => context.of,
        onDone: [
          { guard: ({ event }) => event.output.kind === 'damaged', target: 'damaged' },
          {
            guard: ({ event }) => event.output.kind === 'opened' || event.output.kind === 'absent',
            target: 'read',
            actions: assign(({ context, event }) => read(context, event.output)),
          },
          {
            target: 'unreadable',
            actions: assign(({ event }) => ({ fault: event.output as StoreFault })),
          },
        ],
        onError: { target: 'unreadable', actions: 'breakOff' },
      },
    },
    read: {
      always: [{ guard: ({ context }) => context.draft === null, target: 'absent' }, { target: 'saved' }],
    },
    /** There is no such thing here. */
    absent: {
      on: {
        baseChanged: { target: 'reading', actions: 'setBase' },
        changedElsewhere: 'reading',
      },
    },
    /** What is kept opens no longer. Only who says so begins anew. */
    damaged: { on: { discarded: 'discarding' } },
    unreadable: { on: { retry: 'reading' } },
    saved: {
      tags: 'open',
      on: {
        changed: { target: 'unsettled', actions: 'edit' },
        undone: { target: 'unsettled', actions: 'edit' },
        redone: { target: 'unsettled', actions: 'edit' },
        restored: {
          guard: ({ context }) => context.discarded !== null,
          target: 'unsettled',
          actions: assign(({ context }) => ({ draft: context.discarded, discarded: null })),
        },
        discarded: {
          target: 'discarding',
          actions: assign(({ context }) => ({ discarded: context.draft })),
        },
        changedElsewhere: { guard: 'isNews', target: 'renewing' },
      },
    },
    /** Something was changed, and more of it may follow. */
    unsettled: {
      tags: ['open', 'unsaved'],
      always: { guard: 'hasNothing', target: 'saved' },
      after: { settleTime: 'saving' },
      on: {
        changed: { target: 'unsettled', reenter: true, actions: 'edit' },
        undone: { actions: 'edit' },
        redone: { actions: 'edit' },
        discarded: {
          target: 'discarding',
          actions: assign(({ context }) => ({ discarded: context.draft })),
        },
        saveNow: 'saving',
      },
    },
    saving: {
      tags: ['open', 'unsaved'],
      entry: assign({ sent: ({ context }) => context.draft }),
      invoke: {
        src: 'write',
        input: ({ context }) => ({
          draft: context.draft as Draft,
          from: context.kept?.revision ?? null,
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'written',
            target: 'written',
            actions: assign(({ context, event }) =>
              event.output.kind === 'written' && context.sent
                ? {
                    kept: { draft: context.sent, revision: event.output.revision },
                    fault: null,
                    attempts: 0,
                  }
                : {},
            ),
          },
          { guard: ({ event }) => event.output.kind === 'changedElsewhere', target: 'comparing' },
          {
            target: 'failed',
            actions: assign(({ context, event }) => ({
              fault: event.output as StoreFault,
              attempts: context.attempts + 1,
            })),
          },
        ],
        onError: { target: 'failed', actions: 'breakOff' },
      },
      on: {
        changed: { actions: 'edit' },
        undone: { actions: 'edit' },
        redone: { actions: 'edit' },
      },
    },
    written: { tags: 'open', always: [{ guard: 'isSettled', target: 'saved' }, { target: 'unsettled' }] },
    failed: {
      tags: ['open', 'unsaved'],
      after: { backOff: { guard: 'passesByItself', target: 'saving' } },
      on: {
        changed: { actions: 'edit' },
        undone: { actions: 'edit' },
        redone: { actions: 'edit' },
        retry: 'saving',
        saveNow: 'saving',
      },
    },
    /** Another tab wrote what nothing here has changed since: theirs is read in its place. */
    renewing: {
      tags: 'open',
      invoke: {
        src: 'read',
        input: ({ context }) => context.of,
        onDone: {
          target: 'read',
          actions: assign(({ context, event }) => read(context, event.output)),
        },
        onError: 'saved',
      },
    },
    /** Another tab wrote while something was changed here. */
    comparing: {
      tags: ['open', 'unsaved'],
      invoke: {
        src: 'read',
        input: ({ context }) => context.of,
        onDone: {
          target: 'compared',
          actions: assign(({ context, event }) => found(context, event.output)),
        },
        onError: { target: 'failed', actions: 'breakOff' },
      },
    },
    compared: {
      tags: ['open', 'unsaved'],
      always: [
        { guard: 'isGone', target: 'saving' },
        { guard: 'hasNoConflict', target: 'saving', actions: assign(({ context }) => joined(context)) },
      ],
      on: {
        mineKept: { target: 'saving', actions: assign(({ context }) => joined(context)) },
        theirsTaken: {
          target: 'saved',
          actions: assign(({ context: { theirs } }) =>
            theirs ? { draft: theirs.kept.draft, kept: theirs.kept, theirs: null } : {},
          ),
        },
      },
    },
    discarding: {
      tags: 'open',
      invoke: {
        src: 'drop',
        input: ({ context }) => context.of,
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'gone',
            target: 'read',
            actions: assign(({ context }) => read(context, { kind: 'absent' })),
          },
          {
            target: 'failed',
            actions: assign(({ context, event }) => ({
              fault: event.output as StoreFault,
              attempts: context.attempts + 1,
            })),
          },
        ],
        onError: { target: 'failed', actions: 'breakOff' },
      },
    },
  },
})
