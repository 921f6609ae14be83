import type { Leaf } from '../curriculum/requirement.ts'
import type { DemandPoint } from '../curriculum/rules.ts'
import type { RuleStanding } from '../curriculum/source.ts'
import type { PlanObstacle } from './makePlan.ts'
import { fullTimeWeek, type PlanRequest } from './request.ts'

/** Something that can be done about an obstacle, with a click or with a decision of somebody's. */
export type Fix =
  /** The person uses this many hours a week. */
  | { kind: 'hours'; hoursAWeek: number }
  /** What has been fixed by hand on a step is let go. */
  | { kind: 'unpin'; step: string }
  /** The demand is set aside for this person, by whoever demands it. */
  | { kind: 'waive'; point: DemandPoint; leaf: Leaf; standing: RuleStanding }
  /** Another route asks for something else. */
  | { kind: 'otherRoute' }

/** What can be done about an obstacle, the surest first. */
export function fixesOf(request: PlanRequest, obstacle: PlanObstacle): Fix[] {
  const { background, pins } = request
  const more = (hours: number): Fix[] =>
    hours > background.hoursAWeek && hours <= 60 ? [{ kind: 'hours', hoursAWeek: hours }] : []
  switch (obstacle.kind) {
    case 'hours':
      return [
        ...more(wholeHours(background.hoursAWeek + obstacle.needs - obstacle.has)),
        ...(pins.some((pin) => pin.step === obstacle.step)
          ? [{ kind: 'unpin', step: obstacle.step } as const]
          : []),
      ]
    case 'pins':
      return obstacle.steps.map((step) => ({ kind: 'unpin', step }))
    case 'demand': {
      const { point, answer } = obstacle
      const waive: Fix = { kind: 'waive', point, leaf: answer.leaf, standing: answer.standing }
      const byHours =
        answer.leaf.kind === 'position' && typeof answer.wants === 'number'
          ? more(wholeHours((answer.wants / 100) * fullTimeWeek(request)))
          : []
      const pinnedJob = pins.filter((pin) => answer.leaf.kind === 'position' && pin.percent !== undefined)
      return [
        ...byHours,
        ...pinnedJob.map((pin): Fix => ({ kind: 'unpin', step: pin.step })),
        waive,
        { kind: 'otherRoute' },
      ]
    }
    case 'horizon':
      return [...more(37.5), { kind: 'otherRoute' }]
    case 'unknownDuration':
      return [{ kind: 'otherRoute' }]
    case 'refused':
      return []
  }
}

/** Hours are told in halves: what is enough must not be rounded away. */
function wholeHours(hours: number): number {
  return Math.ceil(hours * 2 - 1e-9) / 2
}
