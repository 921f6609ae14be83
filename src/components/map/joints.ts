import { earlier, later } from '../../calendar/day.ts'
import type { Lane } from '../../curriculum/route.ts'
import type { Piece, RouteMap } from '../../planning/routeMap.ts'
import type { Box } from './box.ts'
import type { Scale } from './scale.ts'

/** What joins the stretches of a lane: a wait along a track, or a way from one track to another. */
export interface Joint {
  lane: Lane
  fromTrack: number
  toTrack: number
  x0: number
  x1: number
  /** How the line is drawn: as the piece it leads to, or thin because nothing happens in it. */
  like: Piece | null
  /** Whether the stations before and after both decide the finish: then so does the wait between them. */
  deciding: boolean
}

/** Shorter gaps are one step following another, not a wait. */
const waitDays = 10
/** Less than this between two deciding stations is covered by their marks. */
const leastTie = 3
/** What a way between two tracks takes of the axis. */
const bend = 44

type Span = Pick<Piece, 'from' | 'to' | 'deciding'>

/** Stretches of one track in order of time. */
function onTrack(map: RouteMap, lane: Lane, track: number): Piece[] {
  return map.pieces.filter((piece) => piece.lane === lane && piece.track === track).sort(byTime)
}

const byTime = (a: Span, b: Span) => a.from - b.from || a.to - b.to

/** What a track's line goes through: its stretches, and the deciding stations that are a day only. */
function throughTrack(map: RouteMap, lane: Lane, track: number): Span[] {
  const days = map.stations.filter(
    (station) =>
      station.lane === lane && station.track === track && station.deciding && station.from === station.to,
  )
  return [...onTrack(map, lane, track), ...days].sort(byTime)
}

/** The waits along a track; between two deciding stations every gap is drawn that can be seen. */
function waitsAlong(map: RouteMap, lane: Lane, track: number, scale: Scale): Joint[] {
  const waits: Joint[] = []
  let reached: Span | undefined
  for (const span of throughTrack(map, lane, track)) {
    if (reached) {
      const deciding = reached.deciding && span.deciding
      const [x0, x1] = [scale.at(reached.to), scale.at(span.from)]
      const isWait = span.from - reached.to > waitDays
      if (deciding ? x1 - x0 >= leastTie : isWait) {
        waits.push({ lane, fromTrack: track, toTrack: track, x0, x1, like: null, deciding })
      }
    }
    if (!reached || span.to > reached.to) reached = span
  }
  return waits
}

/**
 * What a metro map would draw between the stretches: thin waits along a track, and where a lane runs on several
 * tracks, a way out from the first one to where another begins and a way back from where it ends. Ways are drawn
 * only where there is something to leave or to come back to, and none to or from the track that is a subject's own.
 */
export function jointsOf(map: RouteMap, scale: Scale): Joint[] {
  const joints: Joint[] = []
  for (const { lane, tracks } of map.lanes) {
    const main = onTrack(map, lane, 0)
    for (let track = 0; track < tracks; track += 1) {
      joints.push(...waitsAlong(map, lane, track, scale))
      const pieces = onTrack(map, lane, track)
      const [first] = pieces
      // What goes on as long as it is needed lies beside the way, and is no part of it
      if (track === 0 || !first || pieces.some(({ openEnded }) => openEnded)) continue
      if (isOfSubject(map, lane, 0) || isOfSubject(map, lane, track)) continue

      const left = main.findLast((piece) => piece.from <= first.from)
      if (left) {
        const x1 = scale.at(first.from)
        const x0 = Math.max(scale.at(left.from), Math.min(scale.at(earlier(left.to, first.from)), x1 - bend))
        const waits = first.from - earlier(left.to, first.from) > 60
        if (x1 - x0 >= bend / 2) {
          const like = waits ? null : first
          joints.push({ lane, fromTrack: 0, toTrack: track, x0, x1, like, deciding: false })
        }
      }
      const until = pieces.map(({ to }) => to).reduce((a, b) => later(a, b))
      const joined = main.find((piece) => piece.from >= until - waitDays)
      const [x0, x1] = [scale.at(until), scale.at(joined?.from ?? until)]
      // Without room for its bend a way back would end in the middle of what it leads to
      if (joined && x1 - x0 >= bend / 2) {
        joints.push({ lane, fromTrack: track, toTrack: 0, x0, x1, like: null, deciding: false })
      }
    }
  }
  return joints
}

/** Whether the levels of a subject lie on a track, and nothing else. */
function isOfSubject({ stations }: RouteMap, lane: Lane, track: number): boolean {
  return stations.some(
    (station) => station.lane === lane && station.track === track && station.subject.kind === 'subject',
  )
}

/** A joint as a path, and the boxes that a label must keep clear of. */
export function jointPath(joint: Joint, y0: number, y1: number): { d: string; length: number; boxes: Box[] } {
  const { x0, x1 } = joint
  if (y0 === y1) {
    return { d: `M${x0} ${y0}H${x1}`, length: x1 - x0, boxes: [{ x0, x1, y0: y0 - 1, y1: y0 + 1 }] }
  }
  // The bend takes place near the other track: the wait itself lies on the track one comes from or goes to
  const out = joint.toTrack > joint.fromTrack
  const bending = Math.min(bend, x1 - x0)
  const bx0 = out ? x0 : x1 - bending
  const bx1 = bx0 + bending
  const mid = (bx0 + bx1) / 2
  const d = `M${x0} ${y0}H${bx0}C${mid} ${y0} ${mid} ${y1} ${bx1} ${y1}H${x1}`
  const boxes: Box[] = [
    { x0, x1: bx0, y0: y0 - 1, y1: y0 + 1 },
    { x0: bx1, x1, y0: y1 - 1, y1: y1 + 1 },
  ]
  const at = (t: number) => ({
    x: (1 - t) ** 3 * bx0 + 3 * (1 - t) ** 2 * t * mid + 3 * (1 - t) * t ** 2 * mid + t ** 3 * bx1,
    y: (1 - t) ** 3 * y0 + 3 * (1 - t) ** 2 * t * y0 + 3 * (1 - t) * t ** 2 * y1 + t ** 3 * y1,
  })
  let length = bx0 - x0 + (x1 - bx1)
  for (let step = 0; step < 8; step += 1) {
    const [a, b] = [at(step / 8), at((step + 1) / 8)]
    length += Math.hypot(b.x - a.x, b.y - a.y)
    boxes.push({
      x0: Math.min(a.x, b.x) - 4,
      x1: Math.max(a.x, b.x) + 4,
      y0: Math.min(a.y, b.y) - 2,
      y1: Math.max(a.y, b.y) + 2,
    })
  }
  return { d, length, boxes }
}
