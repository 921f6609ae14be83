import type { Pin } from './plan.ts'
import { firstInWindow, type Mode } from './solver/model.ts'
import type { Task } from './task.ts'

/** The modes of a step whose length has been fixed by hand. */
export function atPinnedLength({ part }: Task, modes: readonly Mode[], { weeks }: Pin): readonly Mode[] {
  if (weeks === undefined || (part !== 'whole' && part !== 'course')) return modes
  // A course ends with its test, whose week is the last of the step
  return [spreadOver(modes, part === 'course' ? Math.max(1, weeks - 1) : weeks)]
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
  const leavesNoTrace = part === 'course' || step === 'preparation'
  const left = (duration: number): number =>
    leavesNoTrace || (endsNow && duration === weeks)
      ? Math.max(0, duration - weeks)
      : Math.max(1, duration - weeks)
  const paced = modes.filter(({ needs }) => needs[0] === hoursAWeek)
  return (paced.length > 0 ? paced : modes).map(({ duration, needs }) => ({
    duration: left(duration),
    needs,
    windows: [[0, 0]],
  }))
}

/** The same work spread over a length fixed by hand. */
function spreadOver(modes: readonly Mode[], weeks: number): Mode {
  const work = Math.min(...modes.map((mode) => mode.duration * (mode.needs[0] ?? 0)))
  const windows = modes.flatMap((mode) => mode.windows ?? []).sort(([a], [b]) => a - b)
  const isOpen = modes.some((mode) => !mode.windows)
  return { duration: weeks, needs: [Math.ceil((work / weeks) * 10) / 10], ...(isOpen ? {} : { windows }) }
}
