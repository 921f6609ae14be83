import type { Day } from '../calendar/day.ts'
import type { Leaf, Level, Requirement } from '../curriculum/requirement.ts'
import type { ContractRole, Demand, DemandPoint, RuleEntry } from '../curriculum/rules.ts'
import type { RuleStanding, Source } from '../curriculum/source.ts'
import type { Finding } from './finding.ts'
import { type Asked, findLeaf } from './findings.ts'
import { demandsAt } from './pathway.ts'
import { lightestFirst, waivedWeight, weigh } from './waivers.ts'

/**
 * How one leaf stands. `tooLate` is met no longer; `question` means that a rule exists whose value nobody
 * has published or that the person has not told: it closes nothing and is shown, never as green.
 */
export type LeafState = Finding['state'] | 'waived'

/** The answer to one leaf, with the facts that its sentence needs. */
export interface LeafAnswer {
  kind: 'leaf'
  leaf: Leaf
  state: LeafState
  /** How heavily it closes: by law where not even the law's own number is met. */
  standing: RuleStanding
  /** Where what is wanted is written; the county's rule when a county asks more than the law. */
  source: Source
  /** What the person has, and what is asked, in the leaf's unit. */
  has: number | Level | null
  wants: number | Level | null
  /** The day on which it is met if all goes on as now; null when nothing says so. */
  reachedOn: Day | null
  /** The rule that asks for `wants`; null when the demand itself does. */
  rule: RuleEntry | null
}

/** The answer to a requirement: the same tree, each branch met or not, grouping kept. */
export type Answer = LeafAnswer | { kind: 'all' | 'any' | 'some'; count: number; of: Answer[]; met: boolean }

/** Whether an answer stands in nobody's way: met, waived, or only a question. */
export function passes(answer: Answer): boolean {
  return answer.kind === 'leaf' ? answer.state !== 'missing' && answer.state !== 'tooLate' : answer.met
}

/**
 * Whether practice, or a contract's length, is enough or not by what counts as full time, which nobody has said: both
 * numbers are known, the rule is not.
 */
export function hingesOnFullTime({ leaf, state, wants }: LeafAnswer): boolean {
  return (leaf.kind === 'practice' || leaf.kind === 'contractLasts') && state === 'question' && wants !== null
}

function standingOf({ closedBy, rule }: Finding, demand: Demand): RuleStanding {
  // What was only reported is nobody's demand, so it can close nothing
  const stated = rule?.standing === 'reported' ? 'model' : rule?.standing
  return closedBy ?? stated ?? demand.standing
}

function answerLeaf(leaf: Leaf, demand: Demand, asked: Asked): LeafAnswer | null {
  let finding = findLeaf(leaf, asked)
  if (!finding) return null
  let waived = false
  if (finding.state === 'missing' || finding.state === 'tooLate') {
    const weight = waivedWeight(leaf, demand, asked)
    waived = weigh(standingOf(finding, demand)) <= weight
    // A county that has waived its own demand leaves what the law asks.
    if (!waived && weight >= weigh('countyPractice')) finding = findLeaf(leaf, { ...asked, lawAlone: true })
    if (!finding) return null
  }
  const rule = finding.rule ?? null
  return {
    kind: 'leaf',
    leaf,
    state: waived ? 'waived' : finding.state,
    standing: standingOf(finding, demand),
    source: rule?.source ?? demand.source,
    has: finding.has ?? null,
    wants: finding.wants ?? null,
    reachedOn: finding.reachedOn ?? null,
    rule,
  }
}

function answerTree(requirement: Requirement, demand: Demand, asked: Asked): Answer | null {
  if (!('of' in requirement)) return answerLeaf(requirement, demand, asked)
  const of = requirement.of.flatMap((part) => answerTree(part, demand, asked) ?? [])
  if (of.length === 0) return null
  const passed = of.filter(passes).length
  const count = requirement.kind === 'all' ? of.length : requirement.kind === 'any' ? 1 : requirement.count
  return { kind: requirement.kind, count, of, met: passed >= Math.min(count, of.length) }
}

/** One demand with its answer. */
export interface DemandAnswer {
  demand: Demand
  answer: Answer
}

/** The role of the contract that is judged; null when no contract is. */
function contractRoleOf({ standing, judged }: Asked): ContractRole | null {
  if (!judged || !('contract' in judged)) return null
  if (judged.kind === 'contractStarted') return judged.role
  return standing.facts.contractsById.get(judged.contract)?.role ?? null
}

/**
 * The live checklist of a moment: every demand that holds then, answered for this person on this day.
 * Demands that ask nothing here (a rule that this county does not have) are left out.
 */
export function checklist(point: DemandPoint, asked: Asked): DemandAnswer[] {
  return answersTo(demandsAt(asked.pathway, point, asked.day, contractRoleOf(asked)), asked)
}

/** Demands answered for this person on this day; those that ask nothing here are left out. */
export function answersTo(demands: readonly Demand[], asked: Asked): DemandAnswer[] {
  return demands.flatMap((demand) => {
    const answer = answerTree(demand.requires, demand, asked)
    return answer ? [{ demand, answer }] : []
  })
}

/**
 * The part of an answer that is not met, grouping kept; null when nothing is missing. `count` is then how
 * many of those that are left are still needed.
 */
export function missingPart(answer: Answer): Answer | null {
  if (passes(answer)) return null
  if (answer.kind === 'leaf') return answer
  const of = answer.of.flatMap((part) => missingPart(part) ?? [])
  const passed = answer.of.length - of.length
  return { ...answer, count: Math.min(answer.count, answer.of.length) - passed, of }
}

/** Leaves of an answer in reading order. */
export function leafAnswers(answer: Answer): LeafAnswer[] {
  return answer.kind === 'leaf' ? [answer] : answer.of.flatMap(leafAnswers)
}

/**
 * How heavily the missing part of an answer weighs: by law when the law alone would stop it. Of a choice the
 * lightest parts decide, for any of them opens it.
 */
export function closedBy(missing: Answer): RuleStanding {
  if (missing.kind === 'leaf') return missing.standing
  const weights = missing.of.map((part) => weigh(closedBy(part))).sort((a, b) => a - b)
  return lightestFirst[weights[missing.count - 1] ?? weigh('law')] ?? 'law'
}

/**
 * What is missing at a moment: the unmet part of each demand, grouping kept, with who demands it. Replay,
 * planner, checklist and explanation all ask this one function.
 */
export function unmet(
  point: DemandPoint,
  asked: Asked,
): { demand: Demand; missing: Answer; by: RuleStanding }[] {
  return checklist(point, asked).flatMap(({ demand, answer }) => {
    const missing = missingPart(answer)
    return missing ? [{ demand, missing, by: closedBy(missing) }] : []
  })
}
