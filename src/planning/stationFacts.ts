import { leavesOf } from '../curriculum/requirement.ts'
import type { Event } from '../pathway/event.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { Station, StationSubject } from './routeMap.ts'

/** The modules that a partial competence rests on. */
export function modulesUnder({ trade }: Pathway, partial: string): string[] {
  const found = trade.partialCompetences.find(({ id }) => id === partial)
  return leavesOf(found?.requires ?? { kind: 'all', of: [] }).flatMap((leaf) =>
    leaf.kind === 'module' ? [leaf.module] : [],
  )
}

/** On which papers a level of Norwegian was or will be reached: a test, or somebody's word. */
export function papersOf(
  { level }: StationSubject & { kind: 'language' },
  { from, to }: Pick<Station, 'from' | 'to'>,
  events: readonly Event[],
): (Event & { kind: 'languageAssessed' })['paper'][] {
  const papers = events.flatMap((event) =>
    event.kind === 'languageAssessed' && event.level === level && from <= event.day && event.day <= to
      ? [event.paper]
      : [],
  )
  return [...new Set(papers)]
}
