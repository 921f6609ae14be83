import type { z } from 'zod'
import { schemaOfPath } from '../catalogue.ts'
import { durationsSchema } from '../duration.ts'
import { occupationsSchema } from '../occupations.ts'
import { leafSchema } from '../requirement.ts'
import { routeSchema } from '../route.ts'
import { ruleSetSchema } from '../rules.ts'
import { termsSchema } from '../terms.ts'
import { tradeSchema } from '../trade.ts'

/** What a form is drawn of: each kind of file of `curricula/`, and one thing asked within a requirement. */
export const forms = {
  trade: tradeSchema,
  route: routeSchema,
  rules: ruleSetSchema,
  durations: durationsSchema,
  terms: termsSchema,
  occupations: occupationsSchema,
  requirement: leafSchema,
} as const satisfies Record<string, z.ZodType>

/** What a form is drawn of. */
export type Form = keyof typeof forms

/** Which form a thing of `curricula/` is edited in: `trades/HEA05-01` in that of trades; null where it is none of ours. */
export function formOf(of: string): Form | null {
  const schema = schemaOfPath(of)
  return (Object.keys(forms) as Form[]).find((form) => forms[form] === schema) ?? null
}

/** A part that tells text editors which schema a file has, and that no form shows. */
export const schemaMark = '$schema'
