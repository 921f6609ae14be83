import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import { requestOf } from '../../flows/outlook.ts'
import { fixesOf } from '../../planning/fixes.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { FixButton } from './FixButton.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'
import { type Waivable, WaiveForm } from './WaiveForm.tsx'

/** Why there is no plan, and what one can do about it. */
export function Obstacles() {
  const { sentences, words } = usePlanWords()
  const { obstacles, outlook, participant } = usePerson()
  const { today } = useWorkplace()
  const nameOf = useStepName()
  const [isWaiving, setWaiving] = useState(false)
  if (!outlook) return null
  const fixes = fixesOf(requestOf(outlook.pathway, participant, today), obstacles)
  const waivable = fixes.flatMap((fix): Waivable[] =>
    fix.kind === 'waive' ? [{ ...fix, id: JSON.stringify(fix.answer.leaf) }] : [],
  )
  return (
    <section className="plan-obstacles" aria-label={words.t('sentences:plan.noRoute')}>
      <p>
        <b>{words.t('sentences:plan.noRoute')}</b>
      </p>
      <ul>
        {sentences.plan.obstacles(obstacles, nameOf).map((text) => (
          <li key={text}>
            <Said text={text} />
          </li>
        ))}
      </ul>
      <p className="step-buttons">
        {fixes.map((fix) => (
          <FixButton key={JSON.stringify(fix)} fix={fix} nameOf={nameOf} />
        ))}
        {waivable.length > 0 && (
          <Button aria-expanded={isWaiving} onClick={() => setWaiving(!isWaiving)}>
            {words.t('adviser:actions.waive')}
          </Button>
        )}
      </p>
      {isWaiving && waivable.length > 0 && <WaiveForm choices={waivable} onClose={() => setWaiving(false)} />}
    </section>
  )
}
