import { describe, expect, test } from 'vitest'
import { newKey, type Sealed, seal, unseal } from '../../src/records/seal.ts'

const label = { person: 'p-1', holds: 'participant' }
const altered = { kind: 'altered' }

describe('a seal opens only as what it was', () => {
  test('The text comes back', async () => {
    const key = await newKey()
    expect(await unseal(key, label, await seal(key, label, 'Sol 🌻 \u200f'))).toEqual({
      kind: 'text',
      text: 'Sol 🌻 \u200f',
    })
  })

  test('Nothing of the text is to be seen', async () => {
    const { bytes, iv } = await seal(await newKey(), label, 'Solsikke '.repeat(50))
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Solsikke')
    expect(iv).toHaveLength(12)
  })

  test('Every bit that changes is noticed', async () => {
    const key = await newKey()
    const sealed = await seal(key, label, 'Sol')
    for (const part of ['iv', 'bytes'] as const)
      for (let at = 0; at < sealed[part].length; at++) {
        const bent = sealed[part].with(at, (sealed[part][at] ?? 0) ^ 1)
        expect(await unseal(key, label, { ...sealed, [part]: bent })).toEqual(altered)
      }
    expect(await unseal(key, label, { ...sealed, bytes: sealed.bytes.slice(1) })).toEqual(altered)
  })

  test.each([
    { person: 'p-2', holds: 'participant' },
    { person: 'p-1', holds: 'history' },
  ])('It does not open as %o', async (other) => {
    const key = await newKey()
    const sealed = await seal(key, label, 'Sol')
    expect(await unseal(key, other, sealed)).toEqual(altered)
    expect(await unseal(key, other, { ...sealed, ...other })).toEqual(altered)
  })

  test('Another key does not open it', async () => {
    const sealed = await seal(await newKey(), label, 'Sol')
    expect(await unseal(await newKey(), label, sealed)).toEqual(altered)
  })

  test.each([
    null,
    'text',
    {},
    { version: 2 },
    { algorithm: 'AES-128-GCM' },
    { iv: new Uint8Array(8) },
    { bytes: 'x' },
    { more: 1 },
  ])('%o is no seal', async (other) => {
    const key = await newKey()
    const sealed = await seal(key, label, 'Sol')
    const bent =
      typeof other === 'object' && other && Object.keys(other).length ? { ...sealed, ...other } : other
    expect(await unseal(key, label, bent)).toEqual(altered)
  })
})

describe('a seal is new each time', () => {
  test('No two begin alike', async () => {
    const key = await newKey()
    const all = await Promise.all(Array.from({ length: 1000 }, () => seal(key, label, 'Sol')))
    expect(new Set(all.map(({ iv }: Sealed) => iv.toString())).size).toBe(1000)
    expect(new Set(all.map(({ bytes }: Sealed) => bytes.toString())).size).toBe(1000)
  })

  test('A key cannot be read out', async () => {
    const key = await newKey()
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })
})
