import { useMemo, useRef } from 'react'
import { rem } from '../map/box.ts'
import { useMeasure, useWidth } from '../map/measure.ts'
import type { Chart, ChartMove, ChartState } from './chart.ts'
import { lineHeight } from './curve.ts'
import { type ChartLayout, layChart, shrunkTo } from './layChart.ts'
import './chartPicture.css'

/** What is said of a chart. */
export interface ChartWords {
  label: string
  /** Opens the list of the same. */
  asList: string
  /** The mark of where the person is: *her nå*. */
  current: string
  /** The mark of a state that nothing leads on from: *slutt*. */
  final: string
  /** A move as a line of the list: *søkt → innvilget*, with both states' names. */
  move: (move: ChartMove, from: ChartState, to: ChartState) => string
  /** A state that is part of another: *del av kontrakten løper*. */
  partOf: (parent: ChartState) => string
}

const place = (x: number, y: number) => ({ insetInlineStart: rem(x), insetBlockStart: rem(y) })

/** A statechart drawn from plain data, in the direction of reading, and the same as a list. */
export function ChartPicture({ chart, words, dir }: { chart: Chart; words: ChartWords; dir: 'ltr' | 'rtl' }) {
  const whole = useRef<HTMLElement>(null)
  const measure = useMeasure()
  const room = useWidth(whole, 1216)
  const layout = useMemo(() => layChart(chart, measure, room), [chart, measure, room])
  const byId = new Map(chart.states.map((state) => [state.id, state]))
  const { width, height } = layout
  return (
    <figure className="chart" ref={whole} dir={dir}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing wider than the page is scrolled by key too */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, of which there are none */}
      <div className="chart-scroll screen-only" role="group" aria-label={words.label} tabIndex={0}>
        <div
          className="chart-drawing"
          aria-hidden="true"
          style={{ inlineSize: rem(width), blockSize: rem(height), zoom: shrunkTo(layout, room) }}
        >
          <States layout={layout} byId={byId} whole />
          <Ways layout={layout} dir={dir} />
          <States layout={layout} byId={byId} whole={false} />
          <WayWords layout={layout} />
        </div>
      </div>
      <details className="chart-list">
        <summary>{words.asList}</summary>
        <ul>
          {chart.states.map((state) => (
            <StateItem key={state.id} state={state} chart={chart} byId={byId} words={words} />
          ))}
        </ul>
      </details>
    </figure>
  )
}

/** The states of a chart: those that hold others lie under the lines, the others over them. */
function States({
  layout,
  byId,
  whole,
}: {
  layout: ChartLayout
  byId: ReadonlyMap<string, ChartState>
  /** Draws those that hold others. */
  whole: boolean
}) {
  return layout.states
    .filter(({ parts }) => parts === whole)
    .map(({ id, box }) => {
      const state = byId.get(id)
      const kind = whole ? ' whole' : state?.final ? ' final' : ''
      return (
        <div
          key={id}
          className={`chart-state${kind}${state?.current ? ' current' : ''}`}
          style={{ ...place(box.x, box.y), inlineSize: rem(box.width), blockSize: rem(box.height) }}
        >
          {state?.name}
        </div>
      )
    })
}

/** The ways between the states, and the one that leads in. */
function Ways({
  layout: { width, height, start, curves },
  dir,
}: {
  layout: ChartLayout
  dir: 'ltr' | 'rtl'
}) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      style={{ inlineSize: rem(width), blockSize: rem(height) }}
    >
      <g transform={dir === 'rtl' ? `translate(${width} 0) scale(-1 1)` : undefined}>
        {start && (
          <g>
            <circle className="chart-start" cx={start.x - 28} cy={start.y} r="5" />
            <path className="chart-way" d={`M${start.x - 24} ${start.y}H${start.x - 7}`} />
            <path
              className="chart-head"
              d="M0 0L-8-4.2V4.2Z"
              transform={`translate(${start.x - 1} ${start.y})`}
            />
          </g>
        )}
        {curves.map(({ d, head }) => (
          <g key={d}>
            <path className="chart-way" d={d} />
            <path
              className="chart-head"
              d="M0 0L-8-4.2V4.2Z"
              transform={`translate(${head.x} ${head.y}) rotate(${head.angle})`}
            />
          </g>
        ))}
      </g>
    </svg>
  )
}

/** What is said of each way, beside it or inside its state. */
function WayWords({ layout }: { layout: ChartLayout }) {
  return layout.curves.map(
    ({ d, words: text, inside }) =>
      text && (
        <div
          key={d}
          className={inside ? 'chart-words inside' : 'chart-words'}
          style={{
            ...place(text.x - text.width / 2 - 4, text.y - (text.lines.length * lineHeight) / 2),
            inlineSize: rem(text.width + 8),
          }}
        >
          {text.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
      ),
  )
}

function StateItem({
  state,
  chart,
  byId,
  words,
}: {
  state: ChartState
  chart: Chart
  byId: Map<string, ChartState>
  words: ChartWords
}) {
  const parent = state.parent === undefined ? undefined : byId.get(state.parent)
  const marks = [
    parent && words.partOf(parent),
    state.current && words.current,
    state.final && words.final,
  ].filter((mark) => typeof mark === 'string')
  const moves = chart.moves.filter(({ from }) => from === state.id)
  return (
    <li>
      <b>{state.name}</b>
      {marks.length > 0 && <span className="muted"> · {marks.join(' · ')}</span>}
      {moves.length > 0 && (
        <ul>
          {moves.map((move) => {
            const to = byId.get(move.to)
            return to && <li key={`${move.name}${move.to}`}>{words.move(move, state, to)}</li>
          })}
        </ul>
      )}
    </li>
  )
}
