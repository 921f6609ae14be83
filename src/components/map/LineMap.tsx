import { useEffect, useMemo, useRef, useState } from 'react'
import type { RouteMap } from '../../planning/routeMap.ts'
import { rem } from './box.ts'
import type { Link } from './links.ts'
import { MapDrawing } from './MapDrawing.tsx'
import { MapStations, type StationActs } from './MapStations.tsx'
import { MapText } from './MapText.tsx'
import { useMeasure, useWidth } from './measure.ts'
import type { Zoom } from './scale.ts'
import { type LaidOut, useLayout } from './useLayout.ts'
import type { MapWords } from './words.ts'
import './lanes.css'
import './lineMap.css'
import './mapFlags.css'

/** The names of the lanes take this much of the width. */
const lanesWidth = 120

const noLinks: Link[] = []

/**
 * One person's route as a line map along time: each lane a line, each state reached or planned a station. The
 * same content is in `RouteList`, which is what print, small screens and screen readers get.
 */
export function LineMap({
  map,
  words,
  dir,
  zoom = 'fit',
  links = noLinks,
  ...acts
}: StationActs & {
  map: RouteMap
  words: MapWords
  /** Time runs with the page: from right to left in Arabic. */
  dir: 'ltr' | 'rtl'
  zoom?: Zoom
  /** Which stations are needed before another in a lane of its own. */
  links?: Link[]
}) {
  const whole = useRef<HTMLElement>(null)
  const [isByKey, setByKey] = useState(false)
  const mirrored = dir === 'rtl'
  const measure = useMeasure()
  const width = useWidth(whole, 1008) - lanesWidth
  const { chosen } = acts
  const input = useMemo(
    () => ({ map, words, links, zoom, width, measure, chosen }),
    [map, words, links, zoom, width, measure, chosen],
  )
  const laidOut = useLayout(input)
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: it only sees from what is focused in it whether keys are in use
    <section
      className={laidOut ? 'line-map screen-only' : 'line-map screen-only undrawn'}
      aria-label={words.label}
      aria-busy={laidOut?.input.map !== map}
      dir={dir}
      ref={whole}
      onFocus={({ target }) => setByKey(target.matches(':focus-visible'))}
      onBlur={() => setByKey(false)}
    >
      {laidOut && (
        <>
          <Lanes laidOut={laidOut} />
          <Plot laidOut={laidOut} mirrored={mirrored} {...acts} />
          <p className={isByKey ? 'map-keys shown' : 'map-keys'}>{words.keys}</p>
        </>
      )}
    </section>
  )
}

/** The names of the lanes, which stay where they are when the map is scrolled. */
function Lanes({ laidOut: { input, layout } }: { laidOut: LaidOut }) {
  return (
    <div className="map-lanes" aria-hidden="true" style={{ blockSize: rem(layout.height) }}>
      {layout.lanes.map(({ lane, top, height, tracks }, index) => (
        <div
          key={lane}
          className={`map-lane in-${lane}${index === 0 ? ' first' : ''}`}
          style={{ insetBlockStart: rem(top), blockSize: rem(height) }}
        >
          <span style={{ insetBlockStart: rem((tracks[0] ?? top) - top - 22) }}>
            {input.words.laneName(lane)}
          </span>
        </div>
      ))}
    </div>
  )
}

/** All that lies along time. */
function Plot({
  laidOut: { input, layout },
  mirrored,
  ...acts
}: StationActs & { laidOut: LaidOut; mirrored: boolean }) {
  const { map, words, width } = input
  const scroller = useRef<HTMLDivElement>(null)
  // A wider drawing than there is room for begins with today in sight
  const todayAt = layout.scale.at(map.today)
  const drawnWidth = layout.scale.width
  useEffect(() => {
    const element = scroller.current
    // The width is known: to ask the page for it would have it laid out before it is drawn
    if (!element || drawnWidth <= width + 1) return
    const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    const from = (Math.max(0, todayAt - width / 3) * root) / 16
    element.scrollLeft = mirrored ? -from : from
  }, [todayAt, drawnWidth, width, mirrored])
  return (
    <div className="map-scroll" ref={scroller}>
      <div
        className="map-plot"
        style={{ inlineSize: rem(layout.scale.width), blockSize: rem(layout.height) }}
      >
        <MapDrawing map={map} layout={layout} mirrored={mirrored} chosen={acts.chosen} />
        <MapText layout={layout} words={words} />
        <MapStations map={map} layout={layout} words={words} mirrored={mirrored} {...acts} />
      </div>
    </div>
  )
}
