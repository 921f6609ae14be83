import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../src/records/exchange.ts'
import { type Migration, migrate, migrations, readVersion } from '../../src/records/migrations.ts'
import { participantVersion } from '../../src/records/participant.ts'
import { frozenPerson, textOf } from './people.ts'

const folder = new URL('files/', import.meta.url)
const versions = Array.from({ length: participantVersion }, (_, index) => index + 1)

describe('every version ever written', () => {
  test('Each version has its frozen file, and no more', () => {
    expect(readdirSync(folder).sort()).toEqual(
      versions.map((version) => `participant-${version}.json`).sort(),
    )
  })

  test.each(versions)('The frozen file of version %i opens', (version) => {
    const bytes = readFileSync(new URL(`participant-${version}.json`, folder))
    expect(JSON.parse(bytes.toString('utf8')).version).toBe(version)
    expect(readFile(bytes)).toMatchObject({
      kind: 'participant',
      participant: { version: participantVersion },
    })
  })

  test('The newest frozen file is written as it was', () => {
    const text = readFileSync(new URL(`participant-${participantVersion}.json`, folder), 'utf8')
    expect(textOf(frozenPerson(participantVersion))).toBe(text)
  })

  test('No version is without its step', () => {
    expect(migrations.map(({ to }) => to)).toEqual(versions.slice(1))
    for (const { why } of migrations) expect(why).toMatch(/^\p{Lu}.{10,}\.$/u)
  })
})

describe('a file is led to the newest version', () => {
  const steps: Migration[] = [
    { to: 2, why: 'A second name.', up: ({ alias = '', ...file }) => ({ ...file, names: [alias] }) },
    { to: 3, why: 'Names are counted.', up: (file) => ({ ...file, count: (file.names as []).length }) },
  ]
  const file = (version: number, more: object) => ({ format: 'fagvei-participant', version, ...more })
  const versioned = (version: number, more: object) => {
    const read = readVersion(file(version, more), 3)
    if (read.kind !== 'versioned') throw new Error(JSON.stringify(read))
    return read
  }

  test('Steps follow one another', () => {
    expect(migrate(versioned(1, { alias: 'Sol' }), steps)).toEqual({
      kind: 'migrated',
      file: file(3, { names: ['Sol'], count: 1 }),
    })
  })

  test('Steps before its version are left out', () => {
    expect(migrate(versioned(2, { names: ['a', 'b'] }), steps)).toMatchObject({
      file: { count: 2, version: 3 },
    })
    expect(migrate(versioned(3, {}), steps)).toEqual({ kind: 'migrated', file: file(3, {}) })
  })

  test('A step that fails changes nothing', () => {
    const before = versioned(2, { names: null })
    expect(migrate(before, steps)).toMatchObject({
      kind: 'damaged',
      says: expect.stringContaining('version 3'),
    })
    expect(before.file).toEqual(file(2, { names: null }))
  })

  test('A newer file is refused, not guessed at', () => {
    expect(readVersion(file(4, {}), 3)).toEqual({ kind: 'newer', version: 4, known: 3 })
  })
})
