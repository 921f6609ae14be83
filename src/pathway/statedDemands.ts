import type { Day } from '../calendar/day.ts'
import { spelledOut } from '../curriculum/moduleChoice.ts'
import { type Leaf, leavesOf, type Requirement } from '../curriculum/requirement.ts'
import type { Demand, RuleEntry, RuleId } from '../curriculum/rules.ts'
import { rulesOfLeaf } from '../curriculum/rulesOfLeaf.ts'
import type { StatedStanding } from '../curriculum/source.ts'
import { type Pathway, ruleOf } from './pathway.ts'

/** One thing demanded, with who says so: the rule that its value is read from, or the demand itself. */
export interface StatedDemand {
  requires: Requirement
  standing: StatedStanding
  source: Demand['source']
  /** A rule is there whose value nobody has published, so that it is not known whether anything is asked. */
  unknown: Leaf | null
}

/** The entries that a requirement reads its values from; null when it reads from a rule that nobody has stated. */
function entriesBehind(pathway: Pathway, requirement: Requirement, day: Day): RuleEntry[] | null {
  const named = leavesOf(requirement).flatMap(rulesOfLeaf)
  const held = named.flatMap(({ rule }) => {
    const { holds } = ruleOf(pathway, rule as RuleId, day)
    return holds && holds.value !== false ? [holds] : []
  })
  return held.length === named.length ? held : null
}

/**
 * What a demand asks in this county on a day, each part by itself. A demand names rules that some counties have
 * and others have not: where neither law nor county says anything, nothing is asked.
 */
export function statedDemands(pathway: Pathway, demand: Demand, day: Day): StatedDemand[] {
  const whole = pathway.trade ? spelledOut(pathway.trade, demand.requires) : demand.requires
  const parts = whole.kind === 'all' ? whole.of : [whole]
  return parts.flatMap((requires): StatedDemand[] => {
    const entries = entriesBehind(pathway, requires, day)
    if (!entries) return []
    const [{ standing, source } = demand] = entries
    return [
      {
        requires,
        standing,
        source,
        unknown: entries.some(({ value }) => value === null) ? (leavesOf(requires)[0] ?? null) : null,
      },
    ]
  })
}
