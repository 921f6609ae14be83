import { useMachine } from '@xstate/react'
import { useEffect, useMemo } from 'react'
import { draftingMachine } from '../../flows/drafting.ts'
import { requestOf } from '../../flows/outlook.ts'
import { workerPlanner } from '../../flows/planner.ts'
import type { Decision, Saving } from '../../planning/savings.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

const machine = draftingMachine.provide({ actors: { planner: workerPlanner } })

/** What decisions save, as far as it has been worked out; `busy` while more is on its way. */
export interface Savings {
  busy: boolean
  /** undefined: not worked out yet. null: one of the two plans cannot be made. */
  of: (decision: Decision) => Saving | null | undefined
}

/** Works out what decisions on prior learning save, away from the screen, when the plan itself has been made. */
export function useSavings(decisions: readonly Decision[]): Savings {
  const { participant, outlook, planning } = usePerson()
  const { today } = useWorkplace()
  const [snapshot, send] = useMachine(machine)
  const { background, log, pins, durations, wishes } = participant
  // The same text needs no new answer
  const key = JSON.stringify([decisions, background, log, pins, durations, wishes])
  const pathway = outlook?.plan ? outlook.pathway : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` holds all that the job is made of
  useEffect(() => {
    if (!pathway || planning) return
    if (decisions.length === 0) return send({ type: 'stopped' })
    const request = requestOf(pathway, participant, today)
    send({ type: 'asked', job: { kind: 'savings', request, log, decisions } })
  }, [key, pathway === null, planning, send])

  const { answers } = snapshot.context
  return useMemo(() => {
    const byDecision = new Map(
      answers.flatMap((answer) =>
        answer.kind === 'saved' ? [[JSON.stringify(answer.decision), answer.saving] as const] : [],
      ),
    )
    return {
      busy: snapshot.matches('working'),
      of: (decision) => byDecision.get(JSON.stringify(decision)),
    }
  }, [answers, snapshot])
}
