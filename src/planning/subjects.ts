import { type Day, later } from '../calendar/day.ts'
import { modulesBetween } from '../curriculum/subject.ts'
import { levelIn, subjectsLeft } from '../pathway/subjects.ts'
import type { Sketch } from './sketch.ts'
import type { Lag } from './solver/model.ts'
import type { StepOf } from './task.ts'

/** Draws the subjects that are left side by side: a course each, as many modules long as the person lacks in it. */
export function drawSubjects(sketch: Sketch, step: StepOf<'subjects'>): void {
  const { standing } = sketch.request
  const lags = sketch.modelOrder(step)
  const pace = paceOf(step)
  for (const { subject, to } of subjectsLeft(standing, step.of)) {
    const id = `subject.${subject}`
    const lacks = modulesBetween(levelIn(standing, subject), to)
    const { modes, assumes } = sketch.course(id, step.level, lacks, pace)
    const begun = begunOf(sketch, id, lags, standing.facts.since.get(`subject.${subject}`))
    const index = sketch.put(
      { step: id, part: 'whole', routeStep: step, lane: 'modules', assumes, begun },
      modes,
      lags,
    )
    sketch.subjectEnds.set(subject, { index, to })
    sketch.ends(step, index)
  }
}

/** What one subject takes of the week: its share of the offer, also when others are done before it. */
function paceOf({ hoursAWeek, of }: StepOf<'subjects'>): number | null {
  return hoursAWeek === undefined ? null : hoursAWeek / of.length
}

/** Since when a course has gone on by the plan before; what is left of it is reckoned from the level found last. */
function begunOf(sketch: Sketch, id: string, lags: readonly Lag[], found: Day | undefined): Day | null {
  const begun = sketch.begunByPlan(id, lags)
  return begun === null || found === undefined ? begun : later(begun, found)
}
