import { expect, test } from 'vitest'
import { type CurriculumFile, readCatalogue } from '../../src/curriculum/catalogue.ts'
import { citedProvisions } from '../../src/curriculum/provision.ts'
import { realCatalogue } from './files.ts'
import { soundFiles } from './soundFiles.ts'

const durations = soundFiles.find(({ path }) => path === 'rules/durations.json')?.content as {
  durations: { id: string }[]
}
const national = soundFiles.find(({ path }) => path === 'rules/national.json')?.content as object

const faultsWith = (...files: CurriculumFile[]) => {
  const paths = new Set(files.map(({ path }) => path))
  return readCatalogue([...soundFiles.filter(({ path }) => !paths.has(path)), ...files]).faults
}

test('A duration stands twice', () => {
  const path = 'rules/durations.json'
  const [first] = durations.durations
  const content = { ...durations, durations: [...durations.durations, first] }
  expect(faultsWith({ path, content })).toEqual([
    {
      kind: 'duplicateId',
      file: path,
      at: ['durations', String(durations.durations.length), 'id'],
      id: first?.id,
      first: { file: path, at: ['durations', '0', 'id'] },
    },
  ])
})

test('A second file says that it is the law', () => {
  const content = { ...national, id: 'national-2' }
  expect(faultsWith({ path: 'rules/national-2.json', content })).toContainEqual({
    kind: 'secondNational',
    file: 'rules/national.json',
    at: ['county'],
    first: 'rules/national-2.json',
  })
})

test('Every provision that a page cites is the law', () => {
  const { provisions = [] } = realCatalogue().national
  const cited = citedProvisions.map((id) => provisions.find((one) => one.id === id)?.standing)
  expect(cited).toEqual(citedProvisions.map(() => 'law'))
})

test('A position stands twice', () => {
  const path = 'rules/durations.json'
  const position = { id: 'half', name: { nb: 'halv' }, percent: 50, reasoning: { nb: 'oppdiktet' } }
  expect(faultsWith({ path, content: { ...durations, positions: [position, position] } })).toEqual([
    {
      kind: 'duplicateId',
      file: path,
      at: ['positions', '1', 'id'],
      id: 'half',
      first: { file: path, at: ['positions', '0', 'id'] },
    },
  ])
})
