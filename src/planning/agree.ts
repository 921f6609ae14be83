import type { Day } from '../calendar/day.ts'
import { changesBetween, type PlanChanges } from './changes.ts'
import type { Agreement, Plan } from './plan.ts'

/** Agrees on some steps of a plan on a day; the others stay a proposal. The id is random, from outside. */
export function agree(plan: Plan, steps: ReadonlySet<string>, day: Day, id: string): Agreement {
  const { trade, route, county, finish } = plan
  return { id, day, trade, route, county, finish, steps: plan.steps.filter((step) => steps.has(step.id)) }
}

/** What in the plan differs now from what was agreed; steps that were never agreed are not compared. */
export function differsFromAgreed(agreement: Agreement, plan: Plan): PlanChanges {
  const agreed = new Set(agreement.steps.map((step) => step.id))
  return changesBetween(agreement, {
    steps: plan.steps.filter((step) => agreed.has(step.id)),
    finish: plan.finish,
  })
}
