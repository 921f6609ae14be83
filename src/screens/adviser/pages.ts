/** The pages of one person, in the order of the work: map what they bring, choose, plan, agree, follow up. */
export const personPages = ['map', 'choose', 'plan', 'agree', 'follow'] as const

/** Pages that have no tab of their own, each with the page that leads to it. */
const pagesUnder = { whatif: 'plan' } as const

/** One of the pages of a person, as its address and its title name it. */
export type PersonPage = (typeof personPages)[number] | keyof typeof pagesUnder

/** Whether an address names a page of a person. */
export const isPersonPage = (name: string): name is PersonPage =>
  personPages.some((page) => page === name) || Object.hasOwn(pagesUnder, name)

/** The page whose tab stands for a page. */
export const tabOf = (page: PersonPage): (typeof personPages)[number] =>
  page === 'whatif' ? pagesUnder.whatif : page
