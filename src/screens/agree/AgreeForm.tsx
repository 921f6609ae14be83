import { type FormEvent, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { NameText } from '../../components/Bilingual.tsx'
import { Button } from '../../components/Button.tsx'
import { Progress } from '../../components/Progress.tsx'
import { MarkShape } from '../../components/StateMark.tsx'
import { agreementDayFault, isAgreedAlready, stepsBefore, suggestedReach } from '../../planning/agree.ts'
import type { PlanStep } from '../../planning/plan.ts'
import { AskedDay } from '../AskedDay.tsx'
import { DayField } from '../DayField.tsx'
import { usePerson } from '../person.tsx'
import { StalePlan } from '../plan/StalePlan.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { useHandingOn } from '../typing.ts'
import { useWorkplace } from '../workplace.tsx'
import type { AgreementView } from './useAgreement.ts'
import '../../components/map/lanes.css'

/** Chooses the steps that are agreed and the day, and agrees. */
export function AgreeForm({ view }: { view: AgreementView }) {
  const { words } = usePlanWords()
  const { t, dates } = words
  const person = usePerson()
  const { today } = useWorkplace()
  const { plan, agreement, isForThisWay, happened } = view
  const agreed = agreement && isForThisWay ? agreement.steps.map((step) => step.id) : []
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(agreed))
  const [begun] = useState(today)
  const [day, setDay] = useState<Day | null>(begun)
  const [tried, setTried] = useState(false)
  const steps = [...plan.steps].sort((a, b) => a.from - b.from || a.to - b.to)
  const among = (ids: ReadonlySet<string>) => steps.map((step) => step.id).filter((id) => ids.has(id))
  const chosen = new Set(among(ticked))
  const handOnSteps = useHandingOn(among(ticked).join(), among(new Set(agreed)).join())
  const handOnDay = useHandingOn(day, begun)
  const already = agreement !== null && isAgreedAlready(agreement, plan, chosen, happened)
  const last = person.participant.agreements.at(-1)
  // What is agreed is the plan of the person as they stand now
  const isCurrent = !person.planning && person.planState === 'current'
  const fault = day === null ? null : agreementDayFault(person.participant.agreements, day, today)
  const dayFault =
    fault === 'future'
      ? t('adviser:map.faults.future')
      : fault === 'beforeLast' && last
        ? t('adviser:agree.dayFault', { day: dates.day(last.day) })
        : null

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (day === null || fault !== null || chosen.size === 0 || already || !isCurrent) return
    if (!person.agree(chosen, day)) return
    handOnSteps()
    handOnDay()
    person.tell(t('adviser:agree.done', { day: dates.day(day) }))
  }

  const tick = (step: string, isOn: boolean): void => {
    const next = new Set(ticked)
    if (isOn) next.add(step)
    else next.delete(step)
    setTicked(next)
  }

  return (
    <form className="agree-form" onSubmit={submit} aria-labelledby="agree-steps">
      <div>
        <h3 id="agree-steps">{t('adviser:agree.steps')}</h3>
        <p>{t(agreement && isForThisWay ? 'adviser:agree.againLead' : 'adviser:agree.lead')}</p>
      </div>
      <ManyAtOnce steps={steps} onChoose={(some) => setTicked(new Set(some.map(({ id }) => id)))} />
      <fieldset className="agree-steps">
        <legend className="spoken">{t('adviser:agree.steps')}</legend>
        <ul>
          {steps.map((step) => (
            <StepLine
              key={step.id}
              step={step}
              view={view}
              isOn={ticked.has(step.id)}
              onTick={(isOn) => tick(step.id, isOn)}
            />
          ))}
        </ul>
      </fieldset>
      <div className="agree-deciding">
        <AskedDay
          label={t('adviser:agree.day')}
          value={day}
          tried={tried}
          fault={dayFault}
          onChange={setDay}
        />
        <p role="status">
          {t('adviser:agree.chosen', { count: chosen.size, of: steps.length })}
          {already && ` ${t('adviser:agree.nothingNew')}`}
        </p>
        {tried && chosen.size === 0 && (
          <p className="agree-fault" role="alert">
            {t('adviser:agree.chooseSome')}
          </p>
        )}
        <PlanState />
        <Button rank="main" type="submit" aria-disabled={already || !isCurrent || undefined}>
          {t(agreement && isForThisWay ? 'adviser:agree.again' : 'adviser:agree.agree')}
        </Button>
      </div>
    </form>
  )
}

/** Ticks many steps at once: all, none, or those that begin before a day. */
function ManyAtOnce({
  steps,
  onChoose,
}: {
  steps: readonly PlanStep[]
  onChoose: (steps: readonly PlanStep[]) => void
}) {
  const { t } = usePlanWords().words
  const { today } = useWorkplace()
  const [reach, setReach] = useState<Day | null>(() => suggestedReach(today))
  return (
    <div className="agree-choosing">
      <Button onClick={() => onChoose(steps)}>{t('adviser:agree.all')}</Button>
      <Button onClick={() => onChoose([])}>{t('adviser:agree.none')}</Button>
      <div className="agree-before">
        <DayField label={t('adviser:agree.before')} value={reach} onChange={setReach} />
        <Button
          disabled={reach === null}
          onClick={() => reach !== null && onChoose(stepsBefore(steps, reach))}
        >
          {t('adviser:agree.chooseBefore')}
        </Button>
      </div>
    </div>
  )
}

/** Says that the plan is being made anew, or is not of the person as they stand now. */
function PlanState() {
  const { t } = usePlanWords().words
  const { planning, stopPlanning } = usePerson()
  return (
    <>
      {planning && (
        <Progress
          label={t('adviser:plan.computing')}
          cancel={{ text: t('adviser:plan.stop'), onCancel: stopPlanning }}
        />
      )}
      <div role="status">
        <StalePlan />
      </div>
    </>
  )
}

/** One step to tick: its name, line and dates, and whether it is agreed, changed since or a proposal. */
function StepLine({
  step,
  view,
  isOn,
  onTick,
}: {
  step: PlanStep
  view: AgreementView
  isOn: boolean
  onTick: (isOn: boolean) => void
}) {
  const { words, sentences } = usePlanWords()
  const { t, dates } = words
  const state = view.stateOf(step)
  const isChanged = view.changed.has(step.id)
  const before = isChanged ? view.agreement?.steps.find((one) => one.id === step.id) : undefined
  return (
    <li className={`agree-step in-${step.lane}`}>
      <label>
        <input
          className="ds-input"
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => onTick(target.checked)}
        />
        <span className="agree-name">
          <NameText name={sentences.station(view.subjectOf(step))} />
        </span>
      </label>
      <p className="agree-lane lane-bar">{sentences.lane(step.lane)}</p>
      <p className="agree-dates">
        {before ? dates.days(step.from, step.to) : dates.shortMonths(step.from, step.to)}
        {step.assumes.length > 0 && <span className="muted"> ({t('sentences:assumptions.mark')})</span>}
        {before && (
          <span className="agree-was">
            {t('adviser:agree.asAgreed')}: {dates.days(before.from, before.to)}
          </span>
        )}
      </p>
      <p className="agree-state">
        <MarkShape state={state} />
        <span>
          {sentences.stationState(view.subjectOf(step), state)}
          {isChanged && <b className="agree-changed">, {t('adviser:agree.changed')}</b>}
        </span>
      </p>
    </li>
  )
}
