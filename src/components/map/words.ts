import type { Day } from '../../calendar/day.ts'
import type { Lane } from '../../curriculum/route.ts'
import type { PhaseBand, Station, Window } from '../../planning/routeMap.ts'
import type { Name } from '../Bilingual.tsx'

/** The words of a route that every drawing of it and the list share. */
interface RouteWords {
  nameOf: (station: Station) => Name
  /** The part of the way that it belongs to: its line, or its phase where it is a stretch of one. */
  partOf: (station: Station) => string
  /** How far it has come: *forslag*, *bestått*. */
  stateOf: (station: Station) => string
  /** Its dates: *feb 2027–mars 2028*. */
  datesOf: (station: Station) => string
  /** The mark of a date that rests on an assumption: *antatt*. */
  assumed: string
  /** The mark of a step that is held where it is: *låst*. */
  pinned: string
  /** The mark of what decides the finish: *bestemmer sluttdatoen*. */
  deciding: string
  /** Where today is: *Du er her · 12. okt. 2026*. */
  today: string
  /** The finish as a range: *mai–nov 2029*; never asked for when there is no plan. */
  finish: string
  /** The day the introduction programme ends; never asked for when the person is in none. */
  programmeEnd: string
}

/** What the line map needs besides: its axis, its bands, what a reader hears and how the keys work. */
export interface MapWords extends RouteWords {
  laneName: (lane: Lane) => string
  /** What the map is, with where the list is: *Linjekart for Sol-17, 2026 til 2029*. */
  label: string
  /** How to move about in it by keyboard; shown while the keyboard is in it. */
  keys: string
  /** Everything about a station in one sentence, for who hears it. */
  describe: (station: Station) => string
  year: (year: number) => string
  half: (half: 'spring' | 'autumn') => string
  /** A month's short name; January is 1. */
  month: (month: number) => string
  /** A day as it is said while a station is dragged. */
  dayOf: (day: Day) => string
  /** That a station has been taken hold of, with the keys that move it. */
  held: (station: Station, day: string) => string
  /** Where a station that is held has come to. */
  heldAt: (station: Station, day: string) => string
  /** That a station has been let go on another day. */
  dropped: (station: Station, day: string) => string
  /** That a station stays where it was. */
  left: (station: Station) => string
  /** In place of a day: a station cannot be moved there. */
  noWay: string
  /** The word on a shaded band: *mai*. */
  windowOf: (window: Window) => string
  phaseOf: (phase: PhaseBand) => Name
}

/** What the list needs besides: the headings of what the map draws and the sentences that only it has room for. */
export interface ListWords extends RouteWords {
  phases: string
  phaseOf: (phase: PhaseBand) => Name
  phaseDates: (phase: PhaseBand) => string
  /** How far a phase has come; left out where its dates say enough. */
  phaseState?: ((phase: PhaseBand) => string) | undefined
  windows: string
  /** A band in full: *Skriftlig Vg3-eksamen, 11.–29. mai 2027*. */
  windowText: (window: Window) => string
  finishTerm: string
  /** What reaching it gives: *Kan jobbe som pleieassistent*; empty when nothing but the way on. */
  givesOf: (station: Station) => Name[]
  gives: string
  year: (year: number) => string
}

/** What the upright map needs besides. */
export interface UprightWords extends RouteWords {
  label: string
  /** The card that holds what is done: *3 steg er ferdige*. */
  doneTitle: (count: number) => string
  /** Its state, as on every card: *gjort*. */
  done: string
  finishTerm: string
  /** What a step is and what it is for, or what comes after a failed one; null where nobody has written it. */
  plainOf: (station: Station) => string | null
  /** Who helps with it, by role; null for what is behind. */
  helpsOf: (station: Station) => string | null
  /** What the read-aloud button of a card is called; it says which card. */
  readAloud: (station: Station) => string
}
