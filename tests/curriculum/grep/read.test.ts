import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { registerLimits } from '../../../src/curriculum/grep/faults.ts'
import { type RegisterFile, readRegister } from '../../../src/curriculum/grep/read.ts'
import { plainText, titlesOf } from '../../../src/curriculum/grep/said.ts'
import { realFiles } from './realObjects.ts'
import { aim, list, plan, ref, set, subject, whole } from './snowClearing.ts'

const json = (value: unknown) => JSON.stringify(value, null, 2)
const read = (...contents: RegisterFile['content'][]) =>
  readRegister(contents.map((content, index) => ({ name: `f${index}`, content })))
const codesIn = async (...contents: RegisterFile['content'][]) =>
  (await read(...contents)).objects.map(({ code }) => code)
const faultsIn = async (...contents: RegisterFile['content'][]) => (await read(...contents)).faults

describe('objects in any wrapping', () => {
  const three = [plan(), set(1, ['KM90001']), aim('KM90001', 'KV9001')]
  const codes = ['BRO05-01', 'KV9001', 'KM90001']

  test.each([
    ['one file each', three.map(json)],
    ['a list', [json(three)]],
    ['lists within a list', [json([[three[0]], [three[1], three[2]]])]],
    ['files put after each other', [three.map(json).join('')]],
    ['one a line, with commas', [three.map((one) => JSON.stringify(one)).join(',\r\n')]],
    ['a mark of byte order first', [`\uFEFF${json(three)}`]],
    ['bytes', [new TextEncoder().encode(json(three))]],
  ])('%s is read', async (_, contents) => {
    const { objects, faults } = await read(...contents)
    expect(faults).toEqual([])
    expect(objects.map(({ code }) => code)).toEqual(codes)
    expect(objects.map(({ facts }) => facts?.kind)).toEqual(['plan', 'set', 'aim'])
  })

  test('Words that were pasted along are named, and the objects read', async () => {
    const { objects, faults } = await read(`Her er planen:\n${json(plan())}\nog settet ${json(set(1, []))}`)
    expect(objects.map(({ code }) => code)).toEqual(['BRO05-01', 'KV9001'])
    expect(faults).toMatchObject([
      { kind: 'notAnObject', text: 'Her er planen:', line: 1 },
      { kind: 'notAnObject', text: 'og settet' },
    ])
  })

  test('The dump is read from its folders, and the others are counted', async () => {
    const files = {
      'dump/laereplaner-lk20/BRO05-01.json': strToU8(json(plan())),
      'dump/kompetansemaalsett-lk20/KV9001.json': strToU8(json(set(1, []))),
      'dump/opplaeringsfag/BRO5Z01.json': strToU8(json(subject(1))),
      'dump/laereplaner/OLD1-01.json': strToU8('{}'),
      'dump/verb-lk20/VERB1.json': strToU8('{}'),
      'dump/verb-lk20/VERB2.json': strToU8('{}'),
      'dump/les-meg.txt': strToU8('hei'),
    }
    for (const level of [0, 6] as const) {
      const { objects, faults, leftAside } = await read(zipSync(files, { level }))
      expect(faults).toEqual([])
      expect(objects.map(({ code, place }) => [code, place.file])).toEqual([
        ['BRO05-01', 'f0/dump/laereplaner-lk20/BRO05-01.json'],
        ['KV9001', 'f0/dump/kompetansemaalsett-lk20/KV9001.json'],
        ['BRO5Z01', 'f0/dump/opplaeringsfag/BRO5Z01.json'],
      ])
      expect(leftAside).toEqual([
        { folder: 'laereplaner', files: 1 },
        { folder: 'verb-lk20', files: 2 },
        { folder: 'dump', files: 1 },
      ])
    }
  })
})

describe('what an object says', () => {
  test('It is written back as it stood', async () => {
    const text =
      '{ "kode":"X1" , "grep-type":"a/b/fagkode","2":1.0,"1":12345678901234567890,"nytt-felt":{"z":"\\u00e5","a":null}}'
    const { objects, faults } = await read(`[${text}, ${json(plan())}]`)
    expect(faults).toEqual([])
    expect(objects.map((one) => one.text)).toEqual([text, json(plan())])
  })

  test('Status and type are told by the end of an address, at whichever host', async () => {
    const old = {
      ...plan(),
      status: 'http://psi.udir.no/kl06/status_utgaatt',
      'grep-type': 'laereplan_lk20',
      id: 7,
    }
    expect((await read(json(old))).objects).toMatchObject([
      { type: 'laereplan_lk20', status: 'status_utgaatt' },
    ])
  })

  test('A title has one of two shapes', async () => {
    const flat = { ...plan(), tittel: list({ default: 'Flatt' }), 'gyldig-til': '' }
    const { objects } = await read(json(flat), json(set(1, [])))
    expect(objects.map(({ facts }) => facts?.title?.shape)).toEqual(['list', 'regulation'])
  })

  test.each([
    [
      { default: 'a', nob: 'b', nno: 'c', eng: 'd', sme: 'e', deu: 'f' },
      'nob',
      { nb: 'b', nn: 'c', en: 'd' },
    ],
    [{ default: 'a', nno: 'c' }, 'nno', { nn: 'c' }],
    [{ default: ' a ' }, 'nno', { nn: 'a' }],
    [{ default: 'a' }, 'sme', {}],
    [{ default: 'a' }, null, {}],
    [{ nob: ' ', eng: '' }, null, {}],
    [{ constructor: 'a', nob: 'b' }, '__proto__', { nb: 'b' }],
  ])('%j adopted in %s is %j', (texts, adopted, titles) => {
    const said = {
      shape: 'list' as const,
      texts: list(texts).map(({ spraak, verdi }) => ({ language: spraak, text: verdi })),
    }
    expect(titlesOf(said, adopted)).toEqual(titles)
  })

  test.each([
    ['<p>En</p><p>to&nbsp;tre</p>', 'En\nto tre'],
    ['Først<ul><li>snø</li><li>is &amp; <b>slaps</b></li></ul>', 'Først\n– snø\n– is & slaps'],
    ['Gjelder fra <>, 3 < 4 og 5 > 4', 'Gjelder fra <>, 3 < 4 og 5 > 4'],
    ['&#229;&#xE5;&aring;&ukjent;&#0;&#xD800;', 'ååå&ukjent;'],
    ['&lt;script&gt;', '<script>'],
    ['<img src=x onerror="a">tekst<!-- note -->', 'tekst'],
    ['slutter i <b', 'slutter i <b'],
    ['<'.repeat(100_000), '<'.repeat(100_000)],
  ])('HTML becomes text (%#)', (html, text) => expect(plainText(html)).toBe(text))
})

describe('what cannot be read has one fault with its place', () => {
  test.each([
    ['{"kode": "X1"', { kind: 'notJson', incomplete: true, line: 1 }],
    ['[{"kode":"X1","grep-type":"a/fagkode"}', { kind: 'notJson', incomplete: true }],
    ['\n\n{"kode": X1}', { kind: 'notJson', incomplete: false, line: 3 }],
    ['{"kode":"X1","kode":"X2"}', { kind: 'duplicateKey', key: 'kode' }],
    [`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`, { kind: 'tooDeep' }],
    ['', { kind: 'noObject' }],
    ['null', { kind: 'notAnObject', text: 'null' }],
    ['{"grep-type":"a/fagkode"}', { kind: 'otherShape', at: ['kode'] }],
    ['{"kode":"X 1","grep-type":"a/fagkode"}', { kind: 'otherShape', at: ['kode'] }],
    ['{"kode":"X1"}', { kind: 'otherShape', at: ['grep-type'] }],
    [json({ ...set(1, []), kompetansemaal: 'KM1' }), { kind: 'otherShape', at: ['kompetansemaal'] }],
    [json({ ...set(1, []), tittel: { tekst: {} } }), { kind: 'otherShape', at: ['tittel'] }],
    [json({ ...set(1, []), kompetansemaal: [{}] }), { kind: 'otherShape', at: ['kompetansemaal', '0'] }],
    [
      json(plan({ fastsettelsesinformasjon: { 'fastsatt-dato': '2025-02-30T00:00:00' } })),
      { kind: 'otherShape', at: ['fastsettelsesinformasjon', 'fastsatt-dato'] },
    ],
    [new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), { kind: 'notText' }],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), { kind: 'zip', why: 'damaged' }],
    [zipSync({ 'read-me.txt': strToU8('hei') }), { kind: 'noObject' }],
    [zipSync({}), { kind: 'noObject' }],
    [`{"a":"${'x'.repeat(registerLimits.objectBytes)}"}`, { kind: 'tooLarge' }],
  ])('%# of them', async (content, fault) => {
    expect(await faultsIn(content)).toMatchObject([{ file: 'f0', ...fault }])
    expect(await codesIn(content, json(subject(1)))).toContain('BRO5Z01')
  })

  test('An object of another shape is kept as it stood', async () => {
    const text = json({ ...set(1, []), kompetansemaal: 'KM1' })
    expect((await read(text)).objects).toMatchObject([{ code: 'KV9001', facts: null, text }])
  })

  test('Of two versions the one changed last is used, and both are named', async () => {
    const [older, newer] = [json(plan()), json(plan({ 'sist-endret': '2026-01-02T03:04:06' }))]
    for (const both of [
      [older, newer],
      [newer, older],
    ]) {
      const { objects, faults } = await read(...both)
      expect(objects.map(({ text }) => text)).toEqual([newer])
      expect(faults).toMatchObject([
        { kind: 'readTwice', code: 'BRO05-01', file: 'f1', other: { file: 'f0' } },
      ])
    }
    expect(await faultsIn(older, older)).toEqual([])
  })

  test('Names of a prototype are names like others', async () => {
    const text =
      '{"__proto__":{"kode":"Z"},"constructor":1,"kode":"__proto__","grep-type":"x/toString","tittel":[]}'
    const { objects, faults } = await read(text)
    expect(faults).toEqual([])
    expect(objects).toMatchObject([{ code: '__proto__', type: 'toString', text }])
    expect(({} as { kode?: string }).kode).toBeUndefined()
  })

  test('Objects that refer to each other in a circle are read', async () => {
    const self = {
      ...aim('KM90001', 'KV9001', 'KM90001'),
      'samme-som': [ref('kompetansemaal_lk20', 'KM90001')],
    }
    expect(
      await faultsIn(json(self), json(plan({ 'opprinnelige-planer': [ref('laereplan_lk20', 'BRO05-01')] }))),
    ).toEqual([])
  })

  test('A flood of faults is counted', async () => {
    const faults = await faultsIn('x\n'.repeat(100_000))
    expect(faults).toHaveLength(registerLimits.faults + 1)
    expect(faults.at(-1)).toMatchObject({ kind: 'moreFaults', count: 100_000 - registerLimits.faults })
  })
})

describe('zips that are not what they say', () => {
  const name = 'fagkoder/X1.json'
  const zipped = (content: Uint8Array) => zipSync({ [name]: content }, { level: 9 })

  /** The same zip, with another number in its list of files. */
  function changed(zip: Uint8Array, at: number, value: number): Uint8Array {
    const copy = zip.slice()
    const view = new DataView(copy.buffer)
    const first = view.getUint32(copy.length - 6, true)
    view.setUint32(first + at, value, true)
    return copy
  }

  test('A bomb is stopped where it grows beyond its word', async () => {
    const bomb = zipped(new Uint8Array(8_000_000))
    expect(await faultsIn(bomb)).toMatchObject([{ kind: 'tooLarge', file: `f0/${name}`, bytes: 8_000_000 }])
    expect(await faultsIn(changed(bomb, 24, 1000))).toMatchObject([{ kind: 'zip', why: 'sizesDiffer' }])
  })

  test.each([
    ['less than it says', 24, 100, 'sizesDiffer'],
    ['a lock', 8, 1 | (8 << 16), 'encrypted'],
    ['a packing of its own', 8, 99 << 16, 'unknownPacking'],
    ['a place beyond its end', 42, 0xfffff, 'damaged'],
    ['more bytes than the zip', 20, 0xfffff, 'overlapping'],
    ['no entry', 0, 0, 'damaged'],
  ] as const)('A file with %s is one fault', async (_, at, value, why) => {
    expect(await faultsIn(changed(zipped(strToU8('{}')), at, value))).toMatchObject([{ kind: 'zip', why }])
  })

  test('A file that is broken leaves the others', async () => {
    const zip = zipSync({
      [name]: strToU8(json(subject(2))),
      'opplaeringsfag/A.json': strToU8(json(subject(1))),
    })
    zip.fill(0xff, 50, 80)
    const { objects, faults } = await read(zip)
    expect(objects.map(({ code }) => code)).toEqual(['BRO5Z01'])
    expect(faults).toHaveLength(1)
  })
})

describe('objects of the real register', () => {
  test.skipIf(realFiles.length === 0)('Each is read and written back as it stood', async () => {
    const { objects, faults } = await readRegister(realFiles)
    expect(faults).toEqual([])
    expect(objects.map(({ text }) => text)).toEqual(realFiles.map(({ content }) => content.trim()))
    expect(objects.filter(({ facts }) => facts === null)).toEqual([])
  })
})

test('The whole trade is read without a fault', async () => {
  const { objects, faults } = await read(json(whole()))
  expect(faults).toEqual([])
  expect(objects).toHaveLength(whole().length)
})
