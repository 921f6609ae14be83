/** The county's pages: rules, trades, routes, what is assumed, and the statecharts with where a person stands in them. */
const countyPages = ['rules', 'trades', 'routes', 'assumptions', 'charts', 'impact'] as const

/** One of the county's pages. */
export type CountyPage = (typeof countyPages)[number]

/** Pages that are of one thing too: the charts of a person, the page of one trade or route, a file by its path. */
const ofOne: readonly CountyPage[] = ['charts', 'trades', 'routes', 'impact']

/** Whether an address names a page of the county, and one that is of something where it says of what. */
export const isCountyPage = (name: string, of: string | null): name is CountyPage => {
  const page = countyPages.find((one) => one === name)
  return page !== undefined && (of === null ? page !== 'impact' : ofOne.includes(page))
}

/** Where a page of the editor is: of a trade, a route or a file of rules by its path, `trades/HEA05-01`. */
export const hrefOf = (page: 'edit' | 'impact', of: string): string => `#/county/${page}/${of}`
