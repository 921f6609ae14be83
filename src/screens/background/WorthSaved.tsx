import { useWords } from '../../language/useWords.ts'
import type { Experience } from '../../pathway/background.ts'
import { decisionOn, whyNotPractice } from '../../pathway/practice.ts'
import { broughtOf } from '../../planning/brought.ts'
import type { Decision } from '../../planning/savings.ts'
import { type OpenPerson, usePerson } from '../person.tsx'
import { StepsSaved } from '../plan/RecognitionSaved.tsx'
import { type Savings, useSavings } from '../plan/useSavings.ts'

/** What is asked of an experience: what it saves now, or would save; null where it is nothing to the trade. */
function askedOf({ participant, outlook }: OpenPerson, experience: Experience): Decision | null {
  if (!outlook?.pathway.trade) return null
  const { trade } = outlook.pathway.trade
  const counting = broughtOf(participant, trade).find(({ experiences }) =>
    experiences.includes(experience.id),
  )
  if (counting) return { kind: 'decided', ...counting }
  const isOpen =
    decisionOn(outlook.replayed.standing, experience) === null &&
    ['undocumented', 'undecided'].includes(whyNotPractice(experience, trade) ?? '')
  return isOpen ? { kind: 'supposedPractice', experience: experience.id } : null
}

/** What every experience saves or would save in the plan, worked out together. */
export function useSavedByExperience(): Savings {
  const person = usePerson()
  return useSavings(
    person.participant.background.experiences.flatMap((experience) => askedOf(person, experience) ?? []),
  )
}

/** The weeks and steps that an experience saves, or would if it counted; nothing until it is known. */
export function WorthSaved({ experience, savings }: { experience: Experience; savings: Savings }) {
  const { t, lengths } = useWords('adviser')
  const person = usePerson()
  const asked = askedOf(person, experience)
  const saving = asked && savings.of(asked)
  if (!asked || !saving || (asked.kind === 'supposedPractice' && saving.weeks === 0)) return null
  const length = lengths.weeks(saving.weeks)
  return (
    <p className="small">
      <b>
        {asked.kind === 'supposedPractice'
          ? t('adviser:map.wouldSave', { length })
          : saving.weeks > 0
            ? t('adviser:map.savesInPlan', { length })
            : t('adviser:map.savesNothing')}
      </b>{' '}
      <StepsSaved saving={saving} />
    </p>
  )
}
