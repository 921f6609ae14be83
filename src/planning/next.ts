import { type Day, later } from '../calendar/day.ts'
import { contains } from '../calendar/period.ts'
import type { Party } from '../curriculum/party.ts'
import { lanes } from '../curriculum/route.ts'
import { latestTradeRegistration } from '../pathway/contractTime.ts'
import type { Event } from '../pathway/event.ts'
import { writtenTermsOfRoute } from '../pathway/examTerms.ts'
import type { Pathway } from '../pathway/pathway.ts'
import { wentOnWhenPlanned } from './begun.ts'
import type { Plan, PlanStep } from './plan.ts'

/** The one thing to do now, its date, and whom to ask, by role. */
export interface NextStep {
  step: PlanStep
  /** The next thing that will have happened in it; null for a step without events. */
  event: Event | null
  day: Day
  /** The registration that it waits for and that is not over; null when neither calendar nor contract sets one. */
  registration: OpenRegistration | null
  /** What comes next is the registration: that of an exam, and that of a Norwegian test when it is soon. */
  registers: boolean
  /** The days on which a written exam that is registered for is sat; null for anything else. */
  sitting: { from: Day; to: Day } | null
  /** The written exam has been sat: what comes next is its marks. */
  awaitsMarks: boolean
  /** It has begun: what comes next is its end. */
  begun: boolean
  /** The step's days rest on something assumed: a calendar that is not published, a length that nobody knows. */
  assumed: boolean
  /** The day is so near that it can be said as a day; the plan's own weeks further ahead are months. */
  near: boolean
  responsible: readonly Party[]
}

/** A registration as it is told: with whether its days are assumed, so that nobody reads them as fixed. */
interface OpenRegistration {
  /** The first day, while it is yet to come. */
  opens: Day | null
  /** The last day. */
  closes: Day
  /** The calendar repeats the last one published, or the contract that sets the days has not begun. */
  assumed: boolean
}

/** Days ahead from which a registration or a sitting goes before whatever merely begins: eight weeks. */
const datedAhead = 56

/** Days ahead within which a day of the plan is said as a day: a month. */
const nearAhead = 31

/** From when until when something can be registered for, and whether the calendar or the contract is assumed. */
interface Registration {
  from: Day | null
  to: Day
  assumed: boolean
}

/** The registration of a step's next event; null when nothing says when it ends. */
function registrationOf(pathway: Pathway, plan: Plan, event: Event | null): Registration | null {
  if (event?.kind === 'languageAssessed') return languageRegistration(pathway, event.day)
  if (event?.kind !== 'examRegistered') return null
  if (event.exam === 'written') {
    const term = writtenTermsOfRoute(pathway).find(({ registration }) => contains(registration, event.day))
    return term ? { ...term.registration, assumed: term.assumed } : null
  }
  const contract = plan.steps.find(({ id }) => id.startsWith('contract.'))
  if (event.exam !== 'trade' || !contract) return null
  return {
    from: null,
    to: latestTradeRegistration(pathway, contract.to),
    assumed: contract.assumes.length > 0 || !wentOnWhenPlanned(contract),
  }
}

/** The registration for the Norwegian test that is sat from this day. */
function languageRegistration({ terms }: Pathway, sat: Day): Registration | null {
  for (const { standing, languageTest } of terms) {
    const registration = languageTest.find(({ test }) => test.from === sat)?.registration
    if (registration) return { ...registration, assumed: standing === 'assumed' }
  }
  return null
}

/**
 * The days on which the written exam is sat, when its marks come on this day: a step of a plan ends with its
 * marks, weeks after the sitting. null when no calendar has such a term.
 */
export function sittingBefore({ terms }: Pathway, marks: Day): { from: Day; to: Day } | null {
  return terms.flatMap((file) => file.writtenExam).find((term) => term.marks === marks)?.exam ?? null
}

/** The sitting of the written exam that a step is registered for. */
function sittingOf(pathway: Pathway, step: PlanStep): NextStep['sitting'] {
  const isRegistered = step.events.every(({ kind }) => kind !== 'examRegistered')
  return step.id === 'exam.written' && isRegistered ? sittingBefore(pathway, step.to) : null
}

/** A registration that has not closed; null when it has. */
function stillOpen(registration: Registration | null, today: Day): OpenRegistration | null {
  if (registration === null || registration.to < today) return null
  const { from, to, assumed } = registration
  return { opens: from !== null && from > today ? from : null, closes: to, assumed }
}

/** A next step before it is told whom to ask. */
type DatedStep = Omit<NextStep, 'responsible'>

/** A step that is not over yet, with its date. */
function datedStep(pathway: Pathway, plan: Plan, step: PlanStep, today: Day): DatedStep {
  const event = step.events.find((one) => one.day >= today) ?? null
  const begun = wentOnWhenPlanned(step)
  const starts = !begun && step.from >= today && step.events.every((one) => one.day >= step.from)
  const booked = sittingOf(pathway, step)
  const awaitsMarks = booked !== null && booked.to < today
  const sitting = awaitsMarks ? null : booked
  const planned = starts ? step.from : (event?.day ?? step.to)
  const day = sitting ? later(today, sitting.from) : planned
  const registration = stillOpen(registrationOf(pathway, plan, event), today)
  const isSoon = isDatedSoon({ registration, event, sitting, day }, today)
  return {
    step,
    event,
    day,
    registration,
    registers: event?.kind === 'examRegistered' || (registration !== null && isSoon),
    sitting,
    awaitsMarks,
    begun,
    assumed: step.assumes.length > 0,
    near: day - today <= nearAhead,
  }
}

/** Whether somebody else than the plan has set the date, and it is soon: a registration, or a sitting. */
function isDatedSoon(
  { registration, event, sitting, day }: Pick<NextStep, 'registration' | 'event' | 'sitting' | 'day'>,
  today: Day,
): boolean {
  if (sitting) return day - today <= datedAhead
  if (registration === null) return false
  const { opens, closes } = registration
  return (opens ?? event?.day ?? closes) - today <= datedAhead
}

/** Whether its day is the one on which the county is asked for a contract: the answer takes weeks, so it goes first. */
const asksCounty = ({ event, day }: DatedStep): boolean =>
  event?.kind === 'contractApplied' && event.day === day

/** Whether a step has begun and goes on as long as it is needed: nothing of it comes next. */
const goesOnOpenly = (step: PlanStep): boolean => step.openEnded === true && wentOnWhenPlanned(step)

/** The step that has begun and goes on as long as it is needed, follow-up in the job say; null when none does. */
export function stepGoingOn(plan: Plan): PlanStep | null {
  return plan.steps.find(goesOnOpenly) ?? null
}

/**
 * What somebody is in the middle of or comes to next: a sitting or a registration that is soon, else the step
 * whose next date is nearest. null when all is done.
 */
export function nextStep(pathway: Pathway, plan: Plan, today: Day): NextStep | null {
  const [first] = plan.steps
    .filter((step) => step.to >= today && !goesOnOpenly(step))
    .map((step) => datedStep(pathway, plan, step, today))
    .sort(
      (a, b) =>
        Number(isDatedSoon(b, today)) - Number(isDatedSoon(a, today)) ||
        Number(a.step.openEnded ?? false) - Number(b.step.openEnded ?? false) ||
        a.day - b.day ||
        Number(asksCounty(b)) - Number(asksCounty(a)) ||
        // The job that is the goal is what one does: the goal is only told of it
        Number(a.step.id === 'goal') - Number(b.step.id === 'goal') ||
        Number(b.step.deciding) - Number(a.step.deciding) ||
        lanes.indexOf(a.step.lane) - lanes.indexOf(b.step.lane),
    )
  if (!first) return null
  return { ...first, responsible: pathway.stepsById.get(first.step.routeStep)?.responsible ?? [] }
}
