import { closeSync, openSync, readSync } from 'node:fs'

/** The first bytes of a file: one more than a file may have is enough to refuse it. Throws where it cannot be read. */
export function beginningOf(path: string, most: number): Uint8Array {
  const bytes = new Uint8Array(most)
  const file = openSync(path, 'r')
  try {
    let length = 0
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(file, bytes, length, most - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}
