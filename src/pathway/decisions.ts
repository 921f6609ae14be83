import type { Claim, Standing } from './standing.ts'

/** Whether a claim is about the trade of the standing, or about a module: modules are of one trade by their code. */
export function isOfTrade({ facts }: Standing, { about }: Claim): boolean {
  return about.kind === 'module' || about.trade === facts.trade
}

/** The claim of a kind, in the trade, that was decided last, which is what holds; null when none has been decided. */
export function lastDecision(standing: Standing, isAsked: (claim: Claim) => boolean): Claim | null {
  let last: Claim | null = null
  for (const claim of standing.facts.claimsById.values()) {
    if (claim.decided === null || !isOfTrade(standing, claim) || !isAsked(claim)) continue
    if (last === null || claim.decided >= (last.decided ?? claim.decided)) last = claim
  }
  return last
}
