import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileName, readChosenFile, readFile, writeFile } from '../../src/records/exchange.ts'
import { newParticipant } from '../../src/records/participant.ts'
import { day } from '../calendar/days.ts'
import { anyPerson, approved, bytesOf, frozenPerson, person, textOf, today } from './people.ts'

describe('a file written and read is the same', () => {
  test('Every person comes back byte for byte', () => {
    fc.assert(
      fc.property(anyPerson, (participant) => {
        const text = textOf(participant)
        const read = readFile(bytesOf(text))
        expect(read.kind).toBe('participant')
        if (read.kind === 'participant') expect(textOf(read.participant)).toBe(text)
      }),
    )
  })

  test('The same person comes back', () => {
    const read = readFile(bytesOf(textOf(frozenPerson())))
    expect(read).toEqual({ kind: 'participant', participant: frozenPerson() })
  })

  test('Keys stand in the order of the schema', () => {
    const { note, alias, id, ...rest } = frozenPerson()
    const durations = { b: { low: 1, likely: 1, high: 1 }, a: { low: 1, likely: 1, high: 1 } }
    const text = textOf({ note, ...rest, alias, durations, id })
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(newParticipant('x', 'X', today)))
    expect(Object.keys(JSON.parse(text).durations)).toEqual(['a', 'b'])
    expect(text).toMatch(/^\{\n {2}"format": "fagvei-participant",\n[\s\S]*\n\}\n$/)
  })

  test('Days are written out', () => {
    expect(JSON.parse(textOf(person())).created).toBe('2025-08-18')
  })

  test('A byte order mark at the start is no fault', () => {
    expect(readFile(bytesOf(`\ufeff${textOf(person())}`)).kind).toBe('participant')
  })
})

describe('what cannot be kept is not written', () => {
  test('An identity number is named by its place', () => {
    expect(writeFile({ ...person(), note: 'fnr 150765 00565' }, today)).toEqual({
      kind: 'identityNumber',
      at: ['note'],
    })
  })

  test('A value outside the schema is named by its place', () => {
    const hours = { ...person().background, hoursAWeek: 169 }
    expect(writeFile({ ...person(), background: hours }, today)).toMatchObject({
      kind: 'damaged',
      at: ['background', 'hoursAWeek'],
    })
    expect(writeFile({ ...person(), created: (day('2026-01-01') + 0.5) as never }, today)).toMatchObject({
      kind: 'damaged',
      at: ['created'],
    })
  })

  test('Two lines of one id are refused', () => {
    const twice = [approved('e', '2026-01-01', 0, 'M'), approved('e', '2026-01-02', 1, 'N')]
    expect(writeFile(person('p', 'A', twice), today)).toEqual({ kind: 'duplicateEntry', id: 'e' })
  })

  test('A file that could not be opened is not made', () => {
    const log = Array.from({ length: 5000 }, (_, index) => ({
      ...approved(`e-${index}`, '2026-01-01', index, 'M'),
      note: 'æ'.repeat(500),
    }))
    expect(writeFile(person('p', 'A', log), today)).toMatchObject({ kind: 'tooLarge', limit: 5_000_000 })
    expect(writeFile(person('p', 'A', [...log, approved('last', '2026-01-01', 0, 'M')]), today)).toEqual({
      kind: 'tooManyEntries',
      count: 5001,
      limit: 5000,
    })
  })
})

describe('a file name tells nothing', () => {
  test('It is a day and chance', () => {
    expect(fileName(today)).toMatch(/^fagvei-2026-03-02-[0-9a-f]{10}\.json$/)
    expect(fileName(today)).not.toBe(fileName(today))
  })

  test('An alias made for mischief is not in it', () => {
    const written = writeFile(person('p', '../../CON‮gpj.exe'), today)
    expect(written).toMatchObject({ kind: 'file', name: expect.stringMatching(/^fagvei-[\da-f-]+\.json$/) })
  })
})

describe('a chosen file is opened', () => {
  test('One of the right size is read', async () => {
    const read = await readChosenFile(new Blob([textOf(person())]))
    expect(read).toEqual({ kind: 'participant', participant: person() })
  })

  test('One too large is not even read', async () => {
    const huge = { size: 5_000_001, arrayBuffer: () => expect.fail('was read') } as unknown as Blob
    expect(await readChosenFile(huge)).toEqual({ kind: 'tooLarge', bytes: 5_000_001, limit: 5_000_000 })
  })

  test('A folder is no text', async () => {
    const folder = { size: 0, arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }
    expect(await readChosenFile(folder as unknown as Blob)).toEqual({ kind: 'notText' })
  })
})
