import { describe, expect, test } from 'vitest'
import { planted } from './files.ts'

const route = 'routes/straight.json'
const source = { title: 'invented for tests', year: 2026 }
const text = (words: string) => ({ nb: words, nn: words, en: words })

/** A route with one cohort that has these rows of days, each about the step that is work unless it says otherwise. */
const withDates = (...rows: object[]) =>
  planted([
    route,
    'cohorts',
    [{ id: 'k1', name: text('Kull 1'), dates: rows.map((row) => ({ step: 'work', ...row })), source }],
  ])

/** A route whose work is a stay of this kind with a limit; it lasts at least a week, or as long as `lasts` says. */
const limited = (work: string, days: number, more: object = {}) =>
  planted([
    route,
    'steps.2',
    {
      id: 'work',
      kind: 'work',
      work,
      position: 'most-of-it',
      find: 'find-work',
      lasts: 'first-job',
      responsible: ['participant'],
      atMost: { days, counted: 'workingDays', source },
      ...more,
    },
  ])

describe('the days of cohorts', () => {
  test('Days of a class are sound, and those in doubt may be several', () => {
    expect(
      withDates(
        { starts: '2023-08-21', ends: '2023-11-24' },
        { asPrinted: 'uke 7', question: text('Hvilket år?') },
        { starts: '2024-02-12', question: text('For hvem?') },
      ),
    ).toEqual([])
  })

  test('A class dates a step that the route lacks', () => {
    expect(withDates({ step: 'workk', starts: '2023-08-21' })).toEqual([
      {
        kind: 'unknownReference',
        file: route,
        at: 'cohorts.0.dates.0.step',
        to: 'step',
        name: 'workk',
        cure: { at: 'cohorts.0.dates.0.step', value: 'work' },
      },
    ])
  })

  test('An exam has a calendar of its own, and no class dates it', () => {
    expect(withDates({ step: 'written-exam', starts: '2023-08-21' })).toMatchObject([
      { kind: 'unknownReference', to: 'step', name: 'written-exam' },
    ])
  })

  test('A class ends before it begins', () => {
    expect(withDates({ starts: '2023-11-24', ends: '2023-08-21' })).toMatchObject([
      { kind: 'endsBeforeItBegins', file: route, at: 'cohorts.0.dates.0.ends' },
    ])
  })

  test('An extension ends before what it extends', () => {
    expect(withDates({ ends: '2024-02-29', extended: '2024-02-28' })).toMatchObject([
      { kind: 'endsBeforeItBegins', file: route, at: 'cohorts.0.dates.0.extended' },
    ])
  })

  test('A class begins one thing twice', () => {
    expect(withDates({ starts: '2023-08-21' }, { starts: '2023-08-23' })).toEqual([
      {
        kind: 'cohortDayTwice',
        file: route,
        at: 'cohorts.0.dates.1.starts',
        step: 'work',
        other: ['cohorts', '0', 'dates', '0'],
      },
    ])
  })

  test('A row says nothing of its step', () => {
    expect(withDates({})).toEqual([
      { kind: 'cohortDayMissing', file: route, at: 'cohorts.0.dates.0', step: 'work' },
    ])
  })

  test('Two classes have one id', () => {
    const cohort = { id: 'k1', name: text('Kull 1'), dates: [{ step: 'work', starts: '2023-08-21' }], source }
    expect(planted([route, 'cohorts', [cohort, cohort]])).toMatchObject([
      { kind: 'duplicateId', file: route, at: 'cohorts.1.id', id: 'k1' },
    ])
  })
})

describe('limits on stays', () => {
  test('A job has no longest time', () => {
    expect(limited('employment', 10)).toEqual([
      { kind: 'capOnJob', file: route, at: 'steps.2.atMost', step: 'work' },
    ])
  })

  test('A stay is never as short as it has to be', () => {
    expect(limited('jobTaste', 4, { lasts: 'crane-course' })).not.toContainEqual(
      expect.objectContaining({ kind: 'stayBeyondCap' }),
    )
    const found = planted(
      [
        route,
        'steps.2',
        {
          id: 'work',
          kind: 'work',
          work: 'jobTaste',
          position: 'most-of-it',
          find: 'find-work',
          lasts: 'long-stay',
          responsible: ['participant'],
          atMost: { days: 10, counted: 'workingDays', source },
        },
      ],
      [
        'rules/durations.json',
        'durations.0',
        {
          id: 'long-stay',
          name: text('Lenge'),
          unit: 'weeks',
          span: { low: 3, likely: 4, high: 5 },
          reasoning: text('invented for tests'),
        },
      ],
    )
    expect(found).toContainEqual({
      kind: 'stayBeyondCap',
      file: route,
      at: 'steps.2.lasts',
      least: 3,
      days: 10,
    })
  })
})
