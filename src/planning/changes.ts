import type { Day } from '../calendar/day.ts'
import { weekOf } from '../calendar/week.ts'
import type { Basis, PlanStep } from './plan.ts'

/** How one step of a plan differs from the same step before. */
export type StepChange =
  | { kind: 'moved'; step: PlanStep; before: PlanStep /** Later when positive. */; weeks: number }
  | { kind: 'longer' | 'shorter'; step: PlanStep; before: PlanStep; weeks: number }
  | { kind: 'added'; step: PlanStep }
  | { kind: 'gone'; before: PlanStep }

/** What differs between two plans: every step that is not where it was, and by how many weeks the finish moved. */
export interface PlanChanges {
  steps: StepChange[]
  /** Later when positive. */
  finishWeeks: number
  /** What the plan before was made on; left out where that was not kept. */
  basis?: Basis
}

function weeksBetween(from: Day, to: Day): number {
  return weekOf(to) - weekOf(from)
}

/** The steps that differ, in the order of the new plan, those that are gone last. */
export function changesBetween(
  before: { steps: readonly PlanStep[]; finish: Day; basis?: Basis | undefined },
  after: { steps: readonly PlanStep[]; finish: Day },
): PlanChanges {
  const beforeById = new Map(before.steps.map((step) => [step.id, step]))
  const afterIds = new Set(after.steps.map((step) => step.id))
  const steps = after.steps.flatMap((step): StepChange[] => {
    const old = beforeById.get(step.id)
    if (!old) return [{ kind: 'added', step }]
    const moved = weeksBetween(old.from, step.from)
    if (moved !== 0) return [{ kind: 'moved', step, before: old, weeks: moved }]
    // What has no end of its own is no longer for a plan that is
    const grown = step.openEnded ? 0 : weeksBetween(old.to, step.to)
    if (grown !== 0)
      return [{ kind: grown > 0 ? 'longer' : 'shorter', step, before: old, weeks: Math.abs(grown) }]
    return []
  })
  const gone = before.steps
    .filter((step) => !afterIds.has(step.id))
    .map((step): StepChange => ({ kind: 'gone', before: step }))
  const { basis } = before
  return {
    steps: [...steps, ...gone],
    finishWeeks: weeksBetween(before.finish, after.finish),
    ...(basis && { basis }),
  }
}

/** The steps of the plan before, from the plan made anew and what differs. */
export function stepsBefore(after: readonly PlanStep[], { steps }: PlanChanges): PlanStep[] {
  const changed = new Map(
    steps.flatMap((change) => (change.kind === 'gone' ? [] : [[change.step.id, change] as const])),
  )
  const kept = after.flatMap((step): PlanStep[] => {
    const change = changed.get(step.id)
    if (!change) return [step]
    return 'before' in change ? [change.before] : []
  })
  return [...kept, ...steps.flatMap((change) => (change.kind === 'gone' ? [change.before] : []))]
}
