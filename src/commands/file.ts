import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { fileLimits } from '../records/exchange.ts'
import { type Ended, unreadable } from './ended.ts'

/**
 * A file's bytes, or one more than a file may have (`most`, a participant file's when left out): that is enough to refuse it. How the
 * call ended where it cannot be read.
 */
export function bytesOf(path: string, most: number = fileLimits.bytes): Uint8Array | Ended {
  try {
    return beginningOf(path, most + 1) ?? unreadable(`${path} is a folder, not a file.`)
  } catch {
    return unreadable(`There is no file ${path} that can be read.`)
  }
}

/** The first bytes of a file; null of a folder. */
function beginningOf(path: string, most: number): Uint8Array | null {
  const file = openSync(path, 'r')
  try {
    const stat = fstatSync(file)
    if (stat.isDirectory()) return null
    // What is no file on a disk, such as a pipe, tells no size
    const room = stat.size > 0 ? Math.min(stat.size, most) : most
    const bytes = new Uint8Array(room)
    let length = 0
    for (let read = -1; read !== 0 && length < room; length += read)
      read = readSync(file, bytes, length, room - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}
