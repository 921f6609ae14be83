import { leadsToCertificate } from '../../curriculum/route.ts'
import type { Outlook } from '../../flows/outlook.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { choiceOf, isSameWay } from '../../pathway/pathway.ts'
import { arrivedOn, hasArrived } from '../../pathway/standing.ts'
import { subjectOf } from '../../planning/drawMap.ts'
import type { FinishRange } from '../../planning/finishRange.ts'
import { goalSubject } from '../../planning/mapBehind.ts'
import { proposalsLeft } from '../../planning/stationFacts.ts'
import { usePerson } from '../person.tsx'
import { Said } from '../Said.tsx'
import { useWorkplace } from '../workplace.tsx'
import { Afterwards, Answers } from './Answers.tsx'
import { GoalMissed } from './GoalMissed.tsx'
import { GoalSaid } from './GoalSaid.tsx'
import { Now } from './Now.tsx'
import { SinceAgreed } from './SinceAgreed.tsx'
import { UprightRoute } from './UprightRoute.tsx'
import { useOpenQuestions } from './useOpenQuestions.ts'
import { WithoutPlan } from './WithoutPlan.tsx'

/** A participant's own way: the goal, the one thing to do now, the answers, and the map upright. */
export function Way() {
  const { outlook, finish, planning } = usePerson()
  const { t } = useWords('participant', 'field')
  if (outlook && hasArrived(outlook.replayed.standing)) return <Arrived outlook={outlook} />
  if (!outlook?.plan && planning) return <p className="waiting">{t('shell:app.loading')}</p>
  if (!outlook?.plan) return <WithoutPlan outlook={outlook} />
  // Until the range has been worked out the likely finish stands alone.
  const { finish: likely } = outlook.plan
  const known = finish ?? { earliest: likely, likely, latest: likely, missed: null }
  return <PlannedWay outlook={outlook} finish={known} />
}

/** With the certificate in hand nothing is left to plan: what was reached stands, open. */
function Arrived({ outlook }: { outlook: Outlook }) {
  const { t, said, dates } = useWords('participant', 'field')
  const reached = arrivedOn(outlook.replayed.standing)
  const subject = goalSubject(outlook.pathway)
  const sentences = useSentences({ reader: 'participant', pathway: outlook.pathway })
  return (
    <div className="way">
      <h1>
        <Said>
          {subject.kind === 'goal'
            ? t('participant:way.arrivedGoal', { goal: sentences.goal(subject) })
            : t('participant:way.arrived', { occupation: said(subject.occupation) })}
        </Said>
      </h1>
      <p className="way-arrived">
        <Said>
          {[
            subject.kind === 'goal'
              ? t('participant:way.arrivedGoalHint')
              : t('participant:way.arrivedHint', {
                  certificate: t(`field:certificates.${subject.certificate}`),
                }),
            ...(reached === null ? [] : [t('participant:way.arrivedOn', { day: dates.day(reached) })]),
          ].join(' ')}
        </Said>
      </p>
      {subject.kind !== 'goal' && <Afterwards outlook={outlook} />}
      <UprightRoute outlook={outlook} />
    </div>
  )
}

/** What was agreed for this way and when, and whether the rest is still a proposal; nothing without an agreement. */
function Agreed({ outlook: { agreement, pathway, map } }: { outlook: Outlook }) {
  const { t, dates } = useWords('participant')
  if (!agreement || agreement.steps.length === 0 || !isSameWay(agreement, choiceOf(pathway))) return null
  const agreed = t('participant:way.agreed', {
    count: agreement.steps.length,
    day: dates.day(agreement.day),
  })
  return (
    <p className="way-agreed">
      <Said>{proposalsLeft(map.stations) ? `${agreed} ${t('participant:way.restProposed')}` : agreed}</Said>
    </p>
  )
}

/** Within what the finish lies, where that is not one month; without a plan at its late end, what comes too late. */
function Range({ outlook: { pathway, plan }, finish }: { outlook: Outlook; finish: FinishRange }) {
  const { t, dates } = useWords('participant')
  const sentences = useSentences({ reader: 'participant', pathway })
  const { earliest, latest, missed } = finish
  if (latest !== null) {
    const [from, to] = [dates.month(earliest), dates.month(latest)]
    if (from === to) return null
    return <p className="way-range">{t('participant:way.finishRange', { earliest: from, latest: to })}</p>
  }
  const step = plan?.steps.find(({ id }) => id === missed?.step)
  const missing = step && sentences.station(subjectOf(pathway, step)).text
  return (
    <p className="way-range">
      <Said>
        {[
          t('participant:way.finishFrom', { earliest: dates.month(earliest) }),
          missing === undefined
            ? t('participant:way.tooLong')
            : t('participant:way.tooLate', { step: missing }),
          t('participant:way.tooLateAsk'),
        ].join(' ')}
      </Said>
    </p>
  )
}

function PlannedWay({ outlook, finish }: { outlook: Outlook; finish: FinishRange }) {
  const { today } = useWorkplace()
  const { t, name, dates } = useWords('participant', 'field')
  const { pathway, next, plan } = outlook
  const { participant, planState } = usePerson()
  const { alias } = participant
  // A plan from before the last change has been proved of something else
  const isProved = plan?.proved === true && planState === 'current'
  const proved = plan?.finishWithoutGoal === undefined ? 'proved' : 'provedWithGoal'
  const { trade } = pathway
  // Where the way ends in something else, the paper of the trade is no goal of it
  const occupation = trade && leadsToCertificate(pathway.route) ? name(trade.occupation) : null
  const isOpen = useOpenQuestions(outlook).length > 0
  return (
    <div className="way">
      <header>
        <p className="way-whose">
          <Said>{t('participant:sheet.title', { alias })}</Said>
        </p>
        <h1>
          <GoalSaid pathway={pathway} />
        </h1>
        {occupation?.norwegian && (
          <p className="way-term">
            <bdi lang="nb" dir="ltr">
              {pathway.route.goal === undefined && `${trade?.certificate}: `}
              {occupation.norwegian}
            </bdi>
          </p>
        )}
        <p className="way-finish">{t('participant:way.finish', { month: dates.month(finish.likely) })}</p>
        <Range outlook={outlook} finish={finish} />
        <p className="way-range">{t(`participant:way.finishShortest.${isProved ? proved : 'notProved'}`)}</p>
        {isOpen && <p className="way-range">{t('participant:way.finishOpen')}</p>}
        <Agreed outlook={outlook} />
      </header>
      <SinceAgreed outlook={outlook} />
      {next && <Now outlook={outlook} next={next} />}
      <GoalMissed missed={outlook.goalsMissed} />
      <Answers outlook={outlook} finish={finish} today={today} />
      <UprightRoute outlook={outlook} />
    </div>
  )
}
