import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalogue, type CurriculumFile, readCatalogue } from '../../src/curriculum/catalogue.ts'
import { checkCatalogue } from '../../src/curriculum/check.ts'
import type { Fault } from '../../src/curriculum/faults.ts'
import { soundFiles } from './soundFiles.ts'

// A test in jsdom has a page's address for its own, and no file's
const curricula = join(import.meta.dirname, '../../curricula')

/** Every JSON file of `curricula/`, schemas and stories among them, as the app and the command line read it. */
export function curriculaFiles(): CurriculumFile[] {
  return readdirSync(curricula, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, content: JSON.parse(readFileSync(join(curricula, path), 'utf8')) }))
}

/** The real curricula; a test that needs them cannot go on without. */
export function realCatalogue(): Catalogue {
  const { catalogue, faults } = readCatalogue(curriculaFiles())
  if (!catalogue) throw new Error(`curricula cannot be read: ${JSON.stringify(faults)}`)
  return catalogue
}

/** Everything wrong with a set of files: what reading finds, and what checking finds in what could be read. */
export function faultsOf(files: readonly CurriculumFile[]): Fault[] {
  const { catalogue, faults } = readCatalogue(files)
  return [...faults, ...(catalogue ? checkCatalogue(catalogue) : [])]
}

/** One change to a file: its path, where in it (`steps.0.after`), and what is written there; undefined removes. */
export type Planting = [file: string, at: string, value: unknown]

/** The faults that the sound example has after something has been planted in it, places written with dots. */
export function planted(...plantings: Planting[]): object[] {
  return plantedIn(soundFiles, ...plantings)
}

/** The faults that files have after something has been planted in them, places written with dots. */
export function plantedIn(sound: readonly CurriculumFile[], ...plantings: Planting[]): object[] {
  // Not structuredClone: it keeps what two places share shared, and what is planted in one would be in both
  const files: CurriculumFile[] = JSON.parse(JSON.stringify(sound))
  for (const [path, at, value] of plantings) {
    const file = files.find((one) => one.path === path)
    if (!file) throw new Error(`no such file: ${path}`)
    const keys = at.split('.')
    const last = keys.pop() ?? ''
    // The example is ours, so the test may trust where it points
    const parent = keys.reduce(
      (part, key) => part[key] as Record<string, unknown>,
      file.content as Record<string, unknown>,
    )
    if (value === undefined) delete parent[last]
    else parent[last] = value
  }
  return faultsOf(files).map((fault) => ({
    ...fault,
    ...('at' in fault && { at: fault.at.join('.') }),
    ...('cure' in fault && fault.cure && { cure: { ...fault.cure, at: fault.cure.at.join('.') } }),
  }))
}
