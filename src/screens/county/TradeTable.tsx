import { Bdi } from '../../components/Bdi.tsx'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { SourceLine } from './SourceLine.tsx'

/** The trades that plans can be made for: curriculum, modules, length and source. */
export function TradeTable() {
  const { catalogue } = useWorkplace()
  const { t, said, dates, lengths, list } = useWords('county')
  return (
    <section className="county-section">
      <h2>{t('county:trades.title')}</h2>
      <ul className="county-trades">
        {[...catalogue.tradesById.values()].map((trade) => (
          <li key={trade.id}>
            <h3>{said(trade.name)}</h3>
            <p>
              <Bdi>{trade.id}</Bdi> · {t('county:trades.validFrom')} {dates.day(trade.validFrom)} ·{' '}
              {t('county:trades.length')} {lengths.months(trade.length.total)}
            </p>
            <p>
              {t('county:trades.modules', { count: trade.modules.length })}:{' '}
              {list(trade.modules.map((module) => `${module.id} ${said(module.title)}`))}
            </p>
            {trade.gates.length > 0 && (
              <p>
                {t('county:trades.gates')}: {list(trade.gates.map((gate) => said(gate.name)))}
              </p>
            )}
            {trade.afterwards.map((after) => (
              <p key={after.text.nb}>
                {t('county:trades.afterwards')}: {said(after.text)} <SourceLine source={after.source} />
              </p>
            ))}
            <ul className="small muted">
              {trade.sources.map((source) => (
                <li key={source.title}>
                  <SourceLine source={source} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
