import type { LogEntry } from '../pathway/event.ts'
import { broughtOf, together } from './brought.ts'
import { type AskedOfClaims, openClaims } from './claimChain.ts'
import type { Decision } from './savings.ts'

/** What counts already, or claims that wait for a decision. */
export type Recognition = Decision & { kind: 'decided' | 'open' }

/** All that somebody brings, each thing by itself. */
export interface Recognitions {
  counting: Recognition[]
  open: Recognition[]
}

/** What counts of what somebody brings, and each claim that may yet be approved. */
export function recognitionsOf(log: readonly LogEntry[], asked: AskedOfClaims): Recognitions {
  const { pathway, background } = asked
  return {
    counting: broughtOf({ log, background }, pathway.trade?.trade ?? null).map((one) => ({
      kind: 'decided',
      ...one,
    })),
    open: openClaims(asked).map((claim) => ({ kind: 'open', claims: [claim] })),
  }
}

/** Several things of one kind as one; null where there is none. */
export function asOne(parts: readonly Recognition[]): Recognition | null {
  const [first, ...others] = parts
  if (!first || others.length === 0) return first ?? null
  if (first.kind === 'open') return { kind: 'open', claims: parts.flatMap(({ claims }) => claims) }
  return { kind: 'decided', ...together(parts.flatMap((one) => (one.kind === 'decided' ? [one] : []))) }
}

/** More things than these are asked of together only: a plan for each of them would take minutes, and nobody reads so many. */
export const mostApart = 40

/** What is asked of several things of one kind: all of them together first, where they are several, and each. */
export function wholeAndParts(parts: readonly Recognition[]): Recognition[] {
  const whole = asOne(parts)
  if (whole && parts.length > mostApart) return [whole]
  return whole && parts.length > 1 ? [whole, ...parts] : [...parts]
}
