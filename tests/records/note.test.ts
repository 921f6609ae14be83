import { expect, test } from 'vitest'
import { noteFaultOf } from '../../src/records/note.ts'

test('A note of a few lines is kept', () => {
  expect(noteFaultOf('')).toBeNull()
  expect(noteFaultOf('Attest fra sykehjemmet,\n12.03.2024')).toBeNull()
  expect(noteFaultOf('x'.repeat(500))).toBeNull()
})

test('A longer note says how long it may be', () => {
  expect(noteFaultOf('x'.repeat(501))).toEqual({ kind: 'tooLong', length: 501, limit: 500 })
})

test('A note holds no identity number', () => {
  expect(noteFaultOf('Attest 150765 00565')).toEqual({ kind: 'identityNumber' })
})
