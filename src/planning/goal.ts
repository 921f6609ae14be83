import { goalOf, laneOfGoal } from '../curriculum/route.ts'
import { hasArrived } from '../pathway/standing.ts'
import { afterEnd, afterStart } from './lags.ts'
import { positionHours } from './request.ts'
import type { Sketch } from './sketch.ts'
import type { Lag } from './solver/model.ts'
import type { StepOf } from './task.ts'

/** Draws the goal of a route that ends in something else than a trade certificate: the moment at which it is reached. */
export function drawGoal(sketch: Sketch, step: StepOf<'goal'>): void {
  const { standing, pathway } = sketch.request
  if (hasArrived(standing)) return
  // A job is there in its first week; what else reaches a goal reaches it in its last, and the goal is shown in that
  const within = goalOf(pathway.route).kind === 'paidWork' ? 0 : -1
  const lags = [...sketch.modelOrder(step), ...reachedBy(sketch)]
  const index = sketch.put(
    { step: 'goal', part: 'whole', routeStep: step, lane: laneOfGoal(pathway.route), assumes: [] },
    [{ duration: 1, needs: [0] }],
    lags.map((lag) => ({ ...lag, weeks: lag.weeks + within })),
  )
  sketch.ends(step, index)
}

/** What the goal is reached by, as what it waits for; an obstacle where the week has no room for so much work. */
function reachedBy(sketch: Sketch): Lag[] {
  const { request, job, examEnds } = sketch
  const goal = goalOf(request.pathway.route)
  switch (goal.kind) {
    case 'certificate':
      return []
    case 'paidWork': {
      const percent = goal.percent ?? 0
      if (job && job.percent >= percent) return [afterStart(job.index)]
      const { week, held } = sketch.hours.ofWeek
      const needs = positionHours(request, percent)
      sketch.obstacles.push({ kind: 'hours', step: 'goal', needs, has: sketch.hours.most, held, week })
      return []
    }
    case 'exam': {
      const exam = examEnds.get(goal.exam)
      return exam === undefined ? [] : [afterEnd(exam)]
    }
    case 'education':
      return sketch.endsOf(goal.step).map((end) => afterEnd(end))
  }
}
