import { useMemo } from 'react'
import { stepsBefore } from '../../planning/changes.ts'
import { personBeforeLast } from '../../records/deeds.ts'
import { usePerson } from '../person.tsx'
import { type PlanBefore, type Reasons, useReasonsAgainst } from '../useReasons.ts'

/** Why each step moved that the last deed has moved, which is worked out away from the screen. */
export function useMoveReasons(): Reasons {
  const { outlook, moved, kept } = usePerson()
  const plan = outlook?.plan ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: what moved is told anew with every plan
  const before = useMemo((): PlanBefore | null => {
    if (!plan || !moved || moved.steps.length === 0) return null
    const person = personBeforeLast(kept.history)
    return { steps: stepsBefore(plan.steps, moved), basis: moved.basis, person }
  }, [moved])
  return useReasonsAgainst(before)
}
