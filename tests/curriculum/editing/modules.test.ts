import { describe, expect, test } from 'vitest'
import {
  addModule,
  copyModule,
  mergeModules,
  movedTo,
  renameModule,
  splitModule,
  type TradeFile,
  withdrawModule,
} from '../../../src/curriculum/editing/modules.ts'
import { leavesOf } from '../../../src/curriculum/requirement.ts'
import { tradeSchema } from '../../../src/curriculum/trade.ts'
import { curriculaFiles, faultsOf } from '../files.ts'

const files = curriculaFiles()
const fileOf = (id: string): TradeFile =>
  files.find(({ path }) => path === `trades/${id}.json`)?.content as TradeFile
const health = fileOf('HEA05-01')
const child = fileOf('BUA03-02')

const ids = ({ modules }: TradeFile): string[] => modules.map(({ id }) => id)
const aimsOf = ({ modules }: TradeFile): string[] =>
  modules.flatMap(({ aims }) => aims.map(({ code }) => code))
const named = ({ partialCompetences }: TradeFile): string[] =>
  partialCompetences.flatMap(({ requires }) =>
    leavesOf(tradeSchema.shape.partialCompetences.element.shape.requires.parse(requires)).flatMap((leaf) =>
      leaf.kind === 'module' ? [leaf.module] : [],
    ),
  )
const faultsWith = (trade: TradeFile): string[] =>
  faultsOf(
    files.map((one) => (one.path === `trades/${trade.id}.json` ? { ...one, content: trade } : one)),
  ).map((fault) => `${fault.kind} ${'at' in fault ? fault.at.join('/') : ''}`)

describe('modules of a trade', () => {
  test('One that is renamed is named so wherever it is asked for, and says what it succeeds', () => {
    const renamed = renameModule(health, 'HEAV107', 'HEAV207', false)
    expect(ids(renamed)).toEqual(['HEAV105', 'HEAV106', 'HEAV207', 'HEAV108'])
    expect(renamed.modules[2]?.succeeds).toEqual(['HEAV107'])
    expect(named(renamed)).not.toContain('HEAV107')
    expect(named(renamed)).toContain('HEAV207')
    expect(faultsWith(renamed)).toEqual([])
    // Renamed once more before anybody has seen it, it still succeeds only what there was
    const again = renameModule(renamed, 'HEAV207', 'HEAV307', true)
    expect(again.modules[2]?.succeeds).toEqual(['HEAV107'])
  })

  test('One that is split gives two, each with its aims, and both are asked for', () => {
    const aims = health.modules[2]?.aims.slice(0, 4).map(({ code }) => code) ?? []
    const split = splitModule(health, 'HEAV107', aims)
    expect(ids(split)).toEqual(['HEAV105', 'HEAV106', 'HEAV107-1', 'HEAV107-2', 'HEAV108'])
    expect(split.modules.slice(2, 4).map(({ succeeds }) => succeeds)).toEqual([['HEAV107'], ['HEAV107']])
    expect(split.modules[3]?.aims.map(({ code }) => code)).toEqual(aims)
    expect([...aimsOf(split)].sort()).toEqual([...aimsOf(health)].sort())
    expect(named(split).filter((id) => id.startsWith('HEAV107'))).toEqual(
      named(health).flatMap((id) => (id === 'HEAV107' ? ['HEAV107-1', 'HEAV107-2'] : [])),
    )
    expect(faultsWith(split)).toEqual([])
  })

  test('A trade in one piece is split into modules', () => {
    const [block] = child.modules
    const split = splitModule(child, block?.id ?? '', block?.aims.slice(0, 5).map(({ code }) => code) ?? [])
    expect([split.structure, split.basedOn, split.modules.length]).toEqual(['modules', 'BUA03-02', 2])
    expect(faultsWith(split)).toEqual([])
  })

  test('A part without aims is none', () => {
    expect(splitModule(health, 'HEAV107', [])).toBe(health)
    expect(splitModule(health, 'HEAV107', aimsOf(health))).toBe(health)
  })

  test('Two that are merged give one with all that both had', () => {
    const merged = mergeModules(health, 'HEAV106', 'HEAV108')
    expect(ids(merged)).toEqual(['HEAV105', 'HEAV106-1', 'HEAV107'])
    expect(merged.modules[1]?.succeeds).toEqual(['HEAV106', 'HEAV108'])
    expect([...aimsOf(merged)].sort()).toEqual([...aimsOf(health)].sort())
    expect(faultsWith(merged)).toEqual([])
  })

  test('One that is withdrawn leaves what asked for it to be mended', () => {
    const withdrawn = withdrawModule(health, 'HEAV107')
    expect(faultsWith(withdrawn)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^unknownReference partialCompetences/)]),
    )
  })

  test('A new one and a copy stand behind the one that they were made from', () => {
    expect(ids(addModule(health, 'HEAV105'))[1]).toBe('HEAV105-1')
    const copied = copyModule(health, 'HEAV108')
    expect(ids(copied).at(-1)).toBe('HEAV108-1')
    expect(copied.modules.at(-1)?.aims).toEqual(health.modules.at(-1)?.aims)
  })

  test('A thing is moved to another place of its list', () => {
    expect(movedTo(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(movedTo(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c'])
    expect(movedTo(['a', 'b'], 1, 0)).toEqual(['b', 'a'])
  })
})
