import { z } from 'zod'
import { readJson } from '../../curriculum/json.ts'
import type { Activity, Lag, Problem } from './model.ts'
import { FormatError, type Limits, limits, mostCounted, quoted } from './numbers.ts'

const within = ([least, most]: Limits): string => `from ${least} to ${most}`

const whole = (between: Limits): z.ZodInt => {
  const wanted = `should be a whole number ${within(between)}`
  return z.int(wanted).min(between[0], wanted).max(between[1], wanted)
}

const week = whole(limits.weeks)
const amountWanted = `should be a number ${within(limits.amount)}`
const amount = z.number(amountWanted).min(limits.amount[0], amountWanted).max(limits.amount[1], amountWanted)
const windowWanted = 'should be a list of two weeks, the first and the last'

/** Each fault says what should stand there. */
const schema = z.object(
  {
    horizon: week,
    capacity: z.array(
      z.union([amount, z.array(amount)], `${amountWanted}, or a list of one for each week`),
      'should be a list of what there is of each resource',
    ),
    activities: z
      .array(
        z.object(
          {
            modes: z
              .array(
                z.object(
                  { duration: week, needs: z.array(amount, 'should be a list of numbers') },
                  'should be a mode with duration and needs',
                ),
                'should be a list of modes',
              )
              .min(1, 'should have one mode or more'),
            successors: z.array(whole([0, mostCounted]), 'should be a list of activities'),
            startWindows: z
              .array(z.tuple([week, week], windowWanted), 'should be a list of windows, or be left out')
              .optional(),
          },
          'should be an activity with modes and successors',
        ),
        'should be a list of activities',
      )
      .min(1, 'should have one activity or more')
      .max(mostCounted, `should have ${mostCounted} activities at the most`),
  },
  'should be a problem with horizon, capacity and activities',
)

type Weeks = z.infer<typeof schema>

/** As deep as the form is, and somewhat deeper. */
const mostDeep = 16

/** Reads a problem in the `.json` form: whole weeks from 0, capacity that may change from week to week, weeks in which an activity may start. */
export function readWeeks(text: string): Problem {
  const read = schema.safeParse(jsonOf(text))
  if (!read.success) {
    const [issue] = read.error.issues
    throw new FormatError(`${placeOf(issue?.path ?? [])} ${issue?.message}.`)
  }
  for (const fault of faultsOf(read.data)) throw new FormatError(`${fault}.`)
  const { horizon, capacity, activities } = read.data
  const lags = activities.map((): Lag[] => [])
  for (const [from, { successors }] of activities.entries())
    for (const successor of successors) lags[successor]?.push({ from, after: 'end', weeks: 0 })
  return {
    horizon,
    capacity,
    activities: activities.map(
      ({ modes, startWindows: windows }, index): Activity => ({
        modes: modes.map((mode) => (windows ? { ...mode, windows } : mode)),
        lags: lags[index] ?? [],
      }),
    ),
  }
}

/** What a schema that looks at one place at a time cannot see. */
function* faultsOf({ horizon, capacity, activities }: Weeks): Generator<string> {
  for (const [resource, weekly] of capacity.entries()) {
    if (typeof weekly === 'number' || weekly.length >= horizon) continue
    yield `capacity[${resource}] should have one number for each week of the horizon, ${horizon} in all, not ${weekly.length}`
  }
  for (const [index, { modes, successors, startWindows = [] }] of activities.entries()) {
    const at = `activities[${index}]`
    for (const [mode, { needs }] of modes.entries()) {
      if (needs.length !== capacity.length)
        yield `${at}.modes[${mode}].needs should have one number for each resource, ${capacity.length} in all, not ${needs.length}`
    }
    const seen = new Set<number>()
    for (const [place, successor] of successors.entries()) {
      if (successor >= activities.length)
        yield `${at}.successors[${place}] should be an activity from 0 to ${activities.length - 1}, not ${successor}`
      if (seen.has(successor)) yield `${at}.successors[${place}] names activity ${successor} a second time`
      seen.add(successor)
    }
    for (const [window, [first, last]] of startWindows.entries()) {
      if (first > last)
        yield `${at}.startWindows[${window}] should end in the week that it begins in, or later, not begin in ${first} and end in ${last}`
    }
  }
}

/** A place in the file as one would write it in a program. */
function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The file'
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}

function jsonOf(text: string): unknown {
  const read = readJson(text, mostDeep)
  switch (read.kind) {
    case 'json':
      return read.json
    case 'duplicateKey':
      throw new FormatError(`The key ${quoted(read.key)} stands twice in one object.`)
    case 'tooDeep':
      throw new FormatError(`The file has lists in lists more than ${read.limit} deep.`)
    case 'tooManyKeys':
      throw new FormatError(`The file has an object of more than ${read.limit} keys.`)
    case 'notJson':
      throw new FormatError(read.incomplete ? 'The JSON breaks off before its end.' : 'The file is not JSON.')
  }
}
