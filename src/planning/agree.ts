import { addMonths, type Day } from '../calendar/day.ts'
import { atLeast, type Level, type Skill, skills } from '../curriculum/requirement.ts'
import type { Background, ProgrammeGoal } from '../pathway/background.ts'
import type { Event } from '../pathway/event.ts'
import { isSameWay, type Pathway } from '../pathway/pathway.ts'
import { type ProgrammeTime, programmeTime } from '../pathway/programme.ts'
import { examState, hasArrived, holdsModule, type Standing, stateOf } from '../pathway/standing.ts'
import { underWaySince } from './begun.ts'
import { changesBetween, type PlanChanges, type StepChange } from './changes.ts'
import type { Agreement, Plan, PlanStep } from './plan.ts'

/** Agrees on some steps of a plan on a day; the others stay a proposal. The id is random, from outside. */
export function agree(plan: Plan, steps: ReadonlySet<string>, day: Day, id: string): Agreement {
  const { trade, route, county, finish, basis } = plan
  const agreed = plan.steps.filter((step) => steps.has(step.id))
  return { id, day, trade, route, county, finish, steps: agreed, ...(basis && { basis }) }
}

/**
 * What an agreement is in the log. To change what is agreed is a decision of its own (il. §§ 46-47), so that the
 * plan is first changed and then agreed anew, as the chart has it.
 */
export function eventsOfAgreement(standing: Standing, { day, steps }: Agreement): Event[] {
  const isAgreed = stateOf(standing, 'agreement.agreement') === 'agreed'
  const agreed: Event = { kind: 'planAgreed', day, steps: steps.map((step) => step.id) }
  return isAgreed ? [{ kind: 'planChanged', day }, agreed] : [agreed]
}

/** Why a plan cannot be agreed on a day: it lies ahead, or before an agreement that this one would replace. */
export function agreementDayFault(
  agreements: readonly Agreement[],
  day: Day,
  today: Day,
): 'future' | 'beforeLast' | null {
  if (day > today) return 'future'
  return agreements.some((agreement) => agreement.day > day) ? 'beforeLast' : null
}

/** The steps that begin before a day: what lies near is what one can promise. */
export function stepsBefore(steps: readonly PlanStep[], day: Day): PlanStep[] {
  return steps.filter((step) => step.from < day)
}

/** How far ahead an agreement is suggested to reach: a year. */
export function suggestedReach(today: Day): Day {
  return addMonths(today, 12)
}

/** What has happened since, for telling a step that is behind from one that was given up. */
export interface Happened {
  standing: Standing
  /** The events that count. */
  events: readonly Event[]
}

/** The thing that an event is about, its day and amounts left out. New jobs and contracts are known by kind alone. */
function subjectOf(event: Event): string {
  const thing =
    'module' in event
      ? event.module
      : 'exam' in event
        ? event.exam
        : 'gate' in event
          ? event.gate
          : 'phase' in event
            ? event.phase
            : event.kind === 'languageAssessed'
              ? `${event.skill} ${event.level}`
              : event.kind === 'subjectAssessed'
                ? `${event.subject} ${event.level}`
                : ''
  return `${event.kind} ${thing}`
}

/**
 * Whether a step goes on already: its module, stretch or contract is under way, its exam registered for, or what it
 * begins with has happened since a day. An exam that was failed has to be registered for once more.
 */
export function hasBegun(step: PlanStep, { standing, events }: Happened, since: Day): boolean {
  if (underWaySince(standing, step.id) !== null) return true
  if (/^(module|stretch|exam)\./.test(step.id)) return false
  const [first] = step.events
  return (
    first !== undefined && events.some((event) => event.day >= since && subjectOf(event) === subjectOf(first))
  )
}

/**
 * The events of an agreed step that have not happened since a day; none once its module is held. What was to be
 * confirmed for something that has happened (a permanent job, for a contract) is waited for no more.
 */
export function stillToHappen(step: PlanStep, { standing, events }: Happened, since: Day): readonly Event[] {
  if (step.id.startsWith('module.') && holdsModule(standing, step.id.slice('module.'.length))) return []
  const happened = new Set(events.filter((event) => event.day >= since).map(subjectOf))
  const done = step.events.filter((event) => happened.has(subjectOf(event)))
  return step.events.filter(
    (event) =>
      !done.includes(event) &&
      !isPassedBy(standing, event) &&
      !(event.kind === 'factConfirmed' && done.some((later) => begins(later) && later.day >= event.day)),
  )
}

/** Whether an event begins what something was confirmed for. */
const begins = ({ kind }: Event): boolean => kind === 'contractStarted'

/** Whether a level of Norwegian need not be shown any longer: it or a higher one has been. */
function isPassedBy(standing: Standing, event: Event): boolean {
  return (
    event.kind === 'languageAssessed' &&
    atLeast(stateOf(standing, `language.${event.skill}`) as Level, event.level)
  )
}

/**
 * Whether an agreed step lies behind: what it ends with has happened since, whatever of it nobody wrote down, or its module is
 * held; of a language test every part has. Two steps have nothing of their own to be written down: the goal is behind when it is
 * reached, and getting ready for the written exam when that is passed.
 */
function isBehind(step: PlanStep, happened: Happened, since: Day): boolean {
  if (step.id === 'goal') return hasArrived(happened.standing)
  if (step.id === 'preparation') return examState(happened.standing, 'written') === 'passed'
  if (step.id.startsWith('module.')) {
    return holdsModule(happened.standing, step.id.slice('module.'.length))
  }
  const last = step.events.at(-1)
  if (!last) return false
  const ahead = stillToHappen(step, happened, since)
  return step.id.startsWith('language.') ? ahead.length === 0 : !ahead.includes(last)
}

/**
 * What in the plan differs now from what was agreed; steps that were never agreed are not compared. A step that
 * is behind does not differ, and one that is under way differs by its end only.
 */
export function differsFromAgreed(
  agreement: Agreement,
  plan: Plan,
  happened: Happened | null = null,
): PlanChanges {
  const agreed = new Set(agreement.steps.map((step) => step.id))
  const nowById = new Map(plan.steps.map((step) => [step.id, step]))
  const before = agreement.steps
    .filter((step) => !happened || nowById.has(step.id) || !isBehind(step, happened, agreement.day))
    .map((step) => {
      const now = nowById.get(step.id)
      return now && happened && hasBegun(step, happened, agreement.day) ? { ...step, from: now.from } : step
    })
  return changesBetween(
    { steps: before, finish: agreement.finish },
    { steps: plan.steps.filter((step) => agreed.has(step.id)), finish: plan.finish },
  )
}

/** The id of the step that a change is about. */
export function changedStep(change: StepChange): string {
  return change.kind === 'gone' ? change.before.id : change.step.id
}

/** Whether agreeing on these steps now would say nothing that has not been agreed already. */
export function isAgreedAlready(
  agreement: Agreement,
  plan: Plan,
  chosen: ReadonlySet<string>,
  happened: Happened,
): boolean {
  const agreed = new Set(agreement.steps.map((step) => step.id))
  const ahead = plan.steps.filter((step) => agreed.has(step.id))
  return (
    isSameWay(agreement, plan) &&
    ahead.length === chosen.size &&
    ahead.every((step) => chosen.has(step.id)) &&
    differsFromAgreed(agreement, plan, happened).steps.length === 0
  )
}

/** What the law asks of an integration plan (il. § 15), in the law's order. */
export const planContents = [
  'finalGoal',
  'norwegianGoal',
  'longTermGoal',
  'scope',
  'length',
  'elements',
  'appeal',
] as const

/** One thing that the law asks of an integration plan. */
export type PlanContent = (typeof planContents)[number]

/** What is known of the contents that the law asks for. What this app has no place for is a question, never met. */
export interface KnownContents {
  finalGoal: ProgrammeGoal | null
  norwegianGoal: { skill: Skill; level: Level | null }[]
  time: ProgrammeTime | null
  states: Record<PlanContent, 'met' | 'missing' | 'question'>
}

/** Reads the contents of an integration plan from what is known of a person. */
export function contentsKnown(pathway: Pathway, background: Background): KnownContents {
  const { programme } = background
  const norwegianGoal = skills.map((skill) => ({ skill, level: background.norwegianGoal[skill] }))
  const time = programmeTime(pathway, background)
  const isLengthKnown = time?.ends != null && time.question === null
  return {
    finalGoal: programme?.goal ?? null,
    norwegianGoal,
    time,
    states: {
      finalGoal: programme ? 'met' : 'missing',
      norwegianGoal: norwegianGoal.every(({ level }) => level !== null) ? 'met' : 'missing',
      // The trade is where this plan leads; whether it is also the person's long-term goal is theirs to say.
      longTermGoal: 'question',
      scope: 'question',
      length: programme ? (isLengthKnown ? 'met' : 'question') : 'missing',
      // The steps are here; the reasons for choosing them are not.
      elements: 'question',
      appeal: 'met',
    },
  }
}
