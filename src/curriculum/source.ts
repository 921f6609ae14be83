import { z } from 'zod'

/** Where a fact was read, and for which year it holds. No fact in `curricula/` is without one. */
export const sourceSchema = z.strictObject({
  /** Paragraph, page or register as people cite it: "ofo. § 9-58", "vestlandfylke.no". */
  title: z.string().min(2).max(300),
  /** The year the fact applies to, or the year it was published; null when the page is undated. */
  year: z.number().int().min(1990).max(2100).nullable(),
  /** Where it can be read; only shown as a link, never fetched. */
  url: z.url({ protocol: /^https$/ }).optional(),
})

/** Where a fact was read. */
export type Source = z.infer<typeof sourceSchema>

/**
 * How much weight a demand has. `law` closes a route; `countyPractice` closes it in that county until
 * somebody waives it; `provider` is a demand of a school, municipality or employer and closes nothing
 * but its own step; `model` is how a described route does it.
 */
export const standingOfRuleSchema = z.enum(['law', 'countyPractice', 'provider', 'model'])

/** How much weight a demand has. */
export type RuleStanding = z.infer<typeof standingOfRuleSchema>

/**
 * Who says what a file states. `reported` was read on a page that is neither the law nor this county's: it asks
 * nothing of anybody, so no demand has it.
 */
export const statedStandingSchema = z.enum([...standingOfRuleSchema.options, 'reported'])

/** Who says what a file states. */
export type StatedStanding = z.infer<typeof statedStandingSchema>

/** Names a source in one line, for people who check. */
export function citation(source: Source): string {
  return source.year === null ? source.title : `${source.title} (${source.year})`
}
