import { useMachine } from '@xstate/react'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
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
  edit: (what: Deed, next: (participant: Participant) => Participant) => void
  /** Writes what happened into the log; several results of one day are one deed. */
  record: (event: Event | readonly Event[], by?: LogEntry['by']) => void
  /** Takes an entry of the log back: it stays, and no longer counts. */
  retract: (entry: string) => void
  /** Agrees on steps of the plan: the agreement and its line in the log are one deed. */
  agree: (steps: ReadonlySet<string>, day: Day) => void
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
  const [snapshot, send] = useMachine(machine, { input: { id, catalogue, today } })
  const { kept, revision, finish, moved, obstacles, fault, notOpened, historyCut, planState } =
    snapshot.context
  const saving = useSaving(store, today, kept, revision, (read) => send({ type: 'replaced', ...read }))
  const participant = kept?.participant ?? null
  const outlook = useMemo(
    () => participant && outlookOf(catalogue, participant, today, finish),
    [catalogue, participant, today, finish],
  )

  const person = useMemo((): OpenPerson | null => {
    if (!kept) return null
    const edit: OpenPerson['edit'] = (what, next) => send({ type: 'edited', what, next })
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
        edit({ kind: 'eventRecorded', entry: ids[0] ?? '' }, (one) =>
          events.reduce(
            (all, event, index) => withEntry(all, { id: ids[index] ?? '', recorded: today, by, event }),
            one,
          ),
        )
      },
      retract: (retracts) => {
        const entry = newId('entry')
        edit({ kind: 'eventRetracted', entry: retracts }, (one) => ({
          ...withEntry(one, { id: entry, recorded: today, by: 'adviser', retracts }),
          // An agreement and its line in the log have one id: what was never agreed holds no step of a plan.
          agreements: one.agreements.filter(({ id }) => id !== retracts),
        }))
      },
      agree: (steps, day) => {
        if (!outlook?.plan) return
        const agreement = agree(outlook.plan, steps, day, newId('agreement'))
        const events = eventsOfAgreement(outlook.replayed.standing, agreement)
        const changed = newId('entry')
        edit({ kind: 'agreementMade', agreement: agreement.id }, (one) =>
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
      undo: canUndo(kept.history) ? () => send({ type: 'undone' }) : null,
      redo: canRedo(kept.history) ? () => send({ type: 'redone' }) : null,
      saving,
    }
  }, [kept, outlook, finish, moved, obstacles, fault, historyCut, planState, saving, send, snapshot, today])

  return { notOpened, person }
}
