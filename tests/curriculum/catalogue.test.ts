import { expect, test } from 'vitest'
import { type CurriculumFile, readCatalogue } from '../../src/curriculum/catalogue.ts'
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
