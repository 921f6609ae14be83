import { useEffect, useRef } from 'react'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Progress } from '../../components/Progress.tsx'
import { usePerson } from '../person.tsx'
import { StalePlan } from '../plan/StalePlan.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { SupposedPart } from '../whatIf/SupposedPart.tsx'
import { SupposeForm } from '../whatIf/SupposeForm.tsx'
import { TakePart } from '../whatIf/TakePart.tsx'
import { useWhatIf, type WhatIf } from '../whatIf/useWhatIf.ts'
import '../choose/choose.css'
import '../plan/plan.css'
import '../plan/step.css'
import '../whatIf/whatIf.css'

/** What if: one thing that may go otherwise, beside today's plan. Nothing is saved until it is taken. */
export default function WhatIfPage() {
  const { t } = usePlanWords().words
  const { participant, planState } = usePerson()
  const whatIf = useWhatIf()
  const { of, ask, supposition } = whatIf
  const heading = useRef<HTMLHeadingElement>(null)
  const isAsked = supposition !== null
  const wasAsked = useRef(isAsked)
  // What had focus goes with the answer that is let go
  useEffect(() => {
    if (wasAsked.current && !isAsked) heading.current?.focus()
    wasAsked.current = isAsked
  }, [isAsked])
  return (
    <div className="whatif-page">
      <div className="whatif-head">
        <h2 ref={heading} tabIndex={-1}>
          {t('adviser:whatIf.title')}
        </h2>
        <ButtonLink rank="quiet" href={`#/adviser/${participant.id}/plan`}>
          {t('adviser:whatIf.toPlan')}
        </ButtonLink>
        <p>{t('adviser:whatIf.lead')}</p>
      </div>
      <StalePlan />
      {!of && planState === 'making' && <p role="status">{t('adviser:head.computing')}</p>}
      {!of && planState === 'current' && <p>{t('adviser:whatIf.empty')}</p>}
      {of && (
        <div className="whatif-both">
          <SupposeForm of={of} onAsk={ask} />
          <Answer whatIf={whatIf} />
        </div>
      )}
    </div>
  )
}

/** What comes of the supposition that is held, as far as it is known. */
function Answer({ whatIf }: { whatIf: WhatIf }) {
  const { t } = usePlanWords().words
  const { of, supposition, supposed, state, stop, again, letGo } = whatIf
  const heading = useRef<HTMLHeadingElement>(null)
  const isThere = supposed !== null
  // On a telephone the answer lies below the form: whoever has asked is led to it
  useEffect(() => {
    if (isThere) heading.current?.focus()
  }, [isThere])
  if (!of || !supposition) return null
  return (
    <section className="whatif-answer" aria-label={t('adviser:whatIf.sideBySide')}>
      {state === 'working' && (
        <Progress
          label={t(isThere ? 'adviser:whatIf.proving' : 'adviser:whatIf.computing')}
          cancel={{ text: t('adviser:plan.stop'), onCancel: stop }}
        />
      )}
      {(state === 'stopped' || state === 'broken') && (
        <p className="plan-stale" role="status">
          <span>{t(state === 'stopped' ? 'adviser:whatIf.stopped' : 'adviser:whatIf.failed')}</span>
          <Button onClick={again}>{t('adviser:choose.again')}</Button>
        </p>
      )}
      {state === 'shown' && !supposed && <p role="status">{t('adviser:whatIf.gone')}</p>}
      {supposed && (
        <SupposedPart
          whatIf={whatIf}
          of={of}
          supposition={supposition}
          supposed={supposed}
          headingRef={heading}
        />
      )}
      {supposed?.after && state === 'shown' && (
        <TakePart key={supposition.kind} whatIf={whatIf} of={of} supposition={supposition} />
      )}
      {!supposed?.after && state !== 'working' && (
        <p>
          <Button onClick={letGo}>{t('adviser:whatIf.letGo')}</Button>
        </p>
      )}
    </section>
  )
}
