import { type Leaf, leavesOf } from '../curriculum/requirement.ts'
import { type Demand, type DemandPoint, type WaiverGiver, waiverGivers } from '../curriculum/rules.ts'
import type { RuleStanding } from '../curriculum/source.ts'
import type { Asked } from './findings.ts'

/** The weights that a demand can have, lightest first. */
export const lightestFirst: readonly RuleStanding[] = ['model', 'provider', 'countyPractice', 'law']

/** How heavy a demand is beside others. */
export const weigh = (standing: RuleStanding): number => lightestFirst.indexOf(standing)

/** What somebody can set aside by themselves: demands of their own, and never the law. */
export const ownReach: Record<WaiverGiver, RuleStanding> = {
  county: 'countyPractice',
  municipality: 'provider',
  provider: 'provider',
}

/** The heaviest part of a demand that somebody can set aside: the law only where the rule itself lets them. */
function reachOf(giver: WaiverGiver, demand: Demand): RuleStanding {
  return demand.waivableBy?.includes(giver) ? 'law' : ownReach[giver]
}

/** Two leaves that ask the same thing; a waiver names the leaf it sets aside. */
function sameLeaf(a: Leaf, b: Leaf): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * Who can set aside a leaf of this weight at a moment, of the demands that hold then; nobody where the law
 * leaves no room.
 */
export function giversOf(demands: readonly Demand[], leaf: Leaf, standing: RuleStanding): WaiverGiver[] {
  const asking = demands.filter(({ requires }) => leavesOf(requires).some((one) => sameLeaf(one, leaf)))
  return waiverGivers.filter((giver) =>
    asking.every((demand) => weigh(standing) <= weigh(reachOf(giver, demand))),
  )
}

/** Whoever lets somebody try once more lets them register for it: what is set aside for the trade exam is so for both. */
function sameMoment(a: DemandPoint, b: DemandPoint): boolean {
  const ofTradeExam: readonly DemandPoint[] = ['tradeExamRegistration', 'tradeExam']
  return a === b || (ofTradeExam.includes(a) && ofTradeExam.includes(b))
}

/** How heavy a demand the waivers of a day set aside for one leaf; -1 when there is none. */
export function waivedWeight(leaf: Leaf, demand: Demand, { standing, day }: Asked): number {
  return standing.facts.waivers
    .filter((waiver) => sameMoment(waiver.point, demand.on) && sameLeaf(waiver.leaf, leaf))
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .map(({ by, reaches }) => Math.min(weigh(reaches), weigh(reachOf(by, demand))))
    .reduce((heaviest, weight) => Math.max(heaviest, weight), -1)
}
