import { addDays, addMonths, type Day, formatDay } from '../../src/calendar/day.ts'
import { mondayOf, type Week, weekOf } from '../../src/calendar/week.ts'
import { atLeast, type Level, skills } from '../../src/curriculum/requirement.ts'
import type { Event } from '../../src/pathway/event.ts'
import { tradeOf } from '../../src/pathway/pathway.ts'
import { countedPercent, fullTimeFrom } from '../../src/pathway/practice.ts'
import { contractOf, copyStanding, hasArrived, type Standing, stateOf } from '../../src/pathway/standing.ts'
import { advance } from '../../src/pathway/step.ts'
import { type Plan, type PlanStep, planSchema } from '../../src/planning/plan.ts'
import { eventsOf } from '../../src/planning/refused.ts'
import { languageDemanded, languageTargets, originOf, type PlanRequest } from '../../src/planning/request.ts'
import { creditsByHand, forgottenWork, hoursByHand, positionByHand, practiceByHand } from './sumsByHand.ts'

/**
 * Everything that is wrong with a plan, asked of the plan's own days and events and worked out by hand from the
 * rules: the judge of the planner. It knows nothing of activities, modes and weeks of a schedule.
 */
export function planFaults(request: PlanRequest, plan: Plan): string[] {
  return [
    ...forgottenWork(request, request.standing, request.today),
    ...eventFaults(request, plan),
    ...dayFaults(request, plan),
    ...hourFaults(request, plan),
    ...contractFaults(request, plan),
    ...writtenExamFaults(request, plan),
    ...languageFaults(request, plan),
    ...(planSchema.safeParse(planSchema.encode(plan)).success
      ? []
      : ['the plan cannot be written to a file']),
  ]
}

const said = ({ kind, day }: Event): string => `${formatDay(day)} ${kind}`

/** Where the person stands when all that is planned up to a day has happened. */
function standingBy({ pathway, background, standing }: PlanRequest, plan: Plan, day: Day): Standing {
  const draft = copyStanding(standing)
  for (const event of eventsOf(plan)) if (event.day <= day) advance(pathway, background, draft, event)
  return draft
}

/** Every event counts, without a notice, and the last of them is the goal. */
function eventFaults(request: PlanRequest, plan: Plan): string[] {
  const { pathway, background } = request
  const faults: string[] = []
  const draft = copyStanding(request.standing)
  for (const event of eventsOf(plan)) {
    const outcome = advance(pathway, background, draft, event)
    if (!outcome.accepted) faults.push(`${said(event)} is refused: ${outcome.refusal.kind}`)
    else if (outcome.notices.length > 0) faults.push(`${said(event)} has a notice`)
    if (event.day < request.today) faults.push(`${said(event)} lies before today`)
  }
  if (!hasArrived(draft)) faults.push('the goal is not reached')
  return faults
}

/** A stay that was begun in the log, and that the plan only ends. */
function isStayEnding(standing: Standing, id: string, events: readonly Event[]): boolean {
  const [first] = events
  return (
    id.startsWith('work.') &&
    first?.kind === 'workEnded' &&
    stateOf(standing, `work.${first.engagement}`).startsWith('atWork.')
  )
}

/**
 * What lies after a goal that is no certificate: the job that it is, what the model does from then on, and the last days of
 * a contract whose exam is the goal, and of its job. That exam is sat by the Friday of the contract's last week, which may end on its Sunday.
 */
function isAfterGoal(
  { pathway }: PlanRequest,
  { id, to, routeStep, events }: PlanStep,
  finish: Day,
): boolean {
  if (pathway.route.goal?.kind === 'exam' && /^(contract|work)\./.test(id))
    return weekOf(to) === weekOf(finish)
  if (pathway.route.goal?.kind === 'paidWork' && events.some(({ kind }) => kind === 'employmentStarted'))
    return true
  const goal = pathway.route.steps.find(({ kind }) => kind === 'goal')?.id
  const after = pathway.stepsById.get(routeStep)?.after ?? []
  return id.startsWith('stretch.') && goal !== undefined && after.includes(goal)
}

/** What may have begun before the plan does. */
function isUnderWay({ standing, before }: PlanRequest, { id, from, events }: PlanStep): boolean {
  if (id.startsWith('contract.')) return contractOf(standing) !== null
  if (before?.some((step) => step.id === id && step.from === from)) return true
  if (id.startsWith('module.')) return stateOf(standing, id as `module.${string}`) === 'underWay'
  if (id.startsWith('stretch.')) return stateOf(standing, `phase.${id.slice(8)}`) === 'underWay'
  if (isStayEnding(standing, id, events)) return true
  return id === 'exam.written' && stateOf(standing, 'exam.written') === 'registered'
}

function dayFaults(request: PlanRequest, plan: Plan): string[] {
  const first = mondayOf(originOf(request))
  const faults = plan.steps.flatMap((step) => [
    ...(step.from > step.to ? [`${step.id} ends before it begins`] : []),
    ...(step.from < first && !isUnderWay(request, step) ? [`${step.id} begins before the plan may`] : []),
    // The person's own goal holds nothing up, and is the one thing that may be reached after the certificate
    ...(step.to > plan.finish &&
    !step.openEnded &&
    !step.id.startsWith('language.') &&
    !isAfterGoal(request, step, plan.finish)
      ? [`${step.id} ends after the finish`]
      : []),
  ])
  const turned = plan.phases.filter(({ from, to }) => from > to).map(({ id }) => `phase ${id} is turned`)
  const bound = plan.bound > plan.finish || (plan.proved && plan.bound !== plan.finish)
  return [...faults, ...turned, ...(bound ? [`the bound ${formatDay(plan.bound)} is no bound`] : [])]
}

/** The last week in which a step takes its hours: a course ends long before its test. */
function lastWeekOfHours(request: PlanRequest, step: PlanStep): Week {
  if (!step.id.startsWith('language.')) return weekOf(step.to)
  const level = step.id.slice('language.'.length) as Level
  const id = `norwegian-${level}`
  const span = request.durations[id] ?? request.pathway.durationsById.get(id)?.span
  const wanting = [...languageTargets(request)].filter(
    ([skill, target]) =>
      atLeast(target, level) && !atLeast(stateOf(request.standing, `language.${skill}`) as Level, level),
  )
  const hours = ((span?.[request.end] ?? 0) * wanting.length) / skills.length
  return weekOf(step.from) + Math.max(1, Math.ceil(hours / step.hoursAWeek)) - 1
}

/**
 * Whether a step is a course under way to Norwegian that the person wants and nothing demands: it makes way for
 * what the certificate waits for, and goes on afterwards.
 */
function mayWait(request: PlanRequest, { id, from, hoursAWeek }: PlanStep): boolean {
  if (!id.startsWith('language.') || hoursAWeek === 0 || weekOf(from) >= originOf(request)) return false
  const level = id.slice('language.'.length) as Level
  return [...languageDemanded(request).values()].every((demanded) => !atLeast(demanded, level))
}

/** Where the person stands once they are back from a leave that they are on. */
function standingAtWork({ pathway, background, standing, today }: PlanRequest): Standing {
  if (stateOf(standing, 'leave.leave') !== 'onLeave') return standing
  const draft = copyStanding(standing)
  advance(pathway, background, draft, { kind: 'leaveEnded', day: today })
  return draft
}

/** Whether what is under way has room beside the jobs held today, and beside work for a time, until it ends. */
function isRoomForNow(request: PlanRequest, underWay: readonly PlanStep[]): boolean {
  const now = underWay.reduce((sum, step) => sum + step.hoursAWeek, 0)
  const last = Math.max(originOf(request), ...underWay.map(({ to }) => weekOf(to)))
  const standing = standingAtWork(request)
  for (let week = weekOf(request.today); week <= last; week += 1) {
    const hours = hoursByHand(request, standing, addDays(mondayOf(week), 6))
    if (now + hours > request.background.hoursAWeek) return false
  }
  return true
}

/** The hours of every week: jobs as they are held in it, and every other step that goes on. */
function hourFaults(request: PlanRequest, plan: Plan): string[] {
  const others = plan.steps.filter((step) => !step.events.some(({ kind }) => kind === 'employmentStarted'))
  // More may be under way than a week has room for; then it goes on by turns, and nobody can say which when
  if (
    !isRoomForNow(
      request,
      others.filter((step) => isUnderWay(request, step)),
    )
  )
    return []
  const waiting = others.filter((step) => mayWait(request, step))
  const { hoursAWeek } = request.background
  const full = new Map<Week, number>()
  const taken = new Map<Week, number>()
  for (let week = originOf(request); week <= weekOf(plan.finish); week += 1) {
    const sunday = addDays(mondayOf(week), 6)
    const standing = standingBy(request, plan, sunday)
    const steps = others.flatMap((step) =>
      !waiting.includes(step) && weekOf(step.from) <= week && week <= lastWeekOfHours(request, step)
        ? [step.hoursAWeek]
        : [],
    )
    const hours = steps.reduce((sum, one) => sum + one, hoursByHand(request, standing, sunday))
    taken.set(week, hours)
    // Jobs that take more than the person has are life, not a fault of the plan
    if (steps.some((one) => one > 0) && hours > hoursAWeek + 1e-6) full.set(week, hours)
  }
  const faults = [...full].map(
    ([week, hours]) => `${hours} hours in the week of ${formatDay(mondayOf(week))}`,
  )
  return [...faults, ...waiting.flatMap((step) => goingOnFaults(request, step, taken))].slice(0, 3)
}

/** Something under way that may wait has weeks in a row with room for what is left of it; it takes the first. */
function goingOnFaults(request: PlanRequest, step: PlanStep, taken: Map<Week, number>): string[] {
  const left = lastWeekOfHours(request, step) - originOf(request) + 1
  for (let first = originOf(request); first + left - 1 <= weekOf(step.to); first += 1) {
    const weeks = Array.from({ length: left }, (_, at) => first + at)
    const hours = weeks.map((week) => (taken.get(week) ?? 0) + step.hoursAWeek)
    if (hours.every((one) => one <= request.background.hoursAWeek + 1e-6)) {
      weeks.forEach((week, at) => {
        taken.set(week, hours[at] ?? 0)
      })
      return []
    }
  }
  return [`${step.id} has no weeks to go on in`]
}

/** A contract is as long as the law says, and the trade exam and its registration lie rightly in it. */
function contractFaults(request: PlanRequest, plan: Plan): string[] {
  const { pathway, today } = request
  const events = eventsOf(plan)
  const faults: string[] = []
  const started = events.find((event) => event.kind === 'contractStarted')
  const end = started?.ends ?? contractOf(request.standing)?.contract.end ?? null
  const step = pathway.route.steps.find((one) => one.kind === 'contract')
  if (started && step?.kind === 'contract') {
    const full = fullTimeFrom(pathway, today)
    const standing = standingBy(request, plan, addDays(started.ends, -1))
    const inAll = practiceByHand(request, standing, addDays(started.ends, 1))
    const credits = creditsByHand(request, standing)
    if (step.length.kind === 'remaining') {
      // Tolerance: a thirtieth of a month, to which contracts are rounded
      if (inAll + credits < tradeOf(pathway).length.total - 0.04) faults.push(`only ${inAll} months in all`)
      const onFirst = standingBy(request, plan, started.day)
      // Nobody's job is on record: then the contract is taken to be full time
      const position = positionByHand(request, onFirst, started.day) || 100
      const least = 12 / (countedPercent(position, full) / 100)
      if (addMonths(started.day, Math.floor(least)) > addDays(started.ends, 1))
        faults.push('shorter than the least')
      const longest = addDays(addMonths(started.day, Math.ceil(Math.max(least, 48 / (position / 100)))), 45)
      if (started.ends > longest) faults.push('longer than the law asks')
    }
    if (addMonths(started.day, 2) > started.ends) faults.push('too short to register in')
  }
  if (end === null || !step) return faults
  const passed = events.find((event) => event.kind === 'examPassed' && event.exam === 'trade')
  const registered = events.find((event) => event.kind === 'examRegistered' && event.exam === 'trade')
  const again = request.standing.facts.attempts.some(({ exam }) => exam === 'trade')
  if (passed && passed.day < addMonths(end, -3)) faults.push('the trade exam is too early')
  if (registered && !again && registered.day > addMonths(end, -2)) faults.push('registered too late')
  return faults
}

/** The written exam is sat in a term that could still be registered for, by whoever registers. */
function writtenExamFaults({ pathway, standing, today }: PlanRequest, plan: Plan): string[] {
  const step = plan.steps.find(({ id }) => id === 'exam.written')
  const routeStep = pathway.stepsById.get(step?.routeStep ?? '')
  if (!step || routeStep?.kind !== 'exam') return []
  const terms = pathway.terms.flatMap(({ writtenExam }) => writtenExam)
  const term = terms.find(({ exam, marks }) => exam.from === step.from && marks === step.to)
  if (!term) return ['the written exam lies in no term']
  const registered = step.events.find(({ kind }) => kind === 'examRegistered')
  if (!registered) {
    return stateOf(standing, 'exam.written') === 'registered' ? [] : ['nobody registers for the written exam']
  }
  const window = routeStep.registeredBy === 'self' ? term.selfRegistration : term.schoolRegistration
  const start = eventsOf(plan).find(({ kind }) => kind === 'contractStarted')?.day ?? today
  return [
    ...(registered.day < window.from || registered.day > window.to ? ['registered outside the window'] : []),
    ...(routeStep.registeredBy === 'trainingEstablishment' && registered.day < start
      ? ['registered by a company without a contract']
      : []),
  ]
}

function languageFaults({ pathway }: PlanRequest, plan: Plan): string[] {
  const tests = pathway.terms.flatMap(({ languageTest }) => languageTest.map(({ test }) => test.from))
  const untested = plan.steps.filter(({ id, events }) => id.startsWith('language.') && events.length === 0)
  return [
    ...untested.map(({ id }) => `${id} has no test`),
    ...eventsOf(plan)
      .filter((event) => event.kind === 'languageAssessed' && !tests.includes(event.day))
      .map((event) => `${said(event)} lies in no term`),
  ]
}
