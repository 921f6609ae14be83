import type { Ref } from 'react'
import { Bilingual } from '../../components/Bilingual.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { hoursAssumed } from '../../planning/contractDoubts.ts'
import type { PlanStep } from '../../planning/plan.ts'
import type { Station } from '../../planning/routeMap.ts'
import { papersOf } from '../../planning/stationFacts.ts'
import { usePerson } from '../person.tsx'
import { examDates } from '../stepDates.ts'
import { usePlanWords } from './usePlan.ts'

/** What a station is, how far it has come, and when; the name is the heading of its panel, `step-heading`. */
export function StepHead({
  station,
  step,
  headingRef,
}: {
  station: Station
  step: PlanStep | null
  headingRef: Ref<HTMLHeadingElement>
}) {
  const { words, sentences } = usePlanWords()
  const { t, dates, lengths } = words
  const { outlook, participant } = usePerson()
  const { subject } = station
  const hours = step && hoursAssumed(step, participant.background)
  // A level may be on the school's word, which is no language test
  const papers =
    subject.kind === 'language'
      ? papersOf(subject, station, [...(outlook?.events ?? []), ...(step?.events ?? [])]).map((paper) =>
          t(`field:papers.${paper}`),
        )
      : []
  return (
    <>
      <p className="step-second">
        <span className={`lane-name in-${station.lane}`}>{sentences.part(subject, station.lane)}</span>
        <span>{papers.length > 0 ? words.list(papers) : t(`sentences:stations.${subject.kind}`)}</span>
        <StateMark state={station.progress} word={sentences.stationState(subject, station.progress)} />
        {station.pinned && <span>{t('adviser:plan.pinned')}</span>}
        {station.deciding && <b>{t('sentences:plan.deciding')}</b>}
      </p>
      <h2 id="step-heading" tabIndex={-1} ref={headingRef}>
        <Bilingual name={sentences.station(subject)} />
      </h2>
      <p>
        {(outlook && examDates(words, outlook.pathway, station, 'long')) ??
          (station.openEnded
            ? t('field:stepContents.openEnded', { when: dates.day(station.from) })
            : dates.days(station.from, station.to))}
        {step && step.hoursAWeek > 0 && ` · ${lengths.hoursAWeek(step.hoursAWeek)}`}
        {hours && ` (${t('adviser:plan.assumed')})`}
        {step && step.assumes.length > 0 && (
          <>
            {' · '}
            <button
              type="button"
              className="step-assumed"
              onClick={() => document.getElementById('step-rests')?.scrollIntoView({ block: 'start' })}
            >
              {t('adviser:plan.assumed')}
            </button>
          </>
        )}
      </p>
      {hours && (
        <p className="small">
          {t(`adviser:plan.contractHours.${hours}`, { hours: lengths.hoursAWeek(step?.hoursAWeek ?? 0) })}
        </p>
      )}
    </>
  )
}
