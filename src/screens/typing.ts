import { useEffect, useId, useState, useSyncExternalStore } from 'react'

/** The fields in which something stands that has not been handed on: the browser has one page, and this is it. */
const fields = new Set<string>()
/** Those of them, and the forms, whose page cannot be left without losing what stands there. */
const losing = new Set<string>()
const hearers = new Set<() => void>()

function tell(): void {
  for (const hear of hearers) hear()
}

function useMember(of: Set<string>, isMember: boolean): void {
  const id = useId()
  useEffect(() => {
    if (!isMember) return undefined
    of.add(id)
    tell()
    return () => {
      of.delete(id)
      tell()
    }
  }, [of, id, isMember])
}

/** Says of a field, for as long as it is so, that something stands in it which nothing has kept. */
export function useTyping(isTyping: boolean): void {
  useMember(fields, isTyping)
}

/** Says of a form, for as long as it is so, that what has been typed in it would be lost with the page. */
export function useHalfFilled(isHalfFilled: boolean): void {
  useMember(losing, isHalfFilled)
}

/**
 * Says of a form that stays open that what stands in its field would be lost with the page: whatever is neither what the
 * plan says nor what was handed on from here. Gives what to call when it is handed on: the plan may make something
 * else of it, and yet nothing is lost.
 */
export function useHandingOn<Value>(value: Value, shown: Value): () => void {
  const [handedOn, setHandedOn] = useState(shown)
  useHalfFilled(value !== shown && value !== handedOn)
  return () => setHandedOn(value)
}

/** Whether leaving the page now would lose something that somebody has typed. */
export function wouldLose(): boolean {
  return losing.size > 0
}

/** Lets go of what would be lost: somebody has said so, and is not asked again while the page they left is still there. */
export function letGo(): void {
  losing.clear()
  tell()
}

function hearOf(hear: () => void): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** Whether any field of the page holds what is kept nowhere. */
export function useIsTyping(): boolean {
  return useSyncExternalStore(hearOf, () => fields.size + losing.size > 0)
}
