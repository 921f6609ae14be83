import { describe, expect, test } from 'vitest'
import { papersRunningOut } from '../../src/planning/papersRunningOut.ts'
import { day } from '../calendar/days.ts'
import { requestFor } from '../stories/stories.ts'
import { type Asking, asking, planFor, stepOf } from './asking.ts'

const joiner: Asking = { trade: 'SNE05-01', route: 'modular', log: ['2026-01-05 languageAssessed oral A2'] }
const idsOf = (plan: { steps: readonly { id: string }[] }, kind: string) =>
  plan.steps.map(({ id }) => id).filter((id) => id.startsWith(`${kind}.`))

describe('one of three modules in a plan', () => {
  test('is planned once, beside the required ones', () => {
    const modules = idsOf(planFor(joiner), 'module')
    expect(modules).toHaveLength(4)
    expect(modules).toEqual(expect.arrayContaining(['module.SNEV100', 'module.SNEV101', 'module.SNEV102']))
  })

  test('is the one that the person has chosen', () => {
    const plan = planFor({ ...asking(joiner), wished: ['SNEV105'] })
    expect(idsOf(plan, 'module')).toContain('module.SNEV105')
    expect(idsOf(plan, 'module')).toHaveLength(4)
  })

  test('is the one under way, which nobody gives up', () => {
    const log = [...(joiner.log ?? []), '2026-08-17 moduleStarted SNEV104']
    const plan = planFor({ ...joiner, log })
    expect(idsOf(plan, 'module')).toHaveLength(4)
    expect(stepOf(plan, 'module.SNEV104').from).toBe(day('2026-08-17'))
  })

  test('What is under way beside the choice is planned, and nothing waits for it', () => {
    const log = [...(joiner.log ?? []), '2026-08-17 moduleStarted SNEV104']
    const plan = planFor({ ...asking({ ...joiner, log }), wished: ['SNEV105'] })
    expect(idsOf(plan, 'module')).toEqual(expect.arrayContaining(['module.SNEV104', 'module.SNEV105']))
  })

  test('is planned where no exam asks for modules, as on Bergensmodellen', () => {
    expect(idsOf(planFor({ ...joiner, route: 'bergensmodellen' }), 'module')).toHaveLength(4)
  })
})

describe('papers of which one or another will do in a plan', () => {
  const driver: Asking = {
    trade: 'YRK03-03',
    brings: { hoursAWeek: 48 },
    log: ['2025-03-03 employmentStarted bus 100% inTrade'],
  }

  test('are a bus licence and no truck where nothing is held', () => {
    expect(idsOf(planFor(driver), 'gate').sort()).toEqual(['gate.driver-cpc', 'gate.licence-D'])
  })

  test('are those that the person has chosen', () => {
    const plan = planFor({
      ...asking(driver),
      wished: ['licence-CE', 'truck-T1', 'truck-T2', 'truck-T4', 'adr-basic'],
    })
    expect(idsOf(plan, 'gate').sort()).toEqual([
      'gate.adr-basic',
      'gate.driver-cpc',
      'gate.licence-CE',
      'gate.truck-T1',
      'gate.truck-T2',
      'gate.truck-T4',
    ])
  })

  test('go on from what is held, and what runs out is renewed and told of', () => {
    const request = requestFor('bru-19', 'fagbrev-pa-jobb')
    const plan = planFor(request)
    expect(idsOf(plan, 'gate').sort()).toEqual([
      'gate.adr-basic',
      'gate.driver-cpc',
      'gate.truck-T2',
      'gate.truck-T4',
    ])
    expect(papersRunningOut(request.pathway, request.standing, plan)).toEqual([
      { gate: 'driver-cpc', expires: day('2027-03-31'), renewed: true },
    ])
  })

  test('A paper that runs out between registration and exam is told of', () => {
    const log = [...(driver.log ?? []), '2026-01-05 gatePassed licence-D', '2026-01-05 gatePassed driver-cpc']
    const plan = planFor({ ...driver, log })
    const registered = stepOf(plan, 'exam.trade').events.find(({ kind }) => kind === 'examRegistered')?.day
    const sat = stepOf(plan, 'exam.trade').to
    expect(registered).toBeLessThan(sat)
    const request = asking({ ...driver, log })
    const expires = day('2028-12-31')
    request.standing.facts.gateExpires.set('driver-cpc', expires)
    const told = papersRunningOut(request.pathway, request.standing, plan)
    expect(told).toEqual(expires < sat ? [{ gate: 'driver-cpc', expires, renewed: false }] : [])
  })
})
