import { describe, expect, test } from 'vitest'
import type { LogEntry } from '../../src/pathway/event.ts'
import { approvedClaims, type Decision, type Saving, savingsOf } from '../../src/planning/savings.ts'
import { logOf } from '../pathway/log.ts'
import { type Asking, asking, planFor } from './asking.ts'

const modular: Asking = { route: 'modular', county: 'vestland' }
const aims =
  asking(modular)
    .pathway.modulesById.get('HEAV107')
    ?.aims.map(({ code }) => code) ?? []

function saved(lines: readonly string[], decision: Decision): Saving {
  const [first] = savingsOf({ request: asking({ ...modular, log: lines }), log: logOf(lines) }, [decision])
  if (!first?.saving) throw new Error('nothing to measure against')
  return first.saving
}

const claimed = (claim: string, module: string, decision: string): string[] => [
  `2026-09-01 claimMade ${claim} module ${module}`,
  `2026-09-02 claimDocumented ${claim} attest`,
  `2026-09-03 claimApplied ${claim}`,
  `2026-10-01 claimAssessed ${claim}`,
  `2026-11-01 ${decision}`,
]

describe('what a recognised module saves', () => {
  test('A decision saves what the plans differ by', () => {
    const lines = claimed('c1', 'HEAV107', 'claimApproved c1')
    const { with: better, without } = saved(lines, { kind: 'decided', claims: ['c1'] })
    expect(better).toBe(planFor({ ...modular, log: lines }).finish)
    expect(without).toBe(planFor({ ...modular, log: lines.slice(0, -1) }).finish)
  })

  test('A decision supposed today is worth what one made would be', () => {
    const supposed = saved([], { kind: 'supposed', module: 'HEAV107', aims: 'all' })
    const decided = saved(claimed('c1', 'HEAV107', 'claimApproved c1'), { kind: 'decided', claims: ['c1'] })
    expect(supposed.weeks).toBe(decided.weeks)
    expect(supposed.hours).toBe(312)
  })

  test('More aims never save less', () => {
    const half = saved([], { kind: 'supposed', module: 'HEAV107', aims: aims.slice(0, 5) })
    const all = saved([], { kind: 'supposed', module: 'HEAV107', aims: 'all' })
    expect(half.hours).toBeGreaterThan(0)
    expect(all.hours).toBeGreaterThan(half.hours)
    expect(all.weeks).toBeGreaterThanOrEqual(half.weeks)
  })

  test('A single module takes nothing off the contract', () => {
    const lines = claimed('c1', 'HEAV107', 'claimApproved c1')
    const months = (log: string[]) => {
      const contract = planFor({ ...modular, log }).steps.find(({ id }) => id === 'contract.contract')
      return contract && contract.to - contract.from
    }
    expect(months(lines)).toBe(months([]))
  })

  test('Two claims are worth no less together than each', () => {
    const lines = [
      ...claimed('c1', 'HEAV107', 'claimApproved c1'),
      ...claimed('c2', 'HEAV105', 'claimApproved c2'),
    ]
    const asked = { request: asking({ ...modular, log: lines }), log: logOf(lines) }
    const decisions = [['c1', 'c2'], ['c1'], ['c2']].map((claims): Decision => ({ kind: 'decided', claims }))
    const [both, ...each] = [...savingsOf(asked, decisions)].map(({ saving }) => saving?.weeks ?? 0)
    for (const one of each) expect(both).toBeGreaterThanOrEqual(one)
  })
})

describe('which claims are approved', () => {
  test('Those approved whole or in part, each once', () => {
    const log = logOf([
      ...claimed('c1', 'HEAV107', `claimPartlyApproved c1 ${aims[0]}`),
      '2026-11-05 claimAppealed c1',
      '2026-11-10 claimApproved c1',
      ...claimed('c2', 'HEAV105', 'claimRejected c2'),
    ])
    expect(approvedClaims(log)).toEqual(['c1'])
  })

  test('One taken back is none', () => {
    const log = logOf(claimed('c1', 'HEAV107', 'claimApproved c1'))
    const last = log.at(-1) as LogEntry
    const { event: _, ...rest } = last
    const back: LogEntry = { ...rest, id: 'back', sequence: log.length, retracts: last.id }
    expect(approvedClaims([...log, back])).toEqual([])
  })
})
