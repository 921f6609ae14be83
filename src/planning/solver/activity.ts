import { Some } from './some.ts'

/** What an activity may grow to before all are made smaller. */
const tooLarge = 1e100

/** How much less a conflict counts than the one after it. */
const fading = 0.95

/**
 * Which literals had most to do with the newest conflicts: a heap with the most active one on top (VSIDS, Moskewicz
 * and others 2001).
 */
export class Activity {
  private readonly scores: Float64Array
  /** Literals that ever had to do with a conflict. */
  private readonly noted: Some
  private readonly heap: Int32Array
  private readonly places: Int32Array
  private size = 0
  private step = 1

  constructor(literals: number) {
    this.scores = new Float64Array(literals)
    this.noted = new Some(literals)
    this.heap = new Int32Array(literals)
    this.places = new Int32Array(literals).fill(-1)
  }

  /** Notes that a literal had to do with a conflict. */
  bump(one: number): void {
    const score = (this.scores[one] as number) + this.step
    this.scores[one] = score
    if (score > tooLarge) {
      for (let at = 0; at < this.scores.length; at += 1)
        this.scores[at] = (this.scores[at] as number) / tooLarge
      this.step /= tooLarge
    }
    this.noted.add(one)
    const place = this.places[one] as number
    if (place < 0) this.put(one)
    else this.rise(place)
  }

  /** Lets what has been noted so far count for less. */
  fade(): void {
    this.step /= fading
  }

  /** Puts those literals of a stretch back that were taken, and that ever had to do with a conflict. */
  putBack(from: number, before: number): void {
    const { noted } = this
    for (let one = noted.next(from, before); one < before; one = noted.next(one + 1, before)) {
      if ((this.places[one] as number) < 0 && this.scores[one] !== 0) this.put(one)
    }
  }

  private put(one: number): void {
    this.heap[this.size] = one
    this.places[one] = this.size
    this.size += 1
    this.rise(this.size - 1)
  }

  /** Takes the most active literal; -1 where none is left. */
  take(): number {
    if (this.size === 0) return -1
    const top = this.heap[0] as number
    this.size -= 1
    const last = this.heap[this.size] as number
    this.places[top] = -1
    if (this.size > 0) {
      this.heap[0] = last
      this.places[last] = 0
      this.sink()
    }
    return top
  }

  private rise(from: number): void {
    const { heap, places, scores } = this
    const one = heap[from] as number
    const score = scores[one] as number
    let at = from
    while (at > 0) {
      const above = (at - 1) >> 1
      const other = heap[above] as number
      if ((scores[other] as number) >= score) break
      heap[at] = other
      places[other] = at
      at = above
    }
    heap[at] = one
    places[one] = at
  }

  private sink(): void {
    const { heap, places, scores, size } = this
    const one = heap[0] as number
    const score = scores[one] as number
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= size) break
      const right = below + 1
      const isRight =
        right < size && (scores[heap[right] as number] as number) > (scores[heap[below] as number] as number)
      if (isRight) below = right
      const other = heap[below] as number
      if ((scores[other] as number) <= score) break
      heap[at] = other
      places[other] = at
      at = below
    }
    heap[at] = one
    places[one] = at
  }
}
