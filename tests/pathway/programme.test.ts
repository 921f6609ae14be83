import { describe, expect, test } from 'vitest'
import type { ProgrammeGoal } from '../../src/pathway/background.ts'
import { hoursOfPosition } from '../../src/pathway/fullTime.ts'
import { programmeNotices, programmeTime } from '../../src/pathway/programme.ts'
import { positionHours } from '../../src/planning/request.ts'
import { day } from '../calendar/days.ts'
import { asking } from '../planning/asking.ts'
import { person as after, bringing, experience, happening, pathwayOf } from './log.ts'

const pathway = pathwayOf()

/** A person in the introduction programme. */
const inProgramme = (
  start: string,
  goal: ProgrammeGoal,
  extended = false,
  upperSecondary: boolean | null = false,
) => bringing({ upperSecondary, programme: { start: day(start), goal, extended } })

describe('the programme from 2026', () => {
  test.each([
    // il. §§ 13-14: [goal, extended, with upper secondary, last day of a programme from 1 Mar 2026]
    ['vocational', false, false, '2031-02-28'], // 5 years
    ['upperSecondary', false, false, '2030-02-28'], // 4 years
    ['upperSecondary', true, false, '2031-02-28'], // 4 + 1
    ['partsOfUpperSecondary', false, false, '2029-02-28'], // 3 years
    ['partsOfUpperSecondary', true, false, '2030-02-28'], // 3 + 1
    ['work', false, false, '2028-02-29'], // 2 years, and 2028 is a leap year
    ['work', false, true, '2027-02-28'], // 12 months with upper secondary, whatever the goal
    ['vocational', false, true, '2027-02-28'],
  ] as const)(
    'A programme to %s (extended %s, upper secondary %s) ends %s',
    (goal, extended, before, ends) => {
      const time = programmeTime(pathway, inProgramme('2026-03-01', goal, extended, before))
      expect(time).toMatchObject({ ends: day(ends), question: null })
    },
  )

  test('Only the goals of upper secondary can be extended', () => {
    const extendable = (goal: ProgrammeGoal, start: string, before = false) =>
      programmeTime(pathway, inProgramme(start, goal, false, before))?.extendable
    expect(extendable('vocational', '2026-03-01')).toBe(false)
    expect(extendable('work', '2026-03-01')).toBe(false)
    expect(extendable('upperSecondary', '2026-03-01', true)).toBe(false)
    expect(extendable('upperSecondary', '2026-03-01')).toBe(true)
    expect(extendable('partsOfUpperSecondary', '2026-03-01')).toBe(true)
    // Older rules left it to the municipality, and nobody has found how they go on
    expect(extendable('work', '2024-10-01')).toBe(true)
  })

  test('Where the law extends nothing it is asked about', () => {
    // 5 years and no extension: the last day stays, and somebody has to ask.
    const time = programmeTime(pathway, inProgramme('2026-03-01', 'vocational', true))
    expect(time).toMatchObject({ ends: day('2031-02-28'), question: 'extension' })
  })

  test('The new lengths hold from 1 January', () => {
    const last = programmeTime(pathway, inProgramme('2025-12-31', 'upperSecondary'))
    const first = programmeTime(pathway, inProgramme('2026-01-01', 'upperSecondary'))
    expect([last?.months, first?.months]).toEqual([36, 48])
  })
})

describe('the programme before 2026', () => {
  test.each([
    // il. §§ 13-14 as of 2021-2025: [goal, extended, with upper secondary, last day of a programme from 1 Oct 2024]
    ['upperSecondary', false, false, '2027-09-30'], // 3 years
    ['upperSecondary', true, false, '2028-09-30'], // 3 + 1
    ['work', false, false, '2026-09-30'], // 2 years
    ['work', false, true, '2025-03-31'], // 6 months with upper secondary
  ] as const)(
    'A programme to %s (extended %s, upper secondary %s) is asked about',
    (goal, extended, before, ends) => {
      const time = programmeTime(pathway, inProgramme('2024-10-01', goal, extended, before))
      expect(time).toMatchObject({ ends: day(ends), question: 'olderRules' })
    },
  )

  test.each(['vocational', 'partsOfUpperSecondary'] as const)('Older rules have no length for %s', (goal) => {
    // il. § 14 as of 2026 gives the first
    const time = programmeTime(pathway, inProgramme('2024-10-01', goal))
    expect(time).toMatchObject({ ends: null, question: 'beforeRule', rulesFrom: day('2026-01-01') })
  })
})

describe('what is not told', () => {
  test('Without a programme there is no end', () => {
    expect(programmeTime(pathway, bringing({}))).toBeNull()
  })

  test('Schooling decides, so it is asked for', () => {
    const time = programmeTime(pathway, inProgramme('2026-03-01', 'vocational', false, null))
    expect(time).toMatchObject({ ends: null, question: 'upperSecondary' })
  })
})

describe('notices about the programme', () => {
  const person = inProgramme('2026-03-01', 'work')
  /** What is noticed of a log and the plan after it. */
  const notices = (
    finish: string | null,
    log: string[] = [],
    planned: string[] = [],
    brings = person,
    way = pathway,
    latest: string | null = null,
  ) =>
    programmeNotices(way, brings, {
      standing: after(way, log, brings).standing,
      planned: planned.map((line) => happening(line)),
      finish: finish === null ? null : day(finish),
      latest: latest === null ? null : day(latest),
    })
  const job = (from: string, percent: number, id = 'home') => `${from} employmentStarted ${id} ${percent}%`

  test('A plan may outlive the programme', () => {
    const ends = day('2028-02-29')
    expect(notices('2028-02-29')).toEqual([])
    expect(notices('2028-03-01')).toEqual([{ kind: 'outlivesProgramme', ends, finish: day('2028-03-01') }])
    expect(notices(null)).toEqual([])
  })

  test('The late end of a range may outlive the programme', () => {
    const to = (latest: string) => notices('2028-01-31', [], [], person, pathway, latest)
    expect(to('2028-02-29')).toEqual([])
    const ends = day('2028-02-29')
    expect(to('2028-03-01')).toEqual([{ kind: 'mayOutliveProgramme', ends, latest: day('2028-03-01') }])
    // What is likely says it already
    expect(notices('2028-03-01', [], [], person, pathway, '2028-09-01')).toHaveLength(1)
  })

  test('80 per cent is thirty hours', () => {
    // 37.5 x 0.8 = 30.0, which is at least 30 (il. § 8); 79 % is 29.6.
    expect(hoursOfPosition(pathway, 80, day('2026-03-01'))).toBe(30)
    expect(notices(null, [], [job('2026-09-01', 79)])).toEqual([])
    expect(notices(null, [], [job('2026-09-01', 80)])).toMatchObject([
      { kind: 'leavesTargetGroup', from: day('2026-09-01'), hours: 30, percent: 80, limit: 30 },
    ])
  })

  test('Without a rule for the full week a plan and the programme reckon with the same one', () => {
    const { national } = pathway
    const rules = national.rules.filter(({ rule }) => rule !== 'fullTimeWeek')
    const without = { ...pathway, national: { ...national, rules } }
    const on = day('2026-09-01')
    const planned = positionHours(asking({ pathway: without, on }), 80)
    expect(notices(null, [job('2026-09-01', 80)], [], person, without)).toMatchObject([
      { kind: 'leavesTargetGroup', hours: planned },
    ])
  })

  test('The first long job is named', () => {
    const log = [job('2026-05-01', 50), '2026-08-31 workEnded home', job('2026-09-01', 80, 'ward')]
    expect(notices(null, log, [job('2027-05-01', 100, 'shop')])).toMatchObject([{ from: day('2026-09-01') }])
  })

  test('Two half positions are a full week', () => {
    const halves = [job('2026-05-01', 50), job('2026-09-01', 50, 'ward')]
    const together = [{ from: day('2026-09-01'), hours: 37.5 }]
    expect(notices(null, halves)).toMatchObject(together)
    expect(notices(null, halves.slice(0, 1), halves.slice(1))).toMatchObject(together)
    const after = [halves[0] ?? '', '2026-08-31 workEnded home', halves[1] ?? '']
    expect(notices(null, after)).toEqual([])
  })

  test('A raised position is noticed', () => {
    const raised = '2026-10-01 positionChanged home 100%'
    const [first] = [job('2026-05-01', 50)]
    expect(notices(null, [first ?? '', raised])).toMatchObject([{ from: day('2026-10-01'), hours: 37.5 }])
    expect(notices(null, [first ?? ''], [raised])).toMatchObject([{ from: day('2026-10-01') }])
  })

  test('A job that ended before the programme is no matter', () => {
    const log = [job('2025-09-01', 100), '2026-02-28 workEnded home']
    expect(notices(null, log)).toEqual([])
    expect(notices(null, log.slice(0, 1))).toMatchObject([{ from: day('2026-03-01'), hours: 37.5 }])
  })

  test('Work from before that goes on counts', () => {
    const working = (to: string | null) => ({
      ...person,
      experiences: [experience('2025-09-01', to, { percent: 50 })],
    })
    expect(notices(null, [job('2026-09-01', 50)], [], working(null))).toMatchObject([
      { from: day('2026-09-01'), hours: 37.5 },
    ])
    expect(notices(null, [job('2026-09-01', 50)], [], working('2026-06-30'))).toEqual([])
  })

  test('A job after the programme is no matter', () => {
    expect(notices(null, [job('2028-02-29', 100)])).toHaveLength(1)
    expect(notices(null, [job('2028-03-01', 100)])).toEqual([])
  })

  test('Outside the programme nothing is noticed', () => {
    expect(notices('2040-01-01', [job('2026-09-01', 100)], [], bringing({}))).toEqual([])
  })
})
