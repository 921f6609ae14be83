import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { type Choice, choicesOf } from '../../curriculum/moduleChoice.ts'
import type { Requirement } from '../../curriculum/requirement.ts'
import { capital } from '../../language/marks.ts'
import { useWords } from '../../language/useWords.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'

/** What of the first trade is the person's own to choose: one of its specialisations, one licence or another. */
export function ChoiceFields({
  of = null,
}: {
  /** Only the choice with this id; all where null. */ of?: string | null
}) {
  const { outlook } = usePerson()
  const choices = outlook?.pathway.trade ? choicesOf(outlook.pathway.trade) : []
  return choices
    .filter(({ id }) => of === null || id === of)
    .map((choice) => <OneChoice key={choice.id} choice={choice} />)
}

function OneChoice({ choice }: { choice: Choice }) {
  const { t, said } = useWords('adviser')
  const { sentences } = usePlanWords()
  const { participant, edit } = usePerson()
  const { chosen = [] } = participant.wishes
  const { name, note, options } = choice
  const isChosen = ({ ids }: Choice['options'][number]) =>
    ids.length > 0 && ids.every((id) => chosen.includes(id))
  const others = chosen.filter((id) => !options.some(({ ids }) => ids.includes(id)))
  /** A paper by itself; of several that belong together the first, and what comes with it below. */
  const optionText = (requires: Requirement): { text: string; description?: string } => {
    if (requires.kind === 'module') return { text: sentences.module(requires.module) }
    const [first, ...rest] = requires.kind === 'all' ? requires.of : [requires]
    const text = first ? capital(sentences.phrase(first)) : ''
    if (rest.length === 0) return { text }
    const what = sentences.phrase({ kind: 'all', of: rest })
    return { text, description: t('adviser:choose.alsoNeeds', { what }) }
  }
  const choose = (index: number): void => {
    const next = [...others, ...(options[index]?.ids ?? [])]
    edit({ kind: 'wishesChanged' }, (one) => ({ ...one, wishes: { ...one.wishes, chosen: next } }))
  }
  return (
    <ChoiceField
      label={t('adviser:choose.oneOf', {
        what: name ? said(name) : t('adviser:choose.papers'),
        number: options.length,
      })}
      description={
        note ? `${said(note.text)} (${sentences.source(note.source)})` : t('adviser:choose.oneOfHint')
      }
      value={String(options.findIndex(isChosen))}
      options={[
        { value: '-1', text: t('adviser:choose.letPlan') },
        ...options.map(({ requires }, index) => ({ value: String(index), ...optionText(requires) })),
      ]}
      onChange={(value) => choose(Number(value))}
    />
  )
}
