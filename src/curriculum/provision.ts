import { z } from 'zod'
import { sourceSchema, statedStandingSchema } from './source.ts'
import { daySchema, idSchema, textSchema } from './text.ts'

/** What rules and provisions are about, in the order in which they are shown. */
export const ruleTopics = [
  'contract',
  'credits',
  'experienceBased',
  'apprenticeship',
  'adultEducation',
  'recognition',
  'exams',
  'complaints',
  'programme',
  'norwegian',
] as const

/** What a rule or a provision is about. */
export type RuleTopic = (typeof ruleTopics)[number]

/**
 * Something that law or county says and no plan reckons with: a duty of others, a right, a way of doing things.
 * Shown, so that whoever reads the rules finds all of them in one place.
 */
export const provisionSchema = z.strictObject({
  id: idSchema,
  topic: z.enum(ruleTopics),
  text: textSchema,
  standing: statedStandingSchema,
  from: daySchema.optional(),
  to: daySchema.optional(),
  source: sourceSchema,
  /** Whom to ask, where the sources leave it open: the text is then a question and no fact. */
  ask: z.enum(['county', 'municipality']).optional(),
})

/** Something that law or county says and no plan reckons with. */
export type Provision = z.infer<typeof provisionSchema>

/** Provisions that a page names by their id, to cite the paragraph from the data. The national file has them all. */
export const citedProvisions = [
  'credit-no-single-modules',
  'modules-paper',
  'recognition-never-final',
] as const

/** A provision that a page cites. */
export type CitedProvision = (typeof citedProvisions)[number]
