import type { Week } from '../calendar/week.ts'
import { isOpenEnded, type RouteStep } from '../curriculum/route.ts'
import type { Gate } from '../curriculum/rules.ts'
import { latestTradeRegistration } from '../pathway/contractTime.ts'
import { gatesToEarn, pointsAsking } from '../pathway/pathway.ts'
import { contractOf, examState, stateOf } from '../pathway/standing.ts'
import { drawContract } from './contract.ts'
import { hoursOfRunning } from './contractHours.ts'
import { drawWork, hoursFreed } from './employment.ts'
import { drawGoal } from './goal.ts'
import { modulesToTake } from './modulesToTake.ts'
import { closedAtEntry, waitsFor } from './provide.ts'
import { eachOnce, isGoalReached, type Obstacle, openLeaves, type PlanRequest, pointsOf } from './request.ts'
import { drawContractExam, drawLanguage, drawOwnGoal, drawTradeExam, drawWrittenExam } from './sittings.ts'
import { Sketch } from './sketch.ts'
import type { Mode, Problem } from './solver/model.ts'
import { drawStretch } from './stretch.ts'
import { drawSubjects } from './subjects.ts'
import type { StepOf, Task } from './task.ts'
import { afterFridayBy } from './untilDay.ts'

/** The scheduling problem of a person's way, week 0 being the first that can be used. */
export interface PersonalProblem {
  /** All that the goal waits for, or that lies on its way. */
  problem: Problem
  /** The same with the person's own goal in Norwegian after it, which the certificate does not wait for. */
  whole: Problem
  /** What each activity of the whole is to the person. */
  tasks: readonly Task[]
  /** The activity with which paid work in the trade begins; null where the plan begins none, or no sooner for a start of its own. */
  paidWork: number | null
  /** The week of the calendar that week 0 is. */
  origin: Week
  obstacles: readonly Obstacle[]
  /** What stands in the way of the person's own goal alone. */
  goalObstacles: readonly Obstacle[]
}

/** Which kinds of step are drawn first, so that what a demand may ask for is there before what asks. */
const drawn: readonly RouteStep['kind'][] = [
  'stretch',
  'language',
  'subjects',
  'work',
  'gates',
  'modules',
  'contract',
  'exam',
  'certificate',
  'goal',
]

/** Builds the problem from what is unmet between a standing and the goal. Nothing is planned that is already held. */
export function buildProblem(request: PlanRequest): PersonalProblem {
  const sketch = new Sketch(request)
  const { steps } = request.pathway.route
  sketch.obstacles.push(...closedAtEntry(request))
  sketch.hours.willFree(hoursFreed(sketch))
  const left = inDrawnOrder(stepsLeft(request))
  drawAll(
    sketch,
    left.filter((step) => !isAfterGoal(steps, step)),
  )
  sketch.makeRoomForNow(0)
  sketch.freesAtOnce()
  const asked = sketch.activities.length
  const onTheWay = sketch.obstacles.length
  // What the model does after its goal holds up nothing, as little as the person's own goal
  drawAll(
    sketch,
    left.filter((step) => isAfterGoal(steps, step)),
  )
  for (const step of steps) if (step.kind === 'language') drawOwnGoal(sketch, step)
  sketch.makeRoomForNow(asked)
  const { activities, ...problem } = sketch.problem()
  return {
    problem: { ...problem, activities: activities.slice(0, asked) },
    // The certificate does not wait for the own goal
    whole: {
      ...problem,
      activities: activities.map((one, at) => (at < asked ? one : { ...one, aside: true })),
    },
    tasks: sketch.tasks,
    paidWork: firstPaidWork(sketch),
    origin: sketch.origin,
    obstacles: eachOnce(sketch.obstacles.slice(0, onTheWay)),
    goalObstacles: eachOnce(sketch.obstacles.slice(onTheWay)),
  }
}

/** Draws steps in their order, and last those without an end, as nothing waits for these and they may follow any other. */
function drawAll(sketch: Sketch, steps: readonly RouteStep[]): void {
  for (const step of steps) if (!isOpenEnded(step)) draw(sketch, step)
  for (const step of steps) if (isOpenEnded(step)) draw(sketch, step)
}

/**
 * The steps of a route that a plan is still to lead through. Where a goal is reached that is no certificate, only what the model
 * does after it is left, and what goes on as long as it is needed (following up in the job).
 */
function stepsLeft(request: PlanRequest): readonly RouteStep[] {
  const { route } = request.pathway
  if (!isGoalReached(request)) return route.steps
  return route.steps.filter((step) => isOpenEnded(step) || isAfterGoal(route.steps, step))
}

/** Whether the model does a step only when the goal has been reached. Of steps in a circle (a fault that the check names) none is. */
function isAfterGoal(steps: readonly RouteStep[], { id, after = [] }: RouteStep): boolean {
  const others = steps.filter((step) => step.id !== id)
  return others.some((step) => after.includes(step.id) && (step.kind === 'goal' || isAfterGoal(others, step)))
}

/** Steps by their kinds as these are drawn, each after those that the model does before it. */
function inDrawnOrder(steps: readonly RouteStep[]): RouteStep[] {
  const byKind = [...steps].sort((a, b) => drawn.indexOf(a.kind) - drawn.indexOf(b.kind))
  const ordered: RouteStep[] = []
  while (byKind.length > 0) {
    const isFree = ({ after = [] }: RouteStep) => !byKind.some(({ id }) => after.includes(id))
    // Steps in a circle are a fault that the check names: they are drawn as they come
    const next = Math.max(0, byKind.findIndex(isFree))
    ordered.push(...byKind.splice(next, 1))
  }
  return ordered
}

/** A job, or a contract where none is found for it; one that lies by the trade exam is not there to begin soon. */
function firstPaidWork({ job, contract, tasks }: Sketch): number | null {
  const begins = job?.index ?? contract?.index ?? null
  return begins === null || tasks[begins]?.late ? null : begins
}

/** What each kind of step puts into the sketch. */
const drawers: { [K in RouteStep['kind']]: (sketch: Sketch, step: StepOf<K>) => void } = {
  stretch: drawStretch,
  language: drawLanguage,
  subjects: drawSubjects,
  work: drawWork,
  gates: drawGates,
  modules: drawModules,
  contract: drawContract,
  exam: (sketch, step) => {
    if (step.exam === 'written') drawWrittenExam(sketch, step)
    else if (step.exam === 'trade') drawTradeExam(sketch, step)
    else drawContractExam(sketch, step, step.exam)
  },
  certificate: drawCertificate,
  goal: drawGoal,
}

function draw(sketch: Sketch, step: RouteStep): void {
  const drawer = drawers[step.kind] as (sketch: Sketch, step: RouteStep) => void
  drawer(sketch, step)
}

function drawGates(sketch: Sketch, step: StepOf<'gates'>): void {
  const { pathway } = sketch.request
  // Of gates that will do in each other's place only those that the plan goes for
  const open = new Set(
    pointsOf(pathway)
      .flatMap((point) => openLeaves(sketch.request, point))
      .flatMap(({ leaf }) => (leaf.kind === 'gate' ? [leaf.gate] : [])),
  )
  const named = pathway.route.steps.flatMap((one) => (one.kind === 'gates' ? (one.of ?? []) : []))
  for (const gate of gatesToEarn(pathway)) {
    if (step.of ? !step.of.includes(gate.id) : named.includes(gate.id) || !open.has(gate.id)) continue
    if (!isMissing(sketch.request, gate, step.of !== undefined)) continue
    const { modes, assumes } = gateModes(sketch, gate, step)
    const lags = sketch.modelOrder(step)
    const begun = sketch.begunByPlan(`gate.${gate.id}`, lags)
    const index = sketch.put(
      { step: `gate.${gate.id}`, part: 'whole', routeStep: step, lane: 'modules', assumes, begun },
      beforeRegistration(sketch, gate, modes),
      lags,
    )
    sketch.gateEnds.set(gate.id, index)
    sketch.ends(step, index)
  }
}

/** How a gate is got: by its course, or in the time that the model gives where the training is a step of its own. */
function gateModes(sketch: Sketch, { id, duration }: Gate, { lasts }: StepOf<'gates'>) {
  if (lasts !== undefined) return sketch.lasting(lasts, 0)
  return duration
    ? sketch.course(`gate.${id}`, duration)
    : { modes: [{ duration: 1, needs: [0] }], assumes: [] }
}

/** Whether a gate is not held, or not for long enough, and still asked for: by the model itself (`led`), or at a moment. */
function isMissing(request: PlanRequest, { id }: Gate, led: boolean): boolean {
  const { pathway, standing, today, askedOn } = request
  const registered = ['registered', 'passed'].includes(examState(standing, 'trade'))
  const asked = pointsAsking(pathway, id).filter((point) => point !== 'tradeExamRegistration' || !registered)
  const expires = standing.facts.gateExpires.get(id) ?? Number.POSITIVE_INFINITY
  const held = stateOf(standing, `gate.${id}`) === 'held'
  if (led && (!held || today > expires)) return true
  return asked.some((point) => !held || (askedOn?.get(point) ?? today) > expires)
}

/** The modes of a gate in time for the registration in a contract that runs; an obstacle where there is no time left. */
function beforeRegistration(sketch: Sketch, gate: Gate, modes: readonly Mode[]): readonly Mode[] {
  const { request } = sketch
  const { pathway, standing } = request
  const end = contractOf(standing)?.contract.end ?? null
  const asked = openLeaves(request, 'tradeExamRegistration')
  const answer = asked.find(({ leaf }) => leaf.kind === 'gate' && leaf.gate === gate.id)
  const isTooLate = asked.some(({ leaf }) => leaf.kind === 'contractLeft')
  const isRetake = standing.facts.attempts.some(({ exam }) => exam === 'trade')
  if (end === null || !answer || isTooLate || isRetake) return modes
  const closes = afterFridayBy(latestTradeRegistration(pathway, end)) - sketch.origin
  const inTime = modes.filter(({ duration }) => duration <= closes)
  if (inTime.length === 0) sketch.obstacles.push({ kind: 'demand', point: 'tradeExamRegistration', answer })
  // It has to be taken beside the contract, whatever that leaves of the week
  const needs = (hoursOfRunning(request)[0] ?? 0) + Math.min(...inTime.map((mode) => mode.needs[0] ?? 0))
  if (inTime.length > 0 && needs > sketch.hours.most)
    sketch.obstacles.push({
      kind: 'hours',
      step: `gate.${gate.id}`,
      needs,
      has: sketch.hours.most,
      ...sketch.hours.ofWeek,
    })
  return inTime.map((mode) => ({ ...mode, windows: [[0, closes - mode.duration]] }))
}

function drawModules(sketch: Sketch, step: StepOf<'modules'>): void {
  const { standing } = sketch.request
  const { asked, beside } = modulesToTake(sketch.request)
  const lags = [...sketch.modelOrder(step), ...waitsFor(sketch, 'module')]
  for (const module of [...asked, ...beside]) {
    // Aims already recognised are not taught again (ofo. § 13-2): the module is shorter by their share.
    const recognised = standing.facts.aimsByModule.get(module.id)?.size ?? 0
    const share = Math.max(0, module.aims.length - recognised) / module.aims.length
    const { modes, assumes } = sketch.course(`module.${module.id}`, 'module', share)
    const begun = sketch.begunSince(`module.${module.id}`)
    const index = sketch.put(
      { step: `module.${module.id}`, part: 'whole', routeStep: step, lane: 'modules', assumes, begun },
      modes,
      lags,
    )
    if (beside.includes(module)) continue
    sketch.moduleEnds.set(module.id, index)
    sketch.ends(step, index)
  }
}

function drawCertificate(sketch: Sketch, step: StepOf<'certificate'>): void {
  if (stateOf(sketch.request.standing, 'certificate.certificate') === 'issued') return
  const { weeks, assumes } = sketch.assumedWeeks('certificate')
  const lags = [...sketch.modelOrder(step), ...waitsFor(sketch, 'certificate')]
  const begun = sketch.begunByPlan('certificate', lags)
  const index = sketch.put(
    { step: 'certificate', part: 'whole', routeStep: step, lane: 'exams', assumes, begun },
    [{ duration: Math.max(1, weeks), needs: [0] }],
    lags,
  )
  sketch.ends(step, index)
}
