import { addDays, addMonths, type Day, earlier, later } from '../calendar/day.ts'
import type { Level } from '../curriculum/requirement.ts'
import { atLeast } from '../curriculum/requirement.ts'
import { contractMonths, lastDayOf } from '../pathway/contractTime.ts'
import type { Event } from '../pathway/event.ts'
import { numberOf } from '../pathway/pathway.ts'
import { countedPercent, practiceOn } from '../pathway/practice.ts'
import { contractOf, copyStanding, positionNow, stateOf } from '../pathway/standing.ts'
import { advance } from '../pathway/step.ts'
import { checklist, leafAnswers } from '../pathway/unmet.ts'
import type { Placed } from './makePlan.ts'
import type { PhasePlan, PlanStep } from './plan.ts'
import { languageTargets, type PlanRequest, plannedPercent } from './request.ts'

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
}

/** The Friday of a week that ends with this Sunday: school and exams end on weekdays. */
function fridayBefore(sunday: Day): Day {
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
    const started = stateOf(request.standing, `module.${module}`) === 'underWay'
    const start: Event[] = started ? [] : [{ kind: 'moduleStarted', day: from, module }]
    return {
      events: [...start, { kind: 'moduleApproved', day: fridayBefore(to), module }],
      to: fridayBefore(to),
    }
  },
  gate: (_, { id, to }) => ({
    events: [{ kind: 'gatePassed', day: fridayBefore(to), gate: id.slice('gate.'.length) }],
    to: fridayBefore(to),
  }),
  stretch: (request, { id, from, to }) => {
    const phase = id.slice('stretch.'.length)
    const started = stateOf(request.standing, `phase.${phase}`) === 'underWay'
    const start: Event[] = started ? [] : [{ kind: 'phaseStarted', day: from, phase }]
    return {
      events: [...start, { kind: 'phaseCompleted', day: fridayBefore(to), phase }],
      to: fridayBefore(to),
    }
  },
  work: writeWork,
  contract: writeContract,
  exam: (request, drawn) =>
    drawn.id === 'exam.written' ? writeWrittenExam(request, drawn) : writeTradeExam(request, drawn),
  certificate: (_, { to }) => ({
    events: [{ kind: 'certificateIssued', day: fridayBefore(to) }],
    to: fridayBefore(to),
  }),
}

function writeLanguage(request: PlanRequest, { id, parts, from }: Drawn): Written {
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
  return { events, from, to: term.from }
}

function writeWork(request: PlanRequest, { id, parts, from, to }: Drawn): Written {
  const step = parts[0]?.task.routeStep
  if (step?.kind !== 'work') return { events: [] }
  const engagement = `planned-${id.slice('work.'.length)}`
  if (step.work === 'employment') {
    return {
      events: [
        {
          kind: 'employmentStarted',
          day: from,
          engagement,
          percent: plannedPercent(request, step),
          inTrade: true,
        },
      ],
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

/** Where the plan written so far leaves the person on a day: what a contract's length is worked out from. */
function standingBefore(request: PlanRequest, steps: readonly PlanStep[], day: Day) {
  const draft = copyStanding(request.standing)
  const events = steps.flatMap((step) => step.events).filter((event) => event.day < day)
  for (const event of events.sort((a, b) => a.day - b.day)) {
    advance(request.pathway, request.background, draft, event)
  }
  return draft
}

function writeContract(request: PlanRequest, { id, parts, from, to, steps }: Drawn): Written {
  const step = parts[0]?.task.routeStep
  if (step?.kind !== 'contract') return { events: [] }
  const { pathway, background, standing } = request
  const held = contractOf(standing)
  if (held && held.contract.end !== null && held.contract.start !== null) {
    const { end, start } = held.contract
    return {
      events: [{ kind: 'contractCompleted', day: later(end, request.today), contract: held.id }],
      from: start,
      to: end,
    }
  }

  const contract = `planned-${id.slice('contract.'.length)}`
  const before = standingBefore(request, steps, from)
  const practice = practiceOn(pathway, background, before, from).months
  const months = contractMonths(pathway, step, practice, from)
  const percent = positionNow(before) || 100
  const counted = countedPercent(percent, numberOf(pathway, 'fullTimeFrom', from))
  // A contract is never shorter in calendar time than its least length, whatever the position.
  const ends = months === null ? fridayBefore(to) : earlier(lastDayOf(from, months, counted), to)
  return {
    events: [
      ...readyForContract(request, before, from),
      { kind: 'contractStarted', day: from, contract, role: step.role, ends },
      { kind: 'contractCompleted', day: ends, contract },
    ],
    to: ends,
  }
}

/** What the plan sees to before it starts the contract: approvals, confirmations, an assessment applied for. */
function readyForContract(
  request: PlanRequest,
  standing: ReturnType<typeof standingBefore>,
  day: Day,
): Event[] {
  const { pathway, background } = request
  return checklist('contract', { pathway, background, standing, day })
    .flatMap(({ answer }) => leafAnswers(answer))
    .filter((answer) => answer.state === 'missing')
    .flatMap(({ leaf }): Event[] => {
      if (leaf.kind === 'gate') return [{ kind: 'gatePassed', day, gate: leaf.gate }]
      if (leaf.kind === 'confirmed') return [{ kind: 'factConfirmed', day, rule: leaf.rule }]
      if (leaf.kind === 'assessmentApplied') {
        const claim = 'planned-assessment'
        return [
          { kind: 'claimMade', day, claim, about: { kind: 'trade' } },
          { kind: 'claimDocumented', day, claim, paper: '' },
          { kind: 'claimApplied', day, claim },
        ]
      }
      return []
    })
}

function writeWrittenExam(request: PlanRequest, { parts }: Drawn): Written {
  const sit = parts.find((part) => part.task.part === 'sit')
  const term = sit?.task.termByStart?.get(sit.start)
  if (!term) return { events: [] }
  const registered = stateOf(request.standing, 'exam.written') === 'registered'
  const registration: Event[] =
    registered || !term.registration
      ? []
      : [{ kind: 'examRegistered', exam: 'written', day: later(request.today, term.registration.from) }]
  return {
    events: [...registration, { kind: 'examPassed', exam: 'written', day: term.result }],
    from: term.from,
    to: term.result,
  }
}

function writeTradeExam(request: PlanRequest, { parts, from, to, steps }: Drawn): Written {
  const sit = parts[0]
  const registered = stateOf(request.standing, 'exam.trade') === 'registered'
  const passed = fridayBefore(to)
  if (!sit || registered) return { events: [{ kind: 'examPassed', exam: 'trade', day: passed }], to: passed }

  const wait = request.pathway.durationsById.get('trade-exam-date')
  const span = request.durations['trade-exam-date'] ?? wait?.span
  const weeks = Math.ceil(span?.[request.end] ?? 0)
  const contract = steps.find((step) => step.id.startsWith('contract.'))
  const monthsBefore = numberOf(request.pathway, 'tradeExamRegistrationBeforeEnd', from)
  // The company registers at the latest so long before the contract ends (ofo. § 9-56), or early enough to get a date.
  const latest = contract && monthsBefore !== null ? addMonths(contract.to, -monthsBefore) : from
  const day = later(request.today, earlier(addDays(from, -7 * weeks), latest))
  return {
    events: [
      { kind: 'examRegistered', exam: 'trade', day },
      { kind: 'examPassed', exam: 'trade', day: passed },
    ],
    to: passed,
  }
}

/** The events of a phase: its start, unless it is under way, and its end. */
export function phaseEvents(phase: PhasePlan): Event[] {
  const started: Event[] = phase.started ? [] : [{ kind: 'phaseStarted', day: phase.from, phase: phase.id }]
  return [...started, { kind: 'phaseCompleted', day: phase.to, phase: phase.id }]
}
