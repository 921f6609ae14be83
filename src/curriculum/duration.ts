import { z } from 'zod'
import { idSchema, textSchema } from './text.ts'
import { publicationSchema } from './version.ts'

/** What can be set for a person, in each unit: from nothing to ten years, in hours ten years of full weeks. */
export const spanLimits = {
  hours: [0, 19_500],
  weeks: [0, 520],
  months: [0, 120],
} as const satisfies Record<string, readonly [number, number]>

const lengthSchema = z.number().min(0).max(spanLimits.hours[1])

/** Low, likely and high of something that no source gives a figure for. What is too much in its unit, its duration says. */
export const spanSchema = z
  .strictObject({ low: lengthSchema, likely: lengthSchema, high: lengthSchema })
  .refine((span) => span.low <= span.likely && span.likely <= span.high, {
    error: 'should have the shortest first, then the likely, then the longest',
    params: { breaks: 'spanOutOfOrder' },
  })

/** Low, likely and high. */
export type Span = z.infer<typeof spanSchema>

/** Which end of a span a plan reckons with. */
export type SpanEnd = keyof Span

/** An assumed duration with its reasoning. `hours` are hours of work, spread over the weeks that a person can use. */
const durationSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema,
    unit: z.enum(['hours', 'weeks', 'months']),
    span: spanSchema,
    /** Hours a week at which it can be taken, slowest first; only for `hours`. The planner chooses. */
    intensities: z.array(z.number().min(1).max(37.5)).min(1).optional(),
    reasoning: textSchema,
  })
  .superRefine(({ unit, span }, context) => {
    const [, maximum] = spanLimits[unit]
    for (const [end, input] of Object.entries(span))
      if (input > maximum)
        context.addIssue({ code: 'too_big', origin: 'number', maximum, input, path: ['span', end] })
  })

/** An assumed duration. */
export type Duration = z.infer<typeof durationSchema>

/**
 * An assumed position: how much of full time a job that a plan finds is, or, of `position-as-now`, how much of the
 * one that ends for it. The adviser sets another for a person.
 */
const positionSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  percent: z.number().int().min(1).max(100),
  reasoning: textSchema,
})

/** An assumed position. */
export type Position = z.infer<typeof positionSchema>

/** The one file of assumptions: there are no national figures for how long a module lasts, or how much people work. */
export const durationsSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.literal('durations'),
  version: z.number().int().min(1),
  publication: publicationSchema.optional(),
  durations: z.array(durationSchema),
  positions: z.array(positionSchema),
})

/** The file of assumptions. */
export type Durations = z.infer<typeof durationsSchema>

/**
 * Durations that the planner asks for by name whatever the route. A route file may name others; the
 * check says which are missing.
 */
export const durationIds = [
  'norwegian-A1',
  'norwegian-A2',
  'norwegian-B1',
  'norwegian-B2',
  'norwegian-C1',
  'module',
  'exam-preparation',
  'exam-preparation-again',
  'trade-exam-date',
  'certificate',
  'shortest-contract',
  'county-decision',
  'school-year-joining',
  'leave-left',
] as const
