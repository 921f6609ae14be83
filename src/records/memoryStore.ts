import type { Day } from '../calendar/day.ts'
import { keepableJsonOf, participantOf } from './exchange.ts'
import type { History } from './history.ts'
import { listingOf, type Opened, type Store, summaryOf } from './keeping.ts'
import type { ParticipantJson } from './migrations.ts'

/** A person as this page remembers them: as a file would, so that what is read back is what a browser keeps. */
interface Remembered {
  json: ParticipantJson
  history: History
  revision: string
  deleted: Day | null
}

/**
 * A store that forgets everybody when the page is closed: for private mode, where a screen must say so before
 * the first entry, and for tests. Nothing is sealed, because nothing leaves the page's own memory.
 */
export function openMemoryStore(): Store {
  const people = new Map<string, Remembered>()

  function opened(person: string): Opened | { kind: 'absent'; person: string } {
    const found = people.get(person)
    if (!found) return { kind: 'absent', person }
    const read = participantOf(found.json)
    // It was written through the same schema a moment ago
    if (read.kind !== 'participant') throw new Error(`memory no longer opens: ${read.kind}`)
    const { history, revision, deleted } = found
    return {
      kind: 'opened',
      kept: { participant: read.participant, history },
      revision,
      deleted,
      historyCut: false,
    }
  }

  async function setDeleted(person: string, deleted: Day | null): ReturnType<Store['remove']> {
    const found = people.get(person)
    if (!found) return { kind: 'absent', person }
    const revision = crypto.randomUUID()
    people.set(person, { ...found, deleted, revision })
    return { kind: 'written', revision }
  }

  return {
    list: async () => {
      const all = [...people.keys()].map(opened)
      return listingOf(
        all.flatMap((one) => (one.kind === 'opened' ? [summaryOf(one)] : [])),
        [],
      )
    },
    read: async (person) => opened(person),
    write: async ({ participant, history }, from, how = 'edit') => {
      const written = keepableJsonOf(participant)
      if (written.kind !== 'json') return written
      const now = people.get(participant.id)
      if ((now?.revision ?? null) !== from)
        return { kind: 'changedElsewhere', revision: now?.revision ?? null }
      const { id: person, alias } = participant
      if (now && now.deleted !== null && how === 'edit')
        return { kind: 'deleted', person, alias, on: now.deleted }
      const revision = crypto.randomUUID()
      people.set(participant.id, { json: written.json, history, revision, deleted: null })
      return { kind: 'written', revision }
    },
    remove: setDeleted,
    restore: (person) => setDeleted(person, null),
    destroy: async (person) => {
      people.delete(person)
      return { kind: 'gone' }
    },
    isLasting: async () => false,
    watch: () => () => {},
    close: () => people.clear(),
  }
}
