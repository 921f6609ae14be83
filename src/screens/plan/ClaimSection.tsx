import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import type { Module } from '../../curriculum/trade.ts'
import { newId } from '../../flows/person.ts'
import { claimsOnModule } from '../../planning/claimChain.ts'
import type { Decision } from '../../planning/savings.ts'
import { canClaim } from '../../planning/stationOffers.ts'
import { ClaimForm } from '../claim/ClaimForm.tsx'
import { ClaimStages } from '../claim/ClaimStages.tsx'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { ClaimWorth } from './ClaimWorth.tsx'
import { usePlanWords } from './usePlan.ts'

/** What has come of a person's claims on a module, what comes next, and what a claim is worth. */
export function ClaimSection({
  module,
  open,
  onOpened,
}: {
  module: Module
  /** Somebody has asked to claim the module: its worth is shown before anything is written down. */
  open: boolean
  onOpened: (open: boolean) => void
}) {
  const { words } = usePlanWords()
  const { t } = words
  const { outlook, record } = usePerson()
  const { today } = useWorkplace()
  const [aims, setAims] = useState<string[]>([])
  if (!outlook) return null
  const { standing } = outlook.replayed
  const claims = claimsOnModule(standing, outlook.events, module.id)
  const running = claims.find((claim) => !claim.decided)
  const approved = claims.filter((claim) => claim.place === 'approved' || claim.place === 'partlyApproved')
  const isOffered = open && !running && canClaim(standing, module.id)
  if (claims.length === 0 && !isOffered) return null

  const decisions: Decision[] = [
    ...(approved.length > 0
      ? [{ kind: 'decided', claims: approved.map(({ id }) => id), experiences: [] } as const]
      : []),
    ...(canClaim(standing, module.id) && (running || isOffered)
      ? [{ kind: 'supposed', module: module.id, aims: 'all' } as const]
      : []),
    ...(running && aims.length > 0 && aims.length < module.aims.length
      ? [{ kind: 'supposed', module: module.id, aims } as const]
      : []),
  ]

  return (
    <section className="claim" aria-labelledby="claim-heading">
      <h3 id="claim-heading" tabIndex={-1}>
        {t('field:charts.claim')}
      </h3>
      {claims.map((claim) => (
        <ClaimStages key={claim.id} claim={claim} />
      ))}
      {isOffered && <p>{t('adviser:claim.lead')}</p>}
      <ClaimWorth decisions={decisions} />
      {claims
        .filter((claim) => claim.next.length > 0)
        .map((claim) => (
          <ClaimForm
            key={`${claim.id} ${claim.place}`}
            claim={claim}
            onAims={(chosen) => setAims([...chosen])}
          />
        ))}
      {isOffered && (
        <p className="step-buttons">
          <Button
            rank="main"
            onClick={() => {
              const about = { kind: 'module', module: module.id } as const
              const isMade = record({ kind: 'claimMade', day: today, claim: newId('claim'), about })
              if (isMade) onOpened(false)
            }}
          >
            {t('adviser:claim.make')}
          </Button>
          <Button onClick={() => onOpened(false)}>{t('shell:actions.cancel')}</Button>
        </p>
      )}
    </section>
  )
}
