import { addDays, addMonths, type Day } from '../calendar/day.ts'
import { levels } from '../curriculum/requirement.ts'
import { type Lane, lanes, type Route, type RouteStep } from '../curriculum/route.ts'
import { heldLevels } from '../curriculum/subject.ts'
import type { Background } from '../pathway/background.ts'
import { usedIds } from '../pathway/beforehand.ts'
import { hasCaps } from '../pathway/cap.ts'
import { type Event, type EventKind, eventKinds, type LogEntry } from '../pathway/event.ts'
import { ownUnit } from '../pathway/eventMoves.ts'
import { itemPlace } from '../pathway/item.ts'
import { movesByChart } from '../pathway/moves.ts'
import { chartOf, idOf, type Pathway, type Unit } from '../pathway/pathway.ts'
import { beginEvent, type Offer, possible } from '../pathway/possible.ts'
import type { Standing } from '../pathway/standing.ts'
import { confirmableOn, type FactUnit } from './confirmable.ts'
import type { Plan, PlanStep } from './plan.ts'
import type { Recordable } from './recording.ts'
import type { EventDraft } from './stationOffers.ts'
import { inOrderOfDays } from './written.ts'

/** Something to record about one thing: possible now, or only to be written down. */
export interface Choice extends Recordable {
  unit: Unit | FactUnit
  isPossible: boolean
}

/** A thing that something can happen to, or what is only confirmed, on its line; what belongs to no line stands last. */
export interface Thing {
  unit: Unit | FactUnit
  lane: Lane | 'others'
  isNew: boolean
  choices: Choice[]
}

/** The lines that things are grouped by. */
export const thingLanes = [...lanes, 'others'] as const

function laneOf(unit: Unit, pathway: Pathway): Lane | 'others' {
  switch (chartOf(unit)) {
    case 'language':
      return 'norwegian'
    case 'module':
    case 'subject':
      return 'modules'
    case 'work':
    case 'contract':
      return 'work'
    case 'exam':
    case 'certificate':
      return 'exams'
    case 'phase': {
      const routeStep = pathway.stepsById.get(idOf(unit))
      return routeStep?.kind === 'stretch' ? routeStep.lane : 'others'
    }
    case 'item':
      return laneOfStep(pathway.stepsById.get(itemPlace(idOf(unit)).step))
    default:
      return 'others'
  }
}

/** The line that a step of a route is drawn on. */
function laneOfStep(step: RouteStep | undefined): Lane | 'others' {
  switch (step?.kind) {
    case 'language':
      return 'norwegian'
    case 'modules':
    case 'subjects':
    case 'gates':
      return 'modules'
    case 'work':
    case 'contract':
      return 'work'
    case 'exam':
    case 'certificate':
    case 'goal':
      return 'exams'
    default:
      return step?.lane ?? 'others'
  }
}

const kindOf: ReadonlySet<string> = new Set(eventKinds)

/** Every event that a chart knows in any of its states; those of agreements are made where one agrees. */
function kindsOf(unit: Unit): EventKind[] {
  const chart = chartOf(unit)
  if (chart === 'language') return ['languageAssessed']
  if (chart === 'subject') return ['subjectAssessed']
  const table = movesByChart[chart]
  const words = table.places.flatMap((place) => table.eventsIn(place))
  const own = [...new Set(words)].filter((word): word is EventKind => kindOf.has(word))
  // Leave pauses work and contracts, and is recorded once, of itself.
  return chart === 'leave' ? own : own.filter((kind) => kind !== 'leaveStarted' && kind !== 'leaveEnded')
}

/** Whose happenings are written down, and where they stand now. */
export interface RecordingAsked {
  pathway: Pathway
  background: Background
  standing: Standing
  log: readonly LogEntry[]
}

/** Everything that can be written down on a day: what its charts have a move for first, then the rest. */
export function thingsToRecord({ pathway, background, standing, log }: RecordingAsked, day: Day): Thing[] {
  const offers = possible(pathway, background, standing, day, usedIds(log)).filter(
    ({ unit }) => chartOf(unit) !== 'agreement',
  )
  // The lines of checklists are many, and stand after all that moves the person on
  const units = [...new Set([...standing.places.keys(), ...offers.map(({ unit }) => unit)])].sort(
    (a, b) => Number(chartOf(a) === 'item') - Number(chartOf(b) === 'item'),
  )
  const things = new Map<Unit, Thing>()
  const isLimited = hasCaps(pathway)
  for (const unit of units) {
    if (chartOf(unit) === 'agreement') continue
    // What is no module is neither begun nor approved as one
    if (chartOf(unit) === 'module' && pathway.trade?.structure === 'block') continue
    // The four parts of a language test are one thing to record.
    const key: Unit = chartOf(unit) === 'language' ? 'language.oral' : unit
    const own = offers.filter((offer) => offer.unit === unit)
    const isNew = own.some((offer) => offer.isNew)
    const kinds = (isNew ? own.map(({ kind }) => kind) : kindsOf(unit)).filter(
      (kind) => kind !== 'capWaived' || isLimited,
    )
    const choices = kinds
      .map((kind): Choice => {
        const offer = own.find((one) => one.kind === kind)
        return {
          id: chartOf(unit) === 'language' ? kind : `${kind}.${unit}`,
          kind,
          unit,
          isPossible: offer !== undefined,
          offers: [offered(pathway, offer ?? { kind, unit, isNew: false, notices: [] }, day)],
        }
      })
      .sort((a, b) => Number(b.isPossible) - Number(a.isPossible))
    const before = things.get(key)
    const [first] = choices
    if (before && first) {
      const [test] = before.choices
      if (test) before.choices = [{ ...test, offers: [...test.offers, ...first.offers] }]
    } else if (choices.length > 0) things.set(key, { unit: key, lane: laneOf(unit, pathway), isNew, choices })
  }
  const facts = confirmableOn(pathway, background, standing, day).map(thingToConfirm)
  return [...things.values(), ...facts]
}

function thingToConfirm({ lane, rule, trade }: ReturnType<typeof confirmableOn>[number]): Thing {
  const unit: FactUnit = `fact.${rule}`
  const [kind, offers] = ['factConfirmed', [{ kind: 'fact', rule, trade }]] as const
  return {
    unit,
    lane,
    isNew: false,
    choices: [{ id: `${kind}.${unit}`, kind, unit, isPossible: true, offers }],
  }
}

function offered(pathway: Pathway, offer: Offer, day: Day): Recordable['offers'][number] {
  // A result below the level held may be written down: it does not count, and says so.
  const chart = chartOf(offer.unit)
  const every = chart === 'language' ? { levels } : chart === 'subject' ? { subjectLevels: heldLevels } : {}
  return {
    kind: 'chart',
    offer: { ...offer, ...every },
    draft: beginEvent(pathway, offer, day) as EventDraft,
  }
}

/** The plan's next events, each with the thing it is about and what the plan knows of it. */
export interface Expected {
  step: PlanStep
  kind: EventKind
  day: Day
  thing: Thing
  choice: Choice
  /** An exam that is registered for while the written one is still to be passed: only the sitting waits for it. */
  beforeWritten: boolean
}

/** What the plan has happening next, in the order of its days: one line a thing. */
export function expectedNext(
  { route }: Pick<Pathway, 'route'>,
  plan: Plan | null,
  things: readonly Thing[],
  most: number,
): Expected[] {
  if (!plan) return []
  const stepsByEvent = new Map<Event, PlanStep>([
    ...plan.steps.flatMap((one) => one.events.map((event) => [event, one] as const)),
    ...beginnings(route, plan),
  ])
  const events = inOrderOfDays([...stepsByEvent.keys()])
  const found: Expected[] = []
  const units = new Set(things.map(({ unit }) => unit))
  for (const event of events) {
    const planStep = stepsByEvent.get(event)
    const thing = things.find((one) => isAbout(event, one, units))
    const choice = thing?.choices.find(({ kind }) => kind === event.kind)
    if (!planStep || !thing || !choice?.isPossible || found.some((one) => one.thing === thing)) continue
    if (isTooSoon(route, plan, planStep)) continue
    const planned = planStep.events.filter((one) => one.kind === event.kind)
    const offers = choice.offers.map((offer) =>
      offer.kind === 'fact' ? offer : { ...offer, draft: draftFrom(planned, offer.draft) },
    )
    found.push({
      step: planStep,
      kind: event.kind,
      day: event.day,
      thing,
      choice: { ...choice, offers },
      beforeWritten: isBeforeWritten(event, events),
    })
    if (found.length === most) break
  }
  return found
}

/**
 * The start of each phase that subjects are studied in: a level is found when it is reached, years later, and until then nothing
 * else would say that somebody has begun in the class.
 */
function beginnings(route: Route, { phases, steps }: Plan): [Event, PlanStep][] {
  return phases.flatMap(({ id, from, started }): [Event, PlanStep][] => {
    const phase = route.phases.find((one) => one.id === id)
    const first = steps.find(
      ({ id: step, routeStep }) => step.startsWith('subject.') && phase?.covers.includes(routeStep),
    )
    return first && !started ? [[{ kind: 'phaseStarted', day: from, phase: id }, first]] : []
  })
}

/**
 * Whether what goes on as long as it is needed comes after something that is ahead still: nobody is followed up in a job that has
 * not begun.
 */
function isTooSoon(route: Route, { steps }: Plan, { openEnded, routeStep, from }: PlanStep): boolean {
  if (!openEnded) return false
  const after = route.steps.find(({ id }) => id === routeStep)?.after ?? []
  return steps.some((one) => after.includes(one.routeStep) && one.events.some(({ day }) => day <= from))
}

/** Whether somebody is registered for another exam before the written one is passed, which the plan has later. */
function isBeforeWritten(event: Event, events: readonly Event[]): boolean {
  if (event.kind !== 'examRegistered' || event.exam === 'written') return false
  return events.some((one) => one.kind === 'examPassed' && one.exam === 'written' && one.day > event.day)
}

/**
 * What the plan says of an event goes into its form, but for the day and the id of a new job. What begins on another day than
 * planned lasts as long, and so ends on another.
 */
function draftFrom(planned: readonly Event[], draft: EventDraft): EventDraft {
  const event = planned.find(
    (one) => one.kind !== 'languageAssessed' || ('skill' in draft && one.skill === draft.skill),
  )
  const ends = event && 'ends' in event && event.ends ? lastDayFrom(event, draft.day, event.ends) : null
  return Object.assign({}, event, ends === null ? {} : { ends }, draft) as EventDraft
}

/** The last day of what begins on another day than planned: as many months, or days where it is no whole months, later. */
function lastDayFrom({ day: planned }: Event, begins: Day, ends: Day): Day {
  const after = addDays(ends, 1)
  const months = Math.round((after - planned) / daysAMonth)
  return months > 0 && addMonths(planned, months) === after
    ? addDays(addMonths(begins, months), -1)
    : addDays(ends, begins - planned)
}

const daysAMonth = 365.25 / 12

/**
 * Whether a planned event is of a thing: of that very one where it is there, else of one that is new, since what a plan has begin
 * has an id that nothing has had.
 */
function isAbout(event: Event, { unit, isNew, choices }: Thing, units: ReadonlySet<Thing['unit']>): boolean {
  if (!choices.some(({ kind }) => kind === event.kind)) return false
  const own = thingOf(event)
  return own === null || own === unit || (isNew && !units.has(own))
}

/** The thing that an event happens to, the four parts of a language test being one; null where the event names none. */
function thingOf(event: Event): Thing['unit'] | null {
  if (event.kind === 'factConfirmed') return `fact.${event.rule}`
  return event.kind === 'languageAssessed' ? 'language.oral' : ownUnit(event)
}
