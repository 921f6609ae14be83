import { wanted } from '../curriculum/wanted.ts'
import { readFile } from './exchange.ts'
import type { ParticipantJson } from './migrations.ts'
import { storySchema } from './story.ts'

/**
 * Reads a participant file, or the person of a story: both are files that hold one person, and what a person's
 * own file may not hold, a story may not either.
 */
export function readPersonFile(bytes: Uint8Array): ReturnType<typeof readFile> {
  const read = readFile(bytes)
  if (read.kind !== 'notFagvei') return read
  // Only JSON of another format comes so far
  const json = JSON.parse(new TextDecoder().decode(bytes)) as ParticipantJson | null
  if (typeof json !== 'object' || json?.expects === undefined) return read
  const person = readFile(new TextEncoder().encode(JSON.stringify(json.participant ?? null)))
  if (person.kind === 'damaged' || person.kind === 'identityNumber')
    return { ...person, at: ['participant', ...person.at] }
  if (person.kind !== 'participant' && person.kind !== 'notFagvei') return person
  const story = storySchema.safeParse(json, { error: wanted })
  if (story.success && person.kind === 'participant') return person
  const [issue] = story.error?.issues ?? []
  const at = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? String(key) : key))
  return { kind: 'damaged', at, says: issue?.message ?? '' }
}
