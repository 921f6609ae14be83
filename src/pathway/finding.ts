import type { Day } from '../calendar/day.ts'
import type { Level } from '../curriculum/requirement.ts'
import type { RuleEntry } from '../curriculum/rules.ts'
import type { RuleStanding } from '../curriculum/source.ts'
import type { AskedNumber } from './pathway.ts'

/**
 * How one leaf is found. `tooLate` is met no longer; `question` means that a rule exists whose value nobody
 * has published or that the person has not told.
 */
export interface Finding {
  state: 'met' | 'missing' | 'tooLate' | 'question'
  has?: number | Level | null
  wants?: number | Level | null
  reachedOn?: Day | null
  /** The rule that asks for `wants`. */
  rule?: RuleEntry | null
  /** Who closes, where it is not whoever asks: below the law's own number the law closes what a county asks. */
  closedBy?: RuleStanding
}

/** Compares a number a person has with a number asked for; null when no rule here asks for it. */
export function compare(
  asked: AskedNumber | null,
  has: number,
  enough: (wanted: number) => boolean = (wanted) => has + 1e-9 >= wanted,
): Finding | null {
  if (!asked) return null
  const { value, entry, law, lawEntry } = asked
  // A county that asks more than the law closes its own practice only; below the law's own number the law closes.
  if (law !== null && !enough(law)) {
    // A county that says no more than the law says is not who closes it
    const rule = value === null || value === law ? lawEntry : entry
    return { state: 'missing', has, wants: value ?? law, rule, ...(lawEntry && { closedBy: 'law' }) }
  }
  if (value === null) return { state: 'question', has, wants: null, rule: entry }
  return { state: enough(value) ? 'met' : 'missing', has, wants: value, rule: entry }
}
