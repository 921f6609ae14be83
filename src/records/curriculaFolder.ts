import { fileText } from '../curriculum/editing/draft.ts'
import { versionName } from '../curriculum/version.ts'
import type { LayerFile } from './curriculaKeeping.ts'

/** What became of a file that was to be written into a folder. A file that is there is never written over. */
export type FolderAnswer =
  | { kind: 'written'; path: string }
  /** The very same file was there. */
  | { kind: 'alreadyThere'; path: string }
  /** Another file of that name is there. */
  | { kind: 'otherContent'; path: string }
  /** The folder has a later version: this one would come before what is there. */
  | { kind: 'newerThere'; path: string; version: number }
  /** It is not the folder of curricula, nor one that has it. */
  | { kind: 'notCurricula'; folder: string }
  /** The person, or the browser, has not allowed it. */
  | { kind: 'notAllowed'; folder: string }
  /** `error` is the browser's name for it. */
  | { kind: 'failed'; path: string; error: string }

const folders = ['trades', 'routes', 'rules'] as const

const nameOfError = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.name : 'Error'

/** What lies by a name in a folder; null where nothing does. */
async function found<Handle>(get: () => Promise<Handle>): Promise<Handle | null> {
  try {
    return await get()
  } catch (error) {
    const name = nameOfError(error)
    if (name === 'NotFoundError' || name === 'TypeMismatchError') return null
    throw error
  }
}

/** The folder of curricula: the one that was chosen, or the one in it. */
async function curriculaIn(chosen: FileSystemDirectoryHandle): Promise<FileSystemDirectoryHandle | null> {
  for (const name of folders) if (await found(() => chosen.getDirectoryHandle(name))) return chosen
  const inner = await found(() => chosen.getDirectoryHandle('curricula'))
  if (!inner) return null
  for (const name of folders) if (await found(() => inner.getDirectoryHandle(name))) return inner
  return null
}

/** The highest version of a thing that lies in a folder. */
async function highestIn(folder: FileSystemDirectoryHandle, of: string): Promise<number> {
  let highest = 0
  for await (const name of folder.keys()) {
    const named = versionName(`${of.split('/')[0]}/${name}`)
    if (named.of === of && name.endsWith('.json')) highest = Math.max(highest, named.version ?? 1)
  }
  return highest
}

async function writeOne(curricula: FileSystemDirectoryHandle, file: LayerFile): Promise<FolderAnswer> {
  const { path } = file
  const [folderName = '', name = ''] = path.split('/')
  const text = fileText(file.content)
  const folder = await curricula.getDirectoryHandle(folderName, { create: true })
  const there = await found(() => folder.getFileHandle(name))
  const before = there && (await (await there.getFile()).text())
  if (before === text) return { kind: 'alreadyThere', path }
  // One that is empty is what a broken-off attempt leaves
  if (before) return { kind: 'otherContent', path }
  const { of, version } = versionName(path)
  const highest = await highestIn(folder, of)
  if (version !== null && highest > version) return { kind: 'newerThere', path, version: highest }
  try {
    const handle = await folder.getFileHandle(name, { create: true })
    const writing = await handle.createWritable()
    await writing.write(text)
    await writing.close() // the browser puts the whole file in place at once
    if ((await (await handle.getFile()).text()) !== text) throw new DOMException('', 'DataError')
    return { kind: 'written', path }
  } catch (error) {
    if (!there) await folder.removeEntry(name).catch(() => {})
    throw error
  }
}

/**
 * Writes files below `trades/`, `routes/` and `rules/` of the folder of curricula that a person has chosen, or of the one in it.
 * Each file is whole or not there; one that fails leaves the others.
 */
export async function writeToFolder(
  chosen: FileSystemDirectoryHandle,
  files: readonly LayerFile[],
): Promise<FolderAnswer[]> {
  const folder = chosen.name
  try {
    const curricula = await curriculaIn(chosen)
    if (!curricula) return [{ kind: 'notCurricula', folder }]
    const answers: FolderAnswer[] = []
    for (const file of files) {
      const answer = await writeOne(curricula, file).catch((error: unknown): FolderAnswer => {
        const name = nameOfError(error)
        return name === 'NotAllowedError'
          ? { kind: 'notAllowed', folder }
          : { kind: 'failed', path: file.path, error: name }
      })
      answers.push(answer)
      if (answer.kind === 'notAllowed') break
    }
    return answers
  } catch (error) {
    const name = nameOfError(error)
    return [
      name === 'NotAllowedError'
        ? { kind: 'notAllowed', folder }
        : { kind: 'failed', path: folder, error: name },
    ]
  }
}

/**
 * Takes a file out of the folder again that was written there a moment ago; one that has become another since is left. Says
 * whether it is out.
 */
export async function takeFromFolder(
  chosen: FileSystemDirectoryHandle,
  { path, content }: LayerFile,
): Promise<boolean> {
  const [folderName = '', name = ''] = path.split('/')
  try {
    const curricula = await curriculaIn(chosen)
    const folder = await curricula?.getDirectoryHandle(folderName)
    const there = await folder?.getFileHandle(name)
    if (!folder || !there || (await (await there.getFile()).text()) !== fileText(content)) return false
    await folder.removeEntry(name)
    return true
  } catch {
    return false
  }
}
