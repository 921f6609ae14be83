import type { AnyStateMachine } from 'xstate'
import { type ChartKind, charts } from './moves.ts'
import { chartOf, type Pathway } from './pathway.ts'
import { pathwayMachine } from './pathwayMachine.ts'
import { spawnedCharts } from './standing.ts'
import { subjectsOfRoute } from './subjects.ts'

/** A statechart as plain JSON, in the words of an XState configuration: Stately's editor opens it as it is. */
export interface MachineJson {
  id?: string
  tags?: string[]
  type?: 'parallel' | 'final' | 'history'
  history?: 'shallow' | 'deep'
  initial?: string
  on?: Record<string, { target?: string; actions?: string[] }>
  states?: Record<string, MachineJson>
}

/** A chart as it is configured: a move is a target, or an action that the picture only names. */
interface Configured extends Omit<MachineJson, 'on' | 'states'> {
  on?: Record<string, string | { target?: string; actions?: string }>
  states?: Record<string, Configured>
}

function plain({ id, type, history, initial, on, states }: Configured): MachineJson {
  return {
    ...(id && { id }),
    ...(type && { type }),
    ...(history && { history }),
    ...(initial && { initial }),
    ...(on && {
      on: Object.fromEntries(
        Object.entries(on).map(([event, move]) => {
          const { target, actions } = typeof move === 'string' ? { target: move, actions: undefined } : move
          return [event, { ...(target && { target }), ...(actions && { actions: [actions] }) }]
        }),
      ),
    }),
    ...(states && {
      states: Object.fromEntries(Object.entries(states).map(([name, state]) => [name, plain(state)])),
    }),
  }
}

/** One chart, or any machine made of charts, as JSON. */
export function machineJson(of: ChartKind | AnyStateMachine): MachineJson {
  const machine = typeof of === 'string' ? charts[of] : of
  return plain(machine.config as Configured)
}

/**
 * The charts whose things come with their events on a pathway: of subjects only where the route leads to levels of them, and
 * of contracts and claims only where there is a trade to have them in.
 */
function spawnedIn({ route, trade }: Pathway): ChartKind[] {
  const own = spawnedCharts.filter((kind) => trade !== null || (kind !== 'contract' && kind !== 'claim'))
  return [...own, ...(subjectsOfRoute(route).length > 0 ? (['subject'] as const) : [])]
}

/** The charts that a pathway is made of, in the order of the charts: those of things that it has, and those that come with events. */
export function chartsOf(pathway: Pathway): ChartKind[] {
  const has = new Set<ChartKind>([...[...pathway.initialPlaces.keys()].map(chartOf), ...spawnedIn(pathway)])
  return (Object.keys(charts) as ChartKind[]).filter((kind) => has.has(kind))
}

/**
 * The statecharts of a whole pathway as JSON. Claims, engagements, contracts and subjects, which the running machine
 * spawns, stand in it once each as a region of their own, tagged `spawned`, so that the picture is whole.
 */
export function pathwayJson(pathway: Pathway): MachineJson {
  const { states, ...machine } = machineJson(pathwayMachine(pathway))
  const spawned = spawnedIn(pathway).map((kind): [string, MachineJson] => {
    const { id: _, ...chart } = machineJson(kind)
    return [kind, { ...chart, tags: ['spawned'] }]
  })
  return { ...machine, states: { ...states, ...Object.fromEntries(spawned) } }
}

/** A state in a picture; `id` is its path, `name` the last part of it. */
interface PictureState {
  id: string
  name: string
  parent?: string
  /** Nothing follows it. */
  final?: boolean
  /** It is where its parent, or the whole chart, begins. */
  initial?: boolean
  /** Its parts go on side by side. */
  parallel?: boolean
  /** Not a state but the way back to where its parent was left. */
  history?: boolean
}

/** A move in a picture, between the ids of two states. */
interface PictureMove {
  from: string
  to: string
  event: string
}

/** One chart as plain data to draw, states in the order of the chart, parents before their parts. */
export interface ChartPicture {
  id: string
  /** Its outermost states go on side by side, as the regions of a pathway do. */
  parallel: boolean
  states: PictureState[]
  moves: PictureMove[]
}

/** Takes a chart apart into states and moves. */
export function chartPicture(of: ChartKind | AnyStateMachine | MachineJson): ChartPicture {
  const json = typeof of === 'string' || 'config' in of ? machineJson(of) : of
  const picture: ChartPicture = {
    id: json.id ?? '',
    parallel: json.type === 'parallel',
    states: [],
    moves: [],
  }
  const walk = (node: MachineJson, parent: string | null): void => {
    for (const [name, state] of Object.entries(node.states ?? {})) {
      const id = parent === null ? name : `${parent}.${name}`
      picture.states.push({
        id,
        name,
        ...(parent !== null && { parent }),
        ...(state.type === 'final' && { final: true }),
        ...(node.initial === name && { initial: true }),
        ...(state.type === 'parallel' && { parallel: true }),
        ...(state.type === 'history' && { history: true }),
      })
      for (const [event, { target }] of Object.entries(state.on ?? {})) {
        // A target is written as it is seen from beside the state: a sibling, or a part of one.
        if (target)
          picture.moves.push({ from: id, to: parent === null ? target : `${parent}.${target}`, event })
      }
      walk(state, id)
    }
  }
  walk(json, null)
  return picture
}

/** Ids in Mermaid are one word; ids of a curriculum have no underscore, so none can meet another. */
const word = (id: string): string => id.replaceAll('.', '__').replaceAll('-', '_')

/**
 * A chart as Mermaid text (stateDiagram-v2). Mermaid knows no history state: it becomes one with the name H.
 * Of an event that has its unit before it, the diagram shows the event alone, for the region says the rest.
 */
export function mermaid(of: ChartKind | AnyStateMachine | MachineJson): string {
  const { id: machine, parallel, states, moves } = chartPicture(of)
  const idOf = (state: string): string => word(`${machine}.${state}`)
  const lines = ['stateDiagram-v2']
  const draw = (parent: string | undefined, sideBySide: boolean, indent: string): void => {
    const parts = states.filter((state) => state.parent === parent)
    for (const [index, part] of parts.entries()) {
      const { id, name, final, initial, history } = part
      if (sideBySide && index > 0) lines.push(`${indent}--`)
      const inner = states.some((state) => state.parent === id)
      lines.push(`${indent}state "${history ? 'H' : name}" as ${idOf(id)}${inner ? ' {' : ''}`)
      if (inner) {
        draw(id, part.parallel ?? false, `${indent}  `)
        lines.push(`${indent}}`)
      }
      if (initial) lines.push(`${indent}[*] --> ${idOf(id)}`)
      if (final) lines.push(`${indent}${idOf(id)} --> [*]`)
    }
    for (const { from, to, event } of moves) {
      if (parts.some((state) => state.id === from)) {
        lines.push(`${indent}${idOf(from)} --> ${idOf(to)}: ${event.slice(event.lastIndexOf('.') + 1)}`)
      }
    }
  }
  if (!parallel) draw(undefined, false, '  ')
  else {
    // Only inside a state does Mermaid draw regions side by side.
    lines.push(`  state "${machine}" as ${word(machine)} {`)
    draw(undefined, true, '    ')
    lines.push('  }')
  }
  return `${lines.join('\n')}\n`
}
