import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../../src/curriculum/catalogue.ts'
import type { Trade } from '../../src/curriculum/trade.ts'
import { emptyBackground } from '../../src/pathway/background.ts'
import { carryOver, forerunnersOf } from '../../src/pathway/carryOver.ts'
import { composePathway } from '../../src/pathway/pathway.ts'
import { startPathway } from '../../src/pathway/pathwayMachine.ts'
import { replay } from '../../src/pathway/replay.ts'
import { stateOf } from '../../src/pathway/standing.ts'
import { catalogue, fate, logOf } from './log.ts'

const oldest = catalogue.tradesById.get('LOG05-01') as Trade

/** A later curriculum of logistics, invented: LOGV110 has become LOGV111, and one truck is asked for no more. */
const successor = (id: string, follows: string[]): Trade => ({
  ...oldest,
  id,
  succeeds: follows,
  modules: oldest.modules.map((module) => (module.id === 'LOGV110' ? { ...module, id: 'LOGV111' } : module)),
  gates: oldest.gates.filter((gate) => gate.id !== 'truck-T4'),
})

const later: Catalogue = {
  ...catalogue,
  tradesById: new Map([
    ...catalogue.tradesById,
    ['LOG05-02', successor('LOG05-02', ['LOG05-01'])],
    ['LOG05-03', successor('LOG05-03', ['LOG05-02'])],
  ]),
}

describe('a newer curriculum', () => {
  test('Modules of the same code carry over', () => {
    expect(carryOver(later, 'LOG05-01', 'LOG05-02')).toEqual({
      succeeds: true,
      modules: { carried: ['LOGV107', 'LOGV108', 'LOGV109'], withdrawn: ['LOGV110'], added: ['LOGV111'] },
      gates: { carried: ['truck-T1', 'truck-T2'], withdrawn: ['truck-T4'], added: [] },
    })
  })

  test('A curriculum follows through the ones between', () => {
    expect(forerunnersOf(later, 'LOG05-03')).toEqual(['LOG05-02', 'LOG05-01'])
    expect(carryOver(later, 'LOG05-01', 'LOG05-03')?.modules.carried).toHaveLength(3)
  })

  test('Nothing carries back to an older curriculum', () => {
    expect(carryOver(later, 'LOG05-02', 'LOG05-01')).toMatchObject({
      succeeds: false,
      modules: { carried: [] },
    })
  })

  test('Nothing carries over to another trade', () => {
    const change = carryOver(later, 'LOG05-01', 'HEA05-01')
    expect(change).toMatchObject({ succeeds: false, modules: { carried: [] } })
    expect(change?.modules.added).toHaveLength(4)
  })

  test('The same curriculum carries everything', () => {
    expect(carryOver(later, 'LOG05-01', 'LOG05-01')?.modules.withdrawn).toEqual([])
  })

  test('A curriculum that nobody knows carries nothing', () => {
    expect(carryOver(later, 'LOG05-01', 'LOG05-99')).toBeNull()
  })

  test('A circle of forerunners has an end', () => {
    const circle: Catalogue = {
      ...later,
      tradesById: new Map([
        ['LOG05-02', successor('LOG05-02', ['LOG05-03'])],
        ['LOG05-03', successor('LOG05-03', ['LOG05-02'])],
      ]),
    }
    expect(forerunnersOf(circle, 'LOG05-02')).toEqual(['LOG05-03'])
  })
})

describe('a log under a newer curriculum', () => {
  const log = logOf(
    [
      '2025-08-18 moduleStarted LOGV107',
      '2025-08-18 moduleStarted LOGV110',
      '2025-09-01 gatePassed truck-T4',
      '2025-10-01 claimMade k1 module LOGV110',
      '2025-12-19 moduleApproved LOGV107',
      '2025-12-19 moduleApproved LOGV110',
    ],
    'LOG',
  )
  const pathway = composePathway(later, { trade: 'LOG05-02', route: 'modular', county: 'vestland' })

  test('A log opens and keeps each entry', () => {
    if (!pathway) throw new Error('the invented curriculum makes no pathway')
    const { standing, outcomeById } = replay(pathway, emptyBackground, log)
    expect(log.map(({ id }) => outcomeById.get(id)).map((outcome) => outcome && fate(outcome))).toEqual([
      'counts',
      'leftBehind',
      'leftBehind',
      'counts',
      'counts',
      'leftBehind',
    ])
    expect(stateOf(standing, 'module.LOGV107')).toBe('approved')
    expect(standing.places.has('module.LOGV110')).toBe(false)
  })

  test('What it has left behind is named with its curriculum', () => {
    if (!pathway) throw new Error('the invented curriculum makes no pathway')
    const { outcomeById } = replay(pathway, emptyBackground, log)
    const refusal = { kind: 'leftBehind', unit: 'gate.truck-T4', curriculum: 'LOG05-01' }
    expect(outcomeById.get('e2')).toEqual({ accepted: false, refusal })
    expect([...startPathway(pathway, emptyBackground, log).outcomeById]).toEqual([...outcomeById])
  })
})
