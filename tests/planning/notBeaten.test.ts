import { describe, expect, test } from 'vitest'
import { addDays, formatDay } from '../../src/calendar/day.ts'
import { mondayOf } from '../../src/calendar/week.ts'
import { leadsToCertificate } from '../../src/curriculum/route.ts'
import type { Event } from '../../src/pathway/event.ts'
import type { Asked } from '../../src/pathway/findings.ts'
import { copyStanding } from '../../src/pathway/standing.ts'
import { advance, pointOf } from '../../src/pathway/step.ts'
import { checklist, hingesOnFullTime, leafAnswers } from '../../src/pathway/unmet.ts'
import type { Plan, PlanStep } from '../../src/planning/plan.ts'
import { eventsOf } from '../../src/planning/refused.ts'
import { originOf, type PlanRequest } from '../../src/planning/request.ts'
import { isThere, requestFor, routeOf, routes, storiesById } from '../stories/stories.ts'
import { makeOnce } from './asking.ts'

/** What lies last on a way, and may all the same be planned later than it need be: moved by itself or together. */
const last = [
  ['certificate'],
  ['contract', 'certificate'],
  ['exam.trade', 'certificate'],
  ['contract', 'exam.trade', 'certificate'],
]

const isOf = (step: Pick<PlanStep, 'id'>, ids: readonly string[]): boolean =>
  ids.some((id) => step.id === id || step.id.startsWith(`${id}.`))

/** A step so many days earlier; of a contract only the end moves. */
function earlierBy(days: number, step: PlanStep): PlanStep {
  const isContract = step.id.startsWith('contract.')
  const events = step.events.map((event) => {
    if (event.kind === 'contractStarted' && event.ends !== undefined)
      return { ...event, ends: addDays(event.ends, -days) }
    return isContract && event.kind !== 'contractCompleted'
      ? event
      : { ...event, day: addDays(event.day, -days) }
  })
  return {
    ...step,
    from: isContract ? step.from : addDays(step.from, -days),
    to: addDays(step.to, -days),
    events,
  }
}

/** Whether an event rests on practice that is enough only by an answer that the county has not given. */
function isInQuestion(asked: Asked & { judged: Event }): boolean {
  const point = pointOf(asked.judged)
  return (
    point !== null && checklist(point, asked).some(({ answer }) => leafAnswers(answer).some(hingesOnFullTime))
  )
}

/** Whether every event of a plan counts, without a notice or a question of practice, on a day that is not past. */
function counts({ pathway, background, standing, today }: PlanRequest, plan: Plan): boolean {
  const draft = copyStanding(standing)
  return eventsOf(plan).every((event) => {
    if (isInQuestion({ pathway, background, standing: draft, day: event.day, judged: event })) return false
    const outcome = advance(pathway, background, draft, event)
    return event.day >= today && outcome.accepted && outcome.notices.length === 0
  })
}

/** Whether every step that began after another one had ended still does, so that no assumed wait is made shorter. */
function keepsWaits(plan: Plan, moved: Plan): boolean {
  const byId = new Map(moved.steps.map((step) => [step.id, step]))
  return plan.steps.every((before) =>
    plan.steps.every((after) => {
      const [a, b] = [byId.get(before.id), byId.get(after.id)]
      return !(before.to < after.from) || !a || !b || a.to < b.from
    }),
  )
}

/** Whether nothing that lies ahead begins before the first week that a plan may use. */
function beginsInTime(request: PlanRequest, moved: Plan): boolean {
  const first = mondayOf(originOf(request))
  return moved.steps.every(({ id, from }) => !isOf({ id }, ['exam.trade', 'certificate']) || from >= first)
}

/** Whether `step` judges how long a contract is: it does where the law says what must be left (ofo. § 9-58). */
function isJudged({ pathway }: PlanRequest): boolean {
  return pathway.route.steps.some((step) => step.kind === 'contract' && step.length.kind === 'remaining')
}

/** The ways in which a plan could have ended one or two weeks earlier. */
function beatenBy(request: PlanRequest, plan: Plan): string[] {
  return [7, 14].flatMap((days) =>
    last.flatMap((ids) => {
      if (ids.includes('contract') && !isJudged(request)) return []
      // Phases only frame the steps
      const steps = plan.steps.map((step) => (isOf(step, ids) ? earlierBy(days, step) : step))
      const moved: Plan = { ...plan, steps, phases: [] }
      return keepsWaits(plan, moved) && beginsInTime(request, moved) && counts(request, moved)
        ? [`${ids.join(' and ')} ${days} days before ${formatDay(plan.finish)}`]
        : []
    }),
  )
}

/** The ways of somebody that lead to a certificate: of other goals no law says how early they can be reached. */
const waysOf = (id: string): string[] =>
  routes.filter((route) => isThere(id, route) && leadsToCertificate(routeOf(route)))

describe.each([...storiesById.keys()].filter((id) => waysOf(id).length > 0))('%s', (id) => {
  test.each(waysOf(id))(
    'reaches the certificate on %s as early as the law and the assumed waits allow',
    (route) => {
      const request = requestFor(id, route)
      const planned = makeOnce(request)
      if (planned.kind === 'noPlan') return
      expect(beatenBy(request, planned.plan)).toEqual([])
    },
  )
})
