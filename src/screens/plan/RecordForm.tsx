import { type FormEvent, useMemo, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { DateField } from '../../components/field/DateField.tsx'
import { Said } from '../../components/Said.tsx'
import type { LogEntry } from '../../pathway/event.ts'
import { replay } from '../../pathway/replay.ts'
import { judge, type Outcome } from '../../pathway/step.ts'
import type { PlanStep } from '../../planning/plan.ts'
import type { Station } from '../../planning/routeMap.ts'
import { offersAt } from '../../planning/stationOffers.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { RecordFieldsOf } from './RecordFields.tsx'
import { asksFor, eventsOfForm, fieldsFor, type Recordable, recordables } from './recording.ts'
import { StepForm } from './StepForm.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'

/** Every id that the log has used, so that a new job or contract gets one of its own. */
function idsIn(log: readonly LogEntry[]): ReadonlySet<string> {
  return new Set(
    log.flatMap(({ event }) => {
      if (!event) return []
      if ('engagement' in event) return [event.engagement]
      if ('contract' in event) return [event.contract]
      return 'claim' in event ? [event.claim] : []
    }),
  )
}

/** What can be recorded at a station next, read from its charts. */
export function useRecordables(station: Station, step: PlanStep | null): Recordable[] {
  const { outlook, participant } = usePerson()
  const { today } = useWorkplace()
  return useMemo(() => {
    if (!outlook) return []
    const offers = offersAt({
      pathway: outlook.pathway,
      background: participant.background,
      standing: outlook.replayed.standing,
      today,
      station: station.id,
      step,
      taken: idsIn(participant.log),
    })
    return recordables(offers)
  }, [outlook, participant, station.id, step, today])
}

/** Records what happened at a station. What cannot count may be written down all the same, and says so first. */
export function RecordForm({
  station,
  choices,
  onClose,
}: {
  station: Station
  choices: readonly Recordable[]
  onClose: () => void
}) {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const person = usePerson()
  const { today } = useWorkplace()
  const nameOf = useStepName()
  const [chosen, setChosen] = useState(choices[0]?.id ?? '')
  const choice = choices.find((one) => one.id === chosen) ?? choices[0]
  const [typed, setTyped] = useState<Record<string, ReturnType<typeof fieldsFor>>>({})
  const [tried, setTried] = useState(false)
  if (!choice) return null
  const fields = typed[choice.id] ?? fieldsFor(choice, today)
  const events = eventsOfForm(choice, fields)
  const isFuture = fields.day !== null && fields.day > today
  const outcomes = events.map((event) => outcomeOf(person, event))

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isFuture || events.length === 0) return
    person.record(events)
    onClose()
  }

  const refusals = outcomes.flatMap((one) => (one && !one.accepted ? [sentences.refusal(one.refusal)] : []))
  const notices = outcomes.flatMap((one) => (one?.accepted ? one.notices.map(sentences.notice) : []))
  return (
    <StepForm
      heading={t('adviser:plan.recordTitle', { step: nameOf(station.id) })}
      onClose={onClose}
      onSubmit={submit}
    >
      <ChoiceField
        label={t('adviser:follow.what')}
        value={choice.id}
        options={choices.map((one) => ({ value: one.id, text: textOf(one) }))}
        onChange={setChosen}
      />
      <DateField
        label={t('adviser:follow.when')}
        value={fields.day}
        onChange={(day) => setTyped({ ...typed, [choice.id]: { ...fields, day } })}
        parts={{
          date: t('adviser:map.dateParts.date'),
          month: t('adviser:map.dateParts.month'),
          year: t('adviser:map.dateParts.year'),
        }}
        error={
          isFuture
            ? t('adviser:map.faults.future')
            : tried && fields.day === null
              ? t('adviser:map.faults.date')
              : undefined
        }
      />
      {asksFor(choice.kind).length > 0 && (
        <RecordFieldsOf
          choice={choice}
          fields={fields}
          onChange={(next) => setTyped({ ...typed, [choice.id]: next })}
        />
      )}
      {tried && events.length === 0 && fields.day !== null && (
        <p className="step-fault" role="alert">
          {t('adviser:plan.recordIncomplete')}
        </p>
      )}
      {refusals.map(({ what, instead }) => (
        <div className="step-notice" role="status" key={what}>
          <p>
            <b>{t('adviser:follow.notPossible')}</b>
          </p>
          <p>
            <Said text={what} /> <Said text={instead} />
          </p>
        </div>
      ))}
      {notices.map((notice) => (
        <p className="step-notice" role="status" key={notice}>
          <Said text={notice} />
        </p>
      ))}
      <p className="step-buttons">
        <Button rank="main" type="submit">
          {refusals.length > 0 ? t('adviser:follow.recordAnyway') : t('adviser:actions.record')}
        </Button>
      </p>
    </StepForm>
  )

  function textOf(one: Recordable): string {
    const [offer] = one.offers
    if (offer?.kind === 'fact')
      return t('adviser:plan.confirm', { fact: sentences.demand({ kind: 'confirmed', rule: offer.rule }) })
    const text = t(`field:events.${one.kind}`)
    return offer?.offer.unit.startsWith('gate.') ? `${text}: ${sentences.unit(offer.offer.unit)}` : text
  }
}

/** What would become of an event on its own day, without recording it. */
function outcomeOf(
  { outlook, participant }: ReturnType<typeof usePerson>,
  event: Parameters<typeof judge>[3],
): Outcome | null {
  if (!outlook) return null
  const { background, log } = participant
  const { standing } = replay(outlook.pathway, background, log, event.day)
  return judge(outlook.pathway, background, standing, event)
}
