import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type Day, formatDay } from '../../src/calendar/day.ts'
import type { RuleId } from '../../src/curriculum/rules.ts'
import { contractMonths, lastDayOf, remainingMonths } from '../../src/pathway/contractTime.ts'
import { numberOf } from '../../src/pathway/pathway.ts'
import { countedPercent, fullTimeFrom, practiceOn } from '../../src/pathway/practice.ts'
import { checklist, leafAnswers } from '../../src/pathway/unmet.ts'
import { type RouteStatus, routeStatus } from '../../src/planning/compare.ts'
import { asking, today } from '../planning/asking.ts'
import { catalogue, experience, pathwayOf, person } from './log.ts'

/**
 * Worked by hand from what law and counties have published, one person through all counties. A row is what a county says,
 * its sources by their titles in `curricula/rules/`; what follows from it is reckoned without the code.
 */
interface Row {
  /** Months of practice before a contract, from which position they count as full time, least position, age. */
  says: readonly [practice: Cell, fullTime: Cell, position: Cell, age: Cell]
  source: readonly [title: string, year: number | null]
  /** Above so many months people are sent to the experience-based way. */
  most?: number
  /**
   * Fagbrev på jobb at 20 and at 30, after 12, 24 and 40 months in a position of 50, then 80, then 100 per cent:
   * closed by Law, by the County, in Question, Open.
   */
  at20: string
  at30: string
  /** Whether 50, 80 and 100 per cent are enough during the contract: yes, no, or a question. */
  enough: string
}

/** A value, nothing said and so the law's, or a question with what would be enough with it at most. */
type Cell = number | 'law' | '?' | `? ${number}`

/**
 * No page of the county's own: what the law asks is the least. 12 months at 50 per cent are 6, which no county can accept;
 * 12 months at 80 are 9.6, or 12 where the county takes 80 for full time, as ofo. § 9-58 lets it.
 */
const unknown: Row = {
  says: ['? 12', '? 80', '?', '?'],
  source: ['Ingen side funnet i søk høsten 2026', 2026],
  at20: 'LQQ QQQ QQQ',
  at30: 'LQQ QQQ QQQ',
  enough: '???',
}

const counties: Readonly<Record<string, Row>> = {
  ostfold: unknown,
  telemark: unknown,
  finnmark: unknown,
  // Pages of counties that were made anew in 2024 are asked about, and close nothing
  akershus: {
    ...unknown,
    says: ['? 12', '? 80', '? 50', '?'],
    source: ['Tidligere Akershus fylkeskommune, nettside', 2019],
  },
  buskerud: { ...unknown, source: ['Tidligere Buskerud fylkeskommune, nettside', 2019] },
  troms: { ...unknown, source: ['tromsfylke.no, forsøk med fagbrev på jobb', 2019] },
  // 80 per cent is full time, so that only 12 months at 50 are too little; of an age nothing was found
  oslo: {
    says: [12, 80, '?', '?'],
    source: ['oslo.kommune.no, fagbrev på jobb', null],
    at20: 'LQQ QQQ QQQ',
    at30: 'LQQ QQQ QQQ',
    enough: '???',
  },
  'more-og-romsdal': {
    says: [12, 80, 100, '?'],
    source: ['mrfylke.no', 2022],
    at20: 'LQQ QQQ QQQ',
    at30: 'LQQ QQQ QQQ',
    enough: 'nny',
  },
  trondelag: {
    says: [12, 80, 80, '?'],
    source: ['trondelagfylke.no', null],
    at20: 'LQQ QQQ QQQ',
    at30: 'LQQ QQQ QQQ',
    enough: 'nyy',
  },
  // Two years: 6 months break the law, 12 and 20 the county's own, 12 at 80 or 100 as well
  vestland: {
    says: [24, 80, 50, '?'],
    source: ['vestlandfylke.no', 2024],
    at20: 'LCC CQQ CQQ',
    at30: 'LCC CQQ CQQ',
    enough: 'yyy',
  },
  // From the year one turns 25; 12 months at 80 are 9.6 or 12, and nobody has said which
  innlandet: {
    says: [12, '? 80', 80, 25],
    source: ['innlandetfylke.no', null],
    at20: 'LCC CCC CCC',
    at30: 'LOO QOO OOO',
    enough: 'nyy',
  },
  agder: {
    says: [12, '? 80', 50, 25],
    source: ['agderfk.no (siden viser til den gamle loven)', null],
    at20: 'LCC CCC CCC',
    at30: 'LOO QOO OOO',
    enough: 'yyy',
  },
  rogaland: {
    says: [12, 80, 50, 25],
    source: ['rogfk.no', null],
    most: 48,
    at20: 'LCC CCC CCC',
    at30: 'LOO OOO OOO',
    enough: 'yyy',
  },
  // From the year one turns 21; 80 per cent is not above 80, so that 12 months of it are 9.6
  nordland: {
    says: [12, 81, '?', 21],
    source: ['karrierenordland.no', null],
    at20: 'LCC LCC CCC',
    at30: 'LOO LOO OOO',
    enough: '???',
  },
  // No age; 40 months are more than three years, 40 at 80 are 32
  vestfold: {
    says: [12, '? 80', 60, 'law'],
    source: ['vestfoldfylke.no', 2024],
    most: 36,
    at20: 'LOO QOO OOC',
    at30: 'LOO QOO OOC',
    enough: 'nyy',
  },
}

const rows = Object.entries(counties)

/** Months that a job has lasted on the tests' day, 21 November 2026, by the day it began. */
const begunBefore = { 12: '2025-11-21', 24: '2024-11-21', 40: '2023-07-21' } as const

const letters: Record<RouteStatus['kind'], string> = {
  closedByLaw: 'L',
  closedByCountyPractice: 'C',
  closedByModel: 'M',
  inQuestion: 'Q',
  open: 'O',
}

/** The same person: health care work in one job of so many per cent since then, and nothing else. */
function inJob(county: string, age: number, percent: number, months: keyof typeof begunBefore) {
  return asking({
    route: 'fagbrev-pa-jobb',
    county,
    brings: { birthYear: 2026 - age },
    log: [`${begunBefore[months]} employmentStarted home ${percent}% inTrade`],
  })
}

const withoutPlan = { kind: 'noPlan', obstacles: [], clash: null } as const

test('Every county is in the table', () => {
  expect(Object.keys(counties).sort()).toEqual([...catalogue.countiesById.keys()].sort())
  expect(rows).toHaveLength(15)
})

describe('what a county says, cell by cell', () => {
  const rules: RuleId[] = ['practiceBeforeContract', 'fullTimeFrom', 'positionDuringContract', 'contractAge']

  test.each(rows)('%s', (county, { says, source: [title, year], most }) => {
    const set = catalogue.countiesById.get(county)
    for (const [index, rule] of rules.entries()) {
      const entry = set?.rules.find((one) => one.rule === rule)
      const cell = says[index]
      if (cell === 'law') expect(entry).toBeUndefined()
      else {
        const [, mayBe] = String(cell).split(' ')
        const value = typeof cell === 'number' ? { value: cell } : { value: null, ask: 'county' }
        expect(entry).toMatchObject({
          ...value,
          ...(mayBe && { mayBe: Number(mayBe) }),
          source: { title, year },
        })
        if (!mayBe) expect(entry).not.toHaveProperty('mayBe')
      }
    }
    const above = set?.rules.find(({ rule }) => rule === 'practiceToExperienceBased')?.value ?? null
    expect(above).toBe(most ?? null)
  })
})

describe('fagbrev på jobb for one person in every county', () => {
  const found = (county: string, age: number): string =>
    [50, 80, 100]
      .map((percent) =>
        ([12, 24, 40] as const)
          .map((months) => letters[routeStatus(inJob(county, age, percent, months), withoutPlan).kind])
          .join(''),
      )
      .join(' ')

  test.each(rows)('%s', (county, { at20, at30 }) => {
    expect(found(county, 20)).toBe(at20)
    expect(found(county, 30)).toBe(at30)
  })

  // Viken was a county from 2020 to 2023, and no file tells of it: the law holds, and the rest is a question
  test('A county without a file is as one that has published nothing', () => {
    expect([found('viken', 20), found('viken', 30)]).toEqual([unknown.at20, unknown.at30])
    const { county } = inJob('viken', 30, 100, 24).pathway
    expect([county.id, county.rules.map(({ value, ask }) => `${value} ${ask}`)]).toEqual([
      'viken',
      county.rules.map(() => 'null county'),
    ])
  })

  const signs: Record<string, string> = { met: 'y', missing: 'n', question: '?' }

  test.each(rows)('%s: the position during the contract', (county, { enough }) => {
    const answers = [50, 80, 100].map((percent) => {
      const { pathway, background, standing } = inJob(county, 30, percent, 24)
      const answer = checklist('contract', { pathway, background, standing, day: today })
        .flatMap((one) => leafAnswers(one.answer))
        .find(({ leaf }) => leaf.kind === 'position')
      return signs[answer?.state ?? ''] ?? '–'
    })
    expect(answers.join('')).toBe(enough)
  })

  /** What closes the route for the person, by rule, with who says so and where. */
  const why = (county: string, age: number, percent: number, months: keyof typeof begunBefore) => {
    const status = routeStatus(inJob(county, age, percent, months), withoutPlan)
    return 'because' in status
      ? status.because.map(({ rule, source, standing }) => [rule?.rule, source.title, standing])
      : []
  }

  test('Each answer names its cell', () => {
    expect(why('vestland', 30, 100, 12)).toEqual([
      ['practiceBeforeContract', 'vestlandfylke.no', 'countyPractice'],
    ])
    expect(why('nordland', 20, 100, 24)).toEqual([['contractAge', 'karrierenordland.no', 'countyPractice']])
    expect(why('vestfold', 30, 100, 40)).toEqual([
      ['practiceToExperienceBased', 'vestfoldfylke.no', 'countyPractice'],
    ])
    // Six months break the law wherever; a county that asks more than the law is named with what it asks
    for (const [county] of rows) {
      const title = county === 'vestland' ? 'vestlandfylke.no' : 'ofo. § 9-58'
      expect(why(county, 30, 50, 12)).toContainEqual(['practiceBeforeContract', title, 'law'])
    }
  })

  test('More than 48 months go another way in Rogaland, where both take as long', () => {
    const after = (months: number) =>
      routeStatus(
        asking({
          route: 'fagbrev-pa-jobb',
          county: 'rogaland',
          brings: { birthYear: 1990, experiences: [experience(months)] },
        }),
        withoutPlan,
      ).kind
    expect([48, 49].map(after)).toEqual(['open', 'closedByCountyPractice'])
  })
})

describe('the experience-based way for one person in every county', () => {
  const status = (county: string, trade: string, months: number, percent = 100) =>
    letters[
      routeStatus(
        asking({
          route: 'praksiskandidat',
          county,
          trade,
          brings: {
            experiences: [
              experience(months, null, { percent, counts: { kind: 'practice', trade: trade.slice(0, 3) } }),
            ],
          },
        }),
        withoutPlan,
      ).kind
    ]

  // ol. § 23-2: a quarter more than the trade, 48 x 1.25 = 60; no county says another
  test.each(rows)('%s: five years in a trade of four', (county) => {
    expect([59, 60, 61].map((months) => status(county, 'HEA05-01', months)).join('')).toBe('LOO')
  })

  // 54 x 1.25 = 67.5: Oslo says 67 months and Akershus said 66, which is theirs to accept
  test.each(rows)('%s: five years and seven and a half months in a trade of four and a half', (county) => {
    expect([66, 67, 67.5, 68].map((months) => status(county, 'RLF05-01', months)).join('')).toBe('LLOO')
  })

  // 60 x 0.8 = 48, 75 x 0.8 = 60. No law takes 80 per cent for full time here: only Møre og Romsdal says so (2022)
  test.each(rows)('%s: 60 and 75 months at 80 per cent', (county) => {
    const expected = county === 'more-og-romsdal' ? 'OO' : 'QO'
    expect([60, 75].map((months) => status(county, 'HEA05-01', months, 80)).join('')).toBe(expected)
    expect(status(county, 'HEA05-01', 74, 50)).toBe('L')
  })
})

describe('how long a contract is', () => {
  const step = (trade: string) => {
    const pathway = pathwayOf('fagbrev-pa-jobb', 'rogaland', trade)
    const contract = pathway.route.steps.find((one) => one.kind === 'contract')
    if (contract?.kind !== 'contract') throw new Error('no contract')
    return { pathway, contract }
  }
  const length = (practice: number, credits = 0, trade = 'HEA05-01') => {
    const { pathway, contract } = step(trade)
    return contractMonths(pathway, contract, practice, today, credits)
  }

  // ofo. § 9-58: the trade's 48 months less practice, at least 12
  test.each([
    [12, 36],
    [18, 30],
    [24, 24],
    [36, 12],
    [40, 12],
    [54, 12],
  ])('%i months of practice leave %i', (practice, left) => {
    expect(length(practice)).toBe(left)
  })

  test('A trade of four and a half years leaves 42 of 54', () => {
    expect(length(12, 0, 'RLF05-01')).toBe(42)
  })

  // ofo. §§ 6-7 to 6-10, with 12 months of practice: 48 - 12 less the credit
  test.each([
    ['creditVg1SameProgramme', 12, 24],
    ['creditVg1Other', 3, 33],
    ['creditVg2LeadingToTrade', 12, 24],
    ['creditVg2SameProgramme', 6, 30],
    ['creditVg2OtherProgramme', 3, 33],
    ['creditVg3', 6, 30],
    ['creditAdvancedCourseII', 6, 30],
    // 48 - 12 - 36 = 0 and 48 - 12 - 24 = 12: at least 12
    ['creditCertificateSameVg2', 36, 12],
    ['creditCertificateSameProgramme', 24, 12],
    ['creditCertificateOther', 6, 30],
  ] as const)('%s takes off %i months and leaves %i', (rule, credit, left) => {
    const { pathway } = step('HEA05-01')
    expect(numberOf(pathway, rule, today)).toBe(credit)
    expect(length(12, credit)).toBe(left)
  })

  test('Vg1 and Vg2 of the trade together leave a year', () => {
    expect(length(12, 12 + 12)).toBe(12)
  })

  // 36 full-time months: 36 / 0.8 = 45 and 36 / 0.5 = 72 calendar months, and 36 where 80 per cent is full time
  test.each([
    ['rogaland', 100, 36],
    ['rogaland', 80, 36],
    ['rogaland', 50, 72],
    ['nordland', 80, 45],
    ['nordland', 81, 36],
    ['innlandet', 80, 45],
  ])('%s at %i per cent: %i calendar months', (county, percent, months) => {
    const pathway = pathwayOf('fagbrev-pa-jobb', county)
    const start = addMonths(today, 1)
    const last = lastDayOf(start, 36, countedPercent(percent, fullTimeFrom(pathway, start)))
    expect(formatDay(last)).toBe(formatDay(addDays(addMonths(start, months), -1)))
  })

  // Practice and contract come to max(48, P + 12) months, the experience-based way to 60: quicker up to 48
  test.each([
    [12, 48],
    [36, 48],
    [40, 52],
    [48, 60],
    [54, 66],
  ])('With %i months of practice it ends after %i in all', (practice, inAll) => {
    expect(practice + remainingMonths(48, practice, 0, 12)).toBe(inAll)
  })

  test('Practice of several jobs is added, and no month counts twice', () => {
    const months = (percent: number, day: Day = today) => {
      const lines = ['home', 'away'].map(
        (id) => `${begunBefore[12]} employmentStarted ${id} ${percent}% inTrade`,
      )
      const { pathway, background, standing } = person(pathwayOf('fagbrev-pa-jobb', 'rogaland'), lines)
      return practiceOn(pathway, background, standing, day).months
    }
    // Two half positions are one full; 30 + 30 is 60 per cent of twelve months
    expect([50, 80, 30].map((percent) => Number(months(percent).toFixed(6)))).toEqual([12, 12, 7.2])
  })
})
