import type { Json } from '../curriculum/json.ts'
import { participantVersion } from './participant.ts'

/** The participant file as a JSON object, of whatever version. */
export type ParticipantJson = { [key: string]: Json }

/** One step from a version of the participant file to the next. */
export interface Migration {
  /** The version it leads to, one more than the one it starts from. */
  to: number
  /** Why the file had to change, in a sentence. */
  why: string
  /** The same person in the newer form. Pure; it may trust that the file was valid in the older one. */
  up: (file: ParticipantJson) => ParticipantJson
}

/**
 * Every step since version 1, in order. A step is never changed once a file has been written with it, and
 * each version has a frozen file in `tests/records/files/`.
 */
export const migrations: readonly Migration[] = []

/** What stands in the way of reading a JSON value as a participant file of a version known here. */
export type VersionFault =
  | { kind: 'notFagvei'; format: string | null }
  /** Written by a newer app: refused and left untouched, because an older one would drop what it does not know. */
  | { kind: 'newer'; version: number; known: number }
  | { kind: 'damaged'; at: (string | number)[]; says: string }

/** A participant file and the version it says it has. */
export interface Versioned {
  kind: 'versioned'
  file: ParticipantJson
  version: number
}

/** Which version of the participant file this is, if it is one. */
export function readVersion(json: Json, known: number = participantVersion): Versioned | VersionFault {
  const file = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {}
  const { format, version } = file
  if (format !== 'fagvei-participant')
    return { kind: 'notFagvei', format: typeof format === 'string' ? format.slice(0, 64) : null }
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    return { kind: 'damaged', at: ['version'], says: 'should be a whole number from 1' }
  if (version > known) return { kind: 'newer', version, known }
  return { kind: 'versioned', file, version }
}

/**
 * Leads a file to the newest version. A step that throws met a file that was not valid in its own version:
 * the file is damaged and nothing has been changed, because a step only ever makes a new value.
 */
export function migrate(
  { file, version }: Versioned,
  steps: readonly Migration[] = migrations,
): { kind: 'migrated'; file: ParticipantJson } | VersionFault {
  let current = file
  for (const { to, up } of steps) {
    if (to <= version) continue
    try {
      current = { ...up(current), version: to }
    } catch (error) {
      return { kind: 'damaged', at: [], says: `step to version ${to}: ${String(error)}`.slice(0, 200) }
    }
  }
  return { kind: 'migrated', file: current }
}
