import { useMachine } from '@xstate/react'
import { useEffect, useMemo } from 'react'
import { requestOf } from '../../flows/outlook.ts'
import { workerPlanner } from '../../flows/planner.ts'
import { planKey } from '../../flows/samePlan.ts'
import { supposingMachine } from '../../flows/supposing.ts'
import type { Fix } from '../../planning/constraints.ts'
import { isSettled } from '../../planning/jobs.ts'
import { reasonsOf } from '../../planning/reasons.ts'
import type { Supposed, SupposedRanges } from '../../planning/suppose.ts'
import type { SupposedOf, Supposition } from '../../planning/whatIf.ts'
import { agreementOf } from '../../records/participant.ts'
import { usePerson } from '../person.tsx'
import type { Reasons } from '../useReasons.ts'
import { useWorkplace } from '../workplace.tsx'

const machine = supposingMachine.provide({ actors: { planner: workerPlanner } })

/** What is supposed of the open person, and what comes of it. */
export interface WhatIf {
  /** The plan that is asked of, until another one has been made; null where there is none of the person as they stand. */
  of: SupposedOf | null
  supposition: Supposition | null
  /** What has been tried beside it to mend a clash. */
  fixes: readonly Fix[]
  supposed: Supposed | null
  /** null until they are worked out, which is after the answer. */
  ranges: SupposedRanges | null
  /** Why steps lie elsewhere, which is worked out last of all. */
  reasons: Reasons
  /** `shown` once no better answer is to come, though the ranges may still be. */
  state: 'choosing' | 'working' | 'shown' | 'stopped' | 'broken'
  ask: (supposition: Supposition) => void
  mend: (fix: Fix) => void
  stop: () => void
  again: () => void
  taken: () => void
  letGo: () => void
}

/** Asks, away from the screen, what becomes of the open person's plan if something goes otherwise. Nothing is saved. */
export function useWhatIf(): WhatIf {
  const { participant, outlook, planState } = usePerson()
  const { catalogue, today } = useWorkplace()
  const [{ value, context }, send] = useMachine(machine)
  const { agreements, log } = participant
  const plan = outlook?.plan ?? null
  const isCurrent = planState === 'current'
  const basis = JSON.stringify([planKey(catalogue, participant), log, agreements, today, isCurrent, plan])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the basis holds all that it is made of
  const of = useMemo((): SupposedOf | null => {
    if (!outlook || !plan || !isCurrent) return null
    const request = requestOf(outlook.pathway, participant, today)
    return { request, plan, agreement: agreementOf(participant, today), log }
  }, [basis])
  const isMaking = planState === 'making'
  useEffect(() => {
    // While a plan is made anew what is supposed is held, and worked out when the plan is there
    if (!isMaking) send({ type: 'planStands', of })
  }, [of, isMaking, send])
  const { supposed, ranges, moves } = context
  const isWorking = value === 'working'
  const reasons = useMemo(
    () => ({ byStep: reasonsOf(moves), areComing: isWorking && moves.length === 0 }),
    [moves, isWorking],
  )
  return {
    of: context.of,
    supposition: context.held?.supposition ?? null,
    fixes: context.held?.fixes ?? [],
    supposed,
    ranges,
    reasons,
    state: value === 'working' && supposed && isSettled(supposed.planned) ? 'shown' : value,
    ask: (supposition) => send({ type: 'asked', supposition }),
    mend: (fix) => send({ type: 'mended', fix }),
    stop: () => send({ type: 'stopped' }),
    again: () => send({ type: 'askedAgain' }),
    taken: () => send({ type: 'taken' }),
    letGo: () => send({ type: 'letGo' }),
  }
}
