import { schoolYearBegins, schoolYearOf } from '../calendar/schoolYear.ts'
import { firstWeekFrom, mondayOf, type Week, weekOf } from '../calendar/week.ts'
import { atLeast, type Level, levels, skills } from '../curriculum/requirement.ts'
import type { RouteStep } from '../curriculum/route.ts'
import { contractMonths } from '../pathway/contractTime.ts'
import { numberOf } from '../pathway/pathway.ts'
import { countedPercent, practiceOn, practiceReached } from '../pathway/practice.ts'
import { contractOf, positionNow, stateOf } from '../pathway/standing.ts'
import { holdsModule } from '../pathway/unmet.ts'
import { waitsFor } from './provide.ts'
import { fullTimeWeek, languageTargets, type Obstacle, type PlanRequest, plannedPercent } from './request.ts'
import {
  afterEnd,
  afterStart,
  horizonWeeks,
  Sketch,
  type Task,
  type TermRef,
  weeksOfMonths,
} from './sketch.ts'
import type { Lag, Mode, Problem } from './solver/problem.ts'

/** The scheduling problem of a person's way, week 0 being the first that can be used. */
export interface PersonalProblem {
  problem: Problem
  tasks: readonly Task[]
  /** The week of the calendar that week 0 is. */
  origin: Week
  obstacles: readonly Obstacle[]
}

type StepOf<K extends RouteStep['kind']> = RouteStep & { kind: K }

/** Which kinds of step are drawn first, so that what a demand may ask for is there before what asks. */
const drawn: readonly RouteStep['kind'][] = [
  'stretch',
  'language',
  'work',
  'gates',
  'modules',
  'contract',
  'exam',
  'certificate',
]

/** Builds the problem from what is unmet between a standing and the goal. Nothing is planned that is already held. */
export function buildProblem(request: PlanRequest): PersonalProblem {
  const sketch = new Sketch(request)
  const { steps } = request.pathway.route
  for (const kind of drawn) {
    for (const step of steps) if (step.kind === kind) draw(sketch, step)
  }
  return {
    problem: sketch.problem(),
    tasks: sketch.tasks,
    origin: sketch.origin,
    obstacles: sketch.obstacles,
  }
}

/** What each kind of step puts into the sketch. */
const drawers: { [K in RouteStep['kind']]: (sketch: Sketch, step: StepOf<K>) => void } = {
  stretch: drawStretch,
  language: drawLanguage,
  work: drawWork,
  gates: drawGates,
  modules: drawModules,
  contract: drawContract,
  exam: (sketch, step) =>
    step.exam === 'written' ? drawWrittenExam(sketch, step) : drawTradeExam(sketch, step),
  certificate: drawCertificate,
}

function draw(sketch: Sketch, step: RouteStep): void {
  const drawer = drawers[step.kind] as (sketch: Sketch, step: RouteStep) => void
  drawer(sketch, step)
}

/** Weeks that something under way has already lasted. */
function weeksGone(sketch: Sketch, unit: `phase.${string}` | `module.${string}`): number | null {
  const { standing } = sketch.request
  const since = standing.facts.since.get(unit)
  return stateOf(standing, unit) === 'underWay' && since !== undefined
    ? Math.max(0, sketch.origin - weekOf(since))
    : null
}

function drawStretch(sketch: Sketch, step: StepOf<'stretch'>): void {
  if (stateOf(sketch.request.standing, `phase.${step.id}`) === 'completed') return
  const { weeks, assumes } = sketch.assumedWeeks(step.duration)
  const gone = weeksGone(sketch, `phase.${step.id}`)
  const mode: Mode = {
    duration: Math.max(1, weeks - (gone ?? 0)),
    needs: [Math.min(step.hoursAWeek ?? sketch.capacity, sketch.capacity)],
  }
  const windows: [number, number][] | null =
    gone !== null ? [[0, 0]] : step.startsWithSchoolYear ? schoolYearStarts(sketch) : null
  const index = sketch.put(
    { step: `stretch.${step.id}`, part: 'whole', routeStep: step, lane: step.lane, assumes },
    [windows ? { ...mode, windows } : mode],
    gone !== null ? [] : sketch.modelOrder(step),
  )
  sketch.stretchEnds.set(step.id, index)
  sketch.ends(step, index)
}

/** The weeks in which a school year may be joined: its first three. */
function schoolYearStarts(sketch: Sketch): [number, number][] {
  const year = schoolYearOf(mondayOf(sketch.origin))
  return Array.from({ length: 15 }, (_, index): [number, number] => {
    const week = firstWeekFrom(schoolYearBegins(year + index)) - sketch.origin
    return [week, week + 2]
  }).filter(([, last]) => last >= 0)
}

function drawLanguage(sketch: Sketch, step: StepOf<'language'>): void {
  const { standing } = sketch.request
  const targets = languageTargets(sketch.request)
  let before: number | null = null
  for (const level of levels.slice(1)) {
    const wanting = [...targets].filter(
      ([skill, target]) =>
        atLeast(target, level) && !atLeast(stateOf(standing, `language.${skill}`) as Level, level),
    )
    if (wanting.length === 0) continue
    const task = { step: `language.${level}`, routeStep: step, lane: 'norwegian' as const }
    const { modes, assumes } = sketch.course(`norwegian-${level}`, wanting.length / skills.length)
    const course = sketch.put({ ...task, part: 'course', assumes }, modes, [
      ...sketch.modelOrder(step),
      ...(before === null ? [] : [afterEnd(before)]),
    ])
    const terms = languageTerms(sketch)
    const test = sketch.put(
      { ...task, part: 'test', assumes: [], termByStart: terms },
      modesOfTerms(sketch, terms),
      [afterEnd(course)],
    )
    sketch.languageTests.set(level, { index: test, skills: new Set(wanting.map(([skill]) => skill)) })
    sketch.ends(step, test)
    before = course
  }
}

/** The terms of norskprøven that can still be reached, by the week they start in. */
function languageTerms(sketch: Sketch): Map<number, TermRef> {
  const terms = new Map<number, TermRef>()
  for (const file of sketch.request.pathway.terms) {
    for (const term of file.languageTest) {
      const week = sketch.weekFromOrigin(term.test.from)
      if (week < 0 || (term.registration && term.registration.to < sketch.request.today) || terms.has(week))
        continue
      terms.set(week, {
        id: term.id,
        assumed: file.standing === 'assumed',
        from: term.test.from,
        result: term.results ?? term.test.to,
        registration: term.registration,
      })
    }
  }
  return terms
}

/** One mode a term: from its first week until the result is known. */
function modesOfTerms(sketch: Sketch, terms: ReadonlyMap<number, TermRef>): Mode[] {
  return [...terms]
    .sort(([a], [b]) => a - b)
    .map(([week, term]) => ({
      duration: sketch.weekFromOrigin(term.result) - week + 1,
      needs: [0],
      windows: [[week, week]],
    }))
}

function drawWork(sketch: Sketch, step: StepOf<'work'>): void {
  const employment = step.work === 'employment'
  if (employment && sketch.holdsJob) return
  const find = sketch.assumedWeeks(step.find)
  const task = { step: `work.${step.id}`, routeStep: step, lane: 'work' as const }
  const found = sketch.put(
    { ...task, part: 'find', assumes: find.assumes },
    [{ duration: find.weeks, needs: [0] }],
    [...sketch.modelOrder(step), ...waitsFor(sketch, 'route')],
  )
  const percent = plannedPercent(sketch.request, step)
  const hours = (percent / 100) * fullTimeWeek(sketch.request)
  if (employment) {
    const held = sketch.put(
      { ...task, part: 'hold', assumes: [] },
      [{ duration: 0, needs: [hours] }],
      [afterEnd(found)],
      true,
    )
    sketch.job = { index: held, percent }
    // A job has no end to wait for: what the model does after it waits for its start.
    sketch.ends(step, found)
  } else {
    const stay = step.lasts ? sketch.assumedWeeks(step.lasts) : { weeks: 0, assumes: [] }
    const index = sketch.put(
      { ...task, part: 'whole', assumes: stay.assumes },
      [{ duration: stay.weeks, needs: [hours] }],
      [afterEnd(found)],
    )
    sketch.ends(step, index)
  }
}

function drawGates(sketch: Sketch, step: StepOf<'gates'>): void {
  for (const gate of sketch.request.pathway.trade.gates) {
    if (gate.heldBy !== 'person' || stateOf(sketch.request.standing, `gate.${gate.id}`) === 'held') continue
    const { modes, assumes } = gate.duration
      ? sketch.course(gate.duration)
      : { modes: [{ duration: 1, needs: [0] }], assumes: [] }
    const index = sketch.put(
      { step: `gate.${gate.id}`, part: 'whole', routeStep: step, lane: 'modules', assumes },
      modes,
      sketch.modelOrder(step),
    )
    sketch.gateEnds.set(gate.id, index)
    sketch.ends(step, index)
  }
}

function drawModules(sketch: Sketch, step: StepOf<'modules'>): void {
  const { standing, pathway } = sketch.request
  const lags = [...sketch.modelOrder(step), ...waitsFor(sketch, 'module')]
  for (const module of pathway.trade.modules) {
    if (holdsModule(standing, module.id)) continue
    // Aims already recognised are not taught again (ofo. § 13-2): the module is shorter by their share.
    const recognised = standing.facts.aimsByModule.get(module.id)?.size ?? 0
    const share = Math.max(0, module.aims.length - recognised) / module.aims.length
    const { modes, assumes } = sketch.course('module', share)
    const gone = weeksGone(sketch, `module.${module.id}`)
    const left =
      gone === null
        ? modes
        : modes.map(
            (mode): Mode => ({ ...mode, duration: Math.max(1, mode.duration - gone), windows: [[0, 0]] }),
          )
    const index = sketch.put(
      { step: `module.${module.id}`, part: 'whole', routeStep: step, lane: 'modules', assumes },
      left,
      gone === null ? lags : [],
    )
    sketch.moduleEnds.push(index)
    sketch.ends(step, index)
  }
}

/** A milestone: practice of so many months reached while the job goes on. null when no job adds to it. */
function gather(sketch: Sketch, step: RouteStep, months: number): number | null {
  const { pathway, background, standing, today } = sketch.request
  const task: Task = {
    step: `practice.${step.id}.${months}`,
    part: 'gather',
    routeStep: step,
    lane: 'work',
    assumes: [],
  }
  if (sketch.job) {
    const has = practiceOn(pathway, background, standing, today).months
    const counted = countedPercent(sketch.job.percent, numberOf(pathway, 'fullTimeFrom', today))
    const weeks = weeksOfMonths(((months - has) * 100) / counted)
    return sketch.put(task, [{ duration: weeks, needs: [0] }], [afterStart(sketch.job.index)])
  }
  const reached = practiceReached(pathway, background, standing, today, months)
  if (reached === null) return null
  const week = Math.max(0, firstWeekFrom(reached) - sketch.origin)
  return sketch.put(task, [{ duration: 0, needs: [0], windows: [[week, horizonWeeks]] }], [])
}

function drawContract(sketch: Sketch, step: StepOf<'contract'>): void {
  const { pathway, background, standing, today } = sketch.request
  const held = contractOf(standing)
  if (held?.state === 'completed') return
  const task = { step: `contract.${step.id}`, part: 'whole' as const, routeStep: step, lane: 'work' as const }
  const hours = sketch.job || sketch.holdsJob ? 0 : fullTimeWeek(sketch.request)
  if (held && held.contract.end !== null) {
    const duration = Math.max(1, sketch.weekFromOrigin(held.contract.end) + 1)
    const index = sketch.put(
      { ...task, assumes: [] },
      [{ duration, needs: [Math.min(hours, sketch.capacity)], windows: [[0, 0]] }],
      [],
    )
    sketch.contract = { index, full: null }
    sketch.ends(step, index)
    return
  }

  const percent = sketch.job?.percent ?? (sketch.holdsJob ? positionNow(standing) : 100)
  const counted = countedPercent(percent, numberOf(pathway, 'fullTimeFrom', today))
  const practice = practiceOn(pathway, background, standing, today).months
  const assumed = step.length.kind === 'assumed' ? sketch.assumedWeeks(step.length.duration) : null
  const months =
    step.length.kind === 'remaining'
      ? (numberOf(pathway, 'contractLeast', today) ?? 0)
      : (contractMonths(pathway, step, practice, today) ?? assumed?.months ?? 0)
  const index = sketch.put(
    { ...task, assumes: assumed?.assumes ?? [] },
    [{ duration: weeksOfMonths((months * 100) / counted), needs: [hours] }],
    [
      ...sketch.modelOrder(step),
      ...(sketch.job ? [afterStart(sketch.job.index)] : []),
      ...waitsFor(sketch, 'contract', (wanted) => gather(sketch, step, wanted)),
    ],
  )
  // Time worked before the contract is taken off it, so practice and contract together reach the trade's
  // length on a day that does not move with the contract's start (rules.md 1.3).
  const total = step.length.kind === 'remaining' ? gather(sketch, step, pathway.trade.length.total) : null
  const full =
    total === null
      ? null
      : sketch.put(
          { ...task, part: 'complete', assumes: [] },
          [{ duration: 1, needs: [0] }],
          [afterEnd(total), afterEnd(index, -1)],
        )
  sketch.contract = { index, full }
  sketch.ends(step, full ?? index)
}

function drawWrittenExam(sketch: Sketch, step: StepOf<'exam'>): void {
  const { standing } = sketch.request
  const state = stateOf(standing, 'exam.written')
  if (state === 'passed') return
  const { modes, assumes } = sketch.course('exam-preparation')
  const course = sketch.put(
    { step: 'preparation', part: 'whole', routeStep: step, lane: 'exams', assumes },
    modes,
    sketch.modelOrder(step),
  )
  const terms = writtenTerms(sketch, step, state === 'registered')
  const registersFromContract = sketch.contract && step.registeredBy === 'trainingEstablishment'
  const sit = sketch.put(
    { step: 'exam.written', part: 'sit', routeStep: step, lane: 'exams', assumes: [], termByStart: terms },
    modesOfTerms(sketch, terms),
    [
      afterEnd(course),
      ...waitsFor(sketch, 'writtenExam'),
      ...(registersFromContract && sketch.contract ? [afterStart(sketch.contract.index)] : []),
    ],
  )
  sketch.examEnds.set('written', sit)
  sketch.ends(step, sit)
}

/** The terms of the written exam whose registration is still open, and that no waiting time closes. */
function writtenTerms(sketch: Sketch, step: StepOf<'exam'>, registered: boolean): Map<number, TermRef> {
  const terms = new Map<number, TermRef>()
  for (const file of sketch.request.pathway.terms) {
    for (const term of file.writtenExam) {
      const registration = step.registeredBy === 'self' ? term.selfRegistration : term.schoolRegistration
      const week = sketch.weekFromOrigin(term.exam.from)
      if (week < 0 || (!registered && registration.to < sketch.request.today) || terms.has(week)) continue
      terms.set(week, {
        id: term.id,
        assumed: file.standing === 'assumed',
        from: term.exam.from,
        result: term.marks,
        registration,
      })
    }
  }
  return terms
}

function drawTradeExam(sketch: Sketch, step: StepOf<'exam'>): void {
  const state = stateOf(sketch.request.standing, 'exam.trade')
  if (state === 'passed') return
  const wait = sketch.assumedWeeks('trade-exam-date')
  const registered = state === 'registered'
  const registration: Lag[] = registered
    ? []
    : waitsFor(sketch, 'tradeExamRegistration').map((lag) => ({ ...lag, weeks: lag.weeks + wait.weeks }))
  const index = sketch.put(
    { step: 'exam.trade', part: 'sit', routeStep: step, lane: 'exams', assumes: wait.assumes },
    [{ duration: 1, needs: [0], windows: [[registered ? 0 : wait.weeks, horizonWeeks]] }],
    [
      ...sketch.modelOrder(step),
      ...registration,
      ...waitsFor(sketch, 'tradeExam', (months) => gather(sketch, step, months)),
      ...sketch.moduleEnds.map((end) => afterEnd(end)),
    ],
  )
  sketch.examEnds.set('trade', index)
  sketch.ends(step, index)
}

function drawCertificate(sketch: Sketch, step: StepOf<'certificate'>): void {
  if (stateOf(sketch.request.standing, 'certificate.certificate') === 'issued') return
  const { weeks, assumes } = sketch.assumedWeeks('certificate')
  const index = sketch.put(
    { step: 'certificate', part: 'whole', routeStep: step, lane: 'exams', assumes },
    [{ duration: Math.max(1, weeks), needs: [0] }],
    [
      ...sketch.modelOrder(step),
      ...waitsFor(sketch, 'certificate'),
      // The person's own goal in Norwegian is part of the way, so the way ends when it is reached too.
      ...[...sketch.languageTests.values()].map((test) => afterEnd(test.index)),
    ],
  )
  sketch.ends(step, index)
}
