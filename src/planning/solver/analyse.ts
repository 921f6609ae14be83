import type { Activity } from './activity.ts'
import type { Bounds, Literal } from './bounds.ts'
import { opposite } from './bounds.ts'
import type { Move, Source } from './propagator.ts'

/** A clause that keeps a search from a contradiction it has met. */
export interface Lesson {
  /** The first holds as soon as the others have failed, which they have; the second failed last of those. */
  literals: readonly Literal[]
  /** The level at which all but the first have failed. */
  back: number
  /** On how many levels its literals lie: the fewer, the more it is worth (Audemard and Simon 2009). */
  levels: number
}

/** What an analysis needs of its search. */
export interface Search {
  readonly bounds: Bounds
  readonly activity: Activity
  readonly level: number
  /** Literals that hold, and cannot hold together. */
  readonly contradiction: readonly Literal[]
  wasUsed(source: number, detail: number): void
}

/** The literals of a contradiction while it is being traced back: of each entry of the trail only the strongest. */
class Trace {
  /** The literal that is asked of an entry of the trail; -1 for none. */
  readonly asked: Int32Array
  readonly entries: number[] = []
  /** How many of them were made on the newest level that has any. */
  atTop = 0
  top = 0
  /** A bit for each 32nd level that has any of them. */
  private levels = 0

  private readonly search: Search

  constructor(search: Search, asked: Int32Array) {
    this.search = search
    this.asked = asked
    this.top = search.level
  }

  /** Asks for a literal, unless it held before any decision. */
  ask(literal: Literal): void {
    if (literal < 0) return
    const { bounds, activity } = this.search
    const entry = bounds.entryOf(literal)
    if (entry < 0) return
    const level = bounds.level[entry] as number
    if (level === 0) return
    const before = this.asked[entry] as number
    if (before < 0) {
      this.asked[entry] = literal
      this.entries.push(entry)
      if (level === this.top) this.atTop += 1
      activity.bump(literal >> 1)
    } else if (isStronger(bounds, literal, before)) this.asked[entry] = literal
  }

  /** The entry of the trail that made a literal hold. */
  entryOf(literal: Literal): number {
    return this.search.bounds.entryOf(literal)
  }

  /** Whether a literal is asked for already, or as good as. */
  covers(literal: Literal): boolean {
    if (literal < 0) return true
    const { bounds } = this.search
    const entry = bounds.entryOf(literal)
    if (entry < 0 || bounds.level[entry] === 0) return true
    const asked = this.asked[entry] as number
    return asked >= 0 && !isStronger(bounds, literal, asked)
  }

  /** Whether any literal that is asked for lies on the level of another one: else that cannot follow from them. */
  mayCover(literal: Literal): boolean {
    const level = this.search.bounds.level[this.entryOf(literal)] as number
    return (this.levels & (1 << (level & 31))) !== 0
  }

  /** Notes on which levels the literals lie that are asked for. */
  noteLevels(): void {
    this.levels = 0
    for (const entry of this.entries) {
      if ((this.asked[entry] as number) >= 0)
        this.levels |= 1 << ((this.search.bounds.level[entry] as number) & 31)
    }
  }

  clear(): void {
    for (const entry of this.entries) this.asked[entry] = -1
  }
}

/** Whether one of two literals about the same bound says more than the other. */
function isStronger(bounds: Bounds, one: Literal, other: Literal): boolean {
  const [a, b] = [bounds.valueOf[one >> 1] as number, bounds.valueOf[other >> 1] as number]
  return (one & 1) === 1 ? a < b : a > b
}

/** What is kept from one analysis to the next. */
interface Room {
  /** Room for a trace. */
  asked: Int32Array
  /** Per entry of the trail, why a literal held that it made hold, as far as that has been asked. */
  known: ({ literal: Literal; why: readonly Literal[] } | null)[]
}

const rooms = new WeakMap<Bounds, Room>()

/** The room of a search, without what was known of entries that have been taken back since. */
function roomOf(bounds: Bounds): Room {
  const { length } = bounds.whose
  let room = rooms.get(bounds)
  if (room?.asked.length !== length) {
    room = { asked: new Int32Array(length).fill(-1), known: room?.known ?? [] }
    rooms.set(bounds, room)
  }
  if (room.known.length > bounds.shortest) room.known.length = bounds.shortest
  bounds.shortest = bounds.length
  return room
}

/** Traces a contradiction back to the first literal of its level that alone, with older ones, leads to it (1UIP). */
export function analyse(search: Search, sources: readonly (Source | null)[]): Lesson | null {
  const { bounds, contradiction } = search
  const { asked: ofEntries, known } = roomOf(bounds)
  const trace = new Trace(search, ofEntries)
  trace.top = newestLevel(bounds, contradiction)
  if (trace.top === 0) return null
  for (const literal of contradiction) trace.ask(literal)
  const move: Move = { variable: 0, value: 0, isUpper: false, detail: 0, entry: 0 }
  /** The literals that made an entry's literal hold. */
  const reasonsFor = (entry: number, literal: Literal): readonly Literal[] | null => {
    const asked = sources[bounds.source[entry] as number]
    if (!asked) return null
    const before = known[entry]
    if (before?.literal === literal) return before.why
    move.variable = bounds.variableOf[literal >> 1] as number
    move.isUpper = (literal & 1) === 1
    move.value = (bounds.valueOf[literal >> 1] as number) - (move.isUpper ? 1 : 0)
    move.detail = bounds.detail[entry] as number
    move.entry = entry
    const why: Literal[] = []
    asked.explain(move, bounds, why)
    while (known.length < entry) known.push(null)
    known[entry] = { literal, why }
    return why
  }
  const unique = traceBack(search, trace, reasonsFor)
  const lesson = lessonOf(bounds, trace, unique, reasonsFor)
  trace.clear()
  return lesson
}

/** The newest level on which any of some literals came to hold. */
function newestLevel(bounds: Bounds, literals: readonly Literal[]): number {
  let newest = 0
  for (const literal of literals) {
    const entry = literal < 0 ? -1 : bounds.entryOf(literal)
    if (entry >= 0) newest = Math.max(newest, bounds.level[entry] as number)
  }
  return newest
}

type Reasons = (entry: number, literal: Literal) => readonly Literal[] | null

/** Goes down the trail until one literal of the newest level is left; gives its entry. */
function traceBack(search: Search, trace: Trace, reasonsFor: Reasons): number {
  const { bounds } = search
  for (let entry = bounds.length - 1; ; entry -= 1) {
    const literal = trace.asked[entry] as number
    if (literal < 0 || bounds.level[entry] !== trace.top) continue
    if (trace.atTop === 1) return entry
    trace.atTop -= 1
    search.wasUsed(bounds.source[entry] as number, bounds.detail[entry] as number)
    const reasons = reasonsFor(entry, literal)
    trace.asked[entry] = -1
    for (const one of reasons ?? []) trace.ask(one)
  }
}

/** How deep it is looked for whether a literal follows from the others. */
const depth = 5

/** Whether a literal follows from what has been asked for, over its reasons and theirs. */
function isImplied(
  trace: Trace,
  reasonsFor: Reasons,
  known: Map<Literal, boolean>,
  literal: Literal,
  left: number,
): boolean {
  const entry = trace.entryOf(literal)
  const reasons = reasonsFor(entry, literal)
  if (!reasons) return false
  for (const one of reasons) {
    if (trace.covers(one)) continue
    if (left === 0 || !trace.mayCover(one)) return false
    const follows = known.get(one) ?? isImplied(trace, reasonsFor, known, one, left - 1)
    known.set(one, follows)
    if (!follows) return false
  }
  return true
}

function lessonOf(bounds: Bounds, trace: Trace, unique: number, reasonsFor: Reasons): Lesson {
  const literals: Literal[] = [opposite(trace.asked[unique] as Literal)]
  /** Where the literal about each bound stands, the strongest of them being enough. */
  const known = new Map<Literal, boolean>()
  trace.noteLevels()
  const placeOf = new Map<number, number>()
  for (const entry of trace.entries) {
    const literal = trace.asked[entry] as Literal
    if (literal < 0 || entry === unique) continue
    if (isImplied(trace, reasonsFor, known, literal, depth)) continue
    const bound = bounds.whose[entry] as number
    const place = placeOf.get(bound)
    if (place === undefined) {
      placeOf.set(bound, literals.length)
      literals.push(opposite(literal))
    } else if (isStronger(bounds, literal, opposite(literals[place] as Literal))) {
      literals[place] = opposite(literal)
    }
  }
  const levels = new Set<number>([trace.top])
  let back = 0
  let second = 1
  for (let at = 1; at < literals.length; at += 1) {
    const level = bounds.level[bounds.entryOf(opposite(literals[at] as Literal))] as number
    levels.add(level)
    if (level <= back) continue
    back = level
    second = at
  }
  if (literals.length > 1) {
    const swapped = literals[1] as Literal
    literals[1] = literals[second] as Literal
    literals[second] = swapped
  }
  return { literals, back, levels: levels.size }
}
