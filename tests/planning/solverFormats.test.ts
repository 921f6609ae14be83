import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkSchedule } from '../../src/planning/solver/judge.ts'
import { FormatError } from '../../src/planning/solver/numbers.ts'
import { circleText, readProblem } from '../../src/planning/solver/read.ts'
import { solve } from '../../src/planning/solver/solve.ts'

const textOf = (file: string): string => readFileSync(new URL(`problems/${file}`, import.meta.url), 'utf8')

/** The shortest length of a problem file, worked out by the solver and judged; null where there is no schedule. */
function shortestOf(file: string, text = textOf(file)): number | null {
  const problem = readProblem(file, text)
  const { schedule, proved } = solve(problem)
  expect(proved).toBe(true)
  if (schedule) expect(checkSchedule(problem, schedule)).toEqual([])
  return schedule?.makespan ?? null
}

describe('problems of the literature, worked out by hand', () => {
  test('A .rcp keeps its one track', () => {
    // 3 weeks, then 4; the two others fit beside them: with the first, 2 + 1 of 3, with the second, 1 + 2 of 3
    expect(shortestOf('track.rcp')).toBe(7)
    // Of 2 the third takes all as well: 3 + 2 + 4 weeks, the fourth beside the second
    expect(shortestOf('track.rcp', textOf('track.rcp').replace('\n3\t', '\n2\t'))).toBe(9)
  })

  test('A .SCH keeps least and greatest distances', () => {
    // The second starts 4 or 5 weeks after the first: the third, 4 weeks long, does not fit between them
    expect(shortestOf('gap.SCH')).toBe(11)
    // Six weeks after it, it does: 2 weeks, 4 weeks, 3 weeks
    expect(shortestOf('gap.SCH', textOf('gap.SCH').replace('[-5]', '[-6]'))).toBe(9)
    // It cannot start both 4 weeks after the first and at most 3
    expect(shortestOf('gap.SCH', textOf('gap.SCH').replace('[-5]', '[-3]'))).toBeNull()
  })

  test('A .mm keeps what may be spent', () => {
    // Both the short way would cost 8 of 5: one of them takes 5 weeks, the other 2
    expect(shortestOf('purse.mm')).toBe(7)
    // With 8 there is enough, with 1 too little even for both the long way
    expect(shortestOf('purse.mm', textOf('purse.mm').replace('    2    5', '    2    8'))).toBe(4)
    expect(shortestOf('purse.mm', textOf('purse.mm').replace('    2    5', '    2    1'))).toBeNull()
  })

  test('A .json keeps weeks and windows', () => {
    // Weeks 1 and 2 for the one; the other before it in week 0, in one week with all there is
    expect(shortestOf('summer.json')).toBe(3)
    // Without the first window it starts in week 5, when the other is long done
    expect(shortestOf('summer.json', textOf('summer.json').replace('[1, 1], ', ''))).toBe(7)
  })
})

/** A problem of the `.json` form with some keys of its second activity, or of itself, in another way. */
function weeksWith(activity: object, problem: object = {}): string {
  const modes = [{ duration: 0, needs: [0] }]
  return JSON.stringify({
    horizon: 20,
    capacity: [1],
    activities: [
      { modes, successors: [1] },
      { modes: [{ duration: 4, needs: [1] }], successors: [2] },
      { modes: [{ duration: 1, needs: [1] }], successors: [3], ...activity },
      { modes, successors: [] },
    ],
    ...problem,
  })
}

describe('windows in any order', () => {
  test.each([
    [
      'one within another',
      [
        [0, 12],
        [1, 2],
      ],
      5,
    ],
    [
      'one after what lies within another',
      [
        [0, 12],
        [1, 2],
        [15, 16],
      ],
      5,
    ],
    [
      'overlapping ones',
      [
        [3, 8],
        [0, 3],
      ],
      5,
    ],
    [
      'the later one first',
      [
        [9, 10],
        [1, 2],
      ],
      10,
    ],
    ['none', [], null],
  ])('%s', (_, startWindows, shortest) => {
    expect(shortestOf('a.json', weeksWith({ startWindows }))).toBe(shortest)
  })

  test('A window that ends before it begins has no week in it', () => {
    const problem = readProblem('a.json', weeksWith({ startWindows: [[8, 9]] }))
    const backwards = problem.activities.map((one) => ({
      ...one,
      modes: one.modes.map((mode) =>
        mode.windows
          ? {
              ...mode,
              windows: [
                [5, 3],
                [8, 9],
              ] as const,
            }
          : mode,
      ),
    }))
    expect(solve({ ...problem, activities: backwards })).toMatchObject({
      proved: true,
      schedule: { makespan: 9 },
    })
  })
})

describe('rows count by their number', () => {
  test('Jobs of a .mm may stand in any order', () => {
    const rows = ['   2        2          1           3\n', '   3        2          1           4\n']
    expect(textOf('purse.mm')).toContain(rows.join(''))
    const swapped = textOf('purse.mm').replace(rows.join(''), rows.toReversed().join(''))
    expect(readProblem('a.mm', swapped)).toEqual(readProblem('a.mm', textOf('purse.mm')))
  })

  test('Activities of a .SCH may stand in any order', () => {
    const swapped = textOf('gap.SCH').replace('1\t1\t2\t1\n2\t1\t3\t1\n', '2\t1\t3\t1\n1\t1\t2\t1\n')
    expect(swapped).not.toBe(textOf('gap.SCH'))
    expect(readProblem('a.SCH', swapped)).toEqual(readProblem('a.SCH', textOf('gap.SCH')))
  })

  test('Lines, and the text, may end as on any machine', () => {
    for (const end of ['\r\n', '\r'])
      expect(shortestOf('purse.mm', textOf('purse.mm').replaceAll('\n', end))).toBe(7)
    expect(shortestOf('track.rcp', `${textOf('track.rcp')}\u001a\r\n`)).toBe(7)
  })
})

describe('files that are no problems', () => {
  const [track, gap, purse] = ['track.rcp', 'gap.SCH', 'purse.mm'].map(textOf) as [string, string, string]
  const spoilt = (text: string, from: string, to: string): string => {
    expect(text).toContain(from)
    return text.replace(from, to)
  }

  test.each([
    ['cut off', 'a.rcp', track.slice(0, 40), /^.+ is missing: the numbers end on line \d+\.$/],
    [
      'a word',
      'a.SCH',
      spoilt(gap, '3\t1\t1\t4', 'three\t1\t1\t4'),
      'Line 5: the number of the activity should be a whole number from 0 to 4, not “three”.',
    ],
    [
      'another way to write',
      'a.mm',
      spoilt(purse, '    2    5', '  0x2    5'),
      'Line 36: what there is of a resource should be a whole number from 0 to 1000000000, not “0x2”.',
    ],
    [
      'a long word',
      'a.rcp',
      'a\u001b[31m'.repeat(1000),
      'Line 1: the number of activities should be a whole number from 1 to 10000, not “a�”.',
    ],
    [
      'no such successor',
      'a.rcp',
      spoilt(track, '2\t3\t4', '2\t3\t9'),
      'Line 5: a successor should be a whole number from 1 to 6, not “9”.',
    ],
    [
      'a successor twice',
      'a.rcp',
      spoilt(track, '2\t3\t4', '2\t3\t3'),
      'Line 5: the successor 3 stands there twice.',
    ],
    ['surplus', 'a.rcp', `${track}\n5`, /^Line \d+: “5” is more than the 6 activities should have\.$/],
    [
      'no such activity',
      'a.SCH',
      spoilt(gap, '\t1\t2\t3\t[0]', '\t1\t2\t7\t[0]'),
      /^Line 2: a successor should be a whole number from 0 to 4, not “7”\.$/,
    ],
    [
      'a negative duration',
      'a.SCH',
      spoilt(gap, '2\t1\t3\t1', '2\t1\t-3\t1'),
      'Line 9: a duration should be a whole number from 0 to 100000, not “-3”.',
    ],
    [
      'a negative need',
      'a.SCH',
      spoilt(gap, '2\t1\t3\t1', '2\t1\t3\t-1'),
      'Line 9: what an activity needs should be a whole number from 0 to 1000000000, not “-1”.',
    ],
    [
      'a distance beyond all',
      'a.SCH',
      spoilt(gap, '[-5]', '[-4294967296]'),
      'Line 4: a distance should be a whole number from -100000 to 100000, not “-4294967296”.',
    ],
    [
      'a row twice',
      'a.SCH',
      spoilt(gap, '2\t1\t3\t1', '1\t1\t3\t1'),
      'Line 9: activity 1 has a row already.',
    ],
    [
      'several modes',
      'a.SCH',
      spoilt(gap, '2\t1\t2\t1\t4', '2\t2\t2\t1\t4'),
      'Line 4: the number of modes should be 1, not “2”.',
    ],
    [
      'a row too long',
      'a.mm',
      spoilt(purse, '1          1           2\n', '1          1           2    3\n'),
      'Line 19: “3” is more than the row of job 1 should have.',
    ],
    [
      'a mode too many',
      'a.mm',
      spoilt(
        purse,
        '  4      1     0       0    0\n',
        '  4      1     0       0    0\n         2     0       0    0\n',
      ),
      /^Line 33: “2” is more than the 4 jobs should have\.$/,
    ],
    [
      'a job twice',
      'a.mm',
      spoilt(purse, '   3        2', '   2        2'),
      'Line 21: job 2 has a row already.',
    ],
    [
      'less than nothing',
      'a.mm',
      spoilt(purse, '    2    5', '   -2    5'),
      /^Line 36: .* from 0 to 1000000000, not “-2”\.$/,
    ],
    [
      'doubly constrained',
      'a.mm',
      spoilt(purse, 'constrained        :  0', 'constrained        :  1'),
      'Line 11: the number of doubly constrained resources should be 0, not “1”.',
    ],
    [
      'a part missing',
      'a.mm',
      spoilt(purse, 'RESOURCEAVAILABILITIES', ''),
      'The file has no line “RESOURCEAVAILABILITIES:”.',
    ],
    ['a head missing', 'a.mm', '', 'The file has no line “jobs …:” with the number of jobs.'],
  ])('%s', (_, name, text, says) => refuses(name, text, says))

  const modes = (duration: unknown, needs: unknown) => ({ modes: [{ duration, needs }] })
  test.each([
    ['not JSON', '{ horizon }', 'The file is not JSON.'],
    ['cut off', weeksWith({}).slice(0, 90), 'The JSON breaks off before its end.'],
    ['a key twice', '{"horizon":9,"horizon":3}', 'The key “horizon” stands twice in one object.'],
    ['a list of lists', '['.repeat(99), 'The file has lists in lists more than 16 deep.'],
    ['another shape', '[]', 'The file should be a problem with horizon, capacity and activities.'],
    ['nothing to do', weeksWith({}, { activities: [] }), 'activities should have one activity or more.'],
    [
      'a negative duration',
      weeksWith(modes(-2, [1])),
      'activities[2].modes[0].duration should be a whole number from 0 to 100000.',
    ],
    ['a text', weeksWith(modes(2, '1')), 'activities[2].modes[0].needs should be a list of numbers.'],
    [
      'more than any amount',
      weeksWith(modes(2, [1e10])),
      'activities[2].modes[0].needs[0] should be a number from 0 to 1000000000.',
    ],
    [
      'no such resource',
      weeksWith(modes(2, [1, 1])),
      'activities[2].modes[0].needs should have one number for each resource, 1 in all, not 2.',
    ],
    [
      'weeks missing',
      weeksWith({}, { capacity: [[1, 1]] }),
      'capacity[0] should have one number for each week of the horizon, 20 in all, not 2.',
    ],
    [
      'no such activity',
      weeksWith({ successors: [9] }),
      'activities[2].successors[0] should be an activity from 0 to 3, not 9.',
    ],
    [
      'a successor twice',
      weeksWith({ successors: [3, 3] }),
      'activities[2].successors[1] names activity 3 a second time.',
    ],
    [
      'a window backwards',
      weeksWith({
        startWindows: [
          [8, 9],
          [5, 3],
        ],
      }),
      'activities[2].startWindows[1] should end in the week that it begins in, or later, not begin in 5 and end in 3.',
    ],
    [
      'half a window',
      weeksWith({ startWindows: [[8]] }),
      'activities[2].startWindows[0] should be a list of two weeks, the first and the last.',
    ],
  ])('A .json: %s', (_, text, says) => refuses('a.json', text, says))

  function refuses(name: string, text: string, says: string | RegExp): void {
    let said: unknown
    try {
      readProblem(name, text)
    } catch (error) {
      said = error
    }
    expect(said).toBeInstanceOf(FormatError)
    if (typeof says === 'string') expect((said as Error).message).toBe(says)
    else expect((said as Error).message).toMatch(says)
  }

  test('The name says the format', () => {
    expect(() => readProblem('problem.txt', '')).toThrow('.sm, .mm, .sch, .rcp, .json')
  })
})

describe('circles', () => {
  const circleOf = (name: string, text: string): string | null => circleText(name, readProblem(name, text))

  test('Of jobs, by the numbers of the file', () => {
    const text = textOf('purse.mm').replace(
      '   3        2          1           4',
      '   3        2          1           2',
    )
    expect(shortestOf('purse.mm', text)).toBeNull()
    expect(circleOf('a.mm', text)).toMatch(/^The activities (2 → 3 → 2|3 → 2 → 3) wait .* come to 4,/)
  })

  test('Of one activity that waits for itself', () => {
    expect(circleOf('a.rcp', '3 0 0 1 2 4 1 2 0 0')).toMatch(/^The activities 2 → 2 wait .* come to 4,/)
  })

  test('Of distances, where they leave no week', () => {
    expect(circleOf('gap.SCH', textOf('gap.SCH'))).toBeNull()
    const tooNear = textOf('gap.SCH').replace('[-5]', '[-3]')
    expect(circleOf('gap.SCH', tooNear)).toMatch(/^The activities (1 → 2 → 1|2 → 1 → 2) wait .* come to 1,/)
  })

  test('Of a thousand only some are named', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => `1 1 ${((at + 1) % 1000) + 1}`)
    const text = circleOf('a.rcp', `1000 0 ${rows.join('\n')}`) ?? ''
    expect(text).toContain('… →')
    expect(text.length).toBeLessThan(250)
  })
})

describe('large problems', () => {
  /** So many activities that need all there is, each after those that `after` says, from 1. */
  const rcp = (count: number, duration: number, after: (one: number) => number[]): string =>
    `${count} 1\n1\n${Array.from({ length: count }, (_, at) => {
      const successors = after(at + 1)
      return `${duration} 1 ${successors.length} ${successors.join(' ')}`
    }).join('\n')}`

  test.each([
    ['a thousand in no order', (): number[] => []],
    ['a thousand, one after the other', (one: number) => (one < 1000 ? [one + 1] : [])],
    ['a thousand, one before the other', (one: number) => (one > 1 ? [one - 1] : [])],
  ])('%s', { timeout: 60_000 }, (_, after) => {
    const { schedule, proved, conflicts } = solve(readProblem('a.rcp', rcp(1000, 2, after)), 10)
    expect({ makespan: schedule?.makespan, proved, conflicts }).toEqual({
      makespan: 2000,
      proved: true,
      conflicts: 0,
    })
  })

  test.each([
    [
      'many weeks',
      rcp(200, 90_000, () => []),
      'weeks × (activities + resources) come to 3618000000, and 10000000 is the most.',
    ],
    [
      'many activities',
      rcp(5000, 0, () => []),
      'activities × modes × (resources + 1) come to 50000000, and 20000000 is the most.',
    ],
  ])('%s are too many', (_, text, says) => {
    expect(() => readProblem('a.rcp', text)).toThrow(says)
  })
})
