import { addDays, type Day, earlier, later } from '../calendar/day.ts'
import { weekOf } from '../calendar/week.ts'
import type { Level } from '../curriculum/requirement.ts'
import { atLeast } from '../curriculum/requirement.ts'
import { lastDayOf, latestTradeRegistration } from '../pathway/contractTime.ts'
import type { Event } from '../pathway/event.ts'
import { registersInContract } from '../pathway/examTerms.ts'
import { isSchooling } from '../pathway/pathway.ts'
import { countedPercent, fullTimeFrom, practiceOn } from '../pathway/practice.ts'
import {
  contractOf,
  copyStanding,
  examState,
  positionNow,
  type Standing,
  stateOf,
} from '../pathway/standing.ts'
import { advance } from '../pathway/step.ts'
import { checklist, leafAnswers } from '../pathway/unmet.ts'
import { assumedOf } from './assumed.ts'
import { goesOn } from './begun.ts'
import { lengthPlanned } from './contract.ts'
import type { Placed } from './placed.ts'
import type { AssumptionRef, PhasePlan, PlanStep } from './plan.ts'
import { contractPosition, plannedJob } from './positions.ts'
import { languageTargets, type PlanRequest, positionHours } from './request.ts'

/** A scheduled step before its events are written. `steps` are those already written. */
interface Drawn {
  id: string
  parts: readonly Placed[]
  from: Day
  to: Day
  steps: readonly PlanStep[]
}

/** The events of a step, and its days where they are exact instead of whole weeks. */
interface Written {
  events: Event[]
  from?: Day
  to?: Day
  /** Hours a week of the whole step, where the schedule only knows what it adds to a job held before. */
  hoursAWeek?: number
  /** What its events rest on beside what its parts do. */
  assumes?: readonly AssumptionRef[]
}

/** The Friday of a week that ends with this Sunday: school and exams end on weekdays. */
export function fridayBefore(sunday: Day): Day {
  return addDays(sunday, -2)
}

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
  gate: ({ pathway }, { id, to }) => ({
    events: [
      {
        kind: 'gatePassed',
        day: fridayBefore(to),
        trade: pathway.trade.trade,
        gate: id.slice('gate.'.length),
      },
    ],
    to: fridayBefore(to),
  }),
  stretch: (request, { id, from, to }) => {
    const phase = id.slice('stretch.'.length)
    const { stepsById, trade } = request.pathway
    const what = { phase, ...(isSchooling(stepsById.get(phase)) && { trade: trade.trade }) }
    const start: Event[] = goesOn(request.standing, id) ? [] : [{ kind: 'phaseStarted', day: from, ...what }]
    return {
      events: [...start, { kind: 'phaseCompleted', day: fridayBefore(to), ...what }],
      to: fridayBefore(to),
    }
  },
  work: writeWork,
  contract: writeContract,
  exam: (request, drawn) =>
    drawn.id === 'exam.written' ? writeWrittenExam(request, drawn) : writeTradeExam(request, drawn),
  certificate: ({ pathway }, { to }) => ({
    events: [{ kind: 'certificateIssued', day: fridayBefore(to), trade: pathway.trade.trade }],
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

function writeWork(request: PlanRequest, { id, parts, from, to }: Drawn): Written {
  const step = parts[0]?.task.routeStep
  if (step?.kind !== 'work') return { events: [] }
  const engagement = freeId(request, 'work', `planned-${id.slice('work.'.length)}`)
  if (step.work === 'employment') {
    const job = plannedJob(request, step)
    if (!job) return { events: [] }
    const ended = job.replaces.map((held): Event => ({ kind: 'workEnded', day: from, engagement: held }))
    return {
      events: [
        ...ended,
        {
          kind: 'employmentStarted',
          day: from,
          trade: request.pathway.trade.trade,
          engagement,
          percent: job.percent,
        },
      ],
      to: fridayBefore(to),
      hoursAWeek: positionHours(request, job.percent),
    }
  }
  const started = `${step.work}Started` as
    | 'jobTasteStarted'
    | 'languagePracticeStarted'
    | 'workTrainingStarted'
  return {
    events: [
      { kind: started, day: from, engagement },
      { kind: 'workEnded', day: fridayBefore(to), engagement },
    ],
  }
}

/** An id that nothing of this chart has had yet: what was voided or left never begins again. */
function freeId(request: PlanRequest, chart: 'work' | 'contract' | 'claim', wished: string): string {
  const isTaken = (id: string): boolean => request.standing.places.has(`${chart}.${id}`)
  let id = wished
  for (let number = 2; isTaken(id); number += 1) id = `${wished}-${number}`
  return id
}

/** Where the plan written so far leaves the person on a day: what a contract's length is worked out from. */
function standingOn(request: PlanRequest, steps: readonly PlanStep[], day: Day) {
  const draft = copyStanding(request.standing)
  for (const event of inOrderOfDays(steps.flatMap((step) => step.events))) {
    if (event.day <= day) advance(request.pathway, request.background, draft, event)
  }
  return draft
}

function writeContract(request: PlanRequest, { id, parts, from, to, steps }: Drawn): Written {
  const step = parts[0]?.task.routeStep
  if (step?.kind !== 'contract') return { events: [] }
  const { pathway, background, standing } = request
  const { trade } = pathway.trade
  const held = contractOf(standing)
  if (held && held.contract.end !== null && held.contract.start !== null) {
    const { end, start } = held.contract
    // Not before it goes on after a leave
    const since = standing.facts.since.get(`contract.${held.id}`) ?? start
    const day = later(later(end, since), request.today)
    return {
      events: [{ kind: 'contractCompleted', day, trade, contract: held.id }],
      from: start,
      to: end,
    }
  }

  const applied = [...standing.facts.contractsById.keys()].find(
    (one) => stateOf(standing, `contract.${one}`) === 'applied',
  )
  const contract = applied ?? freeId(request, 'contract', `planned-${id.slice('contract.'.length)}`)
  const before = standingOn(request, steps, from)
  const practice = practiceOn(pathway, background, before, from).months
  const length = lengthPlanned(request, step, practice)
  const percent = steps.some((one) => one.id.startsWith('work.'))
    ? positionNow(before, 'inTrade')
    : contractPosition(request)
  const counted = countedPercent(percent, fullTimeFrom(pathway, from))
  const lawful = length === null ? null : lastDayOf(from, length.months, counted)
  const fixed = request.pins.some((pin) => pin.step === id && pin.weeks !== undefined)
  // A length fixed by hand may be longer than the law asks; within its last week the law's day holds.
  const ends = lawful === null || (fixed && weekOf(lawful) < weekOf(to)) ? fridayBefore(to) : lawful
  return {
    events: [
      ...readyForContract(request, before, from),
      { kind: 'contractStarted', day: from, trade, contract, role: step.role, ends },
      { kind: 'contractCompleted', day: ends, trade, contract },
    ],
    to: ends,
    assumes: ends === lawful ? (length?.assumes ?? []) : [],
  }
}

/** What the plan sees to before it starts the contract: approvals, confirmations, an assessment applied for. */
function readyForContract(request: PlanRequest, standing: Standing, day: Day): Event[] {
  const { pathway, background } = request
  const { trade } = pathway.trade
  return checklist('contract', { pathway, background, standing, day })
    .flatMap(({ answer }) => leafAnswers(answer))
    .filter((answer) => answer.state === 'missing')
    .flatMap(({ leaf }): Event[] => {
      if (leaf.kind === 'gate') return [{ kind: 'gatePassed', day, trade, gate: leaf.gate }]
      if (leaf.kind === 'confirmed') return [{ kind: 'factConfirmed', day, trade, rule: leaf.rule }]
      if (leaf.kind === 'assessmentApplied') {
        const claim = freeId(request, 'claim', 'planned-assessment')
        return [
          { kind: 'claimMade', day, claim, about: { kind: 'trade', trade } },
          { kind: 'claimDocumented', day, claim, paper: '' },
          { kind: 'claimApplied', day, claim },
        ]
      }
      return []
    })
}

function writeWrittenExam(request: PlanRequest, { parts, steps }: Drawn): Written {
  const sit = parts.find((part) => part.task.part === 'sit')
  const term = sit?.task.termByStart?.get(sit.start)
  if (!term) return { events: [] }
  const registered = examState(request.standing, 'written') === 'registered'
  const routeStep = sit?.task.routeStep
  const inContract = routeStep?.kind === 'exam' && registersInContract(routeStep.registeredBy)
  const contract = inContract ? steps.find((step) => step.id.startsWith('contract.')) : undefined
  const { trade } = request.pathway.trade
  const opens = later(term.registration?.from ?? request.today, contract?.from ?? request.today)
  const registration: Event[] =
    registered || !term.registration
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
  const { trade } = request.pathway.trade
  const passed: Event = { kind: 'examPassed', exam: 'trade', day: fridayBefore(to), trade }
  if (!sit || registered) return { events: [passed], to: passed.day }

  const weeks = Math.ceil(assumedOf(request, 'trade-exam-date')?.value ?? 0)
  const contract = steps.find((step) => step.id.startsWith('contract.'))
  // Early enough to get a date, and while the company still may
  const latest = contract ? latestTradeRegistration(request.pathway, contract.to) : from
  const day = later(request.today, earlier(addDays(from, -7 * weeks), latest))
  return {
    events: [{ kind: 'examRegistered', exam: 'trade', day, trade }, passed],
    to: passed.day,
  }
}

/** The events of a phase: its start, unless it is under way, and its end. */
export function phaseEvents(phase: PhasePlan): Event[] {
  const started: Event[] = phase.started ? [] : [{ kind: 'phaseStarted', day: phase.from, phase: phase.id }]
  return [...started, { kind: 'phaseCompleted', day: phase.to, phase: phase.id }]
}

/** Which of two things on one day comes first: a job ends before the next begins, and a contract needs its job. */
const firstOnADay: readonly Event['kind'][] = ['leaveEnded', 'workEnded', 'employmentStarted']
const lastOnADay: readonly Event['kind'][] = ['contractStarted', 'examRegistered', 'certificateIssued']

function rankOnADay({ kind }: Event): number {
  const last = lastOnADay.indexOf(kind)
  if (last >= 0) return last + 1
  const first = firstOnADay.indexOf(kind)
  return first < 0 ? 0 : first - firstOnADay.length
}

/** Events by the day they are planned for, and on one day in the order in which they must happen. */
export function inOrderOfDays(events: readonly Event[]): Event[] {
  return [...events].sort((a, b) => a.day - b.day || rankOnADay(a) - rankOnADay(b))
}
