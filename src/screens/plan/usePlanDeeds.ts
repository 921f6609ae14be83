import type { Day } from '../../calendar/day.ts'
import { weekOf } from '../../calendar/week.ts'
import type { Span } from '../../curriculum/duration.ts'
import type { Background } from '../../pathway/background.ts'
import { positionEvent } from '../../planning/constraints.ts'
import {
  heldAt,
  type IdlePin,
  pinOf,
  startForStation,
  startMovedBy,
  withoutIdle,
  withoutPin,
  withPin,
} from '../../planning/pins.ts'
import type { Pin, PlanStep } from '../../planning/plan.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

/** What an adviser can do to a plan. Each is one edit, and the plan is made anew after it. */
export interface PlanDeeds {
  /** Fixes something on a step: its start, its length, a job's position. */
  fix: (step: string, fixed: Partial<Omit<Pin, 'step'>>) => void
  /** Lets go of all that is fixed on a step. */
  letGo: (step: string) => void
  /** Lets go of what is fixed on a step and holds nothing. */
  letIdleGo: (idle: IdlePin) => void
  /** Moves a step by weeks, negative for earlier; false when it cannot be moved there. */
  nudge: (step: PlanStep, weeks: number) => boolean
  /** Moves a step so that its station lies on a day. */
  drop: (step: PlanStep, station: Day, day: Day) => boolean
  /** Sets an assumed duration for this person; null is the common assumption again. */
  setDuration: (id: string, span: Span | null) => void
  setHours: (hoursAWeek: number) => void
  /** Sets the day before which the person cannot start; null takes it away. */
  setStart: (earliestStart: Day | null) => void
  /** Records that a job goes down to so many per cent today, or ends where these are none. */
  setPosition: (engagement: string, percent: number) => void
}

/** The deeds of the plan page, for the open person. */
export function usePlanDeeds(): PlanDeeds {
  const { edit, outlook, participant, record } = usePerson()
  const { today } = useWorkplace()
  const fix: PlanDeeds['fix'] = (step, fixed) =>
    edit({ kind: 'stepPinned', step }, (one) => ({ ...one, pins: withPin(one.pins, step, fixed) }))

  /** False when the step would stand where it stands already, held. */
  const start = (step: PlanStep, day: Day | null): boolean => {
    if (day === null) return false
    if (pinOf(participant.pins, step.id)?.start === day) return false
    fix(step.id, heldAt(step, day))
    return true
  }

  /** A step where it has just been put, though the plan has not been made anew yet. */
  const whereHeld = (step: PlanStep): PlanStep => {
    const held = pinOf(participant.pins, step.id)?.start
    return held === undefined || weekOf(held) === weekOf(step.from) ? step : { ...step, from: held }
  }

  const change = (changed: Partial<Background>): boolean =>
    edit({ kind: 'backgroundChanged' }, (one) => ({ ...one, background: { ...one.background, ...changed } }))

  return {
    fix,
    letGo: (step) =>
      edit({ kind: 'stepPinned', step }, (one) => ({ ...one, pins: withoutPin(one.pins, step) })),
    letIdleGo: (idle) =>
      edit({ kind: 'stepPinned', step: idle.step }, (one) => ({
        ...one,
        pins: withoutIdle(one.pins, idle),
      })),
    nudge: (step, weeks) =>
      outlook !== null && start(step, startMovedBy(outlook.pathway, whereHeld(step), weeks, today)),
    drop: (step, station, day) =>
      outlook !== null && start(step, startForStation(outlook.pathway, step, station, day, today)),
    setDuration: (id, span) =>
      edit({ kind: 'durationChanged', duration: id }, (one) => {
        const { [id]: _, ...others } = one.durations
        return { ...one, durations: span === null ? others : { ...others, [id]: span } }
      }),
    setHours: (hoursAWeek) => change({ hoursAWeek }),
    setStart: (earliestStart) => change({ earliestStart }),
    setPosition: (engagement, percent) => record(positionEvent(engagement, percent, today)),
  }
}
