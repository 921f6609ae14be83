import { use, useSyncExternalStore } from 'react'
import { currentLanguage, isLoaded, loadAreas, onLanguageChange } from './i18n.ts'
import type { Language } from './languages.ts'
import type { Area } from './source.ts'
import { loadedWords, type Words } from './words.ts'

const loading = new Map<string, Promise<void>>()

/** A promise that React need not wait for, not even a moment: a screen whose words are there is drawn at once. */
function alreadyThere(): Promise<void> {
  return Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined })
}

/** One promise for each thing waited for, because React asks for it again at every try; a failed one is forgotten. */
function load(language: Language, areas: readonly Area[]): Promise<void> {
  const name = `${language}:${areas.join()}`
  const known = loading.get(name)
  if (known) return known
  const promise = isLoaded(language, areas) ? alreadyThere() : loadAreas(language, areas)
  loading.set(name, promise)
  promise.catch(() => loading.delete(name))
  return promise
}

/**
 * The words of the areas a screen names, in the language of the app. Suspends while they are fetched, so a
 * `Suspense` must stand above it, and throws to the error boundary when they cannot be had.
 */
export function useWords<A extends Area = 'shell'>(...areas: A[]): Words<A> {
  return useWordsIn(useSyncExternalStore(onLanguageChange, currentLanguage), ...areas)
}

/** The same in a language of one's own choice: the second language of a sheet, the Norwegian beside. */
export function useWordsIn<A extends Area = 'shell'>(language: Language, ...areas: A[]): Words<A> {
  use(load(language, ['shell', ...areas]))
  return loadedWords(language)
}
