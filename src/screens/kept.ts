import { useEffect, useState } from 'react'
import type { NotOpened } from '../flows/person.ts'
import { type Opened, type Summary, unlessDeleted } from '../records/keeping.ts'
import { allSaved } from './saving.ts'
import { useWorkplace } from './workplace.tsx'

/** Everybody kept in this browser, the archived left out; null while they are read. */
export function useKeptPeople(): readonly Summary[] | null {
  const { store } = useWorkplace()
  const [people, setPeople] = useState<readonly Summary[] | null>(null)
  useEffect(() => {
    let wanted = true
    const read = (): void => {
      void store.list().then((listing) => {
        if (wanted) setPeople(listing.kind === 'listed' ? listing.people.filter((one) => !one.archived) : [])
      })
    }
    read()
    const unwatch = store.watch(read)
    return () => {
      wanted = false
      unwatch()
    }
  }, [store])
  return people
}

/** One person as kept, to be looked at only, or why they are not; null while they are read, or when nobody is asked for. */
export function useKeptPerson(id: string | null): Opened | NotOpened | null {
  const { store } = useWorkplace()
  const [found, setFound] = useState<Opened | NotOpened | null>(null)
  useEffect(() => {
    let wanted = true
    setFound(null)
    if (id === null) return undefined
    const read = (): void => {
      // What was just done elsewhere in the app is saved first
      void allSaved()
        .then(() => store.read(id))
        .then((found) => {
          if (wanted) setFound(unlessDeleted(found))
        })
    }
    read()
    const unwatch = store.watch((news) => {
      if (news.kind === 'changed' && news.person === id) read()
    })
    return () => {
      wanted = false
      unwatch()
    }
  }, [store, id])
  return found
}
