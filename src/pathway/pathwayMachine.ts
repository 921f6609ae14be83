import {
  type ActorRefFrom,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  enqueueActions,
  type SnapshotFrom,
  type StateValue,
  setup,
} from 'xstate'
import type { Background } from './background.ts'
import { groundOf } from './contractGround.ts'
import type { Event, LogEntry } from './event.ts'
import { movesOf } from './eventMoves.ts'
import { noteFacts } from './facts.ts'
import { lookedBackOn } from './lookBack.ts'
import { charts, type Place } from './moves.ts'
import type { Outcome, Refusal } from './outcome.ts'
import { chartOf, idOf, type Pathway, type Unit } from './pathway.ts'
import { happenings, outcomeOfAll, retractedIds } from './replay.ts'
import {
  type ContractGround,
  copyFacts,
  emptyFacts,
  type Facts,
  isSpawned,
  type Move,
  placeOf,
  type Standing,
} from './standing.ts'
import { judgeDemands, notThere, outOfOrder, refusedInTrade } from './step.ts'

/** What the pathway machine is told: an event that has been judged to count, with the moves it asks for. */
type Told =
  | { type: 'recorded'; event: Event; moves: readonly Move[]; ground: ContractGround | null }
  | { type: `${Unit}.${string}` }

/** The state of a chart as XState writes it down; charts are data, so it can be copied into a region. */
interface ChartNode {
  type?: string
  initial?: string
  on?: Record<string, string>
  states?: Record<string, ChartNode>
}

/** A chart's states with every event word prefixed, so that a region listens for its own unit alone. */
function prefixed(node: ChartNode, unit: Unit): ChartNode {
  const { type, initial, on, states } = node
  return {
    ...(type && { type }),
    ...(initial && { initial }),
    ...(on && { on: Object.fromEntries(Object.entries(on).map(([word, to]) => [`${unit}.${word}`, to])) }),
    ...(states && {
      states: Object.fromEntries(
        Object.entries(states).map(([name, state]) => [name, prefixed(state, unit)]),
      ),
    }),
  }
}

/** One region a kind, and in it one a unit: `module` -> `HEAV105` -> the states of the module chart. */
function regionsOf(pathway: Pathway): Record<string, ChartNode> {
  const regions: Record<string, ChartNode & { states: Record<string, ChartNode> }> = {}
  for (const unit of pathway.initialPlaces.keys()) {
    const kind = chartOf(unit)
    const region = regions[kind] ?? { type: 'parallel', states: {} }
    region.states[idOf(unit)] = prefixed(charts[kind].config as ChartNode, unit)
    regions[kind] = region
  }
  return regions
}

const frame = setup({
  types: { context: {} as { facts: Facts }, events: {} as Told },
  actors: {
    claim: charts.claim,
    work: charts.work,
    contract: charts.contract,
    exam: charts.exam,
    subject: charts.subject,
  },
  actions: {
    record: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'recorded') return
      for (const { unit, event: word } of event.moves) {
        if (!isSpawned(unit)) enqueue.raise({ type: `${unit}.${word}` })
        else {
          if (!context.facts.since.has(unit)) enqueue.spawnChild(chartOf(unit) as 'claim', { id: unit })
          enqueue.sendTo(unit, { type: word })
        }
      }
      const facts = copyFacts(context.facts)
      noteFacts(facts, event.event, event.moves, event.ground)
      enqueue.assign({ facts })
    }),
  },
})

function composeMachine(pathway: Pathway) {
  return frame.createMachine({
    id: 'pathway',
    type: 'parallel',
    context: () => ({ facts: emptyFacts(pathway) }),
    on: { recorded: { actions: 'record' } },
    // Regions are made from charts that have been checked already; their types would say nothing more here.
    states: regionsOf(pathway) as Record<string, object>,
  })
}

/** The pathway machine of one pathway. */
export type PathwayMachine = ReturnType<typeof composeMachine>

const machines = new WeakMap<Pathway, PathwayMachine>()

/**
 * The statecharts of a pathway as one parallel machine: a region for each thing that is there from the start,
 * a child for each claim, engagement and contract, the facts in context. It is told only what has been judged
 * to count, so it needs no guards; who asks it goes through `startPathway`. Made once a pathway.
 */
export function pathwayMachine(pathway: Pathway): PathwayMachine {
  const machine = machines.get(pathway) ?? composeMachine(pathway)
  machines.set(pathway, machine)
  return machine
}

/** The path of the innermost state of a chart. */
function pathOf(value: StateValue): string {
  if (typeof value === 'string') return value
  const [[name, inner] = []] = Object.entries(value)
  return name === undefined ? '' : inner === undefined ? name : `${name}.${pathOf(inner)}`
}

/** The place that a chart's running actor is in, with what a way back by history would remember. */
export function placeInChart(snapshot: AnyMachineSnapshot): Place {
  const path = pathOf(snapshot.value)
  if (Object.keys(snapshot.historyValue).length === 0) return path
  for (const node of snapshot._nodes) {
    for (const target of [...node.transitions.values()].flat().flatMap((move) => move.target ?? [])) {
      const [before] = target.type === 'history' ? (snapshot.historyValue[target.id] ?? []) : []
      if (before) return `${path}<${before.path.join('.')}`
    }
  }
  return path
}

/** The standing that a snapshot of the pathway machine holds; as a selector it is new for each snapshot. */
export function standingOf(snapshot: SnapshotFrom<PathwayMachine>): Standing {
  const places = new Map<Unit, Place>()
  for (const [kind, units] of Object.entries(snapshot.value as Record<string, Record<string, StateValue>>)) {
    for (const [id, value] of Object.entries(units)) places.set(`${kind}.${id}` as Unit, pathOf(value))
  }
  for (const [unit, child] of Object.entries(snapshot.children)) {
    if (child) places.set(unit as Unit, placeInChart(child.getSnapshot() as AnyMachineSnapshot))
  }
  return { places, facts: snapshot.context.facts }
}

/** A person's pathway as a live actor. */
export interface LivePathway {
  actor: ActorRefFrom<PathwayMachine>
  /** Judges an event, and lets the actor take it when it counts. */
  send: (event: Event) => Outcome
  standing: () => Standing
  /** What became of the entries of the log that it was started from. */
  outcomeById: ReadonlyMap<string, Outcome>
}

const beforeAll = Object.fromEntries(
  Object.entries(charts).map(([kind, chart]) => [kind, createActor(chart as AnyStateMachine).getSnapshot()]),
) as Record<string, AnyMachineSnapshot>

/** The first move that the running charts do not take from where they are, as `refusedMove` says it of a standing. */
function refusedByCharts(
  pathway: Pathway,
  snapshot: SnapshotFrom<PathwayMachine>,
  standing: Standing,
  moves: readonly Move[],
): Refusal | null {
  for (const { unit, event } of moves) {
    const child = snapshot.children[unit]?.getSnapshot() as AnyMachineSnapshot | undefined
    const chart = chartOf(unit)
    if (!isSpawned(unit) && !standing.places.has(unit)) return notThere(pathway, unit)
    const can = isSpawned(unit)
      ? (child ?? beforeAll[chart])?.can({ type: event })
      : snapshot.can({ type: `${unit}.${event}` })
    if (!can) return outOfOrder(standing, { unit, event }, placeOf(standing, unit))
  }
  return null
}

/**
 * Starts a person's pathway as an actor and lets it take what happened. The charts say what is in order, the demands
 * what is missing, and both together what `judge` says. An actor only goes forward: after undo, or when an
 * entry is dated before others, start a new one from the log.
 */
export function startPathway(
  pathway: Pathway,
  background: Background,
  log: readonly LogEntry[] = [],
): LivePathway {
  const actor = createActor(pathwayMachine(pathway)).start()
  const standing = (): Standing => standingOf(actor.getSnapshot())
  const send = (event: Event): Outcome => {
    const before = standing()
    const moves = movesOf(before, event)
    const refusal =
      refusedInTrade(pathway, before, event) ?? refusedByCharts(pathway, actor.getSnapshot(), before, moves)
    if (refusal) return { accepted: false, refusal }
    const outcome = judgeDemands(pathway, background, before, event)
    if (!outcome.accepted) return outcome
    const ground = groundOf(pathway, background, before, event)
    actor.send({ type: 'recorded', event, moves, ground })
    return lookedBackOn(outcome, pathway, background, before, event)
  }
  const retracted = retractedIds(log)
  const outcomeById = new Map<string, Outcome>()
  for (const { id, as } of happenings(pathway, background, log)) {
    const isRetracted = id !== null && retracted.has(id)
    const outcome: Outcome = isRetracted
      ? { accepted: false, refusal: { kind: 'retracted' } }
      : outcomeOfAll(as.map(send))
    if (id !== null) outcomeById.set(id, outcome)
  }
  return { actor, send, standing, outcomeById }
}
