import { Fragment } from 'react'
import { Bdi } from '../../components/Bdi.tsx'
import { Link } from '../../components/Button.tsx'
import { modulesOfGroup, requiredModules } from '../../curriculum/moduleChoice.ts'
import { type Exam, leavesOf } from '../../curriculum/requirement.ts'
import type { Module, Trade } from '../../curriculum/trade.ts'
import { capital } from '../../language/marks.ts'
import { useWords } from '../../language/useWords.ts'
import { examCodesOf } from '../../pathway/examCodes.ts'
import { aimAddress } from '../officialText.ts'
import { SourceLine } from './SourceLine.tsx'

/** All of one trade's curriculum: its days and length, what is learnt, the exams, what is held beside it, and the sources. */
export function TradePart({ trade }: { trade: Trade }) {
  const { t, said, dates, lengths } = useWords('county')
  return (
    <div className="county-trade">
      <p>{t(`county:trades.certificate.${trade.certificate}`, { occupation: said(trade.occupation) })}</p>
      <dl className="trade-facts">
        <dt>{t('county:trades.code')}</dt>
        <dd>
          <Bdi>{trade.id}</Bdi>
        </dd>
        <dt>{t('county:trades.validFrom')}</dt>
        <dd>
          {dates.day(trade.validFrom)}
          {trade.validTo !== null && ` – ${dates.day(trade.validTo)}`}
        </dd>
        <dt>{t('county:trades.length')}</dt>
        <dd>
          {lengths.months(trade.length.total)} · <SourceLine source={trade.length.source} />
        </dd>
        <dt>{t('county:trades.programmeArea')}</dt>
        <dd>
          <Bdi>{trade.programmeArea.modular ?? trade.programmeArea.ordinary}</Bdi>
        </dd>
      </dl>
      <Modules trade={trade} />
      <Partials trade={trade} />
      <h2>{t('county:trades.exams')}</h2>
      <Exams trade={trade} />
      {trade.gates.length > 0 && (
        <>
          <h2>{t('county:trades.gates')}</h2>
          <ul>
            {trade.gates.map((gate) => (
              <li key={gate.id}>
                {said(gate.name)} · <SourceLine source={gate.source} />
              </li>
            ))}
          </ul>
        </>
      )}
      {trade.afterwards.length > 0 && <h2>{t('county:trades.afterwards')}</h2>}
      {trade.afterwards.map((after) => (
        <p key={after.text.nb}>
          {said(after.text)} · <SourceLine source={after.source} />
        </p>
      ))}
      <Occupations trade={trade} />
      <Earlier trade={trade} />
      {trade.certificates && trade.certificatesSource && (
        <p>
          {t('county:trades.certificates')}:{' '}
          {trade.certificates.map(({ schoolYear, issued }) => `${issued} (${schoolYear})`).join(', ')} ·{' '}
          <SourceLine source={trade.certificatesSource} />
        </p>
      )}
      <h2>{t('county:trades.sources')}</h2>
      <ul className="small">
        {trade.sources.map((source) => (
          <li key={source.title}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What is learnt: the required modules, what is chosen from, what nobody has to take; a block is one piece. */
function Modules({ trade }: { trade: Trade }) {
  const { t, said } = useWords('county', 'field')
  const optional = trade.modules.filter((module) => module.optional)
  if (trade.structure === 'block')
    return (
      <>
        <h2>{t('county:trades.block')}</h2>
        <ModuleList modules={trade.modules} />
      </>
    )
  return (
    <>
      <h2>{capital(t('county:trades.modules', { count: requiredModules(trade).length }))}</h2>
      <ModuleList modules={requiredModules(trade)} />
      {(trade.groups ?? []).map((group) => (
        <Fragment key={group.id}>
          <h2>
            {t('county:trades.chooseOf', {
              what: said(group.name),
              number: group.choose,
              all: modulesOfGroup(trade, group).length,
            })}
          </h2>
          <ModuleList modules={modulesOfGroup(trade, group)} />
          {group.note && (
            <p className="small">
              {said(group.note)} · <SourceLine source={group.source} />
            </p>
          )}
        </Fragment>
      ))}
      {optional.length > 0 && <h2>{t('county:trades.optional')}</h2>}
      <ModuleList modules={optional} />
    </>
  )
}

function ModuleList({ modules }: { modules: readonly Module[] }) {
  const { said, t, list } = useWords('county', 'field')
  if (modules.length === 0) return null
  return (
    <ul className="trade-modules">
      {modules.map(({ id, aimSet, subject, title, plain, topics, aims }) => (
        <li key={id}>
          <details>
            <summary>
              <Bdi>{id}</Bdi> {said(title)}{' '}
              <span className="muted">({t('field:aims', { count: aims.length })})</span>
            </summary>
            <p>{said(plain)}</p>
            <p className="small">
              {t('county:trades.topics')}: {list(topics.map(said))}
            </p>
            <p className="small muted">
              {t('county:trades.aims')} <Bdi>{aimSet}</Bdi> · <Bdi>{subject}</Bdi>
            </p>
            <ul className="small">
              {aims.map(({ code, phrase }) => (
                <li key={code}>
                  <Link href={aimAddress(code)} target="_blank" rel="noreferrer">
                    {code}
                  </Link>
                  {phrase && ` ${said(phrase)}`}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  )
}

/** What modules held so far may be worth: jobs that somebody has suggested, and the modules they rest on. */
function Partials({ trade }: { trade: Trade }) {
  const { t, said, list } = useWords('county')
  const title = (id: string): string => {
    const module = trade.modules.find((one) => one.id === id)
    return module ? said(module.title) : id
  }
  return (
    <>
      <h2>{t('county:trades.partials')}</h2>
      <p className="small muted">{t('county:trades.partialsLead')}</p>
      <ul>
        {trade.partialCompetences.map(({ id, requires, jobs }) => (
          <li key={id}>
            {capital(list(jobs.map((job) => said(job.title))))}
            <span className="small muted">
              {' '}
              (
              {list(
                leavesOf(requires).flatMap((leaf) => (leaf.kind === 'module' ? [title(leaf.module)] : [])),
              )}
              )
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Occupations whose practice may count; the pairing is ours. */
function Occupations({ trade: { occupations, isco, esco } }: { trade: Trade }) {
  const { t, said } = useWords('county')
  if (occupations.length === 0) return null
  return (
    <>
      <h2>{t('county:trades.occupations')}</h2>
      <p className="small muted">{t('county:trades.occupationsLead')}</p>
      <ul>
        {occupations.map(({ styrk, name }) => (
          <li key={styrk}>
            STYRK <Bdi>{styrk}</Bdi> {said(name)}
          </li>
        ))}
        {isco?.map((code) => (
          <li key={`isco-${code}`}>
            ISCO-08 <Bdi>{code}</Bdi>
          </li>
        ))}
        {esco?.map(({ uri, en }) => (
          <li key={uri}>
            ESCO{' '}
            <Link href={uri} target="_blank" rel="noreferrer" lang="en">
              {en}
            </Link>
          </li>
        ))}
      </ul>
    </>
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
