import { z } from 'zod'
import { type Day, formatDay } from '../calendar/day.ts'
import { eachText, type Json, type JsonFault, readJson } from '../curriculum/json.ts'
import { wanted } from '../curriculum/wanted.ts'
import type { LogEntry } from '../pathway/event.ts'
import type { Basis } from '../planning/plan.ts'
import { identityNumbersOf } from './identityNumber.ts'
import { migrate, type ParticipantJson, readVersion, type VersionFault } from './migrations.ts'
import { type Participant, participantSchema } from './participant.ts'
import { plainLine, plainValue } from './plainText.ts'

/** What a file may be at most. The deepest true file is 8 deep and a long one some hundred kilobytes. */
export const fileLimits = { bytes: 5_000_000, depth: 32, entries: 5000 } as const

/** A person whose record cannot be, in memory as in a file. */
export type ParticipantFault =
  /** The first place that is not as the schema says, with what it should be, for a developer. */
  | { kind: 'damaged'; at: (string | number)[]; says: string }
  | { kind: 'tooManyEntries'; count: number; limit: number }
  /** Two lines of the log under one id. */
  | { kind: 'duplicateEntry'; id: string }
  /** A text that holds an identity number (personopplysningsloven § 12): it is neither read in nor kept. */
  | { kind: 'identityNumber'; at: (string | number)[] }

/** Why a file cannot be opened, or a person not be written to one, each with the facts of one clear sentence. */
export type FileFault =
  | { kind: 'tooLarge'; bytes: number; limit: number }
  /** Not UTF-8: a picture, a document, a text of another encoding. */
  | { kind: 'notText' }
  | JsonFault
  | VersionFault
  | ParticipantFault

const damaged = (at: readonly PropertyKey[], says: string) => ({
  kind: 'damaged' as const,
  at: at.map((key) => (typeof key === 'symbol' ? String(key) : key)),
  says: says.slice(0, 200),
})

/** Runs zod, which throws on values too deep for its own recursion and otherwise returns what is wrong. */
function withSchema<T>(run: () => z.ZodSafeParseResult<T>): { kind: 'value'; value: T } | ParticipantFault {
  try {
    const result = run()
    if (result.success) return { kind: 'value', value: result.data }
    const [first] = result.error.issues
    return damaged(first?.path ?? [], first?.message ?? '')
  } catch (error) {
    return damaged([], String(error))
  }
}

function faultOfLog(log: unknown): ParticipantFault | null {
  if (!Array.isArray(log)) return null
  const limit = fileLimits.entries
  if (log.length > limit) return { kind: 'tooManyEntries', count: log.length, limit }
  const ids = new Set<string>()
  for (const { id } of log as LogEntry[]) {
    if (ids.has(id)) return { kind: 'duplicateEntry', id }
    ids.add(id)
  }
  return null
}

/**
 * The person as a file's JSON: days written out, keys in the order of the schema, texts plain. Two equal
 * persons give equal JSON.
 */
export function jsonOf(participant: Participant): { kind: 'json'; json: ParticipantJson } | ParticipantFault {
  const tooMany = faultOfLog(participant.log)
  if (tooMany) return tooMany
  const tidy = { ...plainValue(participant), alias: plainLine(participant.alias) }
  const encoded = withSchema(() => z.safeEncode(participantSchema, tidy))
  if (encoded.kind !== 'value') return encoded
  const { durations, plan, agreements } = encoded.value
  return {
    kind: 'json',
    json: {
      ...encoded.value,
      durations: ordered(durations),
      plan: plan && withOrderedBasis(plan),
      agreements: agreements.map(withOrderedBasis),
    } as ParticipantJson,
  }
}

/** A record with its keys in order: zod leaves them as they were put in. */
function ordered<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function withOrderedBasis<T extends { basis?: Basis | undefined }>(kept: T): T {
  const { basis } = kept
  return basis
    ? { ...kept, basis: { editions: ordered(basis.editions), values: ordered(basis.values) } }
    : kept
}

/** The person as a file's JSON, if it may be kept: the last gate before a record or a file is written. */
export function keepableJsonOf(participant: Participant): ReturnType<typeof jsonOf> {
  const [at] = identityNumbersOf(participant)
  return at ? { kind: 'identityNumber', at: [...at] } : jsonOf(participant)
}

/** The person that a file's JSON of the newest version says. */
export function participantOf(
  json: Json,
): { kind: 'participant'; participant: Participant } | ParticipantFault {
  const { log } = json as { log?: unknown }
  // Before zod, which would check the first five thousand of a million
  if (Array.isArray(log) && log.length > fileLimits.entries)
    return { kind: 'tooManyEntries', count: log.length, limit: fileLimits.entries }
  const decoded = withSchema(() => participantSchema.safeParse(json, { error: wanted }))
  if (decoded.kind !== 'value') return decoded
  const fault = faultOfLog(decoded.value.log)
  return fault ?? { kind: 'participant', participant: decoded.value }
}

/** Reads JSON of any known version; used for files and for the browser's own records alike. */
export function openJson(json: Json): { kind: 'participant'; participant: Participant } | FileFault {
  const versioned = readVersion(json)
  if (versioned.kind !== 'versioned') return versioned
  const migrated = migrate(versioned)
  return migrated.kind === 'migrated' ? participantOf(migrated.file) : migrated
}

/** Half a character, which changes silently when it is written as UTF-8. */
function faultOfHalfCharacters(json: Json): FileFault | null {
  let fault: FileFault | null = null
  eachText(json, (text, at) => {
    if (!text.isWellFormed()) fault ??= damaged(at, 'should not have half a character')
  })
  return fault
}

/**
 * Reads a file that anybody may have made. Hidden characters are taken out of its texts; whatever else is
 * wrong refuses the whole file, and nothing stored changes.
 */
export function readFile(bytes: Uint8Array): { kind: 'participant'; participant: Participant } | FileFault {
  if (bytes.length > fileLimits.bytes)
    return { kind: 'tooLarge', bytes: bytes.length, limit: fileLimits.bytes }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { kind: 'notText' }
  }
  if (text.includes('\0')) return { kind: 'notText' } // UTF-16 without a mark is UTF-8 full of noughts
  const read = readJson(text, fileLimits.depth)
  if (read.kind !== 'json') return read
  const versioned = readVersion(read.json)
  if (versioned.kind !== 'versioned') return versioned
  const halves = faultOfHalfCharacters(read.json)
  if (halves) return halves
  const tidy = plainValue(versioned.file)
  const alias = typeof tidy.alias === 'string' ? { alias: plainLine(tidy.alias) } : {}
  const [at] = identityNumbersOf(tidy)
  return at ? { kind: 'identityNumber', at: [...at] } : openJson({ ...tidy, ...alias })
}

/** Reads a file that a person has chosen, asking its size before its bytes. */
export async function readChosenFile(file: Blob): Promise<ReturnType<typeof readFile>> {
  if (file.size > fileLimits.bytes) return { kind: 'tooLarge', bytes: file.size, limit: fileLimits.bytes }
  try {
    return readFile(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return { kind: 'notText' } // a folder, or a file gone since it was chosen
  }
}

/** A file as it is handed to the browser to save. */
export interface WrittenFile {
  kind: 'file'
  name: string
  text: string
}

/**
 * The same person always gives the same text, to the byte. It is read back before it is handed out: a file
 * that could not be opened again would be worse than none.
 */
export function writeFile(participant: Participant, today: Day): WrittenFile | FileFault {
  const written = keepableJsonOf(participant)
  if (written.kind !== 'json') return written
  const text = `${JSON.stringify(written.json, null, 2)}\n`
  const read = readFile(new TextEncoder().encode(text))
  return read.kind === 'participant' ? { kind: 'file', name: fileName(today), text } : read
}

/** A name that says the day and nothing of the person: an alias in a list of downloads is seen by others. */
export function fileName(today: Day): string {
  const random = crypto.getRandomValues(new Uint8Array(5))
  const letters = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `fagvei-${formatDay(today)}-${letters}.json`
}
