import { SelectField } from '../../components/field/SelectField.tsx'
import { useWords } from '../../language/useWords.ts'
import { mostTrades } from '../../records/participant.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'

/** Trade and county, on which it depends what work counts for; more about them is said where routes are chosen. */
export function WishesFields() {
  const { t, said } = useWords('adviser')
  const { catalogue } = useWorkplace()
  const { participant, edit } = usePerson()
  const { trades, county } = participant.wishes
  const set = (part: Partial<typeof participant.wishes>) =>
    edit({ kind: 'wishesChanged' }, (one) => ({ ...one, wishes: { ...one.wishes, ...part } }))
  const places = trades.length < mostTrades ? [...trades, ''] : trades
  return (
    <div className="wishes">
      {places.map((wish, index) => (
        <SelectField
          // biome-ignore lint/suspicious/noArrayIndexKey: a wish is its place in the order
          key={index}
          label={t('adviser:map.wish', { number: index + 1 })}
          value={wish}
          options={[
            { value: '', text: t('adviser:head.notChosen') },
            ...[...catalogue.tradesById.values()]
              .filter(({ id }) => id === wish || !trades.includes(id))
              .map(({ id, name }) => ({ value: id, text: said(name) })),
          ]}
          onChange={(chosen) => set({ trades: places.with(index, chosen).filter((one) => one !== '') })}
        />
      ))}
      <SelectField
        label={t('adviser:head.county')}
        value={county ?? ''}
        options={[
          { value: '', text: t('adviser:head.notChosen') },
          ...[...catalogue.countiesById.values()].map(({ id, name }) => ({ value: id, text: said(name) })),
        ]}
        onChange={(chosen) => set({ county: chosen === '' ? null : chosen })}
      />
    </div>
  )
}
