import { cohortOf, wholeOf } from '../../curriculum/cohort.ts'
import type { Outlook } from '../../flows/outlook.ts'
import { daysText } from '../../language/sentences/cohort.ts'
import { midSentence } from '../../language/sentences/saying.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { staysPastCap } from '../../pathway/cap.ts'
import { usePerson } from '../person.tsx'
import { Said } from '../Said.tsx'

/** The class that somebody goes in, whose days are those of the plan; nothing for who goes in none. */
export function CohortSaid({ outlook: { pathway } }: { outlook: Outlook }) {
  const words = useWords('participant', 'field')
  const { t, said } = words
  const { participant } = usePerson()
  const cohort = cohortOf(pathway.route, participant.wishes.cohort)
  if (!cohort) return null
  return (
    <p>
      <Said>{t('participant:way.cohort', { cohort: midSentence(said(cohort.name)) })}</Said>{' '}
      <Said>{t('participant:way.cohortWhole', { days: daysText(words, wholeOf(cohort)) })}</Said>{' '}
      <Said>{t('participant:way.cohortDays')}</Said>
    </p>
  )
}

/** That a stay has gone on for longer than the route lets it, and whom to ask. */
export function PastCapSaid({ outlook: { pathway, replayed, map } }: { outlook: Outlook }) {
  const sentences = useSentences({ reader: 'participant', pathway })
  return staysPastCap(pathway, replayed.standing, map.today).map((past) => (
    <p key={past.engagement}>
      <Said>{sentences.pastCap(past)}</Said>
    </p>
  ))
}
