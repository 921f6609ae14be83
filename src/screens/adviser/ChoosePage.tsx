import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Progress } from '../../components/Progress.tsx'
import { Toggle } from '../../components/Toggle.tsx'
import { useWords } from '../../language/useWords.ts'
import { ChooseLegend } from '../choose/ChooseLegend.tsx'
import { Routes } from '../choose/Routes.tsx'
import { useComparison } from '../choose/useComparison.ts'
import { WishesForm } from '../choose/WishesForm.tsx'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import '../choose/choose.css'

/** Velg: trades and county, and the routes that they give side by side. */
export default function ChoosePage() {
  const { t } = useWords('adviser')
  const { participant } = usePerson()
  const { trades, county } = participant.wishes
  return (
    <div className="choose-page">
      <WishesForm />
      {county === null ? <p>{t('adviser:choose.first')}</p> : <Comparison key={trades.join()} />}
    </div>
  )
}

function Comparison() {
  const words = useWords('adviser')
  const { t } = words
  const { catalogue } = useWorkplace()
  const person = usePerson()
  const { trades, route: taken } = person.participant.wishes
  const [trade, setTrade] = useState(trades[0] ?? '')
  const { rows, done, state, stop, again } = useComparison(trade)
  const isFirst = trade === (trades[0] ?? '')

  function take(route: string) {
    const chosen = catalogue.routesById.get(route)
    const isTaken = person.edit({ kind: 'wishesChanged' }, (one) => ({
      ...one,
      wishes: { ...one.wishes, trades: [...new Set([trade, ...trades])].filter(Boolean), route },
      // What was fixed by hand was fixed in the plan of another route
      pins: [],
    }))
    if (chosen && isTaken) person.tell(t('adviser:choose.tookRoute', { route: words.said(chosen.name) }))
  }

  return (
    <section aria-labelledby="choose-compare">
      <div className="choose-head">
        <h2 id="choose-compare">{t('adviser:choose.compare')}</h2>
        {trades.length > 1 && (
          <Toggle
            label={t('adviser:choose.inTrade')}
            value={trade}
            options={trades.map((id) => {
              const found = catalogue.tradesById.get(id)
              return { value: id, text: found ? words.said(found.name) : id }
            })}
            onChange={setTrade}
          />
        )}
        <ChooseLegend />
      </div>
      {trades.length === 0 && <p className="choose-note">{t('adviser:choose.withoutTrade')}</p>}
      {state === 'working' && (
        <div className="choose-progress">
          <Progress
            label={done < rows.length ? t('adviser:choose.computing') : t('adviser:choose.proving')}
            {...(done < rows.length ? { share: done / rows.length } : {})}
            note={t('adviser:choose.doneOf', { done, all: rows.length })}
            cancel={{ text: t('adviser:plan.stop'), onCancel: stop }}
          />
        </div>
      )}
      {(state === 'stopped' || state === 'broken') && done < rows.length && (
        <p className="choose-progress" role="status">
          {t('adviser:choose.stopped', { done, all: rows.length })}{' '}
          <Button onClick={again}>{t('adviser:choose.again')}</Button>
        </p>
      )}
      <Routes rows={rows} taken={isFirst ? taken : null} onTake={take} />
    </section>
  )
}
