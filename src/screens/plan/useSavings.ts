import { useMachine } from '@xstate/react'
import { useEffect, useRef } from 'react'
import { draftingMachine } from '../../flows/drafting.ts'
import { requestOf } from '../../flows/outlook.ts'
import { besidesPlanner } from '../../flows/planner.ts'
import type { PlannerJob } from '../../planning/jobs.ts'
import type { Plan } from '../../planning/plan.ts'
import type { Decision, Saving } from '../../planning/savings.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

const machine = draftingMachine.provide({ actors: { planner: besidesPlanner } })

/** What decisions save, as far as it has been worked out. */
export interface Savings {
  /** undefined: not worked out yet. null: one of the two plans cannot be made. */
  of: (decision: Decision) => Saving | null | undefined
}

/** What is known of the savings in plans that are shown, whichever page asked: gone with the plan. */
const knownOf = new WeakMap<Plan, { basis: string; savings: Map<string, Saving | null> }>()

/** The savings known beside a plan of a basis; none yet where something has changed that plans are made from. */
function knownBeside(plan: Plan | null, basis: string): Map<string, Saving | null> {
  if (!plan) return new Map()
  const before = knownOf.get(plan)
  if (before?.basis === basis) return before.savings
  const savings = new Map<string, Saving | null>()
  knownOf.set(plan, { basis, savings })
  return savings
}

const keyOf = (decision: Decision): string => JSON.stringify(decision)

/**
 * Works out what decisions on prior learning save, away from the screen and after the plan itself has been
 * made; once that is made anew, it is left. What has been worked out is kept until something changes that plans are made from.
 */
export function useSavings(decisions: readonly Decision[]): Savings {
  const { participant, outlook, planning } = usePerson()
  const { today } = useWorkplace()
  const [snapshot, send] = useMachine(machine)
  const { background, log, pins, durations, wishes } = participant
  const basis = JSON.stringify([background, log, pins, durations, wishes])
  const pathway = outlook?.plan ? outlook.pathway : null
  const known = knownBeside(outlook?.plan ?? null, basis)
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
    if (planning) send({ type: 'stopped' })
    if (!pathway || planning || missing.length === 0) return
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
