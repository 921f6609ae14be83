import { describe, expect, test } from 'vitest'
import { besides, clashOf } from '../../src/planning/clash.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { type Asking, asking } from './asking.ts'

test('No plan goes beyond the days that a file can hold', () => {
  // With the written exam passed, no term that is yet unknown stands in the way first
  const log = ['2026-02-02 examRegistered written', '2026-05-20 examPassed written']
  const earliestStart = day('2199-12-31')
  expect(makePlan(asking({ route: 'modular', log, brings: { earliestStart } }))).toEqual({
    kind: 'noPlan',
    obstacles: [{ kind: 'horizon' }],
    clash: null,
  })
})

test('What stands in the way of several steps is told once', () => {
  const span = { low: 1e9, likely: 1e9, high: 1e9 }
  const norwegian = { 'norwegian-A1': span, 'norwegian-A2': span, 'norwegian-B1': span }
  const goal = { listening: 'B1', reading: 'B1', writing: 'B1', oral: 'B1' } as const
  const asked = asking({
    route: 'modular',
    brings: { norwegianGoal: goal },
    durations: { ...norwegian, module: span },
  })
  expect(makePlan(asked)).toEqual({
    kind: 'noPlan',
    obstacles: [{ kind: 'horizon' }],
    clash: null,
  })
})

describe('what is behind a plan that ends too late', () => {
  const whyNot = (asked: Asking) => {
    const request = asking(asked)
    const planned = makePlan(request)
    if (planned.kind === 'plan') throw new Error('there is a plan')
    const clash = clashOf(request)
    return {
      obstacles: besides(clash, planned.obstacles),
      clashing: (clash ?? []).map(({ constraint }) => constraint.kind),
      cures: (clash ?? []).flatMap(({ constraint, isCure }) => (isCure ? [constraint.kind] : [])),
      fixes: (clash ?? []).flatMap(({ fixes }) => fixes),
    }
  }

  test.each(['2040-01-02', '2199-01-02'])(
    'An earliest start of %s is named, and starting now is the cure',
    (start) => {
      const brings = { experiences: [experience(60)] }
      const { cures, fixes, obstacles } = whyNot({ brings: { ...brings, earliestStart: day(start) } })
      expect(cures).toEqual(['earliestStart'])
      expect(obstacles.map(({ kind }) => kind)).toEqual(['noTerm'])
      expect(fixes).toContainEqual({ kind: 'start', day: null })
      expect(makePlan(asking({ brings })).kind).toBe('plan')
    },
  )

  test.each(['fagbrev-pa-jobb', 'bergensmodellen'])(
    'A contract that ends in 2199 is named on %s, and no hours are asked for',
    (route) => {
      const log = [
        '2025-09-01 employmentStarted home 100%',
        '2025-09-01 gatePassed approved-training-establishment',
        '2026-01-05 contractStarted k fpjCandidate until 2199-08-31',
      ]
      const { obstacles, clashing } = whyNot({ route, log, brings: { experiences: [experience(60)] } })
      expect(obstacles).toEqual([{ kind: 'contractEndsLate', ends: day('2199-08-31') }])
      expect(clashing).toEqual([])
    },
  )

  test('Work that ends in 2199 is named', () => {
    const shop = experience('2027-01-04', '2199-06-30', { id: 'shop', counts: { kind: 'nothing' } })
    const { cures, fixes } = whyNot({ brings: { experiences: [experience(60), shop] } })
    expect(cures).toContain('work')
    // Nobody gives it up for the plan, so nothing is offered to click
    expect(fixes).toEqual([])
  })

  test('A day after the last known term is said to be one, and hours are no cure', () => {
    const { obstacles, clashing } = whyNot({
      on: day('2150-06-01'),
      brings: { experiences: [experience(60)] },
    })
    expect(obstacles).toEqual([{ kind: 'termsOver', exam: 'written', last: day('2034-05-02') }])
    expect(clashing).toEqual([])
    // School is the one way without the written exam
    expect(makePlan(asking({ on: day('2150-06-01'), route: 'laerling' })).kind).toBe('plan')
  })

  test('Too few hours are named where more of them make a plan', () => {
    // Four modules of 900 hours, one after another at 6 a week, take 600 weeks: past the last term, in May 2034
    const module = { low: 900, likely: 900, high: 900 }
    const asked = (hoursAWeek: number) => ({
      route: 'modular',
      durations: { module },
      brings: { hoursAWeek },
    })
    const { cures, fixes } = whyNot(asked(7))
    expect(cures).toContain('hours')
    expect(fixes).toContainEqual(expect.objectContaining({ kind: 'hours' }))
    expect(makePlan(asking(asked(37.5))).kind).toBe('plan')
  })

  test('A duration of one’s own is named where the common one makes a plan', () => {
    const module = { low: 4000, likely: 4000, high: 4000 }
    const { cures, fixes } = whyNot({ route: 'modular', durations: { module } })
    expect(cures).toContain('duration')
    expect(fixes).toContainEqual({ kind: 'commonDuration', id: 'module' })
  })
})
