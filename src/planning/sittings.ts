import type { Day } from '../calendar/day.ts'
import {
  type AnyExam,
  atLeast,
  type Level,
  levels,
  type otherFinals,
  type Skill,
  skills,
} from '../curriculum/requirement.ts'
import {
  isOpenOn,
  lastContractStart,
  registersInContract,
  termOf,
  writtenTerms,
} from '../pathway/examTerms.ts'
import { examState, stateOf } from '../pathway/standing.ts'
import { gather } from './employment.ts'
import { isStartByHand } from './held.ts'
import { afterEnd, afterStart } from './lags.ts'
import { waitsFor } from './provide.ts'
import { languageDemanded, languageTargets, openLeaves, type PlanRequest } from './request.ts'
import { fits } from './rounding.ts'
import type { Sketch } from './sketch.ts'
import type { Lag, Mode } from './solver/model.ts'
import type { StepOf, TermRef } from './task.ts'
import { firstFridayFrom, horizonWeeks } from './untilDay.ts'

/** Draws the Norwegian that the route demands: each level that is missing, up to the highest one demanded. */
export function drawLanguage(sketch: Sketch, step: StepOf<'language'>): void {
  const demanded = [...languageDemanded(sketch.request).values()]
  drawLevels(sketch, step, (level) => demanded.some((one) => atLeast(one, level)))
}

/** Draws the levels of the person's own goal that nothing demands: the certificate does not wait for them. */
export function drawOwnGoal(sketch: Sketch, step: StepOf<'language'>): void {
  drawLevels(sketch, step, (level) => !sketch.languageTests.has(level))
}

/** For each level that is missing a course, and after it a test in one of its terms. */
function drawLevels(sketch: Sketch, step: StepOf<'language'>, isAsked: (level: Level) => boolean): void {
  const { standing } = sketch.request
  const targets = languageTargets(sketch.request)
  for (const level of levels.slice(1)) {
    const wanting = [...targets].filter(
      ([skill, target]) =>
        atLeast(target, level) && !atLeast(stateOf(standing, `language.${skill}`) as Level, level),
    )
    if (wanting.length === 0 || !isAsked(level)) continue
    const wanted = new Set(wanting.map(([skill]) => skill))
    const task = { step: `language.${level}`, routeStep: step, lane: 'norwegian' as const }
    const { modes, assumes } = sketch.course(task.step, `norwegian-${level}`, wanting.length / skills.length)
    const before = sketch.courseBefore
    const lags = [...sketch.modelOrder(step), ...(before === null ? [] : [afterEnd(before)])]
    const begun = sketch.begunByPlan(task.step, lags)
    const course = sketch.put({ ...task, part: 'course', assumes, begun }, modes, lags)
    const terms = languageTerms(sketch, task.step)
    const test = sketch.put(
      { ...task, part: 'test', assumes: [], termByStart: terms },
      modesOfTerms(sketch, terms),
      [afterEnd(course), ...afterLowerTests(sketch, wanted)],
    )
    sketch.languageTests.set(level, { index: test, skills: wanted })
    sketch.ends(step, test)
    // A course that is over holds nobody up, though its test lies ahead
    sketch.courseBefore = sketch.isOver(course) ? null : course
  }
}

/** A level is passed in no earlier term than the levels below it: after the higher one the lower would say nothing new. */
function afterLowerTests({ languageTests }: Sketch, wanted: ReadonlySet<Skill>): Lag[] {
  return [...languageTests.values()]
    .filter(({ skills }) => [...skills].some((skill) => wanted.has(skill)))
    .map(({ index }) => afterStart(index))
}

/**
 * The terms of norskprøven that can still be reached, by the week they start in: those whose registration is open, and the
 * one in which the plan before had the test. No registration is recorded, so who has followed that plan is in time.
 */
function languageTerms(sketch: Sketch, step: string): Map<number, TermRef> {
  const { pathway, today, before } = sketch.request
  const planned = before?.find(({ id }) => id === step)?.events ?? []
  const terms = new Map<number, TermRef>()
  for (const { standing, languageTest } of pathway.terms) {
    for (const { id, test, registration, results } of languageTest) {
      const week = sketch.weekFromOrigin(test.from)
      const isInTime = isOpenOn({ registration }, today) || planned.some(({ day }) => day === test.from)
      if (week < 0 || !isInTime || terms.has(week)) continue
      const assumed = standing === 'assumed'
      terms.set(week, { id, assumed, from: test.from, result: results ?? test.to, registration })
    }
  }
  return terms
}

/** One mode a term: from its first week until the result is known. */
function modesOfTerms(sketch: Sketch, terms: ReadonlyMap<number, TermRef>): Mode[] {
  return [...terms]
    .sort(([a], [b]) => a - b)
    .map(([week, term]) => ({
      // The result may come before the plan begins
      duration: Math.max(0, sketch.weekFromOrigin(term.result) - week + 1),
      needs: [0],
      windows: [[week, week]],
    }))
}

/** Draws the written Vg3 exam: getting ready, being registered in time, sitting it in one of its terms. */
export function drawWrittenExam(sketch: Sketch, step: StepOf<'exam'>): void {
  const { standing } = sketch.request
  if (examState(standing, 'written') === 'passed') return
  const booked = bookedTerm(sketch, step)
  const terms = booked ? new Map([booked]) : openTerms(sketch, step)
  const task = { routeStep: step, lane: 'exams' as const }
  const preparation = drawPreparation(sketch, step, booked ? booked[0] : null)
  const sit = sketch.put(
    { ...task, step: 'exam.written', part: 'sit', assumes: [], termByStart: terms },
    modesOfTerms(sketch, terms),
    [
      ...(preparation === null ? [] : [afterEnd(preparation)]),
      ...waitsFor(sketch, 'writtenExam'),
      ...(booked ? [] : drawRegistration(sketch, step, terms)),
    ],
  )
  sketch.examEnds.set('written', sit)
  sketch.ends(step, sit)
}

/**
 * Getting ready for the written exam, for less time when it has been sat before. Who is registered has until the term,
 * and what hours are free by then, however little that is: the exam waits for none.
 */
function drawPreparation(sketch: Sketch, step: StepOf<'exam'>, until: number | null): number | null {
  if (until !== null && until <= 0) return null
  const last = sketch.request.standing.facts.attempts.findLast(({ exam }) => exam === 'written')
  const work = last ? 'exam-preparation-again' : 'exam-preparation'
  const { modes, assumes } = sketch.course('preparation', work)
  const inTime = until === null ? modes : beforeTerm(sketch, modes, until)
  if (inTime.length === 0) return null
  const lags = until === null ? sketch.modelOrder(step) : []
  const planned = sketch.begunByPlan('preparation', lags)
  // What was done before the last attempt is over: getting ready for the next one begins after it
  const begun = planned !== null && last && planned <= last.day ? null : planned
  return sketch.put(
    { step: 'preparation', part: 'whole', routeStep: step, lane: 'exams', assumes, begun, late: true },
    inTime,
    lags,
  )
}

/** Getting ready for a term that is booked, in as many weeks: at a pace there are hours for, else in those there are; none without any. */
function beforeTerm({ hours }: Sketch, modes: readonly Mode[], until: number): readonly Mode[] {
  const free = hours.least(until)
  const isRoom = modes.some(({ needs }) => fits(needs[0] ?? 0, free))
  if (isRoom) return modes.map((mode) => ({ ...mode, duration: Math.min(mode.duration, until) }))
  return free > 0 ? [{ duration: until, needs: [free] }] : []
}

/** Where only those in a contract are registered, it must have begun when the registration for a term closes. */
function drawRegistration(sketch: Sketch, step: StepOf<'exam'>, terms: ReadonlyMap<number, TermRef>): Lag[] {
  if (!sketch.contract || !registersInContract(step.registeredBy)) return []
  const modes = [...terms].flatMap(([week, term]): Mode[] => {
    const closes = sketch.weekFromOrigin(lastContractStart(term) ?? term.from)
    return closes < 0 ? [] : [{ duration: week - closes, needs: [0], windows: [[closes, closes]] }]
  })
  const index = sketch.put(
    { step: 'registration.written', part: 'register', routeStep: step, lane: 'exams', assumes: [] },
    modes,
    [afterStart(sketch.contract.index)],
  )
  return [afterEnd(index)]
}

/** The terms of the written exam whose registration is still open, after any wait, by the week they start in. */
function openTerms(sketch: Sketch, step: StepOf<'exam'>): Map<number, TermRef> {
  const terms = new Map<number, TermRef>()
  const { today } = sketch.request
  const waitsUntil = waitOver(sketch.request)
  for (const term of allWrittenTerms(sketch, step)) {
    const week = sketch.weekFromOrigin(term.from)
    const isOpen = isOpenOn(term, today) && !beginsBefore(term, waitsUntil)
    if (week >= 0 && isOpen && !terms.has(week)) terms.set(week, term)
  }
  return terms
}

/**
 * The term that a person is registered for, with the week from which it counts, also when it has been sat and only
 * the marks are waited for. null when nothing is booked, when its marks are out and nobody has recorded them, or when it
 * comes before the wait after an annulled exam is over.
 */
function bookedTerm(sketch: Sketch, step: StepOf<'exam'>): [week: number, term: TermRef] | null {
  const { standing, today } = sketch.request
  const since = standing.facts.since.get('exam.written')
  if (examState(standing, 'written') !== 'registered' || since === undefined) return null
  const term = termOf(allWrittenTerms(sketch, step), since)
  if (!term || term.result < today || beginsBefore(term, waitOver(sketch.request))) return null
  return [Math.max(0, sketch.weekFromOrigin(term.from)), term]
}

/** The first day on which the written exam may be sat again after one that was annulled (ofo. § 9-42); null when no wait is left. */
function waitOver(request: PlanRequest): Day | null {
  const days = openLeaves(request, 'writtenExam').flatMap(({ leaf, reachedOn }) =>
    leaf.kind === 'waited' && reachedOn !== null ? [reachedOn] : [],
  )
  return days.sort((a, b) => b - a)[0] ?? null
}

function beginsBefore({ from }: TermRef, day: Day | null): boolean {
  return day !== null && from < day
}

/** Every term of the written exam as the plan refers to it, earliest first. */
function allWrittenTerms(sketch: Sketch, step: StepOf<'exam'>): TermRef[] {
  return writtenTerms(sketch.request.pathway, step.registeredBy).map(
    ({ id, assumed, exam, marks, registration }) => ({
      id,
      assumed,
      from: exam.from,
      result: marks,
      registration,
    }),
  )
}

/** How long an exam without terms waits for its date once it is registered for. Who fixes its date by hand has been given one. */
function waitForDate(sketch: Sketch, exam: AnyExam): ReturnType<Sketch['assumedWeeks']> {
  const isKnown = isStartByHand(sketch.request, `exam.${exam}`)
  return isKnown ? { weeks: 0, assumes: [] } : sketch.assumedWeeks('trade-exam-date')
}

/**
 * Draws the exam that ends a training contract or one towards a practice certificate, in the contract's last week: no source
 * says when it is sat, or asks more for it than the contract.
 */
export function drawContractExam(
  sketch: Sketch,
  step: StepOf<'exam'>,
  exam: (typeof otherFinals)[number],
): void {
  const state = examState(sketch.request.standing, exam)
  if (state === 'passed') return
  const wait = waitForDate(sketch, exam)
  const index = sketch.put(
    { step: `exam.${exam}`, part: 'sit', routeStep: step, lane: 'exams', assumes: wait.assumes },
    [{ duration: 1, needs: [0], windows: [[state === 'registered' ? 0 : wait.weeks, horizonWeeks]] }],
    [...sketch.modelOrder(step), ...(sketch.contract?.ends.map(({ of }) => afterEnd(of, -1)) ?? [])],
  )
  sketch.examEnds.set(exam, index)
  sketch.ends(step, index)
}

/** Draws the trade exam: registered for when all that is asked for then is in place, and taken some weeks later. */
export function drawTradeExam(sketch: Sketch, step: StepOf<'exam'>): void {
  const state = examState(sketch.request.standing, 'trade')
  if (state === 'passed') return
  const wait = waitForDate(sketch, 'trade')
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
      ...waitsFor(sketch, 'tradeExam', (months) => gather(sketch, step, months, firstFridayFrom)),
    ],
  )
  sketch.examEnds.set('trade', index)
  sketch.ends(step, index)
}
