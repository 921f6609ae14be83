import type { Arrow } from './chart.ts'

/** A place in a column: a state, or a bend of an arrow that passes it. */
export interface Slot {
  id: string
  /** Set when it is only a bend. */
  bend: boolean
}

/** An arrow between neighbouring columns, in the direction in which the columns run. */
export interface Segment {
  left: string
  right: string
}

/** A way through the columns: the slots it passes from its leftmost state to its rightmost. */
export interface Way {
  arrow: Arrow
  /** It runs against the columns. */
  back: boolean
  slots: string[]
}

/** How many steps each state is from the first, the shortest way; what can't be come to stands with the first. */
function stepsFromFirst(states: string[], arrows: Arrow[]): Map<string, number> {
  const steps = new Map<string, number>(states.slice(0, 1).map((id) => [id, 0]))
  for (const [id, count] of steps) {
    for (const { from, to } of arrows) if (from === id && !steps.has(to)) steps.set(to, count + 1)
  }
  return steps
}

/** The longest way to each state by arrows that close no circle. */
function longestWays(states: string[], arrows: Arrow[]): Map<string, number> {
  const column = new Map<string, number>(states.map((id) => [id, 0]))
  // So many rounds reach whatever the longest way reaches
  for (const _ of states) {
    for (const { from, to } of arrows) {
      column.set(to, Math.max(column.get(to) ?? 0, (column.get(from) ?? 0) + 1))
    }
  }
  return column
}

/** The arrows that close a circle, met on the way from the first state on. */
function closingArrows(states: string[], arrows: Arrow[]): Arrow[] {
  const closing: Arrow[] = []
  const seen = new Map<string, 'open' | 'done'>()
  function visit(id: string) {
    seen.set(id, 'open')
    for (const arrow of arrows.filter(({ from }) => from === id)) {
      const state = seen.get(arrow.to)
      if (state === 'open') closing.push(arrow)
      else if (state === undefined) visit(arrow.to)
    }
    seen.set(id, 'done')
  }
  for (const id of states) if (!seen.has(id)) visit(id)
  return closing
}

/**
 * Which column each state stands in: the longest way to it by arrows that lead no nearer to the first state and close
 * no circle. A chart whose states lead back and forth is then no wider than it is far through it.
 */
function columnsOf(states: string[], arrows: Arrow[]): { column: Map<string, number>; back: Set<Arrow> } {
  const steps = stepsFromFirst(states, arrows)
  const nearer = ({ from, to }: Arrow) => (steps.get(to) ?? 0) < (steps.get(from) ?? 0)
  const onward = arrows.filter((arrow) => !nearer(arrow))
  const back = new Set<Arrow>([...arrows.filter(nearer), ...closingArrows(states, onward)])
  for (;;) {
    const column = longestWays(
      states,
      arrows.filter((arrow) => !back.has(arrow)),
    )
    // What does not run against the columns after all is no way back
    const runsOn = [...back].find(({ from, to }) => (column.get(to) ?? 0) >= (column.get(from) ?? 0))
    if (!runsOn) return { column, back }
    back.delete(runsOn)
  }
}

/** States in columns, arrows as ways through them, each column in an order with few crossings. */
export function arrange(
  states: string[],
  arrows: Arrow[],
): { columns: Slot[][]; ways: Way[]; segments: Segment[] } {
  const between = arrows.filter(({ from, to }) => from !== to)
  const { column, back } = columnsOf(states, between)
  const count = Math.max(0, ...column.values()) + 1
  const columns: Slot[][] = Array.from({ length: count }, () => [])
  for (const id of states) columns[column.get(id) ?? 0]?.push({ id, bend: false })

  const segments: Segment[] = []
  const ways = between.map((arrow, index): Way => {
    const isBack = back.has(arrow)
    const [left, right] = isBack ? [arrow.to, arrow.from] : [arrow.from, arrow.to]
    const [first, last] = [column.get(left) ?? 0, column.get(right) ?? 0]
    const slots = [left]
    for (let at = first + 1; at < last; at += 1) {
      const bend = { id: `bend ${index} ${at}`, bend: true }
      columns[at]?.push(bend)
      slots.push(bend.id)
    }
    slots.push(right)
    for (let at = 0; at + 1 < slots.length; at += 1) {
      segments.push({ left: slots[at] ?? '', right: slots[at + 1] ?? '' })
    }
    return { arrow, back: isBack, slots }
  })
  return { columns: fewestCrossings(columns, segments), ways, segments }
}

/** How many pairs of segments cross, for columns in these orders. */
function crossings(columns: Slot[][], segments: Segment[]): number {
  const row = new Map(columns.flatMap((slots) => slots.map(({ id }, index) => [id, index] as const)))
  const at = new Map(columns.flatMap((slots, index) => slots.map(({ id }) => [id, index] as const)))
  let sum = 0
  for (const [index, a] of segments.entries()) {
    for (const b of segments.slice(index + 1)) {
      if (at.get(a.left) !== at.get(b.left)) continue
      const lefts = (row.get(a.left) ?? 0) - (row.get(b.left) ?? 0)
      const rights = (row.get(a.right) ?? 0) - (row.get(b.right) ?? 0)
      if (lefts * rights < 0) sum += 1
    }
  }
  return sum
}

/** Sweeps to and fro, each column ordered by the middle of its neighbours; the best order seen is kept. */
function fewestCrossings(columns: Slot[][], segments: Segment[]): Slot[][] {
  let best = columns
  let fewest = crossings(columns, segments)
  let now = columns
  for (let sweep = 0; sweep < 12 && fewest > 0; sweep += 1) {
    const forward = sweep % 2 === 0
    const next = now.map((slots) => [...slots])
    const order = forward ? next.keys() : [...next.keys()].reverse()
    for (const at of order) {
      const beside = next[forward ? at - 1 : at + 1]
      if (!beside) continue
      const row = new Map(beside.map(({ id }, index) => [id, index]))
      const middle = ({ id }: Slot, own: number) => {
        const neighbours = segments.flatMap(({ left, right }) =>
          forward ? (right === id ? [row.get(left)] : []) : left === id ? [row.get(right)] : [],
        )
        const known = neighbours.filter((value) => value !== undefined)
        return known.length === 0 ? own : known.reduce((sum, value) => sum + value, 0) / known.length
      }
      next[at] = (next[at] ?? [])
        .map((slot, own) => ({ slot, middle: middle(slot, own) }))
        .sort((a, b) => a.middle - b.middle)
        .map(({ slot }) => slot)
    }
    now = next
    const crossed = crossings(next, segments)
    if (crossed < fewest) {
      fewest = crossed
      best = next
    }
  }
  return best
}
