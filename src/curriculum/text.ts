import { z } from 'zod'
import { type Day, formatDay, isBeyondYears, parseDay, yearLimits } from '../calendar/day.ts'

// A page's policy forbids eval. Zod tries it as soon as a schema is made, and the browser reports it, in
// workers too; every schema of the project imports this file, so none is made before.
z.config({ jitless: true })

/** Languages a curriculum's own words may be written in; Norwegian bokmål is always there. */
export const textLanguages = ['nb', 'nn', 'en', 'uk', 'ar'] as const

/** One of the languages a text may be written in. */
export type TextLanguage = (typeof textLanguages)[number]

const sentence = z.string().trim().min(1).max(4000)

/** A text in several languages. `nb` is the source; a missing language falls back to it, marked. */
export const textSchema = z.strictObject({
  nb: sentence,
  nn: sentence.optional(),
  en: sentence.optional(),
  uk: sentence.optional(),
  ar: sentence.optional(),
})

/** A text in several languages. */
export type Text = z.infer<typeof textSchema>

/** Ids are file names and links: small ASCII letters would be enough, codes of Grep need capitals too. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'should be of letters a to z, digits and hyphens, 64 at the most')

/** A day, written `2026-02-28` in files and counted as a `Day` in memory. */
export const daySchema = z.codec(
  z.string(),
  z.custom<Day>((value) => Number.isInteger(value)),
  {
    decode: (text, context) => {
      const day = parseDay(text)
      if (day !== null) return day
      context.issues.push({
        code: 'custom',
        input: text,
        message: `should be a day of the years ${yearLimits.first} to ${yearLimits.last}, written 2026-02-28`,
        params: { breaks: isBeyondYears(text) ? 'dayBeyondYears' : 'notDay' },
      })
      return z.NEVER
    },
    encode: formatDay,
  },
)
