import type { Day } from '../calendar/day.ts'
import { schoolYearBegins, schoolYearOf } from '../calendar/schoolYear.ts'
import { firstWeekFrom, mondayOf } from '../calendar/week.ts'
import { isOpenEnded } from '../curriculum/route.ts'
import { stateOf } from '../pathway/standing.ts'
import { otherEnd } from './assumed.ts'
import { startsByCohort } from './cohort.ts'
import { isStartByHand } from './held.ts'
import { afterEnd, afterStart } from './lags.ts'
import type { Sketch } from './sketch.ts'
import type { Lag, Mode } from './solver/model.ts'
import type { StepOf } from './task.ts'
import { horizonWeeks } from './untilDay.ts'

/**
 * Draws a stretch of the route that is not completed: for its assumed length, a printed one of its class, or as long as it is
 * needed.
 */
export function drawStretch(sketch: Sketch, step: StepOf<'stretch'>): void {
  if (stateOf(sketch.request.standing, `phase.${step.id}`) === 'completed') return
  const begun = sketch.begunSince(`stretch.${step.id}`)
  if (isOpenEnded(step)) {
    drawOpenEnded(sketch, step, begun)
    return
  }
  const { modes, assumes } = stretchModes(sketch, step, begun)
  const joining = step.startsWithSchoolYear && begun === null ? schoolYearStarts(sketch) : null
  // Who fixes the start by hand knows when the school takes them
  const isKnown = isStartByHand(sketch.request, `stretch.${step.id}`)
  // A class whose days are printed rests on no assumed length
  const held = sketch.pinOf(`stretch.${step.id}`)
  const isLengthKnown = held?.cohort === true && held.weeks !== undefined
  const rests = [...(isLengthKnown ? [] : assumes), ...((!isKnown && joining?.assumes) || [])]
  const index = sketch.put(
    { step: `stretch.${step.id}`, part: 'whole', routeStep: step, lane: step.lane, assumes: rests, begun },
    joining ? modes.map((mode) => within(mode, joining.windows)) : modes,
    sketch.modelOrder(step),
  )
  sketch.stretchEnds.set(step.id, index)
  sketch.ends(step, index)
}

/** When follow-up may begin after a step: in a job that the plan finds when it begins, after all else when it has ended. */
function orderAfter(sketch: Sketch, id: string): Lag[] {
  const { job } = sketch
  const isJob = job !== null && sketch.tasks[job.index]?.routeStep.id === id
  return isJob ? [afterStart(job.index)] : sketch.endsOf(id).map((from) => afterEnd(from))
}

/** A stretch that goes on as long as it is needed takes no hours of the week, and nothing waits for it. */
function drawOpenEnded(sketch: Sketch, step: StepOf<'stretch'>, begun: Day | null): void {
  sketch.put(
    { step: `stretch.${step.id}`, part: 'whole', routeStep: step, lane: step.lane, assumes: [], begun },
    [{ duration: 1, needs: [0] }],
    startsByCohort(sketch.request, `stretch.${step.id}`)
      ? []
      : (step.after ?? []).flatMap((id) => orderAfter(sketch, id)),
    true,
  )
}

/**
 * The modes of a stretch. It takes what the person has; somebody who has nothing cannot take part in it. Begun while
 * fixed-term work goes on, it takes what that leaves, and goes on so.
 */
function stretchModes(sketch: Sketch, step: StepOf<'stretch'>, begun: Day | null) {
  const { now, throughout, termsOver } = sketch.hours
  // Following up goes on beside all else
  const hoursOf = (free: number) =>
    step.hoursAWeek === 0 ? 0 : Math.max(1, Math.min(step.hoursAWeek ?? free, free))
  const lasting = (free: number) => sketch.lasting(step.duration ?? '', hoursOf(free), begun)
  const pace = begun === null ? null : sketch.paceSince(`stretch.${step.id}`, begun)
  const whole = lasting(Math.min(now, pace ?? now))
  if (throughout === now) return whole
  const during = lasting(throughout).modes.map((mode) => within(mode, [[0, termsOver - 1]]))
  const after = whole.modes.map((mode) => within(mode, [[termsOver, horizonWeeks]]))
  return { modes: [...during, ...after], assumes: whole.assumes }
}

/** A mode in those of its weeks that lie in some stretches of weeks. */
function within(mode: Mode, windows: readonly (readonly [number, number])[]): Mode {
  const both = (mode.windows ?? [[0, horizonWeeks]]).flatMap(([first, last]) =>
    windows.map(([from, to]) => [Math.max(first, from), Math.min(last, to)] as const),
  )
  return { ...mode, windows: both.filter(([first, last]) => first <= last).sort(([a], [b]) => a - b) }
}

/** The weeks in which a school year may be joined: its first ones. More of them to join in end the way sooner, not later. */
function schoolYearStarts(sketch: Sketch) {
  const { weeks, assumes } = sketch.assumedWeeks('school-year-joining', otherEnd[sketch.request.end])
  const year = schoolYearOf(mondayOf(sketch.origin))
  const windows = Array.from({ length: 15 }, (_, index): [number, number] => {
    const week = firstWeekFrom(schoolYearBegins(year + index)) - sketch.origin
    return [week, week + Math.max(1, weeks) - 1]
  }).filter(([, last]) => last >= 0)
  return { windows, assumes }
}
