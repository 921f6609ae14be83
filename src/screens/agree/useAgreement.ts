import { useMemo } from 'react'
import type { MarkState } from '../../components/StateMark.tsx'
import { composePathway, isSameWay, type Pathway } from '../../pathway/pathway.ts'
import { changedStep, differsFromAgreed, type Happened, hasBegun } from '../../planning/agree.ts'
import type { PlanChanges } from '../../planning/changes.ts'
import { subjectOf } from '../../planning/drawMap.ts'
import type { Agreement, Plan, PlanStep } from '../../planning/plan.ts'
import type { StationSubject } from '../../planning/routeMap.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { useWorkplace } from '../workplace.tsx'

/** The agreement that holds now beside the plan as it is now. */
export interface AgreementView {
  pathway: Pathway
  plan: Plan
  happened: Happened
  /** null while nothing is agreed. */
  agreement: Agreement | null
  /** The agreement is for the trade, route and county of the plan, so that the two can be compared. */
  isForThisWay: boolean
  /** What differs now from what was agreed; null when the two cannot be compared. */
  changes: PlanChanges | null
  /** Ids of the agreed steps that differ now. */
  changed: ReadonlySet<string>
  /** How far a step of the plan has come. */
  stateOf: (step: PlanStep) => MarkState & ('underWay' | 'agreed' | 'proposed')
  /** What a step stands for, whether it is in the plan still or only in the agreement. */
  subjectOf: (step: PlanStep) => StationSubject
}

/** The agreement of the open person; null while there is no plan to agree on. */
export function useAgreement(): AgreementView | null {
  const { outlook } = usePerson()
  const { catalogue } = useWorkplace()
  return useMemo(() => {
    if (!outlook?.plan) return null
    const { plan, agreement, pathway, replayed, events } = outlook
    const happened = { standing: replayed.standing, events }
    const isForThisWay = agreement !== null && isSameWay(agreement, plan)
    const changes = agreement && isForThisWay ? differsFromAgreed(agreement, plan, happened) : null
    const agreed = new Set(agreement && isForThisWay ? agreement.steps.map(({ id }) => id) : [])
    const planned = new Set(plan.steps)
    const agreedPathway = (agreement && !isForThisWay && composePathway(catalogue, agreement)) || pathway
    const changed = new Set(changes?.steps.map(changedStep))
    return {
      pathway,
      plan,
      happened,
      agreement,
      isForThisWay,
      changes,
      changed,
      stateOf: (step) =>
        hasBegun(step, happened, plan.madeOn)
          ? 'underWay'
          : agreed.has(step.id) && !changed.has(step.id)
            ? 'agreed'
            : 'proposed',
      subjectOf: (step) => subjectOf(planned.has(step) ? pathway : agreedPathway, step),
    }
  }, [outlook, catalogue])
}

/** Names a step of the plan or of the agreement by its id. */
export function useAgreedName(view: AgreementView): (step: string) => string {
  const { sentences } = usePlanWords()
  return (id) => {
    const step = [...view.plan.steps, ...(view.agreement?.steps ?? [])].find((one) => one.id === id)
    if (!step) return id
    const { code, text } = sentences.station(view.subjectOf(step))
    return code === undefined ? text : `${code} ${text}`
  }
}
