import { assign, fromPromise, setup } from 'xstate'
import { tradePlansIn } from '../curriculum/grep/plans.ts'
import type { Register, RegisterFile } from '../curriculum/grep/read.ts'

/** What has been given to be read, and what has been read of it. */
interface ReadingContext {
  files: readonly RegisterFile[]
  /** Those of them that are not read yet. */
  waiting: readonly RegisterFile[]
  /** null until something has been read. */
  register: Register | null
  /** The trades' plans among what was read. */
  plans: readonly string[]
  /** The trade that is looked at; null where there are several and none was chosen. */
  trade: string | null
  /** Marks of the differences that are to be taken. */
  ticked: ReadonlySet<string>
}

type ReadingEvent =
  /** More was given: it is read with what was there. */
  | { type: 'given'; files: readonly RegisterFile[] }
  | { type: 'stopped' }
  | { type: 'chosen'; trade: string | null }
  | { type: 'ticked'; marks: readonly string[]; isOn: boolean }
  /** What was ticked is in a draft now. */
  | { type: 'taken' }
  | { type: 'begunAnew' }

const nothing = {
  files: [],
  waiting: [],
  register: null,
  plans: [],
  trade: null,
  ticked: new Set<string>(),
} as const

/** Files by their names, a later one in the place of an earlier of the same name. */
const together = (before: readonly RegisterFile[], more: readonly RegisterFile[]): RegisterFile[] => [
  ...new Map([...before, ...more].map((file) => [file.name, file])).values(),
]

function afterReading(
  register: Register,
  { trade, files, waiting }: ReadingContext,
): Partial<ReadingContext> {
  const plans = tradePlansIn(register.objects)
  const [only] = plans
  return {
    files: together(files, waiting),
    waiting: [],
    register,
    plans,
    trade: trade ?? (plans.length === 1 && only ? only : null),
    ticked: new Set(),
  }
}

/**
 * Reading the official register: files or pasted text are read away from the screen, one trade of it is looked at, and what is ticked
 * of the differences is taken into a draft. Nothing is taken by itself.
 */
export const readingRegisterMachine = setup({
  types: { context: {} as ReadingContext, events: {} as ReadingEvent },
  actors: {
    reader: fromPromise<Register, readonly RegisterFile[]>(async () => {
      throw new Error('the reader of the register is given from outside')
    }),
  },
  actions: {
    /** What was not read in the end is not read with the next either. */
    letGo: assign({ waiting: [] }),
  },
}).createMachine({
  id: 'readingRegister',
  context: nothing,
  initial: 'waiting',
  on: {
    given: {
      target: '.reading',
      reenter: true,
      actions: assign({ waiting: ({ context, event }) => together(context.waiting, event.files) }),
    },
    begunAnew: { target: '.waiting', actions: assign(nothing) },
  },
  states: {
    waiting: {},
    reading: {
      invoke: {
        src: 'reader',
        input: ({ context }) => together(context.files, context.waiting),
        onDone: {
          target: 'read',
          actions: assign(({ context, event }) => afterReading(event.output, context)),
        },
        onError: { target: 'broken', actions: 'letGo' },
      },
      on: {
        stopped: [
          { guard: ({ context }) => context.register !== null, target: 'read', actions: 'letGo' },
          { target: 'waiting', actions: 'letGo' },
        ],
      },
    },
    read: {
      on: {
        chosen: { actions: assign(({ event }) => ({ trade: event.trade, ticked: new Set<string>() })) },
        ticked: {
          actions: assign({
            ticked: ({ context, event: { marks, isOn } }) => {
              const now = new Set(context.ticked)
              for (const mark of marks) {
                if (isOn) now.add(mark)
                else now.delete(mark)
              }
              return now
            },
          }),
        },
        taken: { actions: assign({ ticked: new Set<string>() }) },
      },
    },
    /** The reader itself broke down: what was read before stands. */
    broken: {},
  },
})
