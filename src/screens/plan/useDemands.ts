import { useMemo } from 'react'
import type { PlanStep } from '../../planning/plan.ts'
import {
  type AskedOfPerson,
  type AskedOfPlan,
  demandsOfStep,
  linksOf,
  type StepDemand,
  type StepLink,
} from '../../planning/stepDemands.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

/** Where the open person stands, and their plan if there is one; null until a way is taken. */
export function useAskedOfPerson(): AskedOfPerson | null {
  const { outlook, participant } = usePerson()
  const { today } = useWorkplace()
  const { background } = participant
  return useMemo(() => {
    if (!outlook) return null
    const { pathway, plan, replayed } = outlook
    return { pathway, background, standing: replayed.standing, plan, today }
  }, [outlook, background, today])
}

/** The open person's plan as its demands are asked of it; null while there is no plan. */
export function useAskedOfPlan(): AskedOfPlan | null {
  const asked = useAskedOfPerson()
  return useMemo(() => (asked?.plan ? { ...asked, plan: asked.plan } : null), [asked])
}

/** What brings what in the open person's plan; nothing while there is no plan. */
export function usePlanLinks(): readonly StepLink[] {
  const asked = useAskedOfPlan()
  return useMemo(() => (asked ? linksOf(asked) : []), [asked])
}

/** What a step demands; nothing for what is no step. */
export function useDemandsOf(step: PlanStep | null): {
  asked: AskedOfPlan | null
  demands: readonly StepDemand[]
} {
  const asked = useAskedOfPlan()
  const demands = useMemo(() => (asked && step ? demandsOfStep(asked, step) : []), [asked, step])
  return { asked, demands }
}
