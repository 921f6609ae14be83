import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { draftOf } from '../../../src/curriculum/grep/draft.ts'
import { registerLimits } from '../../../src/curriculum/grep/faults.ts'
import { merge } from '../../../src/curriculum/grep/merge.ts'
import { readRegister } from '../../../src/curriculum/grep/read.ts'
import { tradeSchema } from '../../../src/curriculum/trade.ts'
import { whole } from './snowClearing.ts'

const concrete = tradeSchema.parse(
  JSON.parse(readFileSync(new URL('../../../curricula/trades/BET05-01.json', import.meta.url), 'utf8')),
)

/** The objects of the invented trade as if they were concrete work's, so that they are compared with our file. */
const asConcrete = JSON.stringify(whole())
  .replaceAll('BRO', 'BET')
  .replaceAll('KV9001', 'KV794')
  .replaceAll('KV9002', 'KV795')
  .replaceAll('KM9000', 'KM1058')

/** Every place in a value, as the keys that lead there. */
function placesIn(value: unknown, at: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...at, key]))]
}

/** A copy of a value with another one at a place. */
function withOther(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other
  if (Array.isArray(value))
    return value.map((part, index) => (String(index) === key ? withOther(part, rest, other) : part))
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, part]) => [
      name,
      name === key ? withOther(part, rest, other) : part,
    ]),
  )
}

const objects: unknown = JSON.parse(asConcrete)
const place = fc.constantFrom(...placesIn(objects))
/** The place of the code of a mark of an exam. */
const codeOfMark = ['13', 'kode']

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    'KV794',
    'BET05-01',
    'KM10582',
    '2024-08-01',
    'x'.repeat(5000),
    1e308,
    -0,
  ),
)

test('Whatever stands in an object, nothing is thrown and our file stays sound', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, odd), { minLength: 1, maxLength: 4 }), async (changes) => {
      const changed = changes.reduce<unknown>((value, [at, other]) => withOther(value, at, other), objects)
      const read = await readRegister([{ name: 'f', content: JSON.stringify(changed) }])
      const { trade } = merge(concrete, draftOf(read.objects, 'BET05-01'))
      expect(tradeSchema.safeParse(z.encode(tradeSchema, trade)).error).toBeUndefined()
    }),
    // A mark that has come to bear the trade's code names no exam
    { numRuns: 200, examples: [[[[codeOfMark, 'BET05-01']]]] },
  )
})

test('Whatever the text, nothing is thrown and each fault has its place', async () => {
  const cut = fc
    .tuple(fc.nat(asConcrete.length), fc.nat(asConcrete.length), fc.string({ unit: 'binary' }))
    .map(([from, to, between]) => asConcrete.slice(0, from) + between + asConcrete.slice(to))
  const bytes = fc.uint8Array({ maxLength: 200 }).map((tail) => new Uint8Array([0x50, 0x4b, 3, 4, ...tail]))
  await fc.assert(
    fc.asyncProperty(fc.oneof(cut, bytes, fc.string({ unit: 'binary' })), async (content) => {
      const { faults, objects: found } = await readRegister([{ name: 'f', content }])
      expect(faults.length + found.length).toBeGreaterThan(0)
      expect(faults.filter(({ file, line }) => file !== 'f' || line < 1)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['opening braces', '{'.repeat(1_000_000)],
  ['opening brackets', '['.repeat(1_000_000)],
  ['spaces', ' '.repeat(2_000_000)],
  ['quotes', '{"'.repeat(500_000)],
  ['backslashes', `{"${'\\'.repeat(1_000_000)}`],
  ['objects of nothing', '{}'.repeat(20_000)],
  [
    'references',
    `{"kode":"KV1","grep-type":"kompetansemaalsett_lk20","kompetansemaal":[${'{"kode":"KM1"},'.repeat(100_000)}{"kode":"KM2"}]}`,
  ],
])('A million %s are read in time', async (_, content) => {
  const { faults, objects: found } = await readRegister([{ name: 'f', content }])
  expect(faults.length).toBeLessThanOrEqual(registerLimits.faults + 1)
  expect(draftOf(found, 'BET05-01').modules).toEqual([])
})
