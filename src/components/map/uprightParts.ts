import { failedExams } from '../../planning/failedExams.ts'
import type { RouteMap, Station } from '../../planning/routeMap.ts'
import { inOrder, shapeOf } from './places.ts'

/** A step as a card: a station, and the partial competences that it brings. */
export interface Step {
  station: Station
  gives: Station[]
}

/** Stations in order, each partial competence with the module that brings it; alone when none does. */
function stepsOf(map: RouteMap): Step[] {
  const ordered = inOrder(map)
  const isCapsule = (station: Station) => shapeOf(station) === 'capsule'
  const brings = (station: Station, capsule: Station) =>
    !isCapsule(station) &&
    station.subject.kind === 'module' &&
    station.track === capsule.track &&
    station.day === capsule.day
  return ordered
    .filter((station) => !isCapsule(station) || !ordered.some((other) => brings(other, station)))
    .map((station) => ({
      station,
      gives: ordered.filter((other) => isCapsule(other) && brings(station, other)),
    }))
}

/** The steps of an upright map in its three parts. */
export interface UprightParts {
  /** What is done, and attempts that have been made good. */
  behind: Step[]
  /** A failed exam that still has to be passed: it is never folded away. */
  failed: Step[]
  /** What goes on first, then the rest, each as it begins. */
  ahead: Step[]
}

/** The steps of a map in the three parts of its upright drawing. */
export function partsOf(map: RouteMap): UprightParts {
  const steps = stepsOf(map)
  const open = new Set(failedExams(map).map(({ attempt }) => attempt.id))
  const rank = ({ station }: Step) => (station.progress === 'underWay' ? 0 : 1)
  const isBehind = ({ station: { progress } }: Step) => progress === 'done' || progress === 'failed'
  return {
    behind: steps.filter((step) => isBehind(step) && !open.has(step.station.id)),
    failed: steps.filter(({ station }) => open.has(station.id)),
    ahead: steps
      .filter((step) => !isBehind(step))
      .sort((a, b) => rank(a) - rank(b) || a.station.from - b.station.from || a.station.day - b.station.day),
  }
}
