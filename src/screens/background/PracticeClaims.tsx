import { useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { newId } from '../../flows/person.ts'
import { useWords } from '../../language/useWords.ts'
import type { Experience } from '../../pathway/background.ts'
import { claimsOnExperience } from '../../planning/claimChain.ts'
import { ClaimForm } from '../claim/ClaimForm.tsx'
import { ClaimStages } from '../claim/ClaimStages.tsx'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

/** Puts an experience forward as practice, and follows the claim to its decision. */
export function PracticeClaims({ experience }: { experience: Experience }) {
  const { t } = useWords('adviser')
  const { outlook, record } = usePerson()
  const { today } = useWorkplace()
  const section = useRef<HTMLElement>(null)
  if (!outlook?.pathway.trade) return null
  const { id, title } = experience
  const { trade } = outlook.pathway.trade
  const claims = claimsOnExperience(outlook.replayed.standing, outlook.events, id)
  // What has been rejected may be put forward anew; anything else has its own next step
  const mayClaim = claims.every(({ place }) => place === 'rejected')

  function claim() {
    const about = { kind: 'practice', experience: id, trade } as const
    record({ kind: 'claimMade', day: today, claim: newId('claim'), about })
    requestAnimationFrame(() => section.current?.focus())
  }

  return (
    <section
      ref={section}
      className="experience-claims"
      tabIndex={-1}
      aria-label={t('adviser:map.claimOf', { title })}
    >
      {claims.map((one) => (
        <details key={one.id} open={!one.decided}>
          <summary>{t('adviser:map.claimOf', { title })}</summary>
          <ClaimStages claim={one} />
          {one.next.length > 0 && <ClaimForm key={one.place} claim={one} />}
        </details>
      ))}
      {mayClaim && (
        <Button aria-label={`${t('adviser:map.claimPractice')}: ${title}`} onClick={claim}>
          {t('adviser:map.claimPractice')}
        </Button>
      )}
    </section>
  )
}
