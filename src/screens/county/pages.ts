/** The county's pages: rules, trades, routes, what is assumed, and the statecharts with where a person stands in them. */
const countyPages = ['catalogue', 'rules', 'trades', 'routes', 'assumptions', 'charts', 'edit'] as const

/** One of the county's pages. */
export type CountyPage = (typeof countyPages)[number]

/** Pages that are of one thing too: the charts of a person, the page of one trade or route, a file by its path. */
const ofOne: readonly CountyPage[] = ['charts', 'trades', 'routes', 'edit']

/** Whether an address names a page of the county, and one that is of something where it says of what. */
export const isCountyPage = (name: string, of: string | null): name is CountyPage => {
  const page = countyPages.find((one) => one === name)
  return page !== undefined && (of === null || ofOne.includes(page))
}

/** A thing of `curricula/` and a part of it, as an address names them: `trades/HEA05-01/modules/HEAV107`. */
export function thingAndPart(of: string): { thing: string; part: string | null } {
  const [folder = '', id = '', ...part] = of.split('/')
  return { thing: `${folder}/${id}`, part: part.length === 0 ? null : part.join('/') }
}
