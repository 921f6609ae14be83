import { later } from '../../calendar/day.ts'
import { endOf, type RouteMap } from '../../planning/routeMap.ts'
import { around, type Box } from './box.ts'
import { type Care, placeCallouts } from './callouts.ts'
import { type CapsulePlace, placeCapsules } from './capsules.ts'
import { type DecidingFlag, markOverFoot, placeDeciding } from './decidingFlag.ts'
import { type FinishBar, type Flag, placeFinish, placeHeadFlags } from './flags.ts'
import { frameAround } from './frame.ts'
import { type Hanging, nextHanging, rowsOf, sidesOf } from './hanging.ts'
import { capsuleBoxes, lineBox, markBox } from './ink.ts'
import { type Joint, jointPath, jointsOf } from './joints.ts'
import { type Label, type LabelWish, placeLabels } from './labels.ts'
import { type DrawnLink, type Link, placeLinks } from './links.ts'
import type { Measure } from './measure.ts'
import { type PhasePlace, placePhases } from './phases.ts'
import { type EndMark, type Mark, placeMarks, placeStretches, type Stretch } from './places.ts'
import { type HeadRows, headRows, type LaneRow, type LineOf, laneRows, linesOf } from './rows.ts'
import { type Scale, timeScale, type Zoom } from './scale.ts'
import type { Unhurried } from './unhurried.ts'
import { placeWindows, type WindowPlace, type WindowWord, windowWords } from './windows.ts'
import { type Level, wishesOf } from './wishes.ts'
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
  joints: (Joint & { d: string; length: number; boxes: Box[] })[]
  links: DrawnLink[]
  windows: WindowPlace[]
  phases: PhasePlace[]
  today: Flag
  programmeEnd: Flag | null
  deciding: DecidingFlag | null
  finish: FinishBar | null
  labels: Map<string, Label>
  lineOf: LineOf
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
  windows: WindowWord[]
  /** The mark whose flag may hang at the foot of its lane; null when nothing decides the finish. */
  overFoot: Mark | null
}

/**
 * Lays the map out: time first, then what needs room over and under the lines, the letters last. Words that find
 * no room beside their station hang on stems, and the lanes are laid out anew with room for them. A busy map takes
 * longer than a frame.
 */
export function* layOut(input: LayoutInput): Unhurried<Layout> {
  const { map, words, zoom, width, measure } = input
  const last = map.finish ? later(endOf(map.finish), map.to) : map.to
  const scale = timeScale(map.from, last, zoom, width)
  const marks = placeMarks(map, scale)
  const capsules = placeCapsules(marks, scale.width, words, measure)
  const along: Along = {
    scale,
    marks,
    capsules,
    phases: placePhases(map.phases, scale, words, measure),
    heads: placeHeadFlags(map, scale, words, measure),
    windows: windowWords(map, words, measure),
    overFoot: markOverFoot(map, marks, capsules) ?? null,
  }
  let hanging: Hanging = { ids: new Set(), rows: new Map(), flag: false }
  let care: Care = 'quick'
  // Both only grow, each time by one at least
  for (let look = 0; look < 3 * marks.length + 5; look += 1) {
    yield
    const { layout, next } = yield* layOutOnce(input, along, hanging, care)
    if (!next && care === 'careful') return layout
    // Once it is known how much hangs, and how much room that takes, it is worth looking for the best way
    if (!next) care = 'careful'
    else hanging = next
  }
  return (yield* layOutOnce(input, along, hanging, care)).layout
}

/** The rows of the drawing, from the head down. */
interface Rows {
  head: HeadRows
  lanes: LaneRow[]
  height: number
  lineOf: LineOf
}

function rowsFor(map: RouteMap, { capsules, phases, heads, overFoot }: Along, hanging: Hanging): Rows {
  const head = headRows(phases.rows, heads.rows)
  const flagged = hanging.flag ? (overFoot?.station.lane ?? null) : null
  const lanes = laneRows(map, capsules, rowsOf(hanging), head.height, flagged)
  const bottom = lanes.at(-1)
  const height = bottom ? bottom.top + bottom.height : head.height
  return { head, lanes, height, lineOf: linesOf(lanes, head) }
}

/** What the lines of today and of the programme's end cover, through all lanes. */
function uprightsOf({ heads }: Along, { head, height }: Rows): Box[] {
  return [heads.today, heads.programmeEnd].flatMap((flag) =>
    flag && flag.beyond === null ? [{ x0: flag.x - 3, x1: flag.x + 3, y0: head.height, y1: height }] : [],
  )
}

/** Everything that is drawn and is no letter, with the boxes that it covers. */
function drawn({ map, words, links, measure }: LayoutInput, along: Along, rows: Rows) {
  const { lanes, lineOf } = rows
  const { scale, marks, capsules, overFoot } = along
  const { stretches, ends } = placeStretches(map, marks, scale)
  const joints = jointsOf(map, scale).map((joint) => {
    const y0 = lineOf({ lane: joint.lane, track: joint.fromTrack })
    const y1 = lineOf({ lane: joint.lane, track: joint.toTrack })
    return { ...joint, ...jointPath(joint, y0, y1) }
  })
  const drawnLinks = placeLinks(links, marks, map, scale, lanes, lineOf)
  const uprights = uprightsOf(along, rows)
  const through = [...uprights, ...drawnLinks.flatMap(({ boxes }) => boxes)]
  const windows = placeWindows(map, along.windows, scale, lanes, through)
  const finish = placeFinish(map, scale, lanes, words, measure)
  const ink = [...joints, ...drawnLinks].flatMap(({ boxes }) => boxes)
  const hard: Box[] = [
    ...marks.filter(({ shape }) => shape !== 'capsule').map((mark) => markBox(mark, lineOf(mark.station))),
    ...capsules.flatMap((capsule) => capsuleBoxes(capsule, lineOf(capsule.mark.station))),
    ...stretches.map(({ piece, x0, x1 }) => lineBox(x0, x1, lineOf(piece))),
    ...windows.map(({ box }) => box),
    ...(finish ? [finish.box] : []),
  ]
  const deciding = placeDeciding(
    map,
    { scale, marks, hard: [...hard, ...ink], lanes, lineOf, overFoot },
    words,
    measure,
  )
  if (deciding) hard.push(around([deciding.box], 4))
  if (deciding?.stem) uprights.push(deciding.stem)
  return {
    stretches,
    ends,
    joints,
    links: drawnLinks,
    windows,
    finish: finish?.bar ?? null,
    deciding,
    hard,
    ink,
    lines: [...joints, ...drawnLinks].map(({ boxes }) => boxes),
    uprights,
  }
}

type Drawn = ReturnType<typeof drawn>

/** Every level line of the drawing, that no name is taken for another's. */
function levelsOf({ stretches, joints }: Drawn, lineOf: LineOf): Level[] {
  return [
    ...stretches.map(({ piece, x0, x1 }) => ({ x0, x1, y: lineOf(piece) })),
    ...joints.flatMap(({ x0, x1, lane, fromTrack, toTrack }) =>
      [fromTrack, toTrack].map((track) => ({ x0, x1, y: lineOf({ lane, track }) })),
    ),
  ]
}

/** The words of all stations: those that hang on stems first, the others beside their marks. */
function* lettered(input: LayoutInput, along: Along, rows: Rows, ink: Drawn, hanging: Hanging, care: Care) {
  const { map, words, measure, chosen } = input
  const { scale, marks, capsules } = along
  const { lineOf } = rows
  const wishes = wishesOf({ map, marks, scale, lineOf }, levelsOf(ink, lineOf), words, chosen)
  const sideOf = sidesOf(capsules)
  const hung = rowsOf(hanging)
  const hangs = ({ mark }: LabelWish) => hanging.ids.has(mark.station.id)
  yield
  const callouts = yield* placeCallouts(
    wishes.filter(hangs).map((wish) => {
      const { lane, track } = wish.mark.station
      const side = sideOf(wish)
      return { ...wish, side, room: Math.max(1, hung(lane, track, side)) }
    }),
    { hard: ink.hard, soft: ink.uprights, lines: ink.lines, width: scale.width },
    measure,
    care,
  )
  yield
  const hungBoxes = [...callouts.values()].flatMap(({ boxes, label }) =>
    label.stem ? [...boxes, label.stem] : boxes,
  )
  const labels = placeLabels(
    wishes.filter((wish) => !hangs(wish)),
    { hard: [...ink.hard, ...ink.ink, ...hungBoxes], soft: ink.uprights, width: scale.width },
    measure,
  )
  for (const [id, { label }] of callouts) labels.set(id, label)
  return {
    labels,
    next: nextHanging(
      hanging,
      ink.deciding === null && along.overFoot !== null,
      wishes,
      labels,
      callouts,
      sideOf,
    ),
  }
}

function* layOutOnce(
  input: LayoutInput,
  along: Along,
  hanging: Hanging,
  care: Care,
): Unhurried<{ layout: Layout; next: Hanging | null }> {
  const { map } = input
  const { scale, marks, capsules, phases, heads } = along
  const rows = rowsFor(map, along, hanging)
  const ink = drawn(input, along, rows)
  yield
  const { labels, next } = yield* lettered(input, along, rows, ink, hanging, care)
  const { stretches, ends, joints, links, windows, deciding, finish } = ink
  return {
    next,
    layout: {
      ...rows,
      scale,
      marks,
      capsules,
      ends,
      stretches,
      joints,
      links,
      windows,
      phases: phases.places,
      today: heads.today,
      programmeEnd: heads.programmeEnd,
      deciding,
      finish,
      labels,
      frameOf: (id) => frameAround(id, { map, scale, marks, capsules, lineOf: rows.lineOf }),
    },
  }
}
