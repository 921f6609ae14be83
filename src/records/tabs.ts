import { z } from 'zod'

/** What one tab tells the others: whose record was written, and as what. It carries nothing of the record. */
export const changeNoteSchema = z.strictObject({
  format: z.literal('fagvei-change'),
  version: z.literal(1),
  person: z.string().max(64),
  /** Null when the person is gone. */
  revision: z.string().max(64).nullable(),
})

/** The note of a change. */
export type ChangeNote = Pick<z.infer<typeof changeNoteSchema>, 'person' | 'revision'>

/** A line to the other tabs of this browser. */
export interface TabLine {
  tell: (note: ChangeNote) => void
  close: () => void
}

/**
 * Opens the line. A message of another shape, from an older tab or from anybody, is dropped; a browser
 * without channels has a silent line, and then only the next write finds out.
 */
export function openTabLine(name: string, hear: (note: ChangeNote) => void): TabLine {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} }
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }) => {
    const read = changeNoteSchema.safeParse(data)
    if (read.success) hear({ person: read.data.person, revision: read.data.revision })
  }
  return {
    tell: ({ person, revision }) =>
      channel.postMessage({ format: 'fagvei-change', version: 1, person, revision }),
    close: () => channel.close(),
  }
}
