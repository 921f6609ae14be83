/** The county's pages: the rules, and the statecharts with where a person stands in them. */
export type CountyPage = 'rules' | 'charts'

/** Whether an address names a page of the county; only the charts are of a person. */
export const isCountyPage = (name: string, person: string | null): name is CountyPage =>
  name === 'charts' || (name === 'rules' && person === null)
