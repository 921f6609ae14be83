import { addDays, type Day } from '../../src/calendar/day.ts'
import type { Experience } from '../../src/pathway/background.ts'
import type { Spell } from '../../src/pathway/engagement.ts'
import { fullTimeFrom, monthsOfSpells } from '../../src/pathway/practice.ts'
import { type Claim, type Standing, stateOf } from '../../src/pathway/standing.ts'
import type { PlanRequest } from '../../src/planning/request.ts'

// What the judge of plans reckons for itself: from what the person was told to bring, and from the days of jobs. It
// asks nobody whether work that goes on has been taken for a job, so that it sees when it has not.

type Told = Pick<PlanRequest, 'pathway' | 'background'>

/** The claims decided in the trade, the last decision last. */
function decided(
  { pathway }: Told,
  { facts }: Standing,
  isAsked: (about: Claim['about']) => boolean,
): Claim[] {
  return [...facts.claimsById.values()]
    .filter(({ about }) => isAsked(about) && 'trade' in about && about.trade === pathway.trade?.trade)
    .filter((claim) => claim.decided !== null)
    .sort((a, b) => (a.decided ?? 0) - (b.decided ?? 0))
}

/** Months that the county takes off a contract: those of its last decision on the trade. */
export function creditsByHand(told: Told, standing: Standing): number {
  return decided(told, standing, ({ kind }) => kind === 'trade').at(-1)?.months ?? 0
}

function lastDecisionOn(told: Told, standing: Standing, { id }: Experience): Claim | undefined {
  return decided(told, standing, (about) => about.kind === 'practice' && about.experience === id).at(-1)
}

/** Whether work from before the plan is practice in the trade. */
function counts(told: Told, standing: Standing, one: Experience): boolean {
  const decision = lastDecisionOn(told, standing, one)
  if (decision) return decision.months !== 0
  return one.documented && one.counts.kind === 'practice' && one.counts.trade === told.pathway.trade?.trade
}

/** A stretch of work, and whether it is in the trade. */
interface Worked extends Spell {
  id: string
  inTrade: boolean
}

/** All stretches of work with days: jobs, and what the person brought as work on certain days. */
function worked(told: Told, standing: Standing): Worked[] {
  const { workById } = standing.facts
  const brought = told.background.experiences
  const before = brought.flatMap((one): Worked[] => {
    const inTrade = counts(told, standing, one)
    const spells =
      workById.get(one.id)?.spells ??
      (one.time.kind === 'period' ? [{ ...one.time, percent: one.percent }] : [])
    return spells.map((spell) => ({ ...spell, id: one.id, inTrade }))
  })
  const jobs = [...workById].filter(([id]) => brought.every((one) => one.id !== id))
  return [
    ...before,
    ...jobs.flatMap(([id, { spells, inTrade }]) => spells.map((spell) => ({ ...spell, id, inTrade }))),
  ]
}

/** The jobs held on a day and after it. */
function heldOn(told: Told, standing: Standing, day: Day): Worked[] {
  return worked(told, standing).filter(({ from, to }) => from <= day && (to === null || day < to))
}

const percentOf = (held: readonly Worked[]): number => held.reduce((sum, { percent }) => sum + percent, 0)

/** The position in the trade on a day, in per cent. */
export function positionByHand(told: Told, standing: Standing, day: Day): number {
  return Math.min(100, percentOf(heldOn(told, standing, day).filter(({ inTrade }) => inTrade)))
}

/**
 * Hours of the week that ends on a Sunday, of all jobs that go on after it and of work that ends on a day that was told
 * beforehand; more than a full week together where there are several.
 */
export function hoursByHand(told: Told, standing: Standing, sunday: Day): number {
  const goesOn = heldOn(told, standing, sunday).filter(({ to }) => to === null)
  const inTerm = told.background.experiences.filter(
    ({ time }) =>
      time.kind === 'period' &&
      time.to !== null &&
      time.from <= addDays(sunday, -2) &&
      time.to >= addDays(sunday, -6),
  )
  return (percentOf(goesOn) + inTerm.reduce((sum, { percent }) => sum + percent, 0)) * 0.375
}

/** Full-time months of practice behind a person when a day begins. */
export function practiceByHand(told: Told, standing: Standing, day: Day): number {
  const full = fullTimeFrom(told.pathway, day)
  const weighed = new Map<string, Day>()
  let months = 0
  for (const one of told.background.experiences) {
    const decision = lastDecisionOn(told, standing, one)
    if (decision?.months != null && decision.decided !== null) {
      months += decision.months
      weighed.set(one.id, decision.decided)
    } else if (one.time.kind === 'length' && counts(told, standing, one)) {
      const percent = full !== null && one.percent >= full ? 100 : one.percent
      months += (one.time.months * percent) / 100
    }
  }
  const spells = worked(told, standing)
    .filter(({ inTrade }) => inTrade)
    .map((spell) => ({ ...spell, from: Math.max(spell.from, weighed.get(spell.id) ?? spell.from) as Day }))
  return months + monthsOfSpells(spells, addDays(day, -1), full)
}

/** Whether everything brought as work that goes on is known as a job on a day, whatever has become of it since. */
export function forgottenWork({ background }: Told, standing: Standing, day: Day): string[] {
  return background.experiences
    .filter(({ time }) => time.kind === 'period' && time.to === null && time.from <= day)
    .filter(({ id }) => stateOf(standing, `work.${id}`) === 'none')
    .map(({ id }) => `${id} goes on and is no job`)
}
