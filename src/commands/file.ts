import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { fileLimits } from '../records/exchange.ts'
import { type Ended, unreadable } from './ended.ts'

/** A file's bytes, or one more than a file may have: that is enough to refuse it. How the call ended where it cannot be read. */
export function bytesOf(path: string): Uint8Array | Ended {
  try {
    return beginningOf(path, fileLimits.bytes + 1) ?? unreadable(`${path} is a folder, not a file.`)
  } catch {
    return unreadable(`There is no file ${path} that can be read.`)
  }
}

/** The first bytes of a file; null of a folder. */
function beginningOf(path: string, most: number): Uint8Array | null {
  const file = openSync(path, 'r')
  try {
    if (fstatSync(file).isDirectory()) return null
    const bytes = new Uint8Array(most)
    let length = 0
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(file, bytes, length, most - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}
