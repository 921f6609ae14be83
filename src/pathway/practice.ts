import { addDays, type Day, earlier, later } from '../calendar/day.ts'
import type { RuleEntry, RuleId } from '../curriculum/rules.ts'
import type { Background, Experience } from './background.ts'
import { decisionOnWork } from './decisions.ts'
import type { Leave, Spell } from './engagement.ts'
import { partsBefore, partsOfMonth } from './monthParts.ts'
import { numberOf, type Pathway, ruleOf } from './pathway.ts'
import { type Standing, stateOf } from './standing.ts'

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
  return monthsAsTheyGrow(spells, fullTimeFrom)(day)
}

/** The same for whoever asks for many days: what is held changes on few of them. */
function monthsAsTheyGrow(spells: readonly Spell[], fullTimeFrom: number | null): (day: Day) => number {
  const changes = new Map<Day, number>()
  const change = (day: Day, by: number) => changes.set(day, (changes.get(day) ?? 0) + by)
  for (const { from, to, percent } of spells.filter(({ from, to }) => to === null || from <= to)) {
    change(from, percent)
    if (to !== null) change(addDays(to, 1), -percent)
  }
  let [held, before] = [0, 0]
  const stretches = [...changes]
    .sort(([a], [b]) => a - b)
    .map(([from, by], at, all) => {
      held += by
      const stretch = { from, percent: countedPercent(held, fullTimeFrom), before }
      before += (partsBefore(all[at + 1]?.[0] ?? from) - partsBefore(from)) * stretch.percent
      return stretch
    })
  return (day) => {
    const last = stretches.findLast(({ from }) => from <= day)
    if (!last) return 0
    const parts = last.before + (partsBefore(addDays(day, 1)) - partsBefore(last.from)) * last.percent
    return parts / (partsOfMonth * 100)
  }
}

/** Why an experience does not count as practice in a trade, or null when it does. */
export function whyNotPractice(
  experience: Experience,
  trade: string | null,
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
  /** From work before the plan, also what of it goes on. */
  before: number
  /** From jobs recorded in the log. */
  during: number
}

/**
 * What the county has decided of an experience, by its last decision: so many months, or `asPutForward` when it
 * approved it whole without naming any; null before a decision.
 */
export function decisionOn(standing: Standing, experience: Experience): number | 'asPutForward' | null {
  const decision = decisionOnWork(standing, experience.id)
  return decision && (decision.months ?? 'asPutForward')
}

/** Whether an experience is practice in the trade: as the county has decided, else as it has been noted. */
function isPractice({ trade }: Pathway, standing: Standing, experience: Experience): boolean {
  const decided = decisionOn(standing, experience)
  return decided === null ? whyNotPractice(experience, trade?.trade ?? null) === null : decided !== 0
}

/** Months of practice that no days are known of: those a county has decided, and experience told by its length. */
function undatedMonths(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  full: number | null,
): number {
  return background.experiences.reduce((sum, experience) => {
    const decided = decisionOn(standing, experience)
    if (typeof decided === 'number') return sum + decided
    const { time, percent } = experience
    if (time.kind !== 'length' || !isPractice(pathway, standing, experience)) return sum
    return sum + (time.months * countedPercent(percent, full)) / 100
  }, 0)
}

/** What leave leaves of a stretch of work that it has interrupted. */
export function withoutLeaves(spell: Spell & { to: Day }, leaves: readonly Leave[]): Spell[] {
  const interrupting = leaves.filter(({ from }) => spell.from <= from)
  return interrupting
    .reduce(
      (parts, { from, back }) =>
        parts.flatMap((part) => [
          { ...part, to: earlier(part.to, addDays(from, -1)) },
          ...(back === null ? [] : [{ ...part, from: later(part.from, back) }]),
        ]),
      [spell],
    )
    .filter(({ from, to }) => from <= to)
}

/** Work in the trade whose days are known. */
interface WorkInTrade {
  spells: readonly Spell[]
  weighedUntil: Day | null
  /** The last day of work that is over. */
  ended: Day | null
  /** From before the plan, whether or not it goes on. */
  isBefore: boolean
}

/** The last day that an experience is told to have had; null while it goes on, or where nobody remembers. */
function lastDayTold(experience: Experience | undefined): Day | null {
  return experience?.time.kind === 'period' ? experience.time.to : null
}

/** What of some stretches lies before the end of a day. */
function upTo(spells: readonly Spell[], last: Day): Spell[] {
  return spells
    .map((spell) => ({ ...spell, to: spell.to === null ? last : earlier(spell.to, last) }))
    .filter(({ from, to }) => from <= to)
}

/** All work in the trade whose days are known: jobs, and work from before the plan that is over. */
function workInTrade(pathway: Pathway, background: Background, standing: Standing): WorkInTrade[] {
  const { workById, leaves, since } = standing.facts
  const before = new Map(background.experiences.map((experience) => [experience.id, experience]))
  const jobs = [...workById]
    .filter(([, { inTrade }]) => inTrade)
    .map(([id, { spells, weighedUntil }]): WorkInTrade => {
      const hasLeft = stateOf(standing, `work.${id}`) === 'left'
      // Of a standing from before its last day too, nobody goes on in a job that is known to be over
      const last = lastDayTold(before.get(id))
      const ended = hasLeft ? (since.get(`work.${id}`) ?? null) : last
      return {
        spells: last === null ? spells : upTo(spells, last),
        weighedUntil,
        ended,
        isBefore: before.has(id),
      }
    })
  const over = background.experiences.flatMap((experience): WorkInTrade[] => {
    const { id, time, percent } = experience
    if (workById.has(id) || time.kind !== 'period' || time.to === null) return []
    if (!isPractice(pathway, standing, experience)) return []
    const decision = decisionOnWork(standing, id)
    const weighedUntil = decision === null || decision.months === null ? null : decision.decided
    const spells = withoutLeaves({ from: time.from, to: time.to, percent }, leaves)
    return [{ spells, weighedUntil, ended: time.to, isBefore: true }]
  })
  return [...jobs, ...over]
}

/** The stretches of all work in the trade whose days are known, before and since the plan. */
export function spellsInTrade(pathway: Pathway, background: Background, standing: Standing): Spell[] {
  return workInTrade(pathway, background, standing).flatMap(({ spells }) => spells)
}

/** The stretches of work whose days count for themselves: what a decision has weighed in months is left out. */
function countingSpells({ spells, weighedUntil }: WorkInTrade): Spell[] {
  return spells.flatMap((spell) => {
    const from = weighedUntil === null ? spell.from : later(spell.from, weighedUntil)
    return spell.to === null || from <= spell.to ? [{ ...spell, from }] : []
  })
}

/**
 * Full-time months of practice in the trade that lie behind a person when a day begins: what starts on the
 * day itself is not practice yet. The months of a county's decision take the place of what was done up to its day.
 * `full` is the position that counts as full time, in per cent, where another is tried than the one that holds.
 */
export function practiceOn(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  day: Day,
  full = fullTimeFrom(pathway, day),
): Practice {
  const work = workInTrade(pathway, background, standing)
  const monthsOf = (some: WorkInTrade[]) => monthsByDay(pathway, background, standing, some)(day, full)
  const before = monthsOf(work.filter(({ isBefore }) => isBefore))
  const months = monthsOf(work)
  return { months, before, during: months - before }
}

/** The months of `practiceOn`, for whoever asks for many days of one standing; with the position that counts as full time on each. */
export function monthsByDay(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  work = workInTrade(pathway, background, standing),
): (day: Day, full: number | null) => number {
  const spells = work.flatMap(countingSpells)
  const known = new Map<number | null, { told: number; grown: (day: Day) => number }>()
  return (day, full) => {
    const { told, grown } = known.get(full) ?? {
      told: undatedMonths(pathway, background, standing, full),
      grown: monthsAsTheyGrow(spells, full),
    }
    known.set(full, { told, grown })
    return told + grown(addDays(day, -1))
  }
}

/** The position, in per cent, that a person has in the trade on a day; what ends on the day itself is given up. */
export function positionInTradeOn(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  day: Day,
): number {
  const held = workInTrade(pathway, background, standing)
    .filter(({ ended }) => ended !== day)
    .flatMap(({ spells }) => spells)
    .filter(({ from, to }) => from <= day && (to === null || day <= to))
  return Math.min(
    100,
    held.reduce((sum, { percent }) => sum + percent, 0),
  )
}

/**
 * The position, in per cent, that a contract which starts on a day is in. Without a job on record it is taken to be full
 * time: no source says what else it would be.
 */
export function contractPositionOn(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  day: Day,
): number {
  return positionInTradeOn(pathway, background, standing, day) || 100
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
  const monthsOn = monthsByDay(pathway, background, standing)
  const enough = (later: Day): boolean => monthsOn(later, fullTimeFrom(pathway, later)) + 1e-9 >= months
  let [low, high] = [day, addDays(day, horizonDays)]
  if (enough(low)) return low
  if (!enough(high)) return null
  while (high - low > 1) {
    const middle = addDays(low, Math.floor((high - low) / 2))
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}
