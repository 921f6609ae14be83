import type { Day } from '../../calendar/day.ts'
import type { Catalogue } from '../../curriculum/catalogue.ts'
import type { Route } from '../../curriculum/route.ts'
import { countingEvents, pathwayOf } from '../../flows/outlook.ts'
import { catalogueOf } from '../../flows/versions.ts'
import { choiceOf, isSameWay, type Pathway } from '../../pathway/pathway.ts'
import { replay } from '../../pathway/replay.ts'
import { arrivedOn } from '../../pathway/standing.ts'
import { type FollowUp, followUpOn } from '../../planning/followUp.ts'
import { type NextStep, nextStep, stepGoingOn } from '../../planning/next.ts'
import type { Plan, PlanStep } from '../../planning/plan.ts'
import type { Summary } from '../../records/keeping.ts'

/** One person in the list, with what their stored plan says comes next. */
export interface Case {
  summary: Summary
  pathway: Pathway | null
  /** The stored plan, when it is for the way that is chosen now. */
  plan: Plan | null
  next: NextStep | null
  /** What goes on as long as it is needed, and is the only thing left; null when there is something else. */
  goingOn: PlanStep | null
  /** The day on which the way led where it goes; null where that lies ahead. */
  arrived: Day | null
  /** The day of what happens next: of the step's next event, or of the step itself when it has none. */
  day: Day | null
  /**
   * What there is to say of the next step: it stands in the plan, only follow-up with no set end goes on,
   * all are done, the plan is yet to be made, a route or what comes before it is yet to be chosen.
   */
  state: 'planned' | 'goesOn' | 'allDone' | 'toPlan' | 'toChoose' | 'toMap'
  followUp: FollowUp
}

/** Days within which a date is near. */
export const nearDays = 30

/** The ready groups of a list: who is behind what was agreed, has a date that is near, waits for a decision. */
export const groups = ['all', 'behind', 'near', 'waiting'] as const

/** A ready group of a list. */
export type Group = (typeof groups)[number]

/** Whether somebody belongs to a group. */
export function isIn(group: Group, { day, next, followUp }: Case, today: Day): boolean {
  switch (group) {
    case 'all':
      return true
    case 'behind':
      return followUp.behind.length > 0
    case 'waiting':
      return followUp.waiting.length > 0
    case 'near': {
      const date = next?.registration?.closes ?? day
      return date !== null && date >= today && date - today <= nearDays
    }
  }
}

const nothing = { pathway: null, plan: null, next: null, goingOn: null, day: null, arrived: null } as const
const nobody: FollowUp = { behind: [], waiting: [] }

/** What has been worked out of those whose record has not changed since. */
export type KnownCases = WeakMap<Summary, Case>

/** Works out what a list says of each person; one pathway for all who have chosen the same. */
export function casesOf(
  catalogue: Catalogue,
  people: readonly Summary[],
  today: Day,
  known: KnownCases = new WeakMap(),
): Case[] {
  const pathways = new Map<string, Pathway | null>()
  const pathwayFor = ({ wishes, plan }: Summary): Pathway | null => {
    const { trades, county, route } = wishes
    const name = JSON.stringify([trades[0], county, route, plan?.basis?.editions])
    const composed = pathways.get(name)
    const pathway =
      composed === undefined ? pathwayOf(catalogueOf(catalogue, { plan }), { wishes }) : composed
    pathways.set(name, pathway)
    return pathway
  }
  return people.map((summary) => {
    const one = known.get(summary) ?? caseOf(summary, pathwayFor(summary), today)
    known.set(summary, one)
    return one
  })
}

function caseOf(summary: Summary, pathway: Pathway | null, today: Day): Case {
  const { trades, county, route } = summary.wishes
  const isMapped = county !== null && (trades.length > 0 || pathway !== null)
  if (!isMapped) return { ...nothing, summary, state: 'toMap', followUp: nobody }
  // A file that was chosen is not here: another is to be chosen, or the person opened where it is
  if (!pathway) return { ...nothing, summary, state: 'toChoose', followUp: nobody }
  const { followUp, arrived } = followedOf(summary, pathway, today)
  if (!route) return { ...nothing, summary, state: 'toChoose', followUp }
  const { plan: kept } = summary
  if (!kept || !isSameWay(kept, choiceOf(pathway)))
    return { ...nothing, summary, pathway, arrived, state: 'toPlan', followUp }
  const next = nextStep(pathway, kept, today)
  const day = next && (next.event?.day ?? next.day)
  const goingOn = next ? null : stepGoingOn(kept)
  const state = next ? 'planned' : goingOn ? 'goesOn' : 'allDone'
  return { summary, pathway, plan: kept, next, goingOn, day, arrived, state, followUp }
}

function followedOf(
  { background, log, agreement }: Summary,
  pathway: Pathway,
  today: Day,
): Pick<Case, 'followUp' | 'arrived'> {
  if (log.length === 0) return { followUp: nobody, arrived: null }
  const replayed = replay(pathway, background, log, today)
  const events = countingEvents(pathway, { log }, replayed)
  // What was agreed for another way says nothing of this one
  const isForThisWay = agreement !== null && isSameWay(agreement, choiceOf(pathway))
  const { standing } = replayed
  return {
    followUp: followUpOn(isForThisWay ? agreement : null, { standing, events }, today),
    arrived: arrivedOn(standing),
  }
}

/** A route with the most persons for one specialist, and how many of those who are not archived follow it here. */
interface RouteLoad {
  route: Route
  people: number
  limit: NonNullable<Route['atMostPerSpecialist']>
}

/** The routes that more persons follow here than the model has for one specialist. */
export function routesAboveLimit({ routesById }: Catalogue, cases: readonly Case[]): RouteLoad[] {
  return [...routesById.values()].flatMap((route) => {
    const limit = route.atMostPerSpecialist
    const people = cases.filter(
      ({ summary }) => summary.wishes.route === route.id && !summary.archived,
    ).length
    return limit && people > limit.persons ? [{ route, people, limit }] : []
  })
}

/** By which column a list is put in order, and from which end. */
export interface Order {
  by: 'alias' | 'next' | 'finish'
  descending: boolean
}

/**
 * The ids of a list in order: by day, or aliases as a reader sorts them. Those without a day stand last from
 * either end, and of equal ones the archived after the others.
 */
export function inOrderOf(cases: readonly Case[], { by, descending }: Order, language: string): string[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const turn = descending ? -1 : 1
  const dayOf = ({ day, plan, arrived }: Case) => (by === 'next' ? day : (arrived ?? plan?.finish ?? null))
  const byDay = (a: Day | null, b: Day | null) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : turn * (a - b)
  const byAlias = (a: Case, b: Case) => compare(a.summary.alias, b.summary.alias)
  return [...cases]
    .sort(
      (a, b) =>
        (by === 'alias' ? turn * byAlias(a, b) : byDay(dayOf(a), dayOf(b))) ||
        Number(a.summary.archived) - Number(b.summary.archived) ||
        byAlias(a, b),
    )
    .map(({ summary }) => summary.id)
}

/** Whether a text holds what is searched for, letter by letter, great or small. */
export function holds(text: string, search: string): boolean {
  return text.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase())
}
