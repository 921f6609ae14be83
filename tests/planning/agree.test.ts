import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { inOrder, replay } from '../../src/pathway/replay.ts'
import {
  agree,
  agreementDayFault,
  contentsKnown,
  differsFromAgreed,
  eventsOfAgreement,
  hasBegun,
  isAgreedAlready,
  stepsBefore,
} from '../../src/planning/agree.ts'
import { overdueOn } from '../../src/planning/followUp.ts'
import type { Plan } from '../../src/planning/plan.ts'
import { day } from '../calendar/days.ts'
import { bringing, logOf, pathwayOf } from '../pathway/log.ts'
import { asking, planFor, stepOf, today } from './asking.ts'

const underWay = ['2026-08-17 moduleStarted HEAV105']
const asked = { route: 'modular', county: 'vestland', log: underWay }
const plan = planFor(asked)
const all = new Set(plan.steps.map(({ id }) => id))
const agreement = agree(plan, all, today, 'first')

/** Where a log leaves the person, and what of it counts. */
function happened(lines: readonly string[]) {
  const log = logOf(lines)
  const { standing, outcomeById } = replay(pathwayOf('modular'), bringing({}), log)
  const counting = inOrder(log).filter(({ id }) => outcomeById.get(id)?.accepted)
  return { standing, events: counting.map(({ event }) => event) }
}

/** The plan with one step later by weeks. */
function later(id: string, weeks: number): Plan {
  return {
    ...plan,
    steps: plan.steps.map((step) =>
      step.id === id
        ? { ...step, from: addDays(step.from, weeks * 7), to: addDays(step.to, weeks * 7) }
        : step,
    ),
  }
}

describe('an agreement', () => {
  test('holds the steps that were chosen', () => {
    const [first] = plan.steps
    const some = agree(plan, new Set([first?.id ?? '']), today, 'some')
    expect(some.steps).toEqual([first])
    expect(some.finish).toBe(plan.finish)
  })

  test('is one event the first time', () => {
    expect(eventsOfAgreement(happened(underWay).standing, agreement).map(({ kind }) => kind)).toEqual([
      'planAgreed',
    ])
  })

  test('changes the plan before it is agreed anew', () => {
    const { standing } = happened([...underWay, '2026-11-21 planAgreed module.HEAV106'])
    const events = eventsOfAgreement(standing, agreement)
    expect(events.map(({ kind }) => kind)).toEqual(['planChanged', 'planAgreed'])
  })

  test('counts again after the plan was changed', () => {
    const { standing } = happened(['2026-11-01 planAgreed a', '2026-11-02 planChanged'])
    expect(eventsOfAgreement(standing, agreement)).toHaveLength(1)
  })

  test('is not dated ahead or before the last one', () => {
    expect(agreementDayFault([agreement], addDays(today, 1), today)).toBe('future')
    expect(agreementDayFault([agreement], addDays(today, -1), today)).toBe('beforeLast')
    expect(agreementDayFault([agreement], today, today)).toBeNull()
  })

  test('reaches as far as a date', () => {
    const near = stepsBefore(plan.steps, day('2026-12-01'))
    expect(near.length).toBeGreaterThan(0)
    expect(near.every(({ from }) => from < day('2026-12-01'))).toBe(true)
  })
})

describe('what differs from what was agreed', () => {
  test('is nothing on the day itself', () => {
    expect(differsFromAgreed(agreement, plan, happened(underWay))).toEqual({ steps: [], finishWeeks: 0 })
    expect(isAgreedAlready(agreement, plan, all, happened(underWay))).toBe(true)
  })

  test('is all of it in another county', () => {
    const moved = { ...plan, county: 'trondelag' }
    expect(isAgreedAlready(agreement, moved, all, happened(underWay))).toBe(false)
  })

  test('is a step that moved', () => {
    const moved = later('module.HEAV106', 3)
    const { steps } = differsFromAgreed(agreement, moved, happened(underWay))
    expect(steps.map((change) => [change.kind, 'step' in change && change.step.id])).toEqual([
      ['moved', 'module.HEAV106'],
    ])
    expect(isAgreedAlready(agreement, moved, all, happened(underWay))).toBe(false)
  })

  test('is not a step that was never agreed', () => {
    const some = agree(plan, new Set(['module.HEAV107']), today, 'some')
    expect(differsFromAgreed(some, later('module.HEAV106', 3), happened(underWay)).steps).toEqual([])
  })

  test('is not a step that is behind', () => {
    const done = happened([...underWay, '2026-12-18 moduleApproved HEAV105'])
    const rest = { ...plan, steps: plan.steps.filter(({ id }) => id !== 'module.HEAV105') }
    expect(stepOf(plan, 'module.HEAV105')).toBeDefined()
    expect(differsFromAgreed(agreement, rest, done).steps).toEqual([])
  })

  test('is a step that was given up', () => {
    const rest = { ...plan, steps: plan.steps.filter(({ id }) => id !== 'module.HEAV106') }
    const { steps } = differsFromAgreed(agreement, rest, happened(underWay))
    expect(steps.map(({ kind }) => kind)).toEqual(['gone'])
  })

  test('is no exam under way once it has been failed', () => {
    const registered = '2026-11-21 examRegistered written'
    const { id } = stepOf(plan, 'exam.written')
    const begun = (lines: readonly string[]) => hasBegun(stepOf(plan, id), happened(lines), today)
    expect(begun([...underWay, registered])).toBe(true)
    expect(begun([...underWay, registered, '2026-11-22 examFailed written'])).toBe(false)
  })

  test('is only the end of a step under way', () => {
    const { steps } = differsFromAgreed(agreement, later('module.HEAV105', 2), happened(underWay))
    expect(steps).toMatchObject([{ kind: 'longer', weeks: 2 }])
  })
})

describe('what is overdue', () => {
  const planned = planFor({ route: 'fagbrev-pa-jobb', county: 'vestland' })
  const agreed = agree(planned, new Set(['contract.contract']), today, 'contract')
  const { events } = stepOf(planned, 'contract.contract')
  const starts = events.find(({ kind }) => kind === 'contractStarted')?.day ?? today
  const overdue = (of: typeof events) => {
    const { standing } = happened([])
    const late = overdueOn(agreed, { standing, events: of }, addDays(starts, 1))
    return late.flatMap((one) => one.events.map(({ kind }) => kind))
  }

  test('is everything that was to have happened', () => {
    const before = events.filter(({ day }) => day <= starts)
    expect(before.map(({ kind }) => kind)).toContain('factConfirmed')
    expect(overdue([])).toEqual(before.map(({ kind }) => kind))
  })

  test('is no fact that a contract has begun without', () => {
    expect(overdue(events.filter(({ kind }) => kind === 'contractApplied'))).toContain('factConfirmed')
    expect(overdue(events.filter(({ kind, day }) => kind !== 'factConfirmed' && day <= starts))).toEqual([])
  })
})

describe('what the law asks of an integration plan (il. § 15)', () => {
  const { pathway } = asking(asked)

  test('is missing while nothing is told', () => {
    expect(contentsKnown(pathway, bringing({})).states).toEqual({
      finalGoal: 'missing',
      norwegianGoal: 'missing',
      longTermGoal: 'question',
      scope: 'question',
      length: 'missing',
      elements: 'question',
      appeal: 'met',
    })
  })

  test('has its length when the programme can be reckoned', () => {
    const programme = { start: day('2026-08-17'), goal: 'vocational', extended: false } as const
    const { states } = contentsKnown(pathway, bringing({ programme, upperSecondary: false }))
    expect(states.length).toBe('met')
    expect(states.finalGoal).toBe('met')
  })

  test('asks for the length where upper secondary is not told of', () => {
    const programme = { start: day('2026-08-17'), goal: 'vocational', extended: false } as const
    const { states } = contentsKnown(pathway, bringing({ programme, upperSecondary: null }))
    expect(states.length).toBe('question')
  })
})
