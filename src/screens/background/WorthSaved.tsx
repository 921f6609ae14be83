import { useWords } from '../../language/useWords.ts'
import type { Experience } from '../../pathway/background.ts'
import { usePerson } from '../person.tsx'
import { experienceAsked } from '../plan/experienceAsked.ts'
import { StepsSaved } from '../plan/RecognitionSaved.tsx'
import { type Savings, useSavings } from '../plan/useSavings.ts'

/** What every experience saves or would save in the plan, worked out together. */
export function useSavedByExperience(): Savings {
  const person = usePerson()
  return useSavings(
    person.participant.background.experiences.flatMap(
      (experience) => experienceAsked(person, experience) ?? [],
    ),
  )
}

/** The weeks and steps that an experience saves, or would if it counted; nothing until it is known. */
export function WorthSaved({ experience, savings }: { experience: Experience; savings: Savings }) {
  const { t, lengths } = useWords('adviser')
  const person = usePerson()
  const asked = experienceAsked(person, experience)
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
