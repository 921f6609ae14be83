import { addDays, type Day } from '../calendar/day.ts'
import type { RuleEntry, RuleId } from '../curriculum/rules.ts'
import type { Background, Experience } from './background.ts'
import { lastDecision } from './decisions.ts'
import { partsBefore, partsOfMonth } from './monthParts.ts'
import { numberOf, type Pathway, ruleOf } from './pathway.ts'
import { positionNow, type Spell, type Standing } from './standing.ts'

/** How far ahead a reaching day is looked for; beyond it "when" has no useful answer. */
const horizonDays = 366 * 15

/**
 * What share of full time a position counts for: part-time is converted (ofo. § 9-58), and from
 * `fullTimeFrom` per cent it counts as full where the county accepts that.
 */
export function countedPercent(percent: number, fullTimeFrom: number | null): number {
  return fullTimeFrom !== null && percent >= fullTimeFrom ? 100 : Math.min(percent, 100)
}

/**
 * The rule that says from which position practice counts as full time. Experience-based candidates have their
 * own: what a county accepts in fagbrev på jobb says nothing of them. Of apprentices no source says anything;
 * their time in a company is reckoned as in fagbrev på jobb.
 */
export function fullTimeRule({ route }: Pathway): RuleId {
  return route.role === 'experienceBased' ? 'fullTimeFromExperienceBased' : 'fullTimeFrom'
}

/** The position, in per cent, from which practice counts as full time on this way; null when nobody has said. */
export function fullTimeFrom(pathway: Pathway, day: Day): number | null {
  return numberOf(pathway, fullTimeRule(pathway), day)
}

/**
 * The rule on full time where it is there and nobody has said its value, with the lowest position that a source names
 * for it; null where the value is known, or where no source names any.
 */
export function unknownFullTime(pathway: Pathway, day: Day): { rule: RuleEntry; mayBe: number } | null {
  const { holds, law } = ruleOf(pathway, fullTimeRule(pathway), day)
  const mayBe = holds?.mayBe ?? law?.mayBe
  return holds?.value === null && mayBe !== undefined ? { rule: holds, mayBe } : null
}

/**
 * Full-time months in a set of spells up to and with a day. Jobs at the same time are added before they are
 * weighed, and no month counts for more than one: two half positions are one full.
 */
export function monthsOfSpells(spells: readonly Spell[], day: Day, fullTimeFrom: number | null): number {
  const closed = spells
    .map((spell) => ({ ...spell, to: spell.to === null || spell.to > day ? day : spell.to }))
    .filter((spell) => spell.from <= spell.to)
  const cuts = [...new Set(closed.flatMap((spell) => [spell.from, addDays(spell.to, 1)]))].sort(
    (a, b) => a - b,
  )
  let sum = 0
  for (const [index, from] of cuts.entries()) {
    const next = cuts[index + 1]
    if (next === undefined) break
    const held = closed.filter((spell) => spell.from <= from && from <= spell.to)
    const percent = countedPercent(
      held.reduce((sum, spell) => sum + spell.percent, 0),
      fullTimeFrom,
    )
    sum += (partsBefore(next) - partsBefore(from)) * percent
  }
  return sum / (partsOfMonth * 100)
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

/**
 * What the county has decided of an experience, by its last decision: so many months, or `asPutForward` when it
 * approved it whole without naming any; null before a decision.
 */
export function decisionOn(standing: Standing, experience: Experience): number | 'asPutForward' | null {
  const decision = lastDecision(
    standing,
    ({ about }) => about.kind === 'practice' && about.experience === experience.id,
  )
  return decision && (decision.months ?? 'asPutForward')
}

/** What of somebody's experience counts as practice in the trade: months in all, or the days on which it was gathered. */
function countedBefore(pathway: Pathway, background: Background, standing: Standing, full: number | null) {
  let undated = 0
  const dated: Spell[] = []
  for (const experience of background.experiences) {
    const decided = decisionOn(standing, experience)
    if (typeof decided === 'number') undated += decided
    else if (decided === null && whyNotPractice(experience, pathway.trade.trade) !== null) continue
    else if (experience.time.kind === 'length') {
      undated += (experience.time.months * countedPercent(experience.percent, full)) / 100
    } else dated.push({ ...experience.time, percent: experience.percent })
  }
  return { undated, dated }
}

/**
 * Full-time months of practice in the trade that lie behind a person when a day begins: what starts on the
 * day itself is not practice yet. A county's decision on a claim takes the sum's place. `full` is the position that
 * counts as full time, in per cent, where another is tried than the one that holds.
 */
export function practiceOn(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  day: Day,
  full = fullTimeFrom(pathway, day),
): Practice {
  const eve = addDays(day, -1)
  const { undated, dated } = countedBefore(pathway, background, standing, full)
  const jobs = [...standing.facts.workById.values()]
    .filter((work) => work.inTrade)
    .flatMap((work) => work.spells)
  const before = undated + monthsOfSpells(dated, eve, full)
  const months = undated + monthsOfSpells([...dated, ...jobs], eve, full)
  return { months, before, during: months - before }
}

/**
 * The position, in per cent, of work before the plan that still goes on and counts as practice in the trade. It is a
 * job as good as one in the log: its practice grows, and a contract may be in it.
 */
export function positionGoingOn(pathway: Pathway, background: Background, standing: Standing): number {
  return countedBefore(pathway, background, standing, null).dated.reduce(
    (sum, { to, percent }) => (to === null ? sum + percent : sum),
    0,
  )
}

/** The position, in per cent, that a person holds now in the trade, whether it is in the log or went on before it. */
export function positionInTrade(pathway: Pathway, background: Background, standing: Standing): number {
  const goingOn = positionGoingOn(pathway, background, standing)
  return Math.min(100, positionNow(standing, 'inTrade') + goingOn)
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
  const enough = (later: Day): boolean =>
    practiceOn(pathway, background, standing, later).months + 1e-9 >= months
  let low = day
  let high = addDays(day, horizonDays)
  if (enough(low)) return low
  if (!enough(high)) return null
  while (high - low > 1) {
    const middle = addDays(low, Math.floor((high - low) / 2))
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}
