import { addMonths, type Day, partsOf } from '../calendar/day.ts'
import { requiredModules } from '../curriculum/moduleChoice.ts'
import { atLeast, type Leaf, type Level, type Quantity } from '../curriculum/requirement.ts'
import type { RuleId } from '../curriculum/rules.ts'
import { modulesBetween } from '../curriculum/subject.ts'
import { attemptsInContract } from './attemptsInContract.ts'
import type { Background } from './background.ts'
import { creditMonths, lastDayOf, monthsBeforeEnd, remainingMonths } from './contractTime.ts'
import { isOfTrade } from './decisions.ts'
import type { Event } from './event.ts'
import { compare, type Finding } from './finding.ts'
import { type AskedNumber, askedNumber, type Pathway, ruleOf, tradeOf } from './pathway.ts'
import {
  contractPositionOn,
  countedPercent,
  fullTimeFrom,
  monthsOfSpells,
  positionInTradeOn,
  practiceOn,
  practiceReached,
  unknownFullTime,
} from './practice.ts'
import { schoolingAtLeast, schoolingAtMost } from './schooling.ts'
import { contractOf, examState, hasBegun, holdsModule, type Standing, stateOf } from './standing.ts'
import { levelIn } from './subjects.ts'

/** What a requirement is asked about: a person's standing on a day in a pathway. */
export interface Asked {
  pathway: Pathway
  background: Background
  standing: Standing
  day: Day
  /** The event that is judged, when one is: a contract is asked about its own last day. */
  judged?: Event
  /** Ask only what the law asks, where a county asks more: what is left when the county has waived its own. */
  lawAlone?: boolean
}

type Finder<K extends Leaf['kind']> = (leaf: Leaf & { kind: K }, asked: Asked) => Finding | null

function number(asked: Asked, quantity: Quantity): AskedNumber | null {
  const found = askedNumber(asked.pathway, quantity, asked.day)
  return found && asked.lawAlone && found.law !== null
    ? { ...found, value: found.law, entry: found.lawEntry }
    : found
}

const yesOrMissing = (met: boolean): Finding => ({ state: met ? 'met' : 'missing' })

/** What the person has against what one leaf asks; null when nothing is asked here at all. */
export function findLeaf(leaf: Leaf, asked: Asked): Finding | null {
  const find = finders[leaf.kind] as (leaf: Leaf, asked: Asked) => Finding | null
  return find(leaf, asked)
}

/**
 * One finder a kind of leaf: what the person has against what is asked. null says that nothing is asked
 * here at all (a county without that rule), and the leaf falls away.
 */
const finders: { [K in Leaf['kind']]: Finder<K> } = {
  language: (leaf, asked) => {
    const has = stateOf(asked.standing, `language.${leaf.skill}`) as Level
    if (typeof leaf.level === 'string') {
      return { state: atLeast(has, leaf.level) ? 'met' : 'missing', has, wants: leaf.level }
    }
    const { holds } = ruleOf(asked.pathway, leaf.level.rule as RuleId, asked.day)
    if (!holds) return null
    if (typeof holds.value !== 'string') return { state: 'question', has, rule: holds }
    const wants = holds.value as Level
    return { state: atLeast(has, wants) ? 'met' : 'missing', has, wants, rule: holds }
  },
  subject: ({ subject, level }, { standing }) =>
    yesOrMissing(modulesBetween(levelIn(standing, subject), level) === 0),
  practice: (leaf, asked) => {
    const { pathway, background, standing, day } = asked
    const months = number(asked, leaf.months)
    const isShareOfTrade = typeof leaf.months === 'object' && 'lengthTimes' in leaf.months
    const wanted = months && isShareOfTrade ? lessCredits(months, standing) : months
    const finding = compare(wanted, practiceOn(pathway, background, standing, day).months)
    if (finding?.state !== 'missing' || typeof finding.wants !== 'number') return finding
    const reachedOn = practiceReached(pathway, background, standing, day, finding.wants)
    return ifFullTime(asked, { ...finding, reachedOn }, (full) =>
      compare(wanted, practiceOn(pathway, background, standing, day, full).months),
    )
  },
  practiceAtMost: (leaf, asked) => {
    const { pathway, background, standing, day } = asked
    const { months } = practiceOn(pathway, background, standing, day)
    const finding = compare(number(asked, leaf.months), months, (most) => months <= most + 1e-9)
    // Practice never shrinks, so who has too much has it for good.
    return finding?.state === 'missing' ? { ...finding, state: 'tooLate' } : finding
  },
  position: (leaf, asked) => {
    const { pathway, background, standing, day } = asked
    return compare(number(asked, leaf.percent), positionInTradeOn(pathway, background, standing, day))
  },
  module: (leaf, asked) => yesOrMissing(holdsModule(asked.standing, leaf.module)),
  everyModule: (_, { pathway, standing }) => {
    const required = pathway.trade ? requiredModules(pathway.trade) : []
    const wants = required.length
    if (wants === 0) return null
    const has = required.filter((module) => holdsModule(standing, module.id)).length
    return { state: has === wants ? 'met' : 'missing', has, wants }
  },
  modulePlan: (_, { pathway }) => (pathway.trade?.structure === 'modules' ? null : { state: 'missing' }),
  examPassed: (leaf, asked) => yesOrMissing(examState(asked.standing, leaf.exam) === 'passed'),
  contract: (leaf, asked) => {
    const state = contractOf(asked.standing)?.state ?? 'none'
    return yesOrMissing(
      state === 'completed' ||
        (leaf.reached === 'running' && (state.startsWith('running') || state === 'onLeave')),
    )
  },
  contractOver: (_, { standing, day, judged }) => {
    const id = judged && 'contract' in judged ? judged.contract : contractOf(standing)?.id
    const end = id === undefined ? null : (standing.facts.contractsById.get(id)?.end ?? null)
    if (end === null) return { state: 'missing' }
    return day >= end ? { state: 'met' } : { state: 'missing', reachedOn: end }
  },
  contractLasts: (leaf, asked) => {
    const { pathway, background, standing, day, judged } = asked
    // A contract that is only offered has no last day yet, so there is nothing to ask.
    if (judged?.kind !== 'contractStarted' || judged.ends === undefined) return null
    const { ends } = judged
    const percent = contractPositionOn(pathway, background, standing, day)
    const lasting = (full: number | null): Finding | null =>
      compare(
        leaf.months === 'remaining' ? remaining(asked, full) : number(asked, leaf.months),
        monthsOfSpells([{ from: day, to: ends, percent }], ends, full),
        // By its last day, as contracts are written: months of unequal length need no days of grace then.
        (wanted) => ends >= lastDayOf(day, wanted, countedPercent(percent, full)),
      )
    const finding = lasting(fullTimeFrom(pathway, day))
    return finding?.state === 'missing' ? ifFullTime(asked, finding, lasting) : finding
  },
  contractEndsWithin: (leaf, asked) => {
    const months = number(asked, leaf.months)
    const found = contractOf(asked.standing)
    const end = found?.contract.end ?? null
    if (!months) return null
    if (end === null) return { state: 'missing', wants: months.value, rule: months.entry }
    if (months.value === null) return { state: 'question', rule: months.entry }
    const opens = monthsBeforeEnd(end, months.value)
    return {
      state: asked.day >= opens ? 'met' : 'missing',
      wants: months.value,
      reachedOn: asked.day >= opens ? null : opens,
      rule: months.entry,
    }
  },
  contractLeft: (leaf, asked) => {
    const months = number(asked, leaf.months)
    const found = contractOf(asked.standing)
    const end = found?.contract.end ?? null
    if (!months) return null
    // The deadline is for the first registration; a new attempt is a right of its own (ofo. § 9-66).
    if (attemptsInContract(asked.standing, 'trade').length > 0) return { state: 'met' }
    if (end === null) return { state: 'missing', wants: months.value, rule: months.entry }
    if (months.value === null) return { state: 'question', rule: months.entry }
    return {
      state: asked.day <= monthsBeforeEnd(end, months.value) ? 'met' : 'tooLate',
      wants: months.value,
      rule: months.entry,
    }
  },
  waited: (leaf, asked) => {
    const last = asked.standing.facts.attempts.findLast(
      (attempt) => attempt.exam === leaf.exam && attempt.outcome === leaf.after,
    )
    const months = number(asked, leaf.months)
    if (!months || !last) return null
    if (months.value === null) return { state: 'question', rule: months.entry }
    const opens = addMonths(last.day, months.value)
    return {
      state: asked.day >= opens ? 'met' : 'missing',
      wants: months.value,
      reachedOn: asked.day >= opens ? null : opens,
      rule: months.entry,
    }
  },
  retakesLeft: (leaf, asked) => {
    const most = number(asked, leaf.most)
    const failed = attemptsInContract(asked.standing, leaf.exam).filter(
      (attempt) => attempt.outcome === 'failed',
    ).length
    if (!most || failed === 0) return null
    if (most.value === null) return { state: 'question', has: failed, rule: most.entry }
    // A contract that has been extended opens for more attempts, and a new one begins anew (ofo. § 9-66).
    return {
      state: contractOf(asked.standing)?.contract.extended || failed <= most.value ? 'met' : 'missing',
      has: failed,
      wants: most.value,
      rule: most.entry,
    }
  },
  gate: (leaf, asked) => {
    const expires = asked.standing.facts.gateExpires.get(leaf.gate)
    const held = stateOf(asked.standing, `gate.${leaf.gate}`) === 'held'
    return yesOrMissing(held && (expires === undefined || asked.day <= expires))
  },
  phase: (leaf, asked) => yesOrMissing(stateOf(asked.standing, `phase.${leaf.phase}`) === 'completed'),
  age: (leaf, asked) => {
    const years = number(asked, leaf.years)
    if (!years) return null
    const { birthYear } = asked.background
    if (birthYear === null) return { state: 'question', wants: years.value, rule: years.entry }
    return compare(years, partsOf(asked.day).year - birthYear)
  },
  ageAtMost: (leaf, asked) => {
    if (hasBegun(asked.standing)) return { state: 'met' }
    const years = number(asked, leaf.years)
    if (!years) return null
    const { birthYear } = asked.background
    if (birthYear === null) return { state: 'question', wants: years.value, rule: years.entry }
    const finding = compare(
      years,
      partsOf(asked.day).year - birthYear,
      (most) => partsOf(asked.day).year - birthYear <= most,
    )
    // Nobody grows younger
    return finding?.state === 'missing' ? { ...finding, state: 'tooLate' } : finding
  },
  schooling: ({ least, most }, { background }) => {
    const found = [least && schoolingAtLeast(background, least), most && schoolingAtMost(background, most)]
    if (found.includes('missing')) return { state: 'missing' }
    return { state: found.includes('question') ? 'question' : 'met' }
  },
  inProgramme: (_, { background, standing }) =>
    yesOrMissing(background.programme !== null || hasBegun(standing)),
  trade: ({ trades }, { pathway }) =>
    yesOrMissing(pathway.trade !== null && trades.includes(pathway.trade.trade)),
  stated: ({ id }, { standing }) => {
    const holds = standing.facts.stated.get(id)
    return { state: holds === undefined ? 'question' : holds ? 'met' : 'missing' }
  },
  assessmentApplied: (leaf, asked) => {
    const { holds } = ruleOf(asked.pathway, leaf.rule as RuleId, asked.day)
    if (!holds || holds.value === false) return null
    if (holds.value !== true) return { state: 'question', rule: holds }
    const applied = [...asked.standing.facts.claimsById].some(
      ([id, claim]) =>
        isOfTrade(asked.standing, claim) &&
        ['applied', 'assessed', 'approved', 'partlyApproved', 'rejected', 'appealed'].includes(
          stateOf(asked.standing, `claim.${id}`),
        ),
    )
    return { state: applied ? 'met' : 'missing', rule: holds }
  },
  confirmed: (leaf, asked) => {
    const { holds } = ruleOf(asked.pathway, leaf.rule as RuleId, asked.day)
    if (!holds || holds.value === false) return null
    if (holds.value !== true) return { state: 'question', rule: holds }
    return { state: asked.standing.facts.confirmed.has(leaf.rule) ? 'met' : 'missing', rule: holds }
  },
}

/**
 * What becomes of practice or of a contract's length that is missing where nobody has said which position counts as
 * full time: a question when it is enough with the lowest that a source names, and no heavier than what is missing
 * then. An unknown value closes nothing. `find` finds anew with another position counting as full time, in per cent.
 */
function ifFullTime(
  { pathway, day }: Asked,
  missing: Finding,
  find: (full: number) => Finding | null,
): Finding {
  const { has = null, wants = null, reachedOn = null } = missing
  const unknown = unknownFullTime(pathway, day)
  const best = unknown && find(unknown.mayBe)
  if (!best) return missing
  return best.state === 'missing'
    ? { ...best, has, wants, reachedOn }
    : { state: 'question', has, wants, rule: unknown.rule }
}

/**
 * What is asked as a share of the trade's length, less what has been credited: schooling and earlier certificates
 * are deducted for experience-based candidates by the same table as for a contract (ofo. §§ 6-5, 6-7, 6-9). The
 * practice that opens a contract is a floor of its own, from which nothing is taken.
 */
function lessCredits(asked: AskedNumber, standing: Standing): AskedNumber {
  const less = (months: number | null): number | null =>
    months === null ? null : Math.max(0, months - creditMonths(standing))
  return { ...asked, value: less(asked.value), law: less(asked.law) }
}

/** What practice and credits leave of the trade's length: L - P - G (ofo. § 9-58), by what counts as full time. */
function remaining({ pathway, background, standing, day }: Asked, full: number | null): AskedNumber {
  const practice = practiceOn(pathway, background, standing, day, full).months
  const value = remainingMonths(tradeOf(pathway).length.total, practice, creditMonths(standing), 0)
  return { value, law: value, entry: null, lawEntry: null }
}
