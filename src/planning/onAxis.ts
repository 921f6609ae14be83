import { addMonths, type Day, dayOf, earlier, later, partsOf } from '../calendar/day.ts'
import { endOf, type RouteMap, type Station } from './routeMap.ts'

/** How many months before and after today a drawing reaches at most: one slip of the year must not stretch it. */
const reach = { back: 120, ahead: 240 } as const

/** The first and the last day that a drawing shows of what lies between two days: ten years back, twenty ahead. */
export function axisOf(first: Day, last: Day, today: Day): { from: Day; to: Day } {
  const from = later(first, addMonths(today, -reach.back))
  const to = earlier(last, addMonths(today, reach.ahead))
  const half = dayOf(partsOf(to).year, partsOf(to).month <= 6 ? 1 : 7, 1)
  return { from: dayOf(partsOf(from).year, 1, 1), to: (addMonths(half, 6) - 1) as Day }
}

/** The stations that a drawing leaves out or cuts, since its axis does not reach that far: the list has them whole. */
export function beyondAxis({ stations, from, to }: RouteMap): Station[] {
  return stations.filter((one) => earlier(one.from, one.day) < from || to < later(one.to, one.day))
}

/** At which ends of the axis a drawing cuts something off. */
export function cutsOf(map: RouteMap): { before: boolean; after: boolean } {
  const spans = [...map.stations, ...map.pieces]
  const last = map.finish ? endOf(map.finish) : map.to
  return {
    before: spans.some(({ from }) => from < map.from),
    after: map.to < last || spans.some(({ to }) => map.to < to),
  }
}

/** A map with what its drawing has room for, cut at both ends of the axis. */
export function onAxis(map: RouteMap): RouteMap {
  const { from, to, finish } = map
  const within = <Stretch extends { from: Day; to: Day }>(all: readonly Stretch[]): Stretch[] =>
    all
      .filter((one) => one.from <= to && from <= one.to)
      .map((one) => ({ ...one, from: later(one.from, from), to: earlier(one.to, to) }))
  return {
    ...map,
    stations: map.stations.filter(({ day }) => from <= day && day <= to),
    pieces: within(map.pieces),
    phases: within(map.phases),
    finish:
      finish && finish.earliest <= to
        ? { ...finish, latest: finish.latest && earlier(finish.latest, to) }
        : null,
  }
}
