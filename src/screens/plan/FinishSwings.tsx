import { Button } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import type { Swing } from '../../planning/swings.ts'
import { whomToAsk } from '../../planning/whomToAsk.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'

/** The assumptions that move the finish most, each with whom to ask and the way to where it can be changed. */
export function FinishSwings({
  swings,
  onChange,
}: {
  swings: readonly Swing[]
  /** Leads to where an assumption can be changed. */
  onChange: (swing: Swing) => void
}) {
  const { words, sentences } = usePlanWords()
  const { t, dates, lengths } = words
  const { outlook, finish } = usePerson()
  const nameOf = useStepName()
  const noLatest = finish && sentences.plan.missed(finish, nameOf)
  if (!outlook || (swings.length === 0 && !noLatest)) return null
  const { map, pathway } = outlook
  const nameOfMissed = (step: string | null) =>
    outlook.plan?.steps.some(({ id }) => id === step) ? nameOf(step ?? '') : null
  const lengthOf = (swing: Swing): string =>
    swing.kind === 'noPlan' ? t('adviser:plan.swings.noPlan') : lengths.weeks(swing.weeks)
  /** What is assumed, what follows for the finish, and the name of the way to where it can be changed. */
  const said = (swing: Swing) => {
    if (swing.kind === 'position') {
      const [percent, smaller] = [lengths.percent(swing.percent), lengths.percent(swing.smaller)]
      return {
        what: t('adviser:plan.swings.position', { percent }),
        told: t('adviser:plan.swings.smaller', {
          percent: smaller,
          month: dates.months(swing.finish, swing.finish),
        }),
        change: t('adviser:actions.percent'),
      }
    }
    const name = pathway.durationsById.get(swing.duration)?.name
    const what = name ? words.said(name) : swing.duration
    const change = t('adviser:plan.changeDuration', { name: what })
    if (swing.kind === 'noPlan') {
      const missed = nameOfMissed(swing.missed.step)
      const told =
        missed === null
          ? t('adviser:plan.swings.tooLong')
          : t('adviser:plan.swings.tooLate', { step: missed })
      return { what, told, change }
    }
    return {
      what,
      told: t('adviser:plan.swings.range', { range: dates.months(swing.earliest, swing.latest) }),
      change,
    }
  }
  return (
    <section className="plan-swings" aria-labelledby="plan-swings">
      <h2 id="plan-swings">{t('adviser:plan.swings.title')}</h2>
      {noLatest && (
        <p>
          <Said text={noLatest} />
        </p>
      )}
      {swings.length > 0 && <p className="small muted">{t('adviser:plan.swings.lead')}</p>}
      <ol>
        {swings.map((swing) => {
          const station = map.stations.find(({ id }) => id === swing.step)
          const who = station ? whomToAsk(pathway, map, station.subject, station.from) : []
          const { what, told, change } = said(swing)
          return (
            <li key={swing.kind === 'position' ? swing.step : swing.duration}>
              <b>
                <Said text={t('adviser:plan.swings.one', { what, length: lengthOf(swing) })} />
              </b>
              <span className="muted">
                <Said text={told} />
              </span>
              {who.length > 0 && (
                <span>
                  {t('adviser:plan.swings.ask', {
                    who: words.list(
                      who.map((party) => t(`field:parties.${party}`)),
                      'or',
                    ),
                  })}
                </span>
              )}
              {station && (
                <Button rank="quiet" aria-label={change} onClick={() => onChange(swing)}>
                  {t('shell:actions.change')}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
