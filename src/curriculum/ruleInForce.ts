import { type Day, earlier } from '../calendar/day.ts'
import type { RuleEntry, RuleId, RuleSet, RuleValue } from './rules.ts'

/** What is known of a rule on a day: law and county practice beside each other, never merged into one. */
export interface RuleAnswer {
  rule: RuleId
  law: RuleEntry | null
  county: RuleEntry | null
}

/** The value that holds and why: the county's published practice where there is one, else the law. */
export interface RuleInForce {
  value: RuleValue
  entry: RuleEntry
}

function inForce(entries: readonly RuleEntry[], rule: RuleId, day: Day): RuleEntry | null {
  const held = entries.filter(
    (entry) => entry.rule === rule && (entry.from ?? day) <= day && day <= (entry.to ?? day),
  )
  return held.at(-1) ?? null
}

/** What law and county say of a rule on a day. */
export function answerOfRule(national: RuleSet, county: RuleSet | null, rule: RuleId, day: Day): RuleAnswer {
  return {
    rule,
    law: inForce(national.rules, rule, day),
    county: county ? inForce(county.rules, rule, day) : null,
  }
}

/** The first day after a given one on which the law begins to say something of a rule; null when it never does. */
export function lawBegins(national: RuleSet, rule: RuleId, after: Day): Day | null {
  const days = national.rules.flatMap((entry) =>
    entry.rule === rule && entry.value !== null && entry.from !== undefined && entry.from > after
      ? [entry.from]
      : [],
  )
  return days.length === 0 ? null : days.reduce(earlier)
}

/**
 * The entry that a plan obeys: the county's practice where it has published one, else the law; null when
 * neither says anything. An unknown practice (`value: null`) is still an entry: it is asked as a question.
 */
export function ruleInForce(answer: RuleAnswer): RuleInForce | null {
  const entry = answer.county ?? answer.law
  return entry && { value: entry.value, entry }
}
