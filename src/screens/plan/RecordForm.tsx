import { type FormEvent, useMemo, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { outcomeIfRecorded, usedIds } from '../../pathway/beforehand.ts'
import type { PlanStep } from '../../planning/plan.ts'
import { eventsOfForm, type Recordable, recordables } from '../../planning/recording.ts'
import type { Station } from '../../planning/routeMap.ts'
import { offersAt } from '../../planning/stationOffers.ts'
import { usePerson } from '../person.tsx'
import { EventFields } from '../recording/EventFields.tsx'
import { MissingFields } from '../recording/MissingFields.tsx'
import { useRecordDraft } from '../recording/useRecordDraft.ts'
import { WhatBecomes } from '../recording/WhatBecomes.tsx'
import { useWorkplace } from '../workplace.tsx'
import { StepForm } from './StepForm.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'

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
      taken: usedIds(participant.log),
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
  const draft = useRecordDraft(choices)
  const [tried, setTried] = useState(false)
  const { outlook, participant } = person
  if (!draft || !outlook) return null
  const { choice, fields } = draft
  const events = eventsOfForm(choice, fields)
  const isFuture = fields.day !== null && fields.day > today
  const outcomes = events.map((event) =>
    outcomeIfRecorded({ ...participant, pathway: outlook.pathway }, event),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isFuture || events.length === 0) return
    if (person.record(events)) onClose()
  }

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
        onChange={draft.choose}
      />
      <EventFields choice={choice} fields={fields} tried={tried} onChange={draft.type} />
      {tried && events.length === 0 && <MissingFields choice={choice} fields={fields} />}
      <WhatBecomes outcomes={outcomes} />
      <p className="step-buttons">
        <Button rank="main" type="submit">
          {outcomes.some((one) => !one.accepted)
            ? t('adviser:follow.recordAnyway')
            : t('adviser:actions.record')}
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
