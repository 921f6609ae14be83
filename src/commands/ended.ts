import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import { withoutMarks } from '../language/marks.ts'
import { usage } from './call.ts'

/** How a call ended, and what it says on stdout and stderr. */
export interface Ended {
  code: 0 | 1 | 2
  out: string
  err: string
}

/** What the command line is told of the world: where `curricula/` lies, and what day it is. */
export interface World {
  curricula: string
  today: Day
}

/** The end of a call whose files have faults. */
export const faulty = (err: string): Ended => ({ code: 1, out: '', err })

/** The end of a call that cannot be understood. */
export const badCall = (sentence: string): Ended => ({ code: 2, out: '', err: `${sentence}\n\n${usage}` })

/** The end of a call that names a file which cannot be read. */
export const unreadable = (sentence: string): Ended => ({ code: 2, out: '', err: sentence })

/** A report as text: keys in the order of its schema, days written out, no invisible marks. */
export function written<S extends z.ZodType>(schema: S, value: z.output<S>): Ended {
  return { code: 0, out: withoutMarks(JSON.stringify(z.encode(schema, value), null, 2)), err: '' }
}
