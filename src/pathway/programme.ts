import type { Day } from '../calendar/day.ts'
import { lawBegins } from '../curriculum/ruleInForce.ts'
import type { RuleEntry, RuleId } from '../curriculum/rules.ts'
import type { Background, ProgrammeGoal } from './background.ts'
import { lastDayOf } from './contractTime.ts'
import type { Spell } from './engagement.ts'
import type { Event } from './event.ts'
import { hoursOfPosition } from './fullTime.ts'
import { type Pathway, ruleOf } from './pathway.ts'
import { copyStanding, type Standing } from './standing.ts'
import { advance } from './step.ts'

/** The rule that says how long the programme is, and the one that says what may be added, by final goal. */
const rulesByGoal: Record<ProgrammeGoal, { length: RuleId; extension: RuleId | null }> = {
  vocational: { length: 'programmeVocational', extension: null },
  upperSecondary: { length: 'programmeUpperSecondary', extension: 'programmeUpperSecondaryExtension' },
  partsOfUpperSecondary: { length: 'programmePartsOfUpperSecondary', extension: 'programmePartsExtension' },
  work: { length: 'programmeWork', extension: null },
}

/** With upper secondary from before, the final goal does not change the length (il. § 13). */
const rulesWithUpperSecondary = { length: 'programmeWithUpperSecondary', extension: null } as const

/** How long an introduction programme can last by law (il. §§ 13-14). */
export interface ProgrammeTime {
  start: Day
  /** The last day of the longest time that the law gives; null when that cannot be said. */
  ends: Day | null
  /** Its months, what was added included. */
  months: number | null
  rule: RuleEntry | null
  extension: RuleEntry | null
  /** Whether a rule lets it be extended; a programme under older rules may be, and somebody has to say so. */
  extendable: boolean
  /**
   * Why the end is a question to the municipality rather than a fact: upper secondary not told of, no
   * value for this goal, none before a day that lies after the start, an extension where the law in force gives none, or a start under older rules whose
   * transition nobody has found.
   */
  question: 'upperSecondary' | 'noValue' | 'beforeRule' | 'extension' | 'olderRules' | null
  /** The day from which the rule gives a length, when it gives none for a start as early as this; else null. */
  rulesFrom: Day | null
}

/** Works out the longest time of a person's introduction programme; null when they are in none. */
export function programmeTime(pathway: Pathway, background: Background): ProgrammeTime | null {
  const { programme, upperSecondary } = background
  if (!programme) return null
  const { start, goal, extended } = programme
  const unknown = {
    start,
    ends: null,
    months: null,
    rule: null,
    extension: null,
    extendable: true,
    rulesFrom: null,
  }
  if (upperSecondary === null) return { ...unknown, question: 'upperSecondary' }

  // The rules are those in force on the day of the start; a programme begun under older ones is asked about.
  const rules = upperSecondary ? rulesWithUpperSecondary : rulesByGoal[goal]
  const rule = ruleOf(pathway, rules.length, start).holds
  if (typeof rule?.value !== 'number') {
    const rulesFrom = lawBegins(pathway.national, rules.length, start)
    return { ...unknown, rule, rulesFrom, question: rulesFrom === null ? 'noValue' : 'beforeRule' }
  }
  const longer = rules.extension ? ruleOf(pathway, rules.extension, start).holds : null
  const isOlder = rule.ask !== undefined
  const gives = typeof longer?.value === 'number' ? longer.value : 0
  const added = extended ? gives : 0
  const months = rule.value + added
  return {
    start,
    ends: lastDayOf(start, months),
    months,
    rule,
    extension: added > 0 ? longer : null,
    extendable: gives > 0 || isOlder,
    question: isOlder ? 'olderRules' : extended && added === 0 ? 'extension' : null,
    rulesFrom: null,
  }
}

/** What somebody should look at where plan and programme meet; neither is forbidden. */
export type ProgrammeNotice =
  /** The plan goes on after the programme has ended by law. */
  | { kind: 'outlivesProgramme'; ends: Day; finish: Day }
  /** Only the late end of the plan's range lies after the programme's end. */
  | { kind: 'mayOutliveProgramme'; ends: Day; latest: Day }
  /** Work of so many hours a week takes a person out of the programme's target group (il. § 8). */
  | { kind: 'leavesTargetGroup'; from: Day; hours: number; percent: number; limit: number; rule: RuleEntry }

/** Where somebody stands, and what their plan holds, if they have one. */
export interface Planning {
  standing: Standing
  /** The plan's events in the order in which they are to happen. */
  planned: readonly Event[]
  finish: Day | null
  /** The late end of its range; null while it has not been worked out. */
  latest: Day | null
}

/**
 * What to look at where plan, work and programme meet. All work of a time is added up, before the plan, in the
 * log and in the plan: two half positions are a full week. Work outside the programme takes nobody out of it;
 * of several times that are too much the first is named.
 */
export function programmeNotices(
  pathway: Pathway,
  background: Background,
  { standing, planned, finish, latest }: Planning,
): ProgrammeNotice[] {
  const time = programmeTime(pathway, background)
  if (!time) return []
  const { start, ends } = time
  const notices: ProgrammeNotice[] = []
  if (ends !== null && finish !== null && finish > ends) {
    notices.push({ kind: 'outlivesProgramme', ends, finish })
  } else if (ends !== null && latest !== null && latest > ends) {
    notices.push({ kind: 'mayOutliveProgramme', ends, latest })
  }
  const spells = workSpells(pathway, background, standing, planned)
  const changes = [...new Set([start, ...spells.map(({ from }) => from)])]
    .filter((from) => start <= from && (ends === null || from <= ends))
    .sort((a, b) => a - b)
  for (const from of changes) {
    const percent = spells
      .filter((spell) => spell.from <= from && (spell.to === null || from <= spell.to))
      .reduce((sum, spell) => sum + spell.percent, 0)
    const rule = ruleOf(pathway, 'programmeWorkHours', from).holds
    const hours = hoursOfPosition(pathway, percent, from)
    if (typeof rule?.value !== 'number' || hours + 1e-9 < rule.value) continue
    notices.push({ kind: 'leavesTargetGroup', from, hours, percent, limit: rule.value, rule })
    break
  }
  return notices
}

/** Every stretch of work with its position: what is over, jobs that are held, and what the plan will bring. */
function workSpells(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  planned: readonly Event[],
): Spell[] {
  const draft = copyStanding(standing)
  for (const event of planned) advance(pathway, background, draft, event)
  const { workById } = draft.facts
  const before = background.experiences.flatMap(({ id, time, percent }) =>
    time.kind === 'period' && time.to !== null && !workById.has(id)
      ? [{ from: time.from, to: time.to, percent }]
      : [],
  )
  return [...before, ...[...workById.values()].flatMap(({ spells }) => spells)]
}
