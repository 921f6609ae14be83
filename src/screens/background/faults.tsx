import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import type { FieldFault } from '../../components/ErrorSummary.tsx'

/** What is wrong in the fields of a page that keep what was typed and have not handed it on. */
interface Faults {
  report: (field: string, text: string | null) => void
  all: () => FieldFault[]
}

const FaultsContext = createContext<Faults | null>(null)

/** Gathers the faults of the fields below, for whoever wants to go on from the page. */
export function FaultsProvider({ children }: { children: (all: () => FieldFault[]) => ReactNode }) {
  const texts = useRef(new Map<string, string>())
  const faults = useMemo(
    (): Faults => ({
      report: (field, text) => {
        if (text === null) texts.current.delete(field)
        else texts.current.set(field, text)
      },
      all: () => [...texts.current].map(([field, text]) => ({ field, text })),
    }),
    [],
  )
  return <FaultsContext value={faults}>{children(faults.all)}</FaultsContext>
}

/** Reports what is wrong with one field, for as long as it is. */
export function useFault(field: string, text: string | null): void {
  const faults = useContext(FaultsContext)
  useEffect(() => {
    faults?.report(field, text)
    return () => faults?.report(field, null)
  }, [faults, field, text])
}
