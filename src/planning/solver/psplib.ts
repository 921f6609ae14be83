import type { Activity, Lag, Problem } from './model.ts'
import { counted, FormatError, Numbers } from './numbers.ts'

/**
 * Reads the single- and multi-mode problems of PSPLIB (`.sm`, `.mm`; R. Kolisch, A. Sprecher, EJOR 96, 1997,
 * 205-216). Resources that are both renewable and not are refused, as PSPLIB has none.
 */
export function readPsplib(text: string): Problem {
  const jobs = counted(fieldOf(text, /jobs[^:\n]*:\s*(\d+)/, 'how many jobs there are'), 'jobs', 2)
  const renewable = counted(
    fieldOf(text, /- renewable\s*:\s*(\d+)/, 'how many renewable resources there are'),
    'resources',
  )
  const budgets = counted(
    fieldOf(text, /- nonrenewable\s*:\s*(\d+)/, 'how many nonrenewable resources there are'),
    'resources',
  )
  if (
    fieldOf(text, /- doubly constrained\s*:\s*(\d+)/, 'how many doubly constrained resources there are') > 0
  )
    throw new FormatError('Doubly constrained resources cannot be planned with.')
  const order = new Numbers(section(text, /PRECEDENCE RELATIONS:[^\n]*\n[^\n]*\n/))
  const lags = Array.from({ length: jobs }, (): Lag[] => [])
  const modeCounts: number[] = []
  for (let job = 0; job < jobs; job += 1) {
    order.next('the number of a job')
    modeCounts.push(counted(order.next('how many modes a job has'), 'modes', 1))
    const successors = order.many(
      counted(order.next('how many successors a job has'), 'successors'),
      'a successor',
    )
    for (const successor of successors) {
      const own = lags[successor - 1]
      if (!own) throw new FormatError(`Job ${job + 1} has job ${successor} after it, which there is not.`)
      own.push({ from: job, after: 'end', weeks: 0 })
    }
  }
  const requests = new Numbers(section(text, /REQUESTS\/DURATIONS:[^\n]*\n[^\n]*\n-+\n/))
  const activities = lags.map((own, job): Activity => {
    requests.next('the number of a job')
    const modes = Array.from({ length: modeCounts[job] as number }, () => {
      requests.next('the number of a mode')
      const duration = requests.next('a duration')
      return {
        duration,
        needs: requests.many(renewable, 'what a job needs'),
        spends: requests.many(budgets, 'what a job spends'),
      }
    })
    return { modes, lags: own }
  })
  const availabilities = new Numbers(section(text, /RESOURCEAVAILABILITIES:[^\n]*\n[^\n]*\n/))
  return {
    horizon: activities.reduce(
      (all, { modes }) => all + Math.max(...modes.map(({ duration }) => duration)),
      0,
    ),
    capacity: availabilities.many(renewable, 'what there is of a resource'),
    budgets: availabilities.many(budgets, 'what there is of a resource'),
    activities,
  }
}

function fieldOf(text: string, pattern: RegExp, what: string): number {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new FormatError(`The file does not say ${what}.`)
  return Number(found)
}

/** The lines after a heading, up to the next row of stars. */
function section(text: string, heading: RegExp): string {
  const lines = text.replaceAll('\r', '')
  const found = heading.exec(lines)
  if (!found) throw new FormatError(`The file has no part that matches ${heading.source.split(/[:\\]/)[0]}.`)
  return lines.slice(found.index + found[0].length).split('***')[0] ?? ''
}
