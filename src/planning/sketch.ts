import { addDays, type Day } from '../calendar/day.ts'
import { mondayOf, type Week, weekOf } from '../calendar/week.ts'
import type { SpanEnd } from '../curriculum/duration.ts'
import type { AnyExam, Level, Skill } from '../curriculum/requirement.ts'
import type { RouteStep } from '../curriculum/route.ts'
import type { HeldLevel, Subject } from '../curriculum/subject.ts'
import { countedPercent } from '../pathway/practice.ts'
import { assumedOf, inMonths } from './assumed.ts'
import { underWaySince } from './begun.ts'
import { cohortBegun, startsByCohort } from './cohort.ts'
import { FreeHours } from './freeHours.ts'
import { firstWeekToFree } from './freeing.ts'
import { pinOn } from './held.ts'
import { afterEnd } from './lags.ts'
import { afterLastTerm } from './lastTerm.ts'
import { atPinnedLength, atPinnedWeek, goingOn } from './pinnedModes.ts'
import type { AssumptionRef } from './plan.ts'
import { fullTimeAhead, practiceAhead } from './practiceAhead.ts'
import { type Held, type Obstacle, originOf, type PlanRequest } from './request.ts'
import { isRoomForAll } from './roomForNow.ts'
import { fits, roundedUp } from './rounding.ts'
import type { Lag, Mode, Problem } from './solver/model.ts'
import type { Task } from './task.ts'
import { horizonWeeks, modesByStart, weeksOfMonths } from './untilDay.ts'

/** A day until which a contract lasts at the least. */
interface ContractEnd {
  /** The activity that ends then. */
  of: number
  /** The activity whose start decides the day. */
  from: number
  last: (start: number) => Day
}

/** A person's scheduling problem while it is being drawn up, and what the steps drawn so far give to later ones. */
export class Sketch {
  readonly request: PlanRequest
  readonly origin: Week
  readonly hours: FreeHours
  readonly tasks: Task[] = []
  readonly activities: { modes: Mode[]; lags: Lag[]; open?: boolean }[] = []
  readonly obstacles: Obstacle[] = []

  /** Last activities of each route step, for the order that the model itself gives. */
  private readonly endsByStep = new Map<string, number[]>()
  private readonly marks = new Map<number, number>()
  private readonly underWay: number[] = []

  readonly languageTests = new Map<Level, { index: number; skills: ReadonlySet<Skill> }>()
  /** The course of the level before the next one, where it is still to come or goes on. */
  courseBefore: number | null = null
  readonly moduleEnds = new Map<string, number>()
  readonly gateEnds = new Map<string, number>()
  readonly stretchEnds = new Map<string, number>()
  /** The course in each subject, and the level that it leads to. */
  readonly subjectEnds = new Map<Subject, { index: number; to: HeldLevel }>()
  readonly examEnds = new Map<AnyExam, number>()
  /** The job that the plan finds: when it starts, the first week in which it can, and the position then held in the trade. */
  job: { index: number; first: number; percent: number } | null = null
  /** The contract's ends, the last of which holds: its own, and the one that a job beside it decides. */
  contract: { index: number; ends: ContractEnd[] } | null = null

  private readonly practiceFrom: (start: number) => number
  private readonly fullTimeFrom: (start: number) => number

  /** The Friday before the first week lies ahead: something may still end on it. */
  private readonly endsThisWeek: boolean

  constructor(request: PlanRequest) {
    this.request = request
    this.origin = originOf(request)
    this.endsThisWeek = addDays(mondayOf(this.origin), -3) >= request.today
    this.practiceFrom = practiceAhead(request, this.origin)
    this.fullTimeFrom = fullTimeAhead(request.pathway, this.origin)
    this.hours = new FreeHours(request)
  }

  /** The job that sets hours free starts as soon as it can: to wait would leave less room for all else. */
  freesAtOnce(): void {
    const { job } = this
    const activity = job && this.activities[job.index]
    if (!activity || !this.hours.comeFree) return
    const from = firstWeekToFree(this.activities, job.index, this.hours.room)
    activity.modes = activity.modes.map((mode) => ({ ...mode, windows: [[from, from]] }))
    this.hours.freeFrom(from)
  }

  /** The problem as drawn so far. */
  problem(): Problem {
    return { horizon: horizonWeeks, capacity: [this.hours.capacity()], activities: [...this.activities] }
  }

  /**
   * What is under way goes on at once; where the week has no room for all of it, what was drawn from `first` on goes
   * on when there is room.
   */
  makeRoomForNow(first: number): void {
    if (isRoomForAll(this.activities, this.hours)) return
    for (const index of this.underWay.filter((one) => one >= first)) {
      const activity = this.activities[index]
      if (activity) activity.modes = activity.modes.map(({ duration, needs }) => ({ duration, needs }))
    }
  }

  /** Weeks from the plan's first week to the week a day lies in. */
  weekFromOrigin(day: Day): number {
    return weekOf(day) - this.origin
  }

  /** What has been fixed by hand on a step. */
  pinOf(step: string): Held | undefined {
    return pinOn(this.request, step)
  }

  /** Since when a module or a stretch has been under way, or is taken to have been; null when it has not begun. */
  begunSince(step: string): Day | null {
    const { standing, supposed } = this.request
    return underWaySince(standing, step) ?? supposed?.get(step) ?? cohortBegun(this.request, step)
  }

  /**
   * The day on which a step without a trace in the log began by the plan before; null when it lies ahead, or still
   * waits for something.
   */
  begunByPlan(step: string, lags: readonly Lag[]): Day | null {
    if (lags.length > 0 || this.pinOf(step)?.start !== undefined) return null
    const from = this.request.before?.find(({ id }) => id === step)?.from
    return from !== undefined && from <= this.request.today ? from : null
  }

  /** Hours a week of a step that began on this day, by the plan before; null where that has no such step. */
  paceSince(step: string, begun: Day): number | null {
    const before = this.request.before?.find(({ id, from }) => id === step && weekOf(from) === weekOf(begun))
    return before?.hoursAWeek ?? null
  }

  /** For how long and at which pace a step has gone on that began on this day. */
  private goneSince(step: string, begun: Day) {
    return {
      weeks: Math.max(0, -this.weekFromOrigin(begun)),
      hoursAWeek: this.paceSince(step, begun),
      endsNow: this.endsThisWeek,
    }
  }

  /** Puts an activity in, its pin applied. Modes that take more hours than the person has are left out. */
  put(task: Task, modes: readonly Mode[], lags: readonly Lag[], open = false): number {
    const index = this.activities.length
    const pin = this.pinOf(task.step)
    const begun = task.begun ?? null
    const long = pin ? atPinnedLength(task, modes, pin) : modes
    const fitted =
      begun !== null
        ? goingOn(task, long, this.goneSince(task.step, begun))
        : pin?.start !== undefined
          ? atPinnedWeek(task, long, this.weekFromOrigin(pin.start))
          : long
    // A stretch lies before the plan's job
    const has = task.routeStep.kind === 'stretch' ? this.hours.now : this.hours.most
    const possible = fitted.filter((mode) => mode.duration === 0 || fits(mode.needs[0] ?? 0, has))
    if (possible.length === 0 && fitted.length > 0) {
      const needs = Math.min(...fitted.map((mode) => mode.needs[0] ?? 0))
      this.obstacles.push({ kind: 'hours', step: task.step, needs, has, ...this.hours.ofWeek })
    }
    if (fitted.length === 0) {
      this.obstacles.push(
        pin
          ? { kind: 'pins', steps: [task.step] }
          : (afterLastTerm(this.request, task) ?? { kind: 'horizon' }),
      )
    }
    this.activities.push({
      modes: possible.length > 0 ? possible : [{ duration: 0, needs: [0] }],
      // What is under way waits for nothing any more
      lags: begun === null ? [...lags] : [],
      ...(open ? { open } : {}),
    })
    this.tasks.push(task)
    if (begun !== null) this.underWay.push(index)
    return index
  }

  /** Whether nothing is left of an activity. */
  isOver(index: number): boolean {
    return this.activities[index]?.modes.every(({ duration }) => duration === 0) ?? false
  }

  /** Says that a route step ends with an activity. */
  ends(step: RouteStep, index: number): void {
    this.endsByStep.set(step.id, [...(this.endsByStep.get(step.id) ?? []), index])
  }

  /** The activities that a route step ends with; none where nothing of it is left to do. */
  endsOf(step: string): readonly number[] {
    return this.endsByStep.get(step) ?? []
  }

  /** What the model does before a step. A cohort that says when it begins has an order of its own. */
  modelOrder(step: RouteStep): Lag[] {
    if (['stretch', 'work'].some((kind) => startsByCohort(this.request, `${kind}.${step.id}`))) return []
    return (step.after ?? []).flatMap((id) => this.endsOf(id).map((from) => afterEnd(from)))
  }

  /** An assumed duration; an obstacle where the file has none of that name. */
  private assumed(id: string, end?: SpanEnd) {
    const assumed = assumedOf(this.request, id, end)
    if (!assumed) this.obstacles.push({ kind: 'unknownDuration', id })
    return {
      value: assumed?.value ?? 0,
      unit: assumed?.duration.unit ?? 'weeks',
      paces: assumed?.duration.intensities ?? [],
      assumes: [{ kind: 'duration', id }] as const,
    }
  }

  /** An assumed wait, in weeks. What is told in months is taken to begin with the plan. */
  assumedWeeks(id: string, end?: SpanEnd): { weeks: number; assumes: readonly AssumptionRef[] } {
    const { value, unit, assumes } = this.assumed(id, end)
    return { weeks: unit === 'months' ? weeksOfMonths(this.origin, value) : roundedUp(value), assumes }
  }

  /** What lasts an assumed time, as modes; since the week it began in, when it is under way. */
  lasting(
    id: string,
    hours: number,
    begun: Day | null = null,
  ): { modes: Mode[]; assumes: readonly AssumptionRef[] } {
    const { value, unit, assumes } = this.assumed(id)
    const lasts = (week: Week): number =>
      Math.max(1, unit === 'months' ? weeksOfMonths(week, value) : roundedUp(value))
    const modes =
      unit === 'months' && begun === null
        ? modesByStart([hours], (start) => lasts(this.origin + start))
        : [{ duration: lasts(begun === null ? this.origin : weekOf(begun)), needs: [hours] }]
    return { modes, assumes }
  }

  /** An assumed length in months. */
  assumedMonths(id: string): { months: number; assumes: readonly AssumptionRef[] } {
    const { value, unit, assumes } = this.assumed(id)
    return { months: inMonths(value, unit), assumes }
  }

  /** Full-time months of practice in the trade when a week begins, if the jobs held now go on until then. */
  practiceAt(start: number): number {
    return this.practiceFrom(start)
  }

  /** What share of full time a position counts for in a week, in per cent. */
  countedAt(start: number, percent: number): number {
    return countedPercent(percent, this.fullTimeFrom(start) || null)
  }

  /**
   * The hours of work of a step as modes, `share` being the part still to do: at its paces, or at the one that the route
   * gives it, and as it was agreed.
   */
  course(
    step: string,
    id: string,
    share = 1,
    ofRoute: number | null = null,
  ): { modes: Mode[]; assumes: readonly AssumptionRef[] } {
    const { value, paces, assumes } = this.assumed(id)
    const { most, throughout } = this.hours
    const free = [most, Math.min(throughout, most)].map((pace) => Math.max(pace, 1))
    const agreed = this.pinOf(step)?.agreed?.hoursAWeek ?? 0
    const used = new Set([
      ...(ofRoute !== null ? [ofRoute] : paces.length > 0 ? paces : free),
      ...(agreed > 0 ? [agreed] : []),
    ])
    return {
      modes: [...used].map((pace) => ({
        duration: Math.max(1, roundedUp((value * share) / pace)),
        needs: [pace],
      })),
      assumes,
    }
  }

  /** A milestone that nothing after it passes before a week: that of a day on which it may be, for what it is. */
  notBefore(first: Week): Lag {
    const week = Math.max(0, first - this.origin)
    let mark = this.marks.get(week)
    if (mark === undefined) {
      const routeStep = this.request.pathway.route.steps[0] as RouteStep
      mark = this.put(
        { step: `day.${week}`, part: 'mark', routeStep, lane: 'exams', assumes: [] },
        [{ duration: 0, needs: [0], windows: [[week, horizonWeeks]] }],
        [],
      )
      this.marks.set(week, mark)
    }
    return afterEnd(mark)
  }
}
