import type { DemandPoint } from '../curriculum/rules.ts'
import { backgroundLimits } from '../pathway/background.ts'
import { demandsAt } from '../pathway/pathway.ts'
import type { LeafAnswer } from '../pathway/unmet.ts'
import { giversOf } from '../pathway/waivers.ts'
import { isTooLate } from './causes.ts'
import type { PlanObstacle } from './draft.ts'
import { backFromLeave } from './leave.ts'
import { heldHours } from './positions.ts'
import { type Obstacle, type PlanRequest, positionHours } from './request.ts'

/** Something that can be done about obstacles, with a click or with a decision of somebody's. */
export type Fix =
  /** The person uses this many hours a week. */
  | { kind: 'hours'; hoursAWeek: number }
  /** The person starts as soon as may be. */
  | { kind: 'startNow' }
  /** What has been fixed by hand on a step is let go. */
  | { kind: 'unpin'; step: string }
  /** The demand is set aside for this person, by whoever demands it. */
  | { kind: 'waive'; point: DemandPoint; answer: LeafAnswer }
  /** Another route asks for something else. */
  | { kind: 'otherRoute' }

/** What can be done about all obstacles together, each thing once: hours enough for every one of them. */
export function fixesOf(asked: PlanRequest, obstacles: readonly PlanObstacle[]): Fix[] {
  const request = backFromLeave(asked)
  const isOwn = obstacles.some(({ kind }) => ownCauses.includes(kind))
  const fixes = obstacles
    .filter(({ kind }) => !isOwn || !isTooLate(kind))
    .flatMap((obstacle) => fixesOfOne(request, obstacle))
  const hours = fixes.flatMap((fix) => (fix.kind === 'hours' ? [fix.hoursAWeek] : []))
  const enough = Math.max(0, ...hours)
  const others = new Map(
    fixes.filter(({ kind }) => kind !== 'hours').map((fix) => [JSON.stringify(fix), fix] as const),
  )
  return [
    ...(enough > request.background.hoursAWeek && enough <= backgroundLimits.hoursAWeek[1]
      ? [{ kind: 'hours', hoursAWeek: enough } as const]
      : []),
    ...[...others.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  ]
}

const order: readonly Fix['kind'][] = ['hours', 'startNow', 'unpin', 'waive', 'otherRoute']

/** What of the person's own has been found to make a plan end too late: another route is then no cure. */
const ownCauses: readonly PlanObstacle['kind'][] = ['startsLate', 'workEndsLate', 'ownDurations', 'fewHours']

function fixesOfOne(request: PlanRequest, obstacle: PlanObstacle): Fix[] {
  const { pins } = request
  const hours = (needed: number): Fix => ({ kind: 'hours', hoursAWeek: inHalves(needed) })
  switch (obstacle.kind) {
    case 'hours':
      return [
        hours(heldHours(request) + obstacle.needs),
        ...pins
          .filter(({ step }) => step === obstacle.step)
          .map(({ step }): Fix => ({ kind: 'unpin', step })),
      ]
    case 'pins':
      return obstacle.steps.map((step) => ({ kind: 'unpin', step }))
    case 'demand': {
      const { point, answer } = obstacle
      const isPosition = answer.leaf.kind === 'position'
      return [
        ...(isPosition && typeof answer.wants === 'number'
          ? [hours(positionHours(request, answer.wants))]
          : []),
        ...pins
          .filter((pin) => isPosition && pin.percent !== undefined)
          .map(({ step }): Fix => ({ kind: 'unpin', step })),
        ...(mayBeWaived(request, obstacle) ? [{ kind: 'waive' as const, point, answer }] : []),
        { kind: 'otherRoute' },
      ]
    }
    case 'registrationClosed':
      return [{ kind: 'otherRoute' }]
    case 'noTerm':
    case 'horizon':
    case 'termsOver':
    case 'unknownDuration':
      return [{ kind: 'otherRoute' }]
    case 'startsLate':
      return [{ kind: 'startNow' }]
    case 'fewHours':
      return [hours(obstacle.enough)]
    case 'contractEndsLate':
    case 'workEndsLate':
    case 'ownDurations':
    case 'refused':
      return []
  }
}

/** Whether anybody may set a demand aside: the law itself only where it says so. */
function mayBeWaived(
  { pathway, today }: PlanRequest,
  { point, answer }: Obstacle & { kind: 'demand' },
): boolean {
  return giversOf(demandsAt(pathway, point, today), answer.leaf, answer.standing).length > 0
}

/** Hours are told in halves: what is enough must not be rounded away. */
function inHalves(hours: number): number {
  return Math.ceil(hours * 2 - 1e-9) / 2
}
