import type { Sentences } from '../language/sentences/sentences.ts'
import type { Words } from '../language/words.ts'
import type { OpenDemand } from '../planning/openDemands.ts'

/** A demand that nobody has said the amount of, as a question with whom to ask it, for a participant. */
export function openQuestion(
  { t }: Words<'participant' | 'field'>,
  sentences: Sentences,
  { point, answer: { leaf, rule } }: OpenDemand,
): string {
  const values = { point: sentences.point(point) }
  const question =
    leaf.kind === 'language'
      ? t('participant:way.openLevel', { ...values, skill: t(`field:skills.${leaf.skill}`) })
      : t('participant:way.openDemand', { ...values, demand: sentences.demand(leaf) })
  return t('participant:way.unsureAsk', { who: t(`field:parties.${rule?.ask ?? 'county'}`), question })
}
