import { CheckField } from '../../components/field/CheckField.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { occupationOf, tradeNameOf } from '../../curriculum/catalogue.ts'
import { useWords } from '../../language/useWords.ts'
import type { Experience } from '../../pathway/background.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import type { DraftForm } from './ExperienceFields.tsx'

const optionOf = (counts: Experience['counts']): string =>
  counts.kind === 'practice' ? `practice:${counts.trade}` : counts.kind

function countsOf(value: string): Experience['counts'] {
  if (value === 'nothing' || value === 'undecided') return { kind: value }
  return { kind: 'practice', trade: value.slice('practice:'.length) }
}

/** Papers, and what the adviser says that it counts for. The app suggests by the occupation's code, and marks it so. */
export function CountsFields({ draft, onChoose }: Pick<DraftForm, 'draft' | 'onChoose'>) {
  const { t, said } = useWords('adviser')
  const { catalogue } = useWorkplace()
  const { wishes } = usePerson().participant
  const suggested = occupationOf(catalogue, draft.styrk)?.trades.map(({ trade }) => trade) ?? []
  const wished = wishes.trades.flatMap((id) => catalogue.tradesById.get(id)?.trade ?? [])
  const chosen = draft.counts.kind === 'practice' ? [draft.counts.trade] : []
  const trades = [...new Set([...wished, ...suggested, ...chosen])]
  return (
    <div className="part-fields tops">
      <CheckField
        label={t('adviser:map.documented')}
        description={t('adviser:map.documentedHint')}
        checked={draft.documented}
        onChange={(documented) => onChoose({ documented })}
      />
      <ChoiceField
        label={t('adviser:map.countsFor')}
        description={t('adviser:map.countsHint')}
        value={optionOf(draft.counts)}
        options={[
          { value: 'undecided', text: t('adviser:map.countsUndecided') },
          ...trades.map((trade) => ({
            value: `practice:${trade}`,
            text: t('adviser:map.practiceIn', { trade: said(tradeNameOf(catalogue, trade)) }),
            ...(suggested.includes(trade) ? { description: t('adviser:map.suggestion') } : {}),
          })),
          { value: 'nothing', text: t('adviser:map.countsNothing') },
        ]}
        onChange={(value) => onChoose({ counts: countsOf(value) })}
      />
    </div>
  )
}
