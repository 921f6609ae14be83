import { type FormEvent, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import type { Event } from '../../pathway/event.ts'
import type { ClaimChain, ClaimMove } from '../../planning/claimChain.ts'
import { type ClaimTyped, claimEvent, claimFault, noClaim } from '../../planning/claimRecording.ts'
import { noteFaultOf } from '../../records/note.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { RecordDay } from '../recording/RecordDay.tsx'
import { useHalfFilled } from '../typing.ts'
import { useWorkplace } from '../workplace.tsx'
import { ClaimFields } from './ClaimFields.tsx'

/** The next thing that happens to a claim: what its chart has a move for, with what each asks for. */
export function ClaimForm({
  claim,
  onAims,
}: {
  claim: ClaimChain
  /** Hears which aims are chosen, so that what they save can be worked out before anything is recorded. */
  onAims?: (aims: readonly string[]) => void
}) {
  const { t } = usePlanWords().words
  const { record } = usePerson()
  const { today } = useWorkplace()
  const [kind, setKind] = useState<ClaimMove>(claim.next[0] ?? 'claimWithdrawn')
  const [day, setDay] = useState<Day | null>(today)
  const [typed, setTyped] = useState(noClaim)
  const [tried, setTried] = useState(false)
  useHalfFilled(typed !== noClaim || day !== today)
  const fault = claimFault(kind, claim.about, typed)

  function type(next: ClaimTyped) {
    setTyped(next)
    onAims?.(next.aims)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (fault || noteFaultOf(typed.paper) || day === null || day > today) return
    record(claimEvent({ kind, day, claim: claim.id } as Event, claim.about, typed))
  }

  const moveText = (one: ClaimMove): string =>
    one === 'claimApproved' || one === 'claimPartlyApproved'
      ? t(`adviser:claim.decisions.${claim.about.kind === 'module' ? 'module' : 'practice'}.${one}`)
      : t(`adviser:claim.moves.${one}`)

  return (
    <form className="claim-form" onSubmit={submit}>
      <ChoiceField
        label={t('adviser:claim.next')}
        value={kind}
        options={claim.next.map((one) => ({ value: one, text: moveText(one) }))}
        onChange={setKind}
      />
      <ClaimFields
        kind={kind}
        about={claim.about}
        value={typed}
        onChange={type}
        fault={tried ? fault : null}
      />
      <RecordDay value={day} tried={tried} onChange={setDay} />
      <p className="step-buttons">
        <Button rank="main" type="submit">
          {t('adviser:actions.record')}
        </Button>
      </p>
    </form>
  )
}
