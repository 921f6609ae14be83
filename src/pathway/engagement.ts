import type { Day } from '../calendar/day.ts'

/** What an engagement can be: from a first taste to a job. */
export type WorkKind = 'jobTaste' | 'languagePractice' | 'workTraining' | 'employment'

/** A stretch of a job at one position; `to` is null while it goes on. */
export interface Spell {
  from: Day
  to: Day | null
  percent: number
}

/**
 * One engagement with one employer, in the log or from before the plan. Only employment in the trade of the pathway
 * is practice there.
 */
export interface Engagement {
  inTrade: boolean
  percent: number
  spells: Spell[]
  started: Day
  /** What it has been, first to last, each with its first day: a taste may have become a job. */
  been: readonly { kind: WorkKind; since: Day }[]
  /** The day from which its days count for themselves: a county has weighed those before it, in months; else null. */
  weighedUntil: Day | null
}

/** A leave: from its first day to the day on which the person was back, null while it lasts. */
export interface Leave {
  from: Day
  back: Day | null
}
