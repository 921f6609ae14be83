import { type FormEvent, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { withoutMarks } from '../../language/marks.ts'
import { type Beforehand, curesOf, outcomeIfRecorded } from '../../pathway/beforehand.ts'
import type { Event } from '../../pathway/event.ts'
import { idOf } from '../../pathway/pathway.ts'
import { claimEvent, claimFault, noClaim } from '../../planning/claimRecording.ts'
import { isFact } from '../../planning/confirmable.ts'
import type { Choice, Thing } from '../../planning/recordables.ts'
import { eventsOfForm } from '../../planning/recording.ts'
import { noteFaultOf } from '../../records/note.ts'
import { ClaimFields } from '../claim/ClaimFields.tsx'
import { DayField } from '../DayField.tsx'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { EventFields } from '../recording/EventFields.tsx'
import { MissingFields } from '../recording/MissingFields.tsx'
import { useRecordDraft } from '../recording/useRecordDraft.ts'
import { WhatBecomes } from '../recording/WhatBecomes.tsx'
import { useHalfFilled } from '../typing.ts'
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
  const draft = useRecordDraft(choices, first?.id)
  const [claim, setClaim] = useState(noClaim)
  const [cureDays, setCureDays] = useState<Readonly<Record<string, Day | null>>>({})
  const [tried, setTried] = useState(false)
  useHalfFilled(claim !== noClaim || Object.keys(cureDays).length > 0)
  if (!draft || !outlook) return null

  const { choice, fields } = draft
  const isFuture = fields.day !== null && fields.day > today
  const { claimsById } = outlook.replayed.standing.facts
  const about = isFact(choice.unit) ? undefined : claimsById.get(idOf(choice.unit))?.about
  const claimed = claimFault(choice.kind, about, claim)
  const isWrong = claimed !== null || noteFaultOf(claim.paper) !== null
  const events = isWrong ? [] : eventsOfForm(choice, fields).map((event) => claimEvent(event, about, claim))
  const asked: Beforehand = { ...participant, pathway: outlook.pathway }
  const outcomes = events.map((event) => outcomeIfRecorded(asked, event))
  const counts = outcomes.every((one) => one.accepted)
  const [event] = events
  const cures = event && events.length === 1 ? curesOf(asked, event) : []
  const dated = cures.map((cure) => ({ ...cure, day: cureDays[cureName(cure)] ?? cure.day }))

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
        <EventChoice
          choices={choices}
          chosen={choice.id}
          onChange={(id) => {
            draft.choose(id)
            setTried(false)
          }}
        />
      )}
      <EventFields choice={choice} fields={fields} tried={tried} onChange={draft.type} />
      <ClaimFields
        kind={choice.kind}
        about={about}
        value={claim}
        onChange={setClaim}
        fault={tried ? claimed : null}
      />
      {tried && !isWrong && events.length === 0 && <MissingFields choice={choice} fields={fields} />}
      <WhatBecomes outcomes={outcomes} />
      {event && dated.length > 0 && (
        <CureOffer
          cures={dated}
          latest={event.day}
          onDay={(cure, day) => setCureDays({ ...cureDays, [cureName(cure)]: day })}
          onAll={() => write([...dated, event], true)}
        />
      )}
      <p className="follow-buttons">
        <Button rank={dated.length > 0 ? 'other' : 'main'} type="submit">
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

/** Which event is recorded; what cannot happen now may be chosen, and says so. */
function EventChoice({
  choices,
  chosen,
  onChange,
}: {
  choices: readonly Choice[]
  chosen: string
  onChange: (id: string) => void
}) {
  const { t } = usePlanWords().words
  return (
    <ChoiceField
      label={t('adviser:follow.what')}
      value={chosen}
      options={choices.map(({ id, kind, isPossible }) => {
        const text = t(`field:events.${kind}`)
        return { value: id, text: isPossible ? text : `${text} (${t('adviser:follow.notNow')})` }
      })}
      onChange={onChange}
    />
  )
}

/** What tells one cure of an event from another. */
function cureName(cure: Event): string {
  if (cure.kind === 'gatePassed') return `${cure.kind} ${cure.gate}`
  return cure.kind === 'factConfirmed' ? `${cure.kind} ${cure.rule}` : cure.kind
}

/** Offers to record first what would make the chosen event count, each on a day that can be changed. */
function CureOffer({
  cures,
  latest,
  onDay,
  onAll,
}: {
  cures: readonly Event[]
  /** The day of the event that they have to come before, or share. */
  latest: Day
  onDay: (cure: Event, day: Day | null) => void
  onAll: () => void
}) {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const nameOf = (cure: Event): string => {
    if (cure.kind === 'gatePassed') return withoutMarks(sentences.gate(cure.gate))
    return cure.kind === 'factConfirmed'
      ? withoutMarks(sentences.demand({ kind: 'confirmed', rule: cure.rule }))
      : t(`field:events.${cure.kind}`)
  }
  return (
    <div className="follow-cure">
      <p>
        <b>{t('adviser:follow.cure')}</b>
      </p>
      {cures.map((cure) => (
        <DayField
          key={cureName(cure)}
          label={t('adviser:follow.cureDay', { event: nameOf(cure) })}
          value={cure.day}
          onChange={(day) => onDay(cure, day)}
        />
      ))}
      <Button rank="main" disabled={cures.some(({ day }) => day > latest)} onClick={onAll}>
        {t(cures.length === 1 ? 'adviser:follow.recordBoth' : 'adviser:follow.recordAll')}
      </Button>
    </div>
  )
}
