import { createInstance, type FormatterModule } from 'i18next'
import { areaIds, firstWords, readArea } from './areas.ts'
import { isLanguage, type Language, languages } from './languages.ts'
import { asValue, runsRightwards, withMarks } from './marks.ts'
import type { Area } from './source.ts'
import type { Texts } from './texts.ts'

/** A number with the decimal sign of a language, two decimals at most, always in the digits 0 to 9. */
export function numberText(value: number, language: Language): string {
  return String(Math.round(value * 100) / 100).replace('.', languages[language].decimal)
}

/** What a value looks like inside a text: numbers in the language's way, and isolated where texts run leftwards. */
function valueText(value: unknown, language: string | undefined): string {
  const known = language !== undefined && isLanguage(language) ? language : 'nb'
  if (typeof value === 'number') return numberText(value, known)
  const text = String(value)
  return languages[known].direction === 'rtl' && runsRightwards(text) ? asValue(text) : text
}

/**
 * The one i18next of the app, with the Norwegian of the first screen. Nothing falls back from one language
 * to another within an area: a translation with a text missing does not compile.
 */
const i18n = createInstance()

const formatter: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _name, language) => valueText(value, language),
}
i18n.use(formatter)

void i18n.init({
  lng: 'nb',
  fallbackLng: false,
  load: 'currentOnly',
  ns: ['shell'],
  resources: firstWords,
  initAsync: false,
  interpolation: {
    // React escapes; and what a person has typed is never read as a text with places of its own
    escapeValue: false,
    skipOnVariables: true,
    alwaysFormat: true,
  },
})

function marked(texts: Texts, norwegian: boolean): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      typeof text === 'string' ? withMarks(text, norwegian) : marked(text, norwegian),
    ]),
  )
}

/** Says a text by its key; what `words.t` is made of. */
export function textIn(language: Language): (key: string, values?: object) => string {
  const say = i18n.getFixedT(language)
  // The area is named apart: in a key with spaces, as terms have, i18next looks for none
  return (key, values) => {
    const colon = key.indexOf(':')
    return say(key.slice(colon + 1), { ...values, ns: key.slice(0, colon) })
  }
}

/** Whether areas are there in a language. */
export function isLoaded(language: Language, areas: readonly Area[]): boolean {
  return areas.every((area) => i18n.hasResourceBundle(language, area))
}

const everAsked = new Set<Area>(['shell'])

/** Fetches areas in a language; fails when they cannot be had, as without a network. */
export async function loadAreas(language: Language, areas: readonly Area[] = areaIds): Promise<void> {
  for (const area of areas) everAsked.add(area)
  const missing = areas.filter((area) => !isLoaded(language, [area]))
  await Promise.all(
    missing.map(async (area) => {
      const texts = await readArea(language, area)
      i18n.addResourceBundle(language, area, marked(texts, languages[language].norwegian))
    }),
  )
}

/** The language that the app is read in now. */
export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : 'nb'
}

/**
 * Changes the language of the whole app, once every area that a screen has asked for is there in it: no
 * screen is seen half translated. When the words cannot be had the old language stays and the promise fails.
 */
export async function setLanguage(language: Language): Promise<void> {
  await loadAreas(language, [...everAsked])
  await i18n.changeLanguage(language)
  try {
    localStorage.setItem(languageMark, language)
  } catch {
    // A browser that keeps nothing asks again next time
  }
}

/** Where the chosen language is kept between visits. */
const languageMark = 'fagvei-language'

/** The language to begin with: the one chosen last, else the first that the browser asks for and the app has. */
export async function beginWithOwnLanguage(): Promise<void> {
  let chosen: string | null = null
  try {
    chosen = localStorage.getItem(languageMark)
  } catch {
    // As above
  }
  const wished = [
    ...(chosen ? [chosen] : []),
    ...navigator.languages.map((tag) => tag.slice(0, 2).replace('no', 'nb')),
  ]
  const first = wished.find(isLanguage)
  if (first && first !== currentLanguage()) await setLanguage(first)
}

/** Calls back whenever the language has changed; the answer ends it. */
export function onLanguageChange(changed: () => void): () => void {
  i18n.on('languageChanged', changed)
  return () => i18n.off('languageChanged', changed)
}
