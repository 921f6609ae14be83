import { expect, test } from 'vitest'
import { meansAlias, readAlias } from '../../src/records/alias.ts'

test('An alias is one line without hidden characters', () => {
  expect(readAlias('  Sol\u202e\n  sikke \u0000')).toEqual({ kind: 'alias', alias: 'Sol sikke' })
})

test('Nothing to be seen is no alias', () => {
  expect(readAlias(' \u2066\u2069\n')).toEqual({ kind: 'empty' })
})

test('Letters and spaces that nobody can see are no alias', () => {
  for (const unseen of ['\u200b', '\u3164', '\u2800\u00ad', '\u200c\u200d\u200f'])
    expect(readAlias(unseen)).toEqual({ kind: 'empty' })
  expect(readAlias('Sol\u200b-17\u2060')).toEqual({ kind: 'alias', alias: 'Sol-17' })
})

test('A long alias says how long', () => {
  expect(readAlias('x'.repeat(61))).toEqual({ kind: 'tooLong', length: 61, limit: 60 })
})

test('An identity number is no alias', () => {
  expect(readAlias('١٥٠٧٦٥ ٠٠٥٦٥')).toEqual({ kind: 'identityNumber' })
})

test('An alias is known by its letters and digits', () => {
  expect(meansAlias(' bjørk 08', 'Bjørk-08')).toBe(true)
  expect(meansAlias('Bjørk', 'Bjørk-08')).toBe(false)
  expect(meansAlias(' - ', '-')).toBe(false)
})

test('Letters of another script that look alike are alike', () => {
  expect(meansAlias('Sоl-17', 'Sol-17')).toBe(true) // a Cyrillic о
  expect(meansAlias('ВЕТА', 'beta')).toBe(true) // Cyrillic throughout
  expect(meansAlias('Соль', 'Col')).toBe(false)
})
