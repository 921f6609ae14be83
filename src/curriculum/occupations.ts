import { z } from 'zod'
import { sourceSchema } from './source.ts'
import { textSchema } from './text.ts'
import { publicationSchema } from './version.ts'

/**
 * Occupations of STYRK-08 with the trades whose practice they may be. The codes are Statistics Norway's;
 * the pairing with trades is ours and unverified, so the app suggests by it and never decides.
 */
export const occupationsSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.literal('occupations'),
  version: z.number().int().min(1),
  publication: publicationSchema.optional(),
  occupations: z.array(
    z.strictObject({
      styrk: z.string().regex(/^\d{4}$/),
      name: textSchema,
      /** Everyday words that lead to it. They are ours, as the pairing is, and never shown as its name. */
      searchWords: z.array(z.string().min(3).max(40)).optional(),
      trades: z.array(z.strictObject({ trade: z.string().regex(/^[A-Z]{3}$/), name: textSchema })),
    }),
  ),
  sources: z.array(sourceSchema).min(1),
})

/** The list of occupations. */
export type Occupations = z.infer<typeof occupationsSchema>
