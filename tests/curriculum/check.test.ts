import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/calendar/day.ts'
import { readCatalogue } from '../../src/curriculum/catalogue.ts'
import { readAfterToday } from '../../src/curriculum/checks/stated.ts'
import type { Requirement } from '../../src/curriculum/requirement.ts'
import { day } from '../calendar/days.ts'
import { curriculaFiles, faultsOf, type Planting, planted, plantedIn, realCatalogue } from './files.ts'
import { soundFiles } from './soundFiles.ts'

const trade = 'trades/TST05-01.json'
const route = 'routes/straight.json'
const national = 'rules/national.json'
const coast = 'rules/coast.json'
const published = 'rules/terms-published.json'
const assumed = 'rules/terms-assumed.json'
const durations = 'rules/durations.json'

/** What is planted gives this fault, and no other. */
const gives = (fault: object, ...plantings: Planting[]) => expect(planted(...plantings)).toEqual([fault])

const text = (words: string) => ({ nb: words, nn: words, en: words })

/** What a file of the sound example holds, in the shape that a test needs of it. */
const contentOf = <Content>(path: string): Content => {
  const file = soundFiles.find((one) => one.path === path)
  if (!file) throw new Error(`no such file: ${path}`)
  return file.content as Content
}

describe('the curricula as they are', () => {
  test('The real curricula have no faults', () => {
    expect(faultsOf(curriculaFiles())).toEqual([])
  })

  test('The small example has no faults', () => {
    expect(faultsOf(soundFiles)).toEqual([])
  })

  test('Participants read every module in five languages', () => {
    for (const { modules, partialCompetences, gates, afterwards } of realCatalogue().tradesById.values()) {
      const read = [
        ...modules.flatMap(({ title, plain }) => [title, plain]),
        ...partialCompetences.flatMap(({ jobs }) => jobs.map(({ title }) => title)),
        ...gates.map(({ name }) => name),
        ...afterwards.map(({ text }) => text),
      ]
      for (const text of read) expect(Object.keys(text)).toEqual(['nb', 'nn', 'en', 'uk', 'ar'])
    }
  })

  test('Plain sentences have at most fifteen words', () => {
    const modules = [...realCatalogue().tradesById.values()].flatMap((trade) => trade.modules)
    const sentences = modules.flatMap(({ plain }) =>
      Object.values(plain).flatMap((text = '') => text.split(/(?<=\.)\s/)),
    )
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([])
  })
})

describe('codes that mean one thing each', () => {
  const twice = (at: string, id: string, first: string) => ({
    kind: 'duplicateId',
    file: trade,
    at,
    id,
    first: { file: trade, at: first.split('.') },
  })

  test.each([
    ['modules.1.aimSet', 'KV1', 'modules.0.aimSet'],
    ['modules.1.subject', 'TST5Z01', 'modules.0.subject'],
    ['exams.trade.code', 'TST3103', 'exams.written.code'],
  ])('A code stands twice in a trade: %s', (at, id, first) => {
    gives(twice(at, id, first), [trade, at, id])
  })

  test('A paper of the trial stands twice', () => {
    const module = { id: 'TSTV900', title: text('Prøve') }
    const earlier = {
      name: text('Prøvefaget'),
      programmeArea: 'HSTST3MV--',
      period: '2017-2024',
      modules: [module, module],
      source: { title: 'invented for tests', year: 2024 },
    }
    gives(twice('earlier.modules.1.id', 'TSTV900', 'earlier.modules.0.id'), [trade, 'earlier', earlier])
  })

  test('Two trades have one module, and two versions of a trade may', () => {
    const { content } = soundFiles.find(({ path }) => path === trade) ?? {}
    const later = { ...(content as object), id: 'TST05-02', validFrom: '2025-08-01', succeeds: ['TST05-01'] }
    const beside = (file: object) =>
      faultsOf([...soundFiles, { path: 'trades/TST05-02.json', content: file }])
    expect(beside(later)).toEqual([])
    const first = { file: trade, at: ['modules', '0', 'id'] }
    expect(beside({ ...later, trade: 'OTH' })).toMatchObject([
      { kind: 'duplicateId', file: 'trades/TST05-02.json', at: ['modules', '0', 'id'], id: 'TSTV101', first },
      { kind: 'duplicateId', at: ['modules', '1', 'id'], id: 'TSTV102' },
      { kind: 'tradeOfOtherFile', file: 'trades/TST05-02.json', cure: { at: ['trade'], value: 'TST' } },
    ])
  })
})

describe('what is to stand once', () => {
  const year = { schoolYear: '2023-24', issued: 7 }
  const source = { title: 'invented for tests', year: 2024 }

  test.each<[string, string, string, string, string, unknown]>([
    [
      trade,
      'certificates.1.schoolYear',
      '2023-24',
      'certificates.0.schoolYear',
      'certificates',
      [year, year],
    ],
    [trade, 'isco.1', '5321', 'isco.0', 'isco', ['5321', '5321']],
    [trade, 'modules.0.titleOurs.1', 'en', 'modules.0.titleOurs.0', 'modules.0.titleOurs', ['en', 'en']],
    [route, 'steps.8.exam', 'trade', 'steps.5.exam', 'steps.8.exam', 'trade'],
    [route, 'steps.7.kind', 'certificate', 'steps.6.kind', 'steps.7.kind', 'certificate'],
    [route, 'counties.1', 'coast', 'counties.0', 'counties', ['coast', 'coast']],
    [route, 'phases.0.covers.4', 'norwegian', 'phases.0.covers.0', 'phases.0.covers.4', 'norwegian'],
    [
      route,
      'phases.2',
      'again',
      'phases.0',
      'phases.2',
      { id: 'again', name: text('Igjen'), covers: ['papers', 'school-year', 'modules', 'norwegian'] },
    ],
  ])('%s has %s (%s) a second time', (file, at, name, other, planting, value) => {
    const found = planted([file, planting, value], [trade, 'certificatesSource', source])
    expect(found).toContainEqual({ kind: 'listedTwice', file, at, name, other: other.split('.') })
  })

  test('Occupations stand once in each register', () => {
    const uri = `http://data.europa.eu/esco/occupation/${'0'.repeat(36)}`
    const esco = [0, 1].map(() => ({ uri, en: 'tester' }))
    const styrk = { styrk: '5321', name: text('prøvearbeidere') }
    expect(planted([trade, 'esco', esco], [trade, 'occupations', [styrk, styrk]])).toMatchObject([
      { kind: 'listedTwice', at: 'occupations.1.styrk' },
      { kind: 'listedTwice', at: 'esco.1.uri' },
    ])
  })
})

describe('what is a county’s own', () => {
  const source = { title: 'invented for tests', year: 2026 }
  const reasoning = text('Fylket regner slik.')
  const length = (id: string, high: number) => ({ id, span: { low: 1, likely: 2, high }, reasoning, source })
  const jobs = (trade: string, partialCompetence: string) => ({
    trade,
    partialCompetence,
    jobs: [{ title: text('hjelper') }],
    source,
  })
  const coast = 'rules/coast.json'

  test.each([
    [
      'durations',
      [length('nothing', 3)],
      { kind: 'unknownReference', at: '0.id', to: 'duration', name: 'nothing' },
    ],
    [
      'durations',
      [length('module', 3), length('module', 4)],
      { kind: 'listedTwice', at: '1', name: 'module' },
    ],
    ['durations', [length('module', 19_600)], { kind: 'shape', at: '0.span.high' }],
    [
      'durations',
      [length('certificate', 900)],
      { kind: 'valueBeyondLimit', at: '0.span', value: 900, most: 520 },
    ],
    ['jobs', [jobs('XXX', 'first')], { kind: 'unknownReference', at: '0.trade', to: 'trade', name: 'XXX' }],
    ['jobs', [jobs('TST', 'none')], { kind: 'unknownReference', at: '0.partialCompetence', name: 'none' }],
  ])('%s %#', (key, value, { at, ...fault }) => {
    expect(planted([coast, key, value])).toMatchObject([{ ...fault, file: coast, at: `${key}.${at}` }])
  })

  test('The law has no lengths of a county', () => {
    const fault = { kind: 'countyPartOfLaw', file: 'rules/national.json', at: 'county' }
    gives(fault, ['rules/national.json', 'durations', [length('module', 3)]])
  })
})

describe('exams that cannot be', () => {
  test.each([
    ['exams.written.code', ''],
    ['exams.written.code', ' tst 3103'],
    ['exams.trade.code', 'TST05-01'],
  ])('%s is no code: %j', (at, code) => {
    const broken = { kind: 'otherPattern', pattern: '/^[A-Z]{3}\\d{4}$/' }
    gives({ kind: 'shape', file: trade, at, broken }, [trade, at, code])
  })

  test.each([
    ['least', 0, { kind: 'tooLittle', of: 'number', limit: 1 }],
    ['least', -2, { kind: 'tooLittle', of: 'number', limit: 1 }],
    ['most', 9999, { kind: 'tooMuch', of: 'number', limit: 60 }],
  ])('A trade exam takes no such number of days: %s %d', (end, days, broken) => {
    const at = `exams.trade.days.${end}`
    gives({ kind: 'shape', file: trade, at, broken }, [trade, at, days])
  })
})

describe('names that point to nothing', () => {
  test('A partial competence names no such module', () => {
    const at = 'partialCompetences.0.requires.module'
    gives({ kind: 'unknownReference', file: trade, at, to: 'module', name: 'HEAV105' }, [
      trade,
      at,
      'HEAV105',
    ])
  })

  test('A misspelt module is cured by its neighbour', () => {
    const at = 'partialCompetences.1.requires.of.1.module'
    const cure = { at, value: 'TSTV102' }
    const name = 'tstv0102'
    gives({ kind: 'unknownReference', file: trade, at, to: 'module', name, cure }, [trade, at, name])
  })

  test('A name between two others has no cure', () => {
    const at = 'partialCompetences.0.requires.module'
    gives({ kind: 'unknownReference', file: trade, at, to: 'module', name: 'TSTV103' }, [
      trade,
      at,
      'TSTV103',
    ])
  })

  test('A demand names no such gate', () => {
    const at = 'demands.1.requires.of.1.gate'
    gives({ kind: 'unknownReference', file: route, at, to: 'gate', name: 'boat-licence' }, [
      route,
      at,
      'boat-licence',
    ])
  })

  test('A model leads to no such gate', () => {
    const at = 'steps.7.of'
    gives({ kind: 'unknownReference', file: route, at: `${at}.0`, to: 'gate', name: 'boat-licence' }, [
      route,
      at,
      ['boat-licence'],
    ])
  })

  test('A demand names no such phase', () => {
    const at = 'demands.0.requires.of.2.phase'
    gives({ kind: 'unknownReference', file: route, at, to: 'phase', name: 'resting' }, [route, at, 'resting'])
  })

  test('A demand names no such rule', () => {
    const at = 'demands.0.requires.of.0.months.rule'
    const cure = { at, value: 'practiceBeforeContract' }
    const name = 'practiceBeforeContrct'
    gives({ kind: 'unknownReference', file: route, at, to: 'rule', name, cure }, [route, at, name])
  })

  test('A phase covers no such step', () => {
    const at = 'phases.0.covers.4'
    gives({ kind: 'unknownReference', file: route, at, to: 'step', name: 'holiday' }, [route, at, 'holiday'])
  })

  test('A step comes after no such step', () => {
    const at = 'steps.3.after.0'
    gives({ kind: 'unknownReference', file: route, at, to: 'step', name: 'holiday' }, [route, at, 'holiday'])
  })

  test('A job has a position that is assumed nowhere', () => {
    const at = 'steps.2.position'
    gives({ kind: 'unknownReference', file: route, at, to: 'position', name: 'half' }, [route, at, 'half'])
  })

  test.each([
    [route, 'steps.2.find'],
    [route, 'steps.2.lasts'],
    [route, 'steps.3.length.duration'],
    [route, 'steps.4.duration'],
    [trade, 'gates.0.duration'],
  ])('A duration is assumed nowhere: %s %s', (file, at) => {
    gives({ kind: 'unknownReference', file, at, to: 'duration', name: 'eternity' }, [file, at, 'eternity'])
  })

  test('A route belongs to no such county', () => {
    const at = 'counties.0'
    const fault = { kind: 'unknownReference', file: route, at, to: 'county', name: 'coasts' }
    gives({ ...fault, cure: { at, value: 'coast' } }, [route, at, 'coasts'])
  })

  test('A trade succeeds no such trade', () => {
    const at = 'succeeds.0'
    gives({ kind: 'unknownReference', file: trade, at, to: 'trade', name: 'GONE99' }, [trade, at, 'GONE99'])
  })

  test('A route succeeds no such route', () => {
    const at = 'succeeds.0'
    gives({ kind: 'unknownReference', file: route, at, to: 'route', name: 'crooked' }, [route, at, 'crooked'])
  })

  test('A trade has an occupation nobody lists', () => {
    const at = 'occupations.0.styrk'
    gives({ kind: 'unknownReference', file: trade, at, to: 'occupation', name: '9999' }, [trade, at, '9999'])
  })
})

describe('ids and order', () => {
  test.each([
    [trade, 'modules.1.aims.0.code', 'KM1', trade, 'modules.0.aims.0.code'],
    [trade, 'partialCompetences.1.id', 'after-TSTV101', trade, 'partialCompetences.0.id'],
    [route, 'phases.1.id', 'learning', route, 'phases.0.id'],
    [route, 'phases.1.id', 'school-year', route, 'steps.4.id'],
    [published, 'writtenExam.1.id', '2026-autumn', published, 'writtenExam.0.id'],
    [coast, 'provisions.0.id', 'forms', national, 'provisions.0.id'],
    [assumed, 'languageTest.0.id', '2026-december', published, 'languageTest.0.id'],
    ['occupations.json', 'occupations.1.styrk', '5321', 'occupations.json', 'occupations.0.styrk'],
  ])('An id stands twice: %s %s', (file, at, id, firstFile, firstAt) => {
    const first = { file: firstFile, at: firstAt.split('.') }
    gives({ kind: 'duplicateId', file, at, id, first }, [file, at, id])
  })

  test('Two steps have the same id', () => {
    const first = { file: route, at: ['steps', '0', 'id'] }
    expect(planted([route, 'steps.1.id', 'norwegian'])).toContainEqual({
      kind: 'duplicateId',
      file: route,
      at: 'steps.1.id',
      id: 'norwegian',
      first,
    })
  })

  test('Two steps wait for each other', () => {
    const through = ['norwegian', 'modules']
    const at = 'steps.0.after'
    gives({ kind: 'cycle', of: 'steps', file: route, at, through }, [route, at, ['modules']])
  })

  test('A step waits for itself', () => {
    const at = 'steps.4.after'
    gives({ kind: 'cycle', of: 'steps', file: route, at, through: ['school-year'] }, [
      route,
      at,
      ['school-year'],
    ])
  })

  test('A trade succeeds itself', () => {
    const fault = { kind: 'cycle', of: 'versions', file: trade, at: 'succeeds', through: ['TST05-01'] }
    gives(fault, [trade, 'succeeds', ['TST05-01']])
  })

  test('A step lies in no phase', () => {
    const fault = { kind: 'stepWithoutPhase', file: route, at: 'steps.4', step: 'school-year' }
    gives(fault, [route, 'phases.0.covers', ['norwegian', 'modules', 'papers']])
  })

  test('A route ends before the certificate', () => {
    const fault = { kind: 'missingStep', file: route, at: 'steps', step: 'certificate' }
    gives(fault, [route, 'steps.6.kind', 'gates'])
  })

  test('A route leads to work and has no goal', () => {
    const fault = { kind: 'missingStep', file: route, at: 'steps', step: 'goal' }
    gives(fault, [route, 'goal', { kind: 'paidWork' }])
  })

  test('A schooling is completed by no such step', () => {
    const fault = { kind: 'unknownReference', file: route, at: 'goal.step', to: 'step', name: 'holiday' }
    expect(
      planted([route, 'goal', { kind: 'education', opens: 'higherEducation', step: 'holiday' }]),
    ).toContainEqual(fault)
  })

  test('A route without a trade has what only a trade has', () => {
    const found = planted([route, 'trade', 'none'], [route, 'trades', ['TST']])
    expect(found).toContainEqual({ kind: 'stepOfTrade', file: route, at: 'steps.1', step: 'modules' })
    expect(found).toContainEqual({ kind: 'tradesOfNone', file: route, at: 'trades' })
  })

  test('A route is for no such trade', () => {
    expect(planted([route, 'trades', ['XXX']])).toContainEqual({
      kind: 'unknownReference',
      file: route,
      at: 'trades.0',
      to: 'trade',
      name: 'XXX',
    })
  })

  test('A route with a contract does not say in which role', () => {
    expect(planted([route, 'role', undefined])).toContainEqual({
      kind: 'roleMissing',
      file: route,
      at: 'role',
    })
  })

  test('A route has no trade exam', () => {
    const fault = { kind: 'missingStep', file: route, at: 'steps', step: 'tradeExam' }
    gives(fault, [route, 'steps.5.exam', 'competence'])
  })
})

describe('what a model says of a step', () => {
  const source = { title: 'a handbook', year: 2019 }
  const words = (nb: string) => ({ nb, nn: nb, en: nb })
  const list = (kind: string, ...items: string[]) => ({
    id: 'start',
    kind,
    name: words('Start'),
    plain: words('Dere går gjennom listen.'),
    whose: 'employer',
    items: items.map((id) => ({ id, text: words(id) })),
    source,
  })

  test('A stretch has a length and an open end', () => {
    const fault = { kind: 'stretchLengthUnclear', file: route, at: 'steps.4', step: 'school-year' }
    gives({ ...fault, told: 'twice' }, [route, 'steps.4.openEnded', true])
    gives({ ...fault, told: 'never' }, [route, 'steps.4.duration', undefined])
  })

  test('A step waits for one that does not end', () => {
    const fault = { kind: 'afterOpenEnded', file: route, at: 'steps.5.after.0', step: 'exam' }
    gives(
      { ...fault, after: 'school-year' },
      [route, 'steps.4.openEnded', true],
      [route, 'steps.4.duration', undefined],
      [route, 'steps.5.after', ['school-year']],
    )
  })

  test('Hours a week have no reason', () => {
    const at = 'steps.4.hoursAWeek'
    gives({ kind: 'hoursWithoutReason', file: route, at, step: 'school-year', hours: 6 }, [route, at, 6])
    const assumed = { why: words('Vårt valg.'), source }
    expect(planted([route, at, 6], [route, 'steps.4.assumed', assumed])).toEqual([])
  })

  test('A form has lines to tick', () => {
    const fault = { kind: 'itemsOfNoChecklist', file: route, at: 'steps.2.papers.0.items', paper: 'start' }
    gives(fault, [route, 'steps.2.papers', [list('form', 'keys')]])
  })

  test('Two lines of a checklist have one id', () => {
    const at = 'steps.2.papers.0.items.1.id'
    const first = { file: route, at: 'steps.2.papers.0.items.0.id' }
    const [fault] = planted([route, 'steps.2.papers', [list('checklist', 'keys', 'keys')]])
    expect(fault).toMatchObject({ kind: 'duplicateId', file: route, at, id: 'keys' })
    expect(JSON.stringify(fault)).toContain(JSON.stringify(first.file))
  })

  test('A text of the week lacks English', () => {
    const rhythm = { what: { nb: 'a', nn: 'a' }, every: 'week', as: 'day', with: ['nav'], source }
    const fault = { kind: 'missingLanguage', file: route, at: 'steps.2.rhythm.0.what', language: 'en' }
    gives(fault, [route, 'steps.2.rhythm', [rhythm]])
  })

  test('A paper without a source is no paper', () => {
    const { source: _, ...bare } = list('checklist', 'keys')
    const at = 'steps.2.papers.0.source'
    expect(planted([route, 'steps.2.papers', [bare]])).toMatchObject([{ kind: 'shape', file: route, at }])
  })
})

describe('requirements and rules', () => {
  test('A level is asked of a rule in months', () => {
    const at = 'demands.0.requires.of.1.level.rule'
    const rule = 'practiceBeforeContract'
    gives({ kind: 'ruleOfOtherUnit', file: route, at, rule, unit: 'months', wanted: 'level' }, [
      route,
      at,
      rule,
    ])
  })

  test('Months are asked of a rule in words', () => {
    const at = 'demands.0.requires.of.0.months.rule'
    const rule = 'norwegianBeforeContract'
    gives({ kind: 'ruleOfOtherUnit', file: route, at, rule, unit: 'level', wanted: 'months' }, [
      route,
      at,
      rule,
    ])
  })

  test('Length is multiplied by a number of months', () => {
    const at = 'demands.1.requires.of.0.months.lengthTimes'
    const rule = 'practiceBeforeContract'
    gives({ kind: 'ruleOfOtherUnit', file: route, at, rule, unit: 'months', wanted: 'factor' }, [
      route,
      at,
      rule,
    ])
  })

  test('A position is asked as a length', () => {
    const rule = 'experienceBasedFactor'
    const at = 'demands.1.requires.of.2.percent'
    const fault = { kind: 'ruleOfOtherUnit', file: route, at: `${at}.lengthTimes`, rule, unit: 'months' }
    gives({ ...fault, wanted: 'percent' }, [route, at, { lengthTimes: rule }])
  })

  test('A demand rests on a rule nobody states', () => {
    const at = 'demands.0.requires.of.3.rule'
    const rule = 'assessmentBeforeContract'
    gives({ kind: 'ruleNowhereStated', file: route, at, rule }, [route, at, rule])
  })

  test('Three of two modules are asked', () => {
    const at = 'partialCompetences.1.requires.count'
    const fault = {
      kind: 'moreAskedThanListed',
      file: trade,
      at,
      count: 3,
      listed: 2,
      cure: { at, value: 2 },
    }
    gives(fault, [trade, at, 3])
  })

  test('Groups lie too deep for a sentence', () => {
    let requires: Requirement = { kind: 'module', module: 'TSTV101' }
    for (let groups = 0; groups < 9; groups += 1) requires = { kind: 'all', of: [requires] }
    const at = 'partialCompetences.0.requires'
    gives({ kind: 'requirementTooDeep', file: trade, at, deep: 9, most: 8 }, [trade, at, requires])
  })

  test('A partial competence rests on no module', () => {
    const at = 'partialCompetences.0.requires'
    const fault = {
      kind: 'partialCompetenceWithoutModule',
      file: trade,
      at,
      partialCompetence: 'after-TSTV101',
    }
    gives(fault, [trade, at, { kind: 'language', skill: 'oral', level: 'A2' }])
  })

  test.each([
    [national, 0, 'practiceBeforeContract', '12', 'months', 12],
    [national, 2, 'fullTimeFrom', 0.8, 'percent', 80],
    [national, 2, 'fullTimeFrom', 800, 'percent', undefined],
    [national, 3, 'experienceBasedFactor', '1,25', 'factor', 1.25],
    [national, 4, 'tradeExamRetakes', 1.5, 'count', undefined],
    [coast, 1, 'norwegianBeforeContract', 'b1', 'level', 'B1'],
    [coast, 1, 'norwegianBeforeContract', 'B1-B2', 'level', undefined],
    [coast, 2, 'permanentJob', 'ja', 'yesNo', true],
    [coast, 2, 'permanentJob', 1, 'yesNo', undefined],
    [coast, 3, 'contractApplications', 24, 'words', undefined],
  ])('A value is not of its unit: %s %i %s %j', (file, index, rule, value, unit, meant) => {
    const at = `rules.${index}.value`
    const cure = meant === undefined ? {} : { cure: { at, value: meant } }
    gives({ kind: 'valueNotOfUnit', file, at, rule, value, unit, ...cure }, [file, at, value])
  })

  test('What a value may be is of its unit too', () => {
    const at = 'rules.2.mayBe'
    const fault = {
      kind: 'valueNotOfUnit',
      file: national,
      at,
      rule: 'fullTimeFrom',
      value: 0.8,
      unit: 'percent',
    }
    gives(
      { ...fault, cure: { at, value: 80 } },
      [national, at, 0.8],
      [national, 'rules.2.value', null],
      [national, 'rules.2.ask', 'county'],
    )
  })

  test('Two values hold on the same days', () => {
    const fault = {
      kind: 'entriesOverlap',
      file: national,
      at: 'rules.2',
      rule: 'fullTimeFrom',
      other: ['rules', '1'],
    }
    gives({ ...fault, cure: { at: 'rules.1.to', value: '2024-07-31' } }, [national, 'rules.1.to', undefined])
  })

  test('A rule has no value between two others', () => {
    const days = { from: parseDay('2024-06-01'), to: parseDay('2024-07-31') }
    const fault = { kind: 'entriesApart', file: national, at: 'rules.2', rule: 'fullTimeFrom', ...days }
    const other = { other: ['rules', '1'], cure: { at: 'rules.1.to', value: '2024-07-31' } }
    gives({ ...fault, ...other }, [national, 'rules.1.to', '2024-05-31'])
  })

  test.each([
    [national, 0, 'practiceBeforeContract', 1_000_000_000, 600, 'months'],
    [national, 3, 'experienceBasedFactor', 125, 10, 'factor'],
    [coast, 0, 'contractAge', 400, 120, 'years'],
    [coast, 0, 'fullTimeWeek', 169, 168, 'hours'],
    [coast, 0, 'writtenExamHours', 168, 24, 'hours'],
    [coast, 0, 'complaintTradeExam', 9999, 3650, 'days'],
  ])('A number cannot be meant: %s %i %s %d', (file, index, rule, value, most, unit) => {
    const at = `rules.${index}.value`
    const fault = { kind: 'valueBeyondLimit', file, at, rule, value, most, unit }
    expect(planted([file, `rules.${index}.rule`, rule], [file, at, value])).toContainEqual(fault)
  })

  test.each([
    [route, 'demands.0.requires.of.0', 'months', { kind: 'practice', months: 601 }, 600],
    [route, 'demands.0.requires.of.0', 'years', { kind: 'age', years: 400 }, 120],
    [durations, 'durations.1.span', 'high', { low: 1, likely: 2, high: 1e9 }, 19_500],
    [durations, 'durations.1.span', 'high', { low: 1, likely: 2, high: 521 }, 520],
    [durations, 'durations.0.intensities', '1', [8, 169], 37.5],
    [route, 'goal', 'percent', { kind: 'paidWork', percent: 101 }, 100],
  ])('A number is beyond its limit: %s %s %s', (file, place, key, value, limit) => {
    const broken = { kind: 'tooMuch', of: 'number', limit }
    const found = planted([file, place, value])
    expect(found).toContainEqual({ kind: 'shape', file, at: `${place}.${key}`, broken })
  })

  test('A number below nothing is told as that', () => {
    const at = 'demands.1.requires.of.2.percent'
    const broken = { kind: 'tooLittle', of: 'number', limit: 0 }
    expect(planted([route, at, -1])).toContainEqual({ kind: 'shape', file: route, at, broken })
  })

  test('Two values without days have no cure', () => {
    const fault = {
      kind: 'entriesOverlap',
      file: national,
      at: 'rules.2',
      rule: 'fullTimeFrom',
      other: ['rules', '1'],
    }
    gives(fault, [national, 'rules.1.to', undefined], [national, 'rules.2.from', undefined])
  })

  test('A county claims to be the law', () => {
    const at = 'rules.0.standing'
    const cure = { at, value: 'countyPractice' }
    gives({ kind: 'standingOfOtherFile', file: coast, at, standing: 'law', cure }, [coast, at, 'law'])
  })

  test('A county’s provision claims to be the law', () => {
    const at = 'provisions.0.standing'
    const cure = { at, value: 'countyPractice' }
    gives({ kind: 'standingOfOtherFile', file: coast, at, standing: 'law', cure }, [coast, at, 'law'])
  })

  test('The law is called a county’s practice', () => {
    const at = 'demands.0.standing'
    const standing = 'countyPractice'
    const cure = { at, value: 'law' }
    gives({ kind: 'standingOfOtherFile', file: national, at, standing, cure }, [national, at, standing])
  })
})

describe('days, terms and durations', () => {
  test('A rule ends before it begins', () => {
    const days = { from: parseDay('2024-08-01'), to: parseDay('2024-01-01') }
    const at = 'rules.2.to'
    gives({ kind: 'endsBeforeItBegins', file: national, at, ...days }, [national, at, '2024-01-01'])
  })

  test('A day lies in a year that no file may name', () => {
    const [at, broken] = ['readOn', { kind: 'dayBeyondYears' }]
    expect(planted([coast, at, '9999-12-31'])).toContainEqual({ kind: 'shape', file: coast, at, broken })
  })

  test('A file was read on a day to come, unless the clock is behind', () => {
    const today = day('2026-11-23')
    const later = { ...contentOf<object>(coast), readOn: '2099-01-01' }
    const { catalogue } = readCatalogue([
      ...soundFiles.filter(({ path }) => path !== coast),
      { path: coast, content: later },
    ])
    if (!catalogue) throw new Error('the example cannot be read')
    const fault = { kind: 'readAfterToday', file: coast, at: ['readOn'], read: day('2099-01-01'), today }
    expect(readAfterToday(catalogue, today)).toEqual([fault])
    expect(readAfterToday(catalogue, day('1970-01-01'))).toEqual([])
  })

  test('A provision ends before it begins', () => {
    const days = { from: parseDay('2025-08-01'), to: parseDay('2025-01-01') }
    const at = 'provisions.1.to'
    gives({ kind: 'endsBeforeItBegins', file: national, at, ...days }, [national, at, '2025-01-01'])
  })

  test('A trade ends before it begins', () => {
    const days = { from: parseDay('2024-08-01'), to: parseDay('2023-08-01') }
    gives({ kind: 'endsBeforeItBegins', file: trade, at: 'validTo', ...days }, [
      trade,
      'validTo',
      '2023-08-01',
    ])
  })

  test('Registration ends before it begins', () => {
    const days = { from: parseDay('2026-09-01'), to: parseDay('2026-08-15') }
    const at = 'writtenExam.0.selfRegistration.to'
    gives({ kind: 'endsBeforeItBegins', file: published, at, ...days }, [published, at, '2026-08-15'])
  })

  test('Terms are not in their order', () => {
    const [first, second] = contentOf<{ writtenExam: [object, object] }>(published).writtenExam
    const fault = { kind: 'termsOutOfOrder', file: published, at: 'writtenExam.1', term: '2026-autumn' }
    gives({ ...fault, after: '2027-spring' }, [published, 'writtenExam', [second, first]])
  })

  test('An assumed term repeats a published one', () => {
    const fault = { kind: 'termsOverlap', file: assumed, at: 'writtenExam.0', term: '2027-autumn' }
    gives(
      { ...fault, other: '2027-spring' },
      [assumed, 'writtenExam.0.exam', { from: '2027-05-20', to: '2027-05-28' }],
      [assumed, 'writtenExam.0.selfRegistration', { from: '2027-01-15', to: '2027-02-01' }],
      [assumed, 'writtenExam.0.schoolRegistration', { from: '2027-01-15', to: '2027-02-01' }],
    )
  })

  test('The exam begins before registration ends', () => {
    const days = { ends: parseDay('2026-11-20'), begins: parseDay('2026-11-16') }
    const at = 'writtenExam.0.exam'
    const fault = {
      kind: 'termDaysOutOfOrder',
      file: published,
      at,
      first: 'schoolRegistration',
      next: 'exam',
      ...days,
    }
    gives(fault, [published, 'writtenExam.0.schoolRegistration.to', '2026-11-20'])
  })

  test('Results come before the language test', () => {
    const days = { ends: parseDay('2026-12-05'), begins: parseDay('2026-12-02') }
    const at = 'languageTest.0.results'
    const fault = { kind: 'termDaysOutOfOrder', file: published, at, first: 'test', next: 'results', ...days }
    gives(fault, [published, at, '2026-12-02'])
  })

  test('The planner finds no duration for Norwegian', () => {
    const listed = contentOf<{ durations: { id: string }[] }>(durations).durations
    const rest = listed.filter(({ id }) => id !== 'norwegian-B1')
    const fault = { kind: 'missingDuration', file: durations, at: 'durations', duration: 'norwegian-B1' }
    gives(fault, [durations, 'durations', rest])
  })

  test('Hours of work have no hours a week', () => {
    const fault = { kind: 'hoursWithoutIntensities', file: durations, at: 'durations.0', duration: 'module' }
    gives(fault, [durations, 'durations.0.intensities', undefined])
  })

  test('Weeks have hours a week', () => {
    const at = 'durations.1.intensities'
    const fault = { kind: 'intensitiesWithoutHours', file: durations, at, duration: 'find-work' }
    gives(fault, [durations, at, [8]])
  })

  test('Hours a week are not slowest first', () => {
    const at = 'durations.0.intensities'
    const cure = { at, value: [8, 16, 24] }
    const fault = { kind: 'intensitiesOutOfOrder', file: durations, at, duration: 'module', cure }
    gives(fault, [durations, at, [16, 8, 24, 8]])
  })
})

describe('what a trade says of itself', () => {
  test.each([
    ['TST05-01', 'BRO', { cure: { at: 'trade', value: 'TST' } }],
    ['own-trade', 'TST', {}],
  ])('The trade of %s is %s', (id, stem, cure) => {
    const files = soundFiles.map(({ path, content }) =>
      path === trade
        ? { path: `trades/${id}.json`, content: { ...(content as object), id } }
        : { path, content },
    )
    expect(plantedIn(files, [`trades/${id}.json`, 'trade', stem])).toEqual([
      { kind: 'tradeOfOtherFile', file: `trades/${id}.json`, at: 'trade', trade: stem, ...cure },
    ])
  })

  test('School and company do not make the length', () => {
    const at = 'length.total'
    gives({ kind: 'lengthIsNotSum', file: trade, at, sum: 48, total: 54, cure: { at, value: 48 } }, [
      trade,
      at,
      54,
    ])
  })

  test('The trade exam lasts at least longer than most', () => {
    const at = 'exams.trade.days'
    gives({ kind: 'leastAboveMost', file: trade, at, least: 5, most: 3 }, [trade, `${at}.least`, 5])
  })

  test.each([
    [trade, 'modules.0.plain', 'en'],
    [trade, 'modules.0.topics.0', 'nn'],
    [route, 'phases.1.name', 'nn'],
    [coast, 'name', 'en'],
    [durations, 'durations.0.reasoning', 'en'],
    ['occupations.json', 'occupations.0.name', 'nn'],
  ])('A text lacks a language: %s %s %s', (file, at, language) => {
    gives({ kind: 'missingLanguage', file, at, language }, [file, `${at}.${language}`, undefined])
  })

  test('Ukrainian and Arabic are no county’s to write', () => {
    expect(planted([trade, 'name', { nb: 'Faget', nn: 'Faget', en: 'The trade', uk: 'Фах' }])).toEqual([])
  })

  test('A title is marked as ours but missing', () => {
    const at = 'modules.0.titleOurs.1'
    gives({ kind: 'markedLanguageMissing', file: trade, at, language: 'uk' }, [trade, at, 'uk'])
  })
})

describe('files that cannot be read', () => {
  test('A file is not named by its id', () => {
    gives({ kind: 'idIsNotFileName', file: coast, id: 'shore' }, [coast, 'id', 'shore'])
  })

  test('A shape is wrong at its place', () => {
    const broken = { kind: 'otherPattern', pattern: expect.any(String) }
    const fault = { kind: 'shape', file: coast, at: 'county', broken }
    expect(planted([coast, 'county', 'ninety'])).toContainEqual(fault)
  })

  test('Without the law nothing can be checked', () => {
    const files = soundFiles.filter(({ path }) => path !== national)
    expect(faultsOf(files)).toEqual([{ kind: 'missingFile', file: national }])
  })
})
