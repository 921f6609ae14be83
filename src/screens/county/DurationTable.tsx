import { useWords } from '../../language/useWords.ts'
import { useWorkplace } from '../workplace.tsx'

/** Every assumed duration with its reasoning: no source gives these figures. */
export function DurationTable() {
  const { catalogue } = useWorkplace()
  const { t, said, lengths } = useWords('county')
  return (
    <section className="county-section" id="county-durations">
      <h2 tabIndex={-1}>{t('county:durations.title')}</h2>
      <p>{t('county:durations.lead')}</p>
      <div className="table-scroll">
        <table className="ds-table county-durations">
          <caption className="spoken">{t('county:durations.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('county:durations.name')}</th>
              <th scope="col">{t('county:durations.low')}</th>
              <th scope="col">{t('county:durations.likely')}</th>
              <th scope="col">{t('county:durations.high')}</th>
              <th scope="col">{t('county:durations.reasoning')}</th>
            </tr>
          </thead>
          <tbody>
            {[...catalogue.durationsById.values()].map((duration) => (
              <tr key={duration.id}>
                <th scope="row">{said(duration.name)}</th>
                <td data-label={t('county:durations.low')}>{lengths[duration.unit](duration.span.low)}</td>
                <td data-label={t('county:durations.likely')}>
                  {lengths[duration.unit](duration.span.likely)}
                </td>
                <td data-label={t('county:durations.high')}>{lengths[duration.unit](duration.span.high)}</td>
                <td className="small">{said(duration.reasoning)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PositionTable />
    </section>
  )
}

/** Every assumed position of a job. */
function PositionTable() {
  const { catalogue } = useWorkplace()
  const { t, said } = useWords('county')
  return (
    <div className="table-scroll">
      <table className="ds-table county-positions">
        <caption>{t('county:durations.positions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('county:durations.position')}</th>
            <th scope="col">{t('county:durations.reasoning')}</th>
          </tr>
        </thead>
        <tbody>
          {[...catalogue.positionsById.values()].map(({ id, name, reasoning }) => (
            <tr key={id}>
              <th scope="row">{said(name)}</th>
              <td className="small">{said(reasoning)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
