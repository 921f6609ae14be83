import { describe, expect, test } from 'vitest'
import { addDays, type Day, dayOf, formatDay, partsOf, weekdayOf } from '../../src/calendar/day.ts'
import { firstWeekFrom, mondayOf, weekOf } from '../../src/calendar/week.ts'
import type { Terms } from '../../src/curriculum/terms.ts'
import { realCatalogue } from './files.ts'

type Written = Terms['writtenExam'][number]

const { terms } = realCatalogue()
const of = (standing: Terms['standing']) => terms.filter((file) => file.standing === standing)
const published = of('published').flatMap(({ writtenExam }) => writtenExam)
const assumed = of('assumed').flatMap(({ writtenExam }) => writtenExam)
const assumedTests = of('assumed').flatMap(({ languageTest }) => languageTest)

/** Easter Sunday (Meeus, "Astronomical Algorithms", 1991). */
function easter(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const counted = h + l - 7 * m + 114
  return dayOf(year, Math.floor(counted / 31), (counted % 31) + 1)
}

/** Whether nothing is held on a day: a weekend, or a public holiday of the seasons that terms lie in. */
function isFree(day: Day): boolean {
  const { year, month, date } = partsOf(day)
  const fixed = [dayOf(year, 1, 1), dayOf(year, 5, 1), dayOf(year, 5, 17)]
  const moving = [-3, -2, 1, 39, 50].map((days) => addDays(easter(year), days))
  return weekdayOf(day) > 5 || [...fixed, ...moving].includes(dayOf(year, month, date))
}

/** A day of another year on the same weekday, nearest to the same date, moved on where it is free. */
function repeated(day: Day, year: number): Day {
  const { month, date } = partsOf(day)
  const same = dayOf(year, month, date)
  const near = addDays(same, ((weekdayOf(day) - weekdayOf(same) + 10) % 7) - 3)
  return movedOn(near)
}

const movedOn = (day: Day): Day => (isFree(day) ? movedOn(addDays(day, 1)) : day)

/** The first day of norskprøven in a season: the second full week, or the week of the first working day. */
function testIn(year: number, season: string | undefined): Day {
  if (season === 'march' || season === 'september') {
    return movedOn(mondayOf(firstWeekFrom(dayOf(year, season === 'march' ? 3 : 9, 1)) + 1))
  }
  const first = dayOf(year, season === 'summer' ? 6 : 12, 1)
  return movedOn(mondayOf(weekdayOf(first) > 5 ? firstWeekFrom(first) : weekOf(first)))
}

const written = (term: Written) => [term.exam.from, term.exam.to, term.marks].map(formatDay)
const windows = ({ selfRegistration, schoolRegistration }: Written) =>
  [selfRegistration, schoolRegistration].flatMap(({ from, to }) => [from, to].map(formatDay))

describe('terms that are assumed', () => {
  test.each(assumed.map((term) => [term.id, term] as const))('%s repeats the calendar', (_, term) => {
    const isAutumn = partsOf(term.exam.from).month > 7
    const pattern = published.find(({ exam }) => partsOf(exam.from).month > 7 === isAutumn)
    if (!pattern) throw new Error('the calendar has no such term')
    const { year } = partsOf(term.exam.from)
    expect(written(term)).toEqual([
      formatDay(repeated(pattern.exam.from, year)),
      formatDay(repeated(pattern.exam.to, year)),
      formatDay(repeated(pattern.marks, isAutumn ? year + 1 : year)),
    ])
    expect(windows(term).map((day) => day.slice(5))).toEqual(windows(pattern).map((day) => day.slice(5)))
  })

  test('Each season follows the one before', () => {
    const [last] = published.slice(-1)
    const years = assumed.map(({ exam }) => partsOf(exam.from).year)
    expect(Math.min(...years)).toBe(last && partsOf(last.exam.from).year)
    expect(assumed.length).toBe(new Set(assumed.map(({ exam }) => exam.from)).size)
  })

  test.each(assumedTests.map((term) => [term.id, term] as const))(
    '%s lies in its week',
    (id, { test: sat }) => {
      const [, year, season] = id.split('-')
      expect(formatDay(sat.from)).toBe(formatDay(testIn(Number(year), season)))
    },
  )
})
