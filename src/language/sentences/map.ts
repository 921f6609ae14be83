import type { Day } from '../../calendar/day.ts'
import { dayOf } from '../../calendar/day.ts'
import type { Lane } from '../../curriculum/route.ts'
import type { PhaseBand, RouteMap, Station, Window } from '../../planning/routeMap.ts'
import { givenAt } from '../../planning/stationFacts.ts'
import { capital } from '../marks.ts'
import type { Name } from '../words.ts'
import { rangeText } from './finishRange.ts'
import type { Saying } from './saying.ts'
import { laneName, partName, stationName, stationState } from './station.ts'

/** All that the line map, the upright map and the list say of one route; they draw, and find no words. */
export interface MapSentences {
  nameOf: (station: Station) => Name
  laneName: (lane: Lane) => string
  /** The part of the way that a station belongs to. */
  partOf: (station: Station) => string
  stateOf: (station: Station) => string
  datesOf: (station: Station) => string
  /** Everything about a station, for who hears it. */
  describe: (station: Station) => string
  /** What reaching it gives. */
  givesOf: (station: Station) => Name[]
  windowOf: (window: Window) => string
  windowText: (window: Window) => string
  phaseOf: (phase: PhaseBand) => Name
  phaseDates: (phase: PhaseBand) => string
  year: (year: number) => string
  half: (half: 'spring' | 'autumn') => string
  /** A month's short name; January is 1. */
  month: (month: number) => string
  dayOf: (day: Day) => string
  assumed: string
  pinned: string
  deciding: string
  today: string
  finish: string
  programmeEnd: string
  label: string
  keys: string
}

/** Finds the words of each thing once: a map asks for them again and again until they all have room. */
function once<T extends object, S>(say: (of: T) => S): (of: T) => S {
  const known = new WeakMap<T, { said: S }>()
  return (of) => {
    const found = known.get(of) ?? { said: say(of) }
    known.set(of, found)
    return found.said
  }
}

/** The words of a route map. `alias` names whose it is. */
export function mapSentences(saying: Saying, map: RouteMap, alias: string): MapSentences {
  const { words, reader } = saying
  const { t, dates } = words
  const stateOf = once((station: Station) => stationState(saying, station.subject, station.progress))
  const datesOf = once(({ progress, day, from, to, openEnded }: Station) => {
    if (progress === 'done') return dates.shortMonth(day)
    return openEnded
      ? t('field:stepContents.openEnded', { when: dates.shortMonth(from) })
      : dates.shortMonths(from, to)
  })
  const marks = {
    assumed: t(`sentences:assumptions.${reader === 'participant' ? 'markForParticipant' : 'mark'}`),
    pinned: t('sentences:map.pinned'),
    deciding: t('sentences:plan.deciding'),
  }
  const windowOf = ({ kind }: Window) => t(`field:windows.${kind}`)
  const partOf = ({ subject, lane }: Station) => partName(saying, subject, lane)

  return {
    ...marks,
    nameOf: once(({ subject }) => stationName(saying, subject)),
    laneName: (lane) => laneName(saying, lane),
    partOf,
    stateOf,
    datesOf,
    describe: once((station) => {
      const { code, text } = stationName(saying, station.subject)
      const said = t('sentences:map.describe', {
        name: code === undefined ? text : `${code} ${text}`,
        lane: partOf(station),
        state: capital(stateOf(station)),
        dates: datesOf(station),
      })
      const also = (['assumed', 'pinned', 'deciding'] as const).filter((mark) => station[mark])
      return [said, ...also.map((mark) => `${capital(marks[mark])}.`)].join(' ')
    }),
    givesOf: (station) =>
      givenAt(station.subject.kind === 'module' ? map.stations : [], station).map((other) =>
        stationName(saying, other.subject),
      ),
    windowOf,
    windowText: once((window) =>
      capital(
        t('sentences:map.window', { window: windowOf(window), days: dates.days(window.from, window.to) }),
      ),
    ),
    phaseOf: (phase) => words.name(phase.name),
    phaseDates: ({ from, to }) => dates.shortMonths(from, to),
    year: String,
    half: dates.halfName,
    month: (month) => dates.monthName(dayOf(2000, month, 1)),
    dayOf: dates.shortDay,
    today: t('sentences:map.today', { day: dates.shortDay(map.today) }),
    finish: map.finish ? rangeText(words, map.finish, 'shortMonths') : '',
    programmeEnd:
      map.programmeEnd === null
        ? ''
        : t('sentences:map.programmeEnd', { day: dates.shortDay(map.programmeEnd) }),
    label: t('sentences:map.label', { alias, from: dates.month(map.from), to: dates.month(map.to) }),
    keys: t('sentences:map.keys'),
  }
}
