import type { Background } from './background.ts'
import { creditMonths } from './contractTime.ts'
import type { Event } from './event.ts'
import type { Pathway } from './pathway.ts'
import { contractPositionOn, practiceOn } from './practice.ts'
import type { ContractGround, Standing } from './standing.ts'

/** What the length of a contract that starts is reckoned from, where the person stands then; null for other events. */
export function groundOf(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  { kind, day }: Event,
): ContractGround | null {
  if (kind !== 'contractStarted') return null
  return {
    practice: practiceOn(pathway, background, standing, day).months,
    credits: creditMonths(standing),
    position: contractPositionOn(pathway, background, standing, day),
  }
}
