import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { Said } from '../../components/Said.tsx'
import { type Duration, type Span, spanLimits } from '../../curriculum/duration.ts'
import { isWaitFixed } from '../../planning/pins.ts'
import type { PlanStep } from '../../planning/plan.ts'
import { usePerson } from '../person.tsx'
import { useHalfFilled } from '../typing.ts'
import { usePlanWords } from './usePlan.ts'
import { usePlanDeeds } from './usePlanDeeds.ts'

/** On which assumptions a step rests, why each was set so, and the way to set it for this person. */
export function StepRests({ step }: { step: PlanStep }) {
  const { words, sentences } = usePlanWords()
  const { outlook, participant } = usePerson()
  const { t } = words
  const waitFixed = isWaitFixed(participant.pins, step)
  const ofModel = outlook?.pathway.stepsById.get(step.routeStep)?.assumed
  if (step.assumes.length === 0 && !waitFixed && !ofModel) return null
  return (
    <section className="step-rests" id="step-rests">
      <h3>{t('adviser:plan.restsOn')}</h3>
      {waitFixed && <p>{t('adviser:plan.waitFixed')}</p>}
      {ofModel && (
        <p>
          <Said text={words.said(ofModel.why)} />{' '}
          <span className="muted">
            <Said text={sentences.source(ofModel.source)} />
          </span>
        </p>
      )}
      <ul>
        {step.assumes.map((ref) => {
          const duration = ref.kind === 'duration' ? outlook?.pathway.durationsById.get(ref.id) : undefined
          const position = ref.kind === 'position' ? outlook?.pathway.positionsById.get(ref.id) : undefined
          const own = ref.kind === 'duration' ? participant.durations[ref.id] : undefined
          const terms = outlook?.pathway.terms.find((one) => one.standing === 'assumed')
          return (
            <li key={`${ref.kind}.${ref.id}`}>
              <p>
                <Said text={sentences.assumption(ref, own !== undefined)} />
              </p>
              {duration && <DurationLine duration={duration} own={own ?? null} />}
              {position && <Why text={words.said(position.reasoning)} />}
              {ref.kind === 'term' && terms?.reasoning && <Why text={words.said(terms.reasoning)} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Why({ text }: { text: string }) {
  const { t } = usePlanWords().words
  return (
    <details>
      <summary>{t('adviser:plan.why')}</summary>
      <p className="small">
        <Said text={text} />
      </p>
    </details>
  )
}

const ends = ['low', 'likely', 'high'] as const

function DurationLine({ duration, own }: { duration: Duration; own: Span | null }) {
  const { words } = usePlanWords()
  const { t, lengths } = words
  const deeds = usePlanDeeds()
  const [editing, setEditing] = useState(false)
  const span = own ?? duration.span
  return (
    <>
      <dl className="step-span">
        {ends.map((end) => (
          <div key={end}>
            <dt>{t(`field:spanEnds.${end}`)}</dt>
            <dd>{lengths[duration.unit](span[end])}</dd>
          </div>
        ))}
      </dl>
      <Why text={words.said(duration.reasoning)} />
      {editing ? (
        <DurationForm
          duration={duration}
          span={span}
          onSave={(next) => {
            deeds.setDuration(duration.id, next)
            setEditing(false)
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className="step-buttons">
          <Button
            aria-label={t('adviser:plan.changeDuration', { name: words.said(duration.name) })}
            onClick={() => setEditing(true)}
          >
            {t('shell:actions.change')}
          </Button>
          {own && (
            <Button rank="quiet" onClick={() => deeds.setDuration(duration.id, null)}>
              {t('adviser:plan.assumedAgain')}
            </Button>
          )}
        </p>
      )}
    </>
  )
}

function DurationForm({
  duration,
  span,
  onSave,
  onCancel,
}: {
  duration: Duration
  span: Span
  onSave: (span: Span) => void
  onCancel: () => void
}) {
  const { words } = usePlanWords()
  const { t } = words
  const [typed, setTyped] = useState<Record<keyof Span, number | null>>(span)
  const [tried, setTried] = useState(false)
  useHalfFilled(ends.some((end) => typed[end] !== span[end]))
  const { low, likely, high } = typed
  const [least, most] = spanLimits[duration.unit]
  const isSpan = low !== null && likely !== null && high !== null && low <= likely && likely <= high
  const whole = isSpan && least <= low && high <= most ? { low, likely, high } : null
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (whole) onSave(whole)
  }
  return (
    <form className="step-form" onSubmit={submit}>
      <p className="small muted">{t('adviser:plan.durationHint')}</p>
      <div className="step-span">
        {ends.map((end) => (
          <NumberField
            key={end}
            label={t(`field:spanEnds.${end}`)}
            unit={t(`adviser:plan.units.${duration.unit}`)}
            value={typed[end]}
            onChange={(value) => setTyped({ ...typed, [end]: value })}
          />
        ))}
      </div>
      {tried && !whole && (
        <p className="record-fault" role="alert">
          {t('adviser:plan.durationFault', { from: least, to: most })}
        </p>
      )}
      <p className="step-buttons">
        <Button rank="main" type="submit">
          {t('shell:actions.save')}
        </Button>
        <Button onClick={onCancel}>{t('shell:actions.cancel')}</Button>
      </p>
    </form>
  )
}
