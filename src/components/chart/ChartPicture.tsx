import { useMemo, useRef } from 'react'
import { rem } from '../map/box.ts'
import { useMeasure } from '../map/measure.ts'
import type { Chart, ChartMove, ChartState } from './chart.ts'
import { lineHeight } from './inside.ts'
import { layChart } from './layChart.ts'
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
  const measure = useMeasure(whole)
  const layout = useMemo(() => layChart(chart, measure), [chart, measure])
  const byId = new Map(chart.states.map((state) => [state.id, state]))
  const { width, height, start } = layout
  return (
    <figure className="chart" ref={whole} dir={dir}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing wider than the page is scrolled by key too */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, of which there are none */}
      <div className="chart-scroll screen-only" role="group" aria-label={words.label} tabIndex={0}>
        <div
          className="chart-drawing"
          aria-hidden="true"
          style={{ inlineSize: rem(width), blockSize: rem(height) }}
        >
          {layout.states
            .filter(({ parts }) => parts)
            .map(({ id, box }) => (
              <div
                key={id}
                className={`chart-state whole${byId.get(id)?.current ? ' current' : ''}`}
                style={{ ...place(box.x, box.y), inlineSize: rem(box.width), blockSize: rem(box.height) }}
              >
                {byId.get(id)?.name}
              </div>
            ))}
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
              {layout.curves.map(({ d, head }) => (
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
          {layout.states
            .filter(({ parts }) => !parts)
            .map(({ id, box }) => {
              const state = byId.get(id)
              const look = `chart-state${state?.final ? ' final' : ''}${state?.current ? ' current' : ''}`
              return (
                <div
                  key={id}
                  className={look}
                  style={{ ...place(box.x, box.y), inlineSize: rem(box.width), blockSize: rem(box.height) }}
                >
                  {state?.name}
                </div>
              )
            })}
          {layout.curves.map(
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
          )}
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
