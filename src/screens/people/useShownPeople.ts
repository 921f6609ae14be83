import { useDeferredValue, useMemo, useState } from 'react'
import { useWorkplace } from '../workplace.tsx'
import { type Group, holds, isIn } from './caseload.ts'
import { useRows } from './rows.ts'
import type { Caseload } from './useCaseload.ts'
import { useOrder } from './useOrder.ts'

/** Rows shown at a time: a long list is searched, not scrolled, and each letter typed draws all that are shown. */
const batch = 100

/** Who of a caseload is shown, and in which order: by group, by what is searched for, the archived or not. */
export function useShownPeople(caseload: Caseload, language: string) {
  const { cases, withoutPlan } = caseload
  const { today } = useWorkplace()
  const [search, setSearch] = useState('')
  const [most, setMost] = useState(batch)
  const [archivedToo, setArchivedToo] = useState(false)
  const [group, setGroup] = useState<Group>('all')
  const rows = useRows(cases, withoutPlan)
  const { order, waits, ids, sort, body } = useOrder(cases, language)
  const wanted = useDeferredValue(search)
  const listed = useMemo(
    () => cases.filter(({ summary }) => archivedToo || !summary.archived),
    [cases, archivedToo],
  )
  const shown = useMemo(() => {
    const inGroup = new Set(listed.filter((one) => isIn(group, one, today)).map(({ summary }) => summary.id))
    return ids.flatMap((id) => {
      const row = rows.get(id)
      return row && inGroup.has(id) && holds(row.searched, wanted) ? [row] : []
    })
  }, [ids, rows, listed, group, today, wanted])
  return {
    search: { text: search, change: setSearch, isEmpty: wanted.trim() === '' },
    group: { value: group, change: setGroup, among: listed },
    archived: {
      areThere: cases.some(({ summary }) => summary.archived),
      tooShown: archivedToo,
      change: setArchivedToo,
    },
    /** Everybody who is meant, and those of them for whom there is room. */
    shown,
    drawn: shown.slice(0, most),
    more: shown.length > most ? () => setMost(most + batch) : null,
    order,
    waits,
    sort,
    body,
  }
}

/** Who of a caseload is shown, with what changes that. */
export type ShownPeople = ReturnType<typeof useShownPeople>
