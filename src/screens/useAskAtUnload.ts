import { useEffect } from 'react'

/** Lets the browser ask before the page is closed or loaded anew, for as long as something would be lost by it. */
export function useAskAtUnload(wouldLose: boolean): void {
  useEffect(() => {
    if (!wouldLose) return undefined
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [wouldLose])
}
