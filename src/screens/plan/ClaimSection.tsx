import { useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button } from '../../components/Button.tsx'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import type { Module } from '../../curriculum/trade.ts'
import { newId } from '../../flows/person.ts'
import { numberOf } from '../../pathway/pathway.ts'
import { appealUntil, type ClaimChain, claimsOnModule, decidedOn } from '../../planning/claimChain.ts'
import type { Decision } from '../../planning/savings.ts'
import { canClaim } from '../../planning/stationOffers.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { ClaimForm } from './ClaimForm.tsx'
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
    ...(approved.length > 0 ? [{ kind: 'decided', claims: approved.map(({ id }) => id) } as const] : []),
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
        <Chain key={claim.id} claim={claim} />
      ))}
      {isOffered && <p>{t('adviser:claim.lead')}</p>}
      <ClaimWorth decisions={decisions} />
      {claims
        .filter((claim) => claim.next.length > 0)
        .map((claim) => (
          <ClaimForm
            key={`${claim.id} ${claim.place}`}
            claim={claim}
            module={module}
            aims={aims}
            onAims={setAims}
          />
        ))}
      {isOffered && (
        <p className="step-buttons">
          <Button
            rank="main"
            onClick={() => {
              const about = { kind: 'module', module: module.id } as const
              record({ kind: 'claimMade', day: today, claim: newId('claim'), about })
              onOpened(false)
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

/** Where a claim has been and is to go, with the last day to appeal a decision. */
function Chain({ claim }: { claim: ClaimChain }) {
  const { t, dates } = usePlanWords().words
  const { outlook } = usePerson()
  const { today } = useWorkplace()
  const decided = decidedOn(claim)
  const days = outlook ? numberOf(outlook.pathway, 'complaintRecognition', decided ?? today) : null
  const until = decided === null ? null : appealUntil(decided, days)
  return (
    <>
      <ol className="claim-chain">
        {stagesOf(claim).map(({ place, day, state }) => (
          <li key={place}>
            <StateMark state={state} word={t(`field:places.claim.${place}`)} />
            {day !== null && <span className="muted">{dates.shortDay(day)}</span>}
          </li>
        ))}
      </ol>
      {claim.next.includes('claimAppealed') && until !== null && today <= until && (
        <p className="small">{t('adviser:claim.appealUntil', { day: dates.day(until) })}</p>
      )}
    </>
  )
}

const ahead = ['suspected', 'documented', 'applied', 'assessed'] as const
const placeAfter = {
  claimMade: 'suspected',
  claimDocumented: 'documented',
  claimApplied: 'applied',
  claimAssessed: 'assessed',
  claimApproved: 'approved',
  claimPartlyApproved: 'partlyApproved',
  claimRejected: 'rejected',
  claimAppealed: 'appealed',
  claimWithdrawn: 'withdrawn',
} as const

type Place = (typeof placeAfter)[keyof typeof placeAfter]

/** Where the claim has been, and the stages that lie before a decision. */
function stagesOf(claim: ClaimChain): { place: Place; day: Day | null; state: MarkState }[] {
  const been = claim.events.map((event, index) => {
    const place = placeAfter[event.kind as keyof typeof placeAfter]
    const isLast = index === claim.events.length - 1
    const state: MarkState = place === 'rejected' ? 'failed' : isLast && !claim.decided ? 'underWay' : 'done'
    return { place, day: event.day, state }
  })
  const passed = new Set<Place>(been.map(({ place }) => place))
  const left = claim.decided || passed.has('appealed') ? [] : ahead.filter((place) => !passed.has(place))
  return [...been, ...left.map((place) => ({ place, day: null, state: 'waits' as const }))]
}
