import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { parseDay } from '../../src/calendar/day.ts'
import type { Ended } from '../../src/commands/ended.ts'
import { fagvei } from '../../src/fagvei.ts'
import { environment } from '../toolchain/setup.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const curricula = join(root, 'curricula')

/** An invented person of Vestland, on the way by fagbrev på jobb. */
export const heggen = 'tests/fagvei/heggen.json'

/** How calls ended that name nothing but files of the project, which no test changes. */
const ended = new Map<string, Promise<Ended>>()

/**
 * Calls the command line on 23 November 2026, over the real curricula or a folder of its own. What is asked again of the
 * same files is not worked out again.
 */
export function call(args: readonly string[], folder = curricula): Promise<Ended> {
  const asked = () => fagvei(args, { curricula: folder, today: parseDay('2026-11-23') as never })
  if (folder !== curricula || args.some((arg) => isAbsolute(arg))) return asked()
  const key = JSON.stringify(args)
  const known = ended.get(key) ?? asked()
  ended.set(key, known)
  return known
}

/** For tests that start processes or plan whole stories, on a machine that has other things to do. */
export const slow = { timeout: 60_000 }

/** The report that a call hands out, as a program would read it. */
export async function reportOf(...args: string[]) {
  const { code, out, err } = await call(args)
  if (code !== 0 || err !== '') throw new Error(`${args.join(' ')} ended with ${code}: ${err}`)
  return JSON.parse(out)
}

/** Where what Node has read of our files is kept from one process to the next: to read them anew is half of a call. */
const compiled = join(root, 'node_modules/.cache/fagvei')

/** Starts the real command in a process of its own, as `npm run fagvei` does. */
export function start(...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/fagvei.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...environment, NODE_COMPILE_CACHE: compiled },
  })
  return { code: status as Ended['code'], out: stdout, err: stderr }
}

/** A folder that is gone when the test is over. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'fagvei-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

/** A file with a text, or bytes, in it. */
export function fileWith(text: string | Uint8Array, name = 'person.json'): string {
  const path = join(folder(), name)
  writeFileSync(path, text)
  return path
}

/** Heggen's file with something else in it. */
export function heggenWith(changes: object): string {
  return fileWith(JSON.stringify({ ...JSON.parse(readFileSync(heggen, 'utf8')), ...changes }))
}

/** A copy of `curricula/` in which files can be spoilt, with one story at most, because stories are planned. */
export function copyOfCurricula(story = ''): string {
  const path = folder()
  const isWanted = (file: string) => !/stories[\\/]/.test(file) || file.endsWith(story || 'none')
  cpSync(curricula, path, { recursive: true, filter: isWanted })
  return path
}

/** The same with something else in one file. */
export function curriculaWith(file: string, changes: object): string {
  const path = copyOfCurricula(file.startsWith('stories/') ? file.slice('stories/'.length) : '')
  const before = JSON.parse(readFileSync(join(path, file), 'utf8'))
  writeFileSync(join(path, file), JSON.stringify({ ...before, ...changes }))
  return path
}
