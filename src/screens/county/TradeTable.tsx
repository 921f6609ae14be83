import { Bdi } from '../../components/Bdi.tsx'
import type { Trade } from '../../curriculum/trade.ts'
import { capital } from '../../language/marks.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { SourceLine } from './SourceLine.tsx'

/** The trades that plans can be made for: curriculum, modules, length and source. */
export function TradeTable() {
  const { catalogue } = useWorkplace()
  const { t, said, dates, lengths } = useWords('county')
  return (
    <section className="county-section" id="county-trades">
      <h2 tabIndex={-1}>{t('county:trades.title')}</h2>
      <ul className="county-trades">
        {[...catalogue.tradesById.values()].map((trade) => (
          <li key={trade.id}>
            <h3>{said(trade.name)}</h3>
            <p>
              <Bdi>{trade.id}</Bdi> · {t('county:trades.validFrom')} {dates.day(trade.validFrom)} ·{' '}
              {t('county:trades.length')} {lengths.months(trade.length.total)}
            </p>
            <p>{t('county:trades.modules', { count: trade.modules.length })}:</p>
            <ul>
              {trade.modules.map((module) => (
                <li key={module.id}>
                  <Bdi>{module.id}</Bdi> {said(module.title)}
                </li>
              ))}
            </ul>
            <Exams trade={trade} />
            {trade.gates.length > 0 && (
              <>
                <p>{t('county:trades.gates')}:</p>
                <ul>
                  {trade.gates.map((gate) => (
                    <li key={gate.id}>
                      {said(gate.name)} · <SourceLine source={gate.source} />
                    </li>
                  ))}
                </ul>
              </>
            )}
            {trade.afterwards.map((after) => (
              <p key={after.text.nb}>
                {t('county:trades.afterwards')}: {said(after.text)} · <SourceLine source={after.source} />
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

/** The two exams by their codes, how long the trade exam lasts, and where each was read. */
function Exams({ trade: { exams } }: { trade: Trade }) {
  const { t, said } = useWords('county', 'field')
  const { least, most } = exams.trade.days
  const days =
    most === null
      ? t('county:trades.daysAtLeast', { least })
      : t('county:trades.daysBetween', { least, most })
  return (
    <dl className="trade-exams">
      <dt>{capital(t('field:exams.written'))}</dt>
      <dd>
        <Bdi>{exams.written.code}</Bdi> · <SourceLine source={exams.written.source} />
      </dd>
      <dt>{capital(t('field:exams.trade'))}</dt>
      <dd>
        <Bdi>{exams.trade.code}</Bdi>, {days} · <SourceLine source={exams.trade.source} />
        {exams.trade.note && <p className="small">{said(exams.trade.note)}</p>}
      </dd>
    </dl>
  )
}
