import type { Catalogue } from './catalogue.ts'
import type { Duration } from './duration.ts'
import { leavesOf } from './requirement.ts'
import type { RuleEntry, RuleSet } from './rules.ts'
import { rulesOfLeaf } from './rulesOfLeaf.ts'
import type { Trade } from './trade.ts'

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

/** The assumed durations as a county has them: its own lengths stand in the place of those for the whole country. */
export function durationsIn(
  { durations = [] }: RuleSet,
  durationsById: ReadonlyMap<string, Duration>,
): ReadonlyMap<string, Duration> {
  if (durations.length === 0) return durationsById
  const own = durations.flatMap(({ id, span, reasoning }): [string, Duration][] => {
    const common = durationsById.get(id)
    return common ? [[id, { ...common, span, reasoning }]] : []
  })
  return new Map([...durationsById, ...own])
}

/**
 * A trade as a county has it: the jobs that it names for a partial competence stand in the place of those suggested. `undefined`
 * where there is no such trade.
 */
export function tradeIn(
  { tradesById }: Catalogue,
  { jobs = [] }: RuleSet,
  id: string | null,
): Trade | undefined {
  const trade = tradesById.get(id ?? '')
  const own = jobs.filter((one) => one.trade === trade?.trade)
  if (!trade || own.length === 0) return trade
  const partialCompetences = trade.partialCompetences.map((partial) => {
    const named = own.find(({ partialCompetence }) => partialCompetence === partial.id)
    return named ? { ...partial, jobs: named.jobs } : partial
  })
  return { ...trade, partialCompetences }
}
