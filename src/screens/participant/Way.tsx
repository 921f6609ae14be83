import { NextCard } from '../../components/map/NextCard.tsx'
import { UprightMap } from '../../components/map/UprightMap.tsx'
import type { Outlook } from '../../flows/outlook.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import type { FinishRange } from '../../planning/compare.ts'
import { subjectOf } from '../../planning/drawMap.ts'
import { usePerson } from '../person.tsx'
import { Said } from '../Said.tsx'
import { useWorkplace } from '../workplace.tsx'
import { Answers } from './Answers.tsx'

/** A participant's own way: the goal, the one thing to do now, the answers, and the map upright. */
export function Way() {
  const { outlook, finish, planning } = usePerson()
  const { t } = useWords('participant', 'field')
  if (!outlook?.plan && planning) return <p className="waiting">{t('shell:app.loading')}</p>
  if (!outlook?.plan) return <WithoutPlan outlook={outlook} />
  // Until the range has been worked out the likely finish stands alone.
  const { finish: likely } = outlook.plan
  const known = finish ?? { earliest: likely, likely, latest: likely }
  return <PlannedWay outlook={outlook} finish={known} />
}

/** Without a plan: what is known all the same, and whom to turn to. */
function WithoutPlan({ outlook }: { outlook: Outlook | null }) {
  const { t, said } = useWords('participant', 'field')
  return (
    <div className="way">
      <h1>
        <Said>
          {outlook
            ? t('participant:way.goal', { occupation: said(outlook.pathway.trade.occupation) })
            : t('participant:way.title')}
        </Said>
      </h1>
      <p>{t(outlook ? 'participant:way.noPlanNow' : 'participant:start.noPlan')}</p>
      {outlook ? <UprightRoute outlook={outlook} /> : <p>{t('participant:start.noPlanHint')}</p>}
    </div>
  )
}

/** The map stood upright, with what comes next drawn heavier. */
function UprightRoute({ outlook }: { outlook: Outlook }) {
  const { today } = useWorkplace()
  const { participant } = usePerson()
  const { t } = useWords('participant', 'field')
  const { pathway, map, next, replayed } = outlook
  const sentences = useSentences({ reader: 'participant', pathway, standing: replayed.standing, day: today })
  return (
    <UprightMap
      map={map}
      next={next?.step.id ?? null}
      headingLevel={3}
      words={{
        ...sentences.map(map, participant.alias),
        label: t('participant:way.mapTitle'),
        doneTitle: (count) => t('participant:way.doneSteps', { count }),
        done: t('field:progress.done'),
        finishTerm: t('participant:way.finishTerm'),
        readAloud: () => t('participant:way.readAloud'),
      }}
    />
  )
}

function PlannedWay({ outlook, finish }: { outlook: Outlook; finish: FinishRange }) {
  const { today } = useWorkplace()
  const words = useWords('participant', 'field')
  const { t, name, said, dates } = words
  const { pathway, next, replayed } = outlook
  const sentences = useSentences({ reader: 'participant', pathway, standing: replayed.standing, day: today })
  const occupation = name(pathway.trade.occupation)
  return (
    <div className="way">
      <header>
        <h1>
          <Said>{t('participant:way.goal', { occupation: said(pathway.trade.occupation) })}</Said>
        </h1>
        {occupation.norwegian && (
          <p className="way-term">
            <bdi lang="nb" dir="ltr">
              {pathway.trade.certificate}: {occupation.norwegian}
            </bdi>
          </p>
        )}
        <p className="way-finish">
          {t('participant:way.finish', {
            range:
              finish.earliest === finish.latest
                ? `${t('participant:way.likely')} ${dates.month(finish.likely)}`
                : dates.months(finish.earliest, finish.latest),
            left: sentences.plan.left(today, finish.likely),
          })}
        </p>
      </header>
      {next && <Now next={next} pathway={pathway} sentences={sentences} />}
      <Answers outlook={outlook} finish={finish} today={today} />
      <h2 className="way-map-title">{t('participant:way.mapTitle')}</h2>
      <UprightRoute outlook={outlook} />
    </div>
  )
}

/** The one date and the one thing to do now, and whom to ask, by role. */
function Now({
  next,
  pathway,
  sentences,
}: {
  next: NonNullable<Outlook['next']>
  pathway: Outlook['pathway']
  sentences: ReturnType<typeof useSentences>
}) {
  const { t, dates, list } = useWords('participant', 'field')
  const subject = subjectOf(pathway, next.step)
  const now = sentences.now(subject, next.step.from, next.step.to)
  const station = sentences.station(subject)
  // A day is said only where a calendar sets one; the plan's own first week is a month, no appointment.
  const when = next.deadline
    ? t('participant:way.registerBy', { day: dates.weekday(next.deadline) })
    : next.begun
      ? t('participant:way.underWay', { name: station.text })
      : t('participant:way.fromMonth', { month: dates.month(next.day) })
  const who = next.responsible.filter((party) => party !== 'participant')
  return (
    <NextCard
      kicker={t('participant:way.now')}
      lane={next.step.lane}
      laneName={t(`field:lanes.${next.step.lane}`)}
      name={{ ...station, text: now.title }}
    >
      <p>
        <Said>{now.plain}</Said>
      </p>
      <p className="next-date">
        <strong>
          <Said>{when}</Said>
        </strong>
      </p>
      {who.length > 0 && (
        <p>
          {t('participant:way.ask', {
            who: list(
              who.map((party) => t(`field:parties.${party}`)),
              'or',
            ),
          })}
        </p>
      )}
    </NextCard>
  )
}
