import { describe, expect, test } from 'vitest'
import { changesBetweenVersions } from '../../../src/curriculum/editing/changes.ts'
import { mergeDrafts, settle } from '../../../src/curriculum/editing/mergeDrafts.ts'
import { mergeModules, renameModule, type TradeFile } from '../../../src/curriculum/editing/modules.ts'
import type { Json } from '../../../src/curriculum/json.ts'
import { curriculaFiles } from '../files.ts'

const health = curriculaFiles().find(({ path }) => path === 'trades/HEA05-01.json')?.content as TradeFile
const [first, second, third] = health.modules

const merged = (base: object, mine: object, theirs: object) =>
  mergeDrafts(base as Json, mine as Json, theirs as Json)

/** The trade with something else in one of its modules. */
const withModule = (id: string, change: object, trade: TradeFile = health): TradeFile => ({
  ...trade,
  modules: trade.modules.map((one) => (one.id === id ? { ...one, ...change } : one)),
})

const told = (before: object, after: object): string[] =>
  changesBetweenVersions(before as Json, after as Json).map(({ kind, at }) => `${kind} ${at.join('/')}`)

describe('what a version changes', () => {
  test('Nothing, where only its number is another', () => {
    expect(told(health, { ...health, version: 2, publication: { from: '2027-01-01' } })).toEqual([])
  })

  test('A text in one language is named by its module', () => {
    expect(told(health, withModule('HEAV107', { plain: { ...third?.plain, nn: 'Ny tekst.' } }))).toEqual([
      'changed modules/HEAV107/plain/nn',
    ])
  })

  test('A module in another place is the same module', () => {
    const modules = [second, first, ...health.modules.slice(2)]
    expect(told(health, { ...health, modules })).toEqual(['reordered modules'])
  })

  test('One that came, one that went, and what asks for them', () => {
    const merged = mergeModules(health, 'HEAV106', 'HEAV108')
    const changes = told(health, merged)
    expect(changes).toContain('removed modules/HEAV106')
    expect(changes).toContain('added modules/HEAV106-1')
    // A requirement is told as the one sentence that it is
    expect(changes.some((one) => /^changed partialCompetences\/.+\/requires$/.test(one))).toBe(true)
    expect(changes.some((one) => one.includes('/of/'))).toBe(false)
  })
})

describe('two drafts of one version', () => {
  const mine = withModule('HEAV107', { topics: [{ nb: 'Stell' }] })
  const theirs = withModule('HEAV108', { topics: [{ nb: 'Trening' }] })

  test('What only one has changed is taken, from both', () => {
    const { content, conflicts } = merged(health, mine, theirs)
    expect(conflicts).toEqual([])
    expect(content).toEqual(withModule('HEAV108', { topics: [{ nb: 'Trening' }] }, mine))
    expect(merged(health, health, theirs).content).toBe(theirs)
    expect(merged(health, mine, mine)).toEqual({ content: mine, conflicts: [] })
  })

  test('What both have changed otherwise is a choice, mine until somebody has chosen', () => {
    const other = withModule('HEAV107', { topics: [{ nb: 'Pleie' }], optional: true })
    const { content, conflicts } = merged(health, mine, other)
    expect(conflicts).toEqual([
      {
        at: ['modules', 'HEAV107', 'topics'],
        base: third?.topics,
        mine: [{ nb: 'Stell' }],
        theirs: [{ nb: 'Pleie' }],
      },
    ])
    const [conflict] = conflicts
    const settled = settle(content, conflict?.at ?? [], conflict?.theirs)
    expect(told(other, settled as object)).toEqual([])
    expect(told(content as object, settled as object)).toEqual(['changed modules/HEAV107/topics/0/nb'])
  })

  test('One withdraws what the other changes', () => {
    const withdrawn = { ...health, modules: health.modules.filter(({ id }) => id !== 'HEAV107') }
    const { conflicts } = merged(health, mine, withdrawn)
    expect(conflicts.map(({ at, theirs: gone }) => [at.join('/'), gone])).toEqual([
      ['modules/HEAV107', undefined],
    ])
  })

  test('What each adds stands where each has put it', () => {
    const added = (id: string, at: number): TradeFile =>
      first ? { ...health, modules: health.modules.toSpliced(at, 0, { ...first, id }) } : health
    const { content, conflicts } = merged(health, added('HEAV-mine', 1), added('HEAV-theirs', 4))
    expect(conflicts).toEqual([])
    expect((content as object as TradeFile).modules.map(({ id }) => id)).toEqual([
      'HEAV105',
      'HEAV-mine',
      'HEAV106',
      'HEAV107',
      'HEAV108',
      'HEAV-theirs',
    ])
  })

  test('A module that one renames and the other changes is a choice', () => {
    const renamed = renameModule(health, 'HEAV107', 'HEAV207', false)
    const { conflicts } = merged(health, mine, renamed)
    expect(conflicts.map(({ at }) => at.join('/'))).toEqual(['modules/HEAV107'])
  })
})
