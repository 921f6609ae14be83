import type { Day } from '../calendar/day.ts'
import type { Outlook } from '../flows/outlook.ts'
import { newId } from '../flows/person.ts'
import type { Event, LogEntry } from '../pathway/event.ts'
import { agree, eventsOfAgreement } from '../planning/agree.ts'
import { basisOf } from '../planning/basis.ts'
import type { Deed } from '../records/history.ts'
import { withEntries } from '../records/logEntries.ts'
import type { Participant } from '../records/participant.ts'

/** What can be done with the log of an open person; each is one deed, and false when it was refused. */
export interface PersonDeeds {
  /** Writes what happened into the log; several results of one day are one deed. */
  record: (event: Event | readonly Event[], by?: LogEntry['by']) => boolean
  /** Takes an entry of the log back: it stays, and no longer counts. */
  retract: (entry: string) => boolean
  /** Agrees on steps of the plan: the agreement and its line in the log are one deed. */
  agree: (steps: ReadonlySet<string>, day: Day) => boolean
}

/** The deeds as edits of a person; `outlook` is what is agreed on, and without a plan nothing is. */
export function deedsBy(
  edit: (what: Deed, next: (participant: Participant) => Participant) => boolean,
  outlook: Outlook | null,
  today: Day,
): PersonDeeds {
  return {
    record: (happened, by = 'adviser') => {
      const events = 'kind' in happened ? [happened] : happened
      const entries = events.map((event) => ({ id: newId('entry'), recorded: today, by, event }))
      return edit({ kind: 'eventRecorded', entry: entries[0]?.id ?? '' }, (one) => withEntries(one, entries))
    },
    retract: (retracts) => {
      const entry = { id: newId('entry'), recorded: today, by: 'adviser', retracts } as const
      return edit({ kind: 'eventRetracted', entry: retracts }, (one) => ({
        ...withEntries(one, [entry]),
        // An agreement and its line in the log have one id: what was never agreed holds no step of a plan.
        agreements: one.agreements.filter(({ id }) => id !== retracts),
      }))
    },
    agree: (steps, day) => {
      if (!outlook?.plan) return false
      // The plan is of the files as they are today, also where it was made before they became so and stayed the same
      const basis = basisOf(outlook.pathway, outlook.plan.steps, today)
      const agreement = agree({ ...outlook.plan, basis }, steps, day, newId('agreement'))
      const changed = newId('entry')
      const entries = eventsOfAgreement(outlook.replayed.standing, agreement).map((event) => ({
        id: event.kind === 'planAgreed' ? agreement.id : changed,
        recorded: today,
        by: 'adviser' as const,
        event,
      }))
      return edit({ kind: 'agreementMade', agreement: agreement.id }, (one) =>
        withEntries({ ...one, agreements: [...one.agreements, agreement] }, entries),
      )
    },
  }
}
