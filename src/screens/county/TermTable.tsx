import type { Day } from '../../calendar/day.ts'
import type { Terms } from '../../curriculum/terms.ts'
import { capital } from '../../language/marks.ts'
import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'
import { SourceLine } from './SourceLine.tsx'

/** Terms of the written exam and of norskprøven: published first, then the pattern repeated as an assumption. */
export function TermTable() {
  const { catalogue } = useWorkplace()
  const { t } = useWords('county')
  return (
    <section className="county-section" id="county-terms">
      <h2 tabIndex={-1}>{t('county:terms.title')}</h2>
      {catalogue.terms.map((terms) => (
        <details key={terms.id} open={terms.standing === 'published'}>
          <summary>{t(`county:terms.${terms.standing}`)}</summary>
          <TermsOf terms={terms} />
        </details>
      ))}
    </section>
  )
}

function TermsOf({ terms }: { terms: Terms }) {
  const { t, dates, said } = useWords('county', 'field')
  const range = (days: { from: Day; to: Day } | null): string => (days ? dates.days(days.from, days.to) : '–')
  return (
    <>
      {terms.standing === 'assumed' && <p>{t('county:terms.assumedLead')}</p>}
      {terms.reasoning && <p className="small">{said(terms.reasoning)}</p>}
      <div className="table-scroll">
        <table className="ds-table">
          <caption>{capital(t('field:windows.writtenExam'))}</caption>
          <thead>
            <tr>
              <th scope="col">{t('county:terms.exam')}</th>
              <th scope="col">{t('county:terms.selfRegistration')}</th>
              <th scope="col">{t('county:terms.schoolRegistration')}</th>
              <th scope="col">{t('county:terms.marks')}</th>
            </tr>
          </thead>
          <tbody>
            {terms.writtenExam.map((term) => (
              <tr key={term.id}>
                <th scope="row">{range(term.exam)}</th>
                <td data-label={t('county:terms.selfRegistration')}>{range(term.selfRegistration)}</td>
                <td data-label={t('county:terms.schoolRegistration')}>{range(term.schoolRegistration)}</td>
                <td data-label={t('county:terms.marks')}>{dates.day(term.marks)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="table-scroll">
        <table className="ds-table">
          <caption>{capital(t('field:windows.languageTest'))}</caption>
          <thead>
            <tr>
              <th scope="col">{t('county:terms.test')}</th>
              <th scope="col">{t('county:terms.registration')}</th>
              <th scope="col">{t('county:terms.results')}</th>
            </tr>
          </thead>
          <tbody>
            {terms.languageTest.map((term) => (
              <tr key={term.id}>
                <th scope="row">{range(term.test)}</th>
                <td data-label={t('county:terms.registration')}>{range(term.registration)}</td>
                <td data-label={t('county:terms.results')}>
                  {term.results === null ? '–' : dates.day(term.results)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="small muted">
        {terms.sources.map((source) => (
          <li key={source.title}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
    </>
  )
}
