import { expect, test } from 'vitest'
import type { Source } from '../../src/language/source.ts'
import type { Translation } from '../../src/language/texts.ts'
import { wordsFor } from '../../src/language/words.ts'

const words = await wordsFor('nb', 'shell')

// What must not compile is proved by the compiler: a line that does compile fails `npm run types`

test('a text that is not there does not compile', () => {
  // @ts-expect-error no such text
  const missing = words.t('shell:nav.nowhere')
  // @ts-expect-error the area has not been asked for
  const elsewhere = words.t('adviser:tabs.plan')
  expect([missing, elsewhere]).toEqual(['nav.nowhere', expect.any(String)])
})

test('a value that is missing does not compile', () => {
  // @ts-expect-error the name is missing
  words.t('shell:toasts.removed')
  // @ts-expect-error it is called name
  words.t('shell:toasts.removed', { alias: 'Sol-17' })
  // @ts-expect-error only a number counts
  words.t('shell:lengths.days', { count: 'tre' })
  expect(words.t('shell:toasts.removed', { name: 'Sol-17' })).toBe('Sol-17 er slettet.')
})

test('a translation that is not whole does not compile', () => {
  type Lists = Translation<Source['shell']['lists'], 'nn'>
  type Days = Translation<{ days_one: '{{count}} dag'; days_other: '{{count}} dagar' }, 'uk'>
  const whole: Lists = { comma: ', ', and: ' og ', or: ' eller ', betweenAnd: ', ', betweenOr: ', ' }
  // @ts-expect-error a text is missing
  const short: Lists = { comma: ', ', and: ' og ' }
  // @ts-expect-error a text too many
  const long: Lists = { ...whole, comma: ', ', and: ' og ', or: ' eller ', nor: ' eller ' }
  // @ts-expect-error Ukrainian has few and many too
  const plurals: Days = { days_one: '{{count}} день', days_other: '{{count}} дня' }
  expect([whole, short, long, plurals]).toHaveLength(4)
})
