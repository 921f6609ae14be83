import { Inquiry } from './solver/inquiry.ts'
import type { Activity, Option, Problem, Schedule } from './solver/model.ts'
import { shifted } from './solver/shift.ts'

/** Conflicts for each step of which it is asked whether it decides the finish. */
const decidingConflicts = 40

/**
 * The activities that decide the finish: were one a week shorter, a shorter schedule would exist. Asked of the schedule
 * itself, pushed together, and then of the solver within a small budget, so that hours as well as order are
 * counted.
 */
export function decidingActivities(problem: Problem, schedule: Schedule): ReadonlySet<number> {
  const below = schedule.makespan - 1
  const lasting = [...problem.activities.keys()].filter((index) => mayBeShorter(problem.activities[index]))
  const deciding = new Set(
    lasting.filter((index) => {
      const earlier = shifted(withShorter(problem, index), schedule)
      return earlier !== null && earlier.makespan <= below
    }),
  )
  const asked = lasting.filter((index) => !deciding.has(index))
  if (asked.length === 0) return deciding
  const { inquiry, shortening } = inquiryFor(problem, asked, below)
  for (const index of asked) {
    if (inquiry.fits(shortening(index), decidingConflicts)) deciding.add(index)
  }
  return deciding
}

function mayBeShorter(activity: Activity | undefined): boolean {
  return activity !== undefined && !activity.open && activity.modes.some(({ duration }) => duration > 0)
}

function weekShorter({ modes, ...activity }: Activity): Activity {
  return { ...activity, modes: modes.map((mode) => ({ ...mode, duration: Math.max(0, mode.duration - 1) })) }
}

function withShorter(problem: Problem, index: number): Problem {
  return {
    ...problem,
    activities: problem.activities.map((one, at) => (at === index ? weekShorter(one) : one)),
  }
}

/** One problem in which each of some activities may be a week shorter, by a choice of its own. */
function inquiryFor(problem: Problem, asked: readonly number[], atMost: number) {
  const { choices = [], activities } = problem
  const choiceOf = new Map(asked.map((index, at) => [index, choices.length + at]))
  const inquiry = new Inquiry(
    {
      ...problem,
      choices: [...choices, ...asked.map(() => ({ options: 2 }))],
      activities: activities.map((one, index) => {
        const choice = choiceOf.get(index)
        if (choice === undefined) return one
        const shorter = weekShorter(one).modes.map((mode) => ({ ...mode, only: { choice, option: 1 } }))
        return { ...one, modes: [...one.modes, ...shorter] }
      }),
    },
    atMost,
  )
  const shortening = (which: number): Option[] =>
    [...choiceOf].map(([index, choice]) => ({ choice, option: index === which ? 1 : 0 }))
  return { inquiry, shortening }
}
