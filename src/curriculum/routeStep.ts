import { z } from 'zod'
import { parties } from './party.ts'
import { levels, skills } from './requirement.ts'
import { sourceSchema } from './source.ts'
import { subjectLevels, subjects } from './subject.ts'
import { idSchema, textSchema } from './text.ts'

const by = z.enum(parties)

/** How often something of a rhythm comes back; `unsaid` where the source says that it does, and not how often. */
export const rhythms = ['week', 'secondWeek', 'semester', 'whenNeeded', 'unsaid'] as const

/** What something of a rhythm is when it comes: a day of one's week, an evening, an hour or a meeting. */
const rhythmUnits = ['day', 'evening', 'hour', 'meeting'] as const

/** What comes back while a step goes on: *four days a week at the workplace*. It adds no hours to those of the step. */
export const rhythmSchema = z.strictObject({
  what: textSchema,
  /** How many times; left out where the source gives no number. */
  times: z.number().min(1).max(60).optional(),
  every: z.enum(rhythms),
  as: z.enum(rhythmUnits),
  with: z.array(by).min(1),
  source: sourceSchema,
})

/** What comes back while a step goes on. */
export type Rhythm = z.infer<typeof rhythmSchema>

/** What a model uses to make a step succeed, and who gives it: wage subsidy, a mentor, a meeting of three. */
export const instrumentSchema = z.strictObject({
  name: textSchema,
  plain: textSchema,
  by,
  source: sourceSchema,
})

/** One line of a checklist, which is ticked when it is done. */
const paperItemSchema = z.strictObject({ id: idSchema, text: textSchema })

/** A checklist, a form or a text of the model, gathered at the step where it is used. */
export const paperSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['checklist', 'form', 'text']),
  name: textSchema,
  /** One sentence for a participant: what it is for. */
  plain: textSchema,
  /** Who fills it in or goes through it. */
  whose: by,
  /** What is ticked in a checklist; left out where the source does not say what it holds. */
  items: z.array(paperItemSchema).min(1).optional(),
  source: sourceSchema,
})

/** A checklist, a form or a text of the model. */
export type Paper = z.infer<typeof paperSchema>

/** The most persons that one specialist follows in a model, and where that is said. A notice, never a refusal. */
export const caseloadLimitSchema = z.strictObject({
  persons: z.number().int().min(1).max(500),
  source: sourceSchema,
})

/** Levels of Norwegian that a model trains to, per skill, and where that is said. */
export const trainsToSchema = z.strictObject({
  of: z.array(z.strictObject({ skill: z.enum(skills), level: z.enum(levels).exclude(['belowA1']) })).min(1),
  source: sourceSchema,
})

/** A subject of a model and the level that it is taken to; `offered` to those who want it, and asked of nobody. */
export const subjectTargetSchema = z.strictObject({
  subject: z.enum(subjects),
  to: z.enum(subjectLevels).exclude(['none']),
  offered: z.literal(true).optional(),
})

/** Why something is taken to be so that the source of a model does not say, and where that comes from. */
const reasonSchema = z.strictObject({ why: textSchema, source: sourceSchema })

/** What a model says of a step beside its order and length; all of it left out where the sources say nothing. */
export const stepContents = {
  rhythm: z.array(rhythmSchema).min(1).optional(),
  instruments: z.array(instrumentSchema).min(1).optional(),
  papers: z.array(paperSchema).min(1).optional(),
  /**
   * What of the step the model's source does not say, and why it stands here so: its hours a week, its subjects or
   * levels, its place among the others. An assumption, as its length is.
   */
  assumed: reasonSchema.optional(),
}

/**
 * How long a stay is in a model at the most, the first day and the last counted. Working days are Monday to Friday: no file
 * knows which of them are holidays.
 */
export const capSchema = z.strictObject({
  days: z.number().int().min(1).max(400),
  counted: z.enum(['workingDays', 'calendarDays']),
  source: sourceSchema,
})
