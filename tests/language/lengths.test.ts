import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/language/languages.ts'
import { wordsFor } from '../../src/language/words.ts'
import { day } from '../calendar/days.ts'

const counts = [0, 1, 2, 3, 5, 11, 100]

async function months(language: Language): Promise<string[]> {
  const { lengths } = await wordsFor(language, 'shell')
  return counts.map(lengths.months)
}

describe('how long something lasts', () => {
  test('bokmål tells one month from several', async () => {
    expect(await months('nb')).toEqual([
      '0 måneder',
      '1 måned',
      '2 måneder',
      '3 måneder',
      '5 måneder',
      '11 måneder',
      '100 måneder',
    ])
  })

  test('Practice that somebody has is rounded down', async () => {
    const { lengths } = await wordsFor('nb', 'shell')
    expect([44.68, 12, 9.999].map(lengths.practice)).toEqual(['44,6 måneder', '12 måneder', '9,9 måneder'])
  })

  test('Ukrainian has one, few and many months', async () => {
    expect(await months('uk')).toEqual([
      '0 місяців',
      '1 місяць',
      '2 місяці',
      '3 місяці',
      '5 місяців',
      '11 місяців',
      '100 місяців',
    ])
  })

  test('Arabic has six forms of a month', async () => {
    expect(await months('ar')).toEqual([
      '0 شهر',
      'شهر واحد',
      'شهرين',
      '3 أشهر',
      '5 أشهر',
      '11 شهرًا',
      '100 شهر',
    ])
  })

  test('months have at most one decimal', async () => {
    const nb = await wordsFor('nb', 'shell')
    const en = await wordsFor('en', 'shell')
    const uk = await wordsFor('uk', 'shell')
    expect(nb.lengths.months(9.44)).toBe('9,4 måneder')
    expect(en.lengths.months(9.44)).toBe('9.4 months')
    expect(uk.lengths.months(9.44)).toBe('9,4 місяця')
    expect(nb.lengths.months(12.04)).toBe('12 måneder')
  })

  test('a long wait is said in half years', async () => {
    const { lengths } = await wordsFor('nb', 'shell')
    const today = day('2026-11-21')
    expect(lengths.about(today, day('2029-06-01'))).toBe('ca. 2½ år')
    expect(lengths.about(today, day('2029-11-20'))).toBe('ca. 3 år')
    expect(lengths.about(today, day('2028-01-20'))).toBe('ca. 14 måneder')
    expect(lengths.about(today, day('2026-12-25'))).toBe('ca. 5 uker')
    expect(lengths.about(today, day('2026-11-22'))).toBe('ca. 1 uke')
  })

  test('half years are words in Arabic, where a fraction would be turned round', async () => {
    const { lengths } = await wordsFor('ar', 'shell')
    const today = day('2026-11-21')
    expect(lengths.about(today, day('2028-06-01'))).toBe('حوالي سنة ونصف')
    expect(lengths.about(today, day('2029-06-01'))).toBe('حوالي سنتين ونصف')
    expect(lengths.about(today, day('2030-06-01'))).toBe('حوالي 3 سنوات ونصف')
  })

  test('how long it may take holds all that may be', async () => {
    const today = day('2026-11-21')
    const [nb, uk, ar] = await Promise.all((['nb', 'uk', 'ar'] as const).map((one) => wordsFor(one, 'shell')))
    const said = (earliest: string, latest: string) =>
      [nb, uk, ar].map((words) => words?.lengths.span(today, day(earliest), day(latest)))
    expect(said('2026-11-30', '2027-01-16')).toEqual([
      'mellom 1 og 8 uker',
      'від 1 до 8 тижнів',
      'من 1 إلى 8 أسابيع',
    ])
    expect(said('2027-07-10', '2028-03-10')).toEqual([
      'mellom 7 og 16 måneder',
      'від 7 до 16 місяців',
      'من 7 إلى 16 شهرًا',
    ])
    expect(said('2027-07-10', '2031-05-20')).toEqual([
      'mellom 7 måneder og 4½ år',
      'щонайменше 7 місяців, щонайбільше 4½ року',
      'من 7 أشهر إلى 4 سنوات ونصف',
    ])
    // Within a month of three years it is three years
    expect(said('2029-11-10', '2030-03-10')[0]).toBe('mellom 3 år og 3½ år')
    // A range of weeks is not made half a year
    expect(said('2029-11-10', '2029-12-20')).toEqual(['ca. 3 år', 'приблизно 3 роки', 'حوالي 3 سنوات'])
  })

  test('a difference is weeks first, then months', async () => {
    const { lengths } = await wordsFor('nb', 'shell')
    expect(lengths.between(day('2027-01-04'), day('2027-02-01'))).toBe('4 uker')
    expect(lengths.between(day('2027-06-01'), day('2027-01-01'))).toBe('5 måneder')
  })

  test('a share and a week have their units', async () => {
    const { lengths } = await wordsFor('nb', 'shell')
    expect(lengths.percent(80)).toBe('80 %')
    expect(lengths.hoursAWeek(37.5)).toBe('37,5 timer i uka')
    expect(lengths.hoursAWeek(1)).toBe('1 time i uka')
  })
})
