import { ButtonLink } from '../../components/Button.tsx'
import { HistoryPart } from '../follow/HistoryPart.tsx'
import { LogPart } from '../follow/LogPart.tsx'
import { RecordPart } from '../follow/RecordPart.tsx'
import { SincePart } from '../follow/SincePart.tsx'
import { StandsPart } from '../follow/StandsPart.tsx'
import { StatedPart } from '../follow/StatedPart.tsx'
import { usePerson } from '../person.tsx'
import { PlanNews } from '../plan/PlanNews.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import '../../components/map/lanes.css'
import '../plan/plan.css'
import '../follow/follow.css'

/** Follow up: record what happened, see where the person stands now, read the log, and go back in the history. */
export default function FollowPage() {
  const { t } = usePlanWords().words
  const { outlook, participant } = usePerson()
  if (!outlook) {
    return (
      <div className="follow-page">
        <div className="follow-main">
          <h2>{t('adviser:follow.title')}</h2>
          <p>{t('adviser:follow.chooseFirst')}</p>
          <p>
            <ButtonLink rank="main" href={`#/adviser/${participant.id}/choose`}>
              {t('adviser:tabs.choose')}
            </ButtonLink>
          </p>
          <HistoryPart />
        </div>
      </div>
    )
  }
  return (
    <div className="follow-page">
      <div className="follow-main">
        <PlanNews />
        <RecordPart outlook={outlook} />
        <StatedPart outlook={outlook} />
        <LogPart outlook={outlook} />
      </div>
      <div className="follow-panel">
        <StandsPart outlook={outlook} />
        <SincePart key={participant.agreements.length} outlook={outlook} />
        <HistoryPart />
      </div>
    </div>
  )
}
