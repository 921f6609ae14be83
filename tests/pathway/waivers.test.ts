import { describe, expect, test } from 'vitest'
import type { Leaf } from '../../src/curriculum/requirement.ts'
import type { DemandPoint } from '../../src/curriculum/rules.ts'
import type { Event } from '../../src/pathway/event.ts'
import { demandsAt } from '../../src/pathway/pathway.ts'
import { checklist, leafAnswers } from '../../src/pathway/unmet.ts'
import { giversOf } from '../../src/pathway/waivers.ts'
import { day } from '../calendar/days.ts'
import { bringing, experience, fate, pathwayOf, person } from './log.ts'

type Waived = Event & { kind: 'requirementWaived' }

const practice: Leaf = { kind: 'practice', months: { rule: 'practiceBeforeContract' } }
const longPractice: Leaf = { kind: 'practice', months: { lengthTimes: 'experienceBasedFactor' } }
const registration: Leaf = { kind: 'contractLeft', months: { rule: 'tradeExamRegistrationBeforeEnd' } }

/** A demand that the county sets aside, on 1 Feb 2026 unless said otherwise. */
const waived = (point: DemandPoint, leaf: Leaf, more: Partial<Waived> = {}): Waived => ({
  kind: 'requirementWaived',
  day: day('2026-02-01'),
  trade: 'HEA',
  point,
  leaf,
  by: 'county',
  ground: 'decision 2026/14',
  ...more,
})

const approved = '2026-01-01 gatePassed approved-training-establishment'
const permanent = '2026-01-01 factConfirmed permanentJob'
/** Long enough for everybody here: 24 months that are left, at 40 per cent, are 60. */
const start = '2026-08-01 contractStarted c1 fpjCandidate until 2031-07-31'

/** A person with so many months of practice who holds a job in Vestland. */
const withPractice = (months: number, ...lines: (string | Event)[]) =>
  person(
    pathwayOf(),
    ['2026-08-01 employmentStarted home 80%', ...lines],
    bringing({ experiences: [experience(months)] }),
  )

describe('a waiver', () => {
  test('A waiver silences what the county asks', () => {
    expect(withPractice(14, approved, permanent, start).last).toMatchObject({ notices: [{}] })
    const { last } = withPractice(14, approved, permanent, waived('contract', practice), start)
    expect(last).toEqual({ accepted: true, notices: [] })
  })

  test('A waived demand is never shown as met', () => {
    const { asked } = withPractice(14, waived('contract', practice))
    const [answer] = checklist('contract', asked('2026-08-01')).flatMap((one) => leafAnswers(one.answer))
    expect(answer?.state).toBe('waived')
  })

  test('A waiver keeps who, ground and days', () => {
    const { standing } = withPractice(14, waived('contract', practice, { until: day('2026-12-31') }))
    expect(standing.facts.waivers).toEqual([
      {
        point: 'contract',
        leaf: practice,
        by: 'county',
        reaches: 'countyPractice',
        ground: 'decision 2026/14',
        from: day('2026-02-01'),
        until: day('2026-12-31'),
      },
    ])
  })

  test('A waiver ends by itself', () => {
    const until = (last: string) => waived('contract', practice, { until: day(last) })
    expect(withPractice(14, approved, permanent, until('2026-08-01'), start).last).toMatchObject({
      notices: [],
    })
    expect(withPractice(14, approved, permanent, until('2026-07-31'), start).last).toMatchObject({
      notices: [{ by: 'countyPractice' }],
    })
  })

  test('A waiver does not reach back', () => {
    const late = waived('contract', practice, { day: day('2026-08-02') })
    expect(withPractice(14, approved, permanent, start, late).outcomes[3]).toMatchObject({ notices: [{}] })
  })

  test('A waiver written later counts from its day', () => {
    const { outcomes } = withPractice(14, approved, permanent, start, waived('contract', practice))
    expect(outcomes[3]).toEqual({ accepted: true, notices: [] })
  })
})

describe('a waiver never hides', () => {
  test('A waiver never hides a fault against the law', () => {
    // The county set its own 24 months aside; with 8 the law's 12 are not there either.
    const { last } = withPractice(8, approved, permanent, waived('contract', practice), start)
    expect(last).toMatchObject({
      refusal: { kind: 'demand', missing: [{ leaf: practice, has: 8, wants: 12, standing: 'law' }] },
    })
  })

  test('A waiver never hides what is missing beside', () => {
    expect(fate(withPractice(14, permanent, waived('contract', practice), start).last)).toBe('demand')
    expect(withPractice(14, approved, waived('contract', practice), start).last).toMatchObject({
      notices: [{ missing: { of: [{ leaf: { kind: 'confirmed' } }] } }],
    })
  })

  test('A waiver holds at its own moment only', () => {
    const elsewhere = waived('tradeExam', practice)
    expect(withPractice(14, approved, permanent, elsewhere, start).last).toMatchObject({ notices: [{}] })
  })

  test('A school cannot waive for the county', () => {
    const school = waived('contract', practice, { by: 'provider' })
    expect(withPractice(14, approved, permanent, school, start).last).toMatchObject({ notices: [{}] })
  })
})

describe('a waiver of the law', () => {
  const candidate = (...lines: (string | Event)[]) =>
    person(
      pathwayOf('praksiskandidat'),
      [
        '2025-09-01 examRegistered written',
        '2026-01-05 examPassed written',
        '2026-03-01 examRegistered trade',
        ...lines,
        '2026-05-04 examPassed trade',
      ],
      bringing({ experiences: [experience(55)] }),
    ).last

  test('A waiver of the law says so', () => {
    // ol. § 23-2: the county may accept shorter practice in special cases.
    expect(fate(candidate())).toBe('demand')
    expect(fate(candidate(waived('tradeExam', longPractice)))).toBe('demand')
    expect(candidate(waived('tradeExam', longPractice, { reaches: 'law' }))).toEqual({
      accepted: true,
      notices: [],
    })
  })

  test('Only the county waives what the law lets it', () => {
    for (const by of ['provider', 'municipality'] as const) {
      expect(fate(candidate(waived('tradeExam', longPractice, { by, reaches: 'law' })))).toBe('demand')
    }
  })

  test.each(['provider', 'municipality', 'county'] as const)('No %s waives the year of practice', (by) => {
    // ofo. § 9-58 leaves nobody room below twelve months.
    const word = waived('contract', practice, { by, reaches: 'law' })
    expect(fate(withPractice(8, approved, permanent, word, start).last)).toBe('demand')
  })

  test('A school that reaches for the county does not', () => {
    const school = waived('contract', practice, { by: 'provider', reaches: 'countyPractice' })
    expect(withPractice(14, approved, permanent, school, start).last).toMatchObject({ notices: [{}] })
  })

  test('Nobody waives a deadline that the law sets', () => {
    // ofo. § 9-56 names no exception: an extended contract has a later deadline.
    const contract = [approved, permanent, '2026-08-01 contractStarted c1 fpjCandidate until 2027-07-31']
    const late = '2027-06-01 examRegistered trade'
    const word = waived('tradeExamRegistration', registration, { reaches: 'law' })
    expect(fate(withPractice(36, ...contract, word, late).last)).toBe('demand')
    const extended = '2027-05-31 contractExtended c1 until 2027-10-31'
    expect(fate(withPractice(36, ...contract, extended, late).last)).toBe('counts')
  })

  test('A form offers only who can give it', () => {
    const givers = (point: DemandPoint, leaf: Leaf, standing: 'law' | 'countyPractice', route?: string) =>
      giversOf(demandsAt(pathwayOf(route), point, day('2026-08-01')), leaf, standing)
    expect(givers('contract', practice, 'law')).toEqual([])
    expect(givers('contract', practice, 'countyPractice')).toEqual(['county'])
    expect(givers('tradeExam', longPractice, 'law', 'praksiskandidat')).toEqual(['county'])
    const oral: Leaf = { kind: 'language', skill: 'oral', level: 'A2' }
    const [model] = demandsAt(pathwayOf('bergensmodellen'), 'module', day('2026-08-01'))
    expect(model && giversOf([model], oral, 'model')).toEqual(['county', 'municipality', 'provider'])
  })
})
