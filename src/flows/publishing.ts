import { assign, type EventObject, fromCallback, fromPromise, setup } from 'xstate'
import { type FolderAnswer, writeToFolder } from '../records/curriculaFolder.ts'
import type { CurriculaStore, KeptDraft } from '../records/curriculaKeeping.ts'
import type { StoreFault } from '../records/keeping.ts'
import {
  type Asked,
  type Ends,
  isIn,
  type Published,
  type PublishingRefusal,
  published,
  type TakenBack,
  takenBack,
} from './publishingAnswers.ts'

type ReadDraft = Awaited<ReturnType<CurriculaStore['read']>>

interface PublishingContext extends Ends {
  /** `trades/HEA05-01` */
  of: string
  /** The draft as it is looked over; null while there is none. */
  kept: KeptDraft | null
  asked: Asked | null
  /** What was published last here. */
  done: Published | null
  /** The last publication that was taken back. */
  back: TakenBack | null
  /** Why the last thing that was asked for was not done. */
  refusal: PublishingRefusal | null
  /** Why the draft could not be read. */
  fault: StoreFault | null
  /** The folder that a published file is handed on to. */
  folder: FileSystemDirectoryHandle | null
}

type PublishingEvent =
  | { type: 'asked'; asked: Asked }
  /** This tab or another has written or dropped the draft. */
  | { type: 'changed'; revision: string | null }
  /** The published file is to lie in a folder too. */
  | { type: 'handedOn'; folder: FileSystemDirectoryHandle }
  | { type: 'tookBack' }
  | { type: 'askedAgain' }

/** Something was thrown where every answer is a value: the browser broke it off. */
const brokenOff: StoreFault = { kind: 'aborted', error: null }

const isRefusal = <Answer extends { kind: string }>(
  answer: Answer | PublishingRefusal,
  not: Answer['kind'],
): answer is PublishingRefusal => answer.kind !== not

/** What has come of handing a published file on. */
function handed(done: Published, folder: FolderAnswer, handle: FileSystemDirectoryHandle | null) {
  return isIn(folder)
    ? { done: { ...done, folder, places: { ...done.places, folder: handle } }, refusal: null }
    : { refusal: { kind: 'folder' as const, answer: folder } }
}

/**
 * Publishing the draft of one thing: read, looked over, asked for, put where it was asked to be, and taken back by whoever
 * published too soon. What blocks is asked again in the moment of publishing, of the draft that is there then. Place of drafts
 * and way to hand out a file are given from outside.
 */
export const publishingMachine = setup({
  types: {
    context: {} as PublishingContext,
    events: {} as PublishingEvent,
    input: {} as Ends & { of: string },
  },
  actors: {
    read: fromPromise<ReadDraft, PublishingContext>(({ input: { curricula, of } }) => curricula.read(of)),
    publish: fromPromise<Published | PublishingRefusal, PublishingContext>(async ({ input }) =>
      input.kept && input.asked ? published(input, input.kept, input.asked) : { kind: 'changedElsewhere' },
    ),
    takeBack: fromPromise<TakenBack | PublishingRefusal, PublishingContext>(async ({ input }) =>
      input.done ? takenBack(input.curricula, input.done) : { kind: 'changedElsewhere' },
    ),
    handOn: fromPromise<FolderAnswer[], PublishingContext>(async ({ input: { folder, done } }) =>
      folder && done ? writeToFolder(folder, [done.file]) : [],
    ),
    news: fromCallback<EventObject, PublishingContext>(({ input: { curricula, of }, sendBack }) =>
      curricula.watch((news) => {
        if (news.kind === 'draftChanged' && news.of === of)
          sendBack({ type: 'changed', revision: news.revision })
      }),
    ),
  },
}).createMachine({
  id: 'publishing',
  context: ({ input }) => ({
    ...input,
    kept: null,
    asked: null,
    done: null,
    back: null,
    refusal: null,
    fault: null,
    folder: null,
  }),
  invoke: { src: 'news', input: ({ context }) => context },
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'read',
        input: ({ context }) => context,
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'opened',
            target: 'open',
            actions: assign(({ event: { output } }) =>
              output.kind === 'opened' ? { kept: { draft: output.draft, revision: output.revision } } : {},
            ),
          },
          {
            guard: ({ event }) => event.output.kind === 'absent',
            target: 'absent',
            actions: assign({ kept: null }),
          },
          { guard: ({ event }) => event.output.kind === 'damaged', target: 'damaged' },
          {
            target: 'unread',
            actions: assign(({ event: { output } }) =>
              output.kind === 'opened' || output.kind === 'absent' || output.kind === 'damaged'
                ? {}
                : { fault: output },
            ),
          },
        ],
        onError: { target: 'unread', actions: assign({ fault: brokenOff }) },
      },
      on: { changed: { target: 'reading', reenter: true } },
    },
    /** There is no draft of it, or none any longer. */
    absent: { on: { changed: 'reading' } },
    /** There is one that does not open. */
    damaged: { on: { changed: 'reading' } },
    /** The place where drafts are kept did not answer. */
    unread: { on: { askedAgain: 'reading' } },
    /** The draft is there to be looked over. */
    open: {
      on: {
        asked: {
          target: 'publishing',
          actions: assign(({ event }) => ({ asked: event.asked, refusal: null, back: null })),
        },
        changed: {
          guard: ({ context, event }) => event.revision !== context.kept?.revision,
          target: 'reading',
          actions: assign({ refusal: { kind: 'changedElsewhere' }, back: null }),
        },
      },
    },
    publishing: {
      invoke: {
        src: 'publish',
        input: ({ context }) => context,
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'published',
            target: 'published',
            actions: assign(({ event: { output } }) =>
              isRefusal(output, 'published') ? {} : { done: output, kept: null },
            ),
          },
          {
            // The draft is read again whatever it was: it may be another, or gone
            target: 'reading',
            actions: assign(({ event: { output } }) =>
              isRefusal(output, 'published') ? { refusal: output } : {},
            ),
          },
        ],
        onError: { target: 'reading', actions: assign({ refusal: brokenOff }) },
      },
    },
    published: {
      on: {
        tookBack: { target: 'takingBack', actions: assign({ refusal: null }) },
        handedOn: {
          target: 'handingOn',
          actions: assign(({ event }) => ({ folder: event.folder, refusal: null })),
        },
      },
    },
    handingOn: {
      invoke: {
        src: 'handOn',
        input: ({ context }) => context,
        onDone: {
          target: 'published',
          actions: assign(({ context: { done, folder }, event: { output } }) => {
            const [answer] = output
            return done && answer ? handed(done, answer, folder) : {}
          }),
        },
        onError: { target: 'published', actions: assign({ refusal: brokenOff }) },
      },
    },
    takingBack: {
      invoke: {
        src: 'takeBack',
        input: ({ context }) => context,
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'takenBack',
            target: 'reading',
            actions: assign(({ event: { output } }) =>
              isRefusal(output, 'takenBack') ? {} : { back: output, done: null },
            ),
          },
          {
            target: 'published',
            actions: assign(({ event: { output } }) =>
              isRefusal(output, 'takenBack') ? { refusal: output } : {},
            ),
          },
        ],
        onError: { target: 'published', actions: assign({ refusal: brokenOff }) },
      },
    },
  },
})
