import { z } from 'zod'
import { countyPart } from './countyPart.ts'
import { provisionSchema } from './provision.ts'
import { type AnyExam, requirementSchema } from './requirement.ts'
import { sourceSchema, standingOfRuleSchema, statedStandingSchema } from './source.ts'
import { daySchema, idSchema, type Text, textSchema } from './text.ts'
import { publicationSchema } from './version.ts'

/**
 * Every rule that has a value, with its unit. A rule that is a tree of demands is a `Demand` instead.
 * Numbers are those of `value` in the files; the sentence that names each rule is in `language/`.
 */
export const ruleUnits = {
  /** Full-time months of all-round practice before a fagbrev på jobb contract (ofo. § 9-58). */
  practiceBeforeContract: 'months',
  /** Position, in per cent, from which practice counts as full time in fagbrev på jobb (ofo. § 9-58 lets the county accept 80). */
  fullTimeFrom: 'percent',
  /** The same for experience-based candidates: no law says it, only what single counties publish. */
  fullTimeFromExperienceBased: 'percent',
  /** Least position during a fagbrev på jobb contract. */
  positionDuringContract: 'percent',
  /** The year a person turns this age, a fagbrev på jobb contract may be made. */
  contractAge: 'years',
  /** Least contract length (ofo. § 9-58). */
  contractLeast: 'months',
  /** Practice above which the county sends people to the experience-based route instead. */
  practiceToExperienceBased: 'months',
  /** Whether an assessment of realkompetanse must have been applied for before the contract. */
  assessmentBeforeContract: 'yesNo',
  /** Whether the job must be permanent. */
  permanentJob: 'yesNo',
  /** Whether grunnskole is asked for before the contract. */
  compulsorySchoolBeforeContract: 'yesNo',
  /** Oral Norwegian asked for before the contract. */
  norwegianBeforeContract: 'level',
  /** When the county takes contract applications. */
  contractApplications: 'words',
  /** How much longer than the trade's ordinary length experience-based practice must be (ol. § 23-2). */
  experienceBasedFactor: 'factor',
  /** Hours of practice that the county counts as one year. */
  practiceHoursAYear: 'hours',
  /** Months to wait before a new trade exam outside a contract (ofo. § 9-66). */
  tradeExamWait: 'months',
  /** New trade exams that are a right within a contract (ofo. § 9-66). */
  tradeExamRetakes: 'count',
  /** Months to wait after an exam annulled for cheating (ofo. §§ 9-42, 9-69). */
  annulledWait: 'months',
  /** Earliest trade exam, months before the contract ends (ofo. § 9-55). */
  tradeExamBeforeEnd: 'months',
  /** Latest registration for the trade exam, months before the contract ends (ofo. § 9-56). */
  tradeExamRegistrationBeforeEnd: 'months',
  /** When those outside a contract register for the trade exam: the county's own deadline. */
  tradeExamRegistrationDeadline: 'words',
  /** Length of the written Vg3 exam. */
  writtenExamHours: 'hours',
  /** Days to complain about the written exam, the trade exam, a recognition. */
  complaintWrittenExam: 'days',
  complaintTradeExam: 'days',
  complaintRecognition: 'days',
  /** What those outside a contract pay; Stortinget sets it anew each year (ofo. §§ 9-27, 9-56). */
  writtenExamFee: 'words',
  tradeExamFee: 'words',
  /** What schooling takes off the contract (ofo. § 6-7). */
  creditVg1SameProgramme: 'months',
  creditVg1Other: 'months',
  creditVg2LeadingToTrade: 'months',
  creditVg2SameProgramme: 'months',
  creditVg2OtherProgramme: 'months',
  creditVg3: 'months',
  /** The same for schooling of older structures (ofo. § 6-8). */
  creditFoundationCourse: 'words',
  creditAdvancedCourseI: 'words',
  creditAdvancedCourseII: 'months',
  /** What practice and earlier contracts take off it (ofo. § 6-9). */
  creditPractice: 'words',
  creditTrainingCandidate: 'months',
  /** What an earlier trade certificate takes off it (ofo. § 6-10). */
  creditCertificateSameVg2: 'months',
  creditCertificateSameProgramme: 'months',
  creditCertificateOther: 'months',
  /** The introduction programme's longest time by schooling and final goal (il. §§ 13-14). */
  programmeWithUpperSecondary: 'months',
  programmePartsOfUpperSecondary: 'months',
  programmeUpperSecondary: 'months',
  programmeVocational: 'months',
  programmeWork: 'months',
  /** What may be added to the two goals in upper secondary (il. § 14). */
  programmePartsExtension: 'months',
  programmeUpperSecondaryExtension: 'months',
  /** Work of this many hours a week takes a person out of the programme's target group (il. § 8). */
  programmeWorkHours: 'hours',
  /** From settlement to programme start (il. § 12). */
  programmeStartWithin: 'months',
  /** Hours of an ordinary full-time week. */
  fullTimeWeek: 'hours',
  /** Longest right and duty to Norwegian (il. § 32). */
  norwegianLongest: 'months',
  /** The same for people who have upper secondary education or more (il. § 32). */
  norwegianLongestWithUpperSecondary: 'months',
  /** Deadline to apply for an apprenticeship. */
  apprenticeshipApplication: 'words',
} as const satisfies Record<string, RuleUnit>

/** What the value of a rule is measured in. */
export type RuleUnit =
  | 'months'
  | 'years'
  | 'days'
  | 'hours'
  | 'percent'
  | 'factor'
  | 'count'
  | 'yesNo'
  | 'level'
  | 'words'

/** The most that a number of a rule can be in each unit: beyond it a number is a slip of the keyboard. */
const mostInUnit: Partial<Record<RuleUnit, number>> = {
  /** A working life. */
  months: 600,
  years: 120,
  days: 3650,
  /** A year of them. */
  hours: 8784,
  percent: 100,
  factor: 10,
  count: 100,
}

/** The same for hours of a week, or of a day. */
const mostOfRule: Partial<Record<RuleId, number>> = {
  fullTimeWeek: 168,
  programmeWorkHours: 168,
  writtenExamHours: 24,
}

/** The most that a rule can be; what is no number can be anything. */
export function mostOf(rule: RuleId): number {
  return mostOfRule[rule] ?? mostInUnit[ruleUnits[rule]] ?? Number.POSITIVE_INFINITY
}

/** The name of a rule that has a value. */
export type RuleId = keyof typeof ruleUnits

/** All rule names, in the order in which they are shown. */
export const ruleIds = Object.keys(ruleUnits) as RuleId[]

/** What a rule can be: a number in its unit, yes or no, a language level, or words; null when nobody has published it. */
export type RuleValue = number | boolean | string | Text | null

/** One value of a rule, with the days on which it is in force and where it was read. */
export const ruleEntrySchema = z.strictObject({
  rule: z.enum(ruleIds),
  /** null: there is a rule or a practice here, but its value is unknown and shown as a question; `mayBe` is the most favourable named. */
  value: z.union([z.number(), z.boolean(), z.string().min(1).max(300), textSchema, z.null()]),
  mayBe: z.number().optional(),
  standing: statedStandingSchema,
  from: daySchema.optional(),
  to: daySchema.optional(),
  source: sourceSchema,
  note: textSchema.optional(),
  /** Whom to ask when the value is unknown, as a role. */
  ask: z.enum(['county', 'municipality', 'nav', 'trainingEstablishment', 'provider']).optional(),
})

/** One value of a rule with its days and source. */
export type RuleEntry = z.infer<typeof ruleEntrySchema>

/** The moments at which something is demanded of a person. */
export const demandPoints = [
  'route',
  'module',
  'contract',
  'writtenExam',
  'tradeExamRegistration',
  'tradeExam',
  'contractCompleted',
  'certificate',
] as const

/** A moment at which something is demanded. */
export type DemandPoint = (typeof demandPoints)[number]

/**
 * The four roles of a contract on training in a company (ol. § 7-1): candidate for fagbrev på jobb, apprentice
 * (lærling), training candidate (lærekandidat) and practice certificate candidate (praksisbrevkandidat).
 */
export const contractRoles = [
  'fpjCandidate',
  'apprentice',
  'trainingCandidate',
  'practiceCertificateCandidate',
] as const

/** A role of a contract. */
export type ContractRole = (typeof contractRoles)[number]

/** The exam that a contract leads to: only two of the four go to the trade exam (ol. § 7-1, ofo. §§ 9-51, 10-9). */
export const finalExamOf = {
  fpjCandidate: 'trade',
  apprentice: 'trade',
  trainingCandidate: 'competence',
  practiceCertificateCandidate: 'practiceCertificate',
} as const satisfies Record<ContractRole, AnyExam>

/** The role in which a person goes to the trade exam: one of two contract roles, or practice alone. */
export const roles = ['fpjCandidate', 'apprentice', 'experienceBased'] as const

/** The role in which somebody is on a route: that of its contract, or practice alone. */
export const routeRoles = [...contractRoles, 'experienceBased'] as const

/** The role in which somebody is on a route. */
export type RouteRole = (typeof routeRoles)[number]

/** Who may set a demand aside for one person. */
export const waiverGivers = ['county', 'municipality', 'provider'] as const

/** Who may set a demand aside for one person. */
export type WaiverGiver = (typeof waiverGivers)[number]

/** What must be in place at a moment, for whom, who says so, and where that stands. */
export const demandSchema = z.strictObject({
  on: z.enum(demandPoints),
  /** The roles it holds for; all when left out. */
  roles: z.array(z.enum(routeRoles)).min(1).optional(),
  requires: requirementSchema,
  standing: standingOfRuleSchema,
  /** Who may set it aside though it is the law, because the rule itself lets them (ol. § 23-2). */
  waivableBy: z.array(z.enum(waiverGivers)).min(1).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  source: sourceSchema,
})

/** What must be in place at a moment. */
export type Demand = z.infer<typeof demandSchema>

/** Something outside the curriculum that must be held: a licence, an approval, a course with a paper. */
export const gateSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Left out where a tree of demands of its own trade asks for it, as one of several that will do. */
  neededBefore: z.enum(demandPoints).optional(),
  /** How long the paper lasts; left out where no source says so, and then whoever has it tells its last day. */
  validMonths: z.number().int().min(1).max(600).optional(),
  /** The assumed duration of the training it takes, by its id; left out when it takes none. */
  duration: idSchema.optional(),
  /** Whether it is earned by the person or confirmed by others (an approved training establishment). */
  heldBy: z.enum(['person', 'employer']),
  source: sourceSchema,
})

/** Something outside the curriculum that must be held. */
export type Gate = z.infer<typeof gateSchema>

/** National law, or what one county has published beside it: one file each in `curricula/rules/`. */
export const ruleSetSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  version: z.number().int().min(1),
  publication: publicationSchema.optional(),
  name: textSchema,
  /** The county's number of 2024, null for the national file and where there is no file. */
  county: z
    .string()
    .regex(/^\d\d$/)
    .nullable(),
  /** The day on which the sources were read. */
  readOn: daySchema,
  rules: z.array(ruleEntrySchema),
  provisions: z.array(provisionSchema).optional(),
  demands: z.array(demandSchema).optional(),
  gates: z.array(gateSchema).optional(),
  ...countyPart,
})

/** A file of rules. */
export type RuleSet = z.infer<typeof ruleSetSchema>
