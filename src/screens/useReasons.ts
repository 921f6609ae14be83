import { useMachine } from '@xstate/react'
import { useEffect, useMemo } from 'react'
import { draftingMachine } from '../flows/drafting.ts'
import { requestOf } from '../flows/outlook.ts'
import { besidesPlanner } from '../flows/planner.ts'
import { type PlanChanges, stepsBefore } from '../planning/changes.ts'
import type { Before } from '../planning/moveReasons.ts'
import type { Agreement, Plan } from '../planning/plan.ts'
import { type MoveReason, reasonsOf } from '../planning/reasons.ts'
import { personAtAgreement } from '../records/deeds.ts'
import { agreementOf, type Participant } from '../records/participant.ts'
import { usePerson } from './person.tsx'
import { useWorkplace } from './workplace.tsx'

const machine = draftingMachine.provide({ actors: { planner: besidesPlanner } })

/** Why each step is not as it was. */
export interface Reasons {
  /** By the step; empty until they have been worked out. */
  byStep: ReadonlyMap<string, readonly MoveReason[]>
  /** They are on their way: away from the screen, after the plan. */
  areComing: boolean
}

const none: Reasons['byStep'] = new Map()

/** A plan before, and the person as they stood then, where the history here reaches so far back. */
export interface PlanBefore extends Omit<Before, 'person'> {
  person: Participant | null
}

/** Why each step is not as it was agreed, which is worked out away from the screen. */
export function useAgreedReasons(
  plan: Plan | null,
  agreement: Agreement | null,
  changes: PlanChanges | null,
): Reasons {
  const { kept } = usePerson()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what differs is worked out of these two
  const before = useMemo((): PlanBefore | null => {
    if (!plan || !agreement || !changes || changes.steps.length === 0) return null
    const person = personAtAgreement(kept.history, agreement.id)
    return { steps: stepsBefore(plan.steps, changes), basis: agreement.basis, person }
  }, [plan, agreement])
  return useReasonsAgainst(before)
}

/** Why each step is not as a plan before has it, which is to be the same object until it is another one. */
export function useReasonsAgainst(before: PlanBefore | null): Reasons {
  const { participant, outlook, planning } = usePerson()
  const { today } = useWorkplace()
  const [snapshot, send] = useMachine(machine)
  const pathway = outlook?.pathway ?? null

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew with every plan, and with nothing else
  useEffect(() => {
    if (planning) send({ type: 'stopped' })
    if (planning || !pathway || !before) return
    const { person, ...plan } = before
    send({
      type: 'asked',
      job: {
        kind: 'moves',
        request: requestOf(pathway, participant, today),
        agreement: agreementOf(participant, today),
        before: { ...plan, person: person ? requestOf(pathway, person, today) : undefined },
      },
    })
  }, [before, planning, send])

  const { answers } = snapshot.context
  const isWorking = snapshot.value === 'working'
  return useMemo(() => {
    const byStep =
      before && !planning
        ? reasonsOf(answers.flatMap((answer) => (answer.kind === 'moves' ? answer.moves : [])))
        : none
    return { byStep, areComing: before !== null && byStep.size === 0 && isWorking }
  }, [answers, before, planning, isWorking])
}
