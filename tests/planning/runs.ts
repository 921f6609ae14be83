/** Times as many random cases as usual, and new ones; without it a test run meets the same cases each time. */
const times = process.env.RUNS

/** How many random cases a law is tried on, and from which seed: `RUNS=10 vitest run PATH` tries ten times as many new ones. */
export function runs(usual: number): { numRuns: number; seed?: number } {
  return times ? { numRuns: usual * Number(times) } : { numRuns: usual, seed: 20261122 }
}
