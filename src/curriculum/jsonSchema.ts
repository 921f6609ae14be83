import { z } from 'zod'
import { durationsSchema } from './duration.ts'
import { occupationsSchema } from './occupations.ts'
import { leafSchema, quantities, requirementSchema } from './requirement.ts'
import { phaseSchema, routeSchema, routeStepSchema } from './route.ts'
import { instrumentSchema, paperSchema, rhythmSchema } from './routeStep.ts'
import { demandSchema, gateSchema, ruleEntrySchema, ruleSetSchema } from './rules.ts'
import { sourceSchema } from './source.ts'
import { termsSchema } from './terms.ts'
import { daySchema, idSchema, textSchema } from './text.ts'
import { moduleSchema, partialCompetenceSchema, tradeSchema } from './trade.ts'

/** The kinds of file in `curricula/` that an editor can complete, with what it says on top of each. */
const files = {
  trade: [tradeSchema, 'One version of one trade’s curriculum'],
  route: [routeSchema, 'A model of getting to the certificate'],
  rules: [ruleSetSchema, 'National law, or what one county has published beside it'],
  terms: [termsSchema, 'Exam terms, published or assumed'],
  durations: [durationsSchema, 'Assumed durations, each with its reasoning'],
  occupations: [occupationsSchema, 'Occupations of STYRK-08 and the trades whose practice they may be'],
} as const satisfies Record<string, readonly [z.ZodType, string]>

/**
 * Names and explanations for the parts that files share. A registry of our own, because zod's global one
 * would also give them to whoever else imports the schemas.
 */
function namedParts() {
  const parts = z.registry<{ id: string; description?: string; format?: string; pattern?: string }>()
  parts.add(idSchema, { id: 'id', description: 'ASCII letters, digits and hyphens; a file’s id is its name' })
  parts.add(textSchema, { id: 'text', description: 'A text by language; nb is the source of the others' })
  parts.add(daySchema, { id: 'day', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
  parts.add(sourceSchema, { id: 'source', description: 'Where a fact was read, and for which year it holds' })
  for (const [counted, schema] of Object.entries(quantities))
    parts.add(schema, {
      id: counted === 'other' ? 'quantity' : counted,
      description: 'A number, a rule, or a rule times the ordinary length',
    })
  parts.add(leafSchema, { id: 'leaf', description: 'One thing that can be asked of a person' })
  parts.add(requirementSchema, {
    id: 'requirement',
    description: 'All of, any of, or so many of things asked',
  })
  parts.add(demandSchema, { id: 'demand', description: 'What must be in place at a moment, and who says so' })
  parts.add(gateSchema, {
    id: 'gate',
    description: 'A licence, an approval or a course outside the curriculum',
  })
  parts.add(ruleEntrySchema, {
    id: 'ruleEntry',
    description: 'A rule’s value; null where nobody has published it',
  })
  parts.add(moduleSchema, { id: 'module' })
  parts.add(partialCompetenceSchema, { id: 'partialCompetence' })
  parts.add(routeStepSchema, { id: 'step' })
  parts.add(phaseSchema, { id: 'phase' })
  parts.add(rhythmSchema, { id: 'rhythm', description: 'What comes back while a step goes on' })
  parts.add(instrumentSchema, { id: 'instrument', description: 'What supports a step, and who gives it' })
  parts.add(paperSchema, {
    id: 'paper',
    description: 'A checklist, a form or a text, at the step where it is used',
  })
  return parts
}

/**
 * The JSON Schemas by file name, so that an editor completes and checks a file of `curricula/` while it is
 * written. They say what a file may look like; what its names point to, `checkCatalogue` says.
 */
export function jsonSchemas(): Record<string, object> {
  const metadata = namedParts()
  return Object.fromEntries(
    Object.entries(files).map(([name, [schema, title]]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, {
        io: 'input',
        metadata,
        override: ({ jsonSchema }) => {
          // Limits of the machine, not of the field
          if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
          if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
        },
      })
      return [`${name}.schema.json`, { $schema, title, ...rest }]
    }),
  )
}
