import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkSchedule } from '../../src/planning/solver/judge.ts'
import { FormatError } from '../../src/planning/solver/numbers.ts'
import { readProblem } from '../../src/planning/solver/read.ts'
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

describe('files that are no problems', () => {
  test.each([
    ['A text cut off', 'track.rcp', (text: string) => text.slice(0, 40)],
    ['A word for a number', 'gap.SCH', (text: string) => text.replace('3\t1\t0', 'three\t1\t0')],
    ['A successor that is not there', 'track.rcp', (text: string) => text.replace('2\t3\t4', '2\t3\t9')],
    [
      'A distance without its activity',
      'gap.SCH',
      (text: string) => text.replace('\t1\t2\t3\t[0]', '\t1\t2\t7\t[0]'),
    ],
    ['A part that is missing', 'purse.mm', (text: string) => text.replace('RESOURCEAVAILABILITIES', '')],
    ['JSON of another shape', 'summer.json', (text: string) => text.replace('"needs": [2]', '"needs": "2"')],
  ])('%s is refused with a sentence', (_, file, spoilt) => {
    expect(() => readProblem(file, spoilt(textOf(file)))).toThrow(FormatError)
    expect(() => readProblem(file, spoilt(textOf(file)))).toThrow(/\.$/)
  })

  test('The name says the format', () => {
    expect(() => readProblem('problem.txt', '')).toThrow('.sm, .mm, .sch, .rcp, .json')
  })
})
