import { useState } from 'react'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import { requestOf } from '../../flows/outlook.ts'
import { type Fix, fixesOf } from '../../planning/fixes.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'
import { usePlanDeeds } from './usePlanDeeds.ts'
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
        {obstacles.map((obstacle) => (
          <li key={JSON.stringify(obstacle)}>
            <Said text={sentences.plan.obstacle(obstacle, nameOf)} />
          </li>
        ))}
      </ul>
      <p className="step-buttons">
        {fixes.map((fix) => (
          <FixButton key={JSON.stringify(fix)} fix={fix} />
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

/** What a click mends; a dispensation has a form of its own. */
function FixButton({ fix }: { fix: Fix }) {
  const { t, lengths } = usePlanWords().words
  const { participant } = usePerson()
  const deeds = usePlanDeeds()
  const nameOf = useStepName()
  switch (fix.kind) {
    case 'hours':
      return (
        <Button onClick={() => deeds.setHours(fix.hoursAWeek)}>
          {t('adviser:plan.fixHours', { hours: lengths.hoursAWeek(fix.hoursAWeek) })}
        </Button>
      )
    case 'startNow':
      return <Button onClick={deeds.startNow}>{t('adviser:plan.fixStart')}</Button>
    case 'unpin':
      return (
        <Button onClick={() => deeds.letGo(fix.step)}>
          {t('adviser:plan.fixUnpin', { step: nameOf(fix.step) })}
        </Button>
      )
    case 'otherRoute':
      return <ButtonLink href={`#/adviser/${participant.id}/choose`}>{t('adviser:plan.fixRoute')}</ButtonLink>
    case 'waive':
      return null
  }
}
