import type { Day } from '../calendar/day.ts'
import type { Event } from '../pathway/event.ts'
import { choiceOf } from '../pathway/pathway.ts'
import { type Fix, positionEvent } from '../planning/constraints.ts'
import { withWish } from '../planning/fixes.ts'
import { durationsIf, recordedIf, type SupposedOf, type Supposition } from '../planning/whatIf.ts'
import type { Deed } from '../records/history.ts'
import { withEntries } from '../records/logEntries.ts'
import { mostTrades, type Participant, pinsOn } from '../records/participant.ts'
import { newId } from './person.ts'

/** What was only supposed, as one deed on the person. */
export interface Taking {
  what: Deed
  next: (participant: Participant) => Participant
}

/**
 * Makes what was supposed so: what can be recorded is recorded on its day, what is only an assumption becomes the person's
 * own duration, and what was tried to mend it is set with it. null for what has not happened yet and cannot count.
 */
export function takingOf(
  of: SupposedOf,
  supposition: Supposition,
  fixes: readonly Fix[],
  day: Day,
): Taking | null {
  const events = recordedIf(of, supposition, day)
  if (!events) return null
  const entries = events.map((event) => entryOf(event, of.request.today))
  const durations = durationsIf(of, supposition)
  const [entry] = entries
  const [duration] = Object.keys(durations)
  const what: Deed = entry
    ? { kind: 'eventRecorded', entry: entry.id }
    : duration !== undefined
      ? { kind: 'durationChanged', duration }
      : { kind: supposition.kind === 'otherWay' ? 'wishesChanged' : 'backgroundChanged' }
  const next = (participant: Participant): Participant => {
    const recorded = withEntries(participant, entries)
    const set = { ...recorded, durations: { ...recorded.durations, ...durations } }
    return fixes.reduce((one, fix) => withFix(one, fix, of.request.today), asSupposed(set, supposition))
  }
  return { what, next }
}

function entryOf(event: Event, today: Day) {
  return { id: newId('entry'), recorded: today, by: 'adviser' as const, event }
}

/** Hours and wishes as they were supposed to be. */
function asSupposed(participant: Participant, supposition: Supposition): Participant {
  const { background, wishes } = participant
  if (supposition.kind === 'hours')
    return { ...participant, background: { ...background, hoursAWeek: supposition.hoursAWeek } }
  if (supposition.kind !== 'otherWay') return participant
  const { trade, county, route } = supposition.pathway
  const trades = trade
    ? [trade.id, ...wishes.trades.filter((id) => id !== trade.id)].slice(0, mostTrades)
    : wishes.trades
  return {
    ...participant,
    wishes: { ...wishes, trades, county: county.id, route: route.id },
    pins: pinsOn(choiceOf(supposition.pathway), participant),
  }
}

/** A person of whom a fix has been taken; to set a demand aside needs a ground, and has a form of its own. */
function withFix(participant: Participant, fix: Fix, today: Day): Participant {
  switch (fix.kind) {
    case 'job': {
      const event = positionEvent(fix.engagement, fix.percent, today)
      return withEntries(participant, [entryOf(event, today)])
    }
    case 'waive':
      return participant
    default:
      return withWish(participant, fix)
  }
}
