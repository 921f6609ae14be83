import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPersonFile } from '../../src/records/personFile.ts'
import { bytesOf } from './people.ts'

const story = JSON.parse(
  readFileSync(new URL('../../curricula/stories/sol-17.json', import.meta.url), 'utf8'),
)

/** Reads the story with something else in its person. */
const withPerson = (changes: object) =>
  readPersonFile(bytesOf(JSON.stringify({ ...story, participant: { ...story.participant, ...changes } })))

describe('the person of a story', () => {
  test('A story gives its person', () => {
    expect(withPerson({})).toMatchObject({ kind: 'participant', participant: { id: 'sol-17' } })
  })

  test('A story may not hold what a file may not', () => {
    expect(withPerson({ note: '15076500565' })).toEqual({
      kind: 'identityNumber',
      at: ['participant', 'note'],
    })
    const { log } = story.participant
    expect(withPerson({ log: [...log, log[0]] })).toEqual({ kind: 'duplicateEntry', id: log[0].id })
    expect(withPerson({ version: 2 })).toEqual({ kind: 'newer', version: 2, known: 1 })
    expect(withPerson({ alias: 'Sol\ud800' })).toMatchObject({
      kind: 'damaged',
      at: ['participant', 'alias'],
    })
  })

  test('Hidden characters are taken out', () => {
    expect(withPerson({ alias: 'Sol\u202e-17' })).toMatchObject({ participant: { alias: 'Sol-17' } })
  })

  test('What is wrong is told by its place', () => {
    expect(withPerson({ wishes: 7 })).toMatchObject({ kind: 'damaged', at: ['participant', 'wishes'] })
    expect(readPersonFile(bytesOf(JSON.stringify({ ...story, participant: 1 })))).toMatchObject({
      kind: 'damaged',
      at: ['participant'],
    })
    expect(readPersonFile(bytesOf(JSON.stringify({ ...story, expects: [] })))).toMatchObject({
      kind: 'damaged',
      at: ['expects'],
    })
  })
})
