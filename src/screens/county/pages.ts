/** The county's pages: versions and their drafts, and what plans are made from, with the statecharts of where a person stands in it. */
const countyPages = [
  'catalogue',
  'rules',
  'trades',
  'routes',
  'assumptions',
  'charts',
  'register',
  'edit',
  'impact',
  'publish',
] as const

/** One of the county's pages. */
export type CountyPage = (typeof countyPages)[number]

/** Pages that are of one thing too: the charts of a person, the page of one trade or route, a file by its path. */
const ofOne: readonly CountyPage[] = ['charts', 'trades', 'routes', 'edit', 'impact', 'publish']

/** Pages that are of one thing only. */
const onlyOfOne: readonly CountyPage[] = ['edit', 'impact']

/** Whether an address names a page of the county, and one that is of something where it says of what. */
export const isCountyPage = (name: string, of: string | null): name is CountyPage => {
  const page = countyPages.find((one) => one === name)
  return page !== undefined && (of === null ? !onlyOfOne.includes(page) : ofOne.includes(page))
}

/** Where a page of the editor is: of a trade, a route or a file of rules by its path, `trades/HEA05-01`. */
export const hrefOf = (page: 'edit' | 'impact' | 'publish', of: string): string => `#/county/${page}/${of}`

/** A thing of `curricula/` and a part of it, as an address names them: `trades/HEA05-01/modules/HEAV107`. */
export function thingAndPart(of: string): { thing: string; part: string | null } {
  const [folder = '', id = '', ...part] = of.split('/')
  return { thing: `${folder}/${id}`, part: part.length === 0 ? null : part.join('/') }
}
