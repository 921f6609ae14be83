import { weekOf } from '../calendar/week.ts'
import type { Draft } from './draft.ts'
import type { PlanStep } from './plan.ts'
import type { MoveReason } from './reasons.ts'
import { capacityIn, firstInWindow } from './solver/model.ts'
import { hidden } from './steps.ts'

/** How far back a wait is followed through what is no step of its own. */
const mostFollowed = 6

/** A step that something waits for, and the first week of the plan in which it no longer does. */
interface Wait {
  reason: MoveReason & { kind: 'waitsFor' }
  free: number
}

/** What binds the start of a step where all others lie as one plan has them; the other plan tells what is new in that. */
export class Binding {
  private readonly draft: Draft
  private readonly steps: ReadonlyMap<string, PlanStep>
  private readonly others: ReadonlyMap<string, PlanStep>

  constructor(draft: Draft, steps: readonly PlanStep[], others: readonly PlanStep[]) {
    this.draft = draft
    this.steps = new Map(steps.map((step) => [step.id, step]))
    this.others = new Map(others.map((step) => [step.id, step]))
  }

  /** Why a step cannot begin in a week of the calendar; null where nothing keeps it from that. */
  against(step: PlanStep, week: number): MoveReason | null {
    const { personal } = this.draft
    const { whole } = personal
    const index = personal.tasks.findIndex(
      ({ step: id, part }) => id === step.id && !hidden.includes(part) && part !== 'find',
    )
    if (index < 0) return null
    const start = week - personal.origin
    if (start < 0 || !whole.activities[index]?.modes.some((mode) => firstInWindow(mode, start) === start))
      return { kind: 'window' }
    return this.waits(index, start, mostFollowed)?.reason ?? this.hours(step, week)
  }

  /**
   * What keeps an activity from beginning in a week of the plan: of several steps that are not over by then the one that is
   * over last, as it alone decides.
   */
  private waits(index: number, start: number, left: number): Wait | null {
    const { tasks, whole, origin } = this.draft.personal
    const own = tasks[index]
    if (!own || left === 0) return null
    const waits = (whole.activities[index]?.lags ?? []).flatMap(({ from, after, weeks }): Wait[] => {
      const task = tasks[from]
      if (!task) return []
      const placed = this.steps.get(task.step)
      if (task.step !== own.step && !hidden.includes(task.part) && placed) {
        const free = (after === 'end' ? weekOf(placed.to) + 1 : weekOf(placed.from)) - origin + weeks
        const isNew = start < free && this.hasMoved(task.step)
        return isNew ? [{ reason: { kind: 'waitsFor', step: task.step }, free }] : []
      }
      // What only decides when something can be would have to come as much sooner itself, as short as it can be
      const shortest = Math.min(...(whole.activities[from]?.modes ?? []).map(({ duration }) => duration))
      const lasts = after === 'end' ? shortest : 0
      const wait = this.waits(from, start - weeks - lasts, left - 1)
      return wait ? [{ ...wait, free: wait.free + weeks + lasts }] : []
    })
    return waits.reduce<Wait | null>((last, one) => (last && last.free >= one.free ? last : one), null)
  }

  /** The steps that take the hours which a step would need from a week on; null where there is room for it. */
  private hours(step: PlanStep, week: number): MoveReason | null {
    const { personal } = this.draft
    const lasts = weekOf(step.to) - weekOf(step.from)
    const taking = new Set<string>()
    for (let at = week; at <= week + lasts; at += 1) {
      const beside = [...this.steps.values()].filter(
        ({ id }) => id !== step.id && takes(this.steps.get(id), at) > 0,
      )
      const taken = beside.reduce((sum, one) => sum + takes(one, at), step.hoursAWeek)
      if (taken <= capacityIn(personal.whole, 0, at - personal.origin) + 0.05) continue
      for (const { id } of beside) {
        if (takes(this.steps.get(id), at) > takes(this.others.get(id), at)) taking.add(id)
      }
    }
    return taking.size > 0 ? { kind: 'hours', steps: [...taking] } : null
  }

  /** What a step that is of most use shortly before another waits in front of, where that has moved. */
  closeTo(step: string): MoveReason | null {
    const { tasks, whole } = this.draft.personal
    const late = tasks.findIndex((task) => task.step === step && task.late)
    if (late < 0) return null
    const next = whole.activities.findIndex(({ lags }) => lags.some(({ from }) => from === late))
    const after = tasks[next]?.step
    return after !== undefined && this.hasMoved(after) ? { kind: 'closeTo', step: after } : null
  }

  /** Whether the two plans have a step in different weeks, or only one of them has it. */
  private hasMoved(id: string): boolean {
    const [one, other] = [this.steps.get(id), this.others.get(id)]
    if (!one || !other) return true
    return weekOf(one.from) !== weekOf(other.from) || weekOf(one.to) !== weekOf(other.to)
  }
}

/** Hours that a step takes in a week. */
function takes(step: PlanStep | undefined, week: number): number {
  return step && weekOf(step.from) <= week && week <= weekOf(step.to) ? Math.max(0, step.hoursAWeek) : 0
}
