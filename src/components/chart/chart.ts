/** One state of a chart as plain data. */
export interface ChartState {
  id: string
  name: string
  /** Nothing leads on from it. */
  final?: boolean
  /** Where the person is now. */
  current?: boolean
  /** The state that this one is a part of. */
  parent?: string
}

/** One way from a state to another, or back to itself. */
export interface ChartMove {
  from: string
  to: string
  name: string
}

/** A statechart as plain data; its first state is the one it begins in. */
export interface Chart {
  id: string
  /** It has no one place that it begins in. */
  noStart?: true
  states: ChartState[]
  moves: ChartMove[]
}

/** The outermost state that a state belongs to; itself when it is part of none. */
export function outermost(chart: Chart, id: string): string {
  const parent = chart.states.find((state) => state.id === id)?.parent
  return parent === undefined ? id : outermost(chart, parent)
}

/** The parts of a state, in the order they are given. */
export function partsOf(chart: Chart, id: string): ChartState[] {
  return chart.states.filter(({ parent }) => parent === id)
}

/** What is written on an arrow: every move that takes the same way, once. */
export interface Arrow {
  from: string
  to: string
  names: string[]
}

/** One arrow for each way, with every name that takes it. */
export function arrowsOf(moves: readonly ChartMove[]): Arrow[] {
  const arrows = new Map<string, Arrow>()
  for (const { from, to, name } of moves) {
    const key = `${from} ${to}`
    const arrow = arrows.get(key) ?? { from, to, names: [] }
    arrows.set(key, arrow)
    arrow.names.push(name)
  }
  return [...arrows.values()]
}
