import type { Durations } from '../curriculum/duration.ts'
import type { schemaMark } from '../curriculum/editing/forms.ts'
import type { Occupations } from '../curriculum/occupations.ts'
import type { Leaf, Requirement } from '../curriculum/requirement.ts'
import type { Route } from '../curriculum/route.ts'
import type { RuleSet } from '../curriculum/rules.ts'
import type { Terms } from '../curriculum/terms.ts'
import type { Text } from '../curriculum/text.ts'
import type { Trade } from '../curriculum/trade.ts'

type Simple = string | number | boolean | null | undefined

/** Every name of a part within a value, however deep; a text and a requirement are fields of their own. */
type NamesIn<Value> = Value extends Simple
  ? never
  : Value extends readonly (infer One)[]
    ? NamesIn<One>
    : [Value] extends [Text]
      ? never
      : { [Name in keyof Value & string]: Name | InsideOf<Value[Name]> }[keyof Value & string]

type InsideOf<Value> = [Value] extends [Requirement] ? never : NamesIn<Value>

/** Every name of a part that a form shows. */
export type PartName = Exclude<
  NamesIn<Trade | Route | RuleSet | Durations | Terms | Occupations | Leaf>,
  typeof schemaMark
>

/**
 * Parts of files that mean something else inside these than elsewhere, and have a text of their own there. What encloses a part
 * is the part before it, or the form.
 */
export const namedInside = {
  byModule: ['trade', 'written'],
  dates: ['step'],
  jobs: ['title'],
  length: ['kind'],
  modules: ['id', 'subject', 'title'],
  occupations: ['occupations'],
  of: ['to'],
  publication: ['by', 'from'],
  requirement: ['after', 'by', 'id', 'kind', 'trades', 'what'],
  route: ['trade'],
  rules: ['durations', 'jobs'],
  steps: ['length'],
  terms: ['standing'],
  trade: ['days', 'id', 'trade'],
  trainsTo: ['of'],
} as const satisfies Partial<Record<string, readonly string[]>>

/** Parts whose word stands among those of the field or of the county's pages, where it means the same. */
export const namedElsewhere = {
  after: 'county:routes.after',
  afterwards: 'county:trades.afterwards',
  aims: 'county:trades.aims',
  assumed: 'county:routes.assumed',
  certificate: 'county:routes.steps.certificate',
  certificates: 'county:trades.certificates',
  code: 'county:trades.code',
  cohorts: 'county:cohorts.cohort',
  exams: 'county:trades.exams',
  'exams.trade': 'field:exams.trade',

  find: 'county:routes.find',
  gate: 'field:things.gate',
  gates: 'county:trades.gates',
  group: 'field:things.group',
  high: 'field:spanEnds.high',
  instruments: 'field:stepContents.instruments',
  languageTest: 'field:windows.languageTest',
  lasts: 'county:routes.lasts',
  length: 'county:trades.length',
  likely: 'field:spanEnds.likely',
  low: 'field:spanEnds.low',
  marks: 'county:terms.marks',
  module: 'field:things.module',
  modules: 'field:lanes.modules',
  occupations: 'county:trades.occupations',
  openEnded: 'county:routes.openEnded',
  papers: 'field:stepContents.papers',
  partialCompetence: 'field:things.partialCompetence',
  partialCompetences: 'county:trades.partials',
  phase: 'field:things.phase',
  position: 'county:routes.position',
  positions: 'county:durations.positions',
  programmeArea: 'county:trades.programmeArea',
  questions: 'county:routes.questions',
  reasoning: 'county:durations.reasoning',
  registration: 'county:terms.registration',
  responsible: 'county:routes.responsible',
  results: 'county:terms.results',
  rhythm: 'field:stepContents.week',
  rule: 'field:things.rule',
  schoolRegistration: 'county:terms.schoolRegistration',
  selfRegistration: 'county:terms.selfRegistration',
  source: 'county:cohorts.source',
  sources: 'county:trades.sources',
  step: 'field:things.step',
  'steps.level': 'county:routes.eachLevel',
  structure: 'county:trades.structure',
  test: 'county:terms.test',
  topic: 'county:trades.topics',
  topics: 'county:trades.topics',
  trade: 'county:trades.trade',
  trades: 'county:trades.title',
  trainsTo: 'county:routes.trainsTo',
  validFrom: 'county:trades.validFrom',
  value: 'county:rules.value',
  why: 'county:durations.reasoning',
  writtenExam: 'field:windows.writtenExam',
  written: 'field:exams.written',
  'writtenExam.exam': 'county:terms.exam',
} as const satisfies Record<string, string>

/** Parts that a name is not enough for: a short hint stands beside it. */
export const hinted = [
  'aimSet',
  'asPrinted',
  'assumed',
  'atMost',
  'basedOn',
  'beforeStart',
  'byModule',
  'choose',
  'counties',
  'county',
  'demands',
  'earlier',
  'entry',
  'extended',
  'find',
  'gates',
  'goal',
  'group',
  'groups',
  'heldModulesBy',
  'id',
  'intensities',
  'lasts',
  'mayBe',
  'neededBefore',
  'offered',
  'openEnded',
  'optional',
  'own',
  'phrase',
  'plain',
  'provisions',
  'question',
  'readOn',
  'roles',
  'searchWords',
  'span',
  'standing',
  'styrk',
  'succeeds',
  'suggestion',
  'titleOurs',
  'topics',
  'validMonths',
  'validTo',
  'value',
  'waivableBy',
  'year',
] as const satisfies readonly PartName[]

/** The same where the part means something else inside these. */
export const hintedInside = {
  aims: ['code'],
  length: ['total'],
  modules: ['id', 'subject'],
  publication: ['by'],
  requirement: ['id'],
  source: ['title'],
  trade: ['id'],
} as const satisfies Partial<Record<string, readonly PartName[]>>
