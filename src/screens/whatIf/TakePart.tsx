import { type FormEvent, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { takingOf } from '../../flows/taking.ts'
import { recordedIf, type SupposedOf, type Supposition } from '../../planning/whatIf.ts'
import { goFreely } from '../address.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { RecordDay } from '../recording/RecordDay.tsx'
import { useWorkplace } from '../workplace.tsx'
import { useSuppositionText } from './useSuppositionText.ts'
import type { WhatIf } from './useWhatIf.ts'

/** Takes what was supposed, as one deed with its way back, or lets it be. What has not happened cannot be taken. */
export function TakePart({
  whatIf: { fixes, taken, letGo },
  of,
  supposition,
}: {
  whatIf: WhatIf
  of: SupposedOf
  supposition: Supposition
}) {
  const { t } = usePlanWords().words
  const { participant, edit, tell } = usePerson()
  const { today } = useWorkplace()
  const textOf = useSuppositionText()
  const [day, setDay] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const recorded = recordedIf(of, supposition, today)
  const isRecorded = recorded !== null && recorded.length > 0

  function take(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (day === null || day > today) return
    const taking = takingOf(of, supposition, fixes, day)
    if (!taking || !edit(taking.what, taking.next)) return
    const plan = `/adviser/${participant.id}/plan`
    tell(t('adviser:whatIf.took', { what: textOf(supposition) }), plan)
    taken()
    goFreely(plan)
  }

  const letBe = <Button onClick={letGo}>{t('adviser:whatIf.letGo')}</Button>
  if (recorded === null) {
    return (
      <div className="whatif-take">
        <p>{t('adviser:whatIf.notYet')}</p>
        <p className="step-buttons">{letBe}</p>
      </div>
    )
  }
  const says = isRecorded
    ? 'takeRecorded'
    : supposition.kind === 'norwegianSlower'
      ? 'takeDuration'
      : 'takeSet'
  return (
    <form className="whatif-take" onSubmit={take}>
      {isRecorded && <RecordDay value={day} tried={tried} onChange={setDay} />}
      <p className="small muted">{t(`adviser:whatIf.${says}`)}</p>
      <p className="step-buttons">
        <Button type="submit">{t('adviser:whatIf.take')}</Button>
        {letBe}
      </p>
    </form>
  )
}
