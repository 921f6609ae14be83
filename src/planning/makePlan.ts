import { type Day, earlier } from '../calendar/day.ts'
import { type Ways, waysOf } from './alternatives.ts'
import { basisOf } from './basis.ts'
import type { Clash } from './constraints.ts'
import { contractBeyond } from './contractBeyond.ts'
import { decidingActivities } from './deciding.ts'
import { type Draft, type Drafted, decidedBy, settled } from './draft.ts'
import { anyDraft, draftExists, type Existence } from './existence.ts'
import { backFromLeave } from './leave.ts'
import { fullestWeek } from './placed.ts'
import type { Plan } from './plan.ts'
import { changesByWay } from './positions.ts'
import type { PlanObstacle } from './refused.ts'
import type { PlanRequest } from './request.ts'
import { type Made, Searches, type Watch } from './soFar.ts'
import { defaultConflicts } from './solver/solve.ts'

/** Conflicts for whether there is a plan, where a shorter search does not tell: some seconds for what is hardest. */
const patientConflicts = 10 * defaultConflicts

/** Why there is no plan: what it runs into, and what clashes. */
export type NoPlan = Planned & { kind: 'noPlan' }

/** A plan, or why there is none. */
export type Planned =
  | Made
  | {
      kind: 'noPlan'
      obstacles: readonly PlanObstacle[]
      /** What clashes; null where nothing is found to, and until it is asked for (`explained`). */
      clash: Clash | null
    }

/**
 * Makes the shortest plan from where somebody stands to the certificate, within the chosen route, the
 * durations and the pins. Every event of it is sent through the charts before it is returned. Somebody on
 * leave is taken to be back as `backFromLeave` says. Jobs held now make way where the plan would else be longer, or
 * none. Where there is no plan, the obstacles name what it runs into. Who watches is told of the search while it goes on.
 */
export function makePlan(asked: PlanRequest, maxConflicts = defaultConflicts, watch?: Watch): Planned {
  const best = shortestDraft(asked, maxConflicts, watch)
  return best.kind === 'noPlan'
    ? { kind: 'noPlan', obstacles: best.obstacles(), clash: null }
    : finished(best)
}

/**
 * The shortest draft, before it is settled among those as short. Where those that were found are all refused, or the search
 * for them was cut short, any that is not: nothing is proved of it.
 */
export function shortestDraft(asked: PlanRequest, maxConflicts = defaultConflicts, watch?: Watch): Drafted {
  const request = backFromLeave(asked)
  const beyond = contractBeyond(request)
  if (beyond) return { kind: 'noPlan', obstacles: () => [beyond], proved: true, isCutShort: false }
  const shortest = shortestAmong(request, maxConflicts, watch)
  if (shortest.kind === 'plan' || shortest.proved) return shortest
  for (const way of eachWay(request).flatMap(({ requests }) => requests)) {
    const any = anyDraft(way, maxConflicts)
    if (any) return { ...any, plan: { ...any.plan, proved: false, bound: request.today } }
  }
  return shortest
}

function shortestAmong(request: PlanRequest, maxConflicts: number, watch: Watch | undefined): Drafted {
  const asIs = waysOf(request)
  // A job has no room beside the planned one where it makes the plan longer
  const ended = changesByWay(request, 'ended') ? waysOf({ ...request, jobsGiveWay: 'ended' }) : null
  const count = asIs.requests.length + (ended?.requests.length ?? 0)
  const searches = new Searches(count, maxConflicts, finished, watch)
  const { today } = request
  const drafts = [quickestOf(asIs, searches, today), ...(ended ? [quickestOf(ended, searches, today)] : [])]
  const isNone = drafts.every(({ kind }) => kind === 'noPlan')
  if (isNone && changesByWay(request, 'smaller')) {
    drafts.push(quickestOf(waysOf({ ...request, jobsGiveWay: 'smaller' }), searches, today))
  }
  return bestOf(today, drafts)
}

/** Every way there is, for each way in which jobs held now may make room. */
function eachWay(request: PlanRequest): Ways[] {
  const gone = (['ended', 'smaller'] as const).filter((jobsGiveWay) => changesByWay(request, jobsGiveWay))
  return [waysOf(request), ...gone.map((jobsGiveWay) => waysOf({ ...request, jobsGiveWay }))]
}

/** The shortest draft as a plan: settled, and with the steps marked that decide its finish. */
function finished(shortest: Draft): Made {
  const { proved, bound } = shortest.plan
  const draft = settled(shortest)
  const { plan, personal } = draft
  const { problem, schedule } = decidedBy(draft)
  const deciding = new Set(
    [...decidingActivities(problem, schedule)].map((index) => personal.tasks[index]?.step),
  )
  return {
    kind: 'plan',
    plan: {
      ...plan,
      steps: plan.steps.map((step) => ({ ...step, deciding: deciding.has(step.id) })),
      proved,
      bound: earlier(bound, plan.finish),
      basis: basisOf(draft.request.pathway, plan.steps, plan.madeOn),
    },
    fullestWeek: fullestWeek(draft.request, draft.placed),
  }
}

/** Whether there is any plan, without looking for what decides its finish; a search that is cut short shows nothing. */
export function canBePlanned(asked: PlanRequest): boolean {
  return existence(asked, defaultConflicts) === 'plan'
}

/** Whether there is any plan, looked for longer where a first search is cut short. */
export function isPlannable(asked: PlanRequest): Existence {
  const first = existence(asked, defaultConflicts)
  return first === 'unknown' ? existence(asked, patientConflicts) : first
}

function existence(asked: PlanRequest, maxConflicts: number): Existence {
  const request = backFromLeave(asked)
  if (contractBeyond(request)) return 'none'
  let isOpen = false
  for (const { requests, leftOut } of eachWay(request)) {
    isOpen ||= leftOut
    for (const one of requests) {
      const found = draftExists(one, maxConflicts)
      if (found === 'plan') return 'plan'
      isOpen ||= found === 'unknown'
    }
  }
  return isOpen ? 'unknown' : 'none'
}

/** The shortest plan among the ways of meeting what is demanded. */
function quickestOf({ requests, leftOut }: Ways, searches: Searches, today: Day): Drafted {
  return bestOf(
    today,
    requests.flatMap((way) => searches.draft(way) ?? []),
    leftOut,
  )
}

/**
 * The plan with the earliest finish, the first where several have the same, with what is proved of it among all ways
 * there are: nothing while some are left out, or it is not known that there is none. Ways that were not searched, as
 * they can be no shorter, are not among the drafts.
 */
function bestOf(today: Day, drafts: readonly Drafted[], leftOut = false): Drafted {
  const made = drafts.filter((draft) => draft.kind === 'plan')
  const failed = drafts.filter((draft) => draft.kind === 'noPlan')
  const isOpen = leftOut || failed.some(({ proved }) => !proved)
  const [first, ...others] = made
  if (!first)
    return {
      kind: 'noPlan',
      obstacles: failed[0]?.obstacles ?? (() => []),
      proved: !isOpen,
      isCutShort: failed.some(({ isCutShort }) => isCutShort),
    }
  const best = others.reduce((a, b) => (b.plan.finish < a.plan.finish ? b : a), first)
  const known = isOpen ? { proved: false, bound: today } : provedAmong(made, best.plan)
  return { ...best, plan: { ...best.plan, ...known } }
}

/** What is proved of the shortest plan, given the plans for the other ways of meeting what is demanded. */
function provedAmong(
  made: readonly { plan: Plan }[],
  { finish, proved }: Plan,
): Pick<Plan, 'proved' | 'bound'> {
  const bound = made.reduce((day, { plan }) => earlier(day, plan.bound), finish)
  return { proved: proved && bound === finish, bound }
}
