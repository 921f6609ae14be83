import { expect, test } from 'vitest'
import { saidWith } from '../../src/screens/messages.ts'

test("On a person's page only what is about them is still said", () => {
  const ofOne = { id: 'm-1', message: { text: 'Fjell-22 er hentet tilbake.', about: 'p-1' } }
  const ofList = { id: 'm-2', message: { text: '3 personer er åpnet.' } }
  expect(saidWith('p-1', [ofOne, ofList])).toEqual([ofOne])
  expect(saidWith('p-2', [ofOne, ofList])).toEqual([])
})
