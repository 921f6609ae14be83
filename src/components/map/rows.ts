import type { Lane } from '../../curriculum/route.ts'
import type { RouteMap } from '../../planning/routeMap.ts'
import { rowHeight, type Side } from './calloutSpots.ts'
import { type CapsulePlace, capsuleRoom } from './capsules.ts'

/** A lane's place down the drawing. */
export interface LaneRow {
  lane: Lane
  top: number
  height: number
  /** Where each track's line lies. */
  tracks: number[]
  /** Where its shaded bands begin; null when it has none. */
  bands: number | null
  /** Where the room at its foot begins, for the flag of what decides the finish; null when there is none. */
  foot: number | null
}

/** What stands over the lanes: the axis, the phases' bands under it, the flags under those. */
export interface HeadRows {
  axis: number
  /** Top of each row of phases. */
  phases: number[]
  flags: number
  height: number
}

const axisHeight = 52
const phaseHeight = 27
const flagRoom = 31

/** Room over a line for names and under it for states, and from one track to the next. */
const over = 40
const under = 38
const between = 73
/** What keeps several rows of words under a track from being read on in the words over the next. */
const air = 12
/** The height of the band that a phase has under the year axis. */
export const bandHeight = 28
/** Room under the exams for the finish range. */
const finishRoom = 24
/** Room at the foot of a lane for the flag of what decides the finish. */
export const footRoom = 30

/** The rows over the lanes, for so many rows of phases and of flags. */
export function headRows(phaseRows: number, flagRows: number): HeadRows {
  const phases = Array.from({ length: phaseRows }, (_, index) => axisHeight + 6 + index * phaseHeight)
  const flags = axisHeight + 6 + phaseRows * phaseHeight
  return { axis: axisHeight, phases, flags, height: flags + flagRows * flagRoom }
}

/** How many rows of callouts hang on a track's line, over or under it. */
export type CalloutRows = (lane: Lane, track: number, side: Side) => number

/** Every lane's row, each as high as its tracks, capsules, bands, callouts and the flag at the foot of one need. */
export function laneRows(
  map: RouteMap,
  capsules: CapsulePlace[],
  callouts: CalloutRows,
  top: number,
  flagged: Lane | null,
): LaneRow[] {
  let y = top
  return map.lanes.map(({ lane, tracks }) => {
    const rowsOf = (track: number) => {
      const here = capsules.filter(({ mark }) => mark.station.lane === lane && mark.station.track === track)
      return here.length === 0 ? 0 : Math.max(...here.map(({ row }) => row)) + 1
    }
    // The first row of words has its room in any case
    const words = (track: number, side: Side) => Math.max(0, callouts(lane, track, side) - 1) * rowHeight
    const banded = map.windows.some((window) => laneOf(window.kind) === lane)
    const start = y
    const bands = banded ? start + 6 : null
    let line = start + over + (banded ? bandHeight + 2 : 0) + rowsOf(0) * capsuleRoom + words(0, 'over')
    const lines = [line]
    for (let track = 1; track < Math.max(1, tracks); track += 1) {
      const above = track === 1 ? 0 : rowsOf(track - 1)
      line += between + (above > 0 ? above * capsuleRoom - 4 : 0)
      const hung = words(track - 1, 'under')
      line += hung + (hung > 0 ? air : 0) + words(track, 'over')
      lines.push(line)
    }
    const below = tracks > 1 ? rowsOf(tracks - 1) : 0
    const filled =
      line + under + words(Math.max(1, tracks) - 1, 'under') + (below > 0 ? below * capsuleRoom - 2 : 0)
    const foot = lane === flagged ? filled : null
    y = filled + (foot === null ? 0 : footRoom) + (lane === 'exams' ? finishRoom : 0)
    return { lane, top: start, height: y - start, tracks: lines, bands, foot }
  })
}

/** How far down a track's line runs; in a track that is not drawn, the lane's last, and without the lane the head's foot. */
export type LineOf = (place: { lane: string; track: number }) => number

/** Where every track's line runs among these rows. */
export function linesOf(lanes: readonly LaneRow[], head: HeadRows): LineOf {
  return ({ lane, track }) => {
    const row = lanes.find((each) => each.lane === lane)
    return row?.tracks[Math.min(track, row.tracks.length - 1)] ?? head.height
  }
}

/** The lane that a shaded band belongs to. */
export function laneOf(kind: RouteMap['windows'][number]['kind']): Lane {
  return kind === 'languageTest' ? 'norwegian' : 'exams'
}
