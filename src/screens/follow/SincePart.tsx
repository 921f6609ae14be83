import { useMemo, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import type { Outlook } from '../../flows/outlook.ts'
import type { LogEntry } from '../../pathway/event.ts'
import { stepsBefore } from '../../planning/changes.ts'
import { subjectOf } from '../../planning/drawMap.ts'
import { deedsOf, movedSince, personBefore } from '../../records/deeds.ts'
import { agreementOf } from '../../records/participant.ts'
import { DayField } from '../DayField.tsx'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { ReasonsSaid } from '../ReasonsSaid.tsx'
import { type PlanBefore, useReasonsAgainst } from '../useReasons.ts'

const toldElsewhere = ['eventRecorded', 'eventRetracted', 'personAdded']

/** What is new since a day: what was written down, what moved in the plan, what else was changed. */
export function SincePart({ outlook }: { outlook: Outlook }) {
  const { words, sentences } = usePlanWords()
  const { t, dates } = words
  const { participant, kept } = usePerson()
  const agreed = agreementOf(participant)?.day ?? null
  const [day, setDay] = useState<Day | null>(agreed ?? participant.created)
  const { history } = kept
  const { log } = participant
  const then = useMemo(() => (day === null ? null : personBefore(history, day)), [history, day])
  const moved = useMemo(() => movedSince(then, participant), [then, participant])
  const before = useMemo((): PlanBefore | null => {
    const { plan } = participant
    if (!plan || !moved || moved.steps.length === 0) return null
    return { steps: stepsBefore(plan.steps, moved), basis: moved.basis, person: then }
  }, [moved, participant, then])
  const reasons = useReasonsAgainst(before)
  const written = day === null ? [] : log.filter(({ recorded }) => recorded >= day)
  const deeds = new Set(
    deedsOf(history)
      .filter(({ edit, back }) => back >= 0 && day !== null && edit.day >= day)
      .map(({ edit }) => edit.what.kind)
      .filter((kind) => !toldElsewhere.includes(kind)),
  )
  const nameOf = (id: string): string => {
    const step = [...(participant.plan?.steps ?? []), ...(then?.plan?.steps ?? [])].find(
      (one) => one.id === id,
    )
    if (!step) return id
    const { code, text } = sentences.station(subjectOf(outlook.pathway, step))
    return code === undefined ? text : `${code} ${text}`
  }
  const textOf = ({ event, retracts }: (typeof log)[number]): string => {
    if (event) return sentences.event(event)
    const taken = log.find(({ id }) => id === retracts)?.event
    return t('adviser:follow.sinceTakenBack', { what: taken ? sentences.event(taken) : '' })
  }
  const hasMoved = moved !== null && (moved.steps.length > 0 || moved.finishWeeks !== 0)
  return (
    <section className="follow-since" aria-labelledby="follow-since">
      <h2 id="follow-since">{t('adviser:follow.sinceTitle')}</h2>
      <div className="follow-since-day">
        <DayField label={t('adviser:follow.sinceDay')} value={day} onChange={setDay} />
        {agreed !== null && agreed !== day && (
          <Button onClick={() => setDay(agreed)}>
            {t('adviser:follow.sinceAgreement', { day: dates.shortDay(agreed) })}
          </Button>
        )}
      </div>
      <div role="status">
        {day !== null && written.length === 0 && !hasMoved && deeds.size === 0 && (
          <p>{t('adviser:follow.sinceNothing', { day: dates.day(day) })}</p>
        )}
      </div>
      {written.length > 0 && (
        <>
          <h3>{t('adviser:follow.sinceHappened')}</h3>
          <ul>
            {written.map((entry) => (
              <li key={entry.id}>
                <Said text={textOf(entry)} /> <Counting entry={entry} outlook={outlook} />
              </li>
            ))}
          </ul>
        </>
      )}
      {hasMoved && (
        <>
          <h3>{t('adviser:follow.sincePlan')}</h3>
          <ReasonsSaid reasons={reasons} nameOf={nameOf} />
          <ul>
            {sentences.plan.changes(moved, nameOf, reasons.byStep).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the reasons of a line come later, and it stays where it is
              <li key={index}>
                <Said text={line} />
              </li>
            ))}
          </ul>
        </>
      )}
      {deeds.size > 0 && (
        <>
          <h3>{t('adviser:follow.sinceDone')}</h3>
          <ul>
            {[...deeds]
              .filter((kind) => kind !== 'planMade')
              .map((kind) => (
                <li key={kind}>{t(`adviser:deeds.${kind}`)}</li>
              ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** That an entry does not count, by the mark that it has in the log; nothing where it does. */
function Counting({ entry, outlook }: { entry: LogEntry; outlook: Outlook }) {
  const { t } = usePlanWords().words
  const outcome = outlook.replayed.outcomeById.get(entry.id)
  if (!outcome || outcome.accepted) return null
  return outcome.refusal.kind === 'retracted' ? (
    <StateMark state="waits" word={t('adviser:follow.takenBack')} />
  ) : (
    <StateMark state="failed" word={t('adviser:follow.countsNot')} />
  )
}
