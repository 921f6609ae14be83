import { memo, useId } from 'react'
import type { RouteMap } from '../../planning/routeMap.ts'
import { type Box, rem } from './box.ts'
import { capsuleTop } from './capsules.ts'
import type { Layout } from './layout.ts'
import { MarkFigure } from './MarkFigure.tsx'
import { RangeMark } from './RangeMark.tsx'
import { type Tick, ticksOf } from './scale.ts'
import { LevelStroke, Stroke, WaitStroke, waitWeight } from './strokes.tsx'

/**
 * Everything of the map that is no letter and can't be pressed: rules, bands, lines. Hidden from who hears the
 * page, since the stations laid over it say the same. Time runs from right to left by mirroring the whole of it.
 */
export const MapDrawing = memo(function MapDrawing({
  map,
  layout,
  mirrored,
  chosen,
}: {
  map: RouteMap
  layout: Layout
  mirrored: boolean
  chosen: string | null
}) {
  const hatching = useId()
  const { scale, height } = layout
  const frame = chosen === null ? null : layout.frameOf(chosen)
  return (
    <svg
      className="map-drawing"
      aria-hidden="true"
      viewBox={`0 0 ${scale.width.toFixed(1)} ${height}`}
      style={{ inlineSize: rem(scale.width), blockSize: rem(height) }}
    >
      <defs>
        <pattern
          id={hatching}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${mirrored ? -45 : 45})`}
        >
          <rect className="hatch" width="2" height="5" />
        </pattern>
      </defs>
      <g transform={mirrored ? `translate(${scale.width} 0) scale(-1 1)` : undefined}>
        <Rules layout={layout} />
        <Bands layout={layout} hatching={hatching} />
        {frame && <Rectangle box={frame} className="frame" rx="6" />}
        <Uprights layout={layout} />
        <Links layout={layout} />
        <Joints layout={layout} />
        <LabelStems layout={layout} />
        <FlagStem layout={layout} />
        <LetterRoom layout={layout} />
        <Stretches layout={layout} today={scale.at(map.today)} />
        <CapsuleStems layout={layout} />
        <Ends layout={layout} />
        <FinishRange layout={layout} />
      </g>
    </svg>
  )
})

/** The shaded bands of exam terms and tests; a registration is hatched. */
function Bands({ layout, hatching }: { layout: Layout; hatching: string }) {
  return (
    <>
      {layout.windows.map(({ window, box, used }) => (
        <g key={`${window.kind}${window.from}`} className="band">
          {window.kind === 'writtenExamRegistration' ? (
            <Rectangle box={box} fill={`url(#${hatching})`} />
          ) : (
            <>
              <Rectangle box={used ? { ...box, y1: bandEnd(layout, box) } : box} className="band-fill" />
              <Rectangle box={{ ...box, y1: box.y0 + 2 }} className="band-edge" />
              {/* A test by a second line, so that it is told from an exam in the legend too */}
              {window.kind === 'languageTest' && (
                <Rectangle box={{ ...box, y0: box.y0 + 4, y1: box.y0 + 6 }} className="band-edge" />
              )}
            </>
          )}
        </g>
      ))}
    </>
  )
}

/** Today and the end of the programme, through all lanes. */
function Uprights({ layout }: { layout: Layout }) {
  const { head, height } = layout
  return (
    <>
      <path className="today-line" d={`M${layout.today.x} ${head.flags + 20}V${height}`} />
      {layout.programmeEnd?.beyond === null && (
        <path className="programme-line" d={`M${layout.programmeEnd.x} ${head.flags + 20}V${height}`} />
      )}
    </>
  )
}

/** What one lane waits for in another. */
function Links({ layout: { links } }: { layout: Layout }) {
  return (
    <>
      {links.map(({ d, gaps, deciding }) => (
        <g key={d}>
          <path className={deciding ? 'link deciding' : 'link'} d={d} />
          {gaps.map((gap) => (
            <Rectangle key={`${gap.x0} ${gap.y0}`} box={gap} className="gap" />
          ))}
        </g>
      ))}
    </>
  )
}

/** What joins the stretches of the lanes. */
function Joints({ layout: { joints } }: { layout: Layout }) {
  return joints.map(({ d, length, lane, like, deciding }) => (
    <g key={d} className={`in-${lane}`}>
      {like === null ? (
        <WaitStroke d={d} length={length} deciding={deciding} />
      ) : (
        <Stroke
          d={d}
          length={length}
          progress={like.progress === 'underWay' ? 'done' : like.progress}
          deciding={like.deciding}
        />
      )}
    </g>
  ))
}

/** The stretches of the lanes, by what has come of each. */
function Stretches({ layout, today }: { layout: Layout; today: number }) {
  return layout.stretches.map(({ piece, x0, x1 }) => (
    <g key={`${piece.step}${piece.from}${piece.track}`} className={`in-${piece.lane}`}>
      <LevelStroke
        x0={x0}
        x1={x1}
        y={layout.lineOf(piece)}
        today={today}
        progress={piece.progress}
        deciding={piece.deciding}
      />
      {piece.openEnded && <OpenEnd x={x1} y={layout.lineOf(piece)} />}
    </g>
  ))
}

/** The tip of a line that goes on beyond the plan. */
function OpenEnd({ x, y }: { x: number; y: number }) {
  return <path className="line open-end" d={`M${(x - 1).toFixed(1)} ${y - 7}l7 7l-7 7`} strokeWidth={3} />
}

/** What leads from a mark to the flag that hangs at the foot of its lane. */
function FlagStem({ layout: { deciding } }: { layout: Layout }) {
  const stem = deciding?.stem
  return stem && <path className="flag-stem" d={`M${(stem.x0 + stem.x1) / 2} ${stem.y0}V${stem.y1}`} />
}

/** What leads from a mark to words that stand further off. */
function LabelStems({ layout }: { layout: Layout }) {
  return layout.marks.map(({ x, station }) => {
    const { stem, arm } = layout.labels.get(station.id) ?? {}
    if (!stem) return null
    // An arm sets off from the end of the stem that is not at the mark
    const [near, far] = layout.lineOf(station) < stem.y1 ? [stem.y0, stem.y1] : [stem.y1, stem.y0]
    const along = arm ? `H${arm.x0 < x ? arm.x0 : arm.x1}` : ''
    return (
      <path key={station.id} className={`label-stem in-${station.lane}`} d={`M${x} ${near}V${far}${along}`} />
    )
  })
}

/** The lines that lie behind letters are broken there, so that none runs through a word. */
function LetterRoom({ layout }: { layout: Layout }) {
  const texts = [...layout.labels.values()].flatMap(({ name, note }) => [name, ...(note ? [note] : [])])
  return [...texts, ...(layout.finish ? [layout.finish.text] : [])].map(({ x, y, width }) => (
    <rect key={`${x} ${y}`} className="gap" x={x - 2} y={y + 3} width={width + 4} height="14" />
  ))
}

/** What leads from a line to a capsule. */
function CapsuleStems({ layout }: { layout: Layout }) {
  return (
    <>
      {layout.capsules.map((capsule) => {
        const { x, station } = capsule.mark
        const y = layout.lineOf(station)
        const top = capsuleTop(capsule, y)
        return (
          <g key={station.id} className={`in-${station.lane}`}>
            <path className="line" d={`M${x} ${y}V${top + 12}`} strokeWidth={waitWeight} />
            <circle className="stem-foot" cx={x} cy={y} r="4" />
          </g>
        )
      })}
    </>
  )
}

/** The small marks where a stretch begins or ends without a station. */
function Ends({ layout }: { layout: Layout }) {
  return (
    <>
      {layout.ends.map((end) => (
        <g
          key={`${end.lane}${end.track}${end.x}`}
          className={`in-${end.lane}`}
          transform={`translate(${end.x} ${layout.lineOf(end)})`}
        >
          <MarkFigure shape="disc" progress={end.progress} radius={end.deciding ? 7 : 6} plain />
        </g>
      ))}
    </>
  )
}

/** The finish as a range, with its likely day. */
function FinishRange({ layout: { finish } }: { layout: Layout }) {
  if (!finish) return null
  const { x0, x1, likely, y } = finish
  return (
    <g className="finish">
      <RangeMark x0={x0} x1={x1} likely={likely} y={y} />
    </g>
  )
}

/** A band in which something is planned reaches down to the mark. */
function bandEnd(layout: Layout, box: Box): number {
  const lane = layout.lanes.find(({ bands }) => bands === box.y0)
  const line = lane?.tracks[0]
  return line === undefined ? box.y1 : line - 12
}

function Rectangle({
  box: { x0, x1, y0, y1 },
  ...look
}: {
  box: Box
  className?: string
  fill?: string
  rx?: string
}) {
  return <rect x={x0} y={y0} width={x1 - x0} height={y1 - y0} {...look} />
}

/** Years and halves through all lanes, months as ticks on the axis, a rule under every lane but the last. */
function Rules({ layout: { scale, head, height, lanes } }: { layout: Layout }) {
  const at = (x: number) => x.toFixed(1)
  const ticks = ticksOf(scale)
  // All of a kind in one path: a browser takes its time for each of some hundred
  const through = (kind: Tick['begins'], from: number) =>
    ticks.flatMap(({ day, begins }) => (begins === kind ? [`M${at(scale.at(day))} ${from}V${height}`] : []))
  const onAxis = ticks.flatMap(({ day, begins }) => {
    const tick = begins === 'month' ? 6 : 12
    const isSeen = begins !== 'month' || scale.pixelsAMonth >= 6
    return isSeen ? [`M${at(scale.at(day))} ${head.axis - tick}v${tick}`] : []
  })
  return (
    <>
      <path className="year-line" d={through('year', 0).join('')} />
      <path className="half-line" d={through('half', 30).join('')} />
      <path className="tick" d={onAxis.join('')} />
      <path className="axis" d={`M${at(scale.at(scale.from))} ${head.axis}H${at(scale.at(scale.to))}`} />
      {lanes.slice(1).map(({ lane, top }) => (
        <path key={lane} className="half-line" d={`M0 ${top}H${at(scale.width)}`} />
      ))}
    </>
  )
}
