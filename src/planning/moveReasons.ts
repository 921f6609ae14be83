import { weekOf } from '../calendar/week.ts'
import { type Draft, settled } from './draft.ts'
import { requestKeeping } from './keepAgreed.ts'
import { shortestDraft } from './makePlan.ts'
import { pinOf } from './pins.ts'
import type { Agreement, PlanStep } from './plan.ts'
import type { PlanRequest } from './request.ts'
import { capacityIn, firstInWindow } from './solver/model.ts'
import { hidden } from './steps.ts'

/** Why a step of a plan made anew does not lie where the plan before had it. */
export type MoveReason =
  /** Somebody has fixed it there. */
  | { kind: 'pinned' }
  /** It is held where it was agreed. */
  | { kind: 'agreed' }
  /** It cannot begin then any longer: no term, no registration, or a rule that forbids it. */
  | { kind: 'window' }
  /** Another step that it waits for is not over by then. */
  | { kind: 'waitsFor'; step: string }
  /** Other steps take the hours of the week then, which they did not before. */
  | { kind: 'hours'; steps: string[] }
  /** What it waited for is over sooner, or the hours that it needs are not taken any longer. */
  | { kind: 'freed'; steps: string[] }
  /** It is got ready shortly before another step, which has moved. */
  | { kind: 'closeTo'; step: string }

/** A moved step and why; null where it might lie where it was, and all was arranged anew around what was done. */
export interface ReasonedMove {
  step: string
  reason: MoveReason | null
}

/** The reasons that are known, by the step. */
export function reasonsOf(moves: readonly ReasonedMove[]): ReadonlyMap<string, MoveReason> {
  return new Map(moves.flatMap(({ step, reason }) => (reason ? [[step, reason] as const] : [])))
}

/** How far back a wait is followed through what is no step of its own. */
const mostFollowed = 6

/**
 * Why steps lie elsewhere than in the plan before, each by the constraint that binds: with all others where they are now the
 * step could not begin when it did; or, where it begins sooner, with all others where they were it could not begin so soon.
 */
export function moveReasons(
  asked: PlanRequest,
  agreement: Agreement | null,
  before: readonly PlanStep[],
): ReasonedMove[] {
  const held = requestKeeping(asked, agreement)
  const shortest = shortestDraft(held)
  if (shortest.kind === 'noPlan') return []
  const draft = settled(shortest)
  const now = new Binding(draft, draft.plan.steps, before)
  const then = new Binding(draft, before, draft.plan.steps)
  return draft.plan.steps.flatMap((step): ReasonedMove[] => {
    const old = before.find(({ id }) => id === step.id)
    const weeks = old ? weekOf(step.from) - weekOf(old.from) : 0
    if (!old || weeks === 0) return []
    const fixed = fixedReason(asked, held, step.id)
    if (fixed) return [{ step: step.id, reason: fixed }]
    const reason =
      weeks > 0
        ? (now.against(step, weekOf(old.from)) ?? now.closeTo(step.id))
        : freedBy(then.against(step, weekOf(step.from)))
    return [{ step: step.id, reason }]
  })
}

/** Whether a step lies where it does because somebody has fixed it there, or has agreed to it. */
function fixedReason(asked: PlanRequest, held: PlanRequest, step: string): MoveReason | null {
  if (pinOf(asked.pins, step)?.start !== undefined) return { kind: 'pinned' }
  return pinOf(held.pins, step)?.start !== undefined ? { kind: 'agreed' } : null
}

/** What kept a step from beginning so soon, as what it is freed from now. */
function freedBy(reason: MoveReason | null): MoveReason | null {
  if (reason?.kind === 'waitsFor') return { kind: 'freed', steps: [reason.step] }
  return reason?.kind === 'hours' ? { kind: 'freed', steps: reason.steps } : null
}

/** What binds the start of a step where all others lie as one plan has them; the other plan tells what is new in that. */
class Binding {
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
    const index = personal.tasks.findIndex(
      ({ step: id, part }) => id === step.id && !hidden.includes(part) && part !== 'find',
    )
    if (index < 0) return null
    return this.atStart(index, week - personal.origin, mostFollowed) ?? this.hours(step, week)
  }

  /** The same of an activity, in weeks of the plan, by its windows and by what it waits for. */
  private atStart(index: number, start: number, left: number): MoveReason | null {
    const { tasks, whole, origin } = this.draft.personal
    const activity = whole.activities[index]
    const own = tasks[index]
    if (!activity || !own || left === 0) return null
    if (start < 0 || !activity.modes.some((mode) => firstInWindow(mode, start) === start))
      return { kind: 'window' }
    for (const { from, after, weeks } of activity.lags) {
      const task = tasks[from]
      if (!task) continue
      const placed = this.steps.get(task.step)
      if (task.step !== own.step && !hidden.includes(task.part) && placed) {
        const free = (after === 'end' ? weekOf(placed.to) + 1 : weekOf(placed.from)) - origin + weeks
        if (start < free && this.hasMoved(task.step)) return { kind: 'waitsFor', step: task.step }
        continue
      }
      // What only decides when something can be would have to come as much sooner itself
      const lasts = after === 'end' ? (whole.activities[from]?.modes[0]?.duration ?? 0) : 0
      const reason = this.atStart(from, start - weeks - lasts, left - 1)
      if (reason?.kind === 'waitsFor') return reason
    }
    return null
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
