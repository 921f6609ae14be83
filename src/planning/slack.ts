import { addDays, type Day } from '../calendar/day.ts'
import { type Draft, type Drafted, decidedBy, settled } from './draft.ts'
import { requestKeeping } from './keepAgreed.ts'
import { latestStart } from './latestStart.ts'
import { shortestDraft } from './makePlan.ts'
import { atPinnedLength } from './pinnedModes.ts'
import { heldAt, pinOf, startOf, withoutPin, withPin } from './pins.ts'
import type { Agreement, Pin, PlanStep } from './plan.ts'
import { buildProblem, type PersonalProblem } from './problem.ts'
import type { PlanRequest } from './request.ts'
import type { Problem, Schedule } from './solver/model.ts'
import { hidden, leading } from './steps.ts'

/** What it means for the certificate to put one step off, while all that is agreed or fixed by hand stays. */
export type Slack = Room | Aside

/** How far a step that the certificate waits for can be put off without a later one. */
interface Room {
  kind: 'room'
  step: string
  /** Whole weeks; 0 when it cannot be put off at all. */
  weeks: number
  /** Of these weeks those in which no other step has to give way. */
  alone: number
  /** The search was cut short: it may be more. */
  isAtLeast: boolean
}

/** The certificate does not wait for a step of the person's own goal, but the hours that the step takes can move others. */
interface Aside {
  kind: 'aside'
  step: string
}

/** How many times a shorter delay is tried where plans made with the longest one end later. */
const mostTries = 4

/**
 * The slack of each step that lies ahead, one after another: the latest start with which the plan ends no later, others
 * being arranged anew around it. Each is tried by a plan made with the step held there. Left out are two
 * kinds of steps for which there is nothing to tell: the start of what is under way is a fact
 * that nobody puts off (how long it may still last moves the finish through its duration, see `swingsOf`), and a job that
 * sets hours free begins as soon as it can in every plan, since to wait would leave less room for all else (`freesAtOnce`):
 * each week it is put off is another week with fewer hours, and so another problem, not a place in this one.
 */
export function* slackOf(asked: PlanRequest, agreement: Agreement | null): Generator<Slack> {
  const held = requestKeeping(asked, agreement)
  const shortest = shortestDraft(held)
  if (shortest.kind === 'noPlan') return
  const draft = settled(shortest)
  for (const step of draft.plan.steps) {
    const slack = slackOfStep(held, draft, step)
    if (slack) yield slack
  }
}

function slackOfStep(held: PlanRequest, draft: Draft, step: PlanStep): Slack | null {
  // What goes on as long as it is needed follows what it belongs to, and nothing waits for it
  if (step.openEnded) return null
  if (isAside(draft, step)) return { kind: 'aside', step: step.id }
  const found = movable(draft, step)
  if (!found) return null
  const { personal, index } = found
  const { schedule } = decidedBy(draft)
  const start = schedule.starts[index] as number
  const problem = withItsLength(personal, index, step)
  const latest = latestStart(problem, schedule, index)
  const weeks = latest.start - start
  const kept = delayKept(held, draft, step, weeks)
  const besides =
    kept === 0
      ? start
      : latestStart(othersFixed(personal, draft.goal.schedule, step, index), schedule, index).start
  return {
    kind: 'room',
    step: step.id,
    weeks: kept,
    alone: Math.min(kept, besides - start),
    isAtLeast: !latest.isSure || kept < weeks,
  }
}

/** Whether a step lies ahead that the certificate does not wait for, as it belongs to the own goal alone. */
function isAside(draft: Draft, { id, from }: PlanStep): boolean {
  const { tasks } = draft.personal
  const index = tasks.findIndex(({ step, part }) => step === id && leading.includes(part))
  const onTheWay = decidedBy(draft).problem.activities.length
  return index >= onTheWay && from > draft.request.today && !tasks[index]?.begun
}

/** The problem in which a step is free to move, and which of its activities moves; null for one that is not moved. */
function movable(draft: Draft, step: PlanStep): { personal: PersonalProblem; index: number } | null {
  const { request, personal } = draft
  const { problem, schedule } = decidedBy(draft)
  const isHeld = pinOf(request.pins, step.id)?.start !== undefined
  const free = isHeld ? buildProblem({ ...request, pins: withoutStart(request.pins, step.id) }) : personal
  const onTheWay = problem === personal.problem ? free.problem : free.whole
  const index = personal.tasks.findIndex((task) => task.step === step.id && leading.includes(task.part))
  const task = personal.tasks[index]
  if (!task || index >= onTheWay.activities.length || (schedule.starts[index] ?? -1) < 0) return null
  const isUnderWay = step.from <= request.today || Boolean(task.begun)
  // 0 where the job frees nothing
  const freesHours = (task.frees ?? 0) > 0
  if (isUnderWay || freesHours || free.obstacles.length > 0) return null
  return { personal: { ...free, problem: onTheWay }, index }
}

/** The pins with a step's start let go, its length and position still fixed. */
function withoutStart(pins: readonly Pin[], step: string): Pin[] {
  return pins.map(({ start, ...pin }) => (pin.step === step || start === undefined ? pin : { ...pin, start }))
}

/** The problem with a step as long as the plan has it, as it is when somebody moves it. */
function withItsLength(
  { problem, tasks }: Pick<PersonalProblem, 'problem' | 'tasks'>,
  index: number,
  step: PlanStep,
): Problem {
  const task = tasks[index]
  const pin = { step: step.id, ...heldAt(step, step.from) }
  return {
    ...problem,
    activities: problem.activities.map((one, at) =>
      at === index && task ? { ...one, modes: atPinnedLength(task, one.modes, pin) } : one,
    ),
  }
}

/** The whole way with every other step where it is, the own goal's too; what only decides when something can be may move along. */
function othersFixed(
  { whole, tasks }: PersonalProblem,
  schedule: Schedule,
  step: PlanStep,
  index: number,
): Problem {
  const problem = withItsLength({ problem: whole, tasks }, index, step)
  const { starts, modes } = schedule
  const isFree = (at: number): boolean => {
    const task = tasks[at]
    return !task || task.step === step.id || hidden.includes(task.part)
  }
  return {
    ...problem,
    activities: problem.activities.map((one, at) => {
      const start = starts[at] as number
      const mode = one.modes[modes[at] as number]
      if (isFree(at) || !mode || start < 0) return one
      return { ...one, modes: [{ ...mode, windows: [[start, start]] }] }
    }),
  }
}

/** Of so many weeks as many as a plan keeps its finish with, the step being put off by hand. */
function delayKept(held: PlanRequest, { plan }: Draft, step: PlanStep, weeks: number): number {
  const keeps = (delay: number): boolean => {
    const moved = movedBy(held, step, delay)
    return moved.kind === 'plan' && moved.plan.finish <= plan.finish
  }
  if (weeks === 0 || keeps(weeks)) return weeks
  let low = 0
  let high = weeks
  for (let tries = 0; tries < mostTries && high - low > 1; tries += 1) {
    const middle = (low + high) >> 1
    if (keeps(middle)) low = middle
    else high = middle
  }
  return low
}

/** The plan with a step put off by weeks, as when somebody moves it on the map. */
function movedBy(held: PlanRequest, step: PlanStep, weeks: number): Drafted {
  const start: Day = addDays(startOf(step), 7 * weeks)
  return shortestDraft({
    ...held,
    pins: withPin(withoutPin(held.pins, step.id), step.id, heldAt(step, start)),
  })
}
