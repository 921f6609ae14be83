import { describe, expect, test } from 'vitest'
import type { Experience } from '../../src/pathway/background.ts'
import { possible } from '../../src/pathway/possible.ts'
import { positionInTradeOn, practiceOn } from '../../src/pathway/practice.ts'
import { replay } from '../../src/pathway/replay.ts'
import { positionNow } from '../../src/pathway/standing.ts'
import { day } from '../calendar/days.ts'
import { bringing, experience, fate, logOf, pathwayOf, person } from './log.ts'

const since2024 = experience('2024-11-01', null)

const withWork = (lines: string[], experiences: Experience[] = [since2024]) =>
  person(pathwayOf(), lines, bringing({ experiences }))

/** Months of practice on a day, and the position in the trade. */
function on(when: string, lines: string[], experiences?: Experience[]): [number, number] {
  const { pathway, background, standing } = withWork(lines, experiences)
  const { months } = practiceOn(pathway, background, standing, day(when))
  return [Number(months.toFixed(6)), positionInTradeOn(pathway, background, standing, day(when))]
}

describe('work from before the plan that goes on', () => {
  test('It is practice, and a position, as a job of the log is', () => {
    expect(on('2026-11-01', [])).toEqual([24, 100])
    expect(on('2024-10-31', [])).toEqual([0, 0])
  })

  test('It is told as practice from before the plan', () => {
    const { pathway, background, standing } = withWork(['2026-05-01 employmentStarted ward 50%'])
    const practice = practiceOn(pathway, background, standing, day('2026-11-01'))
    expect(practice).toEqual({ months: 24, before: 24, during: 0 })
  })

  test('Leave stops it', () => {
    const leave = '2025-11-01 leaveStarted'
    expect(on('2026-11-01', [leave])).toEqual([12, 0])
    // May to October 2026 beside the first year
    expect(on('2026-11-01', [leave, '2026-05-01 leaveEnded'])).toEqual([18, 100])
  })

  test('What is told as over later was interrupted by leave all the same', () => {
    const leave = ['2025-11-01 leaveStarted', '2026-05-01 leaveEnded']
    const over = experience('2024-11-01', '2026-10-31')
    expect(on('2026-11-01', leave, [over])).toEqual([18, 0])
    expect(on('2026-11-01', [leave[0] ?? ''], [over])).toEqual([12, 0])
    // Of what began after the leave did, nothing was interrupted
    expect(on('2026-11-01', leave, [experience('2025-12-01', '2026-10-31')])).toEqual([11, 0])
  })

  test('Its position changes and it ends as other jobs do', () => {
    const changed = '2025-11-01 positionChanged x1 50%'
    expect(on('2026-11-01', [changed])).toEqual([18, 50])
    expect(on('2025-10-31', [changed])[1]).toBe(100)
    expect(on('2027-11-01', [changed, '2026-10-31 workEnded x1'])).toEqual([18, 0])
  })

  test('What a job held can go through is offered for it', () => {
    const { pathway, background, standing } = withWork([])
    const kinds = possible(pathway, background, standing, day('2026-11-21'))
      .filter(({ unit }) => unit === 'work.x1')
      .map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['positionChanged', 'workEnded'])
  })

  test.each([
    ['undocumented', { documented: false }],
    ['not judged yet', { counts: { kind: 'undecided' } }],
    ['in another trade', { counts: { kind: 'practice', trade: 'KOK' } }],
  ] as const)('Where it is %s it is a job and no practice', (_, more) => {
    const other = experience('2024-11-01', null, more)
    expect(on('2026-11-01', [], [other])).toEqual([0, 0])
    expect(positionNow(withWork([], [other]).standing)).toBe(100)
  })
})

describe('work from before the plan that has got an end since', () => {
  const over = [experience('2024-11-01', '2026-10-31')]

  test('What the log tells of it before its end counts, so that nothing is lost by telling the end', () => {
    const changed = '2025-11-01 positionChanged x1 50%'
    const open = withWork([changed, '2026-10-31 workEnded x1'])
    const closed = withWork([changed], over)
    expect(closed.outcomes.map(fate)).toEqual(['counts'])
    for (const when of ['2025-11-01', '2026-05-01', '2026-11-01', '2027-11-01']) {
      const months = ({ pathway, background, standing }: typeof open) =>
        practiceOn(pathway, background, standing, day(when))
      expect(months(closed)).toEqual(months(open))
    }
    // 12 months and 12 at half
    expect(on('2026-11-01', [changed], over)).toEqual([18, 0])
  })

  test('Leave within it counts as before, also beside what else is told of it', () => {
    const leave = ['2025-11-01 leaveStarted', '2026-05-01 leaveEnded']
    expect(on('2026-11-01', [...leave, '2026-08-01 positionChanged x1 50%'], over)).toEqual([16.5, 0])
  })

  test('What is told of it after its end does not count, and the end is named', () => {
    const { outcomes, pathway, background, standing } = withWork(['2026-11-15 positionChanged x1 50%'], over)
    expect(outcomes).toEqual([
      { accepted: false, refusal: { kind: 'workOver', unit: 'work.x1', ended: day('2026-10-31') } },
    ])
    expect(practiceOn(pathway, background, standing, day('2027-01-01')).months).toBeCloseTo(24)
  })

  test('Leave after its end is leave all the same, and takes nothing from it', () => {
    const { outcomes } = withWork(['2026-11-15 leaveStarted'], over)
    expect(outcomes.map(fate)).toEqual(['counts'])
    expect(on('2027-01-01', ['2026-11-15 leaveStarted'], over)).toEqual([24, 0])
  })

  test('Its end is told once: one in the log on another day is refused, with the day that holds', () => {
    for (const when of ['2026-09-15', '2026-11-30']) {
      const { outcomes } = withWork([`${when} workEnded x1`], over)
      expect(outcomes).toMatchObject([{ refusal: { kind: 'workOver', ended: day('2026-10-31') } }])
      expect(on('2026-11-01', [`${when} workEnded x1`], over)).toEqual([24, 0])
    }
    expect(withWork(['2026-10-31 workEnded x1'], over).outcomes.map(fate)).toEqual(['counts'])
  })

  test('Somebody who stands before its last day is not thought to go on for ever', () => {
    const lines = ['2025-11-01 positionChanged x1 50%']
    const { pathway, background } = withWork(lines, [experience('2024-11-01', '2026-12-31')])
    const { standing } = replay(pathway, background, logOf(lines), day('2026-06-01'))
    // 12 months, and 14 at half; nothing of 2027
    expect(practiceOn(pathway, background, standing, day('2028-01-01')).months).toBeCloseTo(19)
    expect(positionInTradeOn(pathway, background, standing, day('2028-01-01'))).toBe(0)
  })

  test('A job of the log names its end too', () => {
    const { last } = withWork(
      [
        '2026-01-01 employmentStarted ward 50%',
        '2026-06-30 workEnded ward',
        '2026-09-01 positionChanged ward 80%',
      ],
      [],
    )
    expect(last).toMatchObject({ refusal: { kind: 'workOver', ended: day('2026-06-30') } })
  })

  test('Told of in what was taken back only, it is as if nothing was told', () => {
    const lines = ['2025-11-01 positionChanged x1 50%']
    const { pathway, background } = withWork(lines, over)
    const [first] = logOf(lines)
    if (!first) throw new Error('no entry')
    const back = { ...first, id: 'back', sequence: 99, event: undefined, retracts: first.id }
    expect(replay(pathway, background, [first, back]).standing).toEqual(
      replay(pathway, background, []).standing,
    )
  })
})

describe('a decision on work that goes on', () => {
  const decided = (decision: string) => [
    '2026-09-01 claimMade k1 practice x1',
    '2026-09-01 claimDocumented k1 attest',
    '2026-09-02 claimApplied k1',
    '2026-09-03 claimAssessed k1',
    decision,
  ]
  const named = decided('2026-10-01 claimApproved k1 20')

  test('Months that it names stand for what was done up to its day', () => {
    expect(on('2026-10-01', named)).toEqual([20, 100])
    expect(on('2027-10-01', named)).toEqual([32, 100])
    // The decision changes no position that was held before it
    expect(on('2025-10-01', named)[1]).toBe(100)
  })

  test('A job on a fixed term goes on counting after it too', () => {
    expect(on('2027-10-01', named, [experience('2024-11-01', '2026-12-31')])).toEqual([23, 0])
  })

  test('As many months as were put forward take nothing away', () => {
    const asMany = decided('2026-10-01 claimApproved k1 23')
    for (const when of ['2026-10-01', '2026-12-01', '2027-11-01'])
      expect(on(when, asMany)).toEqual(on(when, []))
  })

  test('Approved without months, it makes undocumented work practice', () => {
    const whole = decided('2026-10-01 claimApproved k1')
    expect(on('2026-11-01', whole, [experience('2024-11-01', null, { documented: false })])).toEqual([
      24, 100,
    ])
  })

  test('Rejected, it is no practice, and still a job', () => {
    const rejected = decided('2026-10-01 claimRejected k1')
    expect(on('2027-10-01', rejected)).toEqual([0, 0])
    expect(positionNow(withWork(rejected).standing)).toBe(100)
  })

  test('What an appeal gives counts from its own day', () => {
    const won = [
      ...decided('2026-10-01 claimRejected k1'),
      '2026-10-05 claimAppealed k1',
      '2026-11-01 claimApproved k1 22',
    ]
    expect(on('2026-12-01', won)).toEqual([23, 100])
  })
})

describe('a contract of the past', () => {
  const log = (ends: string) => [
    '2024-08-30 gatePassed approved-training-establishment',
    `2024-09-01 contractStarted k fpjCandidate until ${ends}`,
  ]
  const outcomeOf = (ends: string, experiences: Experience[]) =>
    person(pathwayOf('fagbrev-pa-jobb', 'rogaland'), log(ends), bringing({ birthYear: 1990, experiences }))
      .last
  const half = { percent: 50 }

  test('Its length is judged by the position of its first day', () => {
    // Half a position since 2016 is four years; the twelve months that are left at the least take two
    for (const to of [null, '2026-06-30']) {
      const job = [experience('2016-09-01', to, half)]
      expect(fate(outcomeOf('2025-08-31', job))).toBe('demand')
      expect(outcomeOf('2026-08-31', job)).toEqual({ accepted: true, notices: [] })
    }
  })

  test('A job that began later is none of its own', () => {
    const before = [experience(48)]
    const later = experience('2026-01-01', null, { ...half, id: 'x2' })
    expect(outcomeOf('2025-08-31', [...before, later])).toEqual(outcomeOf('2025-08-31', before))
  })
})
