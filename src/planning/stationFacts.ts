import type { Module } from '../curriculum/trade.ts'
import type { Event } from '../pathway/event.ts'
import { holdsModule, type Standing } from '../pathway/standing.ts'
import type { Station, StationSubject } from './routeMap.ts'

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

/** What opens with the module of a station, as every screen tells it: at that module alone, or at its own station. */
export function givenAt(stations: readonly Station[], station: Pick<Station, 'id' | 'subject'>): Station[] {
  const { id, subject } = station
  return stations.filter(
    (other) =>
      other.subject.kind === 'partialCompetence' &&
      (other.id === id || (subject.kind === 'module' && other.subject.after === subject.module)),
  )
}

/** Whether anything on the map is a proposal still. The jobs that open with a module are suggested, agreed or not. */
export function proposalsLeft(stations: readonly Station[]): boolean {
  return stations.some(
    ({ subject, progress }) => subject.kind !== 'partialCompetence' && progress === 'proposed',
  )
}

/** The aims of a module, those that claims have got approved apart from those that are left. */
export interface AimsApart {
  approved: Module['aims']
  left: Module['aims']
}

/** The aims of a module that is approved in part; null where none of it is, and where it is held whole. */
export function aimsApart(standing: Standing, module: Module): AimsApart | null {
  const recognised = standing.facts.aimsByModule.get(module.id)
  if (!recognised || recognised.size === 0 || holdsModule(standing, module.id)) return null
  return {
    approved: module.aims.filter(({ code }) => recognised.has(code)),
    left: module.aims.filter(({ code }) => !recognised.has(code)),
  }
}
