import { z } from 'zod'
import { daySchema, idSchema, textSchema } from '../curriculum/text.ts'
import { participantSchema } from './participant.ts'

/** One thing that must hold of an example person, so that a story is a test as well as an example. */
const expectationSchema = z.discriminatedUnion('kind', [
  /** On a day a thing stands in this place of its chart: `module.HEAV105` in `approved`. */
  z.strictObject({ kind: z.literal('place'), on: daySchema, unit: z.string(), place: z.string() }),
  /** On a day a route is open or closed in this way. */
  z.strictObject({
    kind: z.literal('route'),
    on: daySchema,
    route: idSchema,
    state: z.enum(['open', 'closedByLaw', 'closedByCountyPractice', 'inQuestion']),
  }),
  /** An entry of the log does not count, for this kind of reason. */
  z.strictObject({
    kind: z.literal('refused'),
    entry: idSchema,
    because: z.enum(['order', 'demand', 'notInPathway', 'leftBehind', 'otherTrade', 'retracted']),
  }),
  /** Practice in the trade on a day, in full-time months. */
  z.strictObject({ kind: z.literal('practice'), on: daySchema, months: z.number() }),
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
