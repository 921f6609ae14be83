import { type ComponentProps, useMemo, useRef } from 'react'
import { type Day, earlier, later, partsOf } from '../../calendar/day.ts'
import { Bilingual } from '../../components/Bilingual.tsx'
import { MiniAxis, MiniMap, miniScale } from '../../components/map/MiniMap.tsx'
import { useWidth } from '../../components/map/measure.ts'
import { type Scale, squeezed, ticksOf, yearsANamed } from '../../components/map/scale.ts'
import { useWords } from '../../language/useWords.ts'
import { goalSubject } from '../../planning/mapBehind.ts'
import { cutsOf, onAxis } from '../../planning/onAxis.ts'
import { endOf } from '../../planning/routeMap.ts'
import { earlierUnopened, routeMarks } from '../../planning/routeMarks.ts'
import { useWorkplace } from '../workplace.tsx'
import {
  type CellOf,
  FinishCell,
  FirstPaidCell,
  HoursCell,
  StatusCell,
  TakeCell,
  useRowWords,
} from './cells.tsx'

import { RequiresCell } from './RequiresCell.tsx'
import type { ComparedRow, Comparison } from './useComparison.ts'

/** From this width, in pixels, the routes stand in a table; below it each is a card. */
const tableFrom = 1040
/** What the columns of words take of it. */
const wordColumns = 916

/** Padding and border of a card. */
const cardEdges = 34

/** Room that the name of a year takes over maps, in pixels: in full, and cut short to ’26. */
const yearRoom = { full: 44, short: 26 }

/** The name of a year, in full where each has the room, and none where it runs out of its column or into the next. */
function yearOn(scale: Scale): (year: number) => string {
  const isFull = yearsANamed(scale, yearRoom.full) === 1
  const room = isFull ? yearRoom.full : yearRoom.short
  const last = ticksOf(scale).findLast(({ begins }) => begins === 'year')
  const first = partsOf(scale.from).year
  const years = yearsANamed(scale, room)
  return (year) => {
    const runsOut = last?.year === year && scale.at(last.day) + room > scale.width
    if (runsOut || (year - first) % years !== 0) return ''
    return isFull ? String(year) : `’${String(year).slice(2)}`
  }
}

/** The routes side by side, on one scale of time. */
export function Routes({
  rows,
  taken,
  onTake,
}: Pick<Comparison, 'rows'> & { taken: string | null; onTake: (route: string) => void }) {
  const whole = useRef<HTMLDivElement>(null)
  const width = useWidth(whole, 1376)
  const isTable = width >= tableFrom
  const { t } = useWords('adviser')
  const { today } = useWorkplace()
  const mapWidth = isTable ? Math.min(552, width - wordColumns) : width - cardEdges
  const scale = useMemo(() => {
    const maps = rows.flatMap(({ map }) => (map ? [onAxis(map)] : []))
    const from = maps.reduce((day, map) => earlier(day, map.from), today)
    const to = maps.reduce(
      (day, map) => later(day, later(map.to, map.finish ? endOf(map.finish) : map.to)),
      today,
    )
    return squeezed(miniScale(from, to, mapWidth), mapWidth)
  }, [rows, mapWidth, today])
  const base = rows.find(({ route }) => route.id === taken)?.compared ?? null
  // Among some of them nobody is first yet
  const all = rows.every(({ compared }) => compared !== null)
  const known = all ? rows.flatMap(({ compared }) => compared ?? []) : []
  const marks = routeMarks(known)
  const earlierStill = earlierUnopened(known, taken)
  const cellsOf = (row: ComparedRow): CellOf | null =>
    row.compared && {
      row,
      compared: row.compared,
      base,
      marks: marks.get(row.route.id) ?? null,
      earlierStill,
    }
  const shared = { scale, taken, onTake, cellsOf }
  const isApart = (row: ComparedRow) => row.isAside && row.route.id !== taken
  const aside = rows.filter(isApart)
  const shown = (some: readonly ComparedRow[]) =>
    isTable ? <RouteTable rows={some} {...shared} /> : <RouteCards rows={some} {...shared} />
  return (
    <div ref={whole}>
      {shown(rows.filter((row) => !isApart(row)))}
      {aside.length > 0 && (
        <details className="choose-aside">
          <summary>{t('adviser:choose.aside', { count: aside.length })}</summary>
          {shown(aside)}
        </details>
      )}
    </div>
  )
}

interface Shared {
  rows: readonly ComparedRow[]
  scale: Scale
  taken: string | null
  onTake: (route: string) => void
  cellsOf: (row: ComparedRow) => CellOf | null
}

function RouteTable({ rows, scale, taken, onTake, cellsOf }: Shared) {
  const words = useWords('adviser')
  const { t } = words
  const { today } = useWorkplace()
  return (
    <table className="choose-table">
      <caption className="spoken">{t('adviser:choose.compare')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('adviser:choose.route')}</th>
          <td>
            <MiniAxis
              scale={scale}
              today={today}
              words={{ today: t('adviser:choose.today'), year: yearOn(scale) }}
              dir={words.direction}
            />
          </td>
          <th scope="col">{t('adviser:choose.finish')}</th>
          <th scope="col">{t('adviser:choose.firstPaid')}</th>
          <th scope="col">{t('adviser:choose.hoursAWeek')}</th>
          <th scope="col">{t('adviser:choose.requires')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const cells = cellsOf(row)
          const isTaken = row.route.id === taken
          return (
            <tr key={row.route.id} className={isTaken ? 'taken' : undefined} aria-busy={!cells}>
              <th scope="row">
                <RouteName row={row} cells={cells} />
                {cells && <TakeCell row={row} taken={isTaken} onTake={() => onTake(row.route.id)} />}
              </th>
              <td className="choose-map">
                <TimeLines scale={scale} today={today} />
                {cells && <RowMap row={row} cells={cells} scale={scale} />}
              </td>
              {cells ? (
                <>
                  <td>
                    <FinishCell {...cells} />
                  </td>
                  <td>
                    <FirstPaidCell {...cells} />
                  </td>
                  <td>
                    <HoursCell {...cells} />
                  </td>
                  <td>
                    <RequiresCell {...cells} />
                  </td>
                </>
              ) : (
                <td colSpan={4} className="muted">
                  {t('adviser:choose.waiting')}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function RouteCards({ rows, scale, taken, onTake, cellsOf }: Shared) {
  const words = useWords('adviser')
  const { t } = words
  const { today } = useWorkplace()
  return (
    <ul className="choose-cards" aria-label={t('adviser:choose.compare')}>
      {rows.map((row) => {
        const cells = cellsOf(row)
        const isTaken = row.route.id === taken
        return (
          <li key={row.route.id} className={isTaken ? 'taken' : undefined} aria-busy={!cells}>
            <RouteName row={row} cells={cells} />
            {cells ? (
              <>
                <MiniAxis
                  scale={scale}
                  today={today}
                  words={{
                    today: t('adviser:choose.today'),
                    year: yearOn(scale),
                  }}
                  dir={words.direction}
                />
                <RowMap row={row} cells={cells} scale={scale} />
                <dl className="choose-facts">
                  <dt>{t('adviser:choose.finish')}</dt>
                  <dd>
                    <FinishCell {...cells} />
                  </dd>
                  <dt>{t('adviser:choose.firstPaid')}</dt>
                  <dd>
                    <FirstPaidCell {...cells} />
                  </dd>
                  <dt>{t('adviser:choose.hoursAWeek')}</dt>
                  <dd>
                    <HoursCell {...cells} />
                  </dd>
                  <dt>{t('adviser:choose.requires')}</dt>
                  <dd>
                    <RequiresCell {...cells} />
                  </dd>
                </dl>
                <TakeCell row={row} taken={isTaken} onTake={() => onTake(row.route.id)} />
              </>
            ) : (
              <p className="muted">{t('adviser:choose.waiting')}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The years and today through the whole height of a row, however much its words take. */
function TimeLines({ scale, today }: { scale: Scale; today: Day }) {
  return (
    <span className="choose-lines" aria-hidden="true">
      {ticksOf(scale)
        .filter(({ begins }) => begins === 'year')
        .map(({ day }) => (
          <span key={day} style={{ insetInlineStart: `${scale.at(day) / 16}rem` }} />
        ))}
      <span className="today" style={{ insetInlineStart: `${scale.at(today) / 16}rem` }} />
    </span>
  )
}

function RouteName({ row, cells }: { row: ComparedRow; cells: CellOf | null }) {
  const { words, sentences } = useRowWords(row)
  const subject = goalSubject(row.pathway)
  return (
    <>
      <h3>
        <Bilingual name={words.name(row.route.name)} />
      </h3>
      {subject.kind === 'goal' && (
        <p className="small">{words.t('adviser:choose.leadsTo', { goal: sentences.goal(subject) })}</p>
      )}
      {cells && <StatusCell row={row} compared={cells.compared} />}
      {cells?.marks?.unbeaten && (
        <p className="small">
          <b>{words.t('adviser:choose.unbeaten')}</b>
        </p>
      )}
    </>
  )
}

function RowMap({ row, cells, scale }: { row: ComparedRow; cells: CellOf; scale: Scale }) {
  const { words } = useRowWords(row)
  const { status } = cells.compared
  const opens = 'opens' in status ? (status.opens?.on ?? null) : null
  const shut: ComponentProps<typeof MiniMap>['shut'] =
    opens === null
      ? null
      : { lane: 'work', opens, word: words.t('adviser:choose.opens', { month: words.dates.month(opens) }) }
  if (!row.map) return null
  const { before, after } = cutsOf(row.map)
  const cut = {
    ...(before && { before: words.t('adviser:choose.cutBefore', { year: partsOf(row.map.from).year }) }),
    ...(after && { after: words.t('adviser:choose.cutAfter', { year: partsOf(row.map.to).year }) }),
  }
  return <MiniMap map={onAxis(row.map)} scale={scale} dir={words.direction} shut={shut} cut={cut} />
}
