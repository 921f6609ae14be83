import type { Day } from '../../calendar/day.ts'
import type { Catalogue } from '../../curriculum/catalogue.ts'
import { composePathway, type Pathway } from '../../pathway/pathway.ts'
import { type NextStep, nextStep } from '../../planning/next.ts'
import type { Plan } from '../../planning/plan.ts'
import type { Summary } from '../../records/keeping.ts'

/** One person in the list, with what their stored plan says comes next. */
export interface Case {
  summary: Summary
  pathway: Pathway | null
  /** The stored plan, when it is for the way that is chosen now. */
  plan: Plan | null
  next: NextStep | null
  /** The day of what happens next: of the step's next event, or of the step itself when it has none. */
  day: Day | null
  /**
   * What there is to say of the next step: it stands in the plan, all are done, the plan is yet to be made,
   * a route or what comes before it is yet to be chosen.
   */
  state: 'planned' | 'allDone' | 'toPlan' | 'toChoose' | 'toMap'
}

const nothing = { pathway: null, plan: null, next: null, day: null } as const

/** Works out what a list says of each person; one pathway for all who have chosen the same. */
export function casesOf(catalogue: Catalogue, people: readonly Summary[], today: Day): Case[] {
  const pathways = new Map<string, Pathway | null>()
  return people.map((summary) => {
    const { trades, county, route } = summary.wishes
    const [trade] = trades
    if (!trade || !county) return { ...nothing, summary, state: 'toMap' }
    if (!route) return { ...nothing, summary, state: 'toChoose' }
    const name = JSON.stringify([trade, county, route])
    const known = pathways.get(name)
    const pathway = known === undefined ? composePathway(catalogue, { trade, county, route }) : known
    pathways.set(name, pathway)
    const { plan: kept } = summary
    const isForThisWay = kept?.trade === trade && kept.county === county && kept.route === route
    if (!pathway || !kept || !isForThisWay) return { ...nothing, summary, pathway, state: 'toPlan' }
    const next = nextStep(pathway, kept, today)
    const day = next && (next.event?.day ?? next.day)
    return { summary, pathway, plan: kept, next, day, state: next ? 'planned' : 'allDone' }
  })
}

/** By what a list is put in order. */
export type Order = 'alias' | 'next' | 'finish'

const last = Number.MAX_SAFE_INTEGER

/** The ids of a list in order: nearest day first, those without one last, aliases as a reader sorts them. */
export function inOrderOf(cases: readonly Case[], order: Order, language: string): string[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const dayOf = ({ day, plan }: Case) => (order === 'next' ? day : plan?.finish) ?? last
  return [...cases]
    .sort(
      (a, b) =>
        (order === 'alias' ? 0 : dayOf(a) - dayOf(b)) ||
        Number(a.summary.archived) - Number(b.summary.archived) ||
        compare(a.summary.alias, b.summary.alias),
    )
    .map(({ summary }) => summary.id)
}

/** Whether a text holds what is searched for, letter by letter, great or small. */
export function holds(text: string, search: string): boolean {
  return text.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase())
}
