import { z } from 'zod'
import { sourceSchema } from './source.ts'
import { daySchema, idSchema, textSchema } from './text.ts'
import { publicationSchema } from './version.ts'

const daysSchema = z.strictObject({ from: daySchema, to: daySchema })

/** One term of the written Vg3 exam (Udir's exam calendar). */
const examTermSchema = z.strictObject({
  id: idSchema,
  exam: daysSchema,
  selfRegistration: daysSchema,
  schoolRegistration: daysSchema,
  marks: daySchema,
})

/** One term of the written Vg3 exam. */
export type ExamTerm = z.infer<typeof examTermSchema>

/** One term of norskprøven; registration and results are null where no source gives them. */
const languageTermSchema = z.strictObject({
  id: idSchema,
  test: daysSchema,
  registration: daysSchema.nullable(),
  results: daySchema.nullable(),
})

/**
 * Exam terms: one file for what is published, one for the same pattern repeated after it. A plan that
 * rests on a term of the second file says *antatt* and calls no date of it fixed.
 */
export const termsSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  version: z.number().int().min(1),
  publication: publicationSchema.optional(),
  standing: z.enum(['published', 'assumed']),
  reasoning: textSchema.optional(),
  writtenExam: z.array(examTermSchema),
  languageTest: z.array(languageTermSchema),
  sources: z.array(sourceSchema).min(1),
})

/** A file of exam terms. */
export type Terms = z.infer<typeof termsSchema>
