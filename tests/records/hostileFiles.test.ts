import { describe, expect, test } from 'vitest'
import { readFile } from '../../src/records/exchange.ts'
import { approved, bytesOf, frozenPerson, person, textOf } from './people.ts'

const good = textOf(person())

/** Reads the good file with one spelling in it replaced, which must be there. */
function withInstead(what: string, instead: string) {
  expect(good).toContain(what)
  return readFile(bytesOf(good.replace(what, () => instead)))
}

/** Reads a text, which must cost no more than two seconds of one processor, however busy the machine is. */
function read(text: string | Uint8Array) {
  const begun = process.threadCpuUsage()
  const answer = readFile(typeof text === 'string' ? bytesOf(text) : text)
  const { user, system } = process.threadCpuUsage(begun)
  expect((user + system) / 1e6, 'seconds').toBeLessThan(2)
  return answer
}

describe('what is no text is refused', () => {
  test('Pictures and other bytes', () => {
    expect(read(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toEqual({ kind: 'notText' })
  })

  test('Latin-1 and UTF-16', () => {
    expect(read(Uint8Array.from('{"alias":"Bjørk"}', (letter) => letter.charCodeAt(0)))).toEqual({
      kind: 'notText',
    })
    const utf16 = Uint8Array.from([...good].flatMap((letter) => [letter.charCodeAt(0) & 0xff, 0]))
    expect(read(utf16)).toEqual({ kind: 'notText' })
    expect(read(Uint8Array.from([0xff, 0xfe, ...utf16]))).toEqual({ kind: 'notText' })
  })

  test('A file of more than five million bytes', () => {
    const spaces = new Uint8Array(5_000_001).fill(32)
    expect(read(spaces)).toEqual({ kind: 'tooLarge', bytes: 5_000_001, limit: 5_000_000 })
  })
})

describe('what is no JSON is refused', () => {
  test('An empty file is not complete', () => {
    expect(read('')).toEqual({ kind: 'notJson', incomplete: true })
    expect(read(' \n')).toEqual({ kind: 'notJson', incomplete: true })
  })

  test('A file broken off at any byte is not complete', () => {
    const bytes = bytesOf(good)
    for (let length = 1; length < bytes.length - 2; length++)
      expect(readFile(bytes.slice(0, length))).toEqual({ kind: 'notJson', incomplete: true })
    const long = bytesOf(textOf(frozenPerson()))
    for (let length = 1; length < long.length - 2; length += 17)
      expect(readFile(long.slice(0, length)).kind).toMatch(/^not(Json|Text)$/)
  })

  test('Something after the end', () => {
    expect(read(`${good}{}`)).toEqual({ kind: 'notJson', incomplete: false })
    expect(read('<html></html>')).toEqual({ kind: 'notJson', incomplete: false })
    expect(read(']]]}}}')).toEqual({ kind: 'notJson', incomplete: false })
  })

  test.each([33, 10_000, 1_000_000])('Lists nested %i deep', (depth) => {
    expect(read('['.repeat(depth) + ']'.repeat(depth))).toEqual({ kind: 'tooDeep', limit: 32 })
    expect(read(`${'{"a":'.repeat(depth)}`.slice(0, 4_999_999))).toEqual({ kind: 'tooDeep', limit: 32 })
  })

  test('Brackets inside a text are no depth', () => {
    const noted = withInstead('"note": ""', JSON.stringify({ note: '[{'.repeat(100) }).slice(1, -1))
    expect(noted.kind).toBe('participant')
  })

  test('One key twice, however it is spelt', () => {
    expect(withInstead('"alias"', '"id": "p-2", "alias"')).toEqual({ kind: 'duplicateKey', key: 'id' })
    expect(withInstead('"alias"', '"\\u0069d": "p-2", "alias"')).toEqual({ kind: 'duplicateKey', key: 'id' })
    expect(withInstead('"module": "HEAV107"', '"module": "A", "module": "B"')).toEqual({
      kind: 'duplicateKey',
      key: 'module',
    })
  })
})

describe('what is no participant file is refused', () => {
  test.each(['null', '1', '"text"', '[]', '{}', '[{"format":"fagvei-participant"}]'])('%s', (text) => {
    expect(read(text)).toEqual({ kind: 'notFagvei', format: null })
  })

  test('A file of another kind says which', () => {
    expect(read('{"format":"fagvei-county","version":1}')).toEqual({
      kind: 'notFagvei',
      format: 'fagvei-county',
    })
  })

  test('A newer file is refused with both versions', () => {
    expect(withInstead('"version": 1', '"version": 2')).toEqual({ kind: 'newer', version: 2, known: 1 })
  })

  test.each(['0', '-1', '1.5', '"1"', 'null', '1e400'])('A version of %s', (version) => {
    expect(withInstead('"version": 1', `"version": ${version}`)).toMatchObject({
      kind: 'damaged',
      at: ['version'],
    })
  })

  test('A million events are counted, not read', () => {
    const many = `{"format":"fagvei-participant","version":1,"log":[${'0,'.repeat(999_999)}0]}`
    expect(read(many)).toEqual({ kind: 'tooManyEntries', count: 1_000_000, limit: 5000 })
  })

  test('Half a million unknown keys', () => {
    const keys = Array.from({ length: 400_000 }, (_, index) => `"k${index}":0`).join(',')
    expect(read(`{"format":"fagvei-participant","version":1,${keys}}`)).toEqual({
      kind: 'tooManyKeys',
      limit: 1000,
    })
  })

  test('One text of four megabytes', () => {
    expect(withInstead('"note": ""', `"note": "${'x'.repeat(4_000_000)}"`)).toMatchObject({
      kind: 'damaged',
      at: ['note'],
    })
  })

  test.each([
    ['"hoursAWeek": 37.5', '"hoursAWeek": -1', ['background', 'hoursAWeek']],
    ['"hoursAWeek": 37.5', '"hoursAWeek": 169', ['background', 'hoursAWeek']],
    ['"hoursAWeek": 37.5', '"hoursAWeek": "NaN"', ['background', 'hoursAWeek']],
    ['"hoursAWeek": 37.5', '"hoursAWeek": 1e400', ['background', 'hoursAWeek']],
    ['"sequence": 1', '"sequence": 9007199254740993', ['log', 1, 'sequence']],
    ['"created": "2025-08-18"', '"created": "2026-02-30"', ['created']],
    ['"created": "2025-08-18"', '"created": "0000-01-01"', ['created']],
    ['"created": "2025-08-18"', '"created": "9999-01-01"', ['created']],
    ['"created": "2025-08-18"', '"created": "2026-W53"', ['created']],
    ['"created": "2025-08-18"', '"created": 20318', ['created']],
    ['"version": 1', '"version": 0', ['version']],
    ['"alias": "', '"alias": "\\ud83d', ['alias']],
    ['"id": "p-1"', '"id": "__proto__"', ['id']],
    ['"id": "p-1"', '"id": "p 1"', ['id']],
    ['"id": "p-1"', '"id": "Kаri"', ['id']],
    ['"kind": "moduleApproved"', '"kind": "moduleForgotten"', ['log', 1, 'event', 'kind']],
    ['"module": "HEAV107"', '"module": "HEAV107", "then": 1', ['log', 1, 'event']],
    ['"module": "HEAV107"', '"module": "HEAV107", "__proto__": {}', ['log', 1, 'event']],
  ])('%s as %s is told by its place', (what, instead, at) => {
    const says = expect.stringMatching(/^should (?!.*Invalid)/)
    expect(withInstead(what, instead)).toMatchObject({ kind: 'damaged', at, says })
  })

  test('Work that ends before it begins, and two experiences of one id', () => {
    const job = (id: string, from: string, to: string) =>
      JSON.stringify({
        id,
        title: 'Pleieassistent',
        styrk: null,
        where: 'norway',
        place: null,
        time: { kind: 'period', from, to },
        percent: 100,
        documented: true,
        counts: { kind: 'undecided' },
      })
    const withJobs = (...jobs: string[]) =>
      withInstead('"experiences": []', `"experiences": [${jobs.join(',')}]`)
    const good = job('a', '2024-06-01', '2025-07-31')
    expect(withJobs(good, job('b', '2024-06-01', '2024-06-01'))).toMatchObject({ kind: 'participant' })
    expect(withJobs(good, job('b', '2025-07-31', '2024-06-01'))).toMatchObject({
      kind: 'damaged',
      at: ['background', 'experiences', 1, 'time'],
    })
    expect(withJobs(good, good)).toMatchObject({ kind: 'damaged', at: ['background', 'experiences'] })
  })

  test('Two lines of one id', () => {
    expect(withInstead('"id": "e-2"', '"id": "e-1"')).toEqual({ kind: 'duplicateEntry', id: 'e-1' })
  })
})

describe('what reads as data does no harm', () => {
  test('Prototypes stay as they are', () => {
    withInstead('"alias"', '"__proto__": { "polluted": true }, "alias"')
    withInstead('"durations": {}', '"durations": { "__proto__": { "polluted": true } }')
    withInstead('"durations": {}', '"constructor": { "prototype": { "polluted": true } }, "durations": {}')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('Names of every object are plain ids', () => {
    const named = withInstead(
      '"durations": {}',
      '"durations": {"toString": {"low": 1, "likely": 2, "high": 3}}',
    )
    expect(named).toMatchObject({ kind: 'participant' })
  })

  test('Markup in an alias stays text', () => {
    const alias = '<img src=x onerror=alert(1)>'
    expect(withInstead('"Solsikke"', JSON.stringify(alias))).toMatchObject({ participant: { alias } })
  })

  test('Minus nought is nought', () => {
    const read = withInstead('"sequence": 0', '"sequence": -0')
    expect(read.kind === 'participant' && Object.is(read.participant.log[0]?.sequence, 0)).toBe(true)
  })

  test('Hidden characters are taken out', () => {
    expect(withInstead('"Solsikke"', '" Sol\\u0000\u202e\u2066\\n si\u2028kke\ufeff"')).toMatchObject({
      participant: { alias: 'Sol si kke' },
    })
    expect(withInstead('"note": ""', '"note": "a\\u0007\\r\\nb\\tc\u2029"')).toMatchObject({
      participant: { note: 'a\nb\tc\n' },
    })
  })

  test('Joiners and marks that scripts need stay', () => {
    const alias = 'می\u200cخواهم \u200fא'
    expect(withInstead('"Solsikke"', JSON.stringify(alias))).toMatchObject({ participant: { alias } })
  })

  test('Two spellings of a letter are one', () => {
    expect(withInstead('"Solsikke"', '"A\u030asa"')).toMatchObject({ participant: { alias: 'Åsa' } })
  })

  test('Half a character is refused', () => {
    expect(withInstead('"Solsikke"', '"Sol\\ud800"')).toMatchObject({ kind: 'damaged', at: ['alias'] })
  })

  test('A tower of marks is too long', () => {
    expect(withInstead('"Solsikke"', `"Z${'\u0321'.repeat(100)}"`)).toMatchObject({
      kind: 'damaged',
      at: ['alias'],
    })
  })

  test('An identity number is refused wherever it is', () => {
    expect(withInstead('"Solsikke"', '"Sol 15076500565"')).toEqual({ kind: 'identityNumber', at: ['alias'] })
    expect(withInstead('"id": "e-2"', '"id": "15076500565"')).toEqual({
      kind: 'identityNumber',
      at: ['log', 1, 'id'],
    })
    expect(withInstead('"note": ""', '"note": "1\\u200b5076500565"')).toMatchObject({
      kind: 'identityNumber',
    })
  })

  test('An identity number is refused as a key too', () => {
    expect(
      withInstead('"durations": {}', '"durations": {"15076500565": {"low": 1, "likely": 2, "high": 3}}'),
    ).toEqual({ kind: 'identityNumber', at: ['durations', '15076500565'] })
  })

  test('An alias that nobody can see is refused', () => {
    expect(withInstead('"Solsikke"', '"\u200b\u3164\u200d"')).toMatchObject({
      kind: 'damaged',
      at: ['alias'],
    })
  })

  test('A log that cannot have happened is read', () => {
    const backwards = [approved('b', '2026-01-01', 7, 'M'), approved('a', '2025-01-01', 7, 'M')]
    expect(read(textOf(person('p', 'A', backwards)))).toMatchObject({ participant: { log: backwards } })
  })
})

test('The largest true file opens at once', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => ({
    ...approved(`entry-${index}`, '2026-01-01', index, 'HEAV107'),
    note: 'En merknad fra samtalen, uten navn og diagnose.',
  }))
  const text = textOf({ ...frozenPerson(), log: lines })
  expect(text.length).toBeGreaterThan(1_000_000)
  expect(read(text).kind).toBe('participant')
})
