import { RangeMark } from '../../components/map/RangeMark.tsx'
import { MarkShape } from '../../components/StateMark.tsx'
import { lanes } from '../../curriculum/route.ts'
import { usePlanWords } from '../plan/usePlan.ts'

/** How the small maps are drawn. */
export function ChooseLegend() {
  const { words, sentences } = usePlanWords()
  const { t } = words
  return (
    <ul className="choose-legend small screen-only" aria-label={t('adviser:plan.legend')}>
      {lanes.map((lane) => (
        <li key={lane} className={`lane-bar in-${lane}`}>
          {sentences.lane(lane)}
        </li>
      ))}
      {(['done', 'agreed', 'proposed'] as const).map((progress) => (
        <li key={progress}>
          <MarkShape state={progress} /> {t(`field:progress.${progress}`)}
        </li>
      ))}
      <li>
        <svg width="32" height="12" viewBox="0 0 32 12" aria-hidden="true">
          <RangeMark x0={1} x1={31} likely={13} y={6} />
        </svg>{' '}
        {t('adviser:choose.range')}
      </li>
    </ul>
  )
}
