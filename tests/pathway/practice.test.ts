import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import type { Experience } from '../../src/pathway/background.ts'
import { creditMonths } from '../../src/pathway/contractTime.ts'
import { partsBefore, partsOfMonth } from '../../src/pathway/monthParts.ts'
import { type Pathway, ruleOf } from '../../src/pathway/pathway.ts'
import {
  countedPercent,
  fullTimeRule,
  monthsOfSpells,
  practiceOn,
  practiceReached,
  whyNotPractice,
} from '../../src/pathway/practice.ts'
import { checklist, leafAnswers } from '../../src/pathway/unmet.ts'
import { day } from '../calendar/days.ts'
import { countyWith } from './county.ts'
import { bringing, experience, pathwayOf, person } from './log.ts'

/** Months of practice on a day, to the thirtieth of a month. */
function months(on: string, lines: string[], experiences: Experience[] = [], pathway = pathwayOf()): number {
  const { standing, background } = person(pathway, lines, bringing({ experiences }))
  return Number(practiceOn(pathway, background, standing, day(on)).months.toFixed(6))
}

/** The day on which practice reaches so many months. */
function reached(wanted: number, on: string, lines: string[], experiences: Experience[] = []): number | null {
  const pathway = pathwayOf()
  const { standing, background } = person(pathway, lines, bringing({ experiences }))
  return practiceReached(pathway, background, standing, day(on), wanted)
}

describe('practice in full-time months', () => {
  const fullTime = ['2025-08-01 employmentStarted home 100%']

  test('A year of full time is twelve months', () => {
    // 1 Aug 2025 - 31 July 2026 lies behind when 1 Aug 2026 begins.
    expect(months('2026-08-01', fullTime)).toBe(12)
  })

  test('The day itself does not count yet', () => {
    // July has 31 days: 27 weigh a thirtieth each, and the last four share three thirtieths, 0.75 each.
    expect(months('2026-07-31', fullTime)).toBeCloseTo(12 - 0.75 / 30, 5)
    expect(months('2025-08-01', fullTime)).toBe(0)
    expect(months('2025-08-02', fullTime)).toBeCloseTo(1 / 30, 5)
  })

  test('Days beside whole months are thirtieths', () => {
    // 10 Jan - 9 Mar is two months, 10 - 20 Mar are eleven days: 2 + 11/30.
    expect(months('2026-01-01', [], [experience('2025-01-10', '2025-03-20')])).toBeCloseTo(2 + 11 / 30, 5)
  })

  test('A short February is a whole month', () => {
    expect(months('2026-01-01', [], [experience('2025-02-01', '2025-02-28')])).toBe(1)
  })

  test('A job cut in two entries is as long', () => {
    const halves = [experience('2025-01-01', '2025-01-31'), experience('2025-02-01', '2025-02-28')]
    expect(months('2026-01-01', [], halves)).toBe(2)
  })

  test('Any work at once is as much as day after day says', () => {
    const date = fc.integer({ min: 0, max: 400 })
    const spell = fc
      .record({ at: date, lasts: fc.option(date), percent: fc.integer({ min: 1, max: 100 }) })
      .map(({ at, lasts, percent }) => {
        const from = addDays(day('2025-01-01'), at)
        return { from, to: lasts === null ? null : addDays(from, lasts - 5), percent }
      })
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 8 }), date, fc.constantFrom(null, 80), (spells, at, full) => {
        const until = addDays(day('2025-03-01'), at)
        let slow = 0
        for (let one = day('2025-01-01'); one <= until; one = addDays(one, 1)) {
          const held = spells.filter(({ from, to }) => from <= one && one <= (to ?? until))
          const percent = held.reduce((sum, { percent }) => sum + percent, 0)
          const share = (partsBefore(addDays(one, 1)) - partsBefore(one)) / partsOfMonth
          slow += percent > 0 ? (share * countedPercent(percent, full)) / 100 : 0
        }
        expect(monthsOfSpells(spells, until, full)).toBeCloseTo(slow, 6)
      }),
    )
  })

  test('Part time is converted', () => {
    // 24 months at 50 % are 24 x 0.5 = 12 full-time months.
    expect(months('2026-01-01', [], [experience('2024-01-01', '2025-12-31', { percent: 50 })])).toBe(12)
  })

  test('A change of position counts from its day', () => {
    // Six months at 100 % and six at 50 %: 6 + 3 = 9.
    const changed = ['2025-01-01 employmentStarted home 100%', '2025-07-01 positionChanged home 50%']
    expect(months('2026-01-01', changed)).toBe(9)
  })

  test('No month counts for more than one', () => {
    const twice = [experience('2025-01-01', '2025-12-31'), experience('2025-07-01', '2025-12-31')]
    expect(months('2026-01-01', [], twice)).toBe(12)
  })

  test('Two half positions are one full', () => {
    // Jan - June one half position (6 x 0.5 = 3), July - Dec both (6 x 1 = 6): 9.
    const halves = ['2025-01-01 employmentStarted home 50%', '2025-07-01 employmentStarted ward 50%']
    expect(months('2026-01-01', halves)).toBe(9)
  })

  test('A job after the last day adds nothing', () => {
    expect(months('2027-01-01', [...fullTime, '2026-07-31 workEnded home'])).toBe(12)
  })

  test('Leave is not practice', () => {
    // Jan - June 2025 and Jan - June 2026, with leave from 1 July to 31 Dec between: 6 + 6 = 12.
    const withLeave = [
      '2025-01-01 employmentStarted home 100%',
      '2025-07-01 leaveStarted',
      '2026-01-01 leaveEnded',
    ]
    expect(months('2025-12-31', withLeave)).toBe(6)
    expect(months('2026-07-01', withLeave)).toBe(12)
  })

  test('A job outside the trade is no practice', () => {
    expect(months('2026-01-01', ['2025-01-01 employmentStarted kitchen 100% outside'])).toBe(0)
  })

  test('Language practice is no practice in the trade', () => {
    expect(months('2026-01-01', ['2025-01-01 languagePracticeStarted home'])).toBe(0)
  })
})

describe('80 per cent as full time', () => {
  // The example of issue 2: 14 months as care assistant in Bergen at 80 %; 14 x 0.8 = 11.2 where it is converted.
  const care = (percent: number) => [experience('2024-06-01', '2025-07-31', { percent })]

  test.each([
    // The counties’ pages: Vestland, Trøndelag and Rogaland 80 %, Nordland above 80 %.
    ['vestland', 80, 14],
    ['vestland', 79, 11.06],
    ['trondelag', 80, 14],
    ['rogaland', 80, 14],
    ['nordland', 80, 11.2],
    ['nordland', 81, 14],
  ])('In %s 14 months at %i per cent are %d', (county, percent, expected) => {
    expect(months('2026-01-01', [], care(percent), pathwayOf('fagbrev-pa-jobb', county))).toBe(expected)
  })

  test.each(['vestland', 'trondelag', 'rogaland', 'nordland'])(
    'In %s nobody has said it for experience-based candidates',
    (county) => {
      const pathway = pathwayOf('praksiskandidat', county)
      expect(months('2026-01-01', [], care(80), pathway)).toBe(11.2)
      const { holds } = ruleOf(pathway, fullTimeRule(pathway), day('2026-01-01'))
      expect(holds).toMatchObject({ value: null, ask: 'county' })
    },
  )

  test('A county that has said it is believed', () => {
    const pathway = countyWith({ fullTimeFromExperienceBased: 80 }, 'praksiskandidat')
    expect(months('2026-01-01', [], care(80), pathway)).toBe(14)
  })

  test('An unknown practice converts as the law does', () => {
    expect(months('2026-01-01', [], care(80), countyWith({ fullTimeFrom: null }))).toBe(11.2)
    expect(months('2026-01-01', [], care(80), countyWith({}))).toBe(11.2)
  })

  test('Jobs at once are added before they are weighed', () => {
    // 50 % + 30 % = 80 %, which Vestland takes for full time: 12 months, and 9.6 in Nordland.
    const both = ['2025-01-01 employmentStarted home 50%', '2025-01-01 employmentStarted ward 30%']
    expect(months('2026-01-01', both)).toBe(12)
    expect(months('2026-01-01', both, [], pathwayOf('fagbrev-pa-jobb', 'nordland'))).toBeCloseTo(9.6, 5)
  })

  test('Months without days are weighed the same', () => {
    expect(months('2026-01-01', [], [experience(10, null, { percent: 80 })])).toBe(10)
    expect(months('2026-01-01', [], [experience(10, null, { percent: 60 })])).toBe(6)
  })

  test('Nobody works more than full time', () => {
    expect(countedPercent(130, null)).toBe(100)
  })
})

describe('where nobody has said what counts as full time', () => {
  // Full time on part-time work is the county's to say in fagbrev på jobb (ofo. § 9-58: it may accept 80 %), and the
  // counties that have said it of experience-based candidates take 80 % (their pages). An unknown value closes nothing.
  const asked = (pathway: Pathway, from: string, to: string, percent: number) => {
    const job = experience(from, to, { percent })
    const { asked } = person(pathway, [], bringing({ experiences: [job] }))
    const point = pathway.route.role === 'experienceBased' ? 'tradeExam' : 'contract'
    const answers = checklist(point, asked('2026-11-21')).flatMap(({ answer }) => leafAnswers(answer))
    return answers.find(({ leaf }) => leaf.kind === 'practice')
  }
  const alone = pathwayOf('praksiskandidat')

  test('61 months at 80 per cent are a question to an experience-based candidate', () => {
    // 61 x 0.8 = 48.8 where it is converted, and 60 are asked (ol. § 23-2).
    const answer = asked(alone, '2021-10-01', '2026-10-31', 80)
    expect(answer).toMatchObject({
      state: 'question',
      wants: 60,
      rule: { rule: 'fullTimeFromExperienceBased', value: null, ask: 'county' },
    })
    expect(answer?.has).toBeCloseTo(48.8, 5)
  })

  test.each([
    ['59 months at 80 per cent are too few either way', '2021-10-01', '2026-08-31', 80],
    ['79 per cent is full time to nobody', '2021-10-01', '2026-10-31', 79],
  ])('%s', (_, from, to, percent) => {
    expect(asked(alone, from, to, percent)).toMatchObject({ state: 'missing', standing: 'law', wants: 60 })
  })

  test('A county that has said it leaves no question', () => {
    const said = (full: number) => countyWith({ fullTimeFromExperienceBased: full }, 'praksiskandidat')
    expect(asked(said(80), '2021-10-01', '2026-10-31', 80)?.state).toBe('met')
    expect(asked(said(90), '2021-10-01', '2026-10-31', 80)?.state).toBe('missing')
  })

  test('14 months at 80 per cent are a question before a contract', () => {
    // 14 x 0.8 = 11.2, and the law asks 12.
    const answer = asked(countyWith({}), '2024-06-01', '2025-07-31', 80)
    expect(answer).toMatchObject({ state: 'question', wants: 12, rule: { rule: 'fullTimeFrom' } })
    expect(asked(countyWith({ fullTimeFrom: null }), '2024-06-01', '2025-07-31', 80)?.state).toBe('question')
  })

  test('What a county asks beyond the law is its own to close', () => {
    // 14 months may be enough for the law's 12, and are never the county's 24.
    const strict = countyWith({ practiceBeforeContract: 24 })
    expect(asked(strict, '2024-06-01', '2025-07-31', 80)).toMatchObject({
      state: 'missing',
      standing: 'countyPractice',
      wants: 24,
    })
  })
})

describe('what an experience counts for', () => {
  test.each([
    ['undocumented work abroad', { documented: false }, 'undocumented'],
    ['work the adviser has not judged', { counts: { kind: 'undecided' } }, 'undecided'],
    ['six years as a cook', { counts: { kind: 'practice', trade: 'KOK' } }, 'otherTrade'],
    ['work that counts for nothing', { counts: { kind: 'nothing' } }, 'nothing'],
  ] as const)('No practice in health care is %s', (_, more, why) => {
    const cook = experience(72, null, more)
    expect(whyNotPractice(cook, 'HEA')).toBe(why)
    expect(months('2026-01-01', [], [cook])).toBe(0)
  })

  test('Documented work in the trade counts', () => {
    expect(whyNotPractice(experience(72), 'HEA')).toBeNull()
  })

  const decided = (decision: string) => [
    '2026-01-02 claimMade k1 practice x1',
    '2026-01-03 claimDocumented k1 attest',
    '2026-01-04 claimApplied k1',
    '2026-01-05 claimAssessed k1',
    decision,
  ]
  const year = [experience('2025-01-01', '2025-12-31')]

  test.each([
    ['2026-02-01 claimApproved k1 10', 10],
    ['2026-02-01 claimApproved k1', 12],
    ['2026-02-01 claimPartlyApproved k1 4.5', 4.5],
    ['2026-02-01 claimRejected k1', 0],
    ['2026-01-05 leaveStarted', 12],
  ])('After %s there are %d months', (decision, expected) => {
    expect(months('2026-03-01', decided(decision), year)).toBe(expected)
  })

  test('An appeal may give what was refused', () => {
    const won = [
      '2026-02-01 claimRejected k1',
      '2026-02-05 claimAppealed k1',
      '2026-03-01 claimApproved k1 11',
    ]
    expect(months('2026-03-02', [...decided(won[0] ?? ''), ...won.slice(1)], year)).toBe(11)
  })

  test('The last of two claims decides', () => {
    const again = decided('2026-01-06 claimRejected k1').concat([
      '2026-02-01 claimMade k2 practice x1',
      '2026-02-02 claimDocumented k2 better attest',
      '2026-02-03 claimApplied k2',
    ])
    expect(months('2026-03-01', again, year)).toBe(0)
    const assessed = [...again, '2026-02-04 claimAssessed k2', '2026-02-05 claimApproved k2 12']
    expect(months('2026-03-01', assessed, year)).toBe(12)
  })

  test('Months approved without a paper count', () => {
    const told = [experience(24, null, { documented: false })]
    expect(months('2026-03-01', decided('2026-02-01 claimApproved k1 18'), told)).toBe(18)
  })
})

describe('a decision on practice', () => {
  const decided = (claim: string, decision: string, ...more: string[]) => [
    `2026-01-02 claimMade ${claim} practice x1`,
    `2026-01-03 claimDocumented ${claim} attest`,
    `2026-01-04 claimApplied ${claim}`,
    `2026-01-05 claimAssessed ${claim}`,
    decision,
    ...more,
  ]

  test('Approved whole without months counts as put forward', () => {
    const told = [experience('2025-01-01', '2025-12-31', { documented: false })]
    expect(months('2026-03-01', decided('k1', '2026-02-01 claimApproved k1'), told)).toBe(12)
  })

  test('The last decision holds, whichever claim came first', () => {
    const both = [
      ...decided('k1', '2026-02-05 claimApproved k1 10'),
      ...decided('k2', '2026-02-01 claimRejected k2'),
    ]
    expect(months('2026-03-01', both, [experience(12)])).toBe(10)
  })

  test('Decisions on the trade are not added up', () => {
    const trade = (lines: string[]) => lines.map((line) => line.replace('practice x1', 'trade'))
    const lines = trade([
      ...decided('k1', '2026-02-01 claimPartlyApproved k1 8'),
      ...decided('k2', '2026-02-05 claimPartlyApproved k2 6'),
    ])
    expect(creditMonths(person(pathwayOf(), lines).standing)).toBe(6)
  })
})

describe('the day that practice is reached', () => {
  test('Two years full time take two years', () => {
    expect(reached(24, '2025-01-01', ['2024-11-01 employmentStarted home 100%'])).toBe(day('2026-11-01'))
  })

  test('A half position takes twice as long', () => {
    // 24 / 0.5 = 48 months from 1 Mar 2025.
    expect(reached(24, '2025-06-01', ['2025-03-01 employmentStarted home 50%'])).toBe(day('2029-03-01'))
  })

  test('What is held already is taken off', () => {
    // 24 - 14 = 10 months from 15 Jan 2026.
    const care = [experience('2024-06-01', '2025-07-31', { percent: 80 })]
    expect(reached(24, '2026-02-01', ['2026-01-15 employmentStarted home 80%'], care)).toBe(day('2026-11-15'))
  })

  test('A year from a leap day ends in February', () => {
    expect(reached(12, '2024-03-01', ['2024-02-29 employmentStarted home 100%'])).toBe(day('2025-03-01'))
  })

  test('Who has enough has it today', () => {
    expect(reached(12, '2026-02-01', [], [experience(12)])).toBe(day('2026-02-01'))
  })

  test('Without a job there is no such day', () => {
    expect(reached(12, '2026-02-01', [], [experience(11)])).toBeNull()
  })

  test('Leave puts it off for as long', () => {
    // Six months of leave put 12 months from 1 Jan 2025 off to 1 July 2026.
    const lines = [
      '2025-01-01 employmentStarted home 100%',
      '2025-07-01 leaveStarted',
      '2026-01-01 leaveEnded',
    ]
    expect(reached(12, '2026-01-01', lines)).toBe(day('2026-07-01'))
  })
})
