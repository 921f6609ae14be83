import { describe, expect, test } from 'vitest'
import { agreedIn } from '../../src/pathway/agreedIn.ts'
import type { LogEntry } from '../../src/pathway/event.ts'
import { stateOf } from '../../src/pathway/standing.ts'
import { day } from '../calendar/days.ts'
import { logOf, pathwayOf, person } from './log.ts'

const agreed = '2026-01-12 planAgreed module.HEAV105'
const changed = ['2026-03-02 planChanged', '2026-03-02 planAgreed module.HEAV106']

const takenBack = (log: LogEntry[], ...ids: string[]): LogEntry[] => [
  ...log,
  ...ids.map(
    (retracts, index): LogEntry => ({
      id: `r${index}`,
      sequence: log.length + index,
      recorded: day('2026-06-01'),
      by: 'adviser',
      retracts,
    }),
  ),
]

describe('what is agreed', () => {
  test('Nothing is agreed before an agreement', () => {
    expect(agreedIn([])).toBeNull()
    expect(agreedIn(logOf(['2026-01-12 planEnded']))).toBeNull()
  })

  test('The last agreement holds', () => {
    expect(agreedIn(logOf([agreed]))).toBe('e0')
    expect(agreedIn(logOf([agreed, ...changed]))).toBe('e2')
    expect(agreedIn(logOf([agreed, ...changed]), day('2026-03-01'))).toBe('e0')
  })

  test('An agreement that is complained about holds', () => {
    expect(agreedIn(logOf([agreed, '2026-01-20 planAppealed']))).toBe('e0')
  })

  test('An ended plan is agreed no longer', () => {
    const ended = [agreed, '2026-05-04 planEnded']
    expect(agreedIn(logOf(ended))).toBeNull()
    expect(agreedIn(logOf([...ended, '2026-06-01 planAgreed module.HEAV107']))).toBe('e2')
  })

  test('One taken back leaves the one before', () => {
    const log = logOf([agreed, ...changed])
    expect(agreedIn(takenBack(log, 'e2'))).toBe('e0')
    expect(agreedIn(takenBack(log, 'e2', 'e1', 'e0'))).toBeNull()
    expect(agreedIn(takenBack(log, 'e2', 'r0'))).toBe('e2')
  })

  test('It is what the standing says', () => {
    for (const lines of [[agreed], [agreed, ...changed], [agreed, '2026-05-04 planEnded'], []]) {
      const state = stateOf(person(pathwayOf(), lines).standing, 'agreement.agreement')
      expect(agreedIn(logOf(lines)) === null).toBe(['draft', 'ended'].includes(state))
    }
  })
})
