import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'

/** Every assumed duration with its reasoning: no source gives these figures. */
export function DurationTable() {
  const { catalogue } = useWorkplace()
  const { t, said, number } = useWords('county')
  return (
    <section className="county-section">
      <h2>{t('county:durations.title')}</h2>
      <p>{t('county:durations.lead')}</p>
      <div className="table-scroll">
        <table className="ds-table">
          <caption className="spoken">{t('county:durations.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('county:durations.name')}</th>
              <th scope="col">{t('county:durations.low')}</th>
              <th scope="col">{t('county:durations.likely')}</th>
              <th scope="col">{t('county:durations.high')}</th>
              <th scope="col">{t('county:durations.unit')}</th>
              <th scope="col">{t('county:durations.reasoning')}</th>
            </tr>
          </thead>
          <tbody>
            {[...catalogue.durationsById.values()].map((duration) => (
              <tr key={duration.id}>
                <th scope="row">{said(duration.name)}</th>
                <td>{number(duration.span.low)}</td>
                <td>{number(duration.span.likely)}</td>
                <td>{number(duration.span.high)}</td>
                <td>{t(`county:durations.units.${duration.unit}`)}</td>
                <td className="small">{said(duration.reasoning)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
