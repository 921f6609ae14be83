import { Button } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import type { Swing } from '../../planning/swings.ts'
import { whomToAsk } from '../../planning/whomToAsk.ts'
import { usePerson } from '../person.tsx'
import { usePlanWords } from './usePlan.ts'

/** The assumptions that move the finish most, each with whom to ask and the way to where it can be changed. */
export function FinishSwings({
  swings,
  onChange,
}: {
  swings: readonly Swing[]
  /** Leads to the step that rests on an assumption. */
  onChange: (step: string) => void
}) {
  const { words } = usePlanWords()
  const { t, dates, lengths } = words
  const { outlook } = usePerson()
  if (!outlook || swings.length === 0) return null
  const { map, pathway } = outlook
  return (
    <section className="plan-swings" aria-labelledby="plan-swings">
      <h2 id="plan-swings">{t('adviser:plan.swings.title')}</h2>
      <p className="small muted">{t('adviser:plan.swings.lead')}</p>
      <ol>
        {swings.map(({ duration, weeks, earliest, latest, step }) => {
          const name = pathway.durationsById.get(duration)?.name
          const station = map.stations.find(({ id }) => id === step)
          const who = station ? whomToAsk(pathway, map, station.subject, station.from) : []
          return (
            <li key={duration}>
              <b>
                <Said
                  text={t('adviser:plan.swings.one', {
                    what: name ? words.said(name) : duration,
                    length: lengths.weeks(weeks),
                  })}
                />
              </b>
              <span className="muted">
                {t('adviser:plan.swings.range', { range: dates.months(earliest, latest) })}
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
                <Button
                  rank="quiet"
                  aria-label={t('adviser:plan.changeDuration', { name: name ? words.said(name) : duration })}
                  onClick={() => onChange(step)}
                >
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
