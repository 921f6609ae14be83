import { z } from 'zod'
import type { CurriculaNews } from './curriculaKeeping.ts'

const note = { format: z.literal('fagvei-curricula-change'), version: z.literal(1) }

/** What one tab tells the others of curricula: which draft was written, or that the layer was. It carries nothing of either. */
const curriculaNoteSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...note,
    kind: z.literal('draftChanged'),
    of: z.string().max(80),
    /** Null when the draft is gone. */
    revision: z.string().max(64).nullable(),
  }),
  z.strictObject({ ...note, kind: z.literal('layerChanged') }),
])

/** A line to the other tabs of this browser, for what happens to curricula. */
export interface CurriculaLine {
  tell: (news: CurriculaNews) => void
  close: () => void
}

/**
 * Opens the line, beside the one for persons. A message of another shape is dropped; a browser without channels has a silent
 * line, and then only the next write finds out.
 */
export function openCurriculaLine(name: string, hear: (news: CurriculaNews) => void): CurriculaLine {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} }
  const channel = new BroadcastChannel(`${name}-curricula`)
  channel.onmessage = ({ data }) => {
    const read = curriculaNoteSchema.safeParse(data)
    if (!read.success) return
    const { format: _, version: __, ...news } = read.data
    hear(news)
  }
  return {
    tell: (news) => channel.postMessage({ format: 'fagvei-curricula-change', version: 1, ...news }),
    close: () => channel.close(),
  }
}
