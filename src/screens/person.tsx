import { useActorRef } from '@xstate/react'
import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type ActorRefFrom, fromPromise } from 'xstate'
import type { PlanProgress } from '../flows/drafting.ts'
import { type Outlook, outlookOf } from '../flows/outlook.ts'
import { type NotOpened, type PersonEvent, personMachine } from '../flows/person.ts'
import { workerPlanner } from '../flows/planner.ts'
import type { PlanState } from '../flows/planning.ts'
import { catalogueOf } from '../flows/versions.ts'
import type { PlanChanges } from '../planning/changes.ts'
import type { ComparedRoute } from '../planning/compare.ts'
import type { FinishRange } from '../planning/finishRange.ts'
import type { NoPlan } from '../planning/makePlan.ts'
import { canRedo, canUndo, type Deed, type EditFault, type Kept } from '../records/history.ts'
import type { Participant } from '../records/participant.ts'
import { deedsBy, type PersonDeeds } from './personDeeds.ts'
import { allSaved, type SavingView, useSaving } from './saving.ts'
import { useWorkplace, WorkplaceProvider } from './workplace.tsx'

/** Routes as they were worked out, and from what. */
interface LastCompared {
  /** All that the comparison was made of, as one text. */
  key: string
  routes: ReadonlyMap<string, ComparedRoute>
  /** No better plan is to come for any of them. */
  isSettled: boolean
}

/** The person that is open on a screen, and all that can be done with them. */
export interface OpenPerson extends PersonDeeds {
  kept: Kept
  participant: Participant
  /** Where they stand and what comes; null until trade and county are chosen. */
  outlook: Outlook | null
  finish: FinishRange | null
  /** The finish just before the last deed; null where it was not worked out. */
  finishBefore: FinishRange | null
  /** The planner is at work. */
  planning: boolean
  stopPlanning: () => void
  /** Whether the plan shown is of the person as they stand now. */
  planState: PlanState
  /** The search for a shorter plan than the one shown was stopped. */
  isCut: boolean
  /** Asks for the plan that was stopped or failed, or for the proof that was. */
  planAgain: () => void
  /** What was worked out last of the routes side by side; whoever works more of it out writes it here. */
  lastCompared: { current: LastCompared | null }
  /** Whether there was a plan before the last deed. */
  hadPlan: boolean
  /** What the last deed moved in the plan; null when nothing, or when it has been seen. */
  moved: PlanChanges | null
  noPlan: NoPlan | null
  /** Why the last edit was not made. */
  fault: EditFault | null
  /** Some earlier edits do not open any longer: undo reaches back to them only. */
  historyCut: boolean
  seen: () => void
  /** False when the edit was refused: the person is as before, and `fault` says why. So with the deeds below. */
  edit: (what: Deed, next: (participant: Participant) => Participant) => boolean
  /**
   * Says what the last deed did, with its way back, on the page it was done on or the `page` whose address it leads to. It
   * is withdrawn once something else is done.
   */
  tell: (text: string, page?: string) => void
  /** Says what was undone or redone. It is withdrawn as well: the next deed contradicts it. */
  tellBack: (text: string) => void
  undo: (() => void) | null
  redo: (() => void) | null
}

const PersonContext = createContext<OpenPerson | null>(null)

/** Apart from the person: it changes many times a second, and most of a screen has nothing to do with it. */
const ProgressContext = createContext<PlanProgress | null>(null)

/** Apart as well: each plan that is made is saved, and a map need not be drawn anew for that. */
const SavingContext = createContext<SavingView | null>(null)

/** How the search for the open person's plan goes; null while none goes on that is worth a word. */
export function usePlanProgress(): PlanProgress | null {
  return useContext(ProgressContext)
}

/** The open person of the screen that asks. */
export function usePerson(): OpenPerson {
  const person = useContext(PersonContext)
  if (!person) throw new Error('a screen stands outside its person')
  return person
}

/** How far the open person is saved. */
export function usePersonSaving(): SavingView {
  const saving = useContext(SavingContext)
  if (!saving) throw new Error('a screen stands outside its person')
  return saving
}

/**
 * Opens a person and gives them to the screens below. `otherwise` says what to show while they are read or
 * when they cannot be opened.
 */
export function PersonProvider({
  id,
  otherwise,
  children,
}: {
  id: string
  otherwise: (notOpened: NotOpened | null, readAgain: () => void) => ReactNode
  children: ReactNode
}) {
  const { notOpened, person, catalogue, progress, saving, readAgain } = useOpening(id)
  const workplace = useWorkplace()
  const theirs = useMemo(() => ({ ...workplace, catalogue }), [workplace, catalogue])
  if (!person) return otherwise(notOpened, readAgain)
  return (
    <WorkplaceProvider value={theirs}>
      <PersonContext value={person}>
        <SavingContext value={saving}>
          <ProgressContext value={progress}>{children}</ProgressContext>
        </SavingContext>
      </PersonContext>
    </WorkplaceProvider>
  )
}

/** What the last deed on the open person was said to have done: its way back leads nowhere else. */
function useTold() {
  const { say, dismiss } = useWorkplace()
  const told = useRef<string | null>(null)
  const withdraw = useCallback(() => {
    if (told.current !== null) dismiss(told.current)
    told.current = null
  }, [dismiss])
  const tell = useCallback(
    (text: string, undo?: () => void, page?: string) => {
      told.current = say({ text, ...(undo && { undo }), ...(page !== undefined && { page }) })
    },
    [say],
  )
  useEffect(() => withdraw, [withdraw])
  return { tell, withdraw }
}

/**
 * What the machine of a person has come to, and how it is told of a deed. What somebody does shows at once; what the
 * planner answers is drawn in pieces, between which the page goes on hearing keys and moving.
 */
function useUnhurried(actor: ActorRefFrom<typeof personMachine>) {
  const [snapshot, setSnapshot] = useState(() => actor.getSnapshot())
  const isDeed = useRef(false)
  useEffect(() => {
    const show = (now: typeof snapshot): void => {
      if (isDeed.current) setSnapshot(now)
      else startTransition(() => setSnapshot(now))
    }
    const { unsubscribe } = actor.subscribe(show)
    show(actor.getSnapshot())
    return unsubscribe
  }, [actor])
  const send = useCallback(
    (event: PersonEvent): void => {
      isDeed.current = true
      actor.send(event)
      isDeed.current = false
    },
    [actor],
  )
  return { snapshot, send }
}

/** Reads again who is not open, once they are brought back, or written for the first time, in another tab. */
function useReturn(id: string, isOpen: boolean, readAgain: () => void): void {
  const { store } = useWorkplace()
  useEffect(() => {
    if (isOpen) return undefined
    return store.watch((news) => {
      if (news.kind === 'changed' && news.person === id) readAgain()
    })
  }, [store, id, isOpen, readAgain])
}

function useOpening(id: string) {
  const { newest, store, today } = useWorkplace()
  const machine = useMemo(
    () =>
      personMachine.provide({
        actors: {
          // What was just done on another page of this tab is saved first
          read: fromPromise(async ({ input }: { input: { id: string } }) => {
            await allSaved()
            return store.read(input.id)
          }),
          planner: workerPlanner,
        },
      }),
    [store],
  )
  const actor = useActorRef(machine, { input: { id, catalogue: newest, today } })
  const { snapshot, send } = useUnhurried(actor)
  const { kept, revision, finish, finishBefore, moved, noPlan, fault, notOpened, historyCut } =
    snapshot.context
  const { planState, isCut, progress, planBefore } = snapshot.context
  const hadPlan = planBefore !== null
  const planning = snapshot.matches({ open: 'planning' })
  useEffect(() => send({ type: 'dayBegan', today }), [send, today])
  const { tell, withdraw } = useTold()
  const readAgain = useCallback(() => {
    withdraw()
    send({ type: 'readAgain' })
  }, [withdraw, send])
  const saving = useSaving(
    store,
    today,
    kept,
    revision,
    (read) => {
      withdraw()
      send({ type: 'replaced', ...read })
    },
    readAgain,
  )
  const lastCompared = useRef<LastCompared | null>(null)
  useReturn(id, kept !== null, readAgain)
  const participant = kept?.participant ?? null
  const catalogue = participant ? catalogueOf(newest, participant) : newest
  const outlook = useMemo(
    () => participant && outlookOf(catalogue, participant, today, finish),
    [catalogue, participant, today, finish],
  )

  const person = useMemo((): OpenPerson | null => {
    if (!kept) return null
    const edit: OpenPerson['edit'] = (what, next) => {
      withdraw()
      send({ type: 'edited', what, next })
      return actor.getSnapshot().context.fault === null
    }
    const moveBy = (type: 'undone' | 'redone') => () => {
      withdraw()
      send({ type })
    }
    return {
      kept,
      participant: kept.participant,
      outlook,
      finish,
      finishBefore,
      planning,
      stopPlanning: () => send({ type: 'stopped' }),
      planState,
      isCut,
      planAgain: () => send({ type: 'planAgain' }),
      lastCompared,
      hadPlan,
      moved,
      noPlan,
      fault,
      historyCut,
      seen: () => send({ type: 'seen' }),
      edit,
      ...deedsBy(edit, outlook, today),
      tell: (text, page) => tell(text, moveBy('undone'), page),
      tellBack: (text) => tell(text),
      undo: canUndo(kept.history) ? moveBy('undone') : null,
      redo: canRedo(kept.history) ? moveBy('redone') : null,
    }
  }, [
    kept,
    outlook,
    finish,
    finishBefore,
    hadPlan,
    moved,
    noPlan,
    fault,
    historyCut,
    planState,
    isCut,
    planning,
    send,
    today,
    actor,
    tell,
    withdraw,
  ])

  return { notOpened, person, catalogue, progress, saving, readAgain }
}
