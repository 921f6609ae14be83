import type { ReactNode } from 'react'
import { type Day, earlier, partsOf } from '../../calendar/day.ts'
import type { RouteMap, Station } from '../../planning/routeMap.ts'
import { Bilingual } from '../Bilingual.tsx'
import { MarkShape } from '../StateMark.tsx'
import { MarkFigure } from './MarkFigure.tsx'
import { inOrder, radiusOf, shapeOf } from './places.ts'
import type { ListWords } from './words.ts'
import './lanes.css'
import './routeList.css'

/** A line of the list: a station, or one of the marks that the map draws through all lanes. */
type Entry =
  | { kind: 'station'; day: Day; station: Station }
  | { kind: 'today' | 'programmeEnd' | 'finish'; day: Day }

/** Everything by the first day that its line tells; on one day what has happened comes before the mark of today. */
function entriesOf(map: RouteMap): Entry[] {
  const marks: Entry[] = [{ kind: 'today', day: map.today }]
  if (map.programmeEnd !== null) marks.push({ kind: 'programmeEnd', day: map.programmeEnd })
  if (map.finish !== null) marks.push({ kind: 'finish', day: map.finish.likely })
  const stations = inOrder(map).map(
    (station): Entry => ({
      kind: 'station',
      day: station.progress === 'done' ? station.day : earlier(station.from, station.day),
      station,
    }),
  )
  return [...stations, ...marks].sort((a, b) => a.day - b.day)
}

/**
 * The route as a list, grouped by year: the truth of which the map is a second reading. It holds everything that
 * the map draws, and is what print, small screens and screen readers get.
 */
export function RouteList({
  map,
  words,
  label,
  chosen = null,
  onChoose,
  actionsOf,
}: {
  map: RouteMap
  words: ListWords
  /** What the list is called. */
  label: string
  chosen?: string | null
  /** Makes every name a button. */
  onChoose?: ((id: string) => void) | undefined
  /** What can be done with a station, at the end of its line. */
  actionsOf?: ((station: Station) => ReactNode) | undefined
}) {
  const entries = entriesOf(map)
  // An exam that nobody can sit any more is drawn behind today, and would only lengthen a list
  const ahead = map.windows.filter(({ to }) => to >= map.today)
  const years = [
    ...new Set([...entries.map(({ day }) => yearOf(day)), ...ahead.map(({ from }) => yearOf(from))]),
  ].sort((a, b) => a - b)
  return (
    <section className="route-list" aria-label={label}>
      {map.phases.length > 0 && <Phases map={map} words={words} />}
      {years.map((year) => {
        const own = entries.filter(({ day }) => yearOf(day) === year)
        const windows = ahead.filter(({ from }) => yearOf(from) === year)
        return (
          <section key={year} className="route-year">
            <h2>{words.year(year)}</h2>
            <div>
              {own.length > 0 && (
                <ol>
                  {own.map((entry) =>
                    entry.kind === 'station' ? (
                      <StationLine
                        key={entry.station.id}
                        station={entry.station}
                        today={map.today}
                        words={words}
                        chosen={entry.station.id === chosen}
                        onChoose={onChoose}
                        actions={actionsOf?.(entry.station)}
                      />
                    ) : (
                      <MarkLine key={entry.kind} kind={entry.kind} words={words} />
                    ),
                  )}
                </ol>
              )}
              {windows.length > 0 && (
                <div className="route-windows">
                  <h3>{words.windows}</h3>
                  <ul>
                    {windows.map((window) => (
                      <li key={`${window.kind}${window.from}`}>
                        {words.windowText(window)}
                        {window.assumed && ` (${words.assumed})`}
                      </li>
                    ))}
                  </ul>
                </div>
              )}
            </div>
          </section>
        )
      })}
    </section>
  )
}

const yearOf = (day: Day) => partsOf(day).year

function Phases({ map, words }: { map: RouteMap; words: ListWords }) {
  return (
    <section className="route-year">
      <h2>{words.phases}</h2>
      <ul className="route-phases">
        {map.phases.map((phase) => (
          <li key={phase.id}>
            <MarkShape state={phase.progress} />
            <b>
              <Bilingual name={words.phaseOf(phase)} />
            </b>
            {words.phaseState !== undefined && <span>{words.phaseState(phase)}</span>}
            <span className="muted">{words.phaseDates(phase)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function StationLine({
  station,
  today,
  words,
  chosen,
  onChoose,
  actions,
}: {
  station: Station
  today: Day
  words: ListWords
  chosen: boolean
  onChoose: ((id: string) => void) | undefined
  actions: ReactNode
}) {
  const name = <Bilingual name={words.nameOf(station)} />
  const gives = words.givesOf(station)
  const shape = shapeOf(station)
  const marks = [station.assumed && words.assumed, station.pinned && words.pinned].filter(
    (word) => word !== false,
  )
  return (
    <li className={`route-station in-${station.lane}${chosen ? ' chosen' : ''}`}>
      <svg className="route-mark" viewBox="-16 -16 32 32" aria-hidden="true">
        {shape === 'capsule' ? (
          <rect
            className={`route-capsule ${station.progress}`}
            x="-14"
            y="-7"
            width="28"
            height="14"
            rx="7"
          />
        ) : (
          <MarkFigure
            shape={shape}
            progress={station.progress}
            radius={radiusOf(shape, false)}
            begun={station.day <= today}
          />
        )}
      </svg>
      <div className="route-name">
        {onChoose === undefined ? (
          <b>{name}</b>
        ) : (
          <button type="button" aria-pressed={chosen} onClick={() => onChoose(station.id)}>
            {name}
          </button>
        )}
        {gives.length > 0 && (
          <p className="small muted">
            {words.gives}:{' '}
            {gives.map((each, index) => (
              <span key={each.text}>
                {index > 0 && ' · '}
                <Bilingual name={each} />
              </span>
            ))}
          </p>
        )}
      </div>
      <p className="route-lane lane-bar">{words.partOf(station)}</p>
      <p className="route-state">{words.stateOf(station)}</p>
      <p className="route-dates">
        {words.datesOf(station)}
        {marks.length > 0 && <span className="muted"> ({marks.join(' · ')})</span>}
      </p>
      <p className="route-deciding">{station.deciding && words.deciding}</p>
      {actions !== undefined && <div className="route-actions screen-only">{actions}</div>}
    </li>
  )
}

function MarkLine({ kind, words }: { kind: 'today' | 'programmeEnd' | 'finish'; words: ListWords }) {
  if (kind === 'today') {
    return (
      <li className="route-flag">
        <span className="today">{words.today}</span>
      </li>
    )
  }
  return (
    <li className="route-flag">
      <span>
        {kind === 'finish' ? (
          <>
            {words.finishTerm}: <b>{words.finish}</b>
          </>
        ) : (
          words.programmeEnd
        )}
      </span>
    </li>
  )
}
