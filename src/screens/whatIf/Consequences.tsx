import { Said } from '../../components/Said.tsx'
import { toldHours } from '../../language/lengths.ts'
import type { Prospects, Supposed } from '../../planning/suppose.ts'
import type { WorkedBefore } from '../../planning/workedBefore.ts'
import { usePlanWords } from '../plan/usePlan.ts'

/** By how much the Norwegian of the plan is over sooner or later, and why, where the certificate waits for it or no longer does. */
export function GoalMoved({ before, after }: { before: Prospects; after: Prospects }) {
  const { t, dates, lengths } = usePlanWords().words
  const [was, now] = [before.norwegianOver, after.norwegianOver]
  if (was === null || now === null || was === now) return null
  const moved = t(`adviser:whatIf.${now > was ? 'norwegianLater' : 'norwegianEarlier'}`, {
    month: dates.month(now),
    length: lengths.between(was, now),
  })
  const why = after.goalFirst === before.goalFirst ? null : after.goalFirst ? 'goalFirst' : 'goalBeside'
  return (
    <p className="whatif-end">
      {moved} {why && t(`adviser:whatIf.${why}`)}
    </p>
  )
}

/** Why work that is lost makes an end sooner: the hours that it took, or practice that the next contract is shorter for. */
export function WhySooner({ supposed: { hoursFreed, worked } }: { supposed: Supposed }) {
  const { t, lengths } = usePlanWords().words
  if (hoursFreed > 0)
    return <p>{t('adviser:whatIf.soonerByHours', { hours: lengths.hoursAWeek(toldHours(hoursFreed)) })}</p>
  return worked && <p>{t('adviser:whatIf.soonerByPractice')}</p>
}

/** What the time in a contract that ended is worth to the next one. */
export function Worked({ worked: { worked, saves, next } }: { worked: WorkedBefore }) {
  const { words, sentences } = usePlanWords()
  const { t, lengths } = words
  // Shown to a tenth, as the sum of the contract's length is
  const tenths = (months: number) => lengths.months(Math.round(months * 10) / 10)
  const [done, left] = [tenths(worked), tenths(next.months)]
  const source = next.least?.source
  return (
    <p>
      <Said
        text={
          saves < 0.05
            ? t('adviser:whatIf.worked.savesNothing', {
                worked: done,
                months: left,
                least: source ? sentences.source(source) : t('adviser:whatIf.worked.leastAssumed'),
              })
            : t('adviser:whatIf.worked.saves', { worked: done, months: left, saves: tenths(saves) })
        }
      />
    </p>
  )
}
