/** A place in a file of `curricula/`: its path below that folder and the keys that lead there. */
export interface Place {
  file: string
  at: string[]
}

/** Where a trade's file lies. */
export const tradeFile = (id: string): string => `trades/${id}.json`

/** Where a route's file lies. */
export const routeFile = (id: string): string => `routes/${id}.json`

/** Where a file of rules, terms or durations lies. */
export const rulesFile = (id: string): string => `rules/${id}.json`
