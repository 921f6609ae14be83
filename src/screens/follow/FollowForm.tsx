import { type FormEvent, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { DateField } from '../../components/field/DateField.tsx'
import { withoutMarks } from '../../language/marks.ts'
import { type Beforehand, cureOf, outcomeOf } from '../../pathway/beforehand.ts'
import type { Event } from '../../pathway/event.ts'
import type { Choice, Thing } from '../../planning/recordables.ts'
import { asksFor, eventsOfForm, fieldsFor } from '../../planning/recording.ts'
import { usePerson } from '../person.tsx'
import { RecordFieldsOf } from '../plan/RecordFields.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { useWorkplace } from '../workplace.tsx'
import { ClaimFields, claimEvent, claimFault, noClaim } from './ClaimFields.tsx'

/** Records what happened to one thing: which event, on which day, and what else it asks for. */
export function FollowForm({
  thing,
  first,
  onDone,
  onClose,
}: {
  thing: Thing
  /** What stands chosen when the form opens, with what the plan knows of it. */
  first?: Choice | undefined
  onDone: (text: string) => void
  onClose?: (() => void) | undefined
}) {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const person = usePerson()
  const { outlook, participant } = person
  const { today } = useWorkplace()
  const choices = thing.choices.map((choice) => (choice.id === first?.id ? first : choice))
  const [chosen, setChosen] = useState(first?.id ?? choices[0]?.id ?? '')
  const [typed, setTyped] = useState<Record<string, ReturnType<typeof fieldsFor>>>({})
  const [claim, setClaim] = useState(noClaim)
  const [firstDay, setFirstDay] = useState<Day | null>(null)
  const [tried, setTried] = useState(false)
  const choice = choices.find((one) => one.id === chosen) ?? choices[0]
  if (!choice || !outlook) return null

  const fields = typed[choice.id] ?? fieldsFor(choice, today)
  const isFuture = fields.day !== null && fields.day > today
  const claimed = claimFault(outlook, choice, claim)
  const events = claimed ? [] : eventsOfForm(choice, fields).map((event) => claimEvent(event, claim))
  const asked: Beforehand = { ...participant, pathway: outlook.pathway }
  const outcomes = events.map((event) => outcomeOf(asked, event))
  const refusals = outcomes.flatMap((one) => (one.accepted ? [] : [sentences.refusal(one.refusal)]))
  const notices = outcomes.flatMap((one) => (one.accepted ? one.notices.map(sentences.notice) : []))
  const [event] = events
  const cure = event && events.length === 1 ? cureOf(asked, event) : null
  const cureDay = firstDay ?? cure?.day ?? null
  const parts = {
    date: t('adviser:map.dateParts.date'),
    month: t('adviser:map.dateParts.month'),
    year: t('adviser:map.dateParts.year'),
  }

  function write(all: readonly Event[], counts: boolean): void {
    person.record(all)
    const what = all.map((one) => sentences.event(one)).join(' ')
    onDone(withoutMarks(t(counts ? 'adviser:follow.recorded' : 'adviser:follow.recordedNot', { what })))
  }

  function submit(submitted: FormEvent) {
    submitted.preventDefault()
    setTried(true)
    if (isFuture || events.length === 0) return
    write(events, refusals.length === 0)
  }

  return (
    <form className="follow-form" onSubmit={submit} aria-label={t('adviser:follow.record')}>
      {choices.length > 1 && (
        <ChoiceField
          label={t('adviser:follow.what')}
          value={choice.id}
          options={choices.map((one) => ({
            value: one.id,
            text: one.isPossible
              ? t(`field:events.${one.kind}`)
              : `${t(`field:events.${one.kind}`)} (${t('adviser:follow.notNow')})`,
          }))}
          onChange={(id) => {
            setChosen(id)
            setTried(false)
          }}
        />
      )}
      <DateField
        label={t('adviser:follow.when')}
        value={fields.day}
        onChange={(day) => setTyped({ ...typed, [choice.id]: { ...fields, day } })}
        parts={parts}
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
      <ClaimFields choice={choice} value={claim} onChange={setClaim} fault={tried ? claimed : null} />
      {tried && !claimed && events.length === 0 && fields.day !== null && (
        <p className="follow-fault" role="alert">
          {t('adviser:plan.recordIncomplete')}
        </p>
      )}
      {refusals.map(({ what, instead }) => (
        <div className="follow-notice" role="status" key={what}>
          <p>
            <b>{t('adviser:follow.notPossible')}</b>
          </p>
          <p>
            {what} {instead}
          </p>
        </div>
      ))}
      {notices.map((notice) => (
        <p className="follow-notice" role="status" key={notice}>
          {notice}
        </p>
      ))}
      {cure && event && cureDay !== null && (
        <div className="follow-cure">
          <p>
            <b>{t('adviser:follow.cure')}</b>
          </p>
          <DateField
            label={t('adviser:follow.cureDay', { event: t(`field:events.${cure.kind}`) })}
            value={cureDay}
            onChange={setFirstDay}
            parts={parts}
          />
          <Button
            rank="main"
            disabled={cureDay > event.day}
            onClick={() => write([{ ...cure, day: cureDay }, event], true)}
          >
            {t('adviser:follow.recordBoth')}
          </Button>
        </div>
      )}
      <p className="follow-buttons">
        <Button rank={cure ? 'other' : 'main'} type="submit">
          {t(refusals.length > 0 ? 'adviser:follow.recordAnyway' : 'adviser:actions.record')}
        </Button>
        {onClose && (
          <Button rank="quiet" onClick={onClose}>
            {t('shell:actions.cancel')}
          </Button>
        )}
      </p>
    </form>
  )
}
