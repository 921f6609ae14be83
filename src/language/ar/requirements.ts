import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `leaves` of `nb/requirements.ts` in Arabic, made by a machine. */
export const leaves = {
  language: 'اللغة النرويجية ({{skill}}) بمستوى {{level}} على الأقل',
  subject: '{{subject}}: {{level}} على الأقل',
  practice: '{{amount}} من الممارسة في المهنة',
  practiceAtMost: '{{amount}} من الممارسة في المهنة على الأكثر',
  position: 'وظيفة بنسبة {{amount}} على الأقل',
  module: 'اعتماد الوحدة {{module}}',
  everyModule: 'اعتماد كل وحدات المهنة',
  modulePlan: 'خطة دراسية للمهنة على شكل وحدات',
  schooling: '{{schooling}}',
  inProgramme: 'المشاركة في برنامج التعريف ([[introduksjonsprogram]])',
  trade: 'المهنة هي {{trades}}',
  stated: '{{what}}',
  examPassed: 'النجاح في {{exam}}',
  contract: 'عقد سارٍ',
  contractCompleted: 'اكتمال مدة العقد',
  contractOver: 'عقد حلّ يومه الأخير',
  contractLasts: 'عقد لا يقل عن {{amount}} بدوام كامل',
  contractEndsWithin: 'بقاء {{amount}} من العقد على الأكثر',
  contractLeft: 'بقاء {{amount}} من العقد على الأقل',
  waited: 'مرور {{amount}} منذ آخر محاولة في {{exam}}',
  waitedAnnulled: 'مرور {{amount}} منذ إلغاء {{exam}}',
  retakesLeft: 'عدم النجاح على الأكثر {{amount}} في {{exam}}',
  gate: '«{{gate}}»',
  phase: 'اكتمال «{{phase}}»',
  age: 'السنة التي يبلغ فيها الشخص {{amount}}',
  ageAtMost: 'السنة التي يبلغ فيها الشخص {{amount}} أو قبلها',
  assessmentApplied: 'طلب تقييم الخبرة السابقة ([[realkompetansevurdering]])',
  confirmed: '{{fact}}',
} as const satisfies Translation<Source['sentences']['leaves'], 'ar'>

/** `openLeaves` of `nb/requirements.ts` in Arabic, made by a machine. */
export const openLeaves = {
  language: 'اللغة النرويجية ({{skill}}، المستوى غير معروف)',
  practice: 'ممارسة في المهنة (المدة غير معروفة)',
  practiceAtMost: 'حد للممارسة في المهنة (غير معروف)',
  position: 'وظيفة (النسبة غير معروفة)',
  contractLasts: 'عقد (المدة غير معروفة)',
  requiredModules: 'اعتماد كل الوحدات المشتركة للجميع',
  contractRemaining: 'عقد لما تبقى من مدة المهنة',
  contractEndsWithin: 'نهاية العقد (الموعد غير معروف)',
  contractLeft: 'وقت باقٍ من العقد (المدة غير معروفة)',
  waited: 'مدة انتظار بعد {{exam}} (غير معروفة)',
  retakesLeft: 'محاولات باقية في {{exam}} (العدد غير معروف)',
  age: 'العمر (غير معروف)',
  ageAtMost: 'حد أعلى للعمر (غير معروف)',
} as const satisfies Translation<Source['sentences']['openLeaves'], 'ar'>

/** `ruledLeaves` of `nb/requirements.ts` in Arabic, made by a machine. */
export const ruledLeaves = {
  language: 'اللغة النرويجية ({{skill}}) على الأقل بالمستوى الذي في قاعدة «{{rule}}»',
  practice: 'ممارسة في المهنة بالمدة التي في قاعدة «{{rule}}»',
  practiceAtMost: 'ممارسة في المهنة لا تزيد على ما في قاعدة «{{rule}}»',
  position: 'وظيفة لا تقل نسبتها عما في قاعدة «{{rule}}»',
  contractLasts: 'عقد لا تقل مدته عما في قاعدة «{{rule}}»',
  contractEndsWithin: 'ما بقي من العقد لا يزيد على ما في قاعدة «{{rule}}»',
  contractLeft: 'ما بقي من العقد لا يقل عما في قاعدة «{{rule}}»',
  waited: 'مرت منذ آخر محاولة في {{exam}} المدة التي في قاعدة «{{rule}}»',
  retakesLeft: 'محاولات بلا نجاح في {{exam}} لا تزيد على ما في قاعدة «{{rule}}»',
  age: 'السنة التي يبلغ فيها الشخص العمر الذي في قاعدة «{{rule}}»',
  ageAtMost: 'العمر لا يزيد على ما في قاعدة «{{rule}}»',
} as const satisfies Translation<Source['sentences']['ruledLeaves'], 'ar'>

/** `answers` of `nb/requirements.ts` in Arabic, made by a machine. */
export const answers = {
  has: 'لديه {{has}}',
  lacks: 'لديه {{has}}، ينقصه {{missing}}',
  reached: 'يتحقق في {{day}} إذا استمر كل شيء كما هو',
  opens: 'ممكن من {{day}}',
  with: '{{demand}} ({{detail}})',
  line: '{{state}}: {{demand}}.',
  lineWith: '{{state}}: {{demand}}. {{detail}}.',
  ask: 'غير معروف. اسأل: {{who}}',
  hinges: 'يتوقف ذلك على قاعدة: {{rule}}',
  noModulePlan: 'ليس للمهنة خطة كهذه',
  notTold: 'لم يذكره الشخص',
} as const satisfies Translation<Source['sentences']['answers'], 'ar'>

/** `demandedBy` of `nb/requirements.ts` in Arabic, made by a machine. */
export const demandedBy = {
  law: 'يطلبه القانون',
  countyPractice: 'تطلبه {{county}}',
  lawAndCounty: 'يطلبه القانون، وتطلب {{county}} أكثر',
  provider: 'يطلبه المكان',
  model: 'هكذا يسير هذا الطريق',
} as const satisfies Translation<Source['sentences']['demandedBy'], 'ar'>

/** `tree` of `nb/requirements.ts` in Arabic, made by a machine. */
export const tree = {
  both: 'كلٌّ من {{list}}',
  either: 'إما {{list}}',
  some: '{{number}} على الأقل من هذه: {{list}}',
  group: '({{inner}})',
  empty: 'لا شيء (مجموعة فارغة)',
  sentence: 'المطلوب: {{demand}}.',
  nothing: 'لا شيء مطلوب.',
  all: 'الكل',
  any: 'واحد من',
  someOf: '{{number}} على الأقل من',
  and: 'و',
  or: 'أو',
} as const satisfies Translation<Source['sentences']['tree'], 'ar'>

/** `ruleValues` of `nb/requirements.ts` in Arabic, made by a machine. */
export const ruleValues = {
  factor: '{{number}} ضعف مدة المهنة',
  yes: 'نعم',
  no: 'لا',
  unknown: 'غير معروف',
  ask: 'اسأل: {{who}}',
  from: 'من {{day}}',
  until: 'حتى {{day}}',
  fromUntil: 'من {{from}} حتى {{until}}',
} as const satisfies Translation<Source['sentences']['ruleValues'], 'ar'>
