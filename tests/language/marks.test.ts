import { describe, expect, test } from 'vitest'
import { asNorwegian, capital, partsOf, together, withMarks, withoutMarks } from '../../src/language/marks.ts'

test('a number stays on the line of what it counts', () => {
  expect(together('8 måneder, 80 % og 27. november 2026')).toBe(
    '8\u00a0måneder, 80\u00a0% og 27.\u00a0november 2026',
  )
  expect(together('mai 2027 – juni 2028')).toBe('mai 2027\u00a0– juni 2028')
  expect(together('fra 2020–21')).toBe('fra 2020\u2060–\u206021')
  // Between two days the line may break: they are too long for one
  expect(together('21. august 2023–31. august 2024')).toBe(
    '21.\u00a0august\u00a02023–31.\u00a0august\u00a02024',
  )
  expect(together('Introduksjonsprogrammet')).toBe('Introduksjons\u00adprogrammet')
  expect(together('1 ديسمبر 2026')).toBe('1\u00a0ديسمبر\u00a02026')
  expect(together('Integreringsloven §§ 46 og 47')).toBe('Integreringsloven §§\u00a046\u00a0og\u00a047')
  expect(together('etter ol. § 18-8')).toBe('etter ol. §\u00a018-8')
  // A code is no number, and a year may stand on the next line from what follows
  expect(together('HEAV107 Grunnleggende sykepleie, 2026 og 2027')).toBe(
    'HEAV107 Grunnleggende sykepleie, 2026 og 2027',
  )
})

describe('Norwegian within other languages', () => {
  test('a text is cut at its Norwegian terms', () => {
    expect(partsOf(`Ви склали іспит (${asNorwegian('fagprøve')}).`)).toEqual([
      { text: 'Ви склали іспит (', norwegian: false },
      { text: 'fagprøve', norwegian: true },
      { text: ').', norwegian: false },
    ])
    expect(partsOf('Du har bestått.')).toEqual([{ text: 'Du har bestått.', norwegian: false }])
    expect(partsOf('')).toEqual([])
  })

  test('a translator’s brackets become marks', () => {
    expect(withMarks('a [[fagbrev]] b', false)).toBe('a \u2066fagbrev\u2069 b')
    expect(withMarks('a [[fagbrev]] b', true)).toBe('a fagbrev b')
    expect(withoutMarks(withMarks('a [[fagbrev]] b', false))).toBe('a fagbrev b')
  })

  test('a sentence begins with a great letter', () => {
    expect(capital('modul godkjent')).toBe('Modul godkjent')
    expect(capital('«moduler» er fullført')).toBe('«Moduler» er fullført')
    expect(capital(`${asNorwegian('fagbrev')} er utstedt`)).toBe('\u2066Fagbrev\u2069 er utstedt')
    expect(capital('24 måneder')).toBe('24 måneder')
    expect(capital('контракт')).toBe('Контракт')
  })
})
