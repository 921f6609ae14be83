import type { Day } from '../calendar/day.ts'
import { type Catalogue, routeBeforeChoice } from '../curriculum/catalogue.ts'
import type { Question } from '../curriculum/question.ts'
import type { Event } from '../pathway/event.ts'
import { choiceOf, composePathway, isSameWay, type Pathway } from '../pathway/pathway.ts'
import { type ProgrammeNotice, programmeNotices, programmeTime } from '../pathway/programme.ts'
import { openQuestions } from '../pathway/questions.ts'
import { inOrder, type Replayed, replay } from '../pathway/replay.ts'
import { readerOfVersion } from '../pathway/succession.ts'
import type { ComparedRoute } from '../planning/compare.ts'
import { drawMap } from '../planning/drawMap.ts'
import type { FinishRange } from '../planning/finishRange.ts'
import { type Overdue, overdueOn } from '../planning/followUp.ts'
import { type NextStep, nextStep } from '../planning/next.ts'
import { type GoalMissed, goalsMissed } from '../planning/ownGoal.ts'
import type { Agreement, Plan } from '../planning/plan.ts'
import { eventsOf } from '../planning/refused.ts'
import type { PlanRequest } from '../planning/request.ts'
import type { RouteMap } from '../planning/routeMap.ts'
import { agreementOf, type Participant, pinsOn } from '../records/participant.ts'

/** Everything that is worked out of one person on a day. Nothing of it is stored. */
export interface Outlook {
  pathway: Pathway
  replayed: Replayed
  /** The events that count, in order. */
  events: readonly Event[]
  /** The stored plan, when it is for the route chosen now. */
  plan: Plan | null
  /** The agreement that holds now. */
  agreement: Agreement | null
  map: RouteMap
  next: NextStep | null
  /** What of the person's own goal in Norwegian the plan does not reach. */
  goalsMissed: readonly GoalMissed[]
  /** What to look at where plan, work and introduction programme meet. */
  notices: readonly ProgrammeNotice[]
  /** What the route leaves open for this person now, but for what a notice says already. */
  questions: readonly Question[]
}

/**
 * The pathway of a person by their wishes; another route may be tried in its place. null until county, and trade where the route
 * goes by one, are chosen, and where trade or route are not here.
 */
export function pathwayOf(
  catalogue: Catalogue,
  participant: Pick<Participant, 'wishes'>,
  route?: string,
): Pathway | null {
  const [trade = null] = participant.wishes.trades
  const { county } = participant.wishes
  const chosen = route ?? participant.wishes.route ?? routeBeforeChoice(catalogue)?.id
  return county && chosen ? composePathway(catalogue, { trade, county, route: chosen }) : null
}

/** A file that a person has chosen and that is not among these curricula: withdrawn, or theirs is another place's. */
export interface Gone {
  what: 'trade' | 'county' | 'route'
  id: string
}

/** What a person's way was chosen from and is not here; all that is written of them is kept, and opens where it is. */
export function goneOf(
  { tradesById, countiesById, routesById }: Catalogue,
  { trades, county, route }: Participant['wishes'],
): Gone[] {
  const chosen = [
    { what: 'trade', id: trades[0] ?? null, isHere: (id: string) => tradesById.has(id) },
    { what: 'county', id: county, isHere: (id: string) => countiesById.has(id) },
    { what: 'route', id: route, isHere: (id: string) => routesById.has(id) },
  ] as const
  return chosen.flatMap(({ what, id, isHere }) => (id === null || isHere(id) ? [] : [{ what, id }]))
}

/** What the planner is asked for one person on one route. */
export function requestOf(
  pathway: Pathway,
  participant: Pick<Participant, 'background' | 'log' | 'durations' | 'wishes' | 'pins' | 'plan'>,
  today: Day,
): PlanRequest {
  const { background, log, durations, wishes } = participant
  const pins = pinsOn(choiceOf(pathway), participant)
  const { standing } = replay(pathway, background, log, today)
  const before = planOn(pathway, participant)?.steps
  return {
    pathway,
    background,
    standing,
    today,
    pins,
    durations,
    end: 'likely',
    ...(wishes.chosen && { wished: wishes.chosen }),
    ...(wishes.cohort !== undefined && { cohort: wishes.cohort }),
    ...(before && { before }),
  }
}

/** The stored plan, when it was made for this pathway and the pathway is the one chosen. */
export function planOn(
  pathway: Pathway,
  { plan, wishes }: Pick<Participant, 'plan' | 'wishes'>,
): Plan | null {
  const isForThisWay = plan !== null && isSameWay(plan, choiceOf(pathway))
  return isForThisWay && wishes.route === pathway.route.id ? plan : null
}

/** The map of a route that is only looked at, beside the others. */
export function mapOfCompared(
  pathway: Pathway,
  participant: Participant,
  { planned, finish }: Pick<ComparedRoute, 'planned' | 'finish'>,
  today: Day,
): RouteMap {
  const { background, log } = participant
  const replayed = replay(pathway, background, log, today)
  return drawMap({
    pathway,
    standing: replayed.standing,
    events: countingEvents(pathway, participant, replayed),
    plan: planned.kind === 'plan' ? planned.plan : null,
    agreement: agreementOf(participant, today),
    pins: [],
    today,
    finish,
    programmeEnd: null,
  })
}

/** The events of a log that count, in order, as this version of the curriculum has them. */
export function countingEvents(
  pathway: Pathway,
  { log }: Pick<Participant, 'log'>,
  { outcomeById }: Replayed,
): Event[] {
  const inVersion = readerOfVersion(pathway)
  return inOrder(log)
    .filter((entry) => outcomeById.get(entry.id)?.accepted)
    .flatMap((entry) => inVersion(entry.event))
}

/** What was agreed on this way and was to have happened by now, with nothing written of it: a plan made since hides it. */
export function overdueIn({ agreement, pathway, replayed, events, map }: Outlook): Overdue[] {
  if (!agreement || !isSameWay(agreement, choiceOf(pathway))) return []
  return overdueOn(agreement, { standing: replayed.standing, events }, map.today)
}

/** Works out where a person stands, what the map shows and what comes next; null until county, and trade where the route goes by one, are chosen. */
export function outlookOf(
  catalogue: Catalogue,
  participant: Participant,
  today: Day,
  finish: FinishRange | null = null,
): Outlook | null {
  const pathway = pathwayOf(catalogue, participant)
  if (!pathway) return null
  const replayed = replay(pathway, participant.background, participant.log, today)
  const events = countingEvents(pathway, participant, replayed)
  const plan = planOn(pathway, participant)
  const agreement = agreementOf(participant, today)
  const { standing } = replayed
  const map = drawMap({
    pathway,
    standing,
    events,
    plan,
    agreement,
    pins: participant.pins,
    today,
    finish,
    programmeEnd: programmeTime(pathway, participant.background)?.ends ?? null,
  })
  const notices = programmeNotices(pathway, participant.background, {
    standing,
    planned: plan ? eventsOf(plan) : [],
    finish: plan?.finish ?? null,
    latest: plan ? (finish?.latest ?? null) : null,
  })
  const asked = { pathway, background: participant.background, standing, today }
  return {
    pathway,
    replayed,
    events,
    plan,
    agreement,
    map,
    next: plan ? nextStep(pathway, plan, today) : null,
    goalsMissed: plan ? goalsMissed(participant.background, standing, plan) : [],
    notices,
    questions: openQuestions(asked).filter(
      ({ concerns }) =>
        concerns !== 'inProgramme' || !notices.some(({ kind }) => kind === 'leavesTargetGroup'),
    ),
  }
}
