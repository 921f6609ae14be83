import type { Day } from '../../calendar/day.ts'
import type { Lane } from '../../curriculum/route.ts'
import { endOf, type RouteMap } from '../../planning/routeMap.ts'
import { rem } from './box.ts'
import { MarkFigure } from './MarkFigure.tsx'
import { mergedLine, miniMarks, miniRadius } from './mini.ts'
import { RangeMark } from './RangeMark.tsx'
import { type Scale, ticksOf, timeScale } from './scale.ts'
import { LevelStroke, type Weights } from './strokes.tsx'
import './lanes.css'
import './miniMap.css'

const lanes: Lane[] = ['norwegian', 'modules', 'work', 'exams']
const laneApart = 20
const finishLine = 103
const miniHeight = 122

const lineOf = (lane: Lane) => (lanes.indexOf(lane) + 1) * laneApart

const thin = { line: 4.3, core: 1.9, dash: 5.6, gap: 3.5 }
const weights: Weights = { normal: thin, deciding: thin }

/** One scale for all rows of a comparison, so that their lengths can be held against each other. */
export function miniScale(from: Day, to: Day, width = 552): Scale {
  return timeScale(from, to, 'fit', width)
}

/** Where a route is shut, and the day on which it opens. */
interface Shut {
  lane: Lane
  opens: Day
  /** *åpner mars 2027*. */
  word: string
}

/**
 * A route as four thin lines, always in one order, with the range of its finish: for a row of a table, whose other
 * cells say the same in words. So it is hidden from who hears the page.
 */
export function MiniMap({
  map,
  scale,
  dir,
  shut = null,
  cut = {},
}: {
  map: RouteMap
  scale: Scale
  dir: 'ltr' | 'rtl'
  shut?: Shut | null
  /** What is said at an end where the route goes on beyond the drawing; left out where it is whole. */
  cut?: { before?: string; after?: string }
}) {
  const gate = shut && scale.from <= shut.opens && shut.opens <= scale.to ? scale.at(shut.opens) : null
  const gateFirst = gate !== null && gate > scale.width / 2
  return (
    <div className="mini-map" aria-hidden="true" dir={dir} style={{ inlineSize: rem(scale.width) }}>
      <svg
        className={`${cut.before === undefined ? '' : 'cut-before'} ${cut.after === undefined ? '' : 'cut-after'}`}
        aria-hidden="true"
        viewBox={`0 0 ${scale.width} ${miniHeight}`}
        style={{ inlineSize: rem(scale.width), blockSize: rem(miniHeight) }}
      >
        <g transform={dir === 'rtl' ? `translate(${scale.width} 0) scale(-1 1)` : undefined}>
          {ticksOf(scale)
            .filter(({ begins }) => begins === 'year')
            .map(({ day }) => (
              <path key={day} className="mini-year" d={`M${scale.at(day).toFixed(1)} 0V${miniHeight}`} />
            ))}
          <path className="mini-today" d={`M${scale.at(map.today).toFixed(1)} 0V${miniHeight}`} />
          {lanes.map((lane) => (
            <MiniLine key={lane} map={map} lane={lane} scale={scale} />
          ))}
          {gate !== null && shut !== null && (
            <g>
              <rect className="mark-room" x={gate - 5} y={lineOf(shut.lane) - 14} width="10" height="28" />
              <path
                className="mini-gate"
                d={`M${gate - 3} ${lineOf(shut.lane) - 14}v28M${gate + 3} ${lineOf(shut.lane) - 14}v28`}
              />
            </g>
          )}
          {map.finish && (
            <RangeMark
              x0={scale.at(map.finish.earliest)}
              x1={scale.at(endOf(map.finish))}
              likely={scale.at(map.finish.likely)}
              y={finishLine}
            />
          )}
        </g>
      </svg>
      {cut.before !== undefined && <span className="mini-cut before">{cut.before}</span>}
      {cut.after !== undefined && <span className="mini-cut after">{cut.after}</span>}
      {gate !== null && shut !== null && (
        <span
          className={gateFirst ? 'mini-opens before' : 'mini-opens'}
          style={{
            insetInlineStart: rem(gate + (gateFirst ? -10 : 10)),
            insetBlockStart: rem(lineOf(shut.lane) - 18),
          }}
        >
          <span>{shut.word}</span>
        </span>
      )}
    </div>
  )
}

/** One lane as a thin line with its marks. */
function MiniLine({ map, lane, scale }: { map: RouteMap; lane: Lane; scale: Scale }) {
  return (
    <g className={`in-${lane}`}>
      {mergedLine(map, lane, scale).map(({ from, to, progress }) => (
        <LevelStroke
          key={from}
          x0={scale.at(from)}
          x1={scale.at(to)}
          y={lineOf(lane)}
          today={scale.at(map.today)}
          progress={progress}
          deciding={false}
          weights={weights}
        />
      ))}
      {miniMarks(map, lane, scale).map(({ station, shape, x }) => (
        <g key={station.id} transform={`translate(${x.toFixed(1)} ${lineOf(lane)})`}>
          <MarkFigure
            shape={shape}
            progress={station.progress}
            radius={miniRadius(shape)}
            begun={station.day <= map.today}
            plain
          />
        </g>
      ))}
    </g>
  )
}

/** The years over a column of small maps, and today's flag. */
export function MiniAxis({
  scale,
  today,
  words,
  dir,
}: {
  scale: Scale
  today: Day
  words: { today: string; year: (year: number) => string }
  dir: 'ltr' | 'rtl'
}) {
  return (
    <div className="mini-axis" aria-hidden="true" dir={dir} style={{ inlineSize: rem(scale.width) }}>
      {ticksOf(scale)
        .slice(0, -1)
        .filter(({ begins }, index) => begins === 'year' || index === 0)
        .map(({ day, year }) => (
          <span key={day} className="mini-axis-year" style={{ insetInlineStart: rem(scale.at(day)) }}>
            {words.year(year)}
          </span>
        ))}
      <span className="mini-axis-today" style={{ insetInlineStart: rem(scale.at(today) - 6) }}>
        {words.today}
      </span>
    </div>
  )
}
