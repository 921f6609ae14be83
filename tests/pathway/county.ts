import type { RuleId, RuleSet, RuleValue } from '../../src/curriculum/rules.ts'
import { composePathway, type Pathway } from '../../src/pathway/pathway.ts'
import { catalogue } from './log.ts'

/** A county that has published just these values; null says that it has a practice nobody knows. */
export function countyWith(
  values: Partial<Record<RuleId, RuleValue>>,
  route = 'fagbrev-pa-jobb',
  trade = 'HEA05-01',
): Pathway {
  const county: RuleSet = {
    id: 'elsewhere',
    version: 1,
    name: { nb: 'Elsewhere' },
    county: '99',
    readOn: catalogue.national.readOn,
    rules: Object.entries(values).map(([rule, value]) => ({
      rule: rule as RuleId,
      value,
      standing: 'countyPractice',
      source: { title: 'invented for a test', year: null },
    })),
  }
  const countiesById = new Map([['elsewhere', county]])
  const pathway = composePathway({ ...catalogue, countiesById }, { trade, route, county: 'elsewhere' })
  if (!pathway) throw new Error(`no such pathway: ${trade}, ${route}`)
  return pathway
}
