import type { Day } from '../calendar/day.ts'
import type { Background } from '../pathway/background.ts'
import { nextSequence } from '../pathway/beforehand.ts'
import type { Event, LogEntry } from '../pathway/event.ts'
import { whyNotPractice } from '../pathway/practice.ts'
import { inOrder, retractedIds } from '../pathway/replay.ts'

/** What a person brings that counts: claims by the county's decision, experiences as practice in the trade. */
export interface Brought {
  claims: readonly string[]
  experiences: readonly string[]
}

/** A person as they would be if something counted, or did not. */
export interface Side {
  log: readonly LogEntry[]
  background: Background
}

/** Several things brought, as one. */
export function together(brought: readonly Brought[]): Brought {
  return {
    claims: brought.flatMap(({ claims }) => claims),
    experiences: brought.flatMap(({ experiences }) => experiences),
  }
}

/** Approved claims of a log, in the order of their decisions, those taken back left out. */
export function approvedClaims(log: readonly LogEntry[]): string[] {
  const approved = standingEntries(log).flatMap(({ event }) => (isApproval(event) ? [event.claim] : []))
  return [...new Set(approved)]
}

/** The lines of a log that have not been taken back, in order. */
function standingEntries(log: readonly LogEntry[]) {
  const retracted = retractedIds(log)
  return inOrder(log).filter(({ id }) => !retracted.has(id))
}

/**
 * All that counts in a trade of what somebody brings, each thing by itself: approved claims in the order of their decisions,
 * those on an experience together with it, then the experiences that count as they are noted.
 */
export function broughtOf({ log, background }: Side, trade: string | null): Brought[] {
  const about = new Map(
    log.flatMap(({ event }) => (event?.kind === 'claimMade' ? [[event.claim, event.about] as const] : [])),
  )
  const byThing = new Map<string, { claims: string[]; experiences: string[] }>()
  const noted = background.experiences.filter((experience) => whyNotPractice(experience, trade) === null)
  for (const claim of approvedClaims(log)) {
    const what = about.get(claim)
    if (!what || (what.kind !== 'module' && what.trade !== trade)) continue
    const experiences = what.kind === 'practice' ? [what.experience] : []
    const thing = experiences[0] ?? `claim ${claim}`
    byThing.set(thing, { claims: [...(byThing.get(thing)?.claims ?? []), claim], experiences })
  }
  for (const { id } of noted) if (!byThing.has(id)) byThing.set(id, { claims: [], experiences: [id] })
  return [...byThing.values()]
}

type Approval = Event & { kind: 'claimApproved' | 'claimPartlyApproved' }

function isApproval(event: Event): event is Approval {
  return event.kind === 'claimApproved' || event.kind === 'claimPartlyApproved'
}

/** The person as they would be if some of what they bring did not count. Work that goes on takes its hours all the same. */
export function withoutBrought({ log, background }: Side, { claims, experiences }: Brought): Side {
  return {
    log: log.filter(({ event }) => !(event && isApproval(event) && claims.includes(event.claim))),
    background: {
      ...background,
      experiences: background.experiences.map((one) =>
        experiences.includes(one.id) ? { ...one, counts: { kind: 'nothing' } } : one,
      ),
    },
  }
}

/** The person as they would be if an experience were documented practice in the trade. */
export function withPractice({ log, background }: Side, experience: string, trade: string): Side {
  return {
    log,
    background: {
      ...background,
      experiences: background.experiences.map((one) =>
        one.id === experience ? { ...one, documented: true, counts: { kind: 'practice', trade } } : one,
      ),
    },
  }
}

/** The log as it would be with a module recognised on a day: a claim of its own that goes all the way. */
export function withModule(
  log: readonly LogEntry[],
  { module, aims }: { module: string; aims: string[] | 'all' },
  day: Day,
): LogEntry[] {
  const claim = 'supposed'
  const events: Event[] = [
    { kind: 'claimMade', day, claim, about: { kind: 'module', module } },
    { kind: 'claimDocumented', day, claim, paper: '' },
    { kind: 'claimApplied', day, claim },
    { kind: 'claimAssessed', day, claim },
    aims === 'all'
      ? { kind: 'claimApproved', day, claim }
      : { kind: 'claimPartlyApproved', day, claim, aims },
  ]
  return withEvents(log, events, day)
}

/** The log as it would be if something had been written on a day. */
export function withEvents(log: readonly LogEntry[], events: readonly Event[], day: Day): LogEntry[] {
  const next = nextSequence(log)
  return [
    ...log,
    ...events.map(
      (event, index): LogEntry => ({
        id: `supposed-${index}`,
        sequence: next + index,
        recorded: day,
        by: 'adviser',
        event,
      }),
    ),
  ]
}
