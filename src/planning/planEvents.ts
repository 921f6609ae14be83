import { addDays, type Day, earlier, later } from '../calendar/day.ts'
import type { Level } from '../curriculum/requirement.ts'
import { atLeast } from '../curriculum/requirement.ts'
import { goalOf, isOpenEnded, subjectsOfGoal } from '../curriculum/route.ts'
import { latestTradeRegistration } from '../pathway/contractTime.ts'
import type { Event } from '../pathway/event.ts'
import { registrationFrom } from '../pathway/examTerms.ts'
import { isSchooling, tradeOf } from '../pathway/pathway.ts'
import { copyStanding, examState, stateOf } from '../pathway/standing.ts'
import { advance } from '../pathway/step.ts'
import { assumedOf } from './assumed.ts'
import { goesOn } from './begun.ts'
import { onCohortDays } from './cohort.ts'
import { writeContract } from './contractEvents.ts'
import { isStartByHand } from './held.ts'
import type { PhasePlan, PlanStep } from './plan.ts'
import { plannedJob } from './positions.ts'
import { languageTargets, openLeaves, type PlanRequest, positionHours } from './request.ts'
import { roundedUp } from './rounding.ts'
import { writeStay } from './stays.ts'
import { type Drawn, freeId, fridayBefore, inOrderOfDays, type Written } from './written.ts'

/** What will have happened when a step is done, each event on its planned day. */
export function eventsOfStep(request: PlanRequest, drawn: Drawn): Written {
  const kind = drawn.id.slice(0, drawn.id.indexOf('.') < 0 ? undefined : drawn.id.indexOf('.'))
  const write = writers[kind]
  return write ? write(request, drawn) : { events: [] }
}

const writers: Record<string, (request: PlanRequest, drawn: Drawn) => Written> = {
  language: writeLanguage,
  module: (request, { id, from, to }) => {
    const module = id.slice('module.'.length)
    const start: Event[] = goesOn(request.standing, id) ? [] : [{ kind: 'moduleStarted', day: from, module }]
    return {
      events: [...start, { kind: 'moduleApproved', day: fridayBefore(to), module }],
      to: fridayBefore(to),
    }
  },
  subject: (_, { id, parts, to }) => {
    const [first] = parts
    const step = first?.task.routeStep
    const target =
      step?.kind === 'subjects' ? step.of.find(({ subject }) => id === `subject.${subject}`) : null
    if (!target) return { events: [] }
    const day = fridayBefore(to)
    const { subject, to: level } = target
    return { events: [{ kind: 'subjectAssessed', day, subject, level, paper: 'moduleMark' }], to: day }
  },
  gate: ({ pathway }, { id, to }) => ({
    events: [
      {
        kind: 'gatePassed',
        day: fridayBefore(to),
        trade: tradeOf(pathway).trade,
        gate: id.slice('gate.'.length),
      },
    ],
    to: fridayBefore(to),
  }),
  stretch: (request, { id, ...weeks }) => {
    const { from, to } = onCohortDays(request, id, { from: weeks.from, to: fridayBefore(weeks.to) })
    const phase = id.slice('stretch.'.length)
    const { pathway } = request
    const what = {
      phase,
      ...(isSchooling(pathway.stepsById.get(phase)) && pathway.trade && { trade: pathway.trade.trade }),
    }
    const start: Event[] = goesOn(request.standing, id) ? [] : [{ kind: 'phaseStarted', day: from, ...what }]
    // What goes on as long as it is needed is not said to end with the plan
    const end: Event[] = isOpenEnded(pathway.stepsById.get(phase))
      ? []
      : [{ kind: 'phaseCompleted', day: to, ...what }]
    return { events: [...start, ...end], ...(start.length > 0 && { from }), to }
  },
  work: writeWork,
  contract: writeContract,
  exam: (request, drawn) => {
    if (drawn.id === 'exam.written') return writeWrittenExam(request, drawn)
    return drawn.id === 'exam.trade' ? writeTradeExam(request, drawn) : writeContractExam(request, drawn)
  },
  goal: writeGoal,
  certificate: ({ pathway }, { to }) => ({
    events: [{ kind: 'certificateIssued', day: fridayBefore(to), trade: tradeOf(pathway).trade }],
    to: fridayBefore(to),
  }),
}

function writeLanguage(request: PlanRequest, { id, parts }: Drawn): Written {
  const level = id.slice('language.'.length) as Exclude<Level, 'belowA1'>
  const test = parts.find((part) => part.task.part === 'test')
  const term = test?.task.termByStart?.get(test.start)
  if (!term) return { events: [] }
  const events = [...languageTargets(request)]
    .filter(([skill, target]) => {
      const has = stateOf(request.standing, `language.${skill}`) as Level
      return atLeast(target, level) && !atLeast(has, level)
    })
    .map(
      ([skill]): Event => ({ kind: 'languageAssessed', day: term.from, skill, level, paper: 'norskprove' }),
    )
  return { events, to: term.from }
}

function writeWork(request: PlanRequest, drawn: Drawn): Written {
  const { id, parts, from, to } = drawn
  const step = parts[0]?.task.routeStep
  if (step?.kind !== 'work') return { events: [] }
  if (step.work !== 'employment') return writeStay(request, step, drawn)
  const job = plannedJob(request, step)
  if (!job) return { events: [] }
  const engagement = freeId(request, 'work', `planned-${id.slice('work.'.length)}`)
  const ended = job.replaces.map((held): Event => ({ kind: 'workEnded', day: from, engagement: held }))
  return {
    events: [
      ...ended,
      {
        kind: 'employmentStarted',
        day: from,
        trade: request.pathway.trade?.trade ?? null,
        engagement,
        percent: job.percent,
      },
    ],
    to: fridayBefore(to),
    hoursAWeek: positionHours(request, job.percent),
  }
}

function writeWrittenExam(request: PlanRequest, { parts, steps }: Drawn): Written {
  const sit = parts.find((part) => part.task.part === 'sit')
  const term = sit?.task.termByStart?.get(sit.start)
  const routeStep = sit?.task.routeStep
  if (!term || routeStep?.kind !== 'exam') return { events: [] }
  const { trade } = tradeOf(request.pathway)
  const contract = steps.find((step) => step.id.startsWith('contract.'))
  const isRegistered = examState(request.standing, 'written') === 'registered'
  const opens = isRegistered ? null : registrationFrom(term, routeStep.registeredBy, contract?.from ?? null)
  const registration: Event[] =
    opens === null
      ? []
      : [{ kind: 'examRegistered', exam: 'written', day: later(request.today, opens), trade }]
  return {
    events: [...registration, { kind: 'examPassed', exam: 'written', day: term.result, trade }],
    from: term.from,
    to: term.result,
  }
}

function writeTradeExam(request: PlanRequest, { parts, from, to, steps }: Drawn): Written {
  const sit = parts[0]
  const registered = examState(request.standing, 'trade') === 'registered'
  const { trade } = tradeOf(request.pathway)
  const passed: Event = { kind: 'examPassed', exam: 'trade', day: fridayBefore(to), trade }
  if (!sit || registered) return { events: [passed], to: passed.day }

  const weeks = roundedUp(assumedOf(request, 'trade-exam-date')?.value ?? 0)
  const contract = steps.find((step) => step.id.startsWith('contract.'))
  // Early enough to get a date, and while the company still may; a new attempt when its wait is over (ofo. § 9-66)
  const latest = contract ? latestTradeRegistration(request.pathway, contract.to) : from
  const waits = openLeaves(request, 'tradeExam').flatMap(({ leaf, reachedOn }) =>
    leaf.kind === 'waited' && reachedOn !== null ? [reachedOn] : [],
  )
  const wished = [request.today, ...waits].reduce(later, earlier(addDays(from, -7 * weeks), latest))
  const registration = (day: Day): Event => ({ kind: 'examRegistered', exam: 'trade', day, trade })
  const day = isStartByHand(request, 'exam.trade')
    ? firstAccepted(request, steps, registration, wished)
    : wished
  return { events: [registration(day), passed], to: passed.day }
}

/** The first day from one on which something counts, given the steps before it; the wished one where it never does. */
function firstAccepted(
  { pathway, background, standing, onLeave }: PlanRequest,
  steps: readonly PlanStep[],
  eventOn: (day: Day) => Event,
  wished: Day,
): Day {
  const before = inOrderOfDays(steps.flatMap(({ events }) => events))
  const draft = copyStanding(onLeave?.standing ?? standing)
  const counts = (day: Day): boolean =>
    advance(pathway, background, copyStanding(draft), eventOn(day)).accepted
  let day = wished
  for (const event of before) {
    if (event.day > day) {
      if (counts(day)) return day
      day = event.day
    }
    advance(pathway, background, draft, event)
  }
  return counts(day) ? day : wished
}

function writeContractExam(request: PlanRequest, { parts, from, to }: Drawn): Written {
  const step = parts[0]?.task.routeStep
  if (step?.kind !== 'exam') return { events: [] }
  const { exam } = step
  const { trade } = tradeOf(request.pathway)
  const passed: Event = { kind: 'examPassed', exam, day: fridayBefore(to), trade }
  if (examState(request.standing, exam) === 'registered') return { events: [passed], to: passed.day }
  const weeks = roundedUp(assumedOf(request, 'trade-exam-date')?.value ?? 0)
  const day = later(request.today, addDays(from, -7 * weeks))
  return { events: [{ kind: 'examRegistered', exam, day, trade }, passed], to: passed.day }
}

/** The goal has no event of its own: it is reached on the day of what reaches it. */
function writeGoal({ pathway, today }: PlanRequest, { steps }: Drawn): Written {
  const goal = goalOf(pathway.route)
  const reaches = (event: Event): boolean => {
    if (goal.kind === 'exam') return event.kind === 'examPassed' && event.exam === goal.exam
    if (goal.kind === 'education' && event.kind === 'subjectAssessed')
      return subjectsOfGoal(pathway.route).some(({ subject }) => subject === event.subject)
    if (goal.kind === 'education') return event.kind === 'phaseCompleted' && event.phase === goal.step
    return event.kind === 'employmentStarted'
  }
  const day = steps
    .flatMap(({ events }) => events)
    .filter(reaches)
    .reduce((last, event) => later(last, event.day), today)
  return { events: [], from: day, to: day }
}

/** The events of a phase: its start, unless it is under way, and its end. */
export function phaseEvents(phase: PhasePlan): Event[] {
  const started: Event[] = phase.started ? [] : [{ kind: 'phaseStarted', day: phase.from, phase: phase.id }]
  return [...started, { kind: 'phaseCompleted', day: phase.to, phase: phase.id }]
}
