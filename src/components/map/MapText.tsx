import { Fragment, memo } from 'react'
import { partsOf } from '../../calendar/day.ts'
import { NameText } from '../Bilingual.tsx'
import { rem } from './box.ts'
import { flagHeight } from './flags.ts'
import type { Layout } from './layout.ts'
import { ticksOf, yearsANamed } from './scale.ts'
import { LevelStroke } from './strokes.tsx'
import type { MapWords } from './words.ts'

const place = (x: number, y: number) => ({ insetInlineStart: rem(x), insetBlockStart: rem(y) })

/** The letters on the map that are no station's: HTML rather than SVG text, so that they turn with the page. */
export const MapText = memo(function MapText({ layout, words }: { layout: Layout; words: MapWords }) {
  const { head } = layout
  const beyond = layout.programmeEnd?.beyond
  return (
    <div aria-hidden="true">
      <AxisText layout={layout} words={words} />
      <Phases layout={layout} words={words} />
      {layout.windows.map(
        ({ window, box, word }) =>
          word && (
            <span
              key={`${window.kind}${window.from}`}
              className="map-text note"
              style={place(word.x, box.y0 + 7)}
            >
              {word.text}
            </span>
          ),
      )}
      {layout.programmeEnd && (
        <span
          className={`map-flag outlined${beyond ? ` beyond ${beyond}` : ''}`}
          style={{
            ...place(layout.programmeEnd.x0, head.flags + 2 + layout.programmeEnd.row * 31),
            minInlineSize: rem(layout.programmeEnd.width),
          }}
        >
          {words.programmeEnd}
        </span>
      )}
      <span
        className="map-flag"
        style={{ ...place(layout.today.x0, head.flags + 2), minInlineSize: rem(layout.today.width) }}
      >
        {words.today}
        <span
          className="flag-point"
          style={{ insetInlineStart: rem(layout.today.x - layout.today.x0 - 6) }}
        />
      </span>
      {layout.deciding && (
        <span
          className={`map-flag deciding ${layout.deciding.side}`}
          style={{
            ...place(layout.deciding.box.x0, layout.deciding.box.y0),
            minInlineSize: rem(layout.deciding.box.x1 - layout.deciding.box.x0),
            blockSize: rem(flagHeight),
          }}
        >
          {words.deciding}
        </span>
      )}
      {layout.finish && (
        <span className="map-text strong" style={place(layout.finish.text.x, layout.finish.text.y)}>
          {words.finish}
        </span>
      )}
    </div>
  )
})

/** What the name of a year takes of the axis, in pixels. */
const yearRoom = 46

/** Years, then halves or, where there is room for them, months. */
function AxisText({ layout: { scale }, words }: { layout: Layout; words: MapWords }) {
  const months = scale.pixelsAMonth >= 30
  const halves = scale.pixelsAMonth >= 8.5
  const isLong = scale.to - scale.from > 366
  const first = partsOf(scale.from).year
  const years = yearsANamed(scale, yearRoom)
  return ticksOf(scale)
    .slice(0, -1)
    .map(({ day, year, month, begins }, index) => {
      const x = scale.at(day)
      // Where a year is wider than what one sees, its name comes twice
      const begun = begins === 'year' || index === 0 || (isLong && months && begins === 'half')
      const showYear = begun && (year - first) % years === 0
      const half =
        halves && begins !== 'month' ? words.half(partsOf(day).month <= 6 ? 'spring' : 'autumn') : null
      const part = months ? words.month(month) : half
      return (
        <Fragment key={day}>
          {showYear && (
            <span className="map-text year" style={place(x + 8, 2)}>
              {words.year(year)}
            </span>
          )}
          {part !== null && (
            <span className="map-text note" style={place(x + (months ? 5 : 8), 27)}>
              {part}
            </span>
          )}
        </Fragment>
      )
    })
}

/** Phases as thin bands in the lines' own language: done solid, agreed with a core, proposed dashed. */
function Phases({ layout: { head, phases, today }, words }: { layout: Layout; words: MapWords }) {
  return phases.map(({ phase, x0, x1, row, nameX }) => {
    const top = head.phases[row] ?? 0
    return (
      <span key={phase.id}>
        <svg
          className="phase-band"
          aria-hidden="true"
          viewBox={`0 0 ${x1 - x0} 6`}
          style={{ ...place(x0, top + 2), inlineSize: rem(x1 - x0), blockSize: rem(6) }}
          preserveAspectRatio="none"
        >
          <LevelStroke
            x0={1.5}
            x1={x1 - x0 - 1.5}
            y={3}
            today={today.x - x0}
            progress={phase.progress}
            deciding={false}
            weights={phaseWeights}
          />
        </svg>
        {nameX !== null && (
          <span className="map-text phase" style={place(nameX, top + 8)}>
            <NameText name={words.phaseOf(phase)} />
          </span>
        )}
      </span>
    )
  })
}

const thin = { line: 4, core: 1.6, dash: 6, gap: 3.5 }
const phaseWeights = { normal: thin, deciding: thin }
