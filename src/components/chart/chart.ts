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

/** From so many ways on, a name is written once. */
const many = 4

/**
 * One arrow for each way. A name that leads to one state from many (a test that may jump levels) is written on the
 * shortest of those ways alone: `far` tells how long a way is.
 */
export function arrowsOf(moves: ChartMove[], far: (move: ChartMove) => number): Arrow[] {
  const arrows = new Map<string, Arrow>()
  for (const move of moves) {
    const key = `${move.from} ${move.to}`
    const arrow = arrows.get(key) ?? { from: move.from, to: move.to, names: [] }
    arrows.set(key, arrow)
    const same = moves.filter(({ from, to, name }) => from !== to && to === move.to && name === move.name)
    const least = Math.min(...same.map(far))
    const nearest = same.find((each) => far(each) === least)
    if (move.from === move.to || same.length < many || nearest === move) arrow.names.push(move.name)
  }
  return [...arrows.values()]
}
