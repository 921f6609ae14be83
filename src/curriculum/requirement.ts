import { z } from 'zod'
import { parties } from './party.ts'
import { subjectLevels, subjects } from './subject.ts'
import { idSchema, textSchema } from './text.ts'
import { tradeCodeSchema } from './tradeCode.ts'

/** Levels of Norwegian, lowest first; below A1 counts as none. */
export const levels = ['belowA1', 'A1', 'A2', 'B1', 'B2', 'C1'] as const

/** A level of Norwegian in one skill. */
export type Level = (typeof levels)[number]

/** The four skills, each tested for itself (norskprøven has four sub-tests, HK-dir). */
export const skills = ['listening', 'reading', 'writing', 'oral'] as const

/** A language skill. */
export type Skill = (typeof skills)[number]

/** Whether a level is at least another. */
export function atLeast(level: Level, wanted: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf(wanted)
}

/** The two exams before a trade certificate: the written Vg3 exam and the trade exam (fag-/svenneprøve). */
export const exams = ['written', 'trade'] as const

/** One of the two exams before a trade certificate. */
export type Exam = (typeof exams)[number]

/**
 * The exams that end a training contract (opplæringskontrakt) and a practice certificate contract: the
 * competence examination (kompetanseprøve) and the practice certificate examination (praksisbrevprøve). They
 * lead to a paper of their own and to no trade certificate.
 */
export const otherFinals = ['competence', 'practiceCertificate'] as const

/** Any exam that is recorded: on the way to a trade certificate, or at the end of another contract. */
export type AnyExam = (typeof exams)[number] | (typeof otherFinals)[number]

/**
 * A number in a demand: fixed, read from a rule (so that a county's value takes the law's place), or a
 * rule's factor times the trade's ordinary length.
 */
const quantityUpTo = (most: number) =>
  z.union([
    z.number().min(0).max(most),
    z.strictObject({ rule: z.string() }),
    z.strictObject({ lengthTimes: z.string() }),
  ])

/**
 * Numbers in demands by what they count: months up to a working life, years up to the age of the oldest, and others. Beyond that a
 * number is a slip of the keyboard.
 */
export const quantities = {
  months: quantityUpTo(600),
  years: quantityUpTo(120),
  other: quantityUpTo(1000),
} as const

const { months, years } = quantities

/** A number in a demand. */
export type Quantity = z.infer<typeof months>

/** Schooling that a model may ask for: completed grunnskole, completed upper secondary, wherever it was. */
const schoolings = ['compulsory', 'upperSecondary'] as const

/** Schooling that a model may ask for. */
export type Schooling = (typeof schoolings)[number]

/** One thing that can be asked of a person. */
export const leafSchema = z.discriminatedUnion('kind', [
  /** A level of Norwegian in a skill. */
  z.strictObject({
    kind: z.literal('language'),
    skill: z.enum(skills),
    level: z.union([z.enum(levels), z.strictObject({ rule: z.string() })]),
  }),
  /** Full-time months of documented practice in the trade. */
  z.strictObject({ kind: z.literal('practice'), months }),
  /** No more than so many full-time months of practice: above that the county sends people another way. */
  z.strictObject({ kind: z.literal('practiceAtMost'), months }),
  /** A job now, of at least this position. */
  z.strictObject({ kind: z.literal('position'), percent: quantities.other }),
  /** One module, approved or recognised whole. */
  z.strictObject({ kind: z.literal('module'), module: idSchema }),
  /** Every module that the trade asks for of everybody; what is chosen from its groups stands beside it. */
  z.strictObject({ kind: z.literal('everyModule') }),
  /** The trade has a module plan, and is no block: nobody can bring that, or wait for it. */
  z.strictObject({ kind: z.literal('modulePlan') }),
  /** An exam passed. */
  z.strictObject({ kind: z.literal('examPassed'), exam: z.enum(exams) }),
  /** A contract that runs, or has been completed. */
  z.strictObject({ kind: z.literal('contract'), reached: z.enum(['running', 'completed']) }),
  /** The last day of the contract has come. */
  z.strictObject({ kind: z.literal('contractOver') }),
  /**
   * A contract of at least so many full-time months; `remaining` is what practice and credits leave of the
   * trade's length. Asked of a contract whose last day is told.
   */
  z.strictObject({
    kind: z.literal('contractLasts'),
    months: z.union([z.literal('remaining'), months]),
  }),
  /** Not earlier than this many months before the contract ends. */
  z.strictObject({ kind: z.literal('contractEndsWithin'), months }),
  /** Still at least this many months of the contract left. */
  z.strictObject({ kind: z.literal('contractLeft'), months }),
  /** This many months since an attempt with this outcome; nothing is asked of a first attempt. */
  z.strictObject({
    kind: z.literal('waited'),
    exam: z.enum(exams),
    after: z.enum(['failed', 'annulled']),
    months,
  }),
  /** No more failed attempts than the retakes that are a right. */
  z.strictObject({ kind: z.literal('retakesLeft'), exam: z.enum(exams), most: quantities.other }),
  /** A licence, approval or paper outside the curriculum. */
  z.strictObject({ kind: z.literal('gate'), gate: idSchema }),
  /** A level in a subject of preparatory education, whatever paper says so. */
  z.strictObject({
    kind: z.literal('subject'),
    subject: z.enum(subjects),
    level: z.enum(subjectLevels).exclude(['none']),
  }),
  /** A phase of the route completed. */
  z.strictObject({ kind: z.literal('phase'), phase: idSchema }),
  /** The year in which a person turns an age has come. */
  z.strictObject({ kind: z.literal('age'), years }),
  /** The year in which a person turns more than this has not come; whoever has begun is not sent away for it. */
  z.strictObject({ kind: z.literal('ageAtMost'), years }),
  /** At least so much schooling, or no more than so much: what the background tells. */
  z.strictObject({
    kind: z.literal('schooling'),
    least: z.enum(schoolings).optional(),
    most: z.enum(schoolings).optional(),
  }),
  /** Takes part in the introduction programme; whoever has begun is not sent away when it ends. */
  z.strictObject({ kind: z.literal('inProgramme') }),
  /** The trade is one of those that the model is for. */
  z.strictObject({ kind: z.literal('trade'), trades: z.array(tradeCodeSchema).min(1) }),
  /**
   * Something that nobody can look up and somebody states: an own wish, being found suitable. A question until then.
   * `id` is what the log calls it.
   */
  z.strictObject({ kind: z.literal('stated'), id: idSchema, what: textSchema, by: z.enum(parties) }),
  /** An assessment of realkompetanse applied for; asked only where the named rule says yes. */
  z.strictObject({ kind: z.literal('assessmentApplied'), rule: z.string() }),
  /** Something a person can only confirm, named by a rule that says yes or no (a permanent job). */
  z.strictObject({ kind: z.literal('confirmed'), rule: z.string() }),
])

/** One thing that can be asked of a person. */
export type Leaf = z.infer<typeof leafSchema>

/** A tree of things asked: all of, any of, or so many of. Grouping is kept to the screen. */
export type Requirement =
  | Leaf
  | { kind: 'all'; of: Requirement[] }
  | { kind: 'any'; of: Requirement[] }
  | { kind: 'some'; count: number; of: Requirement[] }

/** A tree of things asked, at most eight deep so that a sentence can still say it. */
export const requirementSchema: z.ZodType<Requirement, Requirement> = z.lazy(() =>
  z.union([
    leafSchema,
    z.strictObject({ kind: z.literal('all'), of: z.array(requirementSchema).max(60) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(requirementSchema).min(1).max(60) }),
    z.strictObject({
      kind: z.literal('some'),
      count: z.number().int().min(1).max(60),
      of: z.array(requirementSchema).min(1).max(60),
    }),
  ]),
)

/** Every leaf of a requirement, in reading order. */
export function leavesOf(requirement: Requirement): Leaf[] {
  return 'of' in requirement ? requirement.of.flatMap(leavesOf) : [requirement]
}
