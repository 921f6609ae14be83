import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { weekOf } from '../../src/calendar/week.ts'
import { skills } from '../../src/curriculum/requirement.ts'
import { agree, changedStep, differsFromAgreed } from '../../src/planning/agree.ts'
import { makePlanKeeping } from '../../src/planning/keepAgreed.ts'
import { weeksOf } from '../../src/planning/pins.ts'
import type { Agreement, Plan } from '../../src/planning/plan.ts'
import { day } from '../calendar/days.ts'
import { type Asking, asking, planFor, stepOf, today } from './asking.ts'
import { planFaults } from './planFaults.ts'

const asked: Asking = { route: 'modular', county: 'vestland', brings: { hoursAWeek: 25 } }
const plan = planFor(asked)

/** With more hours a week everything could come sooner. */
const more: Asking = { brings: { hoursAWeek: 45 } }

const agreedOn = (...ids: string[]): Agreement => agree(plan, new Set(ids), today, 'first')
const everything = agreedOn(...plan.steps.map(({ id }) => id))

/** The plan made anew with what was agreed kept, which must be lawful. */
function keeping(agreement: Agreement, changed: Asking = {}): Plan {
  const request = asking({ ...asked, ...changed })
  const planned = makePlanKeeping(request, agreement)
  if (planned.kind === 'noPlan') throw new Error(JSON.stringify(planned.obstacles))
  expect(planFaults(request, planned.plan)).toEqual([])
  return planned.plan
}

const startsOf = ({ steps }: Pick<Plan, 'steps'>) => steps.map(({ id, from }) => [id, weekOf(from)] as const)

describe('a plan made anew after an agreement', () => {
  test('What was agreed stays where it was', () => {
    expect(planFor({ ...asked, ...more }).finish).toBeLessThan(plan.finish)
    expect(startsOf(keeping(everything, more))).toEqual(startsOf(plan))
  })

  test('What was not agreed is planned freely', () => {
    const late = plan.steps.filter(({ id }) => id.startsWith('module.')).at(-1)
    const free = keeping(agreedOn(late?.id ?? ''), more)
    expect(weekOf(stepOf(free, late?.id ?? '').from)).toBe(weekOf(late?.from ?? today))
    expect(startsOf(free)).not.toEqual(startsOf(plan))
  })

  test('What began early goes on from there', () => {
    const { id } = stepOf(plan, 'module.HEAV107')
    const log = ['2026-11-20 moduleStarted HEAV107']
    const begun = keeping(everything, { log, ...more })
    expect(stepOf(begun, id).from).toBe(addDays(today, -1))
    expect(startsOf(begun).filter(([one]) => one !== id)).toEqual(
      startsOf(plan).filter(([one]) => one !== id),
    )
  })

  test('An agreement on another way holds nothing', () => {
    const free = planFor({ ...asked, ...more }).finish
    for (const other of [{ route: 'laerling' }, { trade: 'LOG05-01' }, { county: 'trondelag' }]) {
      expect(keeping({ ...everything, ...other }, more).finish).toBe(free)
    }
  })

  test('Only what cannot stand beside the earlier gives way', () => {
    // Two modules at a time no longer fit into the week: the second of each pair gives way, in the middle too
    const ids = ['module.HEAV105', 'module.HEAV106', 'module.HEAV108']
    const agreement = agreedOn(...ids)
    const kept = keeping(agreement, { brings: { hoursAWeek: 12 } })
    expect(differsFromAgreed(agreement, kept).steps.map(changedStep)).toEqual(['module.HEAV106'])
    expect(stepOf(kept, 'module.HEAV106').from).toBeGreaterThan(stepOf(kept, 'module.HEAV108').to)
  })

  test('What waits for something late gives way with it', () => {
    // Half a year on nothing has begun: the two modules agreed from May can still be kept, and what follows cannot
    const kept = keeping(everything, { on: day('2027-05-21') })
    const stay = ['module.HEAV107', 'module.HEAV108']
    expect(stay.map((id) => stepOf(kept, id).from)).toEqual(stay.map((id) => stepOf(plan, id).from))
    expect(stepOf(kept, 'contract.contract').from).toBeGreaterThan(stepOf(plan, 'contract.contract').from)
    expect(kept.finish).toBeGreaterThan(plan.finish)
  })
})

describe('the length of what was agreed', () => {
  const goal = { listening: 'A2', reading: 'A2', writing: 'A2', oral: 'A2' } as const
  const few = { hoursAWeek: 18, norwegianGoal: goal }
  const many = { hoursAWeek: 37, norwegianGoal: goal }
  const laidOut = ({ steps }: Pick<Plan, 'steps'>) =>
    steps.map(({ id, from, to, hoursAWeek }) => ({ id, from, to, hoursAWeek }))

  /** The modular route where A2 is asked for before the contract: the certificate waits for no goal that nothing asks for. */
  function askingForA2(): Asking {
    const { pathway } = asking({ route: 'modular', county: 'vestland' })
    const asked = skills.map((skill) => ({
      on: 'contract' as const,
      requires: { kind: 'language' as const, skill, level: 'A2' as const },
      standing: 'countyPractice' as const,
      source: { title: 'invented for a test', year: null },
    }))
    const demandsByPoint = new Map([
      ...pathway.demandsByPoint,
      ['contract', [...(pathway.demandsByPoint.get('contract') ?? []), ...asked]] as const,
    ])
    return { pathway: { ...pathway, demandsByPoint } }
  }

  /** A plan agreed on as a whole, and what it becomes with more hours a week. */
  function withMoreHours(way: Asking): { agreed: Plan; free: Plan; kept: Plan } {
    const agreed = planFor({ ...way, brings: few })
    const all = agree(agreed, new Set(agreed.steps.map(({ id }) => id)), today, 'all')
    return {
      agreed,
      free: planFor({ ...way, brings: many }),
      kept: keeping(all, { ...way, brings: many }),
    }
  }

  test('Modules, courses, jobs and contracts keep it, and their pace, with more hours a week', () => {
    const { agreed, free, kept } = withMoreHours(askingForA2())
    expect(laidOut(kept)).toEqual(laidOut(agreed))
    const kinds = ['module', 'language', 'work', 'contract']
    const changed = free.steps.filter(({ id, from, to }) => {
      const was = stepOf(agreed, id)
      return was.to - was.from !== to - from
    })
    for (const kind of kinds) expect(changed.some(({ id }) => id.startsWith(`${kind}.`))).toBe(true)
  })

  test('An apprentice keeps it too, beside more hours at school', () => {
    const { agreed, free, kept } = withMoreHours({ route: 'laerling', county: 'vestland' })
    const id = 'contract.contract'
    expect(stepOf(free, id).to).toBeLessThan(stepOf(agreed, id).to)
    expect(laidOut(kept).filter((one) => !one.id.startsWith('stretch.'))).toEqual(
      laidOut(agreed).filter((one) => !one.id.startsWith('stretch.')),
    )
  })

  test('An agreed position is an assumption as it was', () => {
    const { agreed, kept } = withMoreHours({ route: 'modular', county: 'vestland' })
    expect(stepOf(kept, 'work.job').assumes).toEqual(stepOf(agreed, 'work.job').assumes)
  })

  test('A module that goes on keeps it, whatever the plan before was', () => {
    const way: Asking = { route: 'modular', county: 'vestland' }
    const agreed = planFor({ ...way, brings: few })
    const slow = agreed.steps.find(({ id, hoursAWeek }) => id.startsWith('module.') && hoursAWeek === 6)
    const id = slow?.id ?? ''
    const log = [`2026-11-23 moduleStarted ${id.slice('module.'.length)}`]
    const later: Asking = { ...way, brings: many, log, on: day('2026-12-10') }
    expect(weeksOf(stepOf(planFor(later), id))).toBeLessThan(weeksOf(stepOf(agreed, id)))
    const kept = stepOf(keeping(agree(agreed, new Set([id]), today, 'one'), later), id)
    expect([weeksOf(kept), kept.hoursAWeek]).toEqual([weeksOf(stepOf(agreed, id)), 6])
  })

  test('A course that cannot keep its test keeps its start', () => {
    const way: Asking = { ...askingForA2(), brings: few }
    const agreed = planFor(way)
    const all = agree(agreed, new Set(agreed.steps.map(({ id }) => id)), today, 'all')
    const slower = { 'norwegian-A2': { low: 700, likely: 700, high: 700 } }
    const kept = keeping(all, { ...way, durations: slower })
    const [was, is] = [stepOf(agreed, 'language.A2'), stepOf(kept, 'language.A2')]
    expect(is.from).toBe(was.from)
    expect(is.to).toBeGreaterThan(was.to)
    expect(differsFromAgreed(all, kept).steps.map(changedStep)).toContain('language.A2')
  })
})

describe('an agreed start that nobody has written down', () => {
  const first = plan.steps.find(({ id }) => id.startsWith('module.'))?.id ?? ''

  test.each(['2026-11-24', '2026-12-10', '2027-01-15'])('Throws nothing about by %s', (on) => {
    const later = keeping(everything, { on: day(on), before: plan.steps })
    expect(later.finish).toBe(plan.finish)
    const { from, to } = stepOf(later, first)
    expect([from, weekOf(to)]).toEqual([stepOf(plan, first).from, weekOf(stepOf(plan, first).to)])
    const ahead = (steps: Plan['steps']) => steps.filter((step) => step.from > day(on))
    expect(startsOf({ steps: ahead(later.steps) })).toEqual(startsOf({ steps: ahead(plan.steps) }))
  })

  test('Is still to be written down', () => {
    const later = keeping(everything, { on: day('2026-12-10'), before: plan.steps })
    expect(stepOf(later, first).events.map(({ kind }) => kind)).toEqual(['moduleStarted', 'moduleApproved'])
  })

  test('Does not stand for a module that the plan has moved since', () => {
    const on = day('2026-12-10')
    const moved = addDays(stepOf(plan, first).from, 7 * 30)
    const before = plan.steps.map((step) => (step.id === first ? { ...step, from: moved } : step))
    const later = keeping(everything, { on, before })
    expect(stepOf(later, first).from).toBeGreaterThan(on)
    expect(stepOf(keeping(everything, { on, before: plan.steps }), first).from).toBeLessThan(on)
  })

  test('Does not stand for a module that was broken off', () => {
    const log = [`2026-11-23 moduleStarted ${first.slice(7)}`, `2026-12-01 moduleBrokenOff ${first.slice(7)}`]
    const later = keeping(everything, { log, on: day('2026-12-10'), before: plan.steps })
    expect(stepOf(later, first).from).toBeGreaterThan(day('2026-12-10'))
  })
})
