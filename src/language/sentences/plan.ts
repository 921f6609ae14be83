import type { Day } from '../../calendar/day.ts'
import type { Plan } from '../../planning/plan.ts'
import { capital } from '../marks.ts'
import type { Saying } from './saying.ts'

/** The facts of a plan in words. Lengths are made text by `words.lengths`, days are days. */
export interface PlanSentences {
  /** Ferdig mai–november 2029 */
  finish: (earliest: Day, latest: Day) => string
  /** mest sannsynlig juni 2029 */
  likely: (likely: Day) => string
  /** ca. 2½ år igjen */
  left: (today: Day, finish: Day) => string
  /** bevist kortest, or ikke bevist kortest and what is known instead */
  proved: (plan: Pick<Plan, 'proved' | 'bound'>) => { mark: string; bound: string | null }
  /** Bygger på 5 antakelser */
  rests: (count: number) => string
  /** Godkjent realkompetanse sparer 14 uker */
  saves: (from: Day, to: Day) => string
  /** 3 måneder tidligere, or som i planen */
  difference: (before: Day, after: Day) => string
  /** What moved when a plan was made anew: a step by its name, with its old and new start. */
  moved: (step: string, from: Day | null, to: Day | null) => string
  programmeEnds: (day: Day) => string
  /** A notice when a plan ends after the introduction programme; null when it does not. */
  outlivesProgramme: (programmeEnd: Day, finish: Day) => string | null
  /** A notice when work of so many hours takes a person out of the programme's target group. */
  leavesTargetGroup: (hours: number) => string
  /** Why there is no plan on a route. */
  noRoute: (reasons: readonly string[]) => string
}

/** The sentences about a plan. */
export function planSentences({ words }: Saying): PlanSentences {
  const { t, dates, lengths } = words
  return {
    finish: (earliest, latest) => t('sentences:plan.finish', { range: dates.months(earliest, latest) }),
    likely: (likely) => t('sentences:plan.likely', { month: dates.month(likely) }),
    left: (today, finish) => t('sentences:plan.left', { length: lengths.about(today, finish) }),
    proved: ({ proved, bound }) =>
      proved
        ? { mark: t('sentences:plan.proved'), bound: null }
        : { mark: t('sentences:plan.notProved'), bound: t('sentences:plan.bound', { day: dates.day(bound) }) },
    rests: (count) => t('sentences:assumptions.rests', { count }),
    saves: (from, to) => t('sentences:plan.saves', { length: lengths.between(from, to) }),
    difference: (before, after) => {
      if (before === after) return t('sentences:plan.same')
      const length = lengths.between(before, after)
      return t(`sentences:plan.${after < before ? 'earlier' : 'later'}`, { length })
    },
    moved: (step, from, to) => {
      if (from === null) return capital(t('sentences:plan.added', { step }))
      if (to === null) return capital(t('sentences:plan.dropped', { step }))
      return capital(t('sentences:plan.moved', { step, from: dates.day(from), to: dates.day(to) }))
    },
    programmeEnds: (day) => t('sentences:plan.programmeEnds', { day: dates.day(day) }),
    outlivesProgramme: (programmeEnd, finish) =>
      finish <= programmeEnd
        ? null
        : t('sentences:plan.outlivesProgramme', { length: lengths.between(programmeEnd, finish) }),
    leavesTargetGroup: (hours) =>
      t('sentences:plan.leavesTargetGroup', { hours: lengths.hoursAWeek(hours) }),
    noRoute: (reasons) =>
      reasons.length === 0
        ? t('sentences:plan.noRoute')
        : `${t('sentences:plan.noRoute')} ${t('sentences:plan.because', { reasons: words.list(reasons) })}`,
  }
}
