import { addDays, type Day, earlier, later } from '../calendar/day.ts'
import type { Background } from './background.ts'
import { contractMonths } from './contractTime.ts'
import type { Spell } from './engagement.ts'
import type { Event } from './event.ts'
import type { Notice } from './outcome.ts'
import type { Pathway } from './pathway.ts'
import { fullTimeFrom, monthsOfSpells, spellsInTrade, unknownFullTime, withoutLeaves } from './practice.ts'
import type { Contract, Standing } from './standing.ts'

/** A contract that has started. */
type Started = Contract & { start: Day; signedUntil: Day; ground: NonNullable<Contract['ground']> }

/**
 * The position from which training time counts as full, in per cent. Where nobody has said, the most favourable that
 * a source names: what is missing then is missing whatever the county answers.
 */
function favourable(pathway: Pathway, day: Day): number | null {
  return fullTimeFrom(pathway, day) ?? unknownFullTime(pathway, day)?.mayBe ?? null
}

/**
 * Full-time months that a contract is to last: as it was signed, and of fagbrev på jobb no more than practice and
 * credits left of the trade's length (ofo. § 9-58). No source sets an apprentice's: the county does.
 */
function monthsToWork(pathway: Pathway, contract: Started, full: number | null): number {
  const { start: from, signedUntil: to, ground, role } = contract
  const signed = monthsOfSpells([{ from, to, percent: ground.position }], to, full)
  const step = pathway.route.steps.find((one) => one.kind === 'contract')
  if (role !== 'fpjCandidate' || step?.kind !== 'contract') return signed
  return Math.min(signed, contractMonths(pathway, step, ground.practice, from, ground.credits) ?? signed)
}

/** The work in the trade from a day to another. Before any is on record the contract's own position is taken for it. */
function workedBetween(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  { start, ground }: Started,
  last: Day,
): Spell[] {
  const onRecord = spellsInTrade(pathway, background, standing)
    .filter(({ from, to }) => from <= last && (to === null || to >= start))
    .map((spell) => ({ ...spell, from: later(spell.from, start) }))
  const first = onRecord.reduce((day, { from }) => earlier(day, from), addDays(last, 1))
  const assumed = { from: start, to: addDays(first, -1), percent: ground.position }
  return [...onRecord, ...withoutLeaves(assumed, standing.facts.leaves)]
}

/**
 * The notice that training time is missing in a contract that is completed, because the job shrank, ended or was on
 * long leave meanwhile; none where it was worked in full.
 */
export function notWorked(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  event: Event,
): Notice | null {
  if (event.kind !== 'contractCompleted') return null
  const contract = standing.facts.contractsById.get(event.contract)
  const { start = null, signedUntil = null, ground = null } = contract ?? {}
  if (!contract || start === null || signedUntil === null || ground === null) return null
  const started = { ...contract, start, signedUntil, ground }
  const full = favourable(pathway, start)
  const worked = workedBetween(pathway, background, standing, started, event.day)
  const wants = monthsToWork(pathway, started, full)
  const has = monthsOfSpells(worked, event.day, full)
  return has + 1e-9 >= wants ? null : { kind: 'contractNotWorked', has, wants }
}
