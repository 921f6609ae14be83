import { useEffect, useMemo, useRef, useState } from 'react'
import type { RouteMap } from '../../planning/routeMap.ts'
import { rem } from './box.ts'
import { layOut } from './layout.ts'
import type { Link } from './links.ts'
import { MapDrawing } from './MapDrawing.tsx'
import { MapStations, type StationActs } from './MapStations.tsx'
import { MapText } from './MapText.tsx'
import { useMeasure, useWidth } from './measure.ts'
import type { Zoom } from './scale.ts'
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
  const scroller = useRef<HTMLDivElement>(null)
  const [isByKey, setByKey] = useState(false)
  const mirrored = dir === 'rtl'
  const measure = useMeasure()
  const width = useWidth(whole, 1008) - lanesWidth
  const { chosen } = acts
  const layout = useMemo(
    () => layOut({ map, words, links, zoom, width, measure, chosen }),
    [map, words, links, zoom, width, measure, chosen],
  )

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
    <section
      className="line-map screen-only"
      aria-label={words.label}
      dir={dir}
      ref={whole}
      onFocus={({ target }) => setByKey(target.matches(':focus-visible'))}
      onBlur={() => setByKey(false)}
    >
      <div className="map-lanes" aria-hidden="true" style={{ blockSize: rem(layout.height) }}>
        {layout.lanes.map(({ lane, top, height, tracks }, index) => (
          <div
            key={lane}
            className={`map-lane in-${lane}${index === 0 ? ' first' : ''}`}
            style={{ insetBlockStart: rem(top), blockSize: rem(height) }}
          >
            <span style={{ insetBlockStart: rem((tracks[0] ?? top) - top - 22) }}>
              {words.laneName(lane)}
            </span>
          </div>
        ))}
      </div>
      <div className="map-scroll" ref={scroller}>
        <div
          className="map-plot"
          style={{ inlineSize: rem(layout.scale.width), blockSize: rem(layout.height) }}
        >
          <MapDrawing map={map} layout={layout} mirrored={mirrored} chosen={chosen} />
          <MapText layout={layout} words={words} />
          <MapStations map={map} layout={layout} words={words} mirrored={mirrored} {...acts} />
        </div>
      </div>
      <p className={isByKey ? 'map-keys shown' : 'map-keys'}>
        {words.keys}
      </p>
    </section>
  )
}
