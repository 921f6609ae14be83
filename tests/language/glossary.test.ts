import { describe, expect, test } from 'vitest'
import { explain } from '../../src/language/glossary.ts'
import { languageIds } from '../../src/language/languages.ts'
import { terms } from '../../src/language/terms.ts'
import { wordsFor } from '../../src/language/words.ts'

describe('Norwegian terms', () => {
  test.each(languageIds)('%s explains every term', async (language) => {
    const words = await wordsFor(language, 'glossary')
    for (const term of terms) {
      expect(explain(words, term).toLowerCase()).not.toMatch(new RegExp(`(glossary:)?${term}$`, 'iu'))
    }
  })
})
