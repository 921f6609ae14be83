import { expect, test } from 'vitest'
import { z } from 'zod'
import { spanSchema } from '../../src/curriculum/duration.ts'
import { requirementSchema } from '../../src/curriculum/requirement.ts'
import { readShape } from '../../src/curriculum/shape.ts'
import { sourceSchema } from '../../src/curriculum/source.ts'
import { daySchema, idSchema } from '../../src/curriculum/text.ts'

/** What is wrong with a value, each place with what is broken there. */
function broken(schema: z.ZodType, value: unknown) {
  const read = readShape(schema, 'routes/own.json', value)
  if (read.kind === 'value') return []
  return read.faults.map((fault) => [
    'at' in fault ? fault.at.join('/') : '',
    fault.kind === 'shape' ? fault.broken : fault,
  ])
}

const language = { kind: 'language', skill: 'oral', level: 'B1' }

test('What fits is read', () => {
  expect(readShape(daySchema, 'a.json', '2026-02-28')).toMatchObject({ kind: 'value' })
})

test('A demand is wrong where it is, however deep in its groups', () => {
  const all = (...of: unknown[]) => ({ kind: 'all', of })
  expect(broken(requirementSchema, all(all(language, { ...language, skill: 'song' })))).toMatchObject([
    ['of/0/of/1/skill', { kind: 'notOneOf' }],
  ])
  expect(broken(requirementSchema, all({ kind: 'practice', months: true }))).toMatchObject([
    ['of/0/months', { kind: 'otherKind', wanted: ['number', 'object'] }],
  ])
  expect(broken(requirementSchema, all(3))).toMatchObject([['of/0', { kind: 'otherKind' }]])
})

test('Kinds, sizes, keys, days, addresses and spans are told apart', () => {
  const schema = z.strictObject({
    id: idSchema,
    day: daySchema,
    span: spanSchema,
    list: z.array(z.int()).min(1),
    source: sourceSchema.partial(),
    letters: z.string().max(3),
    byId: z.record(idSchema, z.number()),
  })
  const value = {
    day: '28.02.2026',
    span: { low: 3, likely: 2, high: 4 },
    list: [],
    source: { url: 'http://example.org' },
    letters: 'four',
    byId: { 'no id': 1 },
    nmae: 1,
  }
  expect(new Map(broken(schema, value) as [string, unknown][])).toEqual(
    new Map<string, unknown>([
      ['id', { kind: 'missing' }],
      ['day', { kind: 'notDay' }],
      ['span', { kind: 'spanOutOfOrder' }],
      ['list', { kind: 'tooLittle', of: 'entries', limit: 1 }],
      ['source/url', { kind: 'notAddress' }],
      ['letters', { kind: 'tooMuch', of: 'letters', limit: 3 }],
      ['byId/no id', { kind: 'otherPattern', pattern: expect.stringContaining('A-Za-z0-9') }],
      ['', { kind: 'unknownKeys', keys: ['nmae'] }],
    ]),
  )
})

test('Where only one word can stand, it is the cure', () => {
  const schema = z.strictObject({ format: z.literal('fagvei-story') })
  expect(readShape(schema, 'a.json', { format: 'story' })).toMatchObject({
    faults: [{ cure: { at: ['format'], value: 'fagvei-story' } }],
  })
})
