import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, formatDay, weekdayOf } from '../../src/calendar/day.ts'
import { capGivers, hasCaps, lastDayUnder, staysPastCap } from '../../src/pathway/cap.ts'
import type { Event } from '../../src/pathway/event.ts'
import { possible } from '../../src/pathway/possible.ts'
import { day } from '../calendar/days.ts'
import { anyDay } from './anyLog.ts'
import { capped, tenDays } from './capped.ts'
import { fate, pathwayOf, person } from './log.ts'

const pathway = capped(pathwayOf())

/** A job taste that begins on Monday 1 June 2026; its tenth working day is Friday 12 June. */
const taste = (ends?: string): Event => ({
  kind: 'jobTasteStarted',
  day: day('2026-06-01'),
  engagement: 'w1',
  ...(ends && { ends: day(ends) }),
})

/** An exception made on a day for the same stay. */
const waived = (on: string, until: string): Event => ({
  kind: 'capWaived',
  day: day(on),
  engagement: 'w1',
  until: day(until),
  by: 'nav',
  ground: 'The employer was away for a week',
})

describe('the last day of a stay', () => {
  test.each([
    ['2026-06-01', 10, 'workingDays', '2026-06-12'],
    ['2026-06-03', 10, 'workingDays', '2026-06-16'],
    ['2026-06-06', 1, 'workingDays', '2026-06-08'],
    ['2026-06-05', 1, 'workingDays', '2026-06-05'],
    ['2026-06-01', 10, 'calendarDays', '2026-06-10'],
  ] as const)('From %s %i %s last until %s', (from, days, counted, last) => {
    expect(formatDay(lastDayUnder({ ...tenDays, days, counted }, day(from)))).toBe(last)
  })

  test('As many working days lie in a stay as it may last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const last = lastDayUnder({ ...tenDays, days }, from)
        const within = Array.from({ length: last - from + 1 }, (_, at) => addDays(from, at))
        expect(within.filter((one) => weekdayOf(one) <= 5)).toHaveLength(days)
        expect(weekdayOf(last)).toBeLessThanOrEqual(5)
      }),
    )
  })
})

describe('a job taste of ten days at the most', () => {
  test('Ten days count', () => {
    expect(person(pathway, [taste('2026-06-12')]).last).toEqual({ accepted: true, notices: [] })
  })

  test('An eleventh is refused, with the last day that is allowed', () => {
    expect(person(pathway, [taste('2026-06-15')]).last).toEqual({
      accepted: false,
      refusal: {
        kind: 'pastCap',
        work: 'jobTaste',
        ends: day('2026-06-15'),
        cap: tenDays,
        last: day('2026-06-12'),
      },
    })
  })

  test('A longer one counts where an exception was written down first', () => {
    expect(fate(person(pathway, [waived('2026-06-01', '2026-06-19'), taste('2026-06-19')]).last)).toBe(
      'counts',
    )
    expect(fate(person(pathway, [waived('2026-06-01', '2026-06-19'), taste('2026-06-22')]).last)).toBe(
      'pastCap',
    )
  })

  test('An exception of the same day is in place, in whatever order they are written', () => {
    const { outcomes } = person(pathway, [taste('2026-06-19'), waived('2026-06-01', '2026-06-19')])
    expect(outcomes.map(fate)).toEqual(['counts', 'counts'])
  })

  test('An exception for another engagement lets nobody stay', () => {
    const other = { ...waived('2026-06-01', '2026-06-19'), engagement: 'w2' }
    expect(fate(person(pathway, [other, taste('2026-06-19')]).last)).toBe('pastCap')
  })

  test('An exception that ends within the ten days sets nothing aside', () => {
    expect(person(pathway, [taste(), waived('2026-06-10', '2026-06-12')]).last).toMatchObject({
      refusal: { kind: 'stayEndsTooEarly', notAfter: day('2026-06-12') },
    })
  })

  test('A last day before the first is none', () => {
    expect(fate(person(pathway, [taste('2026-05-31')]).last)).toBe('stayEndsTooEarly')
  })

  test('Its end is a fact also where it comes late, with a notice', () => {
    const { last } = person(pathway, [taste(), '2026-06-15 workEnded w1'])
    expect(last).toMatchObject({
      accepted: true,
      notices: [{ kind: 'wentPastCap', last: day('2026-06-12') }],
    })
    expect(person(pathway, [taste(), '2026-06-12 workEnded w1']).last).toEqual({
      accepted: true,
      notices: [],
    })
  })

  test('A job the day after the last is no overrun, and a later one is', () => {
    const job = (on: string) => person(pathway, [taste(), `${on} employmentStarted w1 80%`]).last
    expect(job('2026-06-13')).toEqual({ accepted: true, notices: [] })
    // From Friday to Monday lies no working day
    expect(job('2026-06-15')).toEqual({ accepted: true, notices: [] })
    expect(job('2026-06-16')).toMatchObject({ notices: [{ kind: 'wentPastCap', work: 'jobTaste' }] })
  })

  test('While it goes on beyond the last day somebody should look, until there is an exception', () => {
    const { standing } = person(pathway, [taste()])
    expect(staysPastCap(pathway, standing, day('2026-06-14'))).toEqual([])
    expect(staysPastCap(pathway, standing, day('2026-06-15'))).toEqual([
      { engagement: 'w1', work: 'jobTaste', cap: tenDays, last: day('2026-06-12') },
    ])
    const extended = person(pathway, [taste(), waived('2026-06-12', '2026-06-19')]).standing
    expect(staysPastCap(pathway, extended, day('2026-06-19'))).toEqual([])
    expect(staysPastCap(pathway, extended, day('2026-06-22'))).toMatchObject([{ last: day('2026-06-19') }])
  })

  test('Language practice has no limit where the model sets none', () => {
    const { outcomes } = person(pathway, [
      { ...taste('2027-06-01'), kind: 'languagePracticeStarted' } as Event,
      waived('2026-06-10', '2027-07-01'),
    ])
    expect(outcomes.map(fate)).toEqual(['counts', 'noCap'])
  })
})

describe('a route without limits', () => {
  const free = pathwayOf()

  test('A stay lasts as long as was arranged, and there is nothing to make an exception from', () => {
    expect(fate(person(free, [taste('2027-06-01')]).last)).toBe('counts')
    expect(fate(person(free, [waived('2026-06-01', '2026-06-19')]).last)).toBe('noCap')
    expect([hasCaps(free), hasCaps(pathway)]).toEqual([false, true])
  })

  test('An exception is offered only where there is a limit', () => {
    const kinds = (one: typeof free) => {
      const { background, standing } = person(one, [taste()])
      return possible(one, background, standing, day('2026-06-05')).map(({ kind }) => kind)
    }
    expect(kinds(free)).not.toContain('capWaived')
    expect(kinds(pathway)).toContain('capWaived')
  })
})

test('Whoever is responsible for the stay can make an exception, but not the participant', () => {
  expect(capGivers(pathway)).toEqual(['nav', 'municipality'])
})
