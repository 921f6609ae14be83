import { weekOf } from '../calendar/week.ts'
import { pinOf, weeksOf } from './pins.ts'
import type { PlanStep } from './plan.ts'
import type { MoveReason } from './reasons.ts'
import { type PlanRequest, positionHours } from './request.ts'

/**
 * Why a step lasts another time than before, as far as the two say it themselves: its length is fixed by hand, it is taken at
 * another pace, or it lasts until something that lies elsewhere. `fixed` are the pins that somebody has set.
 */
export function lengthReasons(
  request: PlanRequest,
  step: PlanStep,
  before: PlanStep,
  steps: readonly PlanStep[],
): MoveReason[] {
  if (pinOf(request.pins, step.id)?.weeks === weeksOf(step)) return [{ kind: 'lengthFixed' }]
  const [kind] = step.id.split('.')
  const isOther = step.hoursAWeek !== before.hoursAWeek && step.hoursAWeek > 0 && before.hoursAWeek > 0
  if (kind === 'work' || kind === 'contract') {
    const [was, now] = [before, step].map(({ hoursAWeek }) =>
      Math.round((hoursAWeek / positionHours(request, 100)) * 100),
    ) as [number, number]
    const until = kind === 'work' ? lastsUntil(step, steps) : reckoned(step)
    return isOther && was !== now ? [{ kind: 'position', was, now }, ...until] : until
  }
  const isTestElsewhere = kind === 'language' && weekOf(before.to) !== weekOf(step.to)
  return [
    ...(isOther ? [{ kind: 'pace', was: before.hoursAWeek, now: step.hoursAWeek } as const] : []),
    ...(isTestElsewhere ? [{ kind: 'test', day: step.to } as const] : []),
  ]
}

/** A contract whose length is the law's; one that is assumed is as long as it is assumed. */
function reckoned({ assumes }: PlanStep): MoveReason[] {
  return assumes.some(({ kind }) => kind === 'duration') ? [] : [{ kind: 'contractTime' }]
}

/** The step by whose end a job is over: the last one that ends in the same week. */
function lastsUntil({ id, to }: PlanStep, steps: readonly PlanStep[]): MoveReason[] {
  const other = steps.findLast((one) => one.id !== id && weekOf(one.to) === weekOf(to))
  return other ? [{ kind: 'lasts', step: other.id }] : []
}
