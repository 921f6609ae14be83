import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Day } from '../calendar/day.ts'
import { type Catalogue, type CurriculumFile, readCatalogue, schemaOfPath } from '../curriculum/catalogue.ts'
import { checkCatalogue } from '../curriculum/check.ts'
import type { Break, Fault } from '../curriculum/faults.ts'
import { readJson } from '../curriculum/json.ts'
import { unfitTextsIn } from '../flows/textCheck.ts'
import { type Ended, faulty } from './ended.ts'

/** Deeper than any requirement may be. */
const deepest = 64

/** The files of `curricula/` as they lie on the disk, and what of them can be read. */
export interface Curricula {
  files: CurriculumFile[]
  catalogue: Catalogue | null
  faults: Fault[]
}

/** The text of a file, a mark of byte order taken off as editors on Windows put it there. */
function textOfFile(path: string): { kind: 'text'; text: string } | { kind: 'noFile' | 'notUtf8' } {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return { kind: 'noFile' } // a folder of that name, or nobody may read it
  }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { kind: 'notUtf8' }
  }
}

/** What lies below a folder: its path from there, and why it would never be read though it looks as if it were. */
interface Lying {
  path: string
  broken: Break | null
}

/** Everything below a folder but folders; null when there is no such folder, or nobody may read it. */
function lyingIn(folder: string): Lying[] | null {
  let found: Dirent[]
  try {
    found = readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    return null
  }
  return found.map((entry) => {
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')
    if (entry.isSymbolicLink() && isFolder(join(folder, path)))
      return { path, broken: { kind: 'folderLink' } }
    const otherEnding = !entry.isDirectory() && /\.json$/i.test(path) && !path.endsWith('.json')
    return { path, broken: otherEnding ? { kind: 'otherEnding' } : null }
  })
}

/** Whether a link leads to a folder; one that leads nowhere is told of when it is read. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Every file of `curricula/` but the schemas, which are made from the code; how the call ended without any. */
export function readCurricula(folder: string, on: Day): Curricula | Ended {
  const found = lyingIn(folder)
  if (!found) return faulty(`There is no folder ${folder} that can be read.`)
  const lying = found
    .filter(({ path, broken }) => (broken || path.endsWith('.json')) && !path.startsWith('schemas/'))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const files: CurriculumFile[] = []
  const faults: Fault[] = []
  for (const { path, broken } of lying) {
    const fault = (broken: Break): Fault => ({ kind: 'shape', file: path, at: [], broken })
    if (broken) {
      faults.push(fault(broken))
      continue
    }
    const text = textOfFile(join(folder, path))
    if (text.kind !== 'text') {
      faults.push(fault({ kind: text.kind === 'notUtf8' ? 'notUtf8' : 'unreadable' }))
      continue
    }
    const read = readJson(text.text, deepest)
    if (read.kind === 'duplicateKey') faults.push(fault({ kind: 'keyTwice', key: read.key }))
    else if (read.kind !== 'json') faults.push(fault({ kind: 'notJson' }))
    else if (!schemaOfPath(path) && !path.startsWith('stories/')) faults.push(fault({ kind: 'noPlace' }))
    else files.push({ path, content: read.json })
  }
  const read = readCatalogue(
    files,
    faults.map(({ file }) => file),
    on,
  )
  return {
    files,
    catalogue: read.catalogue,
    faults: [...faults, ...read.faults, ...unfitTextsIn(files)],
  }
}

/** Everything wrong with `curricula/`: with each file by itself, and between them. */
export const faultsOf = ({ catalogue, faults }: Curricula): Fault[] => [
  ...faults,
  ...(catalogue ? checkCatalogue(catalogue) : []),
]
