import { readFile } from './exchange.ts'
import type { ParticipantJson } from './migrations.ts'
import { storySchema } from './story.ts'

/** Reads a participant file, or the person of a story: both are files that hold one person. */
export function readPersonFile(bytes: Uint8Array): ReturnType<typeof readFile> {
  const read = readFile(bytes)
  if (read.kind !== 'notFagvei') return read
  // Only JSON of another format comes so far
  const json = JSON.parse(new TextDecoder().decode(bytes)) as ParticipantJson | null
  const story = storySchema.safeParse(json)
  if (story.success) return { kind: 'participant', participant: story.data.participant }
  if (typeof json !== 'object' || json?.expects === undefined) return read
  const [issue] = story.error.issues
  const at = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? String(key) : key))
  return { kind: 'damaged', at, says: issue?.message ?? '' }
}
