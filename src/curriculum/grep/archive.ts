import { Inflate } from 'fflate'
import { type RegisterFault, registerLimits } from './faults.ts'

/** A file of a zip, as its list at the end names it. */
interface Entry {
  name: string
  packing: number
  encrypted: boolean
  packed: number
  unpacked: number
  offset: number
}

/** A file that was unpacked, or why it was not. */
export type Unpacked = { name: string; bytes: Uint8Array } | RegisterFault

/** Why reading a zip stopped. */
class ZipError extends Error {
  readonly why: (RegisterFault & { kind: 'zip' })['why']
  constructor(why: ZipError['why']) {
    super(why)
    this.why = why
  }
}

const [endMark, wideEndMark, entryMark, fileMark] = [0x06054b50, 0x06064b50, 0x02014b50, 0x04034b50]

/** Where the list of files begins and how many it names; zip64, which more than 65,535 files need, included. */
function listOf(view: DataView): { count: number; offset: number } {
  let end = view.byteLength - 22
  const first = Math.max(0, end - 65_535)
  while (end >= first && view.getUint32(end, true) !== endMark) end--
  if (end < first) throw new ZipError('damaged')
  const [count, offset] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  if (count !== 0xffff && offset !== 0xffffffff) return { count, offset }
  const wide = end >= 20 ? Number(view.getBigUint64(end - 12, true)) : -1
  if (wide < 0 || wide + 56 > end || view.getUint32(wide, true) !== wideEndMark) throw new ZipError('damaged')
  return {
    count: Number(view.getBigUint64(wide + 32, true)),
    offset: Number(view.getBigUint64(wide + 48, true)),
  }
}

/** Every file that a zip says it has; the sizes are its word, which unpacking does not trust. */
function* entriesOf(bytes: Uint8Array, view: DataView): Generator<Entry> {
  const { count, offset } = listOf(view)
  let at = offset
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw new ZipError('damaged')
    const [name, extra, note] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ]
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      packing: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    at += 46 + name + extra + note
  }
}

/** A file's bytes as they lie in the zip. */
function packedBytes(bytes: Uint8Array, view: DataView, { offset, packed }: Entry): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== fileMark) throw new ZipError('damaged')
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (from + packed > bytes.length) throw new ZipError('damaged')
  return bytes.subarray(from, from + packed)
}

/** Unpacked piece by piece, so that a bomb is stopped where it grows beyond what it says it is. */
function inflated(packed: Uint8Array, unpacked: number): Uint8Array {
  const whole = new Uint8Array(unpacked)
  let length = 0
  const inflate = new Inflate((piece) => {
    if (length + piece.length > unpacked) throw new ZipError('sizesDiffer')
    whole.set(piece, length)
    length += piece.length
  })
  const step = 16_384
  for (let at = 0; at === 0 || at < packed.length; at += step) {
    try {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
    } catch (error) {
      throw error instanceof ZipError ? error : new ZipError('damaged')
    }
  }
  if (length !== unpacked) throw new ZipError('sizesDiffer')
  return whole
}

function unpackedBytes(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.encrypted) throw new ZipError('encrypted')
  if (entry.packing !== 0 && entry.packing !== 8) throw new ZipError('unknownPacking')
  const packed = packedBytes(bytes, view, entry)
  return entry.packing === 0 ? packed : inflated(packed, entry.unpacked)
}

/**
 * The files of a zip whose names are wanted, one after another, so that only one of them need be in memory. A file that
 * cannot be read is one fault and the others follow; what is wrong with the zip itself is a fault, and the end.
 */
export function* filesOfZip(
  file: string,
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Generator<Unpacked> {
  const place = { file, line: 1, at: [] }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [files, packed, unpacked] = [0, 0, 0]
  try {
    for (const entry of entriesOf(bytes, view)) {
      files += 1
      packed += entry.packed
      // Files that share their bytes make a small zip endless
      if (packed > bytes.length) throw new ZipError('overlapping')
      if (files > registerLimits.files) {
        yield { ...place, kind: 'tooManyObjects', limit: registerLimits.files }
        return
      }
      if (!isWanted(entry.name)) continue
      unpacked += entry.unpacked
      if (unpacked > registerLimits.unpackedBytes) {
        yield { ...place, kind: 'tooLarge', bytes: unpacked, limit: registerLimits.unpackedBytes }
        return
      }
      yield fileOf(`${file}/${entry.name}`, bytes, view, entry)
    }
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    yield { ...place, kind: 'zip', why: error.why }
  }
}

function fileOf(name: string, bytes: Uint8Array, view: DataView, entry: Entry): Unpacked {
  const place = { file: name, line: 1, at: [] }
  const limit = registerLimits.objectBytes
  if (entry.unpacked > limit) return { ...place, kind: 'tooLarge', bytes: entry.unpacked, limit }
  try {
    return { name, bytes: unpackedBytes(bytes, view, entry) }
  } catch (error) {
    if (error instanceof ZipError) return { ...place, kind: 'zip', why: error.why }
    throw error
  }
}
