import type { Cap, Route, StayKind } from '../../src/curriculum/route.ts'
import type { Pathway } from '../../src/pathway/pathway.ts'

/** Ten working days at the most: what the tests limit a job taste to. */
export const tenDays: Cap = {
  days: 10,
  counted: 'workingDays',
  source: { title: 'invented for tests', year: 2026 },
}

/** The pathway with a stay of one kind before its other steps, limited as a cap says. */
export function capped(pathway: Pathway, cap: Cap = tenDays, work: StayKind = 'jobTaste'): Pathway {
  const step: Route['steps'][number] = {
    id: 'tried',
    kind: 'work',
    work,
    position: 'position-100',
    find: 'find-job',
    responsible: ['participant', 'nav', 'municipality'],
    atMost: cap,
  }
  const route = { ...pathway.route, steps: [step, ...pathway.route.steps] }
  return { ...pathway, route, stepsById: new Map(route.steps.map((one) => [one.id, one])) }
}
