import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '../../src/calendar/day.ts'
import { weekOf } from '../../src/calendar/week.ts'
import { finishRange } from '../../src/planning/finishRange.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import {
  fixableOn,
  heldAt,
  idlePins,
  landingOf,
  startForStation,
  startMovedBy,
  startMovedTo,
  startOf,
  weeksOf,
  withoutIdle,
  withoutPin,
  withPin,
} from '../../src/planning/pins.ts'
import type { Pin } from '../../src/planning/plan.ts'
import { day } from '../calendar/days.ts'
import { type Asking, asking, planFor, stepOf, today } from './asking.ts'

const modular: Asking = { route: 'modular', county: 'vestland' }
const { pathway } = asking(modular)
const plan = planFor(modular)

describe('moving a step', () => {
  test('A module goes by whole weeks', () => {
    const step = stepOf(plan, 'module.HEAV107')
    const start = startMovedBy(pathway, step, 3, today)
    expect(start && weekOf(start) - weekOf(step.from)).toBe(3)
    expect(start && weekdayOf(start)).toBe(1)
  })

  test('A module that is held keeps its length', () => {
    const step = stepOf(plan, 'module.HEAV107')
    expect(heldAt(step, startOf(step))).toEqual({ start: startOf(step), weeks: weeksOf(step) })
    const contract = plan.steps.find(({ id }) => id.startsWith('contract.'))
    expect(contract && heldAt(contract, startOf(contract))).toEqual({ start: contract && startOf(contract) })
  })

  test.each(plan.steps.filter(({ id }) => /^(module|preparation)/.test(id)))(
    '$id that is held where it is keeps its hours',
    (step) => {
      const held = planFor({ ...modular, pins: [{ step: step.id, ...heldAt(step, startOf(step)) }] })
      expect(stepOf(held, step.id).hoursAWeek).toBe(step.hoursAWeek)
    },
  )

  test('A module lands where the map shows it', () => {
    const step = stepOf(plan, 'module.HEAV107')
    const wanted = addDays(step.to, 71)
    const start = startForStation(pathway, step, step.to, wanted, today)
    const moved = planFor({ ...modular, pins: [{ step: step.id, ...heldAt(step, start ?? today) }] })
    expect(stepOf(moved, step.id).to).toBe(landingOf(pathway, step, step.to, wanted, today))
  })

  test.each(plan.steps.filter(({ id }) => id.startsWith('module.')).map(({ id }) => id))(
    'Holding %s two or four weeks later leaves the finish a range',
    (id) => {
      const step = stepOf(plan, id)
      for (const days of [14, 28]) {
        const request = asking({
          ...modular,
          pins: [{ step: id, ...heldAt(step, addDays(startOf(step), days)) }],
        })
        expect(finishRange(request, makePlan(request), null)).not.toBeNull()
      }
    },
  )

  test('The written exam goes to the next term', () => {
    const step = stepOf(plan, 'exam.written')
    const start = startMovedBy(pathway, step, 1, today)
    const moved = planFor({ ...modular, pins: [{ step: step.id, start: start ?? today }] })
    expect(stepOf(moved, 'exam.written').from - step.from).toBeGreaterThan(90)
  })

  test('The written exam goes back to the term before', () => {
    const later = startMovedBy(pathway, stepOf(plan, 'exam.written'), 1, today)
    const moved = planFor({ ...modular, pins: [{ step: 'exam.written', start: later ?? today }] })
    const back = startMovedBy(pathway, stepOf(moved, 'exam.written'), -1, today)
    expect(back && weekOf(back)).toBe(weekOf(stepOf(plan, 'exam.written').from))
  })

  test('Nothing is moved into a week that is past', () => {
    expect(startMovedTo(day('2026-11-20'), today)).toBeNull()
    expect(startMovedTo(day('2026-11-27'), today)).toBe(day('2026-11-23'))
  })

  test('A station dropped on a day takes its step along', () => {
    const step = stepOf(plan, 'module.HEAV107')
    const start = startForStation(pathway, step, step.to, day('2028-06-16'), today)
    expect(start && Math.abs(start - step.from - (day('2028-06-16') - step.to))).toBeLessThan(7)
  })
})

describe('what is fixed on a step', () => {
  test('A plan keeps a step where it is pinned', () => {
    const step = stepOf(plan, 'module.HEAV108')
    const start = startMovedBy(pathway, step, 10, today)
    const pinned = planFor({ ...modular, pins: withPin([], step.id, { start: start ?? today }) })
    expect(stepOf(pinned, step.id).from).toBe(start)
  })

  test('A pin where it stands changes nothing', () => {
    const step = stepOf(plan, 'module.HEAV107')
    expect(planFor({ ...modular, pins: [{ step: step.id, start: startOf(step) }] }).finish).toBe(plan.finish)
  })

  test('A second fix leaves the first', () => {
    const once = withPin([], 'module.HEAV107', { weeks: 20 })
    expect(withPin(once, 'module.HEAV107', { start: today })).toEqual([
      { step: 'module.HEAV107', weeks: 20, start: today },
    ])
    expect(withoutPin(once, 'module.HEAV107')).toEqual([])
  })

  test('A job has a position and no length, an exam neither', () => {
    expect(fixableOn(pathway, stepOf(plan, 'work.job'))).toEqual({ start: true, weeks: false, percent: true })
    expect(fixableOn(pathway, stepOf(plan, 'exam.trade'))).toEqual({
      start: true,
      weeks: false,
      percent: false,
    })
    expect(fixableOn(pathway, stepOf(plan, 'module.HEAV107')).weeks).toBe(true)
    expect(fixableOn(pathway, stepOf(plan, 'certificate')).start).toBe(false)
  })
})

describe('what is fixed by hand and holds nothing', () => {
  test('It is told, each with the reason', () => {
    const [first, second] = plan.steps.map(({ id }) => id)
    if (!first || !second) throw new Error('no steps')
    const pins = [
      { step: first, weeks: 30 },
      { step: first, weeks: 40 },
      { step: first, weeks: 50 },
      { step: '__proto__', weeks: 3 },
      { step: second, start: day('2020-01-06') },
    ]
    expect(idlePins(pins, plan.steps, plan.madeOn)).toEqual([
      { step: first, reason: 'fixedTwice' },
      { step: '__proto__', reason: 'noStep' },
      { step: second, reason: 'startPassed' },
    ])
  })

  test('It is let go of, and what holds on the same step stays', () => {
    const [first, second] = plan.steps.map(({ id }) => id)
    if (!first || !second) throw new Error('no steps')
    const start = day('2020-01-06')
    let pins: Pin[] = [
      { step: first, start, weeks: 30 },
      { step: first, weeks: 40 },
      { step: second, start },
      { step: 'module.NONE', weeks: 3 },
      { step: first, weeks: 50 },
    ]
    const seen: string[] = []
    for (;;) {
      const [idle] = idlePins(pins, plan.steps, plan.madeOn)
      if (!idle) break
      seen.push(idle.reason)
      pins = withoutIdle(pins, idle)
    }
    expect(seen).toEqual(['startPassed', 'fixedTwice', 'startPassed', 'noStep'])
    expect(pins).toEqual([{ step: first, weeks: 30 }])
  })
})
