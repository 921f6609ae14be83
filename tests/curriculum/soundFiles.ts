import type { CurriculumFile } from '../../src/curriculum/catalogue.ts'
import { durationIds } from '../../src/curriculum/duration.ts'

const text = (words: string) => ({ nb: words, nn: words, en: words })
const source = { title: 'invented for tests', year: 2026 }
const span = { low: 1, likely: 2, high: 3 }
const weeks = (id: string) => ({
  id,
  name: text(id),
  unit: 'weeks',
  span,
  reasoning: text('invented for tests'),
})

/** A small set of curricula with nothing wrong in it: one trade, one route, one county. Invented throughout. */
export const soundFiles: readonly CurriculumFile[] = [
  {
    path: 'trades/TST05-01.json',
    content: {
      id: 'TST05-01',
      version: 1,
      succeeds: [],
      trade: 'TST',
      name: text('Prøvefaget'),
      occupation: text('prøvearbeider'),
      certificate: 'fagbrev',
      adopted: '2024-05-30',
      validFrom: '2024-08-01',
      validTo: null,
      structure: 'modules',
      basedOn: 'TST03-01',
      length: { school: 24, company: 24, total: 48, source },
      modules: [
        {
          id: 'TSTV101',
          aimSet: 'KV1',
          subject: 'TST5Z01',
          title: text('Første modul'),
          titleOurs: ['en'],
          plain: text('Du lærer det første.'),
          aims: [{ code: 'KM1' }, { code: 'KM2' }],
          topics: [text('det første')],
        },
        {
          id: 'TSTV102',
          aimSet: 'KV2',
          subject: 'TST5Z02',
          title: text('Andre modul'),
          titleOurs: ['en'],
          plain: text('Du lærer det andre.'),
          aims: [{ code: 'KM3' }],
          topics: [text('det andre')],
        },
      ],
      exams: {
        written: { code: 'TST3103', source },
        trade: { code: 'TST3004', days: { least: 2, most: 3 }, source },
      },
      gates: [
        {
          id: 'crane-permit',
          name: text('Kranbevis'),
          neededBefore: 'tradeExamRegistration',
          duration: 'crane-course',
          heldBy: 'person',
          source,
        },
      ],
      partialCompetences: [
        {
          id: 'after-TSTV101',
          requires: { kind: 'module', module: 'TSTV101' },
          jobs: [{ title: text('hjelper') }],
          suggestion: true,
        },
        {
          id: 'after-both',
          requires: {
            kind: 'some',
            count: 2,
            of: [
              { kind: 'module', module: 'TSTV101' },
              { kind: 'module', module: 'TSTV102' },
            ],
          },
          jobs: [{ title: text('medhjelper') }],
          suggestion: true,
        },
      ],
      afterwards: [],
      occupations: [{ styrk: '5321', name: text('prøvearbeidere') }],
      programmeArea: { ordinary: 'HSTST3----', modular: null },
      sources: [source],
    },
  },
  {
    path: 'routes/straight.json',
    content: {
      id: 'straight',
      version: 1,
      succeeds: [],
      name: text('Rett fram'),
      plain: text('Du går rett fram.'),
      role: 'fpjCandidate',
      entry: 'contract',
      counties: ['coast'],
      steps: [
        { id: 'norwegian', kind: 'language', responsible: ['municipality'] },
        { id: 'modules', kind: 'modules', after: ['norwegian'], responsible: ['county'] },
        {
          id: 'work',
          kind: 'work',
          work: 'employment',
          position: 'most-of-it',
          find: 'find-work',
          lasts: 'first-job',
          responsible: ['participant'],
        },
        {
          id: 'contract',
          kind: 'contract',
          role: 'fpjCandidate',
          length: { kind: 'assumed', duration: 'contract-length' },
          after: ['work'],
          responsible: ['employer'],
        },
        {
          id: 'school-year',
          kind: 'stretch',
          name: text('Skoleår'),
          plain: text('Du går på skole.'),
          duration: 'school-year',
          lane: 'modules',
          responsible: ['county'],
        },
        { id: 'exam', kind: 'exam', exam: 'trade', registeredBy: 'self', responsible: ['examBoard'] },
        { id: 'certificate', kind: 'certificate', after: ['exam'], responsible: ['county'] },
        { id: 'papers', kind: 'gates', responsible: ['participant'] },
        {
          id: 'written-exam',
          kind: 'exam',
          exam: 'written',
          registeredBy: 'self',
          responsible: ['participant'],
        },
      ],
      phases: [
        { id: 'learning', name: text('Læring'), covers: ['norwegian', 'modules', 'school-year', 'papers'] },
        {
          id: 'working',
          name: text('Arbeid'),
          covers: ['work', 'contract', 'exam', 'certificate', 'written-exam'],
        },
      ],
      demands: [
        {
          on: 'contract',
          requires: {
            kind: 'all',
            of: [
              { kind: 'practice', months: { rule: 'practiceBeforeContract' } },
              { kind: 'language', skill: 'oral', level: { rule: 'norwegianBeforeContract' } },
              { kind: 'phase', phase: 'learning' },
              { kind: 'confirmed', rule: 'permanentJob' },
            ],
          },
          standing: 'model',
          source,
        },
        {
          on: 'tradeExam',
          requires: {
            kind: 'any',
            of: [
              { kind: 'practice', months: { lengthTimes: 'experienceBasedFactor' } },
              { kind: 'gate', gate: 'crane-permit' },
              { kind: 'position', percent: { rule: 'fullTimeFrom' } },
            ],
          },
          standing: 'model',
          source,
        },
      ],
      questions: [],
      sources: [source],
    },
  },
  {
    path: 'rules/national.json',
    content: {
      id: 'national',
      version: 1,
      name: text('Lov'),
      county: null,
      readOn: '2026-09-01',
      rules: [
        { rule: 'practiceBeforeContract', value: 12, standing: 'law', source },
        { rule: 'fullTimeFrom', value: 100, standing: 'law', to: '2024-07-31', source },
        { rule: 'fullTimeFrom', value: 80, standing: 'law', from: '2024-08-01', source },
        { rule: 'experienceBasedFactor', value: 1.25, standing: 'law', source },
        { rule: 'tradeExamRetakes', value: 1, standing: 'law', source },
      ],
      provisions: [
        { id: 'forms', topic: 'contract', text: text('Skjema skal brukes.'), standing: 'law', source },
        {
          id: 'trial',
          topic: 'exams',
          text: text('Et forsøk.'),
          standing: 'law',
          from: '2025-08-01',
          source,
        },
      ],
      demands: [
        { on: 'tradeExam', requires: { kind: 'examPassed', exam: 'written' }, standing: 'law', source },
      ],
    },
  },
  {
    path: 'rules/coast.json',
    content: {
      id: 'coast',
      version: 1,
      name: text('Kysten'),
      county: '99',
      readOn: '2026-09-01',
      rules: [
        { rule: 'practiceBeforeContract', value: 24, standing: 'countyPractice', source },
        { rule: 'norwegianBeforeContract', value: 'B1', standing: 'countyPractice', source },
        { rule: 'permanentJob', value: null, standing: 'countyPractice', source, ask: 'county' },
        { rule: 'contractApplications', value: text('hele året'), standing: 'countyPractice', source },
      ],
      provisions: [
        { id: 'box', topic: 'contract', text: text('En rute.'), standing: 'countyPractice', source },
      ],
    },
  },
  {
    path: 'rules/terms-published.json',
    content: {
      id: 'terms-published',
      version: 1,
      standing: 'published',
      writtenExam: [
        {
          id: '2026-autumn',
          exam: { from: '2026-11-16', to: '2026-11-27' },
          selfRegistration: { from: '2026-09-01', to: '2026-09-15' },
          schoolRegistration: { from: '2026-09-01', to: '2026-10-01' },
          marks: '2027-01-05',
        },
        {
          id: '2027-spring',
          exam: { from: '2027-05-04', to: '2027-05-21' },
          selfRegistration: { from: '2027-01-15', to: '2027-02-01' },
          schoolRegistration: { from: '2027-01-19', to: '2027-03-01' },
          marks: '2027-06-18',
        },
      ],
      languageTest: [
        {
          id: '2026-december',
          test: { from: '2026-12-01', to: '2026-12-05' },
          registration: { from: '2026-10-01', to: '2026-10-08' },
          results: '2027-01-10',
        },
      ],
      sources: [source],
    },
  },
  {
    path: 'rules/terms-assumed.json',
    content: {
      id: 'terms-assumed',
      version: 1,
      standing: 'assumed',
      reasoning: text('the pattern repeated'),
      writtenExam: [
        {
          id: '2027-autumn',
          exam: { from: '2027-11-15', to: '2027-11-26' },
          selfRegistration: { from: '2027-09-01', to: '2027-09-15' },
          schoolRegistration: { from: '2027-09-01', to: '2027-10-01' },
          marks: '2028-01-05',
        },
      ],
      languageTest: [
        {
          id: '2027-march',
          test: { from: '2027-03-01', to: '2027-03-05' },
          registration: null,
          results: null,
        },
      ],
      sources: [source],
    },
  },
  {
    path: 'rules/durations.json',
    content: {
      id: 'durations',
      version: 1,
      durations: [
        { ...weeks('module'), unit: 'hours', intensities: [8, 16, 24] },
        ...['find-work', 'first-job', 'contract-length', 'school-year', 'crane-course'].map(weeks),
        ...durationIds.filter((id) => id !== 'module').map(weeks),
      ],
      positions: [
        { id: 'most-of-it', name: text('det meste'), percent: 80, reasoning: text('invented for tests') },
      ],
    },
  },
  {
    path: 'occupations.json',
    content: {
      id: 'occupations',
      version: 1,
      occupations: [
        { styrk: '5321', name: text('prøvearbeidere'), trades: [{ trade: 'TST', name: text('Prøvefaget') }] },
        {
          styrk: '7114',
          name: text('betongarbeidere'),
          trades: [{ trade: 'BET', name: text('Betongfaget') }],
        },
      ],
      sources: [source],
    },
  },
]
