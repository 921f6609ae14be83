import { datedIn, isSure } from '../../curriculum/cohort.ts'
import type { Cohort, CohortDate, Route } from '../../curriculum/route.ts'
import { daysText } from '../../language/sentences/cohort.ts'
import { useWords } from '../../language/useWords.ts'
import { Said } from '../Said.tsx'
import { SourceLine } from './SourceLine.tsx'

/** The cohorts of a model side by side, a row each: their own days, as the source prints them, and what it leaves in doubt. */
export function CohortTable({ route, nameOf }: { route: Route; nameOf: (id: string) => string }) {
  const { t, said } = useWords('county', 'field')
  const { cohorts = [] } = route
  if (cohorts.length === 0) return null
  const dated = datedIn(route)
  return (
    <div className="table-scroll">
      <table className="ds-table county-cohorts">
        <caption>{t('county:cohorts.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('county:cohorts.cohort')}</th>
            {dated.map((id) => (
              <th scope="col" key={id}>
                {nameOf(id)}
              </th>
            ))}
            <th scope="col">{t('county:cohorts.source')}</th>
          </tr>
        </thead>
        <tbody>
          {cohorts.map((cohort) => (
            <tr key={cohort.id}>
              <th scope="row">{said(cohort.name)}</th>
              {dated.map((id) => (
                <td key={id} data-label={nameOf(id)}>
                  <Dates cohort={cohort} step={id} />
                </td>
              ))}
              <td data-label={t('county:cohorts.source')}>
                <SourceLine source={cohort.source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** All that a cohort's source prints of one step; nothing printed is nothing said. */
function Dates({ cohort, step }: { cohort: Cohort; step: string }) {
  const rows = cohort.dates.filter((row) => row.step === step)
  if (rows.length === 0) return '–'
  return rows.map((row) => <OneDate key={JSON.stringify(row)} row={row} />)
}

function OneDate({ row }: { row: CohortDate }) {
  const words = useWords('county', 'field')
  const { t, dates, said } = words
  const { starts = null, ends = null, extended, asPrinted, question } = row
  const days = daysText(words, { starts, ends })
  return (
    <div className={isSure(row) ? undefined : 'county-unknown'}>
      {isSure(row) && <span>{days}</span>}
      {extended !== undefined && <div>{t('county:cohorts.extended', { day: dates.day(extended) })}</div>}
      {asPrinted !== undefined && (
        <div className="small muted">
          <Said>{t('county:cohorts.printed', { text: asPrinted })}</Said>
        </div>
      )}
      {question && (
        <div className="small">
          <Said>{said(question)}</Said>
        </div>
      )}
    </div>
  )
}
