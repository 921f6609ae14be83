import { describe, expect, test } from 'vitest'
import { answerOfRule } from '../../src/curriculum/ruleInForce.ts'
import type { RuleId, RuleValue } from '../../src/curriculum/rules.ts'
import { day } from '../calendar/days.ts'
import { realCatalogue } from './files.ts'

const { national, countiesById } = realCatalogue()

/** What the law says of a rule on a day; null where it says nothing or nobody knows. */
const lawOn = (rule: RuleId, on: string): RuleValue =>
  answerOfRule(national, null, rule, day(on)).law?.value ?? null

/** Whether a provision of the law is in force on a day. */
const holds = (id: string, on: string): boolean => {
  const found = national.provisions?.find((one) => one.id === id)
  if (!found) throw new Error(`no such provision: ${id}`)
  return (found.from ?? day(on)) <= day(on) && day(on) <= (found.to ?? day(on))
}

describe('1 August 2024: a new act and new regulations', () => {
  // ol. and ofo. came into force that day; of the law before it no value was read, so that nothing is asked
  test.each([
    ['practiceBeforeContract', 12],
    ['contractLeast', 12],
    ['experienceBasedFactor', 1.25],
    ['tradeExamWait', 6],
    ['tradeExamRetakes', 1],
    ['annulledWait', 12],
    ['tradeExamBeforeEnd', 3],
    ['tradeExamRegistrationBeforeEnd', 2],
    ['complaintWrittenExam', 10],
    ['complaintTradeExam', 21],
    ['complaintRecognition', 10],
    ['creditVg1SameProgramme', 12],
    ['creditCertificateSameVg2', 36],
  ] as const)('%s', (rule, value) => {
    expect([lawOn(rule, '2024-07-31'), lawOn(rule, '2024-08-01')]).toEqual([null, value])
  })

  test.each([
    ['contract-basis-before-2024', 'contract-basis'],
    ['adult-right-before-2024', 'adult-right'],
    ['adult-requalification-before-2024', 'adult-requalification'],
    ['modules-before-2024', 'modules-may'],
    ['preparatory-before-2024', 'preparatory-right'],
  ])('%s gives way to %s', (before, after) => {
    expect([holds(before, '2024-07-31'), holds(after, '2024-07-31')]).toEqual([true, false])
    expect([holds(before, '2024-08-01'), holds(after, '2024-08-01')]).toEqual([false, true])
  })

  test('No demand of the law is from before it', () => {
    expect(national.demands?.filter(({ from }) => from !== day('2024-08-01'))).toEqual([])
  })
})

describe('1 August 2025: modules are a duty', () => {
  test('What the county may it must', () => {
    expect([holds('modules-may', '2025-07-31'), holds('modules-shall', '2025-07-31')]).toEqual([true, false])
    expect([holds('modules-may', '2025-08-01'), holds('modules-shall', '2025-08-01')]).toEqual([false, true])
  })

  test.each(['modules-trial', 'modules-old-plan'])('%s begins', (id) => {
    expect([holds(id, '2025-07-31'), holds(id, '2025-08-01')]).toEqual([false, true])
  })
})

describe('1 January 2026: the introduction programme', () => {
  // il. §§ 13-14, before and after; of parts of upper secondary the older table has no line of its own
  test.each([
    ['programmeWithUpperSecondary', 6, 12],
    ['programmePartsOfUpperSecondary', null, 36],
    ['programmePartsExtension', null, 12],
    ['programmeUpperSecondary', 36, 48],
    ['programmeUpperSecondaryExtension', 12, 12],
    ['programmeVocational', null, 60],
    ['programmeWork', 24, 24],
  ] as const)('%s', (rule, before, after) => {
    expect([lawOn(rule, '2025-12-31'), lawOn(rule, '2026-01-01')]).toEqual([before, after])
    expect([lawOn(rule, '2020-12-31'), lawOn(rule, '2021-01-01')]).toEqual([null, before])
  })

  test('The work goal could be extended before, and cannot now', () => {
    const note = (on: string) => answerOfRule(national, null, 'programmeWork', day(on)).law?.note?.en
    expect(note('2025-12-31')).toContain('Could be extended by one year')
    expect(note('2026-01-01')).toBe('Cannot be extended.')
  })

  test.each(['programme-content', 'programme-under-25', 'programme-over-55'])('%s begins', (id) => {
    expect([holds(id, '2025-12-31'), holds(id, '2026-01-01')]).toEqual([false, true])
  })
})

describe('foreign vocational education', () => {
  test.each([
    ['2022-12-31', true, false, false],
    ['2023-01-01', false, true, false],
    ['2024-05-31', false, true, false],
    ['2024-06-01', false, false, true],
  ])('%s', (on, ...expected) => {
    const ids = [
      'recognition-foreign-nokut',
      'recognition-foreign-from-2023',
      'recognition-foreign-countries',
    ]
    expect(ids.map((id) => holds(id, on))).toEqual(expected)
  })
})

test('Every value of law and counties has a source, and every one of the law its year', () => {
  for (const { rules, provisions = [], county } of [national, ...countiesById.values()]) {
    for (const { source, standing } of [...rules, ...provisions]) {
      expect(source.title).not.toBe('')
      if (county === null && standing === 'law') expect(source.year).toBeGreaterThanOrEqual(2024)
    }
  }
})
