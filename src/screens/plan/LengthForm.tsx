import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { isWithin } from '../../pathway/background.ts'
import { pinOf, weeksOf } from '../../planning/pins.ts'
import { type PlanStep, pinLimits } from '../../planning/plan.ts'
import { usePerson } from '../person.tsx'
import { useHandingOn } from '../typing.ts'
import { StepForm } from './StepForm.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'
import { usePlanDeeds } from './usePlanDeeds.ts'

type Limits = readonly [from: number, to: number]

const isWholeWithin = (number: number | null, limits: Limits): number is number =>
  isWithin(number, limits) && Number.isInteger(number)

const asked = ([from, to]: Limits) => ({ from, to })

/** Sets how many weeks a step goes on for: the same work, spread over more or fewer weeks. */
export function LengthForm({ step, onClose }: { step: PlanStep; onClose: () => void }) {
  const { words } = usePlanWords()
  const { t } = words
  const { participant } = usePerson()
  const nameOf = useStepName()
  const deeds = usePlanDeeds()
  const [weeks, setWeeks] = useState<number | null>(weeksOf(step))
  const [refused, setRefused] = useState(false)
  const handOn = useHandingOn(weeks, weeksOf(step))
  const pin = pinOf(participant.pins, step.id)
  function submit(event: FormEvent) {
    event.preventDefault()
    const fits = isWholeWithin(weeks, pinLimits.weeks)
    setRefused(!fits)
    if (!fits) return
    handOn()
    deeds.fix(step.id, { weeks })
  }
  return (
    <StepForm
      heading={t('adviser:move.lengthTitle', { step: nameOf(step.id) })}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className="small muted">{t('adviser:move.lengthHint')}</p>
      <NumberField
        label={t('adviser:move.weeks')}
        value={weeks}
        onChange={setWeeks}
        error={refused ? t('adviser:move.weeksFault', asked(pinLimits.weeks)) : undefined}
      />
      <p className="step-buttons">
        <Button rank="main" type="submit">
          {t('adviser:actions.length')}
        </Button>
        {pin?.weeks !== undefined && (
          <Button onClick={() => deeds.letGo(step.id)}>{t('adviser:actions.unpin')}</Button>
        )}
      </p>
    </StepForm>
  )
}

/** Sets the position of a planned job. */
export function PercentForm({ step, onClose }: { step: PlanStep; onClose: () => void }) {
  const { words } = usePlanWords()
  const { t } = words
  const { participant } = usePerson()
  const nameOf = useStepName()
  const deeds = usePlanDeeds()
  const planned = step.events.find((event) => event.kind === 'employmentStarted')?.percent ?? null
  const [percent, setPercent] = useState<number | null>(planned)
  const [refused, setRefused] = useState(false)
  const handOn = useHandingOn(percent, planned)
  const pin = pinOf(participant.pins, step.id)
  function submit(event: FormEvent) {
    event.preventDefault()
    const fits = isWholeWithin(percent, pinLimits.percent)
    setRefused(!fits)
    if (!fits) return
    handOn()
    deeds.fix(step.id, { percent })
  }
  return (
    <StepForm
      heading={t('adviser:move.percentTitle', { step: nameOf(step.id) })}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className="small muted">{t('adviser:move.percentHint')}</p>
      <NumberField
        label={t('adviser:follow.percent')}
        unit="%"
        value={percent}
        onChange={setPercent}
        error={refused ? t('adviser:move.percentFault', asked(pinLimits.percent)) : undefined}
      />
      <p className="step-buttons">
        <Button rank="main" type="submit">
          {t('adviser:actions.percent')}
        </Button>
        {pin?.percent !== undefined && (
          <Button onClick={() => deeds.letGo(step.id)}>{t('adviser:actions.unpin')}</Button>
        )}
      </p>
    </StepForm>
  )
}
