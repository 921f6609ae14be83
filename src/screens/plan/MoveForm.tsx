import { type FormEvent, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { heldAt, pinOf, startMovedTo } from '../../planning/pins.ts'
import type { PlanStep } from '../../planning/plan.ts'
import { AskedDay } from '../AskedDay.tsx'
import { usePerson } from '../person.tsx'
import { useHandingOn } from '../typing.ts'
import { useWorkplace } from '../workplace.tsx'
import { StepForm } from './StepForm.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'
import { usePlanDeeds } from './usePlanDeeds.ts'

/** What stands in the field for the day, since the plan last said it. */
interface Typed {
  day: Day | null
  /** The plan has been asked for it, and may make something else of it. */
  handedOn: boolean
}

/** Moves a step: by weeks, or to a day. It is held there, and the rest of the plan is made anew. */
export function MoveForm({ step, onClose }: { step: PlanStep; onClose: () => void }) {
  const { words } = usePlanWords()
  const { t, dates } = words
  const { participant } = usePerson()
  const { today } = useWorkplace()
  const nameOf = useStepName()
  const deeds = usePlanDeeds()
  const [typed, setTyped] = useState<Typed | null>(null)
  const [from, setFrom] = useState(step.from)
  const [refused, setRefused] = useState(false)
  // A plan made anew answers what was handed on; what is still being typed is no part of it
  if (from !== step.from) {
    setFrom(step.from)
    if (typed?.handedOn) setTyped(null)
  }
  const day = typed ? typed.day : step.from
  const handOn = useHandingOn(day, step.from)
  const pin = pinOf(participant.pins, step.id)
  const byWeeks = (weeks: number) => setRefused(!deeds.nudge(step, weeks))

  function submit(event: FormEvent) {
    event.preventDefault()
    const start = day === null ? null : startMovedTo(day, today)
    setRefused(start === null)
    if (start === null) return
    handOn()
    setTyped({ day, handedOn: true })
    deeds.fix(step.id, heldAt(step, start))
  }

  return (
    <StepForm
      heading={t('adviser:move.title', { step: nameOf(step.id) })}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className="small muted">{t('adviser:move.hint')}</p>
      <p>
        {t('adviser:move.startsNow')} <b>{dates.weekday(step.from)}</b>
        {pin?.start !== undefined && ` (${t('adviser:plan.pinned')})`}
      </p>
      <div className="step-weeks">
        <Button onClick={() => byWeeks(-1)}>{t('adviser:move.earlier')}</Button>
        <Button onClick={() => byWeeks(1)}>{t('adviser:move.later')}</Button>
        <Button onClick={() => byWeeks(-4)}>{t('adviser:move.fourEarlier')}</Button>
        <Button onClick={() => byWeeks(4)}>{t('adviser:move.fourLater')}</Button>
      </div>
      <AskedDay
        label={t('adviser:move.start')}
        value={day}
        tried={refused}
        fault={refused ? t('adviser:move.refused') : null}
        mayLieAhead
        onChange={(next) => setTyped({ day: next, handedOn: false })}
      />
      <p className="step-buttons">
        <Button rank="main" type="submit">
          {t('adviser:actions.move')}
        </Button>
        {pin?.start !== undefined && (
          <Button onClick={() => deeds.letGo(step.id)}>{t('adviser:actions.unpin')}</Button>
        )}
      </p>
    </StepForm>
  )
}
