/** The pages of one person, in the order of the work: map what they bring, choose, plan, agree, follow up. */
export const personPages = ['map', 'choose', 'plan', 'agree', 'follow'] as const

/** One of the pages of a person, as its address and its tab name it. */
export type PersonPage = (typeof personPages)[number]

/** Whether an address names a page of a person. */
export const isPersonPage = (name: string): name is PersonPage => personPages.some((page) => page === name)
