import { describe, expect, test } from 'vitest'
import { areaIds, isWritten } from '../../src/language/areas.ts'
import { type Language, languageIds, languages } from '../../src/language/languages.ts'
import { allTextsOf, type NamedText, textsOf } from './allTexts.ts'

const nb = await allTextsOf('nb')
const others = languageIds.filter((language): language is Exclude<Language, 'nb'> => language !== 'nb')
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']

const bare = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const isCounted = (key: string) => bare(key) !== key
const placesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string)

async function written(language: Language): Promise<NamedText[]> {
  const areas = areaIds.filter((area) => isWritten(language, area))
  return (await Promise.all(areas.map((area) => textsOf(language, area)))).flat()
}

describe.each(others)('%s', (language) => {
  test('every text is there and says something', async () => {
    const texts = await written(language)
    const areas = areaIds.filter((area) => isWritten(language, area))
    const wanted = nb.filter(({ key }) => areas.some((area) => key.startsWith(`${area}:`)))
    expect(new Set(texts.map(({ key }) => bare(key)))).toEqual(new Set(wanted.map(({ key }) => bare(key))))
    // The only text that may be empty is none
    expect(texts.filter(({ text }) => text.trim() === '')).toEqual([])
  })

  test('every text has the same values', async () => {
    const wanted = new Map<string, Set<string>>()
    for (const { key, text } of nb) {
      const places = wanted.get(bare(key)) ?? new Set()
      for (const place of placesOf(text)) places.add(place)
      wanted.set(bare(key), places)
    }
    for (const { key, text } of await written(language)) {
      const places = new Set(placesOf(text))
      const expected = new Set(wanted.get(bare(key)))
      // One and two may be said in words
      if (isCounted(key)) for (const set of [places, expected]) set.delete('count')
      // A value may be left out where the language has no use for it, but none may be made up
      for (const place of places) expect(expected, `${key}: ${text}`).toContain(place)
      expect(places.size, `${key}: ${text}`).toBe(expected.size)
    }
  })

  test('what counts has the plurals of the language', async () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = (await written(language)).filter(({ key }) => isCounted(key))
    const names = new Set(counted.map(({ key }) => bare(key)))
    for (const name of names) {
      const has = counted.filter(({ key }) => bare(key) === name).map(({ key }) => key.slice(name.length + 1))
      expect(has.sort(), name).toEqual(forms.filter((form) => (categories as string[]).includes(form)).sort())
    }
  })

  test('brackets around Norwegian terms are whole', async () => {
    for (const { key, text } of await written(language)) {
      expect(text.replace(/\[\[[^[\]]+\]\]/g, ''), key).not.toMatch(/\[\[|\]\]/)
    }
  })
})

test('Latin letters in Arabic stand in marks', async () => {
  for (const { key, text } of await written('ar')) {
    const rest = text.replace(/\[\[[^\]]+\]\]/g, '').replace(/\{\{\w+\}\}/g, '')
    // Two names that every language writes so
    expect(rest.replace(/Fagvei|Enter/g, ''), key).not.toMatch(/[A-Za-zÆØÅæøå]/)
  }
})

test('every language names itself', () => {
  expect(Object.values(languages).map(({ name }) => name)).toEqual([
    'Bokmål',
    'Nynorsk',
    'English',
    'Українська',
    'العربية',
  ])
})
