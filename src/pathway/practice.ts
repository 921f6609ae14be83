import { addDays, type Day } from '../calendar/day.ts'
import { monthThirtieths } from '../calendar/period.ts'
import type { Background, Experience } from './background.ts'
import { numberOf, type Pathway } from './pathway.ts'
import type { Spell, Standing } from './standing.ts'

/** How far ahead a reaching day is looked for; beyond it "when" has no useful answer. */
const horizonDays = 366 * 15

/**
 * What share of full time a position counts for: part-time is converted (ofo. § 9-58), and from
 * `fullTimeFrom` per cent it counts as full where the county accepts that (rules.md 1.1.4 and 1.4).
 */
export function countedPercent(percent: number, fullTimeFrom: number | null): number {
  return fullTimeFrom !== null && percent >= fullTimeFrom ? 100 : Math.min(percent, 100)
}

/**
 * Full-time months in a set of spells up to a day. Jobs at the same time are added before they are
 * weighed, and no month counts for more than one: two half positions are one full.
 */
export function monthsOfSpells(spells: readonly Spell[], day: Day, fullTimeFrom: number | null): number {
  const closed = spells
    .map((spell) => ({ ...spell, to: spell.to === null || spell.to > day ? day : spell.to }))
    .filter((spell) => spell.from <= spell.to)
  const cuts = [...new Set(closed.flatMap((spell) => [spell.from, addDays(spell.to, 1)]))].sort(
    (a, b) => a - b,
  )
  // Neighbouring stretches of the same weight are joined before they are counted, so that a job in two
  // entries is as long as the same job in one.
  let hundredths = 0
  let run: { from: Day; to: Day; percent: number } | null = null
  const count = (stretch: typeof run): void => {
    if (stretch) hundredths += monthThirtieths(stretch) * stretch.percent
  }
  for (const [index, from] of cuts.entries()) {
    const next = cuts[index + 1]
    if (next === undefined) break
    const held = closed.filter((spell) => spell.from <= from && from <= spell.to)
    const percent = countedPercent(
      held.reduce((sum, spell) => sum + spell.percent, 0),
      fullTimeFrom,
    )
    const to = addDays(next, -1)
    if (run && run.percent === percent && addDays(run.to, 1) === from) run.to = to
    else {
      count(run)
      run = percent > 0 ? { from, to, percent } : null
    }
  }
  count(run)
  return hundredths / 3000
}

/** Why an experience does not count as practice in a trade, or null when it does. */
export function whyNotPractice(
  experience: Experience,
  trade: string,
): 'undocumented' | 'undecided' | 'otherTrade' | 'nothing' | null {
  if (experience.counts.kind === 'nothing') return 'nothing'
  if (experience.counts.kind === 'undecided') return 'undecided'
  if (experience.counts.trade !== trade) return 'otherTrade'
  return experience.documented ? null : 'undocumented'
}

/** The practice that a person has in the trade of a pathway on a day, by where it comes from. */
export interface Practice {
  /** Full-time months in all. */
  months: number
  /** From work before the plan. */
  before: number
  /** From jobs recorded in the log. */
  during: number
}

/** Approved by the county, said by the adviser, or nothing: what an undated or claimed experience weighs. */
function decidedMonths(standing: Standing, experience: Experience): number | null {
  for (const claim of standing.facts.claimsById.values()) {
    if (claim.about.kind === 'practice' && claim.about.experience === experience.id) return claim.months
  }
  return null
}

/** Full-time months of practice in the trade on a day. A county's decision on a claim takes the sum's place. */
export function practiceOn(pathway: Pathway, background: Background, standing: Standing, day: Day): Practice {
  const fullTimeFrom = numberOf(pathway, 'fullTimeFrom', day)
  let undated = 0
  const dated: Spell[] = []
  for (const experience of background.experiences) {
    const decided = decidedMonths(standing, experience)
    if (decided !== null) undated += decided
    else if (whyNotPractice(experience, pathway.trade.trade) !== null) continue
    else if (experience.time.kind === 'length') {
      undated += (experience.time.months * countedPercent(experience.percent, fullTimeFrom)) / 100
    } else dated.push({ ...experience.time, percent: experience.percent })
  }
  const jobs = [...standing.facts.workById.values()]
    .filter((work) => work.inTrade)
    .flatMap((work) => work.spells)
  const before = undated + monthsOfSpells(dated, day, fullTimeFrom)
  const months = undated + monthsOfSpells([...dated, ...jobs], day, fullTimeFrom)
  return { months, before, during: months - before }
}

/**
 * The first day on which practice reaches a number of months if the present jobs go on as they are;
 * null when nothing now held adds to it.
 */
export function practiceReached(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  day: Day,
  months: number,
): Day | null {
  const at = (later: Day): number => practiceOn(pathway, background, standing, later).months
  let low = day
  let high = addDays(day, horizonDays)
  if (at(low) >= months) return low
  if (at(high) < months) return null
  while (high - low > 1) {
    const middle = addDays(low, Math.floor((high - low) / 2))
    if (at(middle) >= months) high = middle
    else low = middle
  }
  return high
}
