import { type Day, dayOf } from '../calendar/day.ts'
import { firstWeekFrom, type Week } from '../calendar/week.ts'
import { requiredModules } from '../curriculum/moduleChoice.ts'
import { atLeast, type Level } from '../curriculum/requirement.ts'
import type { DemandPoint } from '../curriculum/rules.ts'
import { modulesBetween } from '../curriculum/subject.ts'
import { monthsBeforeEnd } from '../pathway/contractTime.ts'
import { tradeOf } from '../pathway/pathway.ts'
import { contractOf } from '../pathway/standing.ts'
import { hingesOnFullTime, type LeafAnswer } from '../pathway/unmet.ts'
import { afterEnd, afterStart } from './lags.ts'
import { type Obstacle, openLeaves, type PlanRequest } from './request.ts'
import type { Sketch } from './sketch.ts'
import type { Lag } from './solver/model.ts'
import { firstFridayFrom, modesAfterStart } from './untilDay.ts'

/**
 * What in the sketch brings a missing leaf about, as lags for whoever waits for it; null when nothing in
 * this route does. What the plan simply does on the day (confirming, applying) makes nobody wait.
 */
function provider(sketch: Sketch, answer: LeafAnswer, point: DemandPoint): Lag[] | null {
  const { leaf, wants } = answer
  const notBefore = (day: Day): Lag[] => [sketch.notBefore(weekAt(point)(day))]
  switch (leaf.kind) {
    case 'language':
      for (const [level, test] of sketch.languageTests) {
        if (atLeast(level, wants as Level) && test.skills.has(leaf.skill)) return [afterEnd(test.index)]
      }
      return null
    case 'position':
      return sketch.job && typeof wants === 'number' && sketch.job.percent >= wants
        ? [afterStart(sketch.job.index)]
        : null
    case 'module': {
      const end = sketch.moduleEnds.get(leaf.module)
      return end === undefined ? null : [afterEnd(end)]
    }
    case 'everyModule':
      return requiredModules(tradeOf(sketch.request.pathway)).flatMap(({ id }) => {
        const end = sketch.moduleEnds.get(id)
        return end === undefined ? [] : [afterEnd(end)]
      })
    case 'examPassed': {
      const exam = sketch.examEnds.get(leaf.exam)
      return exam === undefined ? null : [afterEnd(exam)]
    }
    case 'contract':
      if (!sketch.contract) return null
      return leaf.reached === 'running'
        ? [afterStart(sketch.contract.index)]
        : sketch.contract.ends.map(({ of }) => afterEnd(of))
    // The plan writes a contract as long as the law asks, and completes it on its last day.
    case 'contractOver':
    case 'contractLasts':
      return []
    case 'contractEndsWithin':
      if (!sketch.contract && answer.reachedOn !== null) return notBefore(answer.reachedOn)
      return typeof wants === 'number' ? opensBeforeEnd(sketch, wants, point) : null
    case 'contractLeft':
      return answer.state === 'tooLate' ? null : []
    case 'waited':
      if (answer.reachedOn === null) return null
      // The written exam is sat in the first of its terms after the wait
      return point === 'writtenExam' ? [] : notBefore(answer.reachedOn)
    case 'age': {
      const { birthYear } = sketch.request.background
      return birthYear === null || typeof wants !== 'number' ? [] : notBefore(dayOf(birthYear + wants, 1, 1))
    }
    case 'gate': {
      const gate = sketch.gateEnds.get(leaf.gate)
      if (gate !== undefined) return [afterEnd(gate)]
      return sketch.request.pathway.gatesById.get(leaf.gate)?.heldBy === 'employer' ? [] : null
    }
    case 'subject': {
      const course = sketch.subjectEnds.get(leaf.subject)
      return course && modulesBetween(course.to, leaf.level) === 0 ? [afterEnd(course.index)] : null
    }
    case 'phase': {
      const stretch = sketch.stretchEnds.get(leaf.phase)
      return stretch === undefined ? null : [afterEnd(stretch)]
    }
    case 'assessmentApplied':
    case 'confirmed':
      return []
    // No step makes a module plan, another trade, age or schooling, practice is gathered by the step that asks for it; a retake that is used up needs a new contract.
    case 'modulePlan':
    case 'ageAtMost':
    case 'schooling':
    case 'inProgramme':
    case 'trade':
    case 'stated':
    case 'practice':
    case 'practiceAtMost':
    case 'retakesLeft':
      return null
  }
}

/** The week in which a moment can be that may be from a day on: the trade exam is judged on its Friday, all else on a Monday. */
function weekAt(point: DemandPoint): (day: Day) => Week {
  return point === 'tradeExam' ? firstFridayFrom : firstWeekFrom
}

/** Milestones at which a moment opens, so many months before each of the days that a contract lasts until. */
function opensBeforeEnd(sketch: Sketch, months: number, point: DemandPoint): Lag[] | null {
  const routeStep = sketch.request.pathway.route.steps[0]
  if (!sketch.contract || !routeStep) return null
  const weekFor = weekAt(point)
  const { ends } = sketch.contract
  return ends.map(({ from, last }, at) => {
    const opens = (start: number): number => weekFor(monthsBeforeEnd(last(start), months)) - sketch.origin
    const task = {
      step: `opens.${point}.${at}`,
      part: 'mark',
      routeStep,
      lane: 'exams',
      assumes: [],
    } as const
    const modes = modesAfterStart((start) => opens(start) - start)
    return afterEnd(sketch.put(task, modes, [afterStart(from)]))
  })
}

/**
 * The lags that let a step wait for all that is demanded at a moment. What nothing in the route brings is
 * noted as an obstacle. `gather` is asked for the practice that is missing, if any is demanded.
 */
export function waitsFor(
  sketch: Sketch,
  point: DemandPoint,
  gather: (months: number) => number | null = () => null,
): Lag[] {
  return openLeaves(sketch.request, point).flatMap((answer) => {
    let lags: Lag[] | null
    if (answer.leaf.kind === 'practice' && typeof answer.wants === 'number') {
      const gathered = gather(answer.wants)
      // Practice that may be enough closes nothing, though no more of it can be gathered
      if (gathered === null) lags = hingesOnFullTime(answer) ? [] : null
      else lags = [afterEnd(gathered)]
    } else lags = provider(sketch, answer, point)
    if (lags === null)
      sketch.obstacles.push(registrationClosed(sketch, answer) ?? { kind: 'demand', point, answer })
    return lags ?? []
  })
}

/** What a person brings to the moment that opens a route, and no plan can wait for or bring about. */
const neverOnTheWay: ReadonlySet<LeafAnswer['leaf']['kind']> = new Set([
  'trade',
  'ageAtMost',
  'schooling',
  'inProgramme',
  'modulePlan',
])

/** What closes a route before its first step, whatever that is: told once, though nothing on the route asks for it later. */
export function closedAtEntry(request: PlanRequest): Obstacle[] {
  return openLeaves(request, 'route')
    .filter(({ leaf }) => neverOnTheWay.has(leaf.kind))
    .map((answer) => ({ kind: 'demand', point: 'route', answer }))
}

/** That the company's time to register for the trade exam is over; null when something else is missing. */
function registrationClosed(sketch: Sketch, { leaf, state, wants }: LeafAnswer): Obstacle | null {
  const ends = contractOf(sketch.request.standing)?.contract.end ?? null
  if (leaf.kind !== 'contractLeft' || state !== 'tooLate' || ends === null) return null
  return typeof wants === 'number'
    ? { kind: 'registrationClosed', closed: monthsBeforeEnd(ends, wants), ends }
    : null
}
