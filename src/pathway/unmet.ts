import { addMonths, type Day, partsOf } from '../calendar/day.ts'
import { atLeast, type Leaf, type Level, type Quantity, type Requirement } from '../curriculum/requirement.ts'
import type { Demand, DemandPoint, RuleEntry, RuleId } from '../curriculum/rules.ts'
import type { RuleStanding, Source } from '../curriculum/source.ts'
import type { Background } from './background.ts'
import { type AskedNumber, askedNumber, demandsAt, type Pathway, ruleOf } from './pathway.ts'
import { practiceOn, practiceReached } from './practice.ts'
import { contractOf, positionNow, type Standing, stateOf } from './standing.ts'

/** What a requirement is asked about: a person's standing on a day in a pathway. */
export interface Asked {
  pathway: Pathway
  background: Background
  standing: Standing
  day: Day
}

/**
 * How one leaf stands. `tooLate` is met no longer; `question` means that a rule exists whose value nobody
 * has published or that the person has not told: it closes nothing and is shown, never as green.
 */
export type LeafState = 'met' | 'missing' | 'tooLate' | 'question' | 'waived'

/** The answer to one leaf, with the facts that its sentence needs. */
export interface LeafAnswer {
  kind: 'leaf'
  leaf: Leaf
  state: LeafState
  /** Who demands it and where that is written; the county's rule when a county asks more than the law. */
  standing: RuleStanding
  source: Source
  /** What the person has, and what is asked, in the leaf's unit. */
  has: number | Level | null
  wants: number | Level | null
  /** The day on which it is met if all goes on as now; null when nothing says so. */
  reachedOn: Day | null
  rule: RuleEntry | null
}

/** The answer to a requirement: the same tree, each branch met or not, grouping kept. */
export type Answer = LeafAnswer | { kind: 'all' | 'any' | 'some'; count: number; of: Answer[]; met: boolean }

/** Whether an answer stands in nobody's way: met, waived, or only a question. */
export function passes(answer: Answer): boolean {
  return answer.kind === 'leaf' ? answer.state !== 'missing' && answer.state !== 'tooLate' : answer.met
}

interface Finding {
  state: LeafState
  has?: number | Level | null
  wants?: number | Level | null
  reachedOn?: Day | null
  rule?: RuleEntry | null
}

/** Compares a number a person has with a number asked for; null when no rule here asks for it. */
function compare(asked: AskedNumber | null, has: number): Finding | null {
  if (!asked) return null
  const { value, entry, law, lawEntry } = asked
  const enough = (wanted: number): boolean => has + 1e-9 >= wanted
  // A county that asks more than the law closes its own practice only; below the law's own number it is the
  // law that closes, and the law is named.
  if (law !== null && !enough(law)) return { state: 'missing', has, wants: value ?? law, rule: lawEntry }
  if (value === null) return { state: 'question', has, wants: null, rule: entry }
  return { state: enough(value) ? 'met' : 'missing', has, wants: value, rule: entry }
}

type Finder<K extends Leaf['kind']> = (leaf: Leaf & { kind: K }, asked: Asked) => Finding | null

const number = (asked: Asked, quantity: Quantity): AskedNumber | null =>
  askedNumber(asked.pathway, quantity, asked.day)

const yesOrMissing = (met: boolean): Finding => ({ state: met ? 'met' : 'missing' })

/**
 * One finder a kind of leaf: what the person has against what is asked. null says that nothing is asked
 * here at all (a county without that rule), and the leaf falls away.
 */
const finders: { [K in Leaf['kind']]: Finder<K> } = {
  language: (leaf, asked) => {
    const has = stateOf(asked.standing, `language.${leaf.skill}`) as Level
    if (typeof leaf.level === 'string') {
      return { state: atLeast(has, leaf.level) ? 'met' : 'missing', has, wants: leaf.level }
    }
    const { holds } = ruleOf(asked.pathway, leaf.level.rule as RuleId, asked.day)
    if (!holds) return null
    if (typeof holds.value !== 'string') return { state: 'question', has, rule: holds }
    const wants = holds.value as Level
    return { state: atLeast(has, wants) ? 'met' : 'missing', has, wants, rule: holds }
  },
  practice: (leaf, asked) => {
    const { pathway, background, standing, day } = asked
    const finding = compare(number(asked, leaf.months), practiceOn(pathway, background, standing, day).months)
    if (finding?.state !== 'missing' || typeof finding.wants !== 'number') return finding
    return { ...finding, reachedOn: practiceReached(pathway, background, standing, day, finding.wants) }
  },
  position: (leaf, asked) => compare(number(asked, leaf.percent), positionNow(asked.standing)),
  module: (leaf, asked) => yesOrMissing(holdsModule(asked.standing, leaf.module)),
  everyModule: (_, asked) => {
    const wants = asked.pathway.trade.modules.length
    const has = asked.pathway.trade.modules.filter((module) => holdsModule(asked.standing, module.id)).length
    return { state: has === wants ? 'met' : 'missing', has, wants }
  },
  examPassed: (leaf, asked) => yesOrMissing(stateOf(asked.standing, `exam.${leaf.exam}`) === 'passed'),
  contract: (leaf, asked) => {
    const state = contractOf(asked.standing)?.state ?? 'none'
    return yesOrMissing(
      state === 'completed' ||
        (leaf.reached === 'running' && (state.startsWith('running') || state === 'onLeave')),
    )
  },
  contractEndsWithin: (leaf, asked) => {
    const months = number(asked, leaf.months)
    const found = contractOf(asked.standing)
    const end = found?.contract.end ?? null
    if (!months) return null
    if (end === null) return { state: 'missing', wants: months.value, rule: months.entry }
    if (months.value === null) return { state: 'question', rule: months.entry }
    const opens = addMonths(end, -months.value)
    return {
      state: asked.day >= opens ? 'met' : 'missing',
      wants: months.value,
      reachedOn: asked.day >= opens ? null : opens,
      rule: months.entry,
    }
  },
  contractLeft: (leaf, asked) => {
    const months = number(asked, leaf.months)
    const found = contractOf(asked.standing)
    const end = found?.contract.end ?? null
    if (!months) return null
    // The deadline is for the first registration; a new attempt is a right of its own (ofo. § 9-66).
    if (asked.standing.facts.attempts.some((attempt) => attempt.exam === 'trade')) return { state: 'met' }
    if (end === null) return { state: 'missing', wants: months.value, rule: months.entry }
    if (months.value === null) return { state: 'question', rule: months.entry }
    return {
      state: asked.day <= addMonths(end, -months.value) ? 'met' : 'tooLate',
      wants: months.value,
      rule: months.entry,
    }
  },
  waited: (leaf, asked) => {
    const last = asked.standing.facts.attempts.findLast((attempt) => attempt.exam === leaf.exam)
    const months = number(asked, leaf.months)
    if (!months || last?.outcome !== leaf.after) return null
    if (months.value === null) return { state: 'question', rule: months.entry }
    const opens = addMonths(last.day, months.value)
    return {
      state: asked.day >= opens ? 'met' : 'missing',
      wants: months.value,
      reachedOn: asked.day >= opens ? null : opens,
      rule: months.entry,
    }
  },
  retakesLeft: (leaf, asked) => {
    const most = number(asked, leaf.most)
    const failed = asked.standing.facts.attempts.filter(
      (attempt) => attempt.exam === leaf.exam && attempt.outcome === 'failed',
    ).length
    if (!most || failed === 0) return null
    if (most.value === null) return { state: 'question', has: failed, rule: most.entry }
    // An extended contract opens for more attempts (ofo. § 9-66).
    const extended = contractOf(asked.standing)?.state === 'running.extended'
    return {
      state: extended || failed <= most.value ? 'met' : 'missing',
      has: failed,
      wants: most.value,
      rule: most.entry,
    }
  },
  gate: (leaf, asked) => {
    const expires = asked.standing.facts.gateExpires.get(leaf.gate)
    const held = stateOf(asked.standing, `gate.${leaf.gate}`) === 'held'
    return yesOrMissing(held && (expires === undefined || asked.day <= expires))
  },
  phase: (leaf, asked) => yesOrMissing(stateOf(asked.standing, `phase.${leaf.phase}`) === 'completed'),
  age: (leaf, asked) => {
    const years = number(asked, leaf.years)
    if (!years) return null
    const { birthYear } = asked.background
    if (birthYear === null) return { state: 'question', wants: years.value, rule: years.entry }
    return compare(years, partsOf(asked.day).year - birthYear)
  },
  assessmentApplied: (leaf, asked) => {
    const { holds } = ruleOf(asked.pathway, leaf.rule as RuleId, asked.day)
    if (!holds || holds.value === false) return null
    if (holds.value !== true) return { state: 'question', rule: holds }
    const applied = [...asked.standing.facts.claimsById.keys()].some((id) =>
      ['applied', 'assessed', 'approved', 'partlyApproved', 'rejected', 'appealed'].includes(
        stateOf(asked.standing, `claim.${id}`),
      ),
    )
    return { state: applied ? 'met' : 'missing', rule: holds }
  },
  confirmed: (leaf, asked) => {
    const { holds } = ruleOf(asked.pathway, leaf.rule as RuleId, asked.day)
    if (!holds || holds.value === false) return null
    if (holds.value !== true) return { state: 'question', rule: holds }
    return { state: asked.standing.facts.confirmed.has(leaf.rule) ? 'met' : 'missing', rule: holds }
  },
}

/** Whether a module is held: approved, or recognised whole. The one place that decides it. */
export function holdsModule(standing: Standing, module: string): boolean {
  const state = stateOf(standing, `module.${module}`)
  return state === 'approved' || state === 'recognised'
}

/** Two leaves that ask the same thing; a waiver names the leaf it sets aside. */
function sameLeaf(a: Leaf, b: Leaf): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function answerLeaf(leaf: Leaf, demand: Demand, asked: Asked): LeafAnswer | null {
  const find = finders[leaf.kind] as Finder<Leaf['kind']>
  const finding = find(leaf as never, asked)
  if (!finding) return null
  const rule = finding.rule ?? null
  const waived =
    (finding.state === 'missing' || finding.state === 'tooLate') &&
    asked.standing.facts.waivers.some(
      (waiver) =>
        waiver.point === demand.on &&
        sameLeaf(waiver.leaf, leaf) &&
        waiver.from <= asked.day &&
        (waiver.until === null || asked.day <= waiver.until),
    )
  return {
    kind: 'leaf',
    leaf,
    state: waived ? 'waived' : finding.state,
    standing: rule?.standing ?? demand.standing,
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

/**
 * The live checklist of a moment: every demand that holds then, answered for this person on this day.
 * Demands that ask nothing here (a rule that this county does not have) are left out.
 */
export function checklist(point: DemandPoint, asked: Asked): DemandAnswer[] {
  return demandsAt(asked.pathway, point, asked.day).flatMap((demand) => {
    const answer = answerTree(demand.requires, demand, asked)
    return answer ? [{ demand, answer }] : []
  })
}

/** The part of an answer that is not met, grouping kept; null when nothing is missing. */
export function missingPart(answer: Answer): Answer | null {
  if (passes(answer)) return null
  if (answer.kind === 'leaf') return answer
  return { ...answer, of: answer.of.flatMap((part) => missingPart(part) ?? []) }
}

/** Leaves of an answer in reading order. */
export function leafAnswers(answer: Answer): LeafAnswer[] {
  return answer.kind === 'leaf' ? [answer] : answer.of.flatMap(leafAnswers)
}

/** How heavily the missing part of an answer weighs: by law when the law alone would stop it. */
export function closedBy(missing: Answer): RuleStanding {
  const standings = leafAnswers(missing).map((leaf) => leaf.standing)
  const order: RuleStanding[] = ['law', 'countyPractice', 'provider', 'model']
  return order.find((standing) => standings.includes(standing)) ?? 'law'
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
