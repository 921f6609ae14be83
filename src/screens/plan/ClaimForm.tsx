import { type FormEvent, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button, Link } from '../../components/Button.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { DateField } from '../../components/field/DateField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { Said } from '../../components/Said.tsx'
import type { Module } from '../../curriculum/trade.ts'
import type { Event } from '../../pathway/event.ts'
import type { ClaimChain, ClaimEvent } from '../../planning/claimChain.ts'
import { aimAddress } from '../officialText.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { usePlanWords } from './usePlan.ts'

/** The next thing that happens to a claim: what its chart has a move for, with what each asks for. */
export function ClaimForm({
  claim,
  module,
  aims,
  onAims,
}: {
  claim: ClaimChain
  module: Module
  aims: string[]
  onAims: (aims: string[]) => void
}) {
  const { t } = usePlanWords().words
  const { record } = usePerson()
  const { today } = useWorkplace()
  const [kind, setKind] = useState<ClaimEvent['kind']>(claim.next[0] ?? 'claimWithdrawn')
  const [day, setDay] = useState<Day | null>(today)
  const [paper, setPaper] = useState('')
  const [tried, setTried] = useState(false)
  const dayFault =
    day === null ? t('adviser:map.faults.date') : day > today ? t('adviser:map.faults.future') : undefined
  const paperFault = kind === 'claimDocumented' && paper.trim() === ''
  const aimsFault = kind === 'claimPartlyApproved' && aims.length === 0

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (dayFault !== undefined || day === null || paperFault || aimsFault) return
    const made = { kind, day, claim: claim.id }
    if (kind === 'claimDocumented') record({ ...made, paper: paper.trim() } as Event)
    else if (kind === 'claimPartlyApproved') record({ ...made, aims } as Event)
    else record(made as Event)
  }

  return (
    <form className="step-form plain" onSubmit={submit}>
      <ChoiceField
        label={t('adviser:claim.next')}
        value={kind}
        options={claim.next.map((one) => ({ value: one, text: t(`adviser:claim.moves.${one}` as never) }))}
        onChange={setKind}
      />
      {kind === 'claimDocumented' && (
        <TextField
          label={t('adviser:claim.paper')}
          value={paper}
          onChange={setPaper}
          error={tried && paperFault ? t('adviser:claim.paperFault') : undefined}
        />
      )}
      {kind === 'claimPartlyApproved' && (
        <Aims module={module} chosen={aims} onChoose={onAims} fault={tried && aimsFault} />
      )}
      <DateField
        label={t('adviser:follow.when')}
        value={day}
        onChange={setDay}
        parts={{
          date: t('adviser:map.dateParts.date'),
          month: t('adviser:map.dateParts.month'),
          year: t('adviser:map.dateParts.year'),
        }}
        error={tried || (day !== null && day > today) ? dayFault : undefined}
      />
      <p className="step-buttons">
        <Button rank="main" type="submit">
          {t('adviser:actions.record')}
        </Button>
      </p>
    </form>
  )
}

/**
 * The aims that a decision names, by code: their sentences are Udir's, so each code is a link. The topics of
 * the module stand beside, tied to no aim.
 */
function Aims({
  module,
  chosen,
  onChoose,
  fault,
}: {
  module: Module
  chosen: string[]
  onChoose: (aims: string[]) => void
  fault: boolean
}) {
  const { words } = usePlanWords()
  const { t } = words
  return (
    <div className="claim-aims">
      <fieldset className="ds-fieldset field-group">
        <legend className="ds-label">{t('adviser:claim.aims')}</legend>
        <p className="small muted">{t('adviser:claim.aimsHint')}</p>
        <div className="claim-codes">
          {module.aims.map(({ code }) => (
            <div key={code}>
              <label>
                <input
                  className="ds-input"
                  type="checkbox"
                  checked={chosen.includes(code)}
                  onChange={({ target }) =>
                    onChoose(target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
                  }
                />
                {code}
              </label>
              <Link
                href={aimAddress(code)}
                target="_blank"
                rel="noreferrer"
                aria-label={t('adviser:claim.officialOf', { code })}
              >
                {t('adviser:claim.official')}
              </Link>
            </div>
          ))}
        </div>
        {fault && (
          <p className="step-fault" role="alert">
            {t('adviser:claim.aimsFault')}
          </p>
        )}
      </fieldset>
      <div>
        <h4>{t('adviser:plan.topics')}</h4>
        <ul className="small">
          {module.topics.map((topic) => (
            <li key={topic.nb}>
              <Said text={words.said(topic)} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
