import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { agreementChart } from './charts/agreement.ts'
import { certificateChart } from './charts/certificate.ts'
import { claimChart } from './charts/claim.ts'
import { contractChart } from './charts/contract.ts'
import { examChart } from './charts/exam.ts'
import { gateChart } from './charts/gate.ts'
import { goalChart } from './charts/goal.ts'
import { itemChart } from './charts/item.ts'
import { languageSkill } from './charts/languageSkill.ts'
import { leaveChart } from './charts/leave.ts'
import { moduleChart } from './charts/module.ts'
import { phaseChart } from './charts/phase.ts'
import { subjectChart } from './charts/subject.ts'
import { workChart } from './charts/work.ts'

/** The charts, one per kind of thing: the law of order, read by replay, planner, screens and picture alike. */
export const charts = {
  language: languageSkill,
  subject: subjectChart,
  module: moduleChart,
  exam: examChart,
  phase: phaseChart,
  gate: gateChart,
  item: itemChart,
  certificate: certificateChart,
  goal: goalChart,
  leave: leaveChart,
  agreement: agreementChart,
  claim: claimChart,
  work: workChart,
  contract: contractChart,
} as const satisfies Record<string, AnyStateMachine>

/** A kind of thing that has a chart. */
export type ChartKind = keyof typeof charts

/**
 * Where a thing stands in its chart: the path of its innermost state, `running.extended`. A state that
 * will return by history says behind `<` where to: `onLeave<running.extended`.
 */
export type Place = string

/** The moves of a chart as a table: from a place, by an event, to a place. */
export interface MoveTable {
  initial: Place
  /** The place an event leads to, or undefined when nothing there listens for it. */
  next: (place: Place, event: string) => Place | undefined
  /** The events that something listens for in a place. */
  eventsIn: (place: Place) => readonly string[]
  /** Places with no way out. */
  isFinal: (place: Place) => boolean
  places: readonly Place[]
}

const pathOf = (node: AnyStateNode): string => node.path.join('.')

/** The innermost state entered when a node is entered. */
function entered(node: AnyStateNode): AnyStateNode {
  const first = node.initial?.target?.[0] as AnyStateNode | undefined
  return first ? entered(first) : node
}

const historyOf = (node: AnyStateNode): AnyStateNode | undefined =>
  (Object.values(node.states) as AnyStateNode[]).find((child) => child.type === 'history')

/** The part of a place before its memory: `onLeave<running.extended` is `onLeave`. */
export function statePath(place: Place): string {
  const mark = place.indexOf('<')
  return mark < 0 ? place : place.slice(0, mark)
}

/**
 * Reads every move of a chart into a table, by walking it from its initial state. Inner states come
 * before outer ones, as in the chart; a history state leads back to where its parent was left.
 */
export function readMoves(machine: AnyStateMachine): MoveTable {
  const root = machine.root
  const nodesByPath = new Map<string, AnyStateNode>()
  const collect = (node: AnyStateNode): void => {
    nodesByPath.set(pathOf(node), node)
    for (const child of Object.values(node.states) as AnyStateNode[]) collect(child)
  }
  collect(root)

  const table = new Map<Place, Map<string, Place>>()
  const initial = pathOf(entered(root))
  const waiting: Place[] = [initial]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (table.has(place)) continue
    const moves = new Map<string, Place>()
    table.set(place, moves)
    const leaf = nodesByPath.get(statePath(place)) as AnyStateNode
    const memory = place.slice(statePath(place).length + 1)
    for (let node: AnyStateNode | undefined = leaf; node; node = node.parent as AnyStateNode | undefined) {
      for (const [event, transitions] of node.transitions as ReadonlyMap<
        string,
        readonly { target?: readonly AnyStateNode[] | undefined }[]
      >) {
        const target = transitions[0]?.target?.[0]
        if (!target || moves.has(event)) continue
        const reached =
          target.type === 'history'
            ? (nodesByPath.get(memory) ?? entered(target.parent as AnyStateNode))
            : entered(target)
        const left = leaf.parent as AnyStateNode | undefined
        const remembers =
          left && left !== root && historyOf(left) && !pathOf(reached).startsWith(`${pathOf(left)}.`)
        const next = remembers && !isDeadEnd(reached) ? `${pathOf(reached)}<${pathOf(leaf)}` : pathOf(reached)
        moves.set(event, next)
        waiting.push(next)
      }
    }
  }

  const places = [...table.keys()]
  const eventsByPlace = new Map(places.map((place) => [place, [...(table.get(place)?.keys() ?? [])]]))
  return {
    initial,
    next: (place, event) => table.get(place)?.get(event),
    eventsIn: (place) => eventsByPlace.get(place) ?? [],
    isFinal: (place) => (table.get(place)?.size ?? 0) === 0,
    places,
  }
}

/** Final states remember nothing: nobody returns from them. */
function isDeadEnd(node: AnyStateNode): boolean {
  return node.type === 'final'
}

/** The table of every chart, read once at start-up from the charts themselves. */
export const movesByChart = Object.fromEntries(
  (Object.keys(charts) as ChartKind[]).map((kind) => [kind, readMoves(charts[kind])]),
) as Record<ChartKind, MoveTable>
