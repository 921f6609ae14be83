import type { Lane } from '../../curriculum/route.ts'
import type { Piece, Progress, RouteMap, Station } from '../../planning/routeMap.ts'
import { spread } from '../spread.ts'
import type { Scale } from './scale.ts'

/** The outline of a station: the written exam is a square, the trade exam a star, the certificate two rings. */
export type MarkShape = 'disc' | 'square' | 'star' | 'rings' | 'capsule'

/** A station's mark, placed along time. */
export interface Mark {
  station: Station
  shape: MarkShape
  x: number
  radius: number
}

/** The small mark where a stretch begins or ends without a station of its own. */
export interface EndMark {
  lane: Lane
  track: number
  x: number
  progress: Progress
  deciding: boolean
}

/** A stretch of line as it is drawn: from edge to edge of what it joins, so that dashes end whole. */
export interface Stretch {
  piece: Piece
  x0: number
  x1: number
}

/** White that every mark keeps around it. */
export const clearance = 3

/** Nearest that two marks of one track may stand, a hit area of 24 px each; the larger figures need more. */
const nearest = 24
/** Marks keep this far from the end of the drawing. */
const edge = 5

const endRadius = 6
/** Less of a line between two marks would look like dirt. */
const shortest = 3

/** The outline that a station is drawn with. */
export function shapeOf(station: Station): MarkShape {
  const { subject } = station
  if (subject.kind === 'partialCompetence') return 'capsule'
  if (subject.kind === 'certificate') return 'rings'
  if (subject.kind === 'exam') return subject.exam === 'written' ? 'square' : 'star'
  return 'disc'
}

/** How large it is drawn. */
export function radiusOf(shape: MarkShape, deciding: boolean): number {
  if (shape === 'star') return 13
  if (shape === 'rings') return 12
  return deciding ? 10.5 : 9
}

/** Reading order: by day, then by lane and track, as the list has it. */
export function inOrder(map: RouteMap): Station[] {
  const rank = new Map(map.lanes.map(({ lane }, index) => [lane, index]))
  const capsule = (station: Station) => (station.subject.kind === 'partialCompetence' ? 1 : 0)
  return [...map.stations].sort(
    (a, b) =>
      a.day - b.day ||
      (rank.get(a.lane) ?? 0) - (rank.get(b.lane) ?? 0) ||
      a.track - b.track ||
      capsule(a) - capsule(b),
  )
}

/**
 * Where each station's mark stands. Time is linear, but two marks of one track that would touch are moved
 * apart by the few pixels it takes: one can't press what lies under another.
 */
export function placeMarks(map: RouteMap, scale: Scale): Mark[] {
  const marks = inOrder(map).map((station): Mark => {
    const shape = shapeOf(station)
    return { station, shape, x: scale.at(station.day), radius: radiusOf(shape, station.deciding) }
  })
  const tracks = new Map<string, Mark[]>()
  for (const mark of marks) {
    if (mark.shape === 'capsule') continue
    const track = `${mark.station.lane} ${mark.station.track}`
    tracks.set(track, [...(tracks.get(track) ?? []), mark])
  }
  for (const track of tracks.values()) {
    const places = spread(
      track.map(({ x, radius }) => ({ wants: x, size: Math.max(nearest, 2 * radius + 5) })),
      0,
    )
    let most = scale.width - edge
    for (const [index, mark] of [...track.entries()].reverse()) {
      mark.x = Math.min(places[index] ?? mark.x, most - mark.radius)
      most = mark.x - Math.max(nearest / 2, mark.radius + 2.5)
      const before = track[index - 1]
      if (before) most -= Math.max(0, nearest / 2 - before.radius)
    }
  }
  return marks
}

const sameTrack = (a: { lane: Lane; track: number }, b: { lane: Lane; track: number }) =>
  a.lane === b.lane && a.track === b.track

/** Every stretch with the marks at its ends, small ones made where there is no station. */
export function placeStretches(
  map: RouteMap,
  marks: Mark[],
  scale: Scale,
): { stretches: Stretch[]; ends: EndMark[] } {
  const ends: EndMark[] = []
  const onTrack = (piece: Piece) =>
    marks.filter((mark) => mark.shape !== 'capsule' && sameTrack(mark.station, piece))

  function edge(piece: Piece, side: 'from' | 'to'): number {
    const way = side === 'from' ? 1 : -1
    const day = piece[side]
    const own = onTrack(piece).filter((mark) => mark.station.day === day)
    const mark = side === 'from' ? own.at(-1) : own[0]
    if (mark) return mark.x + (mark.radius + clearance) * way
    const x = scale.at(day)
    const near = onTrack(piece).find((other) => Math.abs(other.x - x) < other.radius + endRadius + 4)
    const joined = map.pieces.some(
      (other) => other !== piece && sameTrack(other, piece) && other.from <= day && day <= other.to + 1,
    )
    const long = scale.at(piece.to) - scale.at(piece.from) > 44
    if (near) {
      const beyond = near.x + (near.radius + clearance) * way
      // What the other mark covers of the line is left out, or dashes would begin under it
      return (x - near.x) * way >= 0 && (beyond - x) * way > 0 ? beyond : x
    }
    if (joined || !long) return x
    // What is done has its station where it ended; where it began is told by the list
    if (side === 'from' && piece.progress === 'done') return x
    // What goes on beyond the plan has a tip there, and no mark at which it would end
    if (side === 'to' && piece.openEnded) return x
    const reached = side === 'from' ? started(piece.progress) : ended(piece.progress)
    ends.push({ lane: piece.lane, track: piece.track, x, progress: reached, deciding: piece.deciding })
    return x + (endRadius + clearance) * way
  }

  const stretches = map.pieces
    .map((piece) => ({ piece, x0: edge(piece, 'from'), x1: edge(piece, 'to') }))
    .filter(({ x0, x1 }) => x1 - x0 > shortest)
  return { stretches, ends }
}

/** The stretch that leads to a station, or that it begins. */
export function pieceOf(pieces: readonly Piece[], { station }: Mark): Piece | undefined {
  return pieces.find((piece) => piece.step === station.id && piece.lane === station.lane)
}

const started = (progress: Progress): Progress => (progress === 'underWay' ? 'done' : progress)
const ended = (progress: Progress): Progress => (progress === 'underWay' ? 'agreed' : progress)
