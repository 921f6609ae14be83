import { addDays, type Day, later, weekdayOf } from '../calendar/day.ts'
import type { Party } from '../curriculum/party.ts'
import { type Cap, type StayKind, stays } from '../curriculum/route.ts'
import type { PastCap, Stay } from './engagement.ts'
import type { Event } from './event.ts'
import type { Notice, Refusal } from './outcome.ts'
import type { Pathway } from './pathway.ts'
import type { Facts, Standing } from './standing.ts'

type EventOf<K extends Event['kind']> = Extract<Event, { kind: K }>

/** The events that begin work that is no job. */
type StayStarted = EventOf<`${StayKind}Started`>

/** Which kind of stay an event begins; null when it begins none. */
function stayBegunBy({ kind }: Pick<Event, 'kind'>): StayKind | null {
  return stays.find((work) => kind === `${work}Started`) ?? null
}

/**
 * How long a stay of one kind is in the model at the most; null where it sets no limit, or only on some of several such
 * steps: which of them a stay belongs to, nobody writes down.
 */
export function capOn({ route }: Pick<Pathway, 'route'>, work: StayKind): Cap | null {
  const steps = route.steps.flatMap((step) => (step.kind === 'work' && step.work === work ? [step] : []))
  const caps = steps.flatMap(({ atMost }) => atMost ?? [])
  if (caps.length < steps.length) return null
  return caps.reduce<Cap | null>((most, cap) => (most && most.days >= cap.days ? most : cap), null)
}

/** Whether the model limits any stay, so that there is something to make an exception from. */
export function hasCaps(pathway: Pick<Pathway, 'route'>): boolean {
  return stays.some((work) => capOn(pathway, work) !== null)
}

/** Who can make an exception: whoever is responsible for a stay that the model limits, but for the participant. */
export function capGivers({ route }: Pick<Pathway, 'route'>): Party[] {
  const capped = route.steps.filter((step) => step.kind === 'work' && step.atMost)
  const givers = capped.flatMap(({ responsible }) => responsible).filter((party) => party !== 'participant')
  return [...new Set(givers)]
}

/** The last day of a stay that begins on a day and lasts as long as it may, that day counted. */
export function lastDayUnder({ days, counted }: Cap, from: Day): Day {
  if (counted === 'calendarDays') return addDays(from, days - 1)
  let [last, left] = [from, isWorkingDay(from) ? days - 1 : days]
  while (left > 0) {
    last = addDays(last, 1)
    if (isWorkingDay(last)) left -= 1
  }
  return last
}

const isWorkingDay = (day: Day): boolean => weekdayOf(day) <= 5

/** The last day that a stay may last by the model, or by an exception made for it; null where nothing limits it. */
function lastAllowed(
  pathway: Pick<Pathway, 'route'>,
  { facts }: Pick<Standing, 'facts'>,
  { engagement, work, from }: Pick<Stay, 'engagement' | 'work' | 'from'>,
): Day | null {
  const cap = capOn(pathway, work)
  return cap && waivedUntil(facts, engagement, lastDayUnder(cap, from))
}

function waivedUntil({ capWaivers }: Facts, engagement: string, last: Day): Day {
  return capWaivers
    .filter((one) => one.engagement === engagement)
    .map(({ until }) => until)
    .reduce(later, last)
}

/** The stay that goes on in an engagement; null when none does. */
export function stayIn({ stays }: Facts, engagement: string): Stay | null {
  return stays.find((stay) => stay.engagement === engagement && stay.to === null) ?? null
}

/** Why a stay cannot last as long as was arranged; null when it can, or nobody has said how long. */
export function staysTooLong(pathway: Pathway, standing: Standing, event: StayStarted): Refusal | null {
  const { engagement, day: from, ends } = event
  const work = stayBegunBy(event)
  const cap = work && capOn(pathway, work)
  if (ends === undefined || !work) return null
  if (ends < from) return { kind: 'stayEndsTooEarly', ends, notAfter: addDays(from, -1) }
  const last = lastAllowed(pathway, standing, { engagement, work, from })
  return cap && last !== null && ends > last ? { kind: 'pastCap', work, ends, cap, last } : null
}

/**
 * Why an exception sets nothing aside: no limit holds for the stay that goes on, or for any where none does yet, or it
 * ends within the limit.
 */
export function waivesNoCap(
  pathway: Pathway,
  { facts }: Standing,
  { engagement, day, until }: EventOf<'capWaived'>,
): Refusal | null {
  const stay = stayIn(facts, engagement)
  const caps = (stay ? [stay.work] : stays).flatMap((work) => capOn(pathway, work) ?? [])
  const [cap] = caps
  if (!cap) return { kind: 'noCap' }
  // An exception that is only offered has not said its last day yet
  if (until === undefined) return null
  const notAfter = stay ? lastDayUnder(cap, stay.from) : addDays(day, -1)
  return until <= notAfter ? { kind: 'stayEndsTooEarly', ends: until, notAfter } : null
}

/** Writes down a stay that begins; one before it in the same engagement ended the day before. Changes `facts` in place. */
export function noteStay(facts: Facts, event: StayStarted): void {
  const { engagement, day: from, ends = null } = event
  const work = stayBegunBy(event)
  endStay(facts, engagement, addDays(from, -1))
  if (work) facts.stays = [...facts.stays, { engagement, work, from, ends, to: null }]
}

/** Writes down the last day of the stay that goes on in an engagement. Changes `facts` in place. */
export function endStay(facts: Facts, engagement: string, last: Day): void {
  if (!stayIn(facts, engagement)) return
  facts.stays = facts.stays.map((stay) =>
    stay.engagement === engagement && stay.to === null ? { ...stay, to: later(last, stay.from) } : stay,
  )
}

/** The last day of a stay that an event in its engagement ends: a job, or another stay, begins the day after. */
function endedBy(event: Event): Day | null {
  if (event.kind === 'workEnded') return event.day
  return event.kind === 'employmentStarted' || stayBegunBy(event) ? addDays(event.day, -1) : null
}

/** The notice that a stay which an event ends went past what the model allows; it counts all the same, since it happened. */
export function wentPastCap(pathway: Pathway, standing: Standing, event: Event): Notice | null {
  const ended = endedBy(event)
  if (ended === null || !('engagement' in event)) return null
  const { engagement, day } = event
  // Whether it has been written down already or not: what happened is looked back on before and after
  const stay = standing.facts.stays.findLast(
    (one) => one.engagement === engagement && one.from < day && (one.to === null || one.to === ended),
  )
  const past = stay && pastCapOn(pathway, standing, stay, ended)
  return past ? { kind: 'wentPastCap', ...past } : null
}

function pastCapOn(pathway: Pathway, standing: Standing, stay: Stay, day: Day): PastCap | null {
  const cap = capOn(pathway, stay.work)
  const last = lastAllowed(pathway, standing, stay)
  if (!cap || last === null || day <= last) return null
  // A stay that is counted in working days is none longer for a weekend
  const isOver = cap.counted === 'calendarDays' || hasWorkingDay(last, day)
  if (!isOver) return null
  return { engagement: stay.engagement, work: stay.work, cap, last }
}

/** Whether a working day lies after one day, up to another and with it. */
function hasWorkingDay(last: Day, day: Day): boolean {
  // No more than two days in a row are none
  return (
    day - last > 2 || Array.from({ length: day - last }, (_, at) => addDays(last, at + 1)).some(isWorkingDay)
  )
}

/** The stays that go on after the last day that the model, or an exception, allows: somebody should look. */
export function staysPastCap(pathway: Pathway, standing: Standing, today: Day): PastCap[] {
  return standing.facts.stays.flatMap((stay) =>
    stay.to === null ? (pastCapOn(pathway, standing, stay, today) ?? []) : [],
  )
}

/**
 * The last day of a stay that goes on: as was arranged, or as an exception made since says; null where nobody has said.
 * It is never past what is allowed.
 */
export function arrangedEnd(pathway: Pathway, standing: Standing, stay: Stay): Day | null {
  const { capWaivers } = standing.facts
  const waived = capWaivers.filter((one) => one.engagement === stay.engagement && one.from >= stay.from)
  const untils = waived.map(({ until }) => until)
  const said = [...(stay.ends === null ? [] : [stay.ends]), ...untils]
  return said.length === 0 ? lastAllowed(pathway, standing, stay) : said.reduce(later)
}
