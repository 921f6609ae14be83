import type { Day } from '../calendar/day.ts'
import { requiredModules } from '../curriculum/moduleChoice.ts'
import type { Question } from '../curriculum/question.ts'
import type { Demand, DemandPoint } from '../curriculum/rules.ts'
import { isInContractOf } from '../pathway/entry.ts'
import type { Event } from '../pathway/event.ts'
import { type Pathway, ruleOf } from '../pathway/pathway.ts'
import { type Replayed, replay } from '../pathway/replay.ts'
import { holdsModule } from '../pathway/standing.ts'
import { type Answer, answersTo, type LeafAnswer, passes } from '../pathway/unmet.ts'
import { type BasisValue, basisOf, rulesOf, type ValueChange, valuesChanged } from '../planning/basis.ts'
import { type RouteStatus, routeStatus } from '../planning/compare.ts'
import { groundIn } from '../planning/ground.ts'
import { isGoalReached, pointsOf } from '../planning/request.ts'
import type { Participant } from '../records/participant.ts'
import { planOn, requestOf } from './outlook.ts'

/** How a draft touches somebody's way, as facts that are seen without making a plan. */
export type Touch =
  /** The way itself cannot be gone any longer. */
  | { kind: 'wayGone' }
  /** A step of their plan is of a thing that the draft no longer has. */
  | { kind: 'stepGone'; step: string }
  /** Something that everybody on the way must have is new. */
  | { kind: 'stepAdded'; step: string }
  /** Others have come in the place of a module that they have, or have before them. */
  | { kind: 'moduleSucceeded'; module: string; by: readonly string[] }
  /** Something that has happened counts no longer. */
  | { kind: 'countsNoMore'; event: Event }
  /** The way is open, closed or in question otherwise than before. */
  | {
      kind: 'entry'
      was: RouteStatus['kind']
      now: RouteStatus['kind']
      because: readonly LeafAnswer[]
      questions: readonly Question[]
    }
  | { kind: 'demandAdded'; point: DemandPoint; answer: Answer /** They have it already. */; met: boolean }
  | { kind: 'demandFallen'; point: DemandPoint; answer: Answer /** They had it already. */; met: boolean }
  /** A length, a position or a rule that their plan is reckoned with has another value. */
  | ({ kind: 'valueChanged' } & ValueChange)
  /** What a plan depends on is another, and none of the above says how. */
  | { kind: 'otherChange' }

/** What is read of a person. */
type Reader = Pick<Participant, 'wishes' | 'plan' | 'background' | 'log'>

/** One side of the draft, with where the person stands on it. */
interface Side {
  pathway: Pathway
  replayed: Replayed
}

/** What differs for somebody between a way as it is and as it would be; only asked where a plan may become another. */
export function touchesOf(before: Pathway, after: Pathway | null, person: Reader, today: Day): Touch[] {
  if (!after) return [{ kind: 'wayGone' }]
  const sideOf = (pathway: Pathway): Side => ({
    pathway,
    replayed: replay(pathway, person.background, person.log, today),
  })
  const [was, now] = [sideOf(before), sideOf(after)]
  const isThere = isGoalReached({ ...requestOn(before, person, today), standing: was.replayed.standing })
  const touches: Touch[] = [
    ...modulesSucceeded(before, after, person),
    ...stepsGone(was, after, person),
    ...eventsGone(was, now, person),
    ...(isThere ? [] : ahead(was, now, person, today)),
  ]
  return touches.length > 0 ? touches : [{ kind: 'otherChange' }]
}

/** What concerns only those who have not reached the goal. */
function ahead(was: Side, now: Side, person: Reader, today: Day): Touch[] {
  return [
    ...stepsAdded(was.pathway, now.pathway),
    ...entryChanged(was.pathway, now.pathway, person, today),
    ...demandsChanged(was, now, person, today),
    ...valuesOf(was.pathway, now.pathway, person, today),
  ]
}

/** A request without what is fixed by hand: whether a way is open does not hang on it. */
function requestOn(pathway: Pathway, person: Reader, today: Day) {
  return requestOf(pathway, { ...person, pins: [], durations: {} }, today)
}

/** The modules that have come in the place of each that the way no longer has. */
function successorsOf(before: Pathway, after: Pathway): Map<string, string[]> {
  const gone = [...before.modulesById.keys()].filter((id) => !after.modulesById.has(id))
  return new Map(
    gone.flatMap((id): [string, string[]][] => {
      const by = [...after.modulesById.values()].filter(({ succeeds }) => succeeds?.includes(id))
      return by.length > 0 ? [[id, by.map((one) => one.id)]] : []
    }),
  )
}

function modulesSucceeded(before: Pathway, after: Pathway, person: Reader): Touch[] {
  const plan = planOf(before, person)
  const concerned = new Set([
    ...(plan?.steps ?? []).map(({ id }) => id),
    ...person.log.flatMap(({ event }) => (event && 'module' in event ? [`module.${event.module}`] : [])),
  ])
  return [...successorsOf(before, after)].flatMap(([module, by]): Touch[] => {
    const isTheirs = plan === null || concerned.has(`module.${module}`)
    return isTheirs ? [{ kind: 'moduleSucceeded', module, by }] : []
  })
}

/** The stored plan, where it is of this way. */
function planOf(pathway: Pathway, { plan, wishes }: Reader) {
  return planOn(pathway, { plan, wishes })
}

/** What they have before them: the steps of their plan, or the modules that they lack while nothing is planned. */
function stepsBefore({ pathway, replayed }: Side, person: Reader): { id: string; routeStep: string }[] {
  const plan = planOf(pathway, person)
  if (plan) return plan.steps
  const routeStep = pathway.route.steps.find(({ kind }) => kind === 'modules')?.id
  if (routeStep === undefined || !pathway.trade) return []
  return requiredModules(pathway.trade)
    .filter(({ id }) => !holdsModule(replayed.standing, id))
    .map(({ id }) => ({ id: `module.${id}`, routeStep }))
}

function stepsGone(was: Side, after: Pathway, person: Reader): Touch[] {
  const before = was.pathway
  const succeeded = successorsOf(before, after)
  const isGone = (was: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>, id: string) =>
    was.has(id) && !now.has(id)
  return stepsBefore(was, person).flatMap(({ id, routeStep }): Touch[] => {
    const [kind, own] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)]
    const gone =
      isGone(before.stepsById, after.stepsById, routeStep) ||
      (kind === 'module' && isGone(before.modulesById, after.modulesById, own) && !succeeded.has(own)) ||
      (kind === 'gate' && isGone(before.gatesById, after.gatesById, own))
    return gone ? [{ kind: 'stepGone', step: id }] : []
  })
}

/** Modules that everybody must have and that come in no other's place, and stretches of the route. */
function stepsAdded(before: Pathway, after: Pathway): Touch[] {
  const modules = [...after.modulesById.values()].filter(
    ({ id, group, optional, succeeds = [] }) =>
      !before.modulesById.has(id) &&
      group === undefined &&
      !optional &&
      succeeds.every((older) => !before.modulesById.has(older)),
  )
  const stretches = [...after.stepsById.values()].filter(
    ({ id, kind }) => kind === 'stretch' && !before.stepsById.has(id),
  )
  return [
    ...modules.map(({ id }): Touch => ({ kind: 'stepAdded', step: `module.${id}` })),
    ...stretches.map(({ id }): Touch => ({ kind: 'stepAdded', step: `stretch.${id}` })),
  ]
}

/** What of the log counted and counts no longer; what the planner asks of a log is the same on both sides. */
function eventsGone(was: Side, now: Side, { log }: Reader): Touch[] {
  return log.flatMap(({ id, event }): Touch[] => {
    const isLost =
      was.replayed.outcomeById.get(id)?.accepted === true &&
      now.replayed.outcomeById.get(id)?.accepted === false
    return event && isLost ? [{ kind: 'countsNoMore', event }] : []
  })
}

function entryChanged(before: Pathway, after: Pathway, person: Reader, today: Day): Touch[] {
  const none = { kind: 'noPlan', obstacles: [], clash: null } as const
  const [was, now] = [before, after].map((pathway) => routeStatus(requestOn(pathway, person, today), none))
  if (!was || !now || was.kind === now.kind) return []
  const because = now.kind === 'open' ? [] : now.because
  const questions = now.kind === 'inQuestion' ? now.questions : []
  return [{ kind: 'entry', was: was.kind, now: now.kind, because, questions }]
}

/** The demands of the moments that lie ahead. */
function demandsAhead({ pathway, replayed }: Side): { point: DemandPoint; demand: Demand }[] {
  return pointsOf(pathway)
    .filter((point) => point !== 'contract' || !isInContractOf(pathway, replayed.standing))
    .flatMap((point) => (pathway.demandsByPoint.get(point) ?? []).map((demand) => ({ point, demand })))
}

/** What one side asks and the other does not, each as it stands today; what asks nothing of this person is left out. */
function demandsChanged(was: Side, now: Side, { background }: Reader, today: Day): Touch[] {
  const only = (side: Side, other: Side, kind: 'demandAdded' | 'demandFallen'): Touch[] => {
    // What lies behind on one side alone is asked by both
    const known = new Set(
      [...other.pathway.demandsByPoint].flatMap(([point, demands]) =>
        demands.map((demand) => `${point} ${groundIn(demand)}`),
      ),
    )
    const { pathway, replayed } = side
    return demandsAhead(side)
      .filter(({ point, demand }) => !known.has(`${point} ${groundIn(demand)}`))
      .flatMap(({ point, demand }) =>
        answersTo([demand], { pathway, background, standing: replayed.standing, day: today }).map(
          ({ answer }): Touch => ({ kind, point, answer, met: passes(answer) }),
        ),
      )
  }
  return [...only(now, was, 'demandAdded'), ...only(was, now, 'demandFallen')]
}

/** Values that their plan is reckoned with; the law's own counts beside a county's, as nobody is let in below it. */
function valuesOf(before: Pathway, after: Pathway, person: Reader, today: Day): Touch[] {
  const basis = basisOf(before, planOf(before, person)?.steps ?? [], today)
  const held = valuesChanged(basis, after, today)
  const laws = rulesOf(after).flatMap((rule): ValueChange[] => {
    const [was, now] = [before, after].map((pathway) => ruleOf(pathway, rule, today).law?.value ?? null)
    const value = `rule.${rule}`
    const isTold = held.some((one) => one.value === value)
    if (was === now || isTold || typeof was === 'object' || typeof now === 'object') return []
    return [{ part: 'national', value, was: was as BasisValue, now: now as BasisValue }]
  })
  return [...held, ...laws].map((change): Touch => ({ kind: 'valueChanged', ...change }))
}
