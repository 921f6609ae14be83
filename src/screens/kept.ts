import { useEffect, useState } from 'react'
import type { Summary } from '../records/keeping.ts'
import type { Participant } from '../records/participant.ts'
import { allSaved } from './saving.ts'
import { useWorkplace } from './workplace.tsx'

/** Everybody kept in this browser, the archived left out; null while they are read. */
export function useKeptPeople(): readonly Summary[] | null {
  const { store } = useWorkplace()
  const [people, setPeople] = useState<readonly Summary[] | null>(null)
  useEffect(() => {
    let wanted = true
    void store.list().then((listing) => {
      if (wanted) setPeople(listing.kind === 'listed' ? listing.people.filter((one) => !one.archived) : [])
    })
    return () => {
      wanted = false
    }
  }, [store])
  return people
}

/** One person as kept, to be looked at only; null while they are read, or when nobody is asked for. */
export function useKeptPerson(id: string | null): Participant | null {
  const { store } = useWorkplace()
  const [found, setFound] = useState<Participant | null>(null)
  useEffect(() => {
    let wanted = true
    setFound(null)
    if (id !== null) {
      // What was just done elsewhere in the app is saved first
      void allSaved()
        .then(() => store.read(id))
        .then((read) => {
          if (wanted && read.kind === 'opened') setFound(read.kept.participant)
        })
    }
    return () => {
      wanted = false
    }
  }, [store, id])
  return found
}
