import { describe, expect, test } from 'vitest'
import { languageIds } from '../../src/language/languages.ts'
import { wordsFor } from '../../src/language/words.ts'
import { day } from '../calendar/days.ts'

const nb = await wordsFor('nb', 'shell')

describe('days in bokmål', () => {
  test('a day has its weekday', () => {
    expect(nb.dates.weekday(day('2027-01-12'))).toBe('tirsdag 12. januar 2027')
    expect(nb.dates.weekday(day('2024-02-29'))).toBe('torsdag 29. februar 2024')
    expect(nb.dates.weekday(day('2026-11-22'))).toBe('søndag 22. november 2026')
  })

  test('a short day keeps its month in words', () => {
    expect(nb.dates.shortDay(day('2026-10-12'))).toBe('12. okt. 2026')
    expect(nb.dates.shortDay(day('2027-05-01'))).toBe('1. mai 2027')
  })

  test('a half-year is spring or autumn', () => {
    expect(nb.dates.half(day('2027-06-30'))).toBe('vår 2027')
    expect(nb.dates.half(day('2027-07-01'))).toBe('høst 2027')
  })

  test('a range names a shared year once', () => {
    expect(nb.dates.months(day('2029-05-14'), day('2029-11-02'))).toBe('mai–november 2029')
    expect(nb.dates.months(day('2028-12-01'), day('2029-02-01'))).toBe('desember 2028–februar 2029')
    expect(nb.dates.months(day('2029-05-01'), day('2029-05-31'))).toBe('mai 2029')
    expect(nb.dates.shortMonths(day('2027-02-01'), day('2028-03-31'))).toBe('feb. 2027–mars 2028')
    expect(nb.dates.days(day('2027-01-15'), day('2027-02-01'))).toBe('15. januar–1. februar 2027')
    expect(nb.dates.days(day('2027-05-11'), day('2027-05-29'))).toBe('11.–29. mai 2027')
    expect(nb.dates.days(day('2026-12-28'), day('2027-01-03'))).toBe('28. desember 2026–3. januar 2027')
    expect(nb.dates.days(day('2027-05-11'), day('2027-05-11'))).toBe('11. mai 2027')
  })

  test('a week counts as ISO counts it', () => {
    expect(nb.dates.week(day('2027-01-12'))).toBe('uke 2, 2027')
    expect(nb.dates.week(day('2027-01-03'))).toBe('uke 53, 2026')
  })
})

describe('days in other languages', () => {
  test('nynorsk has names of its own', async () => {
    const { dates } = await wordsFor('nn', 'shell')
    expect(dates.weekday(day('2027-01-12'))).toBe('tysdag 12. januar 2027')
    expect(dates.weekday(day('2027-01-16'))).toBe('laurdag 16. januar 2027')
    expect(dates.half(day('2027-09-01'))).toBe('haust 2027')
  })

  test('Ukrainian bends the month beside a date', async () => {
    const { dates } = await wordsFor('uk', 'shell')
    expect(dates.weekday(day('2027-01-12'))).toBe('вівторок, 12 січня 2027')
    expect(dates.month(day('2027-01-12'))).toBe('січень 2027')
  })

  test('English writes the date before the month', async () => {
    const { dates } = await wordsFor('en', 'shell')
    expect(dates.weekday(day('2027-01-12'))).toBe('Tuesday 12 January 2027')
  })

  test('Arabic keeps calendar and digits', async () => {
    const { dates } = await wordsFor('ar', 'shell')
    expect(dates.weekday(day('2027-01-12'))).toBe('الثلاثاء 12 يناير 2027')
  })

  test.each(languageIds)('%s writes only the digits 0 to 9', async (language) => {
    const { dates, lengths } = await wordsFor(language, 'shell')
    const said = [
      dates.weekday(day('2027-01-12')),
      dates.week(day('2027-01-12')),
      dates.months(day('2029-05-14'), day('2030-11-02')),
      lengths.months(9.44),
      lengths.about(day('2026-11-21'), day('2029-06-01')),
    ].join(' ')
    expect(said.match(/\p{Nd}/gu)?.every((digit) => /[0-9]/.test(digit))).toBe(true)
  })
})
