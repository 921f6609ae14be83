import fc from 'fast-check'
import {
  type Activity,
  capacityIn,
  type Lag,
  type Mode,
  type Problem,
  type Schedule,
} from '../../src/planning/solver/model.ts'

/**
 * The shortest length that a schedule of a small problem can have, or null when there is none: every mode
 * and every start of every activity is tried, with nothing cleverer than looking at each rule. The oracle
 * of the solver; it shares no code with it.
 */
export function shortestByTrying(problem: Problem): number | null {
  let shortest: number | null = null
  everySchedule(problem, ({ makespan }) => {
    if (shortest === null || makespan < shortest) shortest = makespan
  })
  return shortest
}

/** Every schedule of a small problem. */
export function everySchedule(problem: Problem, take: (schedule: Schedule) => void): void {
  const { activities, horizon } = problem
  const starts: number[] = []
  const modes: Mode[] = []
  const numbers: number[] = []
  const used = problem.capacity.map(() => new Array<number>(horizon).fill(0))

  const endOf = (activity: number): number =>
    activities[activity]?.open ? horizon : (starts[activity] ?? 0) + (modes[activity]?.duration ?? 0)

  /** Whether every lag holds among those that have a start by now. */
  const lagsHold = (): boolean =>
    activities.every(({ lags }, to) => {
      const start = starts[to]
      if (start === undefined) return true
      return lags.every(({ from, after, weeks }) => {
        if (starts[from] === undefined) return true
        return start >= (after === 'start' ? starts[from] : endOf(from)) + weeks
      })
    })

  const fits = (mode: Mode, from: number, to: number): boolean =>
    used.every((weeks, resource) => {
      for (let week = from; week < to; week += 1) {
        if ((weeks[week] ?? 0) + (mode.needs[resource] ?? 0) > capacityIn(problem, resource, week))
          return false
      }
      return true
    })

  const tryFrom = (activity: number): void => {
    const one = activities[activity]
    if (!one) {
      const length = activities.reduce(
        (latest, { open }, at) => (open ? latest : Math.max(latest, endOf(at))),
        0,
      )
      take({ starts: [...starts], modes: [...numbers], options: [], makespan: length })
      return
    }
    for (const [number, mode] of one.modes.entries()) {
      for (let start = 0; start <= horizon; start += 1) {
        const end = one.open ? horizon : start + mode.duration
        if (start + mode.duration > horizon) continue
        if (mode.windows && !mode.windows.some(([first, last]) => first <= start && start <= last)) continue
        if (!fits(mode, start, end)) continue
        starts[activity] = start
        modes[activity] = mode
        numbers[activity] = number
        if (lagsHold()) {
          used.forEach((weeks, resource) => {
            for (let week = start; week < end; week += 1)
              weeks[week] = (weeks[week] ?? 0) + (mode.needs[resource] ?? 0)
          })
          tryFrom(activity + 1)
          used.forEach((weeks, resource) => {
            for (let week = start; week < end; week += 1)
              weeks[week] = (weeks[week] ?? 0) - (mode.needs[resource] ?? 0)
          })
        }
        starts.length = activity
        modes.length = activity
      }
    }
  }
  tryFrom(0)
}

/** What a random problem may hold. */
export interface Shape {
  activities: number
  horizon: number
  modes: number
  /** The least lag: below nought an activity may come before the one it waits for. */
  leastLag: number
  open: 'sometimes' | 'often'
}

const small = { activities: 5, horizon: 9, modes: 2, leastLag: 0, open: 'sometimes' } as const satisfies Shape

const modeOf = (horizon: number, resources: number): fc.Arbitrary<Mode> =>
  fc
    .record({
      duration: fc.integer({ min: 0, max: 4 }),
      needs: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: resources, maxLength: resources }),
      windows: fc.option(
        fc.uniqueArray(fc.integer({ min: 0, max: horizon }), { minLength: 2, maxLength: 4 }).map((weeks) => {
          const [a = 0, b = 0, c, d] = weeks.sort((one, other) => one - other)
          return [[a, b], ...(c !== undefined && d !== undefined ? [[c, d]] : [])] as [number, number][]
        }),
        { freq: 2, nil: undefined },
      ),
    })
    .map(({ windows, ...mode }) => (windows ? { ...mode, windows } : mode))

/** A small random problem: modes, windows, lags of both kinds, open activities, a capacity that may change by week. */
export function smallProblem(given: Partial<Shape> = {}): fc.Arbitrary<Problem> {
  const shape = { ...small, ...given }
  return fc
    .record({
      horizon: fc.integer({ min: 3, max: shape.horizon }),
      resources: fc.integer({ min: 1, max: 2 }),
    })
    .chain(({ horizon, resources }) => {
      const capacity = fc.oneof(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: horizon, maxLength: horizon }),
      )
      const activity = fc.record({
        modes: fc.array(modeOf(horizon, resources), { minLength: 1, maxLength: shape.modes }),
        open: fc.nat(shape.open === 'often' ? 1 : 4).map((drawn) => drawn === 0),
        lags: fc.array(
          fc.record({
            to: fc.nat(shape.activities),
            after: fc.constantFrom('start', 'end'),
            weeks: fc.integer({ min: shape.leastLag, max: 2 }),
          }),
          { maxLength: 2 },
        ),
      })
      return fc
        .record({
          capacity: fc.array(capacity, { minLength: resources, maxLength: resources }),
          drawn: fc.array(activity, { minLength: 2, maxLength: shape.activities, size: 'max' }),
          order: fc.array(fc.nat(), { minLength: shape.activities, maxLength: shape.activities }),
        })
        .map(({ capacity, drawn, order }) => {
          // Lags only lead from earlier to later in an order of its own, so that nobody waits in a circle
          const rank = drawn.map((_, index) => [order[index] ?? 0, index] as const)
          const comes = (a: number, b: number): boolean => {
            const [x, y] = [rank[a] ?? [0, 0], rank[b] ?? [0, 0]]
            return x[0] - y[0] < 0 || (x[0] === y[0] && x[1] < y[1])
          }
          const activities = drawn.map(({ modes, open, lags }, index): Activity => {
            const waits = lags
              .map(({ to, after, weeks }): Lag => ({ from: to % drawn.length, after, weeks }))
              .filter(({ from }) => comes(from, index))
            return { modes, lags: waits, ...(open ? { open } : {}) }
          })
          return { horizon, capacity, activities }
        })
    })
}
