import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/calendar/day.ts'
import { type Planting, planted, plantedIn } from './files.ts'
import { soundFiles } from './soundFiles.ts'

const trade = 'trades/TST05-01.json'
const route = 'routes/straight.json'
const national = 'rules/national.json'
const coast = 'rules/coast.json'
const source = { title: 'invented for tests', year: 2026 }
const text = (words: string) => ({ nb: words, nn: words, en: words })

/** What is planted gives this fault, and no other. */
const gives = (fault: object, ...plantings: Planting[]) => expect(planted(...plantings)).toEqual([fault])

/** What a file of the sound example holds. */
const contentOf = <Content>(path: string): Content => {
  const file = soundFiles.find((one) => one.path === path)
  if (!file) throw new Error(`no such file: ${path}`)
  return file.content as Content
}

const demand = (on: string, requires: object, more: object = {}) => ({
  on,
  requires,
  standing: 'law',
  source,
  ...more,
})

const step = { responsible: ['participant'] }
const work = { position: 'most-of-it', find: 'find-work', ...step }

describe('demands that nothing leads to', () => {
  test('A route has no Norwegian on the way to a level', () => {
    gives({ kind: 'demandWithoutStep', file: route, at: 'demands.0.requires.of.1', needs: 'language' }, [
      route,
      'steps.0',
      { id: 'norwegian', kind: 'work', work: 'jobTaste', ...work },
    ])
  })

  test.each([
    [2, 'work', 'demands.0.requires.of.0'],
    [3, 'contract', 'steps'],
  ])('A route has no step %i, which it asks for', (index, needs, at) => {
    const listed = contentOf<{ steps: { id: string }[] }>(route).steps
    const gone = { id: listed[index]?.id, kind: 'language', ...step }
    const asked = [demand('certificate', { kind: 'contract', reached: 'running' })]
    const found = planted([route, `steps.${index}`, gone], [national, 'demands', asked])
    expect(found).toContainEqual({ kind: 'demandWithoutStep', file: route, at, needs })
  })

  test('A paper is asked for, and no step earns it', () => {
    const fault = { kind: 'demandWithoutStep', file: route, at: 'steps', needs: 'gates' }
    gives(fault, [route, 'steps.7', { id: 'papers', kind: 'language', ...step }])
  })

  test('The law asks for an exam that the route does not have', () => {
    const fault = { kind: 'demandWithoutStep', file: route, at: 'steps', needs: 'writtenExam' }
    gives(fault, [route, 'steps.8', { id: 'written-exam', kind: 'language', ...step }])
  })

  test('A moment never comes', () => {
    const asked = contentOf<{ demands: object[] }>(route).demands
    const at = 'demands.2.on'
    const fault = { kind: 'demandOfNobody', file: route, at, on: 'module', because: 'moment' }
    gives(
      fault,
      [route, 'steps.1', { id: 'modules', kind: 'language', ...step }],
      [route, 'demands', [...asked, demand('module', { kind: 'age', years: 20 }, { standing: 'model' })]],
    )
  })

  test('A demand is on roles that nobody has', () => {
    const at = 'demands.0.roles'
    const fault = { kind: 'demandOfNobody', file: route, at, on: 'contract', because: 'roles' }
    gives(fault, [route, at, ['apprentice']])
  })

  test('A route opens at a moment that never comes', () => {
    gives(
      { kind: 'entryWithoutStep', file: route, at: 'entry', on: 'module' },
      [route, 'entry', 'module'],
      [route, 'steps.1', { id: 'modules', kind: 'language', ...step }],
    )
  })

  test('A contract is in another role than the route', () => {
    const at = 'steps.3.role'
    const cure = { at, value: 'fpjCandidate' }
    const fault = { kind: 'contractOfOtherRole', file: route, at, role: 'apprentice' }
    gives({ ...fault, wanted: 'fpjCandidate', cure }, [route, at, 'apprentice'])
  })
})

describe('demands that nobody can meet', () => {
  /** A second trade, which has the modules of neither the first nor any other. */
  const other = {
    ...contentOf<object>(trade),
    id: 'OTH05-01',
    trade: 'OTH',
    basedOn: 'OTH03-01',
    gates: [],
    modules: [{ ...contentOf<{ modules: object[] }>(trade).modules[0], id: 'OTHV101' }],
    partialCompetences: [],
  }

  test('A route for every trade asks for a module of one', () => {
    const files = [...soundFiles, { path: 'trades/OTH05-01.json', content: other }]
    const at = 'demands.0.requires'
    const fault = { kind: 'notForEverybody', file: route, at: `${at}.module`, to: 'module', name: 'TSTV101' }
    const leaf = { kind: 'module', module: 'TSTV101' }
    expect(plantedIn(files, [route, at, leaf])).toEqual([fault])
    // Where another module will do, those of the other trade have that one
    const either = { kind: 'any', of: [leaf, { kind: 'module', module: 'OTHV101' }] }
    expect(plantedIn(files, [route, at, either])).toEqual([])
    expect(plantedIn(files)).toEqual([])
  })

  test('A trade asks for a paper of one county', () => {
    const pass = { id: 'coast-pass', name: text('Kystkurs'), heldBy: 'person', source }
    const at = 'demands.0.requires.gate'
    gives(
      { kind: 'notForEverybody', file: trade, at, to: 'gate', name: 'coast-pass' },
      [coast, 'gates', [pass]],
      [trade, 'demands', [demand('tradeExam', { kind: 'gate', gate: 'coast-pass' })]],
    )
  })

  test('The law asks for a paper of one trade', () => {
    const files = [...soundFiles, { path: 'trades/OTH05-01.json', content: other }]
    const at = 'demands.0.requires'
    const fault = { kind: 'notForEverybody', file: national, at: `${at}.gate`, to: 'gate' }
    expect(plantedIn(files, [national, at, { kind: 'gate', gate: 'crane-permit' }])).toEqual([
      { ...fault, name: 'crane-permit' },
    ])
  })

  test('The law asks for a phase of one route', () => {
    const crooked = { ...contentOf<object>(route), id: 'crooked', demands: [] }
    const [learning, ...phases] = contentOf<{ phases: { id: string }[] }>(route).phases
    const content = { ...crooked, phases: [{ ...learning, id: 'lesson' }, ...phases] }
    const files = [...soundFiles, { path: 'routes/crooked.json', content }]
    const at = 'demands.0.requires'
    expect(plantedIn(files, [national, at, { kind: 'phase', phase: 'learning' }])).toEqual([
      { kind: 'notForEverybody', file: national, at: `${at}.phase`, to: 'phase', name: 'learning' },
    ])
  })

  test('A block asks for a module plan', () => {
    const [first] = contentOf<{ modules: object[] }>(trade).modules
    gives(
      { kind: 'modulePlanOfBlock', file: trade, at: 'demands.0.requires' },
      [trade, 'structure', 'block'],
      [trade, 'basedOn', null],
      [trade, 'modules', [first]],
      [trade, 'partialCompetences', []],
      [trade, 'demands', [demand('module', { kind: 'modulePlan' })]],
    )
  })

  test('A job is asked for that is more than full time', () => {
    const at = 'demands.0.requires.of.0.percent'
    const cure = { at, value: 100 }
    const asked = { kind: 'all', of: [{ kind: 'position', percent: 120 }] }
    gives({ kind: 'positionAboveFull', file: route, at, percent: 120, cure }, [
      route,
      'demands.0.requires',
      asked,
    ])
  })

  test('A county sends people away before it takes them', () => {
    const rules = contentOf<{ rules: object[] }>(coast).rules
    const entry = { rule: 'practiceToExperienceBased', value: 12, standing: 'countyPractice', source }
    const at = `rules.${rules.length}.value`
    const fault = { kind: 'spanEmpty', file: coast, at, of: 'practice', least: 24, most: 12 }
    gives(fault, [coast, 'rules', [...rules, entry]])
    expect(planted([coast, 'rules', [...rules, { ...entry, value: 24 }]])).toEqual([])
  })

  test('No day of a contract is both so early and so late', () => {
    const at = 'demands.1.requires.of.1.months'
    const of = [
      { kind: 'contractLeft', months: 4 },
      { kind: 'contractEndsWithin', months: 3 },
    ]
    const fault = { kind: 'spanEmpty', file: route, at, of: 'contract', least: 4, most: 3 }
    gives(fault, [route, 'demands.1.requires', { kind: 'all', of }])
  })

  test('Nobody is so old and so young', () => {
    const at = 'demands.1.requires.of.1.years'
    const of = [
      { kind: 'age', years: 30 },
      { kind: 'ageAtMost', years: 24 },
    ]
    const fault = { kind: 'spanEmpty', file: route, at, of: 'age', least: 30, most: 24 }
    gives(fault, [route, 'demands.1.requires', { kind: 'all', of }])
    const apart = of.map((requires) => demand('route', requires, { standing: 'model' }))
    gives({ ...fault, at: 'demands.1.requires.years' }, [route, 'demands', apart])
  })

  test.each([
    ['An exam before the same exam', 'tradeExam', { kind: 'examPassed', exam: 'trade' }],
    ['A contract before itself', 'contract', { kind: 'contract', reached: 'completed' }],
    ['Registration after the exam', 'tradeExamRegistration', { kind: 'examPassed', exam: 'trade' }],
    ['A phase before its own step', 'contract', { kind: 'phase', phase: 'working' }],
  ])('%s', (_, on, requires) => {
    const [found, ...others] = planted([route, 'demands', [demand(on, requires, { standing: 'model' })]])
    expect(found).toMatchObject({ kind: 'cycle', of: 'demands', file: route, at: 'demands' })
    expect(others).toEqual([])
  })

  test('The law waits for itself through two exams', () => {
    const asked = [
      demand('tradeExam', { kind: 'examPassed', exam: 'written' }),
      demand('writtenExam', { kind: 'contract', reached: 'completed' }),
      demand('contractCompleted', { kind: 'examPassed', exam: 'trade' }),
    ]
    const [found, ...others] = planted([national, 'demands', asked])
    expect(found).toMatchObject({ kind: 'cycle', of: 'demands', file: national, at: 'demands' })
    expect(others).toEqual([])
  })

  test('A county closes a circle with the law', () => {
    const asked = [
      demand('writtenExam', { kind: 'examPassed', exam: 'trade' }, { standing: 'countyPractice' }),
    ]
    expect(planted([coast, 'demands', asked])).toMatchObject([{ kind: 'cycle', of: 'demands', file: coast }])
  })

  test('A trade closes a circle with the law', () => {
    const asked = [demand('writtenExam', { kind: 'examPassed', exam: 'trade' })]
    expect(planted([trade, 'demands', asked])).toMatchObject([
      { kind: 'cycle', of: 'demands', file: trade, at: 'demands' },
    ])
  })
})

describe('what nothing needs or reaches', () => {
  test('Nobody needs an optional module', () => {
    const fault = { kind: 'moduleNobodyNeeds', file: trade, at: 'modules.1', module: 'TSTV102' }
    gives(fault, [trade, 'modules.1.optional', true], [trade, 'partialCompetences', []])
    // A partial competence that rests on it needs it
    expect(planted([trade, 'modules.1.optional', true])).toEqual([])
  })

  test('A partial competence asks for both of which one is chosen', () => {
    const found = planted(
      [trade, 'groups', [{ id: 'one', name: text('Én'), choose: 1, source }]],
      [trade, 'modules.0.group', 'one'],
      [trade, 'modules.1.group', 'one'],
    )
    const fault = { kind: 'partialCompetenceBeyondChoice', file: trade, at: 'partialCompetences.1.requires' }
    expect(found).toEqual([{ ...fault, partialCompetence: 'after-both', group: 'one', asked: 2, choose: 1 }])
  })

  test('A partial competence asks for two of a group in other words', () => {
    const modules = ['TSTV101', 'TSTV102'].map((module) => ({ kind: 'module', module }))
    const grouped: Planting[] = [
      [trade, 'groups', [{ id: 'one', name: text('Én'), choose: 1, source }]],
      [trade, 'modules.0.group', 'one'],
      [trade, 'modules.1.group', 'one'],
    ]
    const asking = (requires: object): Planting[] => [
      ...grouped,
      [trade, 'partialCompetences.1.requires', requires],
    ]
    const two = { kind: 'some', count: 2, of: modules }
    const fault = {
      kind: 'partialCompetenceBeyondChoice',
      partialCompetence: 'after-both',
      asked: 2,
      choose: 1,
    }
    expect(planted(...asking(two))).toMatchObject([fault])
    expect(planted(...asking({ kind: 'any', of: [two, modules[0]] }))).toEqual([])
  })

  test('A partial competence asks for practice that nobody has', () => {
    const at = 'partialCompetences.1.requires'
    const of = [
      { kind: 'module', module: 'TSTV101' },
      { kind: 'practice', months: 24 },
      { kind: 'practiceAtMost', months: 12 },
    ]
    const fault = {
      kind: 'spanEmpty',
      file: trade,
      at: `${at}.of.2.months`,
      of: 'practice',
      least: 24,
      most: 12,
    }
    gives(fault, [trade, at, { kind: 'all', of }])
  })
})

describe('versions', () => {
  const newer = (id: string) => ({
    path: `trades/${id}.json`,
    content: { ...contentOf<object>(trade), id, validFrom: '2027-08-01', succeeds: ['TST05-01'] },
  })

  test('A newer version is no fault', () => {
    expect(plantedIn([...soundFiles, newer('TST05-02')])).toEqual([])
  })

  test('A newer version is older', () => {
    const file = 'trades/TST05-02.json'
    const days = { from: parseDay('2024-08-01'), olderFrom: parseDay('2024-08-01') }
    expect(plantedIn([...soundFiles, newer('TST05-02')], [file, 'validFrom', '2024-08-01'])).toEqual([
      { kind: 'versionNotLater', file, at: 'validFrom', older: 'TST05-01', ...days },
    ])
  })

  test('Two versions follow one', () => {
    const file = 'trades/TST05-03.json'
    expect(plantedIn([...soundFiles, newer('TST05-02'), newer('TST05-03')])).toEqual([
      { kind: 'succeededTwice', file, at: 'succeeds.0', older: 'TST05-01', other: 'TST05-02' },
    ])
  })
})

describe('what is stated, and by whom', () => {
  test('One demand stands twice', () => {
    const [first] = contentOf<{ demands: object[] }>(national).demands
    const fault = { kind: 'demandTwice', file: national, at: 'demands.1', other: ['demands', '0'] }
    gives(fault, [national, 'demands', [first, first]])
    const until = { ...first, to: '2026-12-31' }
    const since = { ...first, from: '2027-01-01' }
    expect(planted([national, 'demands', [until, since]])).toEqual([])
  })

  test('Nobody is named to ask', () => {
    const cure = { at: 'rules.2.ask', value: 'county' }
    gives({ kind: 'nobodyToAsk', file: coast, at: 'rules.2', rule: 'permanentJob', cure }, [
      coast,
      'rules.2.ask',
      undefined,
    ])
  })

  test('A known value may be another', () => {
    const at = 'rules.0.mayBe'
    gives({ kind: 'mayBeOfKnownValue', file: coast, at, rule: 'practiceBeforeContract' }, [coast, at, 12])
  })

  test('Law has no year', () => {
    const at = 'rules.3.source.year'
    gives({ kind: 'lawWithoutYear', file: national, at }, [national, at, null])
    // A county’s page may be undated
    expect(planted([coast, at, null])).toEqual([])
  })

  test('A source is from after it was read', () => {
    const at = 'provisions.0.source.year'
    gives({ kind: 'sourceOfLaterYear', file: coast, at, year: 2031, read: 2026 }, [coast, at, 2031])
  })

  test('A value has no source', () => {
    const [fault, ...others] = planted([coast, 'rules.0.source', undefined])
    expect(fault).toMatchObject({ kind: 'shape', file: coast, at: 'rules.0.source' })
    expect(others).toEqual([])
  })

  test.each([trade, route, national, 'rules/durations.json', 'occupations.json'])(
    'What names a file that was left out is no fault: %s',
    (file) => {
      const found = planted([file, 'version', 'first'])
      expect(found).toMatchObject([{ kind: 'shape', file, at: 'version' }])
    },
  )
})
