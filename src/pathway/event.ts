import { z } from 'zod'
import { parties } from '../curriculum/party.ts'
import { exams, leafSchema, levels, otherFinals, skills } from '../curriculum/requirement.ts'
import { contractRoles, demandPoints, waiverGivers } from '../curriculum/rules.ts'
import { standingOfRuleSchema } from '../curriculum/source.ts'
import { subjectLevels, subjectPapers, subjects } from '../curriculum/subject.ts'
import { daySchema, idSchema } from '../curriculum/text.ts'
import { tradeCodeSchema } from '../curriculum/tradeCode.ts'

/** The most letters of a note. */
export const noteLimit = 500

/** A note of one line or a few; never a name, a diagnosis or an identity number. */
const note = z.string().trim().max(noteLimit)

/** The most months of practice that a claim can have approved: a working life. */
export const mostApprovedMonths = 600

/** The fewest letters of the ground that a demand is set aside on: fewer say nothing. */
export const leastGround = 3

/** The least and the most that the position of a job can be, in per cent. */
export const positionLimits = [1, 100] as const

const position = z.number().int().min(positionLimits[0]).max(positionLimits[1])

const on = { day: daySchema }

/** Work that is no job, and the last day that was arranged. */
const stay = { engagement: idSchema, ends: daySchema.optional() }

/** What is done towards one trade's certificate says which: whoever changes trade does not take it along. */
const inTrade = { ...on, trade: tradeCodeSchema }

/**
 * A stretch of schooling in a trade (Vg1, Vg2) says which, and so does a demand set aside on the way to one; other phases, and
 * what is set aside on a route without a trade, belong to none.
 */
const inTradeOrNone = { ...on, trade: tradeCodeSchema.optional() }

const anyExam = z.enum([...exams, ...otherFinals])

/** What a claim is about: a module, an experience put forward as practice in a trade, or all that a trade asks. */
export const claimAboutSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('module'), module: idSchema }),
  z.strictObject({ kind: z.literal('practice'), experience: idSchema, trade: tradeCodeSchema }),
  z.strictObject({ kind: z.literal('trade'), trade: tradeCodeSchema }),
])

/**
 * Everything that can happen to a person on the way, as dated facts in the past tense. The kind of an
 * event is the word its chart listens for, except language tests and levels of subjects: these become part of the word.
 */
export const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...on,
    kind: z.literal('languageAssessed'),
    skill: z.enum(skills),
    level: z.enum(levels).exclude(['belowA1']),
    paper: z.enum(['norskprove', 'schoolAssessment', 'ownAssessment']),
  }),

  /** How far somebody has come in a subject of preparatory education: every module up to this one is held. */
  z.strictObject({
    ...on,
    kind: z.literal('subjectAssessed'),
    subject: z.enum(subjects),
    level: z.enum(subjectLevels).exclude(['none']),
    paper: z.enum(subjectPapers),
  }),

  z.strictObject({ ...on, kind: z.literal('moduleStarted'), module: idSchema }),
  z.strictObject({ ...on, kind: z.literal('moduleBrokenOff'), module: idSchema }),
  z.strictObject({ ...on, kind: z.literal('moduleApproved'), module: idSchema }),
  z.strictObject({ ...on, kind: z.literal('moduleNotApproved'), module: idSchema }),

  z.strictObject({ ...on, kind: z.literal('claimMade'), claim: idSchema, about: claimAboutSchema }),
  z.strictObject({ ...on, kind: z.literal('claimDocumented'), claim: idSchema, paper: note }),
  z.strictObject({ ...on, kind: z.literal('claimApplied'), claim: idSchema }),
  z.strictObject({ ...on, kind: z.literal('claimAssessed'), claim: idSchema }),
  /** `months` is the practice approved, when the claim is about practice. */
  z.strictObject({
    ...on,
    kind: z.literal('claimApproved'),
    claim: idSchema,
    months: z.number().min(0).max(mostApprovedMonths).optional(),
  }),
  /** Approved by aims when the claim is about a module, by months when it is about practice. */
  z.strictObject({
    ...on,
    kind: z.literal('claimPartlyApproved'),
    claim: idSchema,
    aims: z.array(idSchema).max(100).optional(),
    months: z.number().min(0).max(mostApprovedMonths).optional(),
  }),
  z.strictObject({ ...on, kind: z.literal('claimRejected'), claim: idSchema }),
  z.strictObject({ ...on, kind: z.literal('claimAppealed'), claim: idSchema }),
  z.strictObject({ ...on, kind: z.literal('claimWithdrawn'), claim: idSchema }),

  /** `ends` is the last day that was arranged; left out where none was. */
  z.strictObject({ ...on, kind: z.literal('jobTasteStarted'), ...stay }),
  z.strictObject({ ...on, kind: z.literal('languagePracticeStarted'), ...stay }),
  z.strictObject({ ...on, kind: z.literal('workTrainingStarted'), ...stay }),
  /** An exception from how long a stay may be in the model: until when, made by whom (a role), on what ground. */
  z.strictObject({
    ...on,
    kind: z.literal('capWaived'),
    engagement: idSchema,
    until: daySchema,
    by: z.enum(parties),
    ground: note.min(leastGround),
  }),
  z.strictObject({
    ...on,
    kind: z.literal('employmentStarted'),
    engagement: idSchema,
    percent: position,
    /** The trade that it is practice in, as the adviser says; null when it is work in none. */
    trade: tradeCodeSchema.nullable(),
  }),
  z.strictObject({
    ...on,
    kind: z.literal('positionChanged'),
    engagement: idSchema,
    percent: position,
  }),
  z.strictObject({ ...on, kind: z.literal('workEnded'), engagement: idSchema }),

  z.strictObject({ ...inTrade, kind: z.literal('contractApplied'), contract: idSchema }),
  z.strictObject({ ...inTrade, kind: z.literal('contractRefused'), contract: idSchema }),
  z.strictObject({
    ...inTrade,
    kind: z.literal('contractStarted'),
    contract: idSchema,
    role: z.enum(contractRoles),
    /** The last day of the training time as the contract says. */
    ends: daySchema,
  }),
  z.strictObject({
    ...inTrade,
    kind: z.literal('contractExtended'),
    contract: idSchema,
    ends: daySchema,
  }),
  /**
   * A training candidate's contract made an apprenticeship contract, with the county's consent (ol. § 7-2).
   * `ends` is the last day as the contract then says.
   */
  z.strictObject({
    ...inTrade,
    kind: z.literal('contractMadeApprenticeship'),
    contract: idSchema,
    ends: daySchema,
  }),
  z.strictObject({ ...inTrade, kind: z.literal('contractVoided'), contract: idSchema }),
  z.strictObject({ ...inTrade, kind: z.literal('contractCompleted'), contract: idSchema }),

  z.strictObject({ ...inTrade, kind: z.literal('examRegistered'), exam: anyExam }),
  z.strictObject({ ...inTrade, kind: z.literal('examPassed'), exam: anyExam }),
  z.strictObject({ ...inTrade, kind: z.literal('examFailed'), exam: anyExam }),
  z.strictObject({ ...inTrade, kind: z.literal('examAbsent'), exam: anyExam }),
  z.strictObject({ ...inTrade, kind: z.literal('examAnnulled'), exam: anyExam }),
  /** A complaint about the result of the last sitting, and the result as the appeal body leaves it. */
  z.strictObject({ ...inTrade, kind: z.literal('examAppealed'), exam: anyExam }),
  z.strictObject({ ...inTrade, kind: z.literal('examPassedOnAppeal'), exam: anyExam }),
  z.strictObject({ ...inTrade, kind: z.literal('examFailedOnAppeal'), exam: anyExam }),
  z.strictObject({ ...inTrade, kind: z.literal('certificateIssued') }),

  z.strictObject({ ...inTradeOrNone, kind: z.literal('phaseStarted'), phase: idSchema }),
  z.strictObject({ ...inTradeOrNone, kind: z.literal('phaseCompleted'), phase: idSchema }),
  z.strictObject({ ...inTradeOrNone, kind: z.literal('phaseBrokenOff'), phase: idSchema }),

  z.strictObject({
    ...inTrade,
    kind: z.literal('gatePassed'),
    gate: idSchema,
    expires: daySchema.optional(),
  }),
  z.strictObject({ ...inTrade, kind: z.literal('gateLapsed'), gate: idSchema }),

  /** A line of a checklist of the route is done. */
  z.strictObject({ ...on, kind: z.literal('itemTicked'), step: idSchema, paper: idSchema, item: idSchema }),

  z.strictObject({ ...on, kind: z.literal('leaveStarted') }),
  z.strictObject({ ...on, kind: z.literal('leaveEnded') }),

  /** Something only a person can confirm, named by its rule (a permanent job). */
  z.strictObject({ ...inTrade, kind: z.literal('factConfirmed'), rule: z.string().max(64) }),
  /**
   * Something that nobody can look up, stated; `fact` is the id of what asks for it. It belongs to no trade. `holds` is false
   * where the answer was no; left out, it is so. The last answer stands.
   */
  z.strictObject({
    ...on,
    kind: z.literal('factStated'),
    fact: idSchema,
    holds: z.literal(false).optional(),
  }),
  /**
   * A demand set aside for one person: by whom (a role), on what ground, until when. The rule stays.
   * `reaches` is the weight of the demand that they set aside, as its answer shows it. Left out, a waiver
   * reaches only what they demand themselves; said, it reaches no further than the rule lets its giver.
   */
  z.strictObject({
    ...inTradeOrNone,
    kind: z.literal('requirementWaived'),
    point: z.enum(demandPoints),
    leaf: leafSchema,
    by: z.enum(waiverGivers),
    reaches: standingOfRuleSchema.optional(),
    ground: note.min(leastGround),
    until: daySchema.optional(),
  }),

  z.strictObject({ ...on, kind: z.literal('planAgreed'), steps: z.array(z.string().max(80)).max(200) }),
  z.strictObject({ ...on, kind: z.literal('planChanged') }),
  /** The participant appeals the decision (il. §§ 46-47). */
  z.strictObject({ ...on, kind: z.literal('planAppealed') }),
  z.strictObject({ ...on, kind: z.literal('planEnded') }),
])

/** A dated fact on a person's way. */
export type Event = z.infer<typeof eventSchema>

/** The word for what happened. */
export type EventKind = Event['kind']

/** Every kind of event, in the order of the schema. */
export const eventKinds = eventSchema.options.map((option) => option.shape.kind.value) as EventKind[]

/** The kinds of events that can say which trade they are about. */
export const kindsInTrade: ReadonlySet<EventKind> = new Set(
  eventSchema.options.flatMap(({ shape }) => ('trade' in shape ? [shape.kind.value] : [])),
)

/**
 * The trade that an event alone is about, so that it counts for no other; null when it is about none, or, as
 * work and claims, happens all the same and is only weighed in its trade.
 */
export function onlyInTrade(event: Event): string | null {
  return 'trade' in event && event.kind !== 'employmentStarted' ? (event.trade ?? null) : null
}

/** An event as the log keeps it: who wrote it down and when, beside the day it happened. */
export const logEntrySchema = z.strictObject({
  id: idSchema,
  /** Order of writing; decides between two events of one day. */
  sequence: z.number().int().min(0),
  recorded: daySchema,
  by: z.enum(['adviser', 'participant', 'county']),
  /** Another entry that this one takes back: it stays in the log and no longer counts. */
  retracts: idSchema.optional(),
  event: eventSchema.optional(),
  note: note.optional(),
})

/** A line of the log: an event, or the retraction of one. */
export type LogEntry = z.infer<typeof logEntrySchema>
