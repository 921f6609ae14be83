import { MarkShape } from '../../components/StateMark.tsx'
import { lanes } from '../../curriculum/route.ts'
import { useWords } from '../../language/useWords.ts'

/** How the small maps are drawn, and how a difference from today's plan is marked. */
export function ChooseLegend() {
  const { t } = useWords('adviser', 'field')
  return (
    <ul className="choose-legend small screen-only" aria-label={t('adviser:plan.legend')}>
      {lanes.map((lane) => (
        <li key={lane} className={`lane-bar in-${lane}`}>
          {t(`field:lanes.${lane}`)}
        </li>
      ))}
      {(['done', 'agreed', 'proposed'] as const).map((progress) => (
        <li key={progress}>
          <MarkShape state={progress} /> {t(`field:progress.${progress}`)}
        </li>
      ))}
      <li>
        <span className="choose-range" aria-hidden="true" /> {t('adviser:choose.range')}
      </li>
      <li>
        <span className="choose-unlike" aria-hidden="true">
          ≠
        </span>{' '}
        {t('adviser:choose.differs')}
      </li>
    </ul>
  )
}
