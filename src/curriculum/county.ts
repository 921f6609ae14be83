import type { Catalogue } from './catalogue.ts'
import { leavesOf } from './requirement.ts'
import type { RuleEntry, RuleSet } from './rules.ts'
import { rulesOfLeaf } from './rulesOfLeaf.ts'

/**
 * The rules of a county. One that has no file here (merged since, renamed, or another place's) is as one that has published
 * nothing: the law holds, and what a county may ask beside it is a question to it.
 */
export function countyOf(catalogue: Catalogue, id: string): RuleSet {
  const file = catalogue.countiesById.get(id)
  if (file) return file
  const { readOn } = catalogue.national
  return { id, version: 1, name: { nb: id }, county: null, readOn, rules: questionsTo(catalogue) }
}

/** What the law asks by a rule that some county answers otherwise, or leaves open; its own number is the least that may be asked. */
function questionsTo({ national, countiesById }: Catalogue): RuleEntry[] {
  const asked = (national.demands ?? []).flatMap(({ requires, source }) =>
    leavesOf(requires).flatMap((leaf) => rulesOfLeaf(leaf).map(({ rule }) => ({ rule, source }))),
  )
  const ofCounties = [...countiesById.values()].flatMap(({ rules }) => rules)
  const found = new Map<string, RuleEntry>()
  for (const { rule, source } of asked) {
    const law = national.rules.filter((entry) => entry.rule === rule).at(-1)?.value
    const other = ofCounties.find(({ rule: own, value }) => own === rule && (value === null || value !== law))
    if (!other) continue
    const mayBe = typeof law === 'number' ? { mayBe: law } : {}
    found.set(rule, {
      rule: other.rule,
      value: null,
      ...mayBe,
      standing: 'countyPractice',
      source,
      ask: 'county',
    })
  }
  return [...found.values()]
}
