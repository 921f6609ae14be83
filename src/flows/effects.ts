import type { Day } from '../calendar/day.ts'
import type { Catalogue } from '../curriculum/catalogue.ts'
import { withDraft } from '../curriculum/editing/withDraft.ts'
import type { Fault } from '../curriculum/faults.ts'
import type { Json } from '../curriculum/json.ts'
import { choiceOf, type Pathway } from '../pathway/pathway.ts'
import { replay } from '../pathway/replay.ts'
import { differsFromAgreed } from '../planning/agree.ts'
import { changesBetween } from '../planning/changes.ts'
import { groundOf } from '../planning/ground.ts'
import type { PlannerJob } from '../planning/jobs.ts'
import type { Planned } from '../planning/makePlan.ts'
import type { Plan } from '../planning/plan.ts'
import { agreementOf, type Participant } from '../records/participant.ts'
import { countingEvents, pathwayOf, requestOf } from './outlook.ts'
import { samePlan } from './samePlan.ts'
import { type Touch, touchesOf } from './touches.ts'
import { catalogueOf, isMadeOf } from './versions.ts'

/** What a list knows of a person, which is enough to see whether a draft touches their way. */
export type Hit = Pick<Participant, 'id' | 'alias' | 'wishes' | 'plan' | 'background' | 'log'>

/** A way as it is and as it would be, with what a plan depends on of each. */
export interface Ways {
  before: Pathway
  /** null where the draft has no such way any longer. */
  after: Pathway | null
  grounds: { before: string; after: string | null }
}

/** A draft put beside what holds: what it would do is asked of this. */
export interface Drafted {
  kind: 'drafted'
  of: string
  /** The way of somebody before and after; null where nobody has chosen one, or it is not made of this file. */
  waysOf: (person: Pick<Hit, 'wishes' | 'plan'>) => Ways | null
}

/**
 * Puts a draft beside the curricula as they hold. A person stays on the versions that their plan was made on: of those only the
 * file of the draft is another one afterwards, which is what would happen if the plan were moved to it. The draft is the version
 * after the newest, so that what it leaves out is known to have been there.
 */
export function draftedIn(
  catalogue: Catalogue,
  of: string,
  content: Json,
): Drafted | { kind: 'faults'; faults: Fault[] } {
  const version = (catalogue.versionsByPath.get(of)?.[0]?.version ?? 0) + 1
  const isFile = typeof content === 'object' && content !== null && !Array.isArray(content)
  const next = isFile ? { ...content, version } : content
  const newest = withDraft(catalogue, of, next)
  if (newest.kind === 'faults') return newest
  const afterByCatalogue = new Map<Catalogue, Catalogue>([[catalogue, newest.catalogue]])
  const waysByChoice = new Map<Catalogue, Map<string, Ways | null>>()

  const afterOf = (before: Catalogue): Catalogue => {
    const known = afterByCatalogue.get(before)
    if (known) return known
    const after = withDraft(before, of, next)
    const made = after.kind === 'catalogue' ? after.catalogue : before
    afterByCatalogue.set(before, made)
    return made
  }

  const waysOf = (person: Pick<Hit, 'wishes' | 'plan'>): Ways | null => {
    if (person.wishes.route === null) return null
    const kept = catalogueOf(catalogue, person)
    const before = pathwayOf(kept, person)
    if (!before || !isMadeOf(kept, choiceOf(before), of)) return null
    const after = pathwayOf(afterOf(kept), person)
    const grounds = { before: groundOf(before), after: after && groundOf(after) }
    return { before, after, grounds }
  }

  return {
    kind: 'drafted',
    of,
    waysOf: (person) => {
      const { trades, route, county } = person.wishes
      const kept = catalogueOf(catalogue, person)
      const known = waysByChoice.get(kept) ?? new Map<string, Ways | null>()
      waysByChoice.set(kept, known)
      const choice = JSON.stringify([trades[0], route, county])
      const ways = known.has(choice) ? (known.get(choice) ?? null) : waysOf(person)
      known.set(choice, ways)
      return ways
    },
  }
}

/** What a draft does to one person's way, seen without making a plan; none where their plan cannot become another. */
export interface Touched {
  person: string
  alias: string
  touches: readonly Touch[]
}

/** How a draft touches somebody; null where their way is not made of the file. An unchanged way is touched by nothing. */
export function touchedBy(drafted: Drafted, person: Hit, today: Day): Touched | null {
  const ways = drafted.waysOf(person)
  if (!ways) return null
  const { id, alias } = person
  const isSame = ways.grounds.before === ways.grounds.after
  return { person: id, alias, touches: isSame ? [] : touchesOf(ways.before, ways.after, person, today) }
}

/** A plan to be made, with all that it depends on as one text: who has the same has the same plan. */
interface Asked {
  job: PlannerJob
  key: string
}

/** The two plans of a person that are held against each other; `after` is null where the draft has no such way. */
export interface Weighing {
  ways: Ways
  participant: Participant
  today: Day
  before: Asked
  after: Asked | null
}

function askedOn(pathway: Pathway, ground: string, participant: Participant, today: Day): Asked {
  const { background, log, wishes, pins, durations, plan } = participant
  const agreement = agreementOf(participant, today)
  const way = choiceOf(pathway)
  const steps = plan && [plan.trade, plan.route, plan.county, plan.steps]
  return {
    job: { kind: 'draft', request: requestOf(pathway, participant, today), agreement },
    key: JSON.stringify([today, way, background, log, wishes, pins, durations, steps, agreement, ground]),
  }
}

/** What is to be planned to tell what a draft does to somebody's plan; null where their way is not made of the file. */
export function weighingOf(drafted: Drafted, participant: Participant, today: Day): Weighing | null {
  const ways = drafted.waysOf(participant)
  if (!ways) return null
  const { before, after, grounds } = ways
  return {
    ways,
    participant,
    today,
    before: askedOn(before, grounds.before, participant, today),
    after: after && askedOn(after, grounds.after ?? '', participant, today),
  }
}

/** What becomes of a plan: not another one, sooner or later ended, other on the way only, not to be made any longer, or first now. */
type OutcomeKind = 'same' | 'earlier' | 'later' | 'otherSteps' | 'planLost' | 'planFound' | 'noPlan'

/** What a draft does to somebody's plan, both made today by the same planner. */
export interface Outcome {
  kind: OutcomeKind
  /** Weeks that the finish moves, later when positive; 0 where there are not two plans. */
  weeks: number
  before: Planned
  after: Planned
  /** What was agreed would no longer be as agreed, by the draft alone: it takes a new decision. */
  agreedAnew: boolean
}

/** Where there is no way there is no plan, and nothing more to say of it than that. */
const noWay: Planned = { kind: 'noPlan', obstacles: [], clash: null }

/** Holds the two plans of a weighing against each other; `after` is left out where there is no way to plan on. */
export function outcomeOf(weighing: Weighing, before: Planned, after: Planned = noWay): Outcome {
  return { ...changed(before, after), before, after, agreedAnew: isAgreedAnew(weighing, before, after) }
}

function changed(before: Planned, after: Planned): Pick<Outcome, 'kind' | 'weeks'> {
  if (before.kind === 'noPlan') return { kind: after.kind === 'noPlan' ? 'noPlan' : 'planFound', weeks: 0 }
  if (after.kind === 'noPlan') return { kind: 'planLost', weeks: 0 }
  if (samePlan(before.plan, after.plan)) return { kind: 'same', weeks: 0 }
  const { finishWeeks } = changesBetween(before.plan, after.plan)
  if (after.plan.finish === before.plan.finish) return { kind: 'otherSteps', weeks: 0 }
  return { kind: after.plan.finish < before.plan.finish ? 'earlier' : 'later', weeks: finishWeeks }
}

function isAgreedAnew({ ways, participant, today }: Weighing, before: Planned, after: Planned): boolean {
  const agreement = agreementOf(participant, today)
  if (!agreement || before.kind === 'noPlan') return false
  if (after.kind === 'noPlan' || !ways.after) return true
  const differs = (pathway: Pathway, plan: Plan): string => {
    const replayed = replay(pathway, participant.background, participant.log, today)
    const events = countingEvents(pathway, participant, replayed)
    return JSON.stringify(
      differsFromAgreed(agreement, plan, { standing: replayed.standing, events }).steps.map((one) =>
        one.kind === 'gone' ? one.before.id : [one.step.id, one.step.from, one.step.to],
      ),
    )
  }
  return differs(ways.after, after.plan) !== differs(ways.before, before.plan)
}
