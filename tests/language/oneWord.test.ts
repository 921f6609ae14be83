import { describe, expect, test } from 'vitest'
import { areaIds, isWritten } from '../../src/language/areas.ts'
import { curriculaFiles } from '../curriculum/files.ts'
import { textsOf } from './allTexts.ts'

/** What a Norwegian term is called in the languages of participants: by its stem, or by the term itself. */
const stems = [
  { nb: /\bklag/i, uk: /скар[гж]/i, ar: /شكو/ },
  { nb: /fagprøve/i, uk: /фахов\S* іспит|fagprøve/i, ar: /امتحان (ال)?مهنة|fagprøve/ },
  { nb: /(?<!\{)\bmodul(?!struktur)/i, uk: /модул/i, ar: /وحد/ },
  { nb: /rådgiver/i, uk: /консультант/i, ar: /مرشد/ },
  { nb: /\bfylke/i, uk: /фюльке|fylke/i, ar: /محافظ|fylke/ },
  { nb: /\bkontrakt/i, uk: /контракт|угод|kontrakt/i, ar: /عقد|عقود|kontrakt/ },
  { nb: /\blæreplass/i, uk: /місц\S* учня|læreplass$/i, ar: /مكان (ال)?تدريب/ },
  {
    nb: /introduksjonsprogram/i,
    uk: /вступн\S* програм|introduksjonsprogram/i,
    ar: /برنامج التعريف|introduksjonsprogram/,
  },
] as const

interface Said {
  at: string
  nb: string
  own: string
}

/** Every text of a file of `curricula/` that has been put into a language. */
function saidIn(value: unknown, language: 'uk' | 'ar', at: string): Said[] {
  if (typeof value !== 'object' || value === null) return []
  const { nb, [language]: own } = value as Record<string, unknown>
  if (typeof nb === 'string') return typeof own === 'string' ? [{ at, nb, own }] : []
  return Object.entries(value).flatMap(([key, inner]) => saidIn(inner, language, `${at}.${key}`))
}

async function everythingIn(language: 'uk' | 'ar'): Promise<Said[]> {
  const areas = ['field', 'sentences', 'participant'] as const
  const own = (await Promise.all(areas.map((area) => textsOf(language, area)))).flat()
  const ownByKey = new Map(own.map(({ key, text }) => [key, text]))
  const nb = (await Promise.all(areas.map((area) => textsOf('nb', area)))).flat()
  return [
    ...nb.flatMap(({ key, text }) => {
      const translated = ownByKey.get(key)
      return translated === undefined ? [] : [{ at: key, nb: text, own: translated }]
    }),
    ...curriculaFiles().flatMap(({ path, content }) => saidIn(content, language, path)),
  ]
}

/** Terms that have a word of their own in every language, and the Norwegian in parentheses after it. */
const bare = /(?<!\((?:\[\[)?|(?:\p{L}|-))(?:fagbrev|fagprøve|statsforvalter)/giu

describe.each(['uk', 'ar'] as const)('a term in %s', (language) => {
  test('never stands bare', async () => {
    const written = areaIds.filter((area) => isWritten(language, area))
    const texts = (await Promise.all(written.map((area) => textsOf(language, area)))).flat()
    const own = [
      ...texts.map(({ key, text }) => ({ at: key, own: text })),
      ...curriculaFiles().flatMap(({ path, content }) => saidIn(content, language, path)),
    ]
    expect(own.filter((said) => said.own.match(bare)).map(({ at, own: text }) => `${at}: ${text}`)).toEqual(
      [],
    )
  })

  test.each(stems)('is one word wherever it stands: $nb', async (stem) => {
    const other = (await everythingIn(language)).filter(
      ({ nb, own }) => stem.nb.test(nb) && !stem[language].test(own),
    )
    expect(other.map(({ at, nb, own }) => `${at}: ${nb} -> ${own}`)).toEqual([])
  })
})
