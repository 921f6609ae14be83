import { useMachine } from '@xstate/react'
import { useEffect, useMemo } from 'react'
import { draftingMachine } from '../../flows/drafting.ts'
import { requestOf } from '../../flows/outlook.ts'
import { besidesPlanner } from '../../flows/planner.ts'
import { stepsBefore } from '../../planning/changes.ts'
import { type MoveReason, reasonsOf } from '../../planning/moveReasons.ts'
import { agreementOf } from '../../records/participant.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

const machine = draftingMachine.provide({ actors: { planner: besidesPlanner } })

const none: ReadonlyMap<string, MoveReason> = new Map()

/** Why each step moved that the last deed has moved, by the step; empty until it has been worked out, away from the screen. */
export function useMoveReasons(): ReadonlyMap<string, MoveReason> {
  const { participant, outlook, planning, moved } = usePerson()
  const { today } = useWorkplace()
  const [snapshot, send] = useMachine(machine)
  const plan = outlook?.plan ?? null
  const pathway = outlook?.pathway ?? null

  // biome-ignore lint/correctness/useExhaustiveDependencies: what moved is told anew with every plan
  useEffect(() => {
    if (planning) send({ type: 'stopped' })
    if (planning || !plan || !pathway || !moved || moved.steps.length === 0) return
    const request = requestOf(pathway, participant, today)
    const before = stepsBefore(plan.steps, moved)
    send({
      type: 'asked',
      job: { kind: 'moves', request, agreement: agreementOf(participant, today), before },
    })
  }, [moved, planning, send])

  const { answers } = snapshot.context
  return useMemo(() => {
    if (!moved || planning) return none
    return reasonsOf(answers.flatMap((answer) => (answer.kind === 'moves' ? answer.moves : [])))
  }, [answers, moved, planning])
}
