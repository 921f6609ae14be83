import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `leaves` of `nb/requirements.ts` in Ukrainian, made by a machine. */
export const leaves = {
  language: 'норвезька мова ({{skill}}) щонайменше {{level}}',
  subject: '{{subject}}, щонайменше {{level}}',
  practice: '{{amount}} практики за професією',
  practiceAtMost: 'щонайбільше {{amount}} практики за професією',
  position: 'робота щонайменше {{amount}}',
  module: 'зарахований модуль {{module}}',
  everyModule: 'зараховані всі модулі професії',
  modulePlan: 'навчальний план професії за модулями',
  schooling: '{{schooling}}',
  inProgramme: 'участь у вступній програмі ([[introduksjonsprogram]])',
  trade: 'професія: {{trades}}',
  stated: '{{what}}',
  examPassed: 'складений {{exam}}',
  contract: 'чинний контракт',
  contractCompleted: 'завершений контракт',
  contractOver: 'контракт, останній день якого настав',
  contractLasts: 'контракт щонайменше на {{amount}} повного часу',
  contractEndsWithin: 'до кінця контракту щонайбільше {{amount}}',
  contractLeft: 'до кінця контракту щонайменше {{amount}}',
  waited: 'від останньої спроби минуло {{amount}}: {{exam}}',
  waitedAnnulled: 'від скасування минуло {{amount}}: {{exam}}',
  retakesLeft: 'щонайбільше {{amount}} без успіху: {{exam}}',
  gate: '«{{gate}}»',
  phase: 'завершений етап «{{phase}}»',
  age: 'рік, у якому людині виповнюється {{amount}}',
  ageAtMost: 'рік, у якому людині виповнюється {{amount}}, або раніше',
  assessmentApplied: 'подана заява на оцінювання вмінь ([[realkompetansevurdering]])',
  confirmed: '{{fact}}',
} as const satisfies Translation<Source['sentences']['leaves'], 'uk'>

/** `openLeaves` of `nb/requirements.ts` in Ukrainian, made by a machine. */
export const openLeaves = {
  language: 'норвезька мова ({{skill}}, рівень невідомий)',
  practice: 'практика за професією (невідомо скільки)',
  practiceAtMost: 'межа практики за професією (невідомо яка)',
  position: 'робота (обсяг невідомий)',
  contractLasts: 'контракт (невідомо на скільки)',
  requiredModules: 'зараховані всі модулі, спільні для всіх',
  contractRemaining: 'контракт на решту часу за професією',
  contractEndsWithin: 'кінець контракту (невідомо коли)',
  contractLeft: 'час до кінця контракту (невідомо скільки)',
  waited: 'час очікування після іспиту: {{exam}} (невідомо скільки)',
  retakesLeft: 'решта спроб: {{exam}} (невідомо скільки)',
  age: 'вік (невідомо який)',
  ageAtMost: 'верхня межа віку (невідомо яка)',
} as const satisfies Translation<Source['sentences']['openLeaves'], 'uk'>

/** `ruledLeaves` of `nb/requirements.ts` in Ukrainian, made by a machine. */
export const ruledLeaves = {
  language: 'норвезька мова ({{skill}}) щонайменше на рівні за правилом «{{rule}}»',
  practice: 'практика за професією стільки, скільки каже правило «{{rule}}»',
  practiceAtMost: 'практика за професією не довше, ніж каже правило «{{rule}}»',
  position: 'робота щонайменше в обсязі за правилом «{{rule}}»',
  contractLasts: 'контракт щонайменше такий довгий, як каже правило «{{rule}}»',
  contractEndsWithin: 'до кінця контракту не більше, ніж каже правило «{{rule}}»',
  contractLeft: 'до кінця контракту щонайменше стільки, скільки каже правило «{{rule}}»',
  waited: 'після останньої спроби ({{exam}}) минуло стільки, скільки каже правило «{{rule}}»',
  retakesLeft: 'не більше невдалих спроб ({{exam}}), ніж каже правило «{{rule}}»',
  age: 'рік, коли людині виповнюється вік за правилом «{{rule}}»',
  ageAtMost: 'вік не більший, ніж каже правило «{{rule}}»',
} as const satisfies Translation<Source['sentences']['ruledLeaves'], 'uk'>

/** `answers` of `nb/requirements.ts` in Ukrainian, made by a machine. */
export const answers = {
  has: 'є {{has}}',
  lacks: 'є {{has}}, бракує {{missing}}',
  reached: 'виконається {{day}}, якщо все йтиме як зараз',
  opens: 'можливо з {{day}}',
  with: '{{demand}} ({{detail}})',
  line: '{{state}}: {{demand}}.',
  lineWith: '{{state}}: {{demand}}. {{detail}}.',
  ask: 'Невідомо. Запитайте: {{who}}',
  hinges: 'Це залежить від правила: {{rule}}',
  noModulePlan: 'У професії його немає',
  notTold: 'Людина не вказала',
} as const satisfies Translation<Source['sentences']['answers'], 'uk'>

/** `demandedBy` of `nb/requirements.ts` in Ukrainian, made by a machine. */
export const demandedBy = {
  law: 'Вимога закону',
  countyPractice: 'Вимога: {{county}}',
  lawAndCounty: 'Вимога закону, а {{county}} вимагає більше',
  provider: 'Про це просить заклад',
  model: 'Так робиться на цьому шляху',
} as const satisfies Translation<Source['sentences']['demandedBy'], 'uk'>

/** `tree` of `nb/requirements.ts` in Ukrainian, made by a machine. */
export const tree = {
  both: 'разом {{list}}',
  either: 'щонайменше одне: {{list}}',
  some: 'щонайменше {{number}} з цього: {{list}}',
  group: '({{inner}})',
  empty: 'нічого (порожня група)',
  sentence: 'Потрібно: {{demand}}.',
  nothing: 'Нічого не потрібно.',
  all: 'Усе',
  any: 'Одне з',
  someOf: 'Щонайменше {{number}} з',
  and: 'І',
  or: 'АБО',
} as const satisfies Translation<Source['sentences']['tree'], 'uk'>

/** `ruleValues` of `nb/requirements.ts` in Ukrainian, made by a machine. */
export const ruleValues = {
  factor: '{{number}} × тривалість навчання професії',
  yes: 'так',
  no: 'ні',
  unknown: 'невідомо',
  ask: 'Запитайте: {{who}}',
  from: 'з {{day}}',
  until: 'до {{day}}',
  fromUntil: 'з {{from}} до {{until}}',
} as const satisfies Translation<Source['sentences']['ruleValues'], 'uk'>
