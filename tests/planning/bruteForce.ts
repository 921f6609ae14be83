import fc from 'fast-check'
import {
  type Activity,
  type Choice,
  capacityIn,
  type Lag,
  type Mode,
  type Option,
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

/** Every schedule of a small problem: for all options that can be taken together. */
export function everySchedule(problem: Problem, take: (schedule: Schedule) => void): void {
  const { choices = [] } = problem
  const options: number[] = []
  const choose = (choice: number): void => {
    const one = choices[choice]
    if (!one) {
      everyScheduleWith(problem, options, take)
      return
    }
    const isDue = !one.within || options[one.within.choice] === one.within.option
    for (const option of isDue ? Array.from({ length: one.options }, (_, at) => at) : [-1]) {
      options[choice] = option
      choose(choice + 1)
    }
  }
  choose(0)
}

/** Every schedule in which these options are taken. */
function everyScheduleWith(
  problem: Problem,
  options: readonly number[],
  take: (schedule: Schedule) => void,
): void {
  const { activities, horizon, budgets = [] } = problem
  const starts: number[] = []
  const modes: number[] = []
  const used = problem.capacity.map(() => new Array<number>(horizon).fill(0))
  const spent = budgets.map(() => 0)

  const endOf = (index: number): number =>
    activities[index]?.open
      ? horizon
      : (starts[index] ?? 0) + (activities[index]?.modes[modes[index] ?? -1]?.duration ?? 0)

  /** Whether every lag holds among those that have a start by now. */
  const lagsHold = (): boolean =>
    activities.every(({ lags }, to) => {
      const start = starts[to] ?? -1
      return lags.every(({ from, after, weeks, most }) => {
        if (start < 0 || (starts[from] ?? -1) < 0) return true
        const distance = start - (after === 'start' ? (starts[from] ?? 0) : endOf(from))
        return distance >= weeks && (most === undefined || distance <= most)
      })
    })

  const fits = ({ needs, spends = [] }: Mode, from: number, to: number): boolean =>
    budgets.every((amount, budget) => (spent[budget] ?? 0) + (spends[budget] ?? 0) <= amount) &&
    used.every((weeks, resource) => {
      for (let week = from; week < to; week += 1) {
        if ((weeks[week] ?? 0) + (needs[resource] ?? 0) > capacityIn(problem, resource, week)) return false
      }
      return true
    })

  const book = ({ needs, spends = [] }: Mode, from: number, to: number, times: 1 | -1): void => {
    for (const [resource, weeks] of used.entries()) {
      for (let week = from; week < to; week += 1)
        weeks[week] = (weeks[week] ?? 0) + times * (needs[resource] ?? 0)
    }
    for (const budget of spent.keys()) spent[budget] = (spent[budget] ?? 0) + times * (spends[budget] ?? 0)
  }

  const tryFrom = (index: number): void => {
    const one = activities[index]
    if (!one) {
      const makespan = activities.reduce(
        (latest, { open, aside }, at) =>
          open || aside || (starts[at] ?? -1) < 0 ? latest : Math.max(latest, endOf(at)),
        0,
      )
      take({ starts: [...starts], modes: [...modes], options: [...options], makespan })
      return
    }
    if (one.only && options[one.only.choice] !== one.only.option) {
      starts[index] = -1
      modes[index] = -1
      tryFrom(index + 1)
      starts.length = index
      modes.length = index
      return
    }
    for (const [number, mode] of one.modes.entries()) {
      for (let start = 0; start + mode.duration <= horizon; start += 1) {
        const end = one.open ? horizon : start + mode.duration
        if (mode.windows && !mode.windows.some(([first, last]) => first <= start && start <= last)) continue
        if (!fits(mode, start, end)) continue
        starts[index] = start
        modes[index] = number
        if (lagsHold()) {
          book(mode, start, end, 1)
          tryFrom(index + 1)
          book(mode, start, end, -1)
        }
        starts.length = index
        modes.length = index
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
  /** At most so many choices, some within an option of another, on whose options activities may hang. */
  choices: number
  /** At most so many budgets. */
  budgets: number
  /** Some lags have a greatest distance too. */
  mostLags: boolean
}

const small = {
  activities: 5,
  horizon: 9,
  modes: 2,
  leastLag: 0,
  open: 'sometimes',
  choices: 0,
  budgets: 0,
  mostLags: false,
} as const satisfies Shape

const modeOf = (horizon: number, resources: number, budgets: number): fc.Arbitrary<Mode> =>
  fc
    .record({
      duration: fc.integer({ min: 0, max: 4 }),
      needs: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: resources, maxLength: resources }),
      spends:
        budgets === 0
          ? fc.constant(undefined)
          : fc.array(fc.integer({ min: 0, max: 3 }), { minLength: budgets, maxLength: budgets }),
      windows: fc.option(
        fc.uniqueArray(fc.integer({ min: 0, max: horizon }), { minLength: 2, maxLength: 4 }).map((weeks) => {
          const [a = 0, b = 0, c, d] = weeks.sort((one, other) => one - other)
          return [[a, b], ...(c !== undefined && d !== undefined ? [[c, d]] : [])] as [number, number][]
        }),
        { freq: 2, nil: undefined },
      ),
    })
    .map(({ spends, windows, ...mode }) => ({
      ...mode,
      ...(spends ? { spends } : {}),
      ...(windows ? { windows } : {}),
    }))

/** Choices of one to three options; every other one within an option of one before it. */
const choicesUpTo = (most: number): fc.Arbitrary<Choice[]> =>
  fc
    .array(fc.record({ options: fc.integer({ min: 1, max: 3 }), within: fc.option(fc.nat()) }), {
      maxLength: most,
    })
    .map((drawn) =>
      drawn.map(({ options, within }, at): Choice => {
        const before = within === null ? undefined : drawn[within % Math.max(1, at)]
        if (within === null || at === 0 || !before) return { options }
        return { options, within: { choice: within % at, option: within % before.options } }
      }),
    )

/** An option that a number stands for; none where there is no choice. */
function optionOf(choices: readonly Choice[], drawn: number | null): Option | undefined {
  if (drawn === null || choices.length === 0) return undefined
  const choice = drawn % choices.length
  return { choice, option: drawn % (choices[choice]?.options ?? 1) }
}

/**
 * A small random problem: modes, windows, lags of both kinds, open activities, a capacity that may change by week;
 * choices, budgets and greatest lags where its shape asks for them.
 */
export function smallProblem(asked: Partial<Shape> = {}): fc.Arbitrary<Problem> {
  const shape = { ...small, ...asked }
  return fc
    .record({
      horizon: fc.integer({ min: 3, max: shape.horizon }),
      resources: fc.integer({ min: 1, max: 2 }),
      budgets: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: shape.budgets }),
      choices: choicesUpTo(shape.choices),
    })
    .chain(({ horizon, resources, budgets, choices }) => {
      const capacity = fc.oneof(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: horizon, maxLength: horizon }),
      )
      const activity = fc.record({
        modes: fc.array(modeOf(horizon, resources, budgets.length), { minLength: 1, maxLength: shape.modes }),
        open: fc.nat(shape.open === 'often' ? 1 : 4).map((drawn) => drawn === 0),
        aside: fc.nat(4).map((drawn) => drawn === 0),
        only: fc.option(fc.nat()),
        lags: fc.array(
          fc.record({
            to: fc.nat(shape.activities),
            after: fc.constantFrom('start', 'end'),
            weeks: fc.integer({ min: shape.leastLag, max: 2 }),
            beyond: shape.mostLags ? fc.option(fc.nat({ max: 3 })) : fc.constant(null),
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
          const activities = drawn.map(({ modes, open, aside, only, lags }, index): Activity => {
            const waits = lags
              .map(
                ({ to, after, weeks, beyond }): Lag => ({
                  from: to % drawn.length,
                  after,
                  weeks,
                  ...(beyond === null ? {} : { most: weeks + beyond }),
                }),
              )
              .filter(({ from }) => comes(from, index))
            const option = optionOf(choices, only)
            return {
              modes,
              lags: waits,
              ...(open ? { open } : aside ? { aside } : {}),
              ...(option ? { only: option } : {}),
            }
          })
          return {
            horizon,
            capacity,
            activities,
            ...(budgets.length > 0 ? { budgets } : {}),
            ...(choices.length > 0 ? { choices } : {}),
          }
        })
    })
}
