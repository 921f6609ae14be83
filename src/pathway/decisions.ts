import type { Claim, Standing } from './standing.ts'

/** What decisions are asked of: the facts of a standing. */
type Decided = Pick<Standing, 'facts'>

/** Whether a claim is about the trade of the standing, or about a module: modules are of one trade by their code. */
export function isOfTrade({ facts }: Decided, { about }: Claim): boolean {
  return about.kind === 'module' || about.trade === facts.trade
}

/** The claim of a kind, in the trade, that was decided last, which is what holds; null when none has been decided. */
export function lastDecision(standing: Decided, isAsked: (claim: Claim) => boolean): Claim | null {
  let last: Claim | null = null
  for (const claim of standing.facts.claimsById.values()) {
    if (claim.decided === null || !isOfTrade(standing, claim) || !isAsked(claim)) continue
    if (last === null || claim.decided >= (last.decided ?? claim.decided)) last = claim
  }
  return last
}

/** The decision that holds on an experience; null before one. */
export function decisionOnWork(standing: Decided, experience: string): Claim | null {
  return lastDecision(standing, ({ about }) => about.kind === 'practice' && about.experience === experience)
}
