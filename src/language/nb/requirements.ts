import type { Leaf } from '../../curriculum/requirement.ts'
import type { RuleStanding } from '../../curriculum/source.ts'
import type { Texts } from '../texts.ts'

/** What a requirement asks for, each kind of demand in its words; part of the sentences. */
export const leaves = {
  language: 'norsk {{skill}} minst {{level}}',
  subject: '{{subject}} på minst {{level}}',
  practice: '{{amount}} praksis i faget',
  practiceAtMost: 'høyst {{amount}} praksis i faget',
  position: 'jobb i minst {{amount}} stilling',
  module: '{{module}} godkjent',
  everyModule: 'alle modulene i faget godkjent',
  modulePlan: 'læreplan i moduler for faget',
  schooling: '{{schooling}}',
  inProgramme: 'deltar i introduksjonsprogrammet',
  trade: 'faget er {{trades}}',
  stated: '{{what}}',
  examPassed: '{{exam}} bestått',
  contract: 'kontrakt som løper',
  contractCompleted: 'fullført kontrakttid',
  contractOver: 'kontrakt der siste dag har kommet',
  contractLasts: 'kontrakt på minst {{amount}} på full tid',
  contractEndsWithin: 'høyst {{amount}} igjen av kontrakten',
  contractLeft: 'minst {{amount}} igjen av kontrakten',
  waited: '{{amount}} siden forrige forsøk på {{exam}}',
  waitedAnnulled: '{{amount}} siden {{exam}} ble annullert',
  retakesLeft: 'høyst {{amount}} uten å bestå {{exam}}',
  gate: '«{{gate}}»',
  phase: '«{{phase}}» fullført',
  age: 'året personen fyller {{amount}}',
  ageAtMost: 'året personen fyller {{amount}}, eller før',
  assessmentApplied: 'søkt om realkompetansevurdering',
  confirmed: '{{fact}}',
} as const satisfies Record<Leaf['kind'], string> & Texts

/** The same where the rule that gives the amount is unknown; part of the sentences. */
export const openLeaves = {
  language: 'norsk {{skill}} (ukjent nivå)',
  practice: 'praksis i faget (ukjent hvor lenge)',
  practiceAtMost: 'grense for praksis i faget (ukjent hvilken)',
  position: 'jobb (ukjent stilling)',
  contractLasts: 'kontrakt (ukjent hvor lang)',
  requiredModules: 'alle modulene som er felles for alle, godkjent',
  contractRemaining: 'kontrakt på det som gjenstår av fagets lengde',
  contractEndsWithin: 'slutten av kontrakten (ukjent når)',
  contractLeft: 'tid igjen av kontrakten (ukjent hvor mye)',
  waited: 'ventetid etter {{exam}} (ukjent hvor lenge)',
  retakesLeft: 'forsøk igjen på {{exam}} (ukjent hvor mange)',
  age: 'alder (ukjent hvilken)',
  ageAtMost: 'øvre alder (ukjent hvilken)',
} as const

/** The same where the amount is a rule's and the county is not known; part of the sentences. */
export const ruledLeaves = {
  language: 'norsk {{skill}} minst på nivået i regelen «{{rule}}»',
  practice: 'praksis i faget så lenge som regelen «{{rule}}» sier',
  practiceAtMost: 'høyst så lang praksis i faget som regelen «{{rule}}» sier',
  position: 'jobb i minst den stillingen som regelen «{{rule}}» sier',
  contractLasts: 'kontrakt minst så lang som regelen «{{rule}}» sier',
  contractEndsWithin: 'høyst så lang tid igjen av kontrakten som regelen «{{rule}}» sier',
  contractLeft: 'minst så lang tid igjen av kontrakten som regelen «{{rule}}» sier',
  waited: 'så lang tid siden forrige forsøk på {{exam}} som regelen «{{rule}}» sier',
  retakesLeft: 'høyst så mange forsøk uten å bestå {{exam}} som regelen «{{rule}}» sier',
  age: 'året personen når alderen i regelen «{{rule}}»',
  ageAtMost: 'ikke eldre enn regelen «{{rule}}» sier',
} as const

/** How a demand is answered on a day; part of the sentences. */
export const answers = {
  has: 'har {{has}}',
  lacks: 'har {{has}}, mangler {{missing}}',
  reached: 'nås {{day}} hvis alt går som nå',
  opens: 'mulig fra {{day}}',
  with: '{{demand}} ({{detail}})',
  line: '{{state}}: {{demand}}.',
  lineWith: '{{state}}: {{demand}}. {{detail}}.',
  ask: 'Ikke kjent. Spør {{who}}',
  hinges: 'Det kommer an på dette: {{rule}}',
  noModulePlan: 'Faget har ingen',
  notTold: 'Ikke oppgitt av personen',
} as const

/** Who demands it; part of the sentences. */
export const demandedBy = {
  law: 'Kravet står i loven',
  countyPractice: '{{county}} krever det',
  lawAndCounty: 'Loven krever det, og {{county}} krever mer',
  provider: 'Stedet ber om det',
  model: 'Denne veien gjør det slik',
} as const satisfies Record<RuleStanding | 'lawAndCounty', string>

/** How demands hang together; part of the sentences. */
export const tree = {
  both: 'både {{list}}',
  either: 'enten {{list}}',
  some: 'minst {{number}} av disse: {{list}}',
  group: '({{inner}})',
  empty: 'ingenting (tom gruppe)',
  sentence: 'Krever {{demand}}.',
  nothing: 'Krever ingenting.',
  all: 'Alle',
  any: 'Én av',
  someOf: 'Minst {{number}} av',
  and: 'OG',
  or: 'ELLER',
} as const

/** The value of a rule with its unit; part of the sentences. */
export const ruleValues = {
  factor: '{{number}} ganger fagets lengde',
  yes: 'ja',
  no: 'nei',
  unknown: 'ikke kjent',
  ask: 'Spør {{who}}',
  from: 'fra {{day}}',
  until: 'til {{day}}',
  fromUntil: 'fra {{from}} til {{until}}',
} as const
