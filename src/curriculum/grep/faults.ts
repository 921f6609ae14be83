import type { JsonFault } from '../json.ts'

/** Where in what was handed over something stands: a file, the line an object begins on, and the keys within it. */
export interface Place {
  file: string
  line: number
  at: string[]
}

/** Why something of what was handed over could not be read; facts only, no sentences. */
type FaultFacts =
  /** The file, an object or all of it together is larger than anything true. */
  | { kind: 'tooLarge'; bytes: number; limit: number }
  | { kind: 'tooManyObjects'; limit: number }
  /** Not UTF-8: a picture, a document, a text of another encoding. */
  | { kind: 'notText' }
  /** A zip that is broken, locked, packed in a way that we don't know, or says it is smaller than it is. */
  | { kind: 'zip'; why: 'damaged' | 'encrypted' | 'unknownPacking' | 'sizesDiffer' | 'overlapping' }
  /** A file without any object. */
  | { kind: 'noObject' }
  /** Something between the objects that is none; `text` is its beginning. */
  | { kind: 'notAnObject'; text: string }
  | JsonFault
  /** A field that we need has not the shape that the register's have. */
  | { kind: 'otherShape'; says: string }
  /** Two objects of one type and code that differ: the one changed last by `sist-endret` is used. */
  | { kind: 'readTwice'; type: string; code: string; other: Place }
  /** Of the trade whose file was named the objects tell nothing; `plans` are the trades' plans among them. */
  | { kind: 'otherTrade'; trade: string; plans: string[] }
  /** There were more faults, which nobody would read. */
  | { kind: 'moreFaults'; count: number }

/** One thing that could not be read, with its place. */
export type RegisterFault = Place & FaultFacts

/** What reading accepts. The largest true object we know has 131 kB and 9 levels; how large the dump is we have not seen. */
export const registerLimits = {
  fileBytes: 256_000_000,
  /** Of one object, and of one file of a zip. */
  objectBytes: 4_000_000,
  /** Of all that is unpacked from one zip. */
  unpackedBytes: 768_000_000,
  files: 300_000,
  objects: 200_000,
  depth: 48,
  faults: 200,
} as const
