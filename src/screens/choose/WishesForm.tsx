import { ArrowDownIcon, ArrowUpIcon, XMarkIcon } from '@navikt/aksel-icons'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { useWords } from '../../language/useWords.ts'
import { mostTrades, type Participant } from '../../records/participant.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { ChoiceFields } from './ChoiceFields.tsx'

/** Up to three trades in order, and the county: what every route is worked out from. */
export function WishesForm() {
  const words = useWords('adviser')
  const { t } = words
  const { catalogue } = useWorkplace()
  const { participant, edit } = usePerson()
  const { trades, county } = participant.wishes
  const nameOf = (id: string) => {
    const trade = catalogue.tradesById.get(id)
    return trade ? words.said(trade.name) : id
  }
  const change = (wishes: Partial<Participant['wishes']>) =>
    edit({ kind: 'wishesChanged' }, (one) => ({ ...one, wishes: { ...one.wishes, ...wishes } }))

  const left = [...catalogue.tradesById.values()].filter((trade) => !trades.includes(trade.id))
  return (
    <div className="choose-wishes screen-only">
      <section aria-labelledby="wishes-trades">
        <h2 id="wishes-trades" className="ds-label">
          {t('adviser:choose.trades')}
        </h2>
        <p className="small muted">{t('adviser:choose.tradesHint')}</p>
        {trades.length > 0 && (
          <TradeList trades={trades} nameOf={nameOf} onChange={(next) => change({ trades: next })} />
        )}
      </section>
      {trades.length < mostTrades && left.length > 0 && (
        <SelectField
          label={t('adviser:choose.addTrade')}
          value=""
          options={[
            { value: '', text: t('adviser:choose.pickTrade') },
            ...left.map((trade) => ({ value: trade.id, text: words.said(trade.name) })),
          ]}
          onChange={(id) => id !== '' && change({ trades: [...trades, id] })}
        />
      )}
      <SelectField
        label={t('adviser:choose.county')}
        value={county ?? ''}
        options={[
          ...(county === null ? [{ value: '', text: t('adviser:choose.pickCounty') }] : []),
          ...[...catalogue.countiesById.values()].map(({ id, name }) => ({
            value: id,
            text: words.said(name),
          })),
        ]}
        onChange={(id) => id !== '' && change({ county: id })}
      />
      <ChoiceFields />
    </div>
  )
}

/** The trades in the order of the wish, to be moved up and down. */
function TradeList({
  trades,
  nameOf,
  onChange,
}: {
  trades: readonly string[]
  nameOf: (id: string) => string
  onChange: (trades: string[]) => void
}) {
  const { t } = useWords('adviser')
  const list = useRef<HTMLOListElement>(null)
  const focus = useRef<string | null>(null)

  function move(index: number, by: 1 | -1) {
    const next = [...trades]
    const [moved] = next.splice(index, 1)
    if (moved === undefined) return
    next.splice(index + by, 0, moved)
    focus.current = `${moved} ${by}`
    onChange(next)
  }
  // A line that has moved keeps focus on the button that moved it
  useEffect(() => {
    if (focus.current === null) return
    const [trade, by] = focus.current.split(' ')
    focus.current = null
    const line = list.current?.querySelector(`[data-trade="${trade}"]`)
    const wanted = line?.querySelector<HTMLButtonElement>(`[data-by="${by}"]:not([aria-disabled="true"])`)
    ;(wanted ?? line?.querySelector<HTMLButtonElement>('button:not([aria-disabled="true"])'))?.focus()
  })

  return (
    <ol ref={list} className="choose-trades">
      {trades.map((id, index) => (
        <li key={id} data-trade={id}>
          <span>
            {index + 1}. <b>{nameOf(id)}</b>
          </span>
          <span className="choose-trade-acts">
            <Button
              rank="quiet"
              data-by="-1"
              aria-label={`${t('adviser:choose.moveUp')}: ${nameOf(id)}`}
              aria-disabled={index === 0}
              onClick={() => index > 0 && move(index, -1)}
            >
              <ArrowUpIcon aria-hidden />
            </Button>
            <Button
              rank="quiet"
              data-by="1"
              aria-label={`${t('adviser:choose.moveDown')}: ${nameOf(id)}`}
              aria-disabled={index === trades.length - 1}
              onClick={() => index < trades.length - 1 && move(index, 1)}
            >
              <ArrowDownIcon aria-hidden />
            </Button>
            <Button
              rank="quiet"
              aria-label={`${t('adviser:choose.removeTrade')}: ${nameOf(id)}`}
              onClick={() => onChange(trades.filter((other) => other !== id))}
            >
              <XMarkIcon aria-hidden />
            </Button>
          </span>
        </li>
      ))}
    </ol>
  )
}
