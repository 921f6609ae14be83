import { useState } from 'react'
import { ButtonLink } from '../../components/Button.tsx'
import { usePerson } from '../person.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'
import { type Waivable, WaiveForm } from './WaiveForm.tsx'
import { WhyNoPlan } from './WhyNoPlan.tsx'

/** Why there is no plan, and what one can do about it. */
export function Obstacles() {
  const { sentences, words } = usePlanWords()
  const { noPlan, outlook, participant } = usePerson()
  const nameOf = useStepName()
  const [waived, setWaived] = useState<Waivable | null>(null)
  if (!outlook || !noPlan) return null
  return (
    <section className="plan-obstacles" aria-label={words.t('sentences:plan.noRoute')}>
      <p>
        <b>{words.t('sentences:plan.noRoute')}</b>
      </p>
      <WhyNoPlan
        noPlan={noPlan}
        sentences={sentences}
        nameOf={nameOf}
        onWaive={(fix) => setWaived({ ...fix, id: JSON.stringify(fix.answer.leaf) })}
      />
      {waived && <WaiveForm key={waived.id} choices={[waived]} onClose={() => setWaived(null)} />}
      <p className="step-buttons">
        <ButtonLink href={`#/adviser/${participant.id}/choose`}>
          {words.t('adviser:plan.fixRoute')}
        </ButtonLink>
      </p>
    </section>
  )
}
