import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `leaves` of `nb/requirements.ts` in English. */
export const leaves = {
  language: 'Norwegian ({{skill}}) at least {{level}}',
  subject: '{{subject}} at {{level}} or higher',
  practice: '{{amount}} of practice in the trade',
  practiceAtMost: 'at most {{amount}} of practice in the trade',
  position: 'a job of at least {{amount}}',
  module: '{{module}} approved',
  everyModule: 'all modules of the trade approved',
  modulePlan: 'a curriculum in modules for the trade',
  schooling: '{{schooling}}',
  inProgramme: 'takes part in the introduction programme',
  trade: 'the trade is {{trades}}',
  stated: '{{what}}',
  examPassed: 'the {{exam}} passed',
  contract: 'a contract that runs',
  contractCompleted: 'the contract time completed',
  contractOver: 'a contract whose last day has come',
  contractLasts: 'a contract of at least {{amount}} full time',
  contractEndsWithin: 'at most {{amount}} left of the contract',
  contractLeft: 'at least {{amount}} left of the contract',
  waited: '{{amount}} since the last try at the {{exam}}',
  waitedAnnulled: '{{amount}} since the {{exam}} was annulled',
  retakesLeft: 'at most {{amount}} without passing the {{exam}}',
  gate: '“{{gate}}”',
  phase: '“{{phase}}” completed',
  age: 'the year in which the person turns {{amount}}',
  ageAtMost: 'the year in which the person turns {{amount}}, or earlier',
  assessmentApplied: 'an assessment of prior learning ([[realkompetansevurdering]]) applied for',
  confirmed: '{{fact}}',
} as const satisfies Translation<Source['sentences']['leaves'], 'en'>

/** `openLeaves` of `nb/requirements.ts` in English. */
export const openLeaves = {
  language: 'Norwegian ({{skill}}, level unknown)',
  practice: 'practice in the trade (unknown how long)',
  practiceAtMost: 'a limit to practice in the trade (unknown which)',
  position: 'a job (position unknown)',
  contractLasts: 'a contract (unknown how long)',
  requiredModules: 'all modules that everybody needs, approved',
  contractRemaining: 'a contract for what is left of the trade’s length',
  contractEndsWithin: 'the end of the contract (unknown when)',
  contractLeft: 'time left of the contract (unknown how much)',
  waited: 'a wait after the {{exam}} (unknown how long)',
  retakesLeft: 'tries left at the {{exam}} (unknown how many)',
  age: 'an age (unknown which)',
  ageAtMost: 'an upper age (unknown which)',
} as const satisfies Translation<Source['sentences']['openLeaves'], 'en'>

/** `ruledLeaves` of `nb/requirements.ts` in English. */
export const ruledLeaves = {
  language: 'Norwegian ({{skill}}) at least at the level of the rule “{{rule}}”',
  practice: 'practice in the trade for as long as the rule “{{rule}}” says',
  practiceAtMost: 'practice in the trade for no longer than the rule “{{rule}}” says',
  position: 'a job of at least the position that the rule “{{rule}}” says',
  contractLasts: 'a contract at least as long as the rule “{{rule}}” says',
  contractEndsWithin: 'no more of the contract left than the rule “{{rule}}” says',
  contractLeft: 'at least as much of the contract left as the rule “{{rule}}” says',
  waited: 'as long since the last attempt at the {{exam}} as the rule “{{rule}}” says',
  retakesLeft: 'no more tries without passing the {{exam}} than the rule “{{rule}}” says',
  age: 'the year the person turns the age of the rule “{{rule}}”',
  ageAtMost: 'no older than the rule “{{rule}}” says',
} as const satisfies Translation<Source['sentences']['ruledLeaves'], 'en'>

/** `answers` of `nb/requirements.ts` in English. */
export const answers = {
  has: 'has {{has}}',
  lacks: 'has {{has}}, lacks {{missing}}',
  reached: 'reached on {{day}} if all goes on as now',
  opens: 'possible from {{day}}',
  with: '{{demand}} ({{detail}})',
  line: '{{state}}: {{demand}}.',
  lineWith: '{{state}}: {{demand}}. {{detail}}.',
  ask: 'Not known. Ask {{who}}',
  hinges: 'It depends on this: {{rule}}',
  noModulePlan: 'The trade has none',
  notTold: 'Not told by the person',
} as const satisfies Translation<Source['sentences']['answers'], 'en'>

/** `demandedBy` of `nb/requirements.ts` in English. */
export const demandedBy = {
  law: 'The law demands it',
  countyPractice: '{{county}} demands it',
  lawAndCounty: 'The law demands it, and {{county}} demands more',
  provider: 'The place asks for it',
  model: 'This route does it so',
} as const satisfies Translation<Source['sentences']['demandedBy'], 'en'>

/** `tree` of `nb/requirements.ts` in English. */
export const tree = {
  both: 'both {{list}}',
  either: 'either {{list}}',
  some: 'at least {{number}} of these: {{list}}',
  group: '({{inner}})',
  empty: 'nothing (an empty group)',
  sentence: 'Requires {{demand}}.',
  nothing: 'Requires nothing.',
  all: 'All of',
  any: 'One of',
  someOf: 'At least {{number}} of',
  and: 'AND',
  or: 'OR',
} as const satisfies Translation<Source['sentences']['tree'], 'en'>

/** `ruleValues` of `nb/requirements.ts` in English. */
export const ruleValues = {
  factor: '{{number}} times the length of the trade',
  yes: 'yes',
  no: 'no',
  unknown: 'not known',
  ask: 'Ask {{who}}',
  from: 'from {{day}}',
  until: 'until {{day}}',
  fromUntil: 'from {{from}} until {{until}}',
} as const satisfies Translation<Source['sentences']['ruleValues'], 'en'>
