import { describe, expect, test } from 'vitest'
import { languagesWith } from '../../src/language/areas.ts'
import {
  differenceSentence,
  gapSentence,
  registerFaultSentence,
} from '../../src/language/sentences/register.ts'
import { wordsFor } from '../../src/language/words.ts'
import { differences, gaps, registerFaults } from './everyKind.ts'

/** Nothing left open, and no key in the place of its text. */
const isSaid = (said: string) =>
  said !== '' && !/\{\{|\[\[|\b(undefined|null|NaN)\b|\[object|register\.[a-z]/.test(said)

describe.each(languagesWith('faults'))('of the official register, in %s', async (language) => {
  const words = await wordsFor(language, 'faults')

  test('every fault has its sentence', () => {
    const whys = ['damaged', 'encrypted', 'unknownPacking', 'sizesDiffer', 'overlapping'] as const
    const said = [
      ...Object.values(registerFaults),
      ...whys.map((why) => ({ ...registerFaults.zip, why })),
      { ...registerFaults.notJson, incomplete: true },
    ].map((fault) => registerFaultSentence(words, fault))
    expect(said.filter((one) => !isSaid(one))).toEqual([])
    // The zip that is damaged is there twice
    expect(new Set(said).size).toBe(said.length - 1)
  })

  test('every gap has its sentence', () => {
    const said = [
      ...Object.values(gaps),
      { ...gaps.codeUnclear, codes: [] },
      { ...gaps.noTradePlan, is: 'other' as const },
    ].map((gap) => gapSentence(words, gap))
    expect(said.filter((one) => !isSaid(one))).toEqual([])
    expect(new Set(said).size).toBe(said.length)
  })

  test('every difference has its sentence', () => {
    const said = [
      ...Object.values(differences),
      { ...differences.title, official: true },
      ...(['adopted', 'validFrom'] as const).map((field) => ({ ...differences.day, field })),
      ...(['aimSet', 'id'] as const).map((code) => ({ ...differences.code, code })),
      { ...differences.programmeArea, area: 'ordinary' as const },
      { ...differences.examCode, exam: 'trade' as const },
    ].map((difference) => differenceSentence(words, difference))
    expect(said.filter((one) => !isSaid(one))).toEqual([])
    expect(new Set(said).size).toBe(said.length)
  })
})

test('What is missing and what differs is said in plain Norwegian', async () => {
  const words = await wordsFor('nb', 'faults')
  expect(gapSentence(words, gaps.missingObject)).toBe('Blant objektene mangler kompetansemålsett KV794.')
  expect(differenceSentence(words, differences.day)).toBe('Gjelder til: – → 11. juni 2028')
  expect(differenceSentence(words, differences.aimMoved)).toBe(
    'Kompetansemålet KM10609 er flyttet fra BETV107 til BETV105.',
  )
})
