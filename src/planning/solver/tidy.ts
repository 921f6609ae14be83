import type { Mode, Problem } from './model.ts'

/** The same problem with the windows of every mode in order and apart, as all that look for a week in them want it. */
export function tidied(problem: Problem): Problem {
  const { activities } = problem
  if (activities.every(({ modes }) => modes.every(({ windows }) => isTidy(windows)))) return problem
  return {
    ...problem,
    activities: activities.map((one) => ({
      ...one,
      modes: one.modes.map((mode) =>
        mode.windows && !isTidy(mode.windows) ? { ...mode, windows: merged(mode.windows) } : mode,
      ),
    })),
  }
}

type Windows = NonNullable<Mode['windows']>

function isTidy(windows: Windows | undefined): boolean {
  return !windows?.some(([first, last], at) => first > last || first <= (windows[at - 1]?.[1] ?? -1))
}

/** Windows that overlap as one; what ends before it begins has no week in it. */
function merged(windows: Windows): Windows {
  const apart: [number, number][] = []
  for (const [first, last] of windows.toSorted(([a], [b]) => a - b)) {
    if (first > last) continue
    const before = apart.at(-1)
    if (before && first <= before[1]) before[1] = Math.max(before[1], last)
    else apart.push([first, last])
  }
  return apart
}
