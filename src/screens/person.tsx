import { useMachine } from '@xstate/react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef } from 'react'
import { fromPromise } from 'xstate'
import type { Day } from '../calendar/day.ts'
import { type Outlook, outlookOf } from '../flows/outlook.ts'
import { newId, type PlanState, personMachine } from '../flows/person.ts'
import { workerPlanner } from '../flows/planner.ts'
import { nextSequence } from '../pathway/beforehand.ts'
import type { Event, LogEntry } from '../pathway/event.ts'
import { agree, eventsOfAgreement } from '../planning/agree.ts'
import type { PlanChanges } from '../planning/changes.ts'
import type { FinishRange } from '../planning/compare.ts'
import type { PlanObstacle } from '../planning/makePlan.ts'
import { canRedo, canUndo, type Deed, type EditFault, type Kept } from '../records/history.ts'
import type { Participant } from '../records/participant.ts'
import { type SavingView, useSaving } from './saving.ts'
import { useWorkplace } from './workplace.tsx'

/** The person that is open on a screen, and all that can be done with them. */
export interface OpenPerson {
  kept: Kept
  participant: Participant
  /** Where they stand and what comes; null until trade and county are chosen. */
  outlook: Outlook | null
  finish: FinishRange | null
  /** The planner is at work. */
  planning: boolean
  stopPlanning: () => void
  /** Whether the plan shown is of the person as they stand now. */
  planState: PlanState
  /** Asks for the plan that was stopped or failed. */
  planAgain: () => void
  /** What the last deed moved in the plan; null when nothing, or when it has been seen. */
  moved: PlanChanges | null
  obstacles: readonly PlanObstacle[]
  /** Why the last edit was not made. */
  fault: EditFault | null
  /** Some earlier edits do not open any longer: undo reaches back to them only. */
  historyCut: boolean
  seen: () => void
  /** False when the edit was refused: the person is as before, and `fault` says why. So with the deeds below. */
  edit: (what: Deed, next: (participant: Participant) => Participant) => boolean
  /** Writes what happened into the log; several results of one day are one deed. */
  record: (event: Event | readonly Event[], by?: LogEntry['by']) => boolean
  /** Takes an entry of the log back: it stays, and no longer counts. */
  retract: (entry: string) => boolean
  /** Agrees on steps of the plan: the agreement and its line in the log are one deed. */
  agree: (steps: ReadonlySet<string>, day: Day) => boolean
  /** Says what the last deed did, with its way back. It is withdrawn once something else is done. */
  tell: (text: string) => void
  undo: (() => void) | null
  redo: (() => void) | null
  saving: SavingView
}

const PersonContext = createContext<OpenPerson | null>(null)

/** The open person of the screen that asks. */
export function usePerson(): OpenPerson {
  const person = useContext(PersonContext)
  if (!person) throw new Error('a screen stands outside its person')
  return person
}

/** Adds an entry to a log, numbered after all that are there. */
function withEntry(participant: Participant, entry: Omit<LogEntry, 'sequence'>): Participant {
  const { log } = participant
  return { ...participant, log: [...log, { ...entry, sequence: nextSequence(log) }] }
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
  otherwise: (notOpened: ReturnType<typeof useOpening>['notOpened']) => ReactNode
  children: ReactNode
}) {
  const { notOpened, person } = useOpening(id)
  if (!person) return otherwise(notOpened)
  return <PersonContext value={person}>{children}</PersonContext>
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
    (text: string, undo: () => void) => {
      told.current = say({ text, undo })
    },
    [say],
  )
  useEffect(() => withdraw, [withdraw])
  return { tell, withdraw }
}

function useOpening(id: string) {
  const { catalogue, store, today } = useWorkplace()
  const machine = useMemo(
    () =>
      personMachine.provide({
        actors: {
          read: fromPromise(({ input }: { input: { id: string } }) => store.read(input.id)),
          planner: workerPlanner,
        },
      }),
    [store],
  )
  const [snapshot, send, actor] = useMachine(machine, { input: { id, catalogue, today } })
  const { kept, revision, finish, moved, obstacles, fault, notOpened, historyCut, planState } =
    snapshot.context
  useEffect(() => send({ type: 'dayBegan', today }), [send, today])
  const { tell, withdraw } = useTold()
  const saving = useSaving(store, today, kept, revision, (read) => {
    withdraw()
    send({ type: 'replaced', ...read })
  })
  const participant = kept?.participant ?? null
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
      planning: snapshot.matches({ open: 'planning' }),
      stopPlanning: () => send({ type: 'stopped' }),
      planState,
      planAgain: () => send({ type: 'planAgain' }),
      moved,
      obstacles,
      fault,
      historyCut,
      seen: () => send({ type: 'seen' }),
      edit,
      record: (happened, by = 'adviser') => {
        const events = 'kind' in happened ? [happened] : happened
        const ids = events.map(() => newId('entry'))
        return edit({ kind: 'eventRecorded', entry: ids[0] ?? '' }, (one) =>
          events.reduce(
            (all, event, index) => withEntry(all, { id: ids[index] ?? '', recorded: today, by, event }),
            one,
          ),
        )
      },
      retract: (retracts) => {
        const entry = newId('entry')
        return edit({ kind: 'eventRetracted', entry: retracts }, (one) => ({
          ...withEntry(one, { id: entry, recorded: today, by: 'adviser', retracts }),
          // An agreement and its line in the log have one id: what was never agreed holds no step of a plan.
          agreements: one.agreements.filter(({ id }) => id !== retracts),
        }))
      },
      agree: (steps, day) => {
        if (!outlook?.plan) return false
        const agreement = agree(outlook.plan, steps, day, newId('agreement'))
        const events = eventsOfAgreement(outlook.replayed.standing, agreement)
        const changed = newId('entry')
        return edit({ kind: 'agreementMade', agreement: agreement.id }, (one) =>
          events.reduce(
            (all, event) =>
              withEntry(all, {
                id: event.kind === 'planAgreed' ? agreement.id : changed,
                recorded: today,
                by: 'adviser',
                event,
              }),
            { ...one, agreements: [...one.agreements, agreement] },
          ),
        )
      },
      tell: (text) => tell(text, moveBy('undone')),
      undo: canUndo(kept.history) ? moveBy('undone') : null,
      redo: canRedo(kept.history) ? moveBy('redone') : null,
      saving,
    }
  }, [
    kept,
    outlook,
    finish,
    moved,
    obstacles,
    fault,
    historyCut,
    planState,
    saving,
    send,
    snapshot,
    today,
    actor,
    tell,
    withdraw,
  ])

  return { notOpened, person }
}
