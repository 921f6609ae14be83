import { z } from 'zod'
import { parties } from '../curriculum/party.ts'
import { daySchema, idSchema } from '../curriculum/text.ts'

const swingFields = {
  name: z.string(),
  /** Weeks between the two finishes. */
  weeks: z.number().int(),
  earliest: daySchema,
  latest: daySchema,
  /** The first step that rests on it. */
  step: z.string(),
  /** Whom to ask about it, by role. */
  ask: z.array(z.enum(parties)),
}

/** How far an assumption moves the finish by itself. */
export const swingSchema = z.discriminatedUnion('kind', [
  /** A duration of `curricula/rules/durations.json`, from its low end to its high one. */
  z.strictObject({ kind: z.literal('duration'), duration: idSchema, ...swingFields }),
  /** The position of a planned job: as the plan has it, in per cent, and with which finish a smaller one would be. */
  z.strictObject({
    kind: z.literal('position'),
    position: idSchema,
    percent: z.number().int(),
    smaller: z.number().int(),
    finish: daySchema,
    ...swingFields,
  }),
  /** A duration that leaves no plan at its high end, and which step of the plan comes too late then, where it is one. */
  z.strictObject({
    kind: z.literal('noPlan'),
    duration: idSchema,
    misses: z.string().nullable(),
    name: swingFields.name,
    step: swingFields.step,
    ask: swingFields.ask,
  }),
])

/** What it means for the finish to put a step off; null where it cannot be moved. */
export const slackSchema = z
  .discriminatedUnion('kind', [
    /** How far it can be put off without a later finish. */
    z.strictObject({
      kind: z.literal('room'),
      weeks: z.number().int(),
      /** Of these, the weeks in which no other step has to give way. */
      alone: z.number().int(),
      /** It may be more: the search was cut short. */
      isAtLeast: z.boolean(),
    }),
    /** The finish does not wait for it, but the hours that it takes can move other steps. */
    z.strictObject({ kind: z.literal('aside') }),
  ])
  .nullable()

/** What things that count, or may, save by planning with them and without them. */
export const savingSchema = z.strictObject({
  /** They count already; else they are claims that nobody has decided on yet, and this is what they would save. */
  counts: z.boolean(),
  claims: z.array(idSchema),
  experiences: z.array(idSchema),
  /** null where one of the two plans cannot be made, or where more of the log rests on them. */
  saving: z
    .strictObject({
      weeks: z.number().int(),
      /** The finish with and without them, both free of what was agreed: with it a plan may end on another day. */
      with: daySchema,
      without: daySchema,
      spared: z.array(z.string()),
      shortened: z.array(z.strictObject({ step: z.string(), weeks: z.number().int() })),
      proved: z.boolean(),
    })
    .nullable(),
})
