import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import { daySchema } from './text.ts'

/** What a version that was published from the editor says of itself. A file written by hand may leave it out. */
export const publicationSchema = z.strictObject({
  /** The first day on which plans are made on it; before that the version before it holds. */
  from: daySchema,
  /** The office that answers for it, never a person's name. */
  by: z.string().trim().min(2).max(120),
  /** Why it was made, in a sentence or two. */
  why: z.string().trim().min(2).max(500),
})

/** What a published version says of itself. */
export type Publication = z.infer<typeof publicationSchema>

/** What a file of `curricula/` is called: what it is a version of, and which where the name says so. */
export interface VersionName {
  /** `trades/HEA05-01`: the same for all versions of one thing. */
  of: string
  /** null in a name without one, which is whatever version the file says. */
  version: number | null
}

/** Reads a path below `curricula/`: `trades/HEA05-01.v4.json` is the fourth version of `trades/HEA05-01`. */
export function versionName(path: string): VersionName {
  const named = /^(.+)\.v([1-9]\d{0,5})\.json$/.exec(path)
  return named?.[1] && named[2]
    ? { of: named[1], version: Number(named[2]) }
    : { of: path.replace(/\.json$/, ''), version: null }
}

/** One version of one thing of `curricula/`, as its file says. */
export interface FileVersion<Content = unknown> {
  /** The file it was read from, below `curricula/`. */
  file: string
  version: number
  /** Its number with a mark of its content: `2.kqvbxa`. */
  edition: string
  publication: Publication | null
  /** As it was read: days as text, keys in the order of the file. */
  json: unknown
  content: Content
}

/** Versions of one thing, the newest first; of two with one number the one named by it first. */
export function newestFirst<Version extends FileVersion>(versions: readonly Version[]): Version[] {
  const isNamed = ({ file }: FileVersion): boolean => versionName(file).version !== null
  return [...versions].sort((a, b) => b.version - a.version || Number(isNamed(b)) - Number(isNamed(a)))
}

/** The version that plans are made on a day; the oldest where none has come yet, since something must hold. */
export function versionOn<Version extends FileVersion>(
  versions: readonly Version[],
  on: Day,
): Version | null {
  const sorted = newestFirst(versions)
  return (
    sorted.find(({ publication }) => publication === null || publication.from <= on) ?? sorted.at(-1) ?? null
  )
}
