import type { Outcome, Touched } from './effects.ts'
import type { Hitting } from './hitting.ts'
import type { Touch } from './touches.ts'

/** What is so whatever plan comes of it: the person's plan, log or way is another one by the draft itself. */
const certain: readonly Touch['kind'][] = ['wayGone', 'stepGone', 'moduleSucceeded', 'countsNoMore', 'entry']

/** Whether somebody is hit, as far as is known: until their plans are made it may be that the new one is the same. */
export function isHit({ touches }: Touched, outcome: Outcome | null | undefined): boolean {
  if (touches.length === 0) return false
  if (!outcome || touches.some(({ kind }) => certain.includes(kind))) return true
  return outcome.agreedAnew || (outcome.kind !== 'same' && outcome.kind !== 'noPlan')
}

/** How many plans a draft hits and how, as far as that is known. */
export interface HitCounts {
  hit: number
  shorter: number
  longer: number
  otherSteps: number
  lost: number
  found: number
  anew: number
  /** People who could not be opened, so that nothing is known of their plans. */
  unread: number
}

/** Counts whom a draft hits. Somebody whose plan is shorter and must be agreed anew is counted under both. */
export function countsOf({ touched, outcomes }: Pick<Hitting, 'touched' | 'outcomes'>): HitCounts {
  const among = touched.filter((one) => isHit(one, outcomes.get(one.person)))
  const known = among.flatMap(({ person }) => outcomes.get(person) ?? [])
  const of = (kind: Outcome['kind']): number => known.filter((one) => one.kind === kind).length
  return {
    hit: among.length,
    shorter: of('earlier'),
    longer: of('later'),
    otherSteps: of('otherSteps'),
    lost: of('planLost'),
    found: of('planFound'),
    anew: known.filter(({ agreedAnew }) => agreedAnew).length,
    unread: among.filter(({ person }) => outcomes.get(person) === null).length,
  }
}
