import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import { cohortOf, daysOf } from '../../src/curriculum/cohort.ts'
import { isOpenEnded } from '../../src/curriculum/route.ts'
import { isPlannable, makePlan } from '../../src/planning/makePlan.ts'
import { refusedOf } from '../../src/planning/refused.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import { day } from '../calendar/days.ts'
import { catalogue, pathwayOf } from '../pathway/log.ts'
import { type Asking, asking, planFor, stepOf } from './asking.ts'

const pathway = pathwayOf('tromsomodellen', 'troms')
const cohorts = pathway.route.cohorts ?? []

/** Somebody in the introduction programme who goes in a cohort, asked some weeks before any of them began. */
const goingIn = (cohort: string | undefined, more: Partial<Asking> = {}): PlanRequest => ({
  ...asking({
    pathway,
    on: day('2023-08-07'),
    brings: { programme: { start: day('2023-08-07'), goal: 'work', extended: false } },
    ...more,
  }),
  ...(cohort !== undefined && { cohort }),
})

const spanOf = (request: PlanRequest, id: string): string[] => {
  const { from, to } = stepOf(planFor(request), id)
  return [formatDay(from), formatDay(to)]
}

describe('the cohorts of the source', () => {
  test('There are five, each with days of its own', () => {
    expect(cohorts.map(({ id }) => id)).toEqual(['7-2v', '7-2l', '7-2t', '8-2k', '9-2me3'])
    const starts = cohorts.map((cohort) => daysOf(cohort, 'school')?.starts)
    expect(starts.map((one) => one && formatDay(one))).toEqual([
      '2023-08-21',
      '2023-08-21',
      '2023-08-23',
      '2023-09-27',
      '2023-10-26',
    ])
  })

  test('What the source leaves in doubt is a question, and dates nothing', () => {
    const doubted = cohorts.flatMap(({ id, dates }) =>
      dates.flatMap(({ step, question }) => (question ? [`${id} ${step}`] : [])),
    )
    expect(doubted).toEqual(['9-2me3 school', '9-2me3 nav-start', '9-2me3 practice'])
    const last = cohortOf(pathway.route, '9-2me3')
    expect(last && daysOf(last, 'nav-start')).toBeNull()
    expect(last && daysOf(last, 'school')).toEqual({ starts: day('2023-10-26'), ends: null })
  })
})

describe('a plan in a cohort', () => {
  test.each(cohorts.map(({ id }) => id))('Every sure day of %s is held to the day', (id) => {
    const request = goingIn(id)
    const plan = planFor(request)
    const cohort = cohortOf(pathway.route, id)
    for (const step of plan.steps) {
      const days = cohort && daysOf(cohort, step.routeStep)
      if (!days || step.id.startsWith('language')) continue
      if (days.starts !== null) expect([step.id, step.from]).toEqual([step.id, days.starts])
      const isOpen = isOpenEnded(pathway.stepsById.get(step.routeStep))
      if (days.ends !== null && !isOpen) expect([step.id, step.to]).toEqual([step.id, days.ends])
    }
    expect(refusedOf(request, plan)).toBeNull()
    expect(plan.proved).toBe(true)
  })

  test('Phases overlap and come in the order of the class', () => {
    // The intake talks of cohort 7 lie inside its course, and its kick-off before the last school day
    const seventh = goingIn('7-2l')
    expect(spanOf(seventh, 'stretch.intake-talks')).toEqual(['2023-11-28', '2023-11-29'])
    expect(spanOf(seventh, 'stretch.job-seeker-course')).toEqual(['2023-11-27', '2023-12-21'])
    expect(spanOf(seventh, 'stretch.kick-off')).toEqual(['2023-11-21', '2023-11-21'])
    // Those of cohort 9 end with its kick-off behind and its course weeks ahead
    expect(spanOf(goingIn('9-2me3'), 'stretch.intake-talks')).toEqual(['2024-02-06', '2024-02-09'])
  })

  test('A day in doubt holds nobody: practice waits for the course, as the model has it', () => {
    const [from = ''] = spanOf(goingIn('9-2me3'), 'work.practice')
    expect(from > '2024-04-05').toBe(true)
  })

  test('The finish follows from the class: practice from week 2, twelve weeks, four to find a job', () => {
    expect(formatDay(planFor(goingIn('7-2l')).finish)).toBe('2024-04-29')
  })

  test('Nothing is assumed of a step whose days the class knows', () => {
    const plan = planFor(goingIn('7-2l'))
    expect(stepOf(plan, 'stretch.job-seeker-course').assumes).toEqual([])
    expect(stepOf(plan, 'work.practice').assumes).toContainEqual({
      kind: 'duration',
      id: 'programme-practice',
    })
  })

  test('What is fixed by hand goes before the class', () => {
    const pins = [{ step: 'stretch.intake-talks', start: day('2023-12-04') }]
    const [from] = spanOf(goingIn('7-2l', { pins }), 'stretch.intake-talks')
    expect(from).toBe('2023-12-04')
  })

  test('A class that has begun is taken to have begun, until its end', () => {
    const [, to] = spanOf(goingIn('7-2l', { on: day('2023-10-02') }), 'stretch.school')
    expect(to).toBe('2023-11-24')
    const log = ['2023-08-21 phaseStarted school']
    expect(spanOf(goingIn('7-2l', { on: day('2023-10-02'), log }), 'stretch.school')[1]).toBe('2023-11-24')
  })

  test('A class whose days all lie behind holds nothing, and there is a plan', () => {
    const on = day('2026-11-21')
    const past = planFor(goingIn('7-2l', { on }))
    expect(past.steps).toEqual(planFor(goingIn(undefined, { on })).steps)
  })

  test('A cohort that the route does not have holds nothing', () => {
    expect(planFor(goingIn('gone')).steps).toEqual(planFor(goingIn(undefined)).steps)
  })
})

test('Where the days of a class leave no plan, the class is named as what clashes', () => {
  // The job-seeker course takes the whole week, and so does the school: this class has both at once
  const route = catalogue.routesById.get('tromsomodellen')
  const cohort = route?.cohorts?.[0]
  if (!route || !cohort) throw new Error('no cohort to change')
  const dates = cohort.dates.map((row) =>
    row.step === 'job-seeker-course' ? { ...row, starts: day('2023-09-04'), ends: day('2023-09-29') } : row,
  )
  const clashing = { ...pathway, route: { ...route, cohorts: [{ ...cohort, dates }] } }
  const request = { ...goingIn(cohort.id), pathway: clashing }
  expect(makePlan(request).kind).toBe('noPlan')
  expect(isPlannable({ ...request, cohort: 'another' })).toBe('plan')
})
