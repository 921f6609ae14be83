import type { Day } from '../calendar/day.ts'
import type { RuleEntry, RuleId } from '../curriculum/rules.ts'
import type { Background, ProgrammeGoal } from './background.ts'
import { lastDayOf } from './contractTime.ts'
import { numberOf, type Pathway, ruleOf } from './pathway.ts'

/** The rule that says how long the programme is, and the one that says what may be added, by final goal. */
const rulesByGoal: Record<ProgrammeGoal, { length: RuleId; extension: RuleId | null }> = {
  vocational: { length: 'programmeVocational', extension: null },
  upperSecondary: { length: 'programmeUpperSecondary', extension: 'programmeUpperSecondaryExtension' },
  partsOfUpperSecondary: { length: 'programmePartsOfUpperSecondary', extension: 'programmePartsExtension' },
  work: { length: 'programmeWork', extension: null },
}

/** With upper secondary from before, the final goal does not change the length (il. § 13). */
const rulesWithUpperSecondary = { length: 'programmeWithUpperSecondary', extension: null } as const

/** How long an introduction programme can last by law (il. §§ 13-14, rules.md 6.2). */
export interface ProgrammeTime {
  start: Day
  /** The last day of the longest time that the law gives; null when that cannot be said. */
  ends: Day | null
  /** Its months, what was added included. */
  months: number | null
  rule: RuleEntry | null
  extension: RuleEntry | null
  /**
   * Why the end is a question to the municipality rather than a fact: upper secondary not told of, no
   * value for this goal, an extension that no rule of that time gives, or a start under older rules whose
   * transition nobody has found.
   */
  question: 'upperSecondary' | 'noValue' | 'extension' | 'olderRules' | null
}

/** Works out the longest time of a person's introduction programme; null when they are in none. */
export function programmeTime(pathway: Pathway, background: Background): ProgrammeTime | null {
  const { programme, upperSecondary } = background
  if (!programme) return null
  const { start, goal, extended } = programme
  const unknown = { start, ends: null, months: null, rule: null, extension: null }
  if (upperSecondary === null) return { ...unknown, question: 'upperSecondary' }

  // The rules are those in force on the day of the start; a programme begun under older ones is asked about.
  const rules = upperSecondary ? rulesWithUpperSecondary : rulesByGoal[goal]
  const rule = ruleOf(pathway, rules.length, start).holds
  if (typeof rule?.value !== 'number') return { ...unknown, rule, question: 'noValue' }
  const added = extended && rules.extension ? ruleOf(pathway, rules.extension, start).holds : null
  const more = typeof added?.value === 'number' ? added.value : 0
  const months = rule.value + more
  return {
    start,
    ends: lastDayOf(start, months),
    months,
    rule,
    extension: added,
    question: extended && more === 0 ? 'extension' : rule.ask ? 'olderRules' : null,
  }
}

/** A stretch of work that a person has or is offered, from a day on; all jobs of that time together. */
export interface WorkFrom {
  from: Day
  percent: number
}

/** What somebody should look at where plan and programme meet; neither is forbidden. */
export type ProgrammeNotice =
  /** The plan goes on after the programme has ended by law. */
  | { kind: 'outlivesProgramme'; ends: Day; finish: Day }
  /** Work of so many hours a week takes a person out of the programme's target group (il. § 8). */
  | { kind: 'leavesTargetGroup'; from: Day; hours: number; limit: number; rule: RuleEntry }

/** Hours a week of a position, by the ordinary week in force on a day; null where no rule gives that week. */
export function hoursOfPosition(pathway: Pathway, percent: number, day: Day): number | null {
  const week = numberOf(pathway, 'fullTimeWeek', day)
  return week === null ? null : (week * percent) / 100
}

/**
 * What to look at in a plan that ends on a day and holds this work. Work that begins after the programme
 * takes nobody out of it; of several stretches the first that is too long is named.
 */
export function programmeNotices(
  pathway: Pathway,
  background: Background,
  plan: { finish: Day | null; work: readonly WorkFrom[] },
): ProgrammeNotice[] {
  const time = programmeTime(pathway, background)
  if (!time) return []
  const { ends } = time
  const notices: ProgrammeNotice[] = []
  if (ends !== null && plan.finish !== null && plan.finish > ends) {
    notices.push({ kind: 'outlivesProgramme', ends, finish: plan.finish })
  }
  const during = plan.work.filter(({ from }) => ends === null || from <= ends).sort((a, b) => a.from - b.from)
  for (const { from, percent } of during) {
    const rule = ruleOf(pathway, 'programmeWorkHours', from).holds
    const hours = hoursOfPosition(pathway, percent, from)
    if (typeof rule?.value !== 'number' || hours === null || hours + 1e-9 < rule.value) continue
    notices.push({ kind: 'leavesTargetGroup', from, hours, limit: rule.value, rule })
    break
  }
  return notices
}
