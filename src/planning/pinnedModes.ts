import type { Held } from './request.ts'
import { roundedUp } from './rounding.ts'
import { firstInWindow, type Mode } from './solver/model.ts'
import type { Task } from './task.ts'

/** The modes of a step whose length has been fixed by hand or agreed; of a test, in the term that was agreed. */
export function atPinnedLength(
  { part, termByStart }: Task,
  modes: readonly Mode[],
  { weeks, agreed = {}, cohort }: Held,
): readonly Mode[] {
  const { hoursAWeek, testedOn } = agreed
  // A class takes as much of the week, however many weeks it has
  if (cohort && weeks !== undefined) return modes.slice(0, 1).map(({ needs }) => ({ duration: weeks, needs }))
  switch (part) {
    case 'whole':
      return weeks === undefined ? atPace(modes, hoursAWeek) : [spreadOver(modes, weeks, hoursAWeek)]
    case 'course':
      // A course ends with its test, whose week is the last of the step
      return weeks === undefined
        ? atPace(modes, hoursAWeek)
        : [spreadOver(modes, Math.max(1, weeks - 1), hoursAWeek)]
    case 'test':
      return testedOn === undefined
        ? modes
        : modes.filter(({ windows }) => termByStart?.get(windows?.[0]?.[0] ?? -1)?.from === testedOn)
    default:
      return modes
  }
}

/** The modes that go at a pace; all where none does, or none is asked for. */
function atPace(modes: readonly Mode[], hoursAWeek: number | undefined): readonly Mode[] {
  const paced = modes.filter(({ needs }) => needs[0] === hoursAWeek)
  return paced.length > 0 ? paced : modes
}

/** The modes of a step in the week fixed by hand, if one is. */
export function atPinnedWeek(
  { part, termByStart }: Task,
  modes: readonly Mode[],
  week: number,
): readonly Mode[] {
  switch (part) {
    case 'whole':
    case 'course':
    case 'hold':
      return startingIn(modes, week)
    case 'find':
      // What is fixed is the day the job starts, however long it takes to find.
      return [{ duration: 0, needs: [0] }]
    case 'sit':
      // A term cannot be moved: fixing an exam chooses the term that lies on or next after the day.
      return termByStart
        ? modes.filter(({ windows }) => (windows?.[0]?.[0] ?? 0) >= week).slice(0, 1)
        : modes.map((mode) => ({ ...mode, windows: [[week, week]] }))
    default:
      return modes
  }
}

/** Modes in one week: those that may start in it; where none may, what is fixed by hand goes before their windows. */
function startingIn(modes: readonly Mode[], week: number): Mode[] {
  const open = modes.filter((mode) => firstInWindow(mode, week) === week)
  return (open.length > 0 ? open : modes).map((mode) => ({ ...mode, windows: [[week, week]] }))
}

/** What is under way: for how many weeks it has gone on, and at which pace, where a plan before says so. */
interface UnderWay {
  weeks: number
  hoursAWeek: number | null
  /** The Friday of the week before the first lies ahead: something may still end on it. */
  endsNow: boolean
}

/**
 * The modes of something that is under way: what is left of each, from the first week on. It keeps the pace that a
 * plan before gave it; where nobody says how fast it went, each mode is taken to have been the one.
 * What has lasted as long as it should ends with the week before, unless that is over (`endsNow` false) and its
 * end has not been recorded. That a course or the getting ready is over is recorded nowhere, so nothing need be
 * left of it.
 */
export function goingOn(
  { part, step }: Task,
  modes: readonly Mode[],
  { weeks, hoursAWeek, endsNow }: UnderWay,
): readonly Mode[] {
  const endsUnwritten = part === 'course' || step === 'preparation'
  const left = (duration: number): number =>
    endsUnwritten || (endsNow && duration === weeks)
      ? Math.max(0, duration - weeks)
      : Math.max(1, duration - weeks)
  return atPace(modes, hoursAWeek ?? undefined).map(({ duration, needs }) => ({
    duration: left(duration),
    needs,
    windows: [[0, 0]],
  }))
}

/**
 * The same work in another length: at the pace at which it lasts as long, if there is one (its last week being perhaps
 * less full), else spread evenly.
 */
function spreadOver(modes: readonly Mode[], weeks: number, hoursAWeek: number | undefined): Mode {
  const hoursOf = ({ needs }: Mode): number => needs[0] ?? 0
  const asLong = atPace(
    modes.filter(({ duration }) => duration === weeks),
    hoursAWeek,
  )
  const work = Math.min(...modes.map((mode) => mode.duration * hoursOf(mode)))
  const hours = asLong.length > 0 ? Math.min(...asLong.map(hoursOf)) : roundedUp((work / weeks) * 10) / 10
  const windows = modes.flatMap((mode) => mode.windows ?? []).sort(([a], [b]) => a - b)
  const isOpen = modes.some((mode) => !mode.windows)
  return { duration: weeks, needs: [hours], ...(isOpen ? {} : { windows }) }
}
