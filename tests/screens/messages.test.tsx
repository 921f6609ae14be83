import { expect, test } from 'vitest'
import { saidOn } from '../../src/screens/messages.ts'

test('A message is gone when another page is opened than the one that it belongs to', () => {
  const opened = { id: 'm-1', page: '/adviser/p-1/plan', message: { text: 'Fjell-22 er åpnet fra fil.' } }
  const ofList = { id: 'm-2', page: '/adviser', message: { text: '3 personer er åpnet.' } }
  expect(saidOn('/adviser/p-1/plan', [opened, ofList])).toEqual([opened])
  expect(saidOn('/adviser/p-1/agree', [opened, ofList])).toEqual([])
})
