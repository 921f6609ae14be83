import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `leaves` of `nb/requirements.ts` in nynorsk. */
export const leaves = {
  language: 'norsk {{skill}} minst {{level}}',
  subject: '{{subject}} på minst {{level}}',
  practice: '{{amount}} praksis i faget',
  practiceAtMost: 'høgst {{amount}} praksis i faget',
  position: 'jobb i minst {{amount}} stilling',
  module: '{{module}} godkjend',
  everyModule: 'alle modulane i faget godkjende',
  modulePlan: 'læreplan i modular for faget',
  schooling: '{{schooling}}',
  inProgramme: 'deltek i introduksjonsprogrammet',
  trade: 'faget er {{trades}}',
  stated: '{{what}}',
  examPassed: '{{exam}} bestått',
  contract: 'kontrakt som gjeld',
  contractCompleted: 'fullført kontrakttid',
  contractOver: 'kontrakt der siste dag har kome',
  contractLasts: 'kontrakt på minst {{amount}} på full tid',
  contractEndsWithin: 'høgst {{amount}} igjen av kontrakten',
  contractLeft: 'minst {{amount}} igjen av kontrakten',
  waited: '{{amount}} sidan førre forsøk på {{exam}}',
  waitedAnnulled: '{{amount}} sidan {{exam}} vart annullert',
  retakesLeft: 'høgst {{amount}} utan å bestå {{exam}}',
  gate: '«{{gate}}»',
  phase: '«{{phase}}» fullført',
  age: 'året personen fyller {{amount}}',
  ageAtMost: 'året personen fyller {{amount}}, eller før',
  assessmentApplied: 'søkt om realkompetansevurdering',
  confirmed: '{{fact}}',
} as const satisfies Translation<Source['sentences']['leaves'], 'nn'>

/** `openLeaves` of `nb/requirements.ts` in nynorsk. */
export const openLeaves = {
  language: 'norsk {{skill}} (ukjent nivå)',
  practice: 'praksis i faget (ukjent kor lenge)',
  practiceAtMost: 'grense for praksis i faget (ukjent kva)',
  position: 'jobb (ukjend stilling)',
  contractLasts: 'kontrakt (ukjent kor lang)',
  requiredModules: 'alle modulane som er felles for alle, godkjende',
  contractRemaining: 'kontrakt på det som står att av lengda på faget',
  contractEndsWithin: 'slutten av kontrakten (ukjent når)',
  contractLeft: 'tid igjen av kontrakten (ukjent kor mykje)',
  waited: 'ventetid etter {{exam}} (ukjent kor lenge)',
  retakesLeft: 'forsøk igjen på {{exam}} (ukjent kor mange)',
  age: 'alder (ukjent kva for ein)',
  ageAtMost: 'øvre alder (ukjent kva for ein)',
} as const satisfies Translation<Source['sentences']['openLeaves'], 'nn'>

/** `ruledLeaves` of `nb/requirements.ts` in nynorsk. */
export const ruledLeaves = {
  language: 'norsk {{skill}} minst på nivået i regelen «{{rule}}»',
  practice: 'praksis i faget så lenge som regelen «{{rule}}» seier',
  practiceAtMost: 'høgst så lang praksis i faget som regelen «{{rule}}» seier',
  position: 'jobb i minst den stillinga som regelen «{{rule}}» seier',
  contractLasts: 'kontrakt minst så lang som regelen «{{rule}}» seier',
  contractEndsWithin: 'høgst så lang tid igjen av kontrakten som regelen «{{rule}}» seier',
  contractLeft: 'minst så lang tid igjen av kontrakten som regelen «{{rule}}» seier',
  waited: 'så lang tid sidan førre forsøk på {{exam}} som regelen «{{rule}}» seier',
  retakesLeft: 'høgst så mange forsøk utan å bestå {{exam}} som regelen «{{rule}}» seier',
  age: 'året personen når alderen i regelen «{{rule}}»',
  ageAtMost: 'ikkje eldre enn regelen «{{rule}}» seier',
} as const satisfies Translation<Source['sentences']['ruledLeaves'], 'nn'>

/** `answers` of `nb/requirements.ts` in nynorsk. */
export const answers = {
  has: 'har {{has}}',
  lacks: 'har {{has}}, manglar {{missing}}',
  reached: 'blir nådd {{day}} om alt går som no',
  opens: 'mogleg frå {{day}}',
  with: '{{demand}} ({{detail}})',
  line: '{{state}}: {{demand}}.',
  lineWith: '{{state}}: {{demand}}. {{detail}}.',
  ask: 'Ikkje kjent. Spør {{who}}',
  hinges: 'Det kjem an på dette: {{rule}}',
  noModulePlan: 'Faget har ingen',
  notTold: 'Ikkje oppgitt av personen',
} as const satisfies Translation<Source['sentences']['answers'], 'nn'>

/** `demandedBy` of `nb/requirements.ts` in nynorsk. */
export const demandedBy = {
  law: 'Kravet står i lova',
  countyPractice: '{{county}} krev det',
  lawAndCounty: 'Lova krev det, og {{county}} krev meir',
  provider: 'Staden ber om det',
  model: 'Denne vegen gjer det slik',
} as const satisfies Translation<Source['sentences']['demandedBy'], 'nn'>

/** `tree` of `nb/requirements.ts` in nynorsk. */
export const tree = {
  both: 'både {{list}}',
  either: 'anten {{list}}',
  some: 'minst {{number}} av desse: {{list}}',
  group: '({{inner}})',
  empty: 'ingenting (tom gruppe)',
  sentence: 'Krev {{demand}}.',
  nothing: 'Krev ingenting.',
  all: 'Alle',
  any: 'Éin av',
  someOf: 'Minst {{number}} av',
  and: 'OG',
  or: 'ELLER',
} as const satisfies Translation<Source['sentences']['tree'], 'nn'>

/** `ruleValues` of `nb/requirements.ts` in nynorsk. */
export const ruleValues = {
  factor: '{{number}} gonger lengda på faget',
  yes: 'ja',
  no: 'nei',
  unknown: 'ikkje kjent',
  ask: 'Spør {{who}}',
  from: 'frå {{day}}',
  until: 'til {{day}}',
  fromUntil: 'frå {{from}} til {{until}}',
} as const satisfies Translation<Source['sentences']['ruleValues'], 'nn'>
