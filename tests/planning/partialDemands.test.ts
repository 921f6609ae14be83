import { expect, test } from 'vitest'
import { tradeOf } from '../../src/pathway/pathway.ts'
import { demandsOfPartials } from '../../src/planning/partialDemands.ts'
import type { StationSubject } from '../../src/planning/routeMap.ts'
import { plannedLeaves } from '../../src/planning/stepDemands.ts'
import { asking, planFor, stepOf, today } from './asking.ts'

const asked = {
  route: 'modular',
  county: 'vestland',
  log: ['2026-01-12 moduleStarted HEAV105', '2026-06-12 moduleApproved HEAV105'],
}
const { pathway, background, standing } = asking(asked)

/** The partial competence of the trade's file that asks for these modules. */
function partialOn(...modules: string[]) {
  const found = tradeOf(pathway).partialCompetences.find(
    ({ requires }) =>
      requires.kind === 'all' &&
      JSON.stringify(requires.of) === JSON.stringify(modules.map((module) => ({ kind: 'module', module }))),
  )
  if (!found) throw new Error(`no partial competence on ${modules.join(', ')}`)
  return found
}

const { id, jobs } = partialOn('HEAV105', 'HEAV106')
const subject: StationSubject & { kind: 'partialCompetence' } = {
  kind: 'partialCompetence',
  id,
  partials: [id],
  jobs: jobs.map(({ title }) => title),
  after: 'HEAV106',
}

test('A partial competence asks for all its modules, held now or by the plan', () => {
  const plan = planFor(asked)
  const { to } = stepOf(plan, 'module.HEAV106')
  const [one, ...more] = demandsOfPartials(
    { pathway, background, standing, plan, today },
    { subject, day: to },
  )
  expect(more).toEqual([])
  expect(one?.demand.answer).toMatchObject({ kind: 'all', met: true })
  expect(one ? plannedLeaves(one.demand.answer) : []).toMatchObject([
    { now: { leaf: { module: 'HEAV105' }, state: 'met' }, metOn: null, metBy: null },
    { now: { leaf: { module: 'HEAV106' }, state: 'missing' }, metOn: to, metBy: 'module.HEAV106' },
  ])
})

test('Without a plan it is told as it stands', () => {
  const [one] = demandsOfPartials(
    { pathway, background, standing, plan: null, today },
    { subject, day: today },
  )
  expect(one?.demand.answer).toMatchObject({ kind: 'all', met: false })
})
