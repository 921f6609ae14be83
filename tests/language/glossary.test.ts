import { describe, expect, test } from 'vitest'
import { explain, termsIn } from '../../src/language/glossary.ts'
import { languageIds } from '../../src/language/languages.ts'
import { terms } from '../../src/language/terms.ts'
import { wordsFor } from '../../src/language/words.ts'

const nb = await wordsFor('nb', 'glossary')

const found = (text: string) => termsIn(nb, text).map(({ term }) => term)

describe('Norwegian terms', () => {
  test.each(languageIds)('%s explains every term', async (language) => {
    const words = await wordsFor(language, 'glossary')
    for (const term of terms) {
      expect(explain(words, term).toLowerCase()).not.toMatch(new RegExp(`(glossary:)?${term}$`, 'iu'))
    }
  })

  test('a term is found in its bent form', () => {
    expect(found('Du har bestått fagprøven.')).toEqual(['fagprøve'])
    expect(found('Kompetansemålene i modulen')).toEqual(['kompetansemål', 'modul'])
    expect(found('Spør Nav.')).toEqual(['Nav'])
  })

  test('the longest term wins', () => {
    expect(found('Du tar fagbrev på jobb.')).toEqual(['fagbrev på jobb'])
    expect(found('Klagefristen er tre uker. Du kan klage.')).toEqual(['klagefrist', 'klage'])
  })

  test('part of another word is no term', () => {
    expect(found('Modulstrukturert og navn og klager')).not.toContain('Nav')
    expect(found('fagbrevet')).toEqual(['fagbrev'])
    expect(found('Vitnemålsbanken')).toEqual([])
  })

  test('a term is explained once', async () => {
    const uk = await wordsFor('uk', 'glossary')
    expect(termsIn(uk, 'fagbrev, ще раз fagbrev')).toEqual([
      { term: 'fagbrev', explanation: explain(uk, 'fagbrev') },
    ])
  })
})
