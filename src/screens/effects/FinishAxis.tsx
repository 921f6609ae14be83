import { useRef } from 'react'
import { addMonths, type Day, earlier, later } from '../../calendar/day.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { rem } from '../../components/map/box.ts'
import { useWidth } from '../../components/map/measure.ts'
import { type Scale, squeezed, ticksOf, timeScale } from '../../components/map/scale.ts'
import type { Outcome } from '../../flows/effects.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'

/** Somebody's finish before and after, with what is said of it. */
export interface Finishes {
  id: string
  alias: string
  outcome: Outcome | null | undefined
  said: string
}

const finishOf = (planned: Outcome['before'] | undefined): Day | null =>
  planned?.kind === 'plan' ? planned.plan.finish : null

/** Room that the name of a school term takes on the axis, in pixels. */
const nameRoom = 76

/** When the shortest plans end before the draft and after, a line for each person over one axis of school terms. */
export function FinishAxis({ rows }: { rows: readonly Finishes[] }) {
  const words = useWords('editor')
  const { t, direction } = words
  const { today } = useWorkplace()
  const whole = useRef<HTMLDivElement>(null)
  const width = useWidth(whole, 400)
  const days = rows.flatMap(({ outcome }) =>
    [finishOf(outcome?.before), finishOf(outcome?.after)].filter((day) => day !== null),
  )
  const first = days.reduce(earlier, days[0] ?? today)
  const last = days.reduce(later, days[0] ?? addMonths(today, 12))
  const scale = squeezed(timeScale(first, last, 'fit', width), width)
  return (
    <div className="finish-axis" ref={whole} dir={direction}>
      <p className="finish-legend small muted">
        <Dot kind="before" /> {t('editor:hitting.preview.before')} <Dot kind="after" />{' '}
        {t('editor:hitting.preview.after')}
      </p>
      {days.length > 0 && <Terms scale={scale} />}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <p>
              <b>
                <Bdi>{row.alias}</Bdi>
              </b>{' '}
              <span className={row.outcome?.kind === 'same' ? 'muted' : undefined}>{row.said}</span>
            </p>
            {row.outcome && <Line scale={scale} outcome={row.outcome} mirrored={direction === 'rtl'} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Dot({ kind }: { kind: 'before' | 'after' }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle className={`finish-${kind}`} cx="6" cy="6" r="4.5" />
    </svg>
  )
}

/** The school terms over the lines: as many are named as have room. */
function Terms({ scale }: { scale: Scale }) {
  const { dates } = useWords()
  const halves = ticksOf(scale)
    .slice(0, -1)
    .filter(({ begins }) => begins !== 'month')
  const each = Math.max(1, Math.ceil(nameRoom / (6 * scale.pixelsAMonth)))
  return (
    <div className="finish-terms small muted" aria-hidden="true" style={{ inlineSize: rem(scale.width) }}>
      {halves
        .filter(({ day }, index) => index % each === 0 && scale.at(day) + nameRoom <= scale.width)
        .map(({ day }) => (
          <span key={day} style={{ insetInlineStart: rem(scale.at(day)) }}>
            {dates.half(day)}
          </span>
        ))}
    </div>
  )
}

/** One person's line: a ring for the finish before, a dot for the one after, and an arrow between. */
function Line({ scale, outcome, mirrored }: { scale: Scale; outcome: Outcome; mirrored: boolean }) {
  const [before, after] = [finishOf(outcome.before), finishOf(outcome.after)]
  const at = (day: Day | null): number | null => (day === null ? null : scale.at(day))
  const [from, to] = [at(before), at(after)]
  const moves = from !== null && to !== null && Math.abs(to - from) > 14
  const side = moves && to > from ? -1 : 1
  return (
    <svg
      className="finish-line"
      aria-hidden="true"
      viewBox={`0 0 ${scale.width} 24`}
      style={{ inlineSize: rem(scale.width), blockSize: rem(24) }}
    >
      <g transform={mirrored ? `translate(${scale.width} 0) scale(-1 1)` : undefined}>
        {ticksOf(scale)
          .filter(({ begins }) => begins !== 'month')
          .map(({ day }) => (
            <path key={day} className="finish-tick" d={`M${scale.at(day).toFixed(1)} 0V24`} />
          ))}
        {moves && (
          <>
            <path className="finish-way" d={`M${from - side * 7} 12H${to + side * 9}`} />
            <path className="finish-head" d={`M${to + side * 8} 12l${side * 7} -4v8z`} />
          </>
        )}
        {from !== null && from !== to && <circle className="finish-before" cx={from} cy="12" r="6" />}
        {to !== null && <circle className="finish-after" cx={to} cy="12" r="6" />}
      </g>
    </svg>
  )
}
