import { useMachine } from '@xstate/react'
import { useEffect, useMemo, useRef } from 'react'
import { draftingMachine } from '../../flows/drafting.ts'
import { requestOf } from '../../flows/outlook.ts'
import { besidesPlanner } from '../../flows/planner.ts'
import type { PlannerJob } from '../../planning/jobs.ts'
import type { Decision, Saving } from '../../planning/savings.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

const machine = draftingMachine.provide({ actors: { planner: besidesPlanner } })

/** What decisions save, as far as it has been worked out. */
export interface Savings {
  /** undefined: not worked out yet. null: one of the two plans cannot be made. */
  of: (decision: Decision) => Saving | null | undefined
}

const keyOf = (decision: Decision): string => JSON.stringify(decision)

/**
 * Works out what decisions on prior learning save, away from the screen and after the plan itself has been
 * made. What has been worked out is kept until something changes that plans are made from.
 */
export function useSavings(decisions: readonly Decision[]): Savings {
  const { participant, outlook, planning } = usePerson()
  const { today } = useWorkplace()
  const [snapshot, send] = useMachine(machine)
  const { background, log, pins, durations, wishes } = participant
  const basis = JSON.stringify([background, log, pins, durations, wishes])
  const pathway = outlook?.plan ? outlook.pathway : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: another basis begins with nothing known
  const known = useMemo(() => new Map<string, Saving | null>(), [basis])
  const basisOf = useRef(new WeakMap<PlannerJob, string>())
  const { job, answers } = snapshot.context
  if (job && basisOf.current.get(job) === basis) {
    for (const answer of answers) {
      if (answer.kind === 'saved') known.set(keyOf(answer.decision), answer.saving)
    }
  }

  const missing = decisions.filter((decision) => !known.has(keyOf(decision)))
  const wanted = JSON.stringify(missing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: basis and wanted hold all that a job is made of
  useEffect(() => {
    if (!pathway || planning) return
    const isAsked = (decision: Decision) =>
      snapshot.matches('working') &&
      job?.kind === 'savings' &&
      basisOf.current.get(job) === basis &&
      job.decisions.some((one) => keyOf(one) === keyOf(decision))
    if (missing.every(isAsked)) return
    const request = requestOf(pathway, participant, today)
    const next: PlannerJob = { kind: 'savings', request, log, decisions: missing }
    basisOf.current.set(next, basis)
    send({ type: 'asked', job: next })
  }, [basis, wanted, pathway === null, planning, send])

  return { of: (decision) => known.get(keyOf(decision)) }
}
