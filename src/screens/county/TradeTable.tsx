import { Fragment } from 'react'
import { Bdi } from '../../components/Bdi.tsx'
import { modulesOfGroup, requiredModules } from '../../curriculum/moduleChoice.ts'
import type { Exam } from '../../curriculum/requirement.ts'
import type { Module, Trade } from '../../curriculum/trade.ts'
import { capital } from '../../language/marks.ts'
import { useWords } from '../../language/useWords.ts'
import { examCodesOf } from '../../pathway/examCodes.ts'
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
            <Modules trade={trade} />
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
            <Earlier trade={trade} />
            {trade.certificates && trade.certificatesSource && (
              <p>
                {t('county:trades.certificates')}:{' '}
                {trade.certificates.map(({ schoolYear, issued }) => `${issued} (${schoolYear})`).join(', ')} ·{' '}
                <SourceLine source={trade.certificatesSource} />
              </p>
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

/** What is learnt: the required modules, what is chosen from, what nobody has to take; a block is one piece. */
function Modules({ trade }: { trade: Trade }) {
  const { t, said } = useWords('county', 'field')
  const optional = trade.modules.filter((module) => module.optional)
  if (trade.structure === 'block')
    return (
      <>
        <p>{t('county:trades.block')}:</p>
        <ModuleList modules={trade.modules} />
      </>
    )
  return (
    <>
      <p>{t('county:trades.modules', { count: requiredModules(trade).length })}:</p>
      <ModuleList modules={requiredModules(trade)} />
      {(trade.groups ?? []).map((group) => (
        <Fragment key={group.id}>
          <p>
            {t('county:trades.chooseOf', {
              what: said(group.name),
              number: group.choose,
              all: modulesOfGroup(trade, group).length,
            })}
            :
          </p>
          <ModuleList modules={modulesOfGroup(trade, group)} />
          {group.note && (
            <p className="small">
              {said(group.note)} · <SourceLine source={group.source} />
            </p>
          )}
        </Fragment>
      ))}
      {optional.length > 0 && <p>{t('county:trades.optional')}:</p>}
      <ModuleList modules={optional} />
    </>
  )
}

function ModuleList({ modules }: { modules: readonly Module[] }) {
  const { said, t } = useWords('county', 'field')
  if (modules.length === 0) return null
  return (
    <ul>
      {modules.map(({ id, title, aims }) => (
        <li key={id}>
          <Bdi>{id}</Bdi> {said(title)}{' '}
          <span className="muted">({t('field:aims', { count: aims.length })})</span>
        </li>
      ))}
    </ul>
  )
}

/** The trial curriculum, whose papers a county decides on. */
function Earlier({ trade: { earlier } }: { trade: Trade }) {
  const { t, said } = useWords('county')
  if (!earlier) return null
  return (
    <details>
      <summary>
        {t('county:trades.earlier', { name: said(earlier.name), period: earlier.period.replace('-', '–') })}
      </summary>
      <p className="small">{t('county:trades.earlierDecides')}</p>
      <ul className="small">
        {earlier.modules.map(({ id, title }) => (
          <li key={id}>
            <Bdi>{id}</Bdi> {said(title)}
          </li>
        ))}
      </ul>
      <p className="small muted">
        <SourceLine source={earlier.source} />
      </p>
    </details>
  )
}

/** The two exams by their codes, how long the trade exam lasts, and where each was read. */
function Exams({ trade }: { trade: Trade }) {
  const { t, said } = useWords('county', 'field')
  const { exams } = trade
  const { least, most } = exams.trade.days
  const days =
    most === null
      ? t('county:trades.daysAtLeast', { least })
      : t('county:trades.daysBetween', { least, most })
  return (
    <dl className="trade-exams">
      <dt>{capital(t('field:exams.written'))}</dt>
      <dd>
        <Codes trade={trade} exam="written" /> · <SourceLine source={exams.written.source} />
      </dd>
      <dt>{capital(t(`field:exams.${trade.certificate === 'svennebrev' ? 'journeyman' : 'trade'}`))}</dt>
      <dd>
        <Codes trade={trade} exam="trade" />, {days} · <SourceLine source={exams.trade.source} />
        {exams.trade.note && <p className="small">{said(exams.trade.note)}</p>}
      </dd>
    </dl>
  )
}

/** The code of an exam; where it follows a module, each with its module. */
function Codes({ trade, exam }: { trade: Trade; exam: Exam }) {
  return examCodesOf(trade, exam, []).map(({ code, module }, index) => (
    <Fragment key={code}>
      {index > 0 && ', '}
      <Bdi>{code}</Bdi>
      {module !== null && (
        <>
          {' ('}
          <Bdi>{module}</Bdi>)
        </>
      )}
    </Fragment>
  ))
}
