import type { Lane } from '../../curriculum/route.ts'
import type { Piece, RouteMap } from '../../planning/routeMap.ts'
import { around, type Box } from './box.ts'
import { placeCallouts, type Side } from './callouts.ts'
import { type CapsulePlace, capsuleHeight, capsuleTop, placeCapsules } from './capsules.ts'
import {
  type DecidingFlag,
  type FinishBar,
  type Flag,
  placeDeciding,
  placeFinish,
  placeHeadFlags,
} from './flags.ts'
import { type Joint, jointPath, jointsOf } from './joints.ts'
import { type Label, type LabelWish, placeLabels } from './labels.ts'
import { type DrawnLink, type Link, placeLinks } from './links.ts'
import type { Measure } from './measure.ts'
import { type PhasePlace, placePhases } from './phases.ts'
import { clearance, type EndMark, type Mark, placeMarks, placeStretches, type Stretch } from './places.ts'
import { type HeadRows, headRows, type LaneRow, laneRows } from './rows.ts'
import { type Scale, timeScale, type Zoom } from './scale.ts'
import { placeWindows, type WindowPlace } from './windows.ts'
import type { MapWords } from './words.ts'

/** The whole drawing, in pixels at a root size of 16 from the axis' beginning. */
export interface Layout {
  scale: Scale
  height: number
  head: HeadRows
  lanes: LaneRow[]
  marks: Mark[]
  capsules: CapsulePlace[]
  ends: EndMark[]
  stretches: Stretch[]
  joints: (Joint & { d: string; length: number })[]
  links: DrawnLink[]
  windows: WindowPlace[]
  phases: PhasePlace[]
  today: Flag | null
  programmeEnd: Flag | null
  deciding: DecidingFlag | null
  finish: FinishBar | null
  labels: Map<string, Label>
  lineOf: (place: { lane: string; track: number }) => number
  /** What the frame of the chosen station goes around; null when there is no such station. */
  frameOf: (id: string) => Box | null
}

/** What the layout works from. */
export interface LayoutInput {
  map: RouteMap
  words: MapWords
  links: Link[]
  zoom: Zoom
  width: number
  measure: Measure
  chosen: string | null
}

/** What lies at the same place along time whatever room the words take. */
interface Along {
  scale: Scale
  marks: Mark[]
  capsules: CapsulePlace[]
  phases: { places: PhasePlace[]; rows: number }
  heads: ReturnType<typeof placeHeadFlags>
}

/** Which stations' words hang on stems, and how many rows of them a track has. */
interface Hanging {
  ids: ReadonlySet<string>
  rows: ReadonlyMap<string, number>
}

/**
 * Lays the map out: time first, then what needs room over and under the lines, the letters last. Words that find
 * no room beside their station hang on stems, and the lanes are laid out anew with room for them.
 */
export function layOut(input: LayoutInput): Layout {
  const { map, words, zoom, width, measure } = input
  const last = map.finish && map.finish.latest > map.to ? map.finish.latest : map.to
  const scale = timeScale(map.from, last, zoom, width)
  const marks = placeMarks(map, scale)
  const along: Along = {
    scale,
    marks,
    capsules: placeCapsules(marks, scale.width, words, measure),
    phases: placePhases(map.phases, scale, words, measure),
    heads: placeHeadFlags(map, scale, words, measure),
  }
  let hanging: Hanging = { ids: new Set(), rows: new Map() }
  // Both only grow, each time by one at least
  for (let look = 0; look < 3 * marks.length + 3; look += 1) {
    const { layout, next } = layOutOnce(input, along, hanging)
    if (!next) return layout
    hanging = next
  }
  return layOutOnce(input, along, hanging).layout
}

const trackKey = ({ lane, track }: { lane: string; track: number }, side: Side) => `${lane} ${track} ${side}`

function layOutOnce(
  { map, words, links, measure, chosen }: LayoutInput,
  { scale, marks, capsules, phases, heads }: Along,
  hanging: Hanging,
): { layout: Layout; next: Hanging | null } {
  const { today, programmeEnd } = heads
  const head = headRows(phases.rows, heads.rows)
  const hung = (lane: Lane, track: number, side: Side) =>
    hanging.rows.get(trackKey({ lane, track }, side)) ?? 0
  const lanes = laneRows(map, capsules, hung, head.height)
  const bottom = lanes.at(-1)
  const height = bottom ? bottom.top + bottom.height : head.height
  const lineOf = ({ lane, track }: { lane: string; track: number }) => {
    const row = lanes.find((each) => each.lane === lane)
    return row?.tracks[Math.min(track, row.tracks.length - 1)] ?? head.height
  }

  const { stretches, ends } = placeStretches(map, marks, scale)
  const joints = jointsOf(map, scale).map((joint) => {
    const y0 = lineOf({ lane: joint.lane, track: joint.fromTrack })
    const y1 = lineOf({ lane: joint.lane, track: joint.toTrack })
    return { ...joint, ...jointPath(joint, y0, y1) }
  })
  const drawnLinks = placeLinks(links, marks, map, scale, lineOf)
  const windows = placeWindows(map, scale, lanes, words, measure)

  const hard: Box[] = [
    ...marks.filter(({ shape }) => shape !== 'capsule').map((mark) => markBox(mark, lineOf(mark.station))),
    ...capsules.flatMap((capsule) => capsuleBoxes(capsule, lineOf(capsule.mark.station))),
    ...stretches.map(({ piece, x0, x1 }) => lineBox(x0, x1, lineOf(piece))),
    ...windows.map(({ box }) => box),
  ]
  const ink = [...joints, ...drawnLinks].flatMap(({ boxes }) => boxes)
  const finish = placeFinish(map, scale, lanes, words, measure)
  if (finish) hard.push(finish.box)
  const deciding = placeDeciding(map, { scale, marks, hard: [...hard, ...ink], lineOf }, words, measure)
  if (deciding) hard.push(around([deciding.box], 4))
  const uprights = [today, programmeEnd].flatMap((flag) =>
    flag ? [{ x0: flag.x - 3, x1: flag.x + 3, y0: head.height, y1: height }] : [],
  )
  const lines = [
    ...stretches.map(({ piece, x0, x1 }) => ({ x0, x1, y: lineOf(piece) })),
    ...joints.flatMap(({ x0, x1, lane, fromTrack, toTrack }) =>
      [fromTrack, toTrack].map((track) => ({ x0, x1, y: lineOf({ lane, track }) })),
    ),
  ]

  const wishes = wishesOf(map, marks, scale, words, lineOf, lines, chosen)
  const sideOf = ({ mark: { station } }: LabelWish): Side =>
    capsules.some(
      ({ mark, side }) =>
        side === 'under' && mark.station.lane === station.lane && mark.station.track === station.track,
    )
      ? 'over'
      : 'under'
  const callouts = placeCallouts(
    wishes
      .filter(({ mark }) => hanging.ids.has(mark.station.id))
      .map((wish) => {
        const { lane, track } = wish.mark.station
        const side = sideOf(wish)
        return { ...wish, side, room: Math.max(1, hung(lane, track, side)) }
      }),
    { hard, soft: ink, width: scale.width },
    measure,
  )
  const hungBoxes = [...callouts.values()].flatMap(({ boxes, label }) =>
    label.stem ? [...boxes, label.stem] : boxes,
  )
  const labels = placeLabels(
    wishes.filter(({ mark }) => !hanging.ids.has(mark.station.id)),
    { hard: [...hard, ...ink, ...hungBoxes], soft: uprights, width: scale.width },
    measure,
  )
  for (const [id, { label }] of callouts) labels.set(id, label)

  return {
    next: nextHanging(hanging, wishes, labels, callouts, sideOf),
    layout: {
      scale,
      height,
      head,
      lanes,
      marks,
      capsules,
      ends,
      stretches,
      joints,
      links: drawnLinks,
      windows,
      phases: phases.places,
      today,
      programmeEnd,
      deciding,
      finish: finish?.bar ?? null,
      labels,
      lineOf,
      frameOf: (id) => frameAround(id, { map, scale, marks, capsules, lineOf }),
    },
  }
}

/** What the next look has to make room for; null when everything has found its place. */
function nextHanging(
  { ids, rows }: Hanging,
  wishes: LabelWish[],
  labels: ReadonlyMap<string, Label>,
  callouts: ReturnType<typeof placeCallouts>,
  sideOf: (wish: LabelWish) => Side,
): Hanging | null {
  const nextIds = new Set(ids)
  const nextRows = new Map(rows)
  for (const wish of wishes) {
    const { station } = wish.mark
    if (!labels.get(station.id)?.note) nextIds.add(station.id)
    const key = trackKey(station, sideOf(wish))
    nextRows.set(key, Math.max(nextRows.get(key) ?? 0, callouts.get(station.id)?.rows ?? 0))
  }
  const isSettled =
    nextIds.size === ids.size && [...nextRows].every(([key, count]) => count === (rows.get(key) ?? 0))
  return isSettled ? null : { ids: nextIds, rows: nextRows }
}

/**
 * The frame of the chosen station goes around its mark and its own stretch of line, and stops before its
 * neighbours; its words are marked where they stand.
 */
function frameAround(
  id: string,
  {
    map,
    scale,
    marks,
    capsules,
    lineOf,
  }: Pick<Layout, 'scale' | 'marks' | 'capsules' | 'lineOf'> & { map: RouteMap },
): Box | null {
  const capsule = capsules.find(({ mark }) => mark.station.id === id)
  if (capsule) return around(capsuleBoxes(capsule, lineOf(capsule.mark.station)).slice(0, 1), 5)
  const mark = marks.find(({ station }) => station.id === id)
  if (!mark) return null
  const y = lineOf(mark.station)
  const own = pieceOf(map.pieces, mark)
  const ends = map.pieces.filter((piece) => piece.step === id).map(({ to }) => scale.at(to))
  const line = own ? [lineBox(scale.at(own.from) - 3, Math.max(...ends, mark.x), y)] : []
  const box = around([markBox(mark, y), ...line], 4)
  const neighbours = marks.filter(
    (other) => other !== mark && other.shape !== 'capsule' && lineOf(other.station) === y,
  )
  const [before, after] = [
    neighbours.filter(({ x }) => x < mark.x).map((other) => other.x + other.radius + 2),
    neighbours.filter(({ x }) => x > mark.x).map((other) => other.x - other.radius - 2),
  ]
  const x0 = Math.min(Math.max(box.x0, 2, ...before), mark.x - mark.radius)
  const x1 = Math.max(Math.min(box.x1, scale.width - 2, ...after), mark.x + mark.radius)
  return { x0, x1, y0: y - mark.radius - 7, y1: y + mark.radius + 7 }
}

/** The stretch that leads to a station, or that it begins. */
function pieceOf(pieces: Piece[], { station }: Mark): Piece | undefined {
  return pieces.find((piece) => piece.step === station.id && piece.lane === station.lane)
}

function wishesOf(
  map: RouteMap,
  marks: Mark[],
  scale: Scale,
  words: MapWords,
  lineOf: Layout['lineOf'],
  lines: { x0: number; x1: number; y: number }[],
  chosen: string | null,
): LabelWish[] {
  return marks
    .filter(({ shape }) => shape !== 'capsule')
    .map((mark) => {
      const { station } = mark
      const y = lineOf(station)
      const own = pieceOf(map.pieces, mark)
      const begins = own ? scale.at(own.from) : mark.x
      const touching = lines
        .filter((line) => line.y === y && line.x0 <= mark.x + 16 && line.x1 >= mark.x - 16)
        .map(({ x0, x1 }) => [x0, x1] as const)
      const state = words.stateOf(station)
      const dates = words.datesOf(station)
      const assumed = station.assumed ? ` (${words.assumed})` : ''
      return {
        mark,
        y,
        x0: begins,
        shared: marks.some(
          (other) => other !== mark && lineOf(other.station) === y && Math.abs(other.x - begins) < 16,
        ),
        preceded: touching.some(([x]) => x < mark.x - 4),
        followed: touching.some(([, x]) => x > mark.x + 4),
        name: words.nameOf(station),
        notes: [`${state} · ${dates}${assumed}`, `${state} · ${dates}`],
        others: marks.filter(
          (other) => other !== mark && other.shape !== 'capsule' && lineOf(other.station) === y,
        ),
        weight:
          1 +
          (station.id === chosen ? 2 : 0) +
          (station.deciding ? 0.2 : 0) +
          (mark.shape === 'disc' ? 0 : 0.4),
      }
    })
}

function markBox({ x, radius }: Mark, y: number): Box {
  const r = radius + clearance
  return { x0: x - r, x1: x + r, y0: y - r, y1: y + r }
}

function lineBox(x0: number, x1: number, y: number): Box {
  return { x0, x1, y0: y - 5, y1: y + 5 }
}

function capsuleBoxes(capsule: CapsulePlace, y: number): Box[] {
  const top = capsuleTop(capsule, y)
  const { x } = capsule.mark
  return [
    { x0: capsule.x0, x1: capsule.x1, y0: top, y1: top + capsuleHeight },
    { x0: x - 3, x1: x + 3, y0: Math.min(top, y), y1: Math.max(top + capsuleHeight, y) },
  ]
}
