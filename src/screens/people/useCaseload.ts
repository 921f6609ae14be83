import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Listing, Store, StoreFault, Summary } from '../../records/keeping.ts'
import { allSaved } from '../saving.ts'
import { useWorkplace } from '../workplace.tsx'
import { type Case, casesOf, type KnownCases } from './caseload.ts'
import { useMissingPlans } from './missingPlans.ts'

/** Everybody who is kept, as a list shows them. */
export interface Caseload {
  cases: readonly Case[]
  deleted: readonly Summary[]
  damaged: Listing['damaged']
  /** Those for whom no plan could be made on the way they have chosen. */
  withoutPlan: ReadonlySet<string>
  /** Reads everybody again. */
  reload: () => void
  /** Shows at once what has just been done to one person; reading everybody again would say the same. */
  show: (changed: Summary) => void
}

/** What does not open, with what its history tells, which a list alone does not read. */
async function withHistory(store: Store, { damaged }: Listing): Promise<Listing['damaged']> {
  const read = await Promise.all(damaged.map(({ person }) => store.read(person)))
  return read
    .map((one, index) => (one.kind === 'damagedRecord' ? one : damaged[index]))
    .filter((one) => one !== undefined)
}

/** Who is kept, read when the list opens and again when another tab has written. */
export function useCaseload(): Caseload | StoreFault | null {
  const workplace = useWorkplace()
  const { catalogue, store, today } = workplace
  const [read, setRead] = useState<Listing | StoreFault | null>(null)
  const [withoutPlan, setWithoutPlan] = useState<ReadonlySet<string>>(new Set())
  const turn = useRef(0)

  const reload = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    await allSaved()
    const listing = await store.list()
    const told =
      listing.kind === 'listed' ? { ...listing, damaged: await withHistory(store, listing) } : listing
    if (mine === turn.current) setRead(told)
  }, [store])

  useEffect(() => {
    void reload()
    const unwatch = store.watch(() => void reload())
    return () => {
      turn.current += 1
      unwatch()
    }
  }, [store, reload])

  const show = useCallback((changed: Summary) => {
    setRead((now) => {
      if (now?.kind !== 'listed') return now
      const without = (list: Summary[]) => list.filter(({ id }) => id !== changed.id)
      const place = changed.deleted === null ? 'people' : 'deleted'
      const people = without(now.people)
      const deleted = without(now.deleted)
      return { ...now, people, deleted, [place]: [...(place === 'people' ? people : deleted), changed] }
    })
  }, [])

  const people = read?.kind === 'listed' ? read.people : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: other curricula, another day: nothing is known
  const known = useMemo((): KnownCases => new WeakMap(), [catalogue, today])
  const cases = useMemo(
    () => casesOf(catalogue, people ?? [], today, known),
    [catalogue, people, today, known],
  )
  const missing = useMemo(
    () =>
      cases
        .filter(({ state, summary }) => state === 'toPlan' && !withoutPlan.has(summary.id))
        .map(({ summary }) => summary.id),
    [cases, withoutPlan],
  )
  useMissingPlans(workplace, missing, ({ id, plan }) => {
    const summary = people?.find((one) => one.id === id)
    if (plan && summary) show({ ...summary, plan })
    else setWithoutPlan((now) => new Set([...now, id]))
  })

  return useMemo(() => {
    if (read?.kind !== 'listed') return read
    const { deleted, damaged } = read
    return { cases, deleted, damaged, withoutPlan, reload: () => void reload(), show }
  }, [read, cases, withoutPlan, reload, show])
}
