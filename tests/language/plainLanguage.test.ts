import { describe, expect, test } from 'vitest'
import { type Readability, readabilityOf } from '../../src/language/readability.ts'
import { filled, textsOf, under } from './allTexts.ts'

function measure(texts: readonly string[]): Readability {
  return readabilityOf(texts.map(filled))
}

describe.each(['nb', 'nn'] as const)('what a participant reads in %s', (language) => {
  test('every screen is very easy to read', async () => {
    const texts = await textsOf(language, 'participant')
    const screens = [...new Set(texts.map(({ key }) => key.split('.')[0] ?? ''))]
    for (const screen of screens) {
      const { words, lix } = measure(under(texts, `${screen}.`))
      if (words >= 60) expect(lix, screen).toBeLessThanOrEqual(30)
    }
    expect(measure(texts.map(({ text }) => text)).lix).toBeLessThanOrEqual(30)
  })

  test.each(['events.participant', 'refusals.participant', 'notices.participant', 'now'])(
    'the sentences %s are very easy to read',
    async (group) => {
      const { lix, longestWords, longest } = measure(
        under(await textsOf(language, 'sentences'), `sentences:${group}.`),
      )
      expect(lix).toBeLessThanOrEqual(30)
      expect(longestWords, longest).toBeLessThanOrEqual(15)
    },
  )

  test('the terms are explained in easy words', async () => {
    const { lix, longestWords, longest } = measure(
      (await textsOf(language, 'glossary')).map(({ text }) => text),
    )
    expect(lix).toBeLessThanOrEqual(30)
    expect(longestWords, longest).toBeLessThanOrEqual(15)
  })

  test('no sentence has more than 15 words', async () => {
    for (const { key, text } of await textsOf(language, 'participant')) {
      expect(measure([text]).longestWords, key).toBeLessThanOrEqual(15)
    }
  })

  test('a fault says three short things', async () => {
    const texts = (await textsOf(language, 'sentences')).filter(({ key }) =>
      key.startsWith('sentences:keeping.'),
    )
    const { lix } = measure(texts.map(({ text }) => text))
    expect(lix).toBeLessThanOrEqual(35)
    for (const { key, text } of texts) {
      expect(measure([text]).longestWords, key).toBeLessThanOrEqual(15)
      expect(text.split(/[.!?](?:\s|$)/).filter(Boolean).length, key).toBeLessThanOrEqual(3)
    }
  })
})

describe.each(['nb', 'nn'] as const)('what an adviser and a county read in %s', (language) => {
  test.each(['shell', 'adviser', 'county', 'sentences'] as const)(
    'the area %s is easy to read',
    async (area) => {
      const texts = await textsOf(language, area)
      expect(measure(texts.map(({ text }) => text)).lix).toBeLessThanOrEqual(40)
      for (const { key, text } of texts) expect(measure([text]).longestWords, key).toBeLessThanOrEqual(22)
    },
  )
})

describe('readability', () => {
  test('long words and long sentences count', () => {
    // 8 words, 2 sentences, 2 of more than six letters: 8/2 + 100*2/8
    const { words, lix, longestWords } = readabilityOf(['Du har fått jobb. Kontrakten din varer lengre.'])
    expect(words).toBe(8)
    expect(lix).toBeCloseTo(4 + 12.5)
    expect(longestWords).toBe(4)
  })

  test('a date ends no sentence', () => {
    expect(readabilityOf(['Den er 12. januar 2027. Møt opp.']).longestWords).toBe(5)
  })

  test('a label is a sentence of its own', () => {
    expect(readabilityOf(['Les høyt', 'Det er gjort']).longestWords).toBe(3)
    expect(readabilityOf([]).lix).toBe(0)
  })
})
