import { describe, expect, test } from 'vitest'
import { choicesOf, modulesWanted } from '../../src/curriculum/moduleChoice.ts'
import { type Planting, planted, realCatalogue } from './files.ts'

const trade = 'trades/TST05-01.json'
const source = { title: 'invented for tests', year: 2026 }
const text = (words: string) => ({ nb: words, nn: words, en: words })

/** Both modules of the example can be chosen, one of them is asked for, and the exams follow the choice. */
const chosenFrom = (): Planting[] => [
  [trade, 'groups', [{ id: 'specialisation', name: text('Fordypning'), choose: 1, source }]],
  [trade, 'modules.0.group', 'specialisation'],
  [trade, 'modules.1.group', 'specialisation'],
  [trade, 'partialCompetences', []],
  [trade, 'exams.written.code', null],
  [trade, 'exams.trade.code', null],
  [
    trade,
    'exams.byModule',
    [
      { module: 'TSTV101', written: 'TST3103', trade: 'TST3004' },
      { module: 'TSTV102', written: 'TST3104', trade: 'TST3005' },
    ],
  ],
]

/** What is planted beside a sound choice gives these faults, and no other. */
const gives = (faults: object[], ...plantings: Planting[]) =>
  expect(planted(...chosenFrom(), ...plantings)).toEqual(faults)

describe('modules to choose from', () => {
  test('A choice with its exams has no faults', () => gives([]))

  test('A module names no such group', () => {
    const at = 'modules.1.group'
    const to = 'group'
    const cure = { at, value: 'specialisation' }
    const [unknown, ...others] = planted(...chosenFrom(), [trade, at, 'specialisatoin'])
    expect(unknown).toEqual({
      kind: 'unknownReference',
      file: trade,
      at,
      to,
      name: 'specialisatoin',
      cure,
    })
    expect(others).toEqual([])
  })

  test('A group asks for more modules than it has', () => {
    const at = 'groups.0.choose'
    gives(
      [{ kind: 'moreAskedThanListed', file: trade, at, count: 3, listed: 2, cure: { at, value: 2 } }],
      [trade, at, 3],
    )
  })

  test('A group without modules has no number to be cured by', () => {
    const group = { id: 'nobody', name: text('Ingen'), choose: 1, source }
    const at = 'groups.1.choose'
    gives([{ kind: 'moreAskedThanListed', file: trade, at, count: 1, listed: 0 }], [trade, 'groups.1', group])
  })

  test('A module is both chosen and never required', () => {
    const at = 'modules.0.optional'
    gives([{ kind: 'optionalInGroup', file: trade, at, module: 'TSTV101' }], [trade, at, true])
  })

  test('Two groups have one id', () => {
    const group = { id: 'specialisation', name: text('Fordypning'), choose: 1, source }
    const first = { file: trade, at: ['groups', '0', 'id'] }
    gives(
      [{ kind: 'duplicateId', file: trade, at: 'groups.1.id', id: 'specialisation', first }],
      [trade, 'groups', [group, group]],
    )
  })

  test('Exam codes follow one module twice', () => {
    const codes = { module: 'TSTV101', written: 'TST3105', trade: 'TST3006' }
    const first = { file: trade, at: ['exams', 'byModule', '0', 'module'] }
    gives(
      [{ kind: 'duplicateId', file: trade, at: 'exams.byModule.2.module', id: 'TSTV101', first }],
      [trade, 'exams.byModule.2', codes],
    )
  })

  test('Exam codes follow a module outside the group', () => {
    const at = 'exams.byModule.0.module'
    gives(
      [{ kind: 'examCodesOfNoChoice', file: trade, at, module: 'TSTV101' }],
      [trade, 'modules.0.group', undefined],
    )
  })

  test('Exam codes follow a module that there is not', () => {
    const at = 'exams.byModule.1.module'
    const name = 'OTHERV999'
    gives(
      [
        { kind: 'unknownReference', file: trade, at, to: 'module', name },
        { kind: 'examCodesMissing', file: trade, at: 'exams.byModule', module: 'TSTV102' },
      ],
      [trade, at, name],
    )
  })

  test('The code of an exam is told twice', () => {
    const at = 'exams.trade.code'
    gives(
      [{ kind: 'examCodeUnclear', file: trade, at, exam: 'trade', told: 'twice' }],
      [trade, at, 'TST3004'],
    )
  })
})

describe('what a trade asks beside its modules', () => {
  test('The code of an exam is told nowhere', () => {
    const at = 'exams.written.code'
    expect(planted([trade, at, null])).toEqual([
      { kind: 'examCodeUnclear', file: trade, at, exam: 'written', told: 'never' },
    ])
  })

  const paper = { id: 'boat-licence', name: text('Båtførerbevis'), heldBy: 'person', source }

  test('Nobody asks for a paper', () => {
    expect(planted([trade, 'gates.1', paper])).toEqual([
      { kind: 'gateNobodyAsks', file: trade, at: 'gates.1', gate: 'boat-licence' },
    ])
  })

  test('A demand of the trade asks for a paper', () => {
    const requires = { kind: 'any', of: [{ kind: 'gate', gate: 'boat-licence' }] }
    const demands = [{ on: 'tradeExam', requires, standing: 'law', source }]
    expect(planted([trade, 'gates.1', paper], [trade, 'demands', demands])).toEqual([])
  })

  test('A demand of the trade names no such paper', () => {
    const demands = [
      { on: 'tradeExam', requires: { kind: 'gate', gate: 'boat-licence' }, standing: 'law', source },
    ]
    const at = 'demands.0.requires.gate'
    expect(planted([trade, 'demands', demands])).toEqual([
      { kind: 'unknownReference', file: trade, at, to: 'gate', name: 'boat-licence' },
    ])
  })

  test('Certificates are counted by nobody', () => {
    const certificates = [{ schoolYear: '2020-21', issued: 7 }]
    expect(planted([trade, 'certificates', certificates])).toEqual([
      { kind: 'certificatesWithoutSource', file: trade, at: 'certificates' },
    ])
  })

  test('A phrase of an aim lacks a language that participants read', () => {
    const at = 'modules.0.aims.0.phrase'
    expect(planted([trade, at, { ...text('lage en plan'), uk: 'скласти план' }])).toEqual([
      { kind: 'missingLanguage', file: trade, at, language: 'ar' },
    ])
  })
})

describe('a block', () => {
  test('lies in one piece and builds on no other plan', () => {
    expect(planted([trade, 'structure', 'block'])).toEqual([
      { kind: 'blockOfSeveral', file: trade, at: 'modules', modules: 2 },
      { kind: 'basedOnOfOther', file: trade, at: 'basedOn', structure: 'block' },
    ])
  })

  test('has nothing to choose', () => {
    expect(planted(...chosenFrom(), [trade, 'structure', 'block'], [trade, 'basedOn', null])).toContainEqual({
      kind: 'groupInBlock',
      file: trade,
      at: 'groups.0',
      group: 'specialisation',
    })
  })

  test('A module plan names the plan its exams are made from', () => {
    expect(planted([trade, 'basedOn', null])).toEqual([
      { kind: 'basedOnOfOther', file: trade, at: 'basedOn', structure: 'modules' },
    ])
  })
})

describe('snekker and yrkessjåfør', () => {
  const { tradesById } = realCatalogue()
  const of = (id: string) => {
    const found = tradesById.get(id)
    if (!found) throw new Error(`no such trade: ${id}`)
    return found
  }

  test('A joiner takes three modules and one of three', () => {
    expect(modulesWanted(of('SNE05-01'))).toBe(4)
    expect(choicesOf(of('SNE05-01')).map(({ options }) => options.map(({ ids }) => ids))).toEqual([
      [['SNEV103'], ['SNEV104'], ['SNEV105']],
    ])
  })

  test('A driver takes no module, and a bus or a lorry', () => {
    expect(modulesWanted(of('YRK03-03'))).toBe(0)
    expect(choicesOf(of('YRK03-03')).map(({ options }) => options.map(({ ids }) => ids))).toEqual([
      [['licence-D'], ['licence-C', 'licence-CE', 'truck-T1', 'truck-T2', 'truck-T4', 'adr-basic']],
    ])
  })
})
