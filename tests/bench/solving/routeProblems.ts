import type { Activity, Lag, Mode, Option, Problem } from '../../../src/planning/solver/model.ts'

/** A problem by its name. */
export interface NamedProblem {
  name: string
  problem: Problem
}

/** What a route-shaped problem is to look like. */
interface Shape {
  activities: number
  /** In how many chains its activities stand; 0 where they are ordered loosely. */
  tracks: number
  /** Parts of the way that can be gone in either of two ways. */
  branches: number
}

/** A number from a range, both ends included. */
type Draw = (least: number, most: number) => number

/** Numbers that look random and are the same on every machine (mulberry32, T. Ettinger 2017). */
function drawing(seed: number): Draw {
  let state = seed >>> 0
  return (least, most) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return least + Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * (most - least + 1))
  }
}

const year = 52
const summer = { first: 27, last: 30 }

/** Weeks that come back, so many from the first of them, in each of so many years. */
function yearly(years: number, weeks: readonly number[], length: number): [number, number][] {
  return Array.from({ length: years }, (_, one) => one).flatMap((one) =>
    weeks.map((week): [number, number] => [one * year + week, one * year + week + length - 1]),
  )
}

/** The modes of an activity: full-time, and for many also at half the hours in more weeks. */
function modesOf(draw: Draw, years: number): Mode[] {
  const kind = draw(1, 10)
  if (kind === 1) {
    const windows = yearly(years, [18, 44], 5)
    return [{ duration: 1, needs: [draw(6, 10), 0], windows }]
  }
  const full: Mode = { duration: draw(3, 21), needs: [draw(4, 20), draw(1, 3) === 1 ? 1 : 0] }
  if (kind === 2) return [{ ...full, windows: yearly(years, [1, 33], 3) }]
  if (kind > 5) return [full]
  const [hours = 0, place = 0] = full.needs
  return [full, { duration: Math.ceil(full.duration * 1.5), needs: [Math.ceil(hours / 2), place] }]
}

/** In which option each activity lies: of each branch, two runs of neighbours in the first track. */
function optionsOf(draw: Draw, { activities, branches, tracks }: Shape): (Option | undefined)[] {
  const options = new Array<Option | undefined>(activities).fill(undefined)
  const step = Math.max(1, tracks)
  for (let choice = 0; choice < branches; choice += 1) {
    const from = draw(0, step - 1) + step * (1 + choice * Math.floor(activities / step / branches))
    const length = draw(1, 2)
    for (let at = 0; at < 2 * length; at += 1) {
      const index = from + at * step
      if (index < activities) options[index] = { choice, option: at < length ? 0 : 1 }
    }
  }
  return options
}

/** What an activity waits for: the one before it in its track, or any few; never the other option of its own choice. */
function lagsOf(draw: Draw, index: number, tracks: number, options: readonly (Option | undefined)[]): Lag[] {
  const before = new Set<number>()
  if (tracks > 0) {
    // What stands before both ways of a branch comes before each of them
    for (let back = 1; back <= 5 && index - back * tracks >= 0; back += 1) {
      before.add(index - back * tracks)
      if (!options[index - back * tracks]) break
    }
    if (draw(1, 10) > 1) before.add(index - draw(1, 12))
  } else {
    for (let links = draw(0, 2); links > 0; links -= 1) before.add(index - draw(1, 12))
  }
  const own = options[index]
  return [...before]
    .filter((from) => from >= 0)
    .filter((from) => {
      const other = options[from]
      return !own || !other || own.choice !== other.choice || own.option === other.option
    })
    .map((from): Lag => {
      const isNear = !own && !options[from] && draw(1, 25) === 1
      return { from, after: 'end', weeks: 0, ...(isNear ? { most: 2 * year } : {}) }
    })
}

/** One problem of a shape; the same seed gives the same one. */
function routeProblem(seed: number, shape: Shape): Problem {
  const draw = drawing(seed)
  const { activities: count, tracks, branches } = shape
  const years = Math.ceil(count / 5)
  const horizon = years * year
  const hours = draw(30, 40)
  const reduced = Math.round(hours * 0.75)
  const options = optionsOf(draw, shape)
  const activities = options.map((only, index): Activity => {
    const modes = modesOf(draw, years)
    return { modes, lags: lagsOf(draw, index, tracks, options), ...(only ? { only } : {}) }
  })
  const isSummer = (week: number): boolean => week % year >= summer.first && week % year <= summer.last
  return {
    horizon,
    capacity: [Array.from({ length: horizon }, (_, week) => (isSummer(week) ? reduced : hours)), 1],
    choices: Array.from({ length: branches }, () => ({ options: 2 })),
    activities,
  }
}

/** Route-shaped problems: 3 or 5 tracks of 15 to 60 activities, a third of them with branches. */
export function routeProblems(): NamedProblem[] {
  return [15, 30, 45, 60].flatMap((activities) =>
    [3, 5].flatMap((tracks) =>
      Array.from({ length: 40 }, (_, at) => {
        const branches = at % 3 === 2 ? 2 : 0
        const seed = activities * 10_000 + tracks * 1_000 + at
        const name = `route ${activities}/${tracks}/${at + 1}${branches > 0 ? ' branches' : ''}`
        return { name, problem: routeProblem(seed, { activities, tracks, branches }) }
      }),
    ),
  )
}

/** Problems in which almost nothing has to wait, and all compete for the weekly hours. */
export function looseProblems(): NamedProblem[] {
  return [30, 45].flatMap((activities) =>
    Array.from({ length: 20 }, (_, at) => ({
      name: `loose ${activities}/${at + 1}`,
      problem: routeProblem(activities * 100_000 + at, { activities, tracks: 0, branches: 0 }),
    })),
  )
}
