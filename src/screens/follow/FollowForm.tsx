import { type FormEvent, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { withoutMarks } from '../../language/marks.ts'
import { type Beforehand, cureOf, outcomeIfRecorded } from '../../pathway/beforehand.ts'
import type { Event } from '../../pathway/event.ts'
import { idOf } from '../../pathway/pathway.ts'
import { claimEvent, claimFault, noClaim } from '../../planning/claimRecording.ts'
import type { Choice, Thing } from '../../planning/recordables.ts'
import { asksFor, eventsOfForm, fieldsFor, missingIn } from '../../planning/recording.ts'
import { noteFaultOf } from '../../records/note.ts'
import { ClaimFields } from '../claim/ClaimFields.tsx'
import { DayField } from '../DayField.tsx'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { RecordDay } from '../recording/RecordDay.tsx'
import { RecordFieldsOf } from '../recording/RecordFields.tsx'
import { WhatBecomes } from '../recording/WhatBecomes.tsx'
import { useWorkplace } from '../workplace.tsx'

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
  const missing = missingIn(choice, fields)
  const isFuture = fields.day !== null && fields.day > today
  const about = outlook.replayed.standing.facts.claimsById.get(idOf(choice.unit))?.about
  const claimed = claimFault(choice.kind, about, claim)
  const isWrong = claimed !== null || noteFaultOf(claim.paper) !== null
  const events = isWrong ? [] : eventsOfForm(choice, fields).map((event) => claimEvent(event, about, claim))
  const asked: Beforehand = { ...participant, pathway: outlook.pathway }
  const outcomes = events.map((event) => outcomeIfRecorded(asked, event))
  const counts = outcomes.every((one) => one.accepted)
  const [event] = events
  const cure = event && events.length === 1 ? cureOf(asked, event) : null
  const cureDay = firstDay ?? cure?.day ?? null

  function write(all: readonly Event[], counts: boolean): void {
    if (!person.record(all)) return
    const what = all.map((one) => sentences.event(one)).join(' ')
    onDone(withoutMarks(t(counts ? 'adviser:follow.recorded' : 'adviser:follow.recordedNot', { what })))
  }

  function submit(submitted: FormEvent) {
    submitted.preventDefault()
    setTried(true)
    if (isFuture || events.length === 0) return
    write(events, counts)
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
      <RecordDay
        value={fields.day}
        tried={tried}
        onChange={(day) => setTyped({ ...typed, [choice.id]: { ...fields, day } })}
      />
      {asksFor(choice.kind).length > 0 && (
        <RecordFieldsOf
          choice={choice}
          fields={fields}
          tried={tried}
          onChange={(next) => setTyped({ ...typed, [choice.id]: next })}
        />
      )}
      <ClaimFields
        kind={choice.kind}
        about={about}
        value={claim}
        onChange={setClaim}
        fault={tried ? claimed : null}
      />
      {tried && !isWrong && events.length === 0 && fields.day !== null && missing && (
        <p className="record-fault" role="alert">
          {t(`adviser:plan.recordMissing.${missing}`)}
        </p>
      )}
      <WhatBecomes outcomes={outcomes} />
      {cure && event && cureDay !== null && (
        <div className="follow-cure">
          <p>
            <b>{t('adviser:follow.cure')}</b>
          </p>
          <DayField
            label={t('adviser:follow.cureDay', { event: t(`field:events.${cure.kind}`) })}
            value={cureDay}
            onChange={setFirstDay}
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
          {t(counts ? 'adviser:actions.record' : 'adviser:follow.recordAnyway')}
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
