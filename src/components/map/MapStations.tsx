import { type ButtonHTMLAttributes, type KeyboardEvent, memo, useMemo, useRef, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import type { RouteMap, Station } from '../../planning/routeMap.ts'
import { NameText } from '../Bilingual.tsx'
import { stopAfter, wayOf } from './arrows.ts'
import { rem } from './box.ts'
import { capsuleHeight, capsuleTop } from './capsules.ts'
import type { Layout } from './layout.ts'
import { MarkFigure, PinFigure } from './MarkFigure.tsx'
import type { Mark } from './places.ts'
import { useDrag } from './useDrag.ts'
import { useGrab } from './useGrab.ts'
import { useSlide } from './useSlide.ts'
import type { MapWords } from './words.ts'

/** What can be done with a station on the map. */
export interface StationActs {
  chosen: string | null
  onChoose: (id: string) => void
  /** Moves a station by weeks, negative for earlier: grabbed with Space, or Alt and an arrow; with Shift four at a time. */
  onNudge?: ((id: string, weeks: number) => void) | undefined
  /** Moves a station to a day: by drag. */
  onMove?: ((id: string, day: Day) => void) | undefined
  /** Where a station would lie if it were let go on a day; null when it cannot go there. */
  landsOn?: ((id: string, day: Day) => Day | null) | undefined
  /** Whether a station can be moved at all; what has happened can't, unless said otherwise. */
  canMove?: ((station: Station) => boolean) | undefined
}

const half = 14

/** Half the side of what can be pressed, a capsule's own size aside. */
function reach(mark: Mark): number {
  return mark.shape === 'star' || mark.shape === 'rings' ? 16 : half
}

/** Where what can be pressed of a station begins, down the drawing. */
function topOf(layout: Layout, mark: Mark): number {
  const capsule = layout.capsules.find((each) => each.mark === mark)
  const y = layout.lineOf(mark.station)
  return capsule ? capsuleTop(capsule, y) : y - reach(mark)
}

/**
 * The stations: real buttons in one list, in reading order, laid over the lines. One of them is in the tab order;
 * arrows go on from there.
 */
export function MapStations({
  map,
  layout,
  words,
  mirrored,
  chosen,
  onChoose,
  onNudge,
  onMove,
  landsOn = (_, day) => day,
  canMove = ({ progress }) => progress !== 'done' && progress !== 'failed',
}: StationActs & { map: RouteMap; layout: Layout; words: MapWords; mirrored: boolean }) {
  const list = useRef<HTMLOListElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const drag = useDrag(layout.scale, mirrored, onMove, ({ station }) => canMove(station))
  const grab = useGrab(layout, words, onNudge, landsOn)
  const { marks } = layout
  const has = (id: string | null) => marks.some(({ station }) => station.id === id)
  const next = marks.find(({ station }) => station.day >= map.today) ?? marks[0]
  const inTabs = has(active) ? active : has(chosen) ? chosen : (next?.station.id ?? null)

  const places = useMemo(
    () =>
      new Map(layout.marks.map((mark) => [mark.station.id, { x: mark.x, y: layout.lineOf(mark.station) }])),
    [layout],
  )
  useSlide(list, map, places, mirrored)
  const stops = marks.map((mark) => ({
    id: mark.station.id,
    x: mark.x,
    y: mark.shape === 'capsule' ? topOf(layout, mark) : layout.lineOf(mark.station),
  }))

  function onKeyDown(event: KeyboardEvent, station: Station) {
    if (event.key === 'Escape' && drag.drag) {
      drag.stop()
      event.preventDefault()
      return
    }
    const way = wayOf(event.key, mirrored)
    if (canMove(station) && grab.onKeyDown(event, station, way)) return
    if (way === null || event.ctrlKey || event.metaKey) return
    // Alt and an arrow leave the page in some browsers
    event.preventDefault()
    if (event.altKey) {
      const weeks = (way === 'forward' ? 1 : way === 'back' ? -1 : 0) * (event.shiftKey ? 4 : 1)
      if (weeks !== 0 && onNudge && canMove(station)) onNudge(station.id, weeks)
      return
    }
    const to = stopAfter(stops, station.id, way)
    if (to === null) return
    setActive(to)
    const index = marks.findIndex((mark) => mark.station.id === to)
    list.current?.querySelectorAll<HTMLButtonElement>('li > button')[index]?.focus()
  }

  return (
    <>
      <p className="spoken" role="status">
        {grab.said}
      </p>
      <ol className="map-stations" ref={list}>
        {marks.map((mark) => {
          const { station } = mark
          const moved = [drag.drag, grab.grabbed].find((one) => one?.id === station.id) ?? null
          return (
            <StationItem
              key={station.id}
              mark={mark}
              map={map}
              layout={layout}
              words={words}
              isChosen={station.id === chosen}
              moved={moved && { by: moved.by, landing: landsOn(station.id, moved.day) }}
              button={{
                tabIndex: station.id === inTabs ? 0 : -1,
                onFocus: () => setActive(station.id),
                onKeyDown: (event) => onKeyDown(event, station),
                onBlur: grab.letGo,
                onClick: () => {
                  if (!drag.wasDrag()) onChoose(station.id)
                },
                ...drag.handlers(mark),
              }}
            />
          )
        })}
      </ol>
    </>
  )
}

/** One station: its button with figure and letters, and while it is moved the flag that says where it would land. */
function StationItem({
  mark,
  map,
  layout,
  words,
  isChosen,
  moved,
  button,
}: {
  mark: Mark
  map: RouteMap
  layout: Layout
  words: MapWords
  isChosen: boolean
  /** How far it has been moved, in pixels, and the day it would land on; null when it cannot go there. */
  moved: { by: number; landing: Day | null } | null
  button: ButtonHTMLAttributes<HTMLButtonElement>
}) {
  const { station } = mark
  const capsule = layout.capsules.find((each) => each.mark === mark)
  const x = capsule ? capsule.x0 : mark.x - reach(mark)
  const y = topOf(layout, mark)
  const size = capsule
    ? { inlineSize: rem(capsule.x1 - capsule.x0), blockSize: rem(capsuleHeight) }
    : { inlineSize: rem(2 * reach(mark)), blockSize: rem(2 * reach(mark)) }
  return (
    <li
      data-station={station.id}
      className={`in-${station.lane}${isChosen ? ' chosen' : ''}${moved ? ' dragged' : ''}`}
      style={{ insetInlineStart: rem(x + (moved?.by ?? 0)), insetBlockStart: rem(y), ...size }}
    >
      <button
        type="button"
        className={capsule ? `map-capsule ${station.progress}${capsule.cut ? ' cut' : ''}` : 'map-station'}
        aria-pressed={isChosen}
        {...button}
      >
        <span className="spoken">{words.describe(station)}</span>
        {capsule ? (
          <span aria-hidden="true">
            <NameText name={words.nameOf(station)} />
          </span>
        ) : (
          <MarkAndLabel mark={mark} map={map} layout={layout} x={x} y={y} />
        )}
      </button>
      {moved && (
        <span className="map-flag drag-flag">
          {moved.landing === null ? words.noWay : words.dayOf(moved.landing)}
        </span>
      )}
    </li>
  )
}

/** The figure in the middle of its button, and its letters about it. */
const MarkAndLabel = memo(function MarkAndLabel({
  mark,
  map,
  layout,
  x,
  y,
}: {
  mark: Mark
  map: RouteMap
  layout: Layout
  x: number
  y: number
}) {
  const { station, shape, radius } = mark
  const label = layout.labels.get(station.id)
  const size = 2 * reach(mark)
  return (
    <>
      <svg
        className="map-mark"
        aria-hidden="true"
        viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
        style={{ inlineSize: rem(size), blockSize: rem(size) }}
      >
        <MarkFigure
          shape={shape}
          progress={station.progress}
          radius={radius}
          deciding={station.deciding}
          begun={station.day <= map.today}
        />
        {station.pinned && <PinFigure radius={radius} />}
      </svg>
      {label?.name && (
        <span
          className={label.name.name.code === undefined ? 'map-text name' : 'map-text name coded'}
          aria-hidden="true"
          style={{ insetInlineStart: rem(label.name.x - x), insetBlockStart: rem(label.name.y - y) }}
        >
          <NameText name={label.name.name} />
        </span>
      )}
      {label?.note && (
        <span
          className="map-text note"
          aria-hidden="true"
          style={{ insetInlineStart: rem(label.note.x - x), insetBlockStart: rem(label.note.y - y) }}
        >
          {label.note.text}
        </span>
      )}
    </>
  )
})
