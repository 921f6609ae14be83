import type { DemandPoint } from '../curriculum/rules.ts'
import { type LeafAnswer, passes } from '../pathway/unmet.ts'
import type { PlanStep } from './plan.ts'
import { type AskedOfPlan, demandsOfStep, type PlannedAnswer } from './stepDemands.ts'

/** A demand that a rule makes and nobody has said how much of: it closes nothing, and has to be asked about. */
export interface OpenDemand {
  point: DemandPoint
  answer: LeafAnswer
}

/** What of some steps' own demands nobody has said the amount of, each told once. */
export function openDemandsOf(asked: AskedOfPlan, steps: readonly PlanStep[]): OpenDemand[] {
  const found = new Map<string, OpenDemand>()
  for (const { point, answer } of steps.flatMap((step) => demandsOfStep(asked, step))) {
    for (const leaf of openLeavesOf(answer)) {
      found.set(JSON.stringify([point, leaf.leaf]), { point, answer: leaf })
    }
  }
  return [...found.values()]
}

/** Open leaves of an answer that nothing else settles; what only the person has not told is not the rule's. */
function openLeavesOf(answer: PlannedAnswer): LeafAnswer[] {
  if (answer.kind === 'leaf') {
    const { planned } = answer
    return planned.state === 'question' && planned.wants === null ? [planned] : []
  }
  const open = answer.of.map(openLeavesOf)
  const settled = answer.of.filter((part, index) => open[index]?.length === 0 && holds(part)).length
  return settled >= Math.min(answer.count, answer.of.length) ? [] : open.flat()
}

const holds = (answer: PlannedAnswer) => (answer.kind === 'leaf' ? passes(answer.planned) : answer.met)
