import { useSyncExternalStore } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { letGo, wouldLose } from './typing.ts'

/** What is asked for while something typed would be lost: it waits for an answer. */
type Asked =
  /** An address; `place` is its place in the browser's history, null for one that is new there. */
  | { what: 'address'; to: string; place: number | null }
  /** Something else on the same page. */
  | { what: 'form'; act: () => void }

/** The address that the browser is at, after its number sign. */
export const addressNow = (): string => `/${location.hash.replace(/^#?\/?/, '')}`

/** Which entry of the browser's history this is, counted from the one the page was loaded at; null for a new one. */
function placeNow(): number | null {
  const place: unknown = history.state?.place
  return typeof place === 'number' ? place : null
}

function mark(place: number): number {
  history.replaceState({ ...history.state, place }, '')
  return place
}

// The browser has one address and one history, and these are what the app makes of them
let shown = addressNow()
let place = placeNow() ?? mark(0)
let asked: Asked | null = null
let isFree = false
let isReturning = false
const hearers = new Set<() => void>()

function ask(next: Asked | null): void {
  asked = next
  for (const hear of hearers) hear()
}

/** Goes back to the page that is shown: by its place in the history, or as a new entry where that led elsewhere. */
function returnFrom(there: number | null): void {
  if (there === place || isReturning) {
    isReturning = false
    history.pushState(null, '', `#${shown}`)
    place = mark(place + 1)
    return
  }
  isReturning = true
  history.go(there === null ? -1 : place - there)
}

/**
 * Hears of every address: of a link, the browser's own buttons, or the line it is typed in. None of them can be
 * stopped before it is there, so that one that would lose something is taken back, and asked about.
 */
function arrive(): void {
  const to = addressNow()
  const there = placeNow()
  if (to !== shown && !isFree && wouldLose()) {
    const isNews = !isReturning
    returnFrom(there)
    if (isNews) ask({ what: 'address', to, place: there })
    return
  }
  isReturning = false
  place = there ?? mark(place + 1)
  isFree = false
  if (to === shown) return
  shown = to
  ask(null)
}
addEventListener('hashchange', arrive)

/** Does something that closes the forms of the page; where something in them would be lost, asks first. */
export function closingForms(act: () => void): void {
  if (wouldLose()) ask({ what: 'form', act })
  else act()
}

/** Does what somebody has asked for, and lets go of what was typed. */
export function leaveAsAsked(): void {
  if (!asked) return
  const answered = asked
  ask(null)
  if (answered.what === 'form') {
    answered.act()
    return
  }
  const { to, place: there } = answered
  isFree = true
  letGo()
  if (there === null) navigate(to)
  else history.go(there - place)
}

/** Goes to an address from what is done with and holds nothing more to lose. */
export function goFreely(to: string): void {
  isFree = true
  navigate(to)
}

/** Stays where one is: what was asked for is forgotten. */
export function stay(): void {
  ask(null)
}

function hearOf(hear: () => void): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** What waits for an answer, an address or another form of the page; null when nothing does. */
export function useAsked(): Asked['what'] | null {
  return useSyncExternalStore(hearOf, () => asked?.what ?? null)
}

/** The address whose page is shown, after the number sign of the browser's own, and the way to another: the router's. */
export function useAddress(): [string, typeof navigate] {
  return [useSyncExternalStore(hearOf, () => shown), navigate]
}
useAddress.hrefs = (href: string) => `#${href}`
