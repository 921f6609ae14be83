import type { Break, Fault } from '../../src/curriculum/faults.ts'
import type { Difference } from '../../src/curriculum/grep/differences.ts'
import type { RegisterFault } from '../../src/curriculum/grep/faults.ts'
import type { Gap } from '../../src/curriculum/grep/gaps.ts'
import type { Leaf } from '../../src/curriculum/requirement.ts'
import type { Cap } from '../../src/curriculum/route.ts'
import type { KeepingFault } from '../../src/language/sentences/storeFault.ts'
import type { Event } from '../../src/pathway/event.ts'
import type { Refusal } from '../../src/pathway/outcome.ts'
import type { LeafAnswer } from '../../src/pathway/unmet.ts'
import type { StepChange } from '../../src/planning/changes.ts'
import type { Constraint, Fix } from '../../src/planning/constraints.ts'
import type { PlanStep } from '../../src/planning/plan.ts'
import type { MoveReason } from '../../src/planning/reasons.ts'
import type { PlanObstacle } from '../../src/planning/refused.ts'
import type { StationSubject } from '../../src/planning/routeMap.ts'
import { day } from '../calendar/days.ts'

/** One of every kind of a union: a new kind without its example does not compile. */
type OneOfEach<Union extends { kind: string }> = { [Kind in Union['kind']]: Union & { kind: Kind } }

const on = { day: day('2026-06-12') }
const inTrade = { ...on, trade: 'HEA' }
const until = day('2028-06-11')

/** One event of every kind. */
export const events: OneOfEach<Event> = {
  languageAssessed: { ...on, kind: 'languageAssessed', skill: 'oral', level: 'B1', paper: 'norskprove' },
  subjectAssessed: {
    ...on,
    kind: 'subjectAssessed',
    subject: 'english',
    level: 'level2',
    paper: 'moduleMark',
  },
  moduleStarted: { ...on, kind: 'moduleStarted', module: 'HEAV105' },
  moduleBrokenOff: { ...on, kind: 'moduleBrokenOff', module: 'HEAV105' },
  moduleApproved: { ...on, kind: 'moduleApproved', module: 'HEAV105' },
  moduleNotApproved: { ...on, kind: 'moduleNotApproved', module: 'HEAV105' },
  claimMade: { ...on, kind: 'claimMade', claim: 'k1', about: { kind: 'module', module: 'HEAV106' } },
  claimDocumented: { ...on, kind: 'claimDocumented', claim: 'k1', paper: 'attest' },
  claimApplied: { ...on, kind: 'claimApplied', claim: 'k1' },
  claimAssessed: { ...on, kind: 'claimAssessed', claim: 'k1' },
  claimApproved: { ...on, kind: 'claimApproved', claim: 'k1', months: 14 },
  claimPartlyApproved: { ...on, kind: 'claimPartlyApproved', claim: 'k1', aims: ['KM1', 'KM2'] },
  claimRejected: { ...on, kind: 'claimRejected', claim: 'k1' },
  claimAppealed: { ...on, kind: 'claimAppealed', claim: 'k1' },
  claimWithdrawn: { ...on, kind: 'claimWithdrawn', claim: 'k1' },
  jobTasteStarted: { ...on, kind: 'jobTasteStarted', engagement: 'w1' },
  languagePracticeStarted: { ...on, kind: 'languagePracticeStarted', engagement: 'w1' },
  workTrainingStarted: { ...on, kind: 'workTrainingStarted', engagement: 'w1' },
  capWaived: {
    ...on,
    kind: 'capWaived',
    engagement: 'w1',
    until,
    by: 'nav',
    ground: 'Arbeidsgiveren ba om det',
  },
  employmentStarted: { ...on, kind: 'employmentStarted', engagement: 'w1', percent: 80, trade: 'HEA' },
  positionChanged: { ...on, kind: 'positionChanged', engagement: 'w1', percent: 100 },
  workEnded: { ...on, kind: 'workEnded', engagement: 'w1' },
  contractApplied: { ...inTrade, kind: 'contractApplied', contract: 'c1' },
  contractRefused: { ...inTrade, kind: 'contractRefused', contract: 'c1' },
  contractStarted: { ...inTrade, kind: 'contractStarted', contract: 'c1', role: 'fpjCandidate', ends: until },
  contractExtended: { ...inTrade, kind: 'contractExtended', contract: 'c1', ends: until },
  contractMadeApprenticeship: {
    ...inTrade,
    kind: 'contractMadeApprenticeship',
    contract: 'c1',
    ends: until,
  },
  contractVoided: { ...inTrade, kind: 'contractVoided', contract: 'c1' },
  contractCompleted: { ...inTrade, kind: 'contractCompleted', contract: 'c1' },
  examRegistered: { ...inTrade, kind: 'examRegistered', exam: 'trade' },
  examPassed: { ...inTrade, kind: 'examPassed', exam: 'trade' },
  examFailed: { ...inTrade, kind: 'examFailed', exam: 'written' },
  examAbsent: { ...inTrade, kind: 'examAbsent', exam: 'written' },
  examAnnulled: { ...inTrade, kind: 'examAnnulled', exam: 'written' },
  examAppealed: { ...inTrade, kind: 'examAppealed', exam: 'written' },
  examPassedOnAppeal: { ...inTrade, kind: 'examPassedOnAppeal', exam: 'written' },
  examFailedOnAppeal: { ...inTrade, kind: 'examFailedOnAppeal', exam: 'written' },
  certificateIssued: { ...inTrade, kind: 'certificateIssued' },
  phaseStarted: { ...on, kind: 'phaseStarted', phase: 'exams' },
  phaseCompleted: { ...on, kind: 'phaseCompleted', phase: 'exams' },
  phaseBrokenOff: { ...on, kind: 'phaseBrokenOff', phase: 'exams' },
  gatePassed: { ...inTrade, kind: 'gatePassed', gate: 'approved-training-establishment', expires: until },
  gateLapsed: { ...inTrade, kind: 'gateLapsed', gate: 'approved-training-establishment' },
  itemTicked: { ...on, kind: 'itemTicked', step: 'job', paper: 'start', item: 'contract' },
  leaveStarted: { ...on, kind: 'leaveStarted' },
  leaveEnded: { ...on, kind: 'leaveEnded' },
  factConfirmed: { ...inTrade, kind: 'factConfirmed', rule: 'permanentJob' },
  requirementWaived: {
    ...inTrade,
    kind: 'requirementWaived',
    point: 'contract',
    leaf: { kind: 'practice', months: { rule: 'practiceBeforeContract' } },
    by: 'county',
    ground: 'lang praksis hos samme arbeidsgiver',
    until,
  },
  factStated: { ...on, kind: 'factStated', fact: 'own-wish' },
  planAgreed: { ...on, kind: 'planAgreed', steps: [] },
  planChanged: { ...on, kind: 'planChanged' },
  planAppealed: { ...on, kind: 'planAppealed' },
  planEnded: { ...on, kind: 'planEnded' },
}

/** One leaf of every kind. */
export const leaves: OneOfEach<Leaf> = {
  language: { kind: 'language', skill: 'oral', level: 'B1' },
  subject: { kind: 'subject', subject: 'mathematics', level: 'level3' },
  practice: { kind: 'practice', months: 12 },
  practiceAtMost: { kind: 'practiceAtMost', months: 48 },
  position: { kind: 'position', percent: 50 },
  module: { kind: 'module', module: 'HEAV105' },
  everyModule: { kind: 'everyModule' },
  modulePlan: { kind: 'modulePlan' },
  trade: { kind: 'trade', trades: ['HEA', 'BUA'] },
  schooling: { kind: 'schooling', least: 'upperSecondary' },
  inProgramme: { kind: 'inProgramme' },
  stated: { kind: 'stated', id: 'own-wish', what: { nb: 'eget ønske' }, by: 'participant' },
  examPassed: { kind: 'examPassed', exam: 'written' },
  contract: { kind: 'contract', reached: 'running' },
  contractOver: { kind: 'contractOver' },
  contractLasts: { kind: 'contractLasts', months: 12 },
  contractEndsWithin: { kind: 'contractEndsWithin', months: 3 },
  contractLeft: { kind: 'contractLeft', months: 2 },
  waited: { kind: 'waited', exam: 'trade', after: 'failed', months: 6 },
  retakesLeft: { kind: 'retakesLeft', exam: 'trade', most: 1 },
  gate: { kind: 'gate', gate: 'approved-training-establishment' },
  phase: { kind: 'phase', phase: 'exams' },
  age: { kind: 'age', years: 21 },
  ageAtMost: { kind: 'ageAtMost', years: 24 },
  assessmentApplied: { kind: 'assessmentApplied', rule: 'assessmentBeforeContract' },
  confirmed: { kind: 'confirmed', rule: 'permanentJob' },
}

/** An answer to a demand for practice that lacks ten months. */
export const practiceMissing: LeafAnswer = {
  kind: 'leaf',
  leaf: { kind: 'practice', months: { rule: 'practiceBeforeContract' } },
  state: 'missing',
  standing: 'countyPractice',
  source: { title: 'vestlandfylke.no', year: 2024 },
  has: 14,
  wants: 24,
  reachedOn: day('2027-03-01'),
  rule: null,
}

const cap: Cap = { days: 10, counted: 'workingDays', source: { title: 'Raskt i jobb', year: 2019 } }

/** One refusal of every kind. */
export const refusals: OneOfEach<Refusal> = {
  order: {
    kind: 'order',
    unit: 'module.HEAV107',
    place: 'notStarted',
    event: 'moduleApproved',
    possible: ['moduleStarted', 'moduleRecognised', 'aimsRecognised'],
  },
  workOver: { kind: 'workOver', unit: 'work.w1', ended: on.day },
  notInPathway: { kind: 'notInPathway', unit: 'module.LOGV101' },
  demand: { kind: 'demand', point: 'contract', missing: [practiceMissing] },
  leftBehind: { kind: 'leftBehind', unit: 'module.LOGV110', curriculum: 'LOG05-01' },
  otherTrade: { kind: 'otherTrade', trade: 'BET', wanted: 'HEA' },
  noModulePlan: { kind: 'noModulePlan' },
  unknownAims: { kind: 'unknownAims', module: 'HEAV107', aims: ['KM1'] },
  otherRole: { kind: 'otherRole', role: 'fpjCandidate', wanted: 'apprentice' },
  noComplaint: { kind: 'noComplaint', exam: 'trade', why: 'passed' },
  noContractFor: { kind: 'noContractFor', exam: 'competence', role: 'trainingCandidate' },
  endsTooEarly: { kind: 'endsTooEarly', ends: on.day, notAfter: on.day },
  stayEndsTooEarly: { kind: 'stayEndsTooEarly', ends: on.day, notAfter: on.day },
  pastCap: { kind: 'pastCap', work: 'jobTaste', ends: on.day, cap, last: on.day },
  noCap: { kind: 'noCap' },
  retracted: { kind: 'retracted' },
}

/** One station of every kind. */
export const stations: OneOfEach<StationSubject> = {
  language: { kind: 'language', level: 'B1', skills: ['oral', 'writing'] },
  subject: { kind: 'subject', subject: 'english', level: 'level2' },
  module: { kind: 'module', module: 'HEAV107', title: { nb: 'Grunnleggende sykepleie' } },
  gate: { kind: 'gate', gate: 't1', name: { nb: 'Truck T1' } },
  work: { kind: 'work', work: 'employment', percent: 80 },
  contract: { kind: 'contract', role: 'fpjCandidate', months: 24 },
  stretch: { kind: 'stretch', step: 'school', name: { nb: 'Skoleår' } },
  preparation: { kind: 'preparation' },
  exam: { kind: 'exam', exam: 'trade' },
  certificate: { kind: 'certificate', occupation: { nb: 'helsefagarbeider' }, certificate: 'fagbrev' },
  goal: { kind: 'goal', goal: { kind: 'paidWork', percent: 100 } },
  partialCompetence: {
    kind: 'partialCompetence',
    id: 'p1',
    jobs: [{ nb: 'pleieassistent' }],
    after: 'HEAV107',
    partials: ['p1'],
  },
}

const place = { file: 'routes/modular.json', at: ['steps', '2', 'after'] }

/** One break of a file's shape of every kind. */
export const breaks: OneOfEach<Break> = {
  notUtf8: { kind: 'notUtf8' },
  unreadable: { kind: 'unreadable' },
  notJson: { kind: 'notJson' },
  noPlace: { kind: 'noPlace' },
  folderLink: { kind: 'folderLink' },
  otherEnding: { kind: 'otherEnding' },
  keyTwice: { kind: 'keyTwice', key: 'id' },
  missing: { kind: 'missing' },
  otherKind: { kind: 'otherKind', wanted: ['wholeNumber', 'nothing'] },
  notOneOf: { kind: 'notOneOf', values: ['law', 'practice'] },
  unknownKeys: { kind: 'unknownKeys', keys: ['nmae'] },
  tooLittle: { kind: 'tooLittle', of: 'entries', limit: 1 },
  tooMuch: { kind: 'tooMuch', of: 'letters', limit: 4000 },
  otherPattern: { kind: 'otherPattern', pattern: '/^[A-Z]{3}$/' },
  notAddress: { kind: 'notAddress' },
  notDay: { kind: 'notDay' },
  dayBeyondYears: { kind: 'dayBeyondYears' },
  spanOutOfOrder: { kind: 'spanOutOfOrder' },
  unfit: { kind: 'unfit' },
}

/** One fault of curricula of every kind. */
export const faults: OneOfEach<Fault> = {
  shape: { ...place, kind: 'shape', broken: { kind: 'missing' } },
  idIsNotFileName: { kind: 'idIsNotFileName', file: 'routes/modular.json', id: 'modulary' },
  versionIsNotFileName: {
    kind: 'versionIsNotFileName',
    file: 'trades/HEA05-01.v4.json',
    at: ['version'],
    version: 3,
    named: 4,
  },
  versionTwice: {
    kind: 'versionTwice',
    file: 'trades/HEA05-01.v2.json',
    at: ['version'],
    version: 2,
    first: 'trades/HEA05-01.json',
  },
  missingFile: { kind: 'missingFile', file: 'rules/national.json' },
  holdsIdentityNumber: { ...place, kind: 'holdsIdentityNumber' },
  holdsHiddenCharacter: { ...place, kind: 'holdsHiddenCharacter' },
  unknownReference: {
    ...place,
    kind: 'unknownReference',
    to: 'step',
    name: 'jobb',
    cure: { at: ['steps', '2', 'after', '0'], value: 'job' },
  },
  secondNational: { ...place, kind: 'secondNational', first: 'rules/national.json' },
  duplicateId: { ...place, kind: 'duplicateId', id: 'job', first: place },
  cycle: { ...place, kind: 'cycle', of: 'steps', through: ['job', 'contract'] },
  stepWithoutPhase: { ...place, kind: 'stepWithoutPhase', step: 'gates' },
  stretchLengthUnclear: { ...place, kind: 'stretchLengthUnclear', step: 'mapping', told: 'never' },
  afterOpenEnded: { ...place, kind: 'afterOpenEnded', step: 'contract', after: 'follow-up' },
  countyPartOfLaw: { ...place, kind: 'countyPartOfLaw' },
  hoursWithoutReason: { ...place, kind: 'hoursWithoutReason', step: 'mentor', hours: 2 },
  itemsOfNoChecklist: { ...place, kind: 'itemsOfNoChecklist', paper: 'plan' },
  missingStep: { ...place, kind: 'missingStep', step: 'tradeExam' },
  stepOfTrade: { ...place, kind: 'stepOfTrade', step: 'contract' },
  tradesOfNone: { ...place, kind: 'tradesOfNone' },
  roleMissing: { ...place, kind: 'roleMissing' },
  ruleOfOtherUnit: {
    ...place,
    kind: 'ruleOfOtherUnit',
    rule: 'permanentJob',
    unit: 'yesNo',
    wanted: 'months',
  },
  ruleNowhereStated: { ...place, kind: 'ruleNowhereStated', rule: 'contractAge' },
  moreAskedThanListed: {
    ...place,
    kind: 'moreAskedThanListed',
    count: 3,
    listed: 2,
    cure: { at: [], value: 2 },
  },
  requirementTooDeep: { ...place, kind: 'requirementTooDeep', deep: 9, most: 8 },
  valueNotOfUnit: { ...place, kind: 'valueNotOfUnit', rule: 'contractLeast', value: 'tolv', unit: 'months' },
  entriesOverlap: { ...place, kind: 'entriesOverlap', rule: 'tradeExamWait', other: ['rules', '4'] },
  standingOfOtherFile: {
    ...place,
    kind: 'standingOfOtherFile',
    standing: 'law',
    cure: { at: [], value: 'x' },
  },
  endsBeforeItBegins: { ...place, kind: 'endsBeforeItBegins', from: until, to: on.day },
  termsOutOfOrder: { ...place, kind: 'termsOutOfOrder', term: 'v27', after: 'h27' },
  termsOverlap: { ...place, kind: 'termsOverlap', term: 'v27', other: 'h27' },
  termDaysOutOfOrder: {
    ...place,
    kind: 'termDaysOutOfOrder',
    first: 'registration',
    next: 'test',
    ends: until,
    begins: on.day,
  },
  missingDuration: { ...place, kind: 'missingDuration', duration: 'module' },
  hoursWithoutIntensities: { ...place, kind: 'hoursWithoutIntensities', duration: 'module' },
  intensitiesWithoutHours: { ...place, kind: 'intensitiesWithoutHours', duration: 'module' },
  intensitiesOutOfOrder: {
    ...place,
    kind: 'intensitiesOutOfOrder',
    duration: 'module',
    cure: { at: [], value: 1 },
  },
  partialCompetenceWithoutModule: {
    ...place,
    kind: 'partialCompetenceWithoutModule',
    partialCompetence: 'p',
  },
  lengthIsNotSum: { ...place, kind: 'lengthIsNotSum', sum: 36, total: 48, cure: { at: [], value: 36 } },
  optionalInGroup: { ...place, kind: 'optionalInGroup', module: 'SNEV103' },
  examCodesOfNoChoice: { ...place, kind: 'examCodesOfNoChoice', module: 'SNEV100' },
  examCodesMissing: { ...place, kind: 'examCodesMissing', module: 'SNEV105' },
  examCodeUnclear: { ...place, kind: 'examCodeUnclear', exam: 'trade', told: 'never' },
  gateNobodyAsks: { ...place, kind: 'gateNobodyAsks', gate: 'adr' },
  blockOfSeveral: { ...place, kind: 'blockOfSeveral', modules: 2 },
  groupInBlock: { ...place, kind: 'groupInBlock', group: 'fordypning' },
  basedOnOfOther: { ...place, kind: 'basedOnOfOther', structure: 'block' },
  certificatesWithoutSource: { ...place, kind: 'certificatesWithoutSource' },
  leastAboveMost: { ...place, kind: 'leastAboveMost', least: 5, most: 3 },
  entriesApart: {
    ...place,
    kind: 'entriesApart',
    rule: 'contractAge',
    other: ['rules', '0'],
    from: on.day,
    to: until,
    cure: { at: [], value: '2026-01-01' },
  },
  valueBeyondLimit: {
    ...place,
    kind: 'valueBeyondLimit',
    rule: 'fullTimeWeek',
    value: 375,
    most: 168,
    unit: 'hours',
  },
  listedTwice: { ...place, kind: 'listedTwice', name: 'norwegian', other: ['steps', '0'] },
  tradeOfOtherFile: { ...place, kind: 'tradeOfOtherFile', trade: 'BRO' },
  missingLanguage: { ...place, kind: 'missingLanguage', language: 'nn' },
  markedLanguageMissing: { ...place, kind: 'markedLanguageMissing', language: 'uk' },
  notForEverybody: { ...place, kind: 'notForEverybody', to: 'module', name: 'HEAV105' },
  modulePlanOfBlock: { ...place, kind: 'modulePlanOfBlock' },
  positionAboveFull: { ...place, kind: 'positionAboveFull', percent: 120, cure: { at: [], value: 100 } },
  spanEmpty: { ...place, kind: 'spanEmpty', of: 'practice', least: 24, most: 12 },
  demandWithoutStep: { ...place, kind: 'demandWithoutStep', needs: 'language' },
  demandOfNobody: { ...place, kind: 'demandOfNobody', on: 'contract', because: 'roles' },
  entryWithoutStep: { ...place, kind: 'entryWithoutStep', on: 'contract' },
  contractOfOtherRole: {
    ...place,
    kind: 'contractOfOtherRole',
    role: 'apprentice',
    wanted: 'fpjCandidate',
  },
  moduleNobodyNeeds: { ...place, kind: 'moduleNobodyNeeds', module: 'HEAV105' },
  partialCompetenceBeyondChoice: {
    ...place,
    kind: 'partialCompetenceBeyondChoice',
    partialCompetence: 'p',
    group: 'fordypning',
    asked: 2,
    choose: 1,
  },
  versionNotLater: { ...place, kind: 'versionNotLater', older: 'HEA05-01', from: on.day, olderFrom: until },
  succeededTwice: { ...place, kind: 'succeededTwice', older: 'HEA05-01', other: 'HEA05-02' },
  demandTwice: { ...place, kind: 'demandTwice', other: ['demands', '0'] },
  nobodyToAsk: { ...place, kind: 'nobodyToAsk', rule: 'contractAge' },
  mayBeOfKnownValue: { ...place, kind: 'mayBeOfKnownValue', rule: 'contractAge' },
  readAfterToday: { ...place, kind: 'readAfterToday', read: until, today: on.day },
  lawWithoutYear: { ...place, kind: 'lawWithoutYear' },
  sourceOfLaterYear: { ...place, kind: 'sourceOfLaterYear', year: 2030, read: 2026 },
  cohortDayTwice: { ...place, kind: 'cohortDayTwice', step: 'school', other: ['cohorts', '0', 'dates', '0'] },
  cohortDayMissing: { ...place, kind: 'cohortDayMissing', step: 'school' },
  capOnJob: { ...place, kind: 'capOnJob', step: 'job' },
  stayBeyondCap: { ...place, kind: 'stayBeyondCap', least: 3, days: 10 },
  storyWithoutWay: { ...place, kind: 'storyWithoutWay' },
}

/** One of every fault that can stand in the way of opening, keeping or changing a person. */
export const keepingFaults: OneOfEach<KeepingFault> = {
  unavailable: { kind: 'unavailable', error: 'SecurityError' },
  blocked: { kind: 'blocked' },
  outdated: { kind: 'outdated' },
  lost: { kind: 'lost', born: on.day, seen: until },
  full: { kind: 'full' },
  aborted: { kind: 'aborted', error: null },
  damagedRecord: { kind: 'damagedRecord', person: 'p', why: 'altered', fault: null, rebuilt: null },
  absent: { kind: 'absent', person: 'p' },
  deleted: { kind: 'deleted', person: 'p', alias: 'Sol-17', on: on.day },
  doesNotFit: { kind: 'doesNotFit', at: [] },
  tooLarge: { kind: 'tooLarge', bytes: 9_000_000, limit: 5_000_000 },
  notText: { kind: 'notText' },
  tooDeep: { kind: 'tooDeep', limit: 32 },
  tooManyKeys: { kind: 'tooManyKeys', limit: 1000 },
  duplicateKey: { kind: 'duplicateKey', key: 'alias' },
  notJson: { kind: 'notJson', incomplete: true },
  notFagvei: { kind: 'notFagvei', format: null },
  newer: { kind: 'newer', version: 9, known: 1 },
  damaged: { kind: 'damaged', at: ['log', 3], says: 'invalid' },
  tooManyEntries: { kind: 'tooManyEntries', count: 9000, limit: 5000 },
  duplicateEntry: { kind: 'duplicateEntry', id: 'e1' },
  identityNumber: { kind: 'identityNumber', at: ['note'] },
}

/** A step of a plan, as far as a sentence about it needs one. */
const step = {
  id: 'module.HEAV107',
  from: day('2027-02-01'),
  to: day('2028-03-31'),
} as PlanStep

/** One change of a plan of every kind. */
export const changes: OneOfEach<StepChange> = {
  moved: { kind: 'moved', step, before: { ...step, from: day('2027-01-04') }, weeks: 4 },
  longer: { kind: 'longer', step, before: step, weeks: 1 },
  shorter: { kind: 'shorter', step, before: step, weeks: 6 },
  added: { kind: 'added', step },
  gone: { kind: 'gone', before: step },
}

/** One obstacle to a plan of every kind. */
export const obstacles: OneOfEach<PlanObstacle> = {
  demand: { kind: 'demand', point: 'contract', answer: practiceMissing },
  hours: { kind: 'hours', step: 'module.HEAV107', needs: 6, has: 5, held: 30, week: 35 },
  unknownDuration: { kind: 'unknownDuration', id: 'nowhere' },
  pins: { kind: 'pins', steps: ['module.HEAV107', 'exam.written'] },
  registrationClosed: { kind: 'registrationClosed', closed: day('2026-12-28'), ends: day('2027-02-28') },
  noTerm: { kind: 'noTerm', exam: 'written', after: day('2034-11-20') },
  termsOver: { kind: 'termsOver', exam: 'language', last: day('2034-11-20') },
  horizon: { kind: 'horizon' },
  notFound: { kind: 'notFound' },
  contractEndsLate: { kind: 'contractEndsLate', ends: day('2199-08-31') },
  refused: {
    kind: 'refused',
    event: events.contractStarted,
    outcome: { accepted: false, refusal: { kind: 'retracted' } },
  },
}

/** One thing of every kind that can clash. */
export const constraints: OneOfEach<Constraint> = {
  demand: {
    kind: 'demand',
    point: 'contract',
    demand: {
      on: 'contract',
      requires: practiceMissing.leaf,
      standing: 'countyPractice',
      source: practiceMissing.source,
    },
    part: practiceMissing.leaf,
    missing: practiceMissing,
  },
  pin: { kind: 'pin', pin: { step: 'module.HEAV107', start: day('2027-01-04'), weeks: 7 } },
  hours: { kind: 'hours', hoursAWeek: 20 },
  cohort: {
    kind: 'cohort',
    cohort: {
      id: 'k7',
      name: { nb: 'Kull 7' },
      dates: [{ step: 'school' }],
      source: { title: 'Kull', year: 2024 },
    },
  },
  earliestStart: { kind: 'earliestStart', day: day('2041-01-01') },
  duration: { kind: 'duration', id: 'module', likely: 20 },
  work: { kind: 'work', experience: 'shop', ends: day('2199-06-30') },
  leave: { kind: 'leave', weeks: 60, from: day('2026-11-21') },
  job: { kind: 'job', engagement: 'w1', percent: 80, since: day('2026-02-02') },
}

/** One thing of every kind that can be done about a clash. */
export const fixes: OneOfEach<Fix> = {
  hours: { kind: 'hours', hoursAWeek: 33 },
  start: { kind: 'start', day: day('2027-08-01') },
  unpin: { kind: 'unpin', step: 'module.HEAV107' },
  commonDuration: { kind: 'commonDuration', id: 'module' },
  moveTo: { kind: 'moveTo', step: 'module.HEAV107', start: day('2027-02-15') },
  endLeave: { kind: 'endLeave', weeks: 12, by: day('2027-02-13') },
  job: { kind: 'job', engagement: 'w1', percent: 50, from: day('2028-02-07') },
  waive: { kind: 'waive', point: 'contract', answer: practiceMissing },
}

/** One reason of every kind why a step is not as it was. */
export const moveReasons: OneOfEach<MoveReason> = {
  pinned: { kind: 'pinned' },
  released: { kind: 'released' },
  agreed: { kind: 'agreed' },
  window: { kind: 'window' },
  waitsFor: { kind: 'waitsFor', step: 'module.HEAV107' },
  hours: { kind: 'hours', steps: ['module.HEAV107'] },
  freed: { kind: 'freed', steps: ['module.HEAV107', 'language.B1'] },
  closeTo: { kind: 'closeTo', step: 'exam.written' },
  lengthFixed: { kind: 'lengthFixed' },
  pace: { kind: 'pace', was: 9, now: 15 },
  position: { kind: 'position', was: 100, now: 80 },
  lasts: { kind: 'lasts', step: 'certificate' },
  test: { kind: 'test', day: day('2027-03-01') },
  contractTime: { kind: 'contractTime' },
  freeHours: { kind: 'freeHours', was: 37.5, now: 20 },
  cohort: { kind: 'cohort', cohort: { nb: 'Kull 7', nn: 'Kull 7', en: 'Cohort 7' } },
  ownLength: { kind: 'ownLength', duration: 'module' },
  recognised: { kind: 'recognised' },
  leave: { kind: 'leave' },
  happened: { kind: 'happened' },
  valueChanged: {
    kind: 'valueChanged',
    part: 'county',
    value: 'rule.practiceBeforeContract',
    was: 12,
    now: 24,
    versions: { was: '1', now: '2' },
  },
  otherValue: { kind: 'otherValue', value: 'rule.fullTimeFrom', was: 80, now: null },
  fileChanged: { kind: 'fileChanged', parts: ['terms', 'route'] },
  noRoom: { kind: 'noRoom' },
  notOfWay: { kind: 'notOfWay' },
  reached: { kind: 'reached' },
  notNeeded: { kind: 'notNeeded' },
  endsLater: { kind: 'endsLater' },
  asSoon: { kind: 'asSoon' },
}

const inRegister = { file: 'dump.zip/fagkoder/X.json', line: 3, at: ['tittel', '0'] }

/** One of every kind of what cannot be read of the official register. */
export const registerFaults: OneOfEach<RegisterFault> = {
  tooLarge: { ...inRegister, kind: 'tooLarge', bytes: 5_000_000, limit: 4_000_000 },
  tooManyObjects: { ...inRegister, kind: 'tooManyObjects', limit: 200_000 },
  notText: { ...inRegister, kind: 'notText' },
  zip: { ...inRegister, kind: 'zip', why: 'damaged' },
  noObject: { ...inRegister, kind: 'noObject' },
  notAnObject: { ...inRegister, kind: 'notAnObject', text: 'hei' },
  tooDeep: { ...inRegister, kind: 'tooDeep', limit: 48 },
  duplicateKey: { ...inRegister, kind: 'duplicateKey', key: 'kode' },
  tooManyKeys: { ...inRegister, kind: 'tooManyKeys', limit: 1000 },
  notJson: { ...inRegister, kind: 'notJson', incomplete: false },
  otherShape: { ...inRegister, kind: 'otherShape', says: 'Invalid input' },
  readTwice: { ...inRegister, kind: 'readTwice', type: 'fagkode', code: 'BETV105', other: inRegister },
  otherTrade: { ...inRegister, kind: 'otherTrade', trade: 'BET05-01', plans: ['HEA05-01'] },
  moreFaults: { ...inRegister, kind: 'moreFaults', count: 7 },
}

/** One of every kind of what a draft from the official register leaves empty. */
export const gaps: OneOfEach<Gap> = {
  missingObject: { kind: 'missingObject', type: 'set', code: 'KV794' },
  aimsNotRead: { kind: 'aimsNotRead', set: 'KV794', count: 18 },
  noTradePlan: { kind: 'noTradePlan', code: 'ENG05-01', is: 'preparatory' },
  setNotInPlan: { kind: 'setNotInPlan', set: 'KV999' },
  codeUnclear: { kind: 'codeUnclear', of: 'trade', in: 'SNE05-01', codes: ['SNE3001', 'SNE3004'] },
  otherCode: { kind: 'otherCode', of: 'set', code: 'KMS1025' },
  titleMissing: { kind: 'titleMissing', set: 'KV794' },
  choiceNotTold: { kind: 'choiceNotTold', sets: ['KV791', 'KV792'] },
  certificateNotTold: { kind: 'certificateNotTold' },
}

/** One of every kind of what the official register says otherwise than our file. */
export const differences: OneOfEach<Difference> = {
  name: { kind: 'name', language: 'nn', from: null, to: 'Betongfaget' },
  day: { kind: 'day', field: 'validTo', from: null, to: until },
  basedOn: { kind: 'basedOn', from: 'BET03-02', to: 'BET03-03' },
  structure: { kind: 'structure', from: 'block', to: 'modules' },
  certificate: { kind: 'certificate', from: 'fagbrev', to: 'svennebrev' },
  programmeArea: { kind: 'programmeArea', area: 'modular', from: null, to: 'BABET3MV--' },
  examCode: { kind: 'examCode', exam: 'written', from: null, to: 'BET3103' },
  title: {
    kind: 'title',
    module: 'BETV106',
    language: 'nn',
    from: 'Forskaling',
    to: 'Forskalingar',
    official: false,
  },
  code: { kind: 'code', module: 'BETV106', code: 'subject', from: 'BET5Z02', to: 'BET5Z09' },
  moduleNew: {
    kind: 'moduleNew',
    aimSet: 'KV999',
    draft: { aimSet: 'KV999', subject: null, id: null, title: { nn: 'Ny' }, aims: null, withdrawn: false },
  },
  moduleWithdrawn: { kind: 'moduleWithdrawn', module: 'BETV108', aimSet: 'KV797' },
  moduleOrder: { kind: 'moduleOrder', from: ['A', 'B'], to: ['B', 'A'] },
  aimAdded: { kind: 'aimAdded', module: 'BETV107', aim: 'KM999' },
  aimRemoved: { kind: 'aimRemoved', module: 'BETV107', aim: 'KM10609' },
  aimMoved: { kind: 'aimMoved', aim: 'KM10609', from: 'BETV107', to: 'BETV105' },
  aimOrder: { kind: 'aimOrder', module: 'BETV107', from: ['KM1', 'KM2'], to: ['KM2', 'KM1'] },
}
