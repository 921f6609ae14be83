import { z } from 'zod'
import { exams } from '../curriculum/requirement.ts'
import { daySchema, idSchema, textSchema } from '../curriculum/text.ts'
import { participantSchema } from './participant.ts'

/** Days worked out by hand: no earlier than the law lets it be, no later where the calendar fixes that too. */
const within = { notBefore: daySchema, notAfter: daySchema.optional() }

/** One thing that must hold of an example person, so that a story is a test as well as an example. */
const expectationSchema = z.discriminatedUnion('kind', [
  /** On a day a thing stands in this place of its chart: `module.HEAV105` in `approved`. */
  z.strictObject({ kind: z.literal('place'), on: daySchema, unit: z.string(), place: z.string() }),
  /** On a day a route is open or closed in this way. */
  z.strictObject({
    kind: z.literal('route'),
    on: daySchema,
    route: idSchema,
    state: z.enum(['open', 'closedByLaw', 'closedByCountyPractice', 'closedByModel', 'inQuestion']),
  }),
  /** An entry of the log does not count, for this kind of reason. */
  z.strictObject({
    kind: z.literal('refused'),
    entry: idSchema,
    because: z.enum(['order', 'demand', 'notInPathway', 'leftBehind', 'otherTrade', 'pastCap', 'retracted']),
  }),
  /** Practice in the trade on a day, in full-time months. */
  z.strictObject({ kind: z.literal('practice'), on: daySchema, months: z.number() }),
  /**
   * Full-time months that a contract that began on a day would have to last, on the person's own route unless
   * another is named; null where no source says, or the route has no contract.
   */
  z.strictObject({
    kind: z.literal('contractLength'),
    on: daySchema,
    route: idSchema.optional(),
    months: z.number().nullable(),
  }),
  /** The last day of a contract of the log, and the days that the law counts back from it (ofo. §§ 9-55, 9-56). */
  z.strictObject({
    kind: z.literal('contractDates'),
    contract: idSchema,
    ends: daySchema,
    earliestTradeExam: daySchema,
    latestRegistration: daySchema,
  }),
  /** The day on which the result of an exam is there, in the log or by the plan of a day: within these days. */
  z.strictObject({ kind: z.literal('exam'), on: daySchema, exam: z.enum(exams), ...within }),
  /** The day on which the plan of a day ends: within these days. */
  z.strictObject({ kind: z.literal('finish'), on: daySchema, ...within }),
])

/** One thing that must hold of an example person. */
export type Expectation = z.infer<typeof expectationSchema>

/**
 * An example person, invented: the same file is a demo in the app, a test, and an example in the docs. Their
 * plan is made when they are opened, so no file goes stale.
 */
export const storySchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  /** One line on what the story shows. */
  about: textSchema,
  participant: participantSchema,
  expects: z.array(expectationSchema).min(1),
})

/** An example person. */
export type Story = z.infer<typeof storySchema>
