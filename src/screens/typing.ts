import { useEffect, useSyncExternalStore } from 'react'

/** The fields in which something stands that has not been handed on: the browser has one page, and this is it. */
const fields = new Set<string>()
const hearers = new Set<() => void>()

function tell(): void {
  for (const hear of hearers) hear()
}

/** Says of a field, for as long as it is so, that something stands in it which nothing has kept. */
export function useTyping(field: string, isTyping: boolean): void {
  useEffect(() => {
    if (!isTyping) return undefined
    fields.add(field)
    tell()
    return () => {
      fields.delete(field)
      tell()
    }
  }, [field, isTyping])
}

function hearOf(hear: () => void): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** Whether any field of the page holds what is kept nowhere. */
export function useIsTyping(): boolean {
  return useSyncExternalStore(hearOf, () => fields.size > 0)
}
