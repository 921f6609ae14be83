import { type RuleEntry, ruleUnits } from '../../curriculum/rules.ts'
import type { Source } from '../../curriculum/source.ts'
import { citation } from '../../curriculum/source.ts'
import { asNorwegian } from '../marks.ts'
import type { Saying } from './saying.ts'

/** A source as people cite it. Its title is Norwegian and stays so. */
export function sourceText({ words }: Saying, source: Source): string {
  return words.norwegian ? citation(source) : asNorwegian(citation(source))
}

/** The value of a rule with its unit; unknown is said as unknown. */
export function ruleValue({ words }: Saying, { rule, value }: Pick<RuleEntry, 'rule' | 'value'>): string {
  const { t, lengths, number, norwegian, said } = words
  if (value === null) return t('sentences:ruleValues.unknown')
  if (typeof value === 'boolean') return t(`sentences:ruleValues.${value ? 'yes' : 'no'}`)
  if (typeof value === 'object') return said(value)
  if (typeof value === 'string') return norwegian ? value : asNorwegian(value)
  switch (ruleUnits[rule]) {
    case 'months':
      return lengths.months(value)
    case 'years':
      return lengths.years(value)
    case 'days':
      return lengths.days(value)
    case 'hours':
      return lengths.hours(value)
    case 'percent':
      return lengths.percent(value)
    case 'count':
      return t('field:attempts', { count: value })
    case 'factor':
      return t('sentences:ruleValues.factor', { number: value })
    default:
      return number(value)
  }
}

/** Whom to ask about a rule whose value nobody has published; null where no role is named. */
export function ruleAsk({ words }: Saying, entry: Pick<RuleEntry, 'ask'>): string | null {
  return entry.ask
    ? words.t('sentences:ruleValues.ask', { who: words.t(`field:parties.${entry.ask}`) })
    : null
}

/** The days on which an entry is in force; null when it says none. */
export function ruleDays(
  { words: { t, dates } }: Saying,
  { from, to }: Pick<RuleEntry, 'from' | 'to'>,
): string | null {
  if (from !== undefined && to !== undefined) {
    return t('sentences:ruleValues.fromUntil', { from: dates.day(from), until: dates.day(to) })
  }
  if (from !== undefined) return t('sentences:ruleValues.from', { day: dates.day(from) })
  return to === undefined ? null : t('sentences:ruleValues.until', { day: dates.day(to) })
}
