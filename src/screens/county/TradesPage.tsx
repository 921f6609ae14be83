import { Bdi } from '../../components/Bdi.tsx'
import { Link } from '../../components/Button.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { requiredModules } from '../../curriculum/moduleChoice.ts'
import type { Trade } from '../../curriculum/trade.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { TradePart } from './TradePart.tsx'
import './county.css'

/** The trades that plans can be made for, or all of one of them. */
export default function TradesPage({ trade: asked }: { trade: string | null }) {
  const { catalogue } = useWorkplace()
  const { t, said } = useWords('county', 'field')
  const trade = asked === null ? null : (catalogue.tradesById.get(asked) ?? null)
  return (
    <div className="county-page">
      <PageHeader heading={trade ? said(trade.name) : t('county:trades.title')} />
      <div className="county-body">
        {asked === null ? (
          <TradeList />
        ) : (
          <>
            <p className="screen-only">
              <Link href="#/county/trades">{t('county:trades.all')}</Link>
            </p>
            {trade ? <TradePart trade={trade} /> : <p>{t('county:trades.none', { id: asked })}</p>}
          </>
        )}
      </div>
    </div>
  )
}

/** How many modules the trade asks of everybody, those that are chosen from a group among them. */
const modulesAsked = (trade: Trade): number =>
  (trade.groups ?? []).reduce((sum, { choose }) => sum + choose, requiredModules(trade).length)

/** One line for each trade: what tells it from the others. */
function TradeList() {
  const { catalogue } = useWorkplace()
  const { t, said, dates, lengths, language } = useWords('county', 'field')
  const trades = [...catalogue.tradesById.values()].sort((a, b) =>
    said(a.name).localeCompare(said(b.name), language),
  )
  return (
    <div className="table-scroll">
      <table className="ds-table county-trades">
        <caption>{t('county:trades.caption', { count: trades.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('county:trades.trade')}</th>
            <th scope="col">{t('county:trades.code')}</th>
            <th scope="col">{t('county:trades.structure')}</th>
            <th scope="col">{t('county:trades.length')}</th>
            <th scope="col">{t('county:trades.validFrom')}</th>
          </tr>
        </thead>
        <tbody>
          {trades.map((trade) => (
            <tr key={trade.id}>
              <th scope="row">
                <Link href={`#/county/trades/${trade.id}`}>{said(trade.name)}</Link>
              </th>
              <td data-label={t('county:trades.code')}>
                <Bdi>{trade.id}</Bdi>
              </td>
              <td data-label={t('county:trades.structure')}>
                {trade.structure === 'block'
                  ? t('county:trades.oneBlock')
                  : t('county:trades.modules', { count: modulesAsked(trade) })}
              </td>
              <td data-label={t('county:trades.length')}>{lengths.months(trade.length.total)}</td>
              <td data-label={t('county:trades.validFrom')}>{dates.day(trade.validFrom)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
