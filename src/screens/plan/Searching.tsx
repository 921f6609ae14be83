import { Progress } from '../../components/Progress.tsx'
import { usePerson, usePlanProgress } from '../person.tsx'
import { usePlanWords } from './usePlan.ts'

/** Says that a plan is being made: what is found and proved so far, how many tries are left, and the way to stop. */
export function Searching() {
  const { t, lengths } = usePlanWords().words
  const { planning, stopPlanning } = usePerson()
  const progress = usePlanProgress()
  const found = useFoundSoFar()
  if (!planning) return null
  const stop = () => {
    stopPlanning()
    // The button is gone by then: where it led to takes its focus
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.plan-stale button')?.focus())
  }
  const share = progress ? progress.tries / progress.atMost : undefined
  return (
    <div className="plan-progress screen-only">
      <Progress
        label={t('adviser:plan.computing')}
        {...(share !== undefined && { share })}
        note={
          share !== undefined && (
            <>
              {/* Heard from the status, which is there before it has anything to say */}
              <span aria-hidden="true">{found}</span>{' '}
              {t('adviser:plan.search.tries', { percent: lengths.percent(Math.floor(100 * share)) })}
            </>
          )
        }
        cancel={{ text: t('adviser:plan.stop'), onCancel: stop }}
      />
    </div>
  )
}

/** The same for whoever hears the page: told when something else has been found or proved, not at every try. */
export function SearchStatus() {
  return (
    <p role="status" className="spoken">
      {useFoundSoFar()}
    </p>
  )
}

/** The best finish so far, and before which month none can be; empty while nobody searches. */
function useFoundSoFar(): string {
  const { t, dates } = usePlanWords().words
  const progress = usePlanProgress()
  if (!progress) return ''
  const { best, bound } = progress
  const found = best
    ? t('adviser:plan.search.best', { month: dates.month(best.plan.finish) })
    : t('adviser:plan.search.none')
  return bound === null ? found : `${found} ${t('adviser:plan.search.bound', { month: dates.month(bound) })}`
}
