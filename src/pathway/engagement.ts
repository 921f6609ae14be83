import type { Day } from '../calendar/day.ts'
import type { Party } from '../curriculum/party.ts'
import type { Cap, StayKind } from '../curriculum/route.ts'

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
  /** The day from which its days count for themselves: a county has weighed those before it, in months; else null. */
  weighedUntil: Day | null
}

/** A leave: from its first day to the day on which the person was back, null while it lasts. */
export interface Leave {
  from: Day
  back: Day | null
}

/** Work that is no job, in one engagement: a taste that became practice is two. */
export interface Stay {
  engagement: string
  work: StayKind
  from: Day
  /** The last day that was arranged; null where none was. */
  ends: Day | null
  /** The last day that it lasted; null while it goes on. */
  to: Day | null
}

/** An exception from how long a stay in one engagement may be, from the day on which it was made. */
export interface CapWaiver {
  engagement: string
  from: Day
  until: Day
  by: Party
  ground: string
}

/** A stay beyond what the model allows: `last` is the last day that it, or an exception, does. */
export interface PastCap {
  engagement: string
  work: StayKind
  cap: Cap
  last: Day
}
