import { type ComponentProps, memo, type ReactNode } from 'react'
import { Menu } from '../../components/Menu.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../language/useWords.ts'
import type { Order } from './caseload.ts'
import type { Row } from './rows.ts'

/** What can be done with somebody from the list. */
export interface RowDeeds {
  archive: (row: Row) => void
  remove: (row: Row) => void
  saveToFile: (row: Row) => void
}

/** The people of a list, one a line, as a table whose columns put it in order. */
export function CaseTable({
  rows,
  order,
  waits,
  onSort,
  body,
  examples,
  deeds,
}: {
  rows: readonly Row[]
  order: Order
  /** The rows stand otherwise than the order says until their reader leaves them or asks for it. */
  waits: boolean
  onSort: (by: Order['by']) => void
  /** What hears of a reader in the rows. */
  body: ComponentProps<'tbody'>
  examples: ReadonlySet<string>
  deeds: RowDeeds
}) {
  const { t } = useWords('adviser')
  const sorted = order.descending ? 'descending' : 'ascending'
  const heading = (by: Order['by'], text: string, className?: string): ReactNode => (
    <th scope="col" aria-sort={order.by === by && !waits ? sorted : 'none'} className={className}>
      <button type="button" onClick={() => onSort(by)}>
        {order.by === by && waits ? t(`adviser:list.sortBy.${by}`) : text}
      </button>
    </th>
  )
  return (
    <table className="ds-table cases">
      <caption className="spoken">{t('adviser:list.title')}</caption>
      <thead>
        <tr>
          {heading('alias', t('adviser:list.alias'))}
          <th scope="col" className="wide-only">
            {t('adviser:list.trade')}
          </th>
          <th scope="col" className="wide-only">
            {t('adviser:list.route')}
          </th>
          <th scope="col" className="wide-only">
            {t('adviser:list.next')}
          </th>
          {heading('next', t('adviser:list.deadline'), 'wide-only')}
          {heading('finish', t('adviser:list.finish'), 'wide-only')}
          <th scope="col">
            <span className="spoken">{t('adviser:list.more')}</span>
          </th>
        </tr>
      </thead>
      <tbody {...body}>
        {rows.map((row) => (
          <CaseRow key={row.id} row={row} example={examples.has(row.id)} deeds={deeds} />
        ))}
      </tbody>
    </table>
  )
}

const CaseRow = memo(function CaseRow({
  row,
  example,
  deeds,
}: {
  row: Row
  example: boolean
  deeds: RowDeeds
}) {
  const { t } = useWords('adviser')
  const { id, summary, trade, county, route, to, day, doubt, soon, finish } = row
  const { alias, archived } = summary
  return (
    <tr className={archived ? 'archived' : undefined}>
      <th scope="row">
        <a className="case-link" href={`#/adviser/${id}/${to ?? 'plan'}`}>
          {alias}
        </a>
        {example && <span className="case-mark">{t('adviser:list.example')}</span>}
        {archived && <span className="case-mark">{t('adviser:list.archived')}</span>}
        <div className="narrow-only case-narrow">
          <span className="case-second">{[trade, route].filter(Boolean).join(' · ')}</span>
          <NextStep row={row} />
        </div>
      </th>
      <td className="wide-only">
        {trade ?? <span className="muted">{t('adviser:head.notChosen')}</span>}
        {county && <span className="case-second">{county}</span>}
      </td>
      <td className="wide-only">{route ?? <span className="muted">{t('adviser:head.notChosen')}</span>}</td>
      <td className="wide-only">
        <NextStep row={row} />
      </td>
      <td className="wide-only case-day">
        {day}
        {(soon ?? doubt) && <span className="case-second">{[soon, doubt].filter(Boolean).join(' · ')}</span>}
      </td>
      <td className="wide-only case-day">{finish}</td>
      <td className="case-menu">
        <Menu
          rank="quiet"
          label={t('adviser:list.more')}
          name={t('adviser:list.moreFor', { alias })}
          actions={[
            {
              id: 'archive',
              text: t(archived ? 'adviser:list.restore' : 'adviser:list.archive'),
              onDo: () => deeds.archive(row),
            },
            {
              id: 'file',
              text: t('adviser:share.file'),
              note: t('adviser:share.fileHint'),
              onDo: () => deeds.saveToFile(row),
            },
            { id: 'remove', text: t('shell:actions.remove'), onDo: () => deeds.remove(row) },
          ]}
        />
      </td>
    </tr>
  )
})

/** What comes next, on the colour of its line; its day stands in a column of its own where there is room. */
function NextStep({ row: { next, event, lane, day, doubt, soon, isBehind, isWaiting } }: { row: Row }) {
  const { t } = useWords('adviser')
  return (
    <span className={lane ? `case-next ${lane}` : 'case-next muted'}>
      {next}
      {event && <span className="case-second">{event}</span>}
      {isBehind && (
        <span className="case-second">
          <StateMark state="tooLate" word={t('adviser:list.behind')} />
        </span>
      )}
      {isWaiting && (
        <span className="case-second">
          <StateMark state="waits" word={t('adviser:list.waiting')} />
        </span>
      )}
      {day && (
        <span className="narrow-only case-second">{[day, soon, doubt].filter(Boolean).join(' · ')}</span>
      )}
    </span>
  )
}
