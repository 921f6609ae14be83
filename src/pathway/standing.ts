import type { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import { type AnyExam, type Leaf, otherFinals } from '../curriculum/requirement.ts'
import { type Goal, goalOf, subjectsOfGoal } from '../curriculum/route.ts'
import { type ContractRole, type DemandPoint, finalExamOf, type WaiverGiver } from '../curriculum/rules.ts'
import type { RuleStanding } from '../curriculum/source.ts'
import type { SubjectTarget } from '../curriculum/subject.ts'
import type { Attempt } from './attempts.ts'
import type { CapWaiver, Engagement, Leave, Stay } from './engagement.ts'
import type { claimAboutSchema } from './event.ts'
import { movesByChart, type Place, statePath } from './moves.ts'
import { chartOf, idOf, type Pathway, type Unit } from './pathway.ts'

/** What a contract's length is reckoned from: what lay behind the person when it began. */
export interface ContractGround {
  /** Full-time months of practice in the trade. */
  practice: number
  /** Full-time months that the county's decision on the whole trade takes off. */
  credits: number
  /** The position that the contract is in, in per cent. */
  position: number
}

/** A training contract as it stands. */
export interface Contract {
  role: ContractRole | null
  start: Day | null
  /** The last day of the training time, extensions included; null before it has started. */
  end: Day | null
  /** The last day as it was signed, or made an apprentice's, without extensions; null before it has started. */
  signedUntil: Day | null
  /** An extended contract opens for more attempts at the trade exam (ofo. § 9-66). */
  extended: boolean
  /** As it was when the contract started: what is decided later changes nothing of it. null before. */
  ground: ContractGround | null
}

/** A claim and, once decided, what was approved. */
export interface Claim {
  about: z.infer<typeof claimAboutSchema>
  made: Day
  /**
   * Months that the county approved: of practice, or of contract time when the claim is about the whole
   * trade. null until it has decided, and when it approved what was put forward without naming months.
   */
  months: number | null
  /** Aims of the module that it approved. */
  aims: readonly string[]
  /** The day of its last decision; null before one. */
  decided: Day | null
}

/** A demand set aside for this person. */
interface Waiver {
  point: DemandPoint
  leaf: Leaf
  by: WaiverGiver
  /** The heaviest demand that it is meant to set aside; how far it can is its giver's. */
  reaches: RuleStanding
  ground: string
  from: Day
  until: Day | null
}

/** What charts do not say: the days, numbers and links that demands are asked about. */
export interface Facts {
  /** The trade that the standing is one in: work and claims are kept whole and weighed for it alone. null in none. */
  trade: string | null
  /** What the way leads to: its contract is the one that goes there. */
  goal: Goal
  /** The subjects that the goal is reached by, where it is schooling in subjects. */
  subjectsOfGoal: readonly SubjectTarget[]
  /** The day on which each unit came to its present place. */
  since: Map<Unit, Day>
  /** The day on which each module was last begun. */
  begunByModule: Map<string, Day>
  aimsByModule: Map<string, Set<string>>
  claimsById: Map<string, Claim>
  workById: Map<string, Engagement>
  leaves: readonly Leave[]
  /** Work that is or was no job, in the order in which it began. */
  stays: readonly Stay[]
  /** Exceptions from how long a stay may be. */
  capWaivers: readonly CapWaiver[]
  contractsById: Map<string, Contract>
  attempts: Attempt[]
  gateExpires: Map<string, Day>
  confirmed: Set<string>
  /** What somebody has stated, by the ids of what asks for it: whether it is so. */
  stated: Map<string, boolean>
  waivers: Waiver[]
}

/** Where a person stands: the place of every unit in its chart, and the facts beside. Worked out, never stored. */
export interface Standing {
  places: ReadonlyMap<Unit, Place>
  facts: Facts
}

/** A standing while it is being built. */
export interface Draft {
  places: Map<Unit, Place>
  facts: Facts
}

/** Before anything has happened. */
export function emptyStanding(pathway: Pathway): Draft {
  return {
    places: new Map(pathway.initialPlaces),
    facts: emptyFacts(pathway),
  }
}

/** No facts yet, on a way to a goal, in a trade or in none. */
export function emptyFacts({ trade, route }: Pick<Pathway, 'trade' | 'route'>): Facts {
  return {
    trade: trade?.trade ?? null,
    goal: goalOf(route),
    subjectsOfGoal: subjectsOfGoal(route),
    since: new Map(),
    begunByModule: new Map(),
    aimsByModule: new Map(),
    claimsById: new Map(),
    workById: new Map(),
    leaves: [],
    stays: [],
    capWaivers: [],
    contractsById: new Map(),
    attempts: [],
    gateExpires: new Map(),
    confirmed: new Set(),
    stated: new Map(),
    waivers: [],
  }
}

/** A copy that can be changed without touching the original. */
export function copyStanding(standing: Standing): Draft {
  return { places: new Map(standing.places), facts: copyFacts(standing.facts) }
}

/** A copy of facts, deep as far as anything is ever changed in place. */
export function copyFacts(facts: Facts): Facts {
  return {
    trade: facts.trade,
    goal: facts.goal,
    subjectsOfGoal: facts.subjectsOfGoal,
    since: new Map(facts.since),
    begunByModule: new Map(facts.begunByModule),
    aimsByModule: new Map([...facts.aimsByModule].map(([id, aims]) => [id, new Set(aims)])),
    claimsById: new Map([...facts.claimsById].map(([id, claim]) => [id, { ...claim }])),
    workById: new Map(
      [...facts.workById].map(([id, work]) => [
        id,
        { ...work, spells: work.spells.map((spell) => ({ ...spell })) },
      ]),
    ),
    leaves: facts.leaves,
    stays: facts.stays,
    capWaivers: facts.capWaivers,
    contractsById: new Map([...facts.contractsById].map(([id, contract]) => [id, { ...contract }])),
    attempts: [...facts.attempts],
    gateExpires: new Map(facts.gateExpires),
    confirmed: new Set(facts.confirmed),
    stated: new Map(facts.stated),
    waivers: [...facts.waivers],
  }
}

/** The place of a unit; one that no event has touched is in its initial place. */
export function placeOf(standing: Standing, unit: Unit): Place {
  return standing.places.get(unit) ?? movesByChart[chartOf(unit)].initial
}

/** The place of a unit without what it remembers: `onLeave`, `running.extended`. */
export function stateOf(standing: Standing, unit: Unit): string {
  return statePath(placeOf(standing, unit))
}

/** A move of one unit that an event asks for. */
export interface Move {
  unit: Unit
  event: string
}

/** The charts whose units come with their events instead of standing in the pathway from the start. */
export const spawnedCharts = ['claim', 'work', 'contract'] as const

/**
 * Whether a unit comes with its events: a claim, an engagement, a contract, a subject (held on every route, whether it
 * teaches it or not), or the exam of a contract that does not lead to a trade exam.
 */
export function isSpawned(unit: Unit): boolean {
  const chart = chartOf(unit)
  return (
    (spawnedCharts as readonly string[]).includes(chart) ||
    chart === 'subject' ||
    (chart === 'exam' && (otherFinals as readonly string[]).includes(idOf(unit)))
  )
}

/** The aims of a module that its claims have got approved, all or all but one claim. */
export function recognisedAims(facts: Facts, module: string, without?: string): Set<string> {
  return new Set(
    [...facts.claimsById].flatMap(([id, { about, aims }]) =>
      id !== without && about.kind === 'module' && about.module === module ? aims : [],
    ),
  )
}

/** Whether the way has led where it goes: to the certificate, or to the goal of a route that ends in something else. */
export function hasArrived(standing: Standing): boolean {
  return standing.facts.goal.kind === 'certificate'
    ? stateOf(standing, 'certificate.certificate') === 'issued'
    : stateOf(standing, 'goal.goal') !== 'ahead'
}

/** The day on which the way led where it goes; null where it has not, or nothing says when. */
export function arrivedOn(standing: Standing): Day | null {
  const unit = standing.facts.goal.kind === 'certificate' ? 'certificate.certificate' : 'goal.goal'
  return hasArrived(standing) ? (standing.facts.since.get(unit) ?? null) : null
}

/** Whether anything of the route has been begun; what lets a person in is then behind them. */
export function hasBegun({ places }: Standing): boolean {
  return [...places].some(([unit, place]) => chartOf(unit) === 'phase' && place !== 'ahead')
}

/** Where an exam stands: a result that is complained about holds until the complaint is decided. */
export function examState(standing: Standing, exam: AnyExam): string {
  return stateOf(standing, `exam.${exam}`).replace(/Appealed$/, '')
}

/** The other finals that a contract of this person leads to: it has started and has not been voided. */
export function otherFinalsOf(standing: Standing): AnyExam[] {
  const found = new Set<AnyExam>()
  for (const [id, { role }] of standing.facts.contractsById) {
    if (role === null || stateOf(standing, `contract.${id}`) === 'voided') continue
    if (finalExamOf[role] !== 'trade') found.add(finalExamOf[role])
  }
  return [...found]
}

/** The exam that the contract of the way leads to. */
function finalOf({ goal }: Facts): AnyExam {
  return goal.kind === 'exam' ? goal.exam : 'trade'
}

/** The contract towards the exam of the way that runs or ran last, with its id; null when none has started. */
export function contractOf(standing: Standing): { id: string; contract: Contract; state: string } | null {
  let found: { id: string; contract: Contract; state: string } | null = null
  for (const [id, contract] of standing.facts.contractsById) {
    const state = stateOf(standing, `contract.${id}`)
    if (contract.start === null || contract.role === null || state === 'voided') continue
    if (finalExamOf[contract.role] !== finalOf(standing.facts)) continue
    if (!found || contract.start >= (found.contract.start ?? contract.start)) found = { id, contract, state }
  }
  return found
}

/** The position, in per cent, that a person holds now over all jobs, or over those in the trade alone. */
export function positionNow(standing: Standing, jobs: 'all' | 'inTrade' = 'all'): number {
  let percent = 0
  for (const [id, work] of standing.facts.workById) {
    const counts = jobs === 'all' || work.inTrade
    if (counts && stateOf(standing, `work.${id}`) === 'atWork.employed') percent += work.percent
  }
  return Math.min(percent, 100)
}

/** Whether a module is held: approved, or recognised whole. The one place that decides it. */
export function holdsModule(standing: Standing, module: string): boolean {
  const state = stateOf(standing, `module.${module}`)
  return state === 'approved' || state === 'recognised'
}
