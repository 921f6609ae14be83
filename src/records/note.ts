import { noteLimit } from '../pathway/event.ts'
import { holdsIdentityNumber } from './identityNumber.ts'

/** What is wrong with a note on an event as somebody types it: a paper, a ground. */
export type NoteFault = { kind: 'tooLong'; length: number; limit: number } | { kind: 'identityNumber' }

/** What is wrong with a typed note; null when it can be kept. Whether it may be empty is its form's to say. */
export function noteFaultOf(typed: string): NoteFault | null {
  const { length } = typed.trim()
  if (length > noteLimit) return { kind: 'tooLong', length, limit: noteLimit }
  return holdsIdentityNumber(typed) ? { kind: 'identityNumber' } : null
}
