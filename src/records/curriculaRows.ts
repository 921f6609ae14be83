import { z } from 'zod'
import { type Json, readJson } from '../curriculum/json.ts'
import type { KeptDraft, LayerFile } from './curriculaKeeping.ts'

/** How deep the text of a row may be: a requirement of a step of a route, inside an edit of a draft, is some twenty. */
const depthLimit = 64

/** A thing of `curricula/`, below its folder: `trades/HEA05-01`. */
const ofSchema = z.string().regex(/^[a-z]+\/[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)

/** What was read as JSON is JSON; only that it is there is asked. */
const jsonSchema = z.custom<Json>((value) => value !== undefined)

const draftSchema = z
  .strictObject({
    of: ofSchema,
    from: z.string().max(200).nullable(),
    first: jsonSchema,
    content: jsonSchema,
    edits: z.array(
      z.strictObject({
        at: z.array(z.union([z.string(), z.int().nonnegative()])),
        before: jsonSchema,
        after: jsonSchema,
      }),
    ),
    done: z.int().nonnegative(),
  })
  .refine(({ edits, done }) => done <= edits.length)

const draftRowSchema = z.strictObject({
  of: ofSchema,
  revision: z.string().min(1).max(64),
  /** The draft as JSON: the order of keys is part of a file, and a text keeps it. */
  text: z.string(),
})

/** A draft as a row of the browser's database. */
export type DraftRow = z.infer<typeof draftRowSchema>

const layerRowSchema = z.strictObject({
  /** Its path below `curricula/`: `trades/HEA05-01.v2.json` */
  path: z.string().regex(/^[a-z]+\/[A-Za-z0-9][A-Za-z0-9-]{0,63}\.v[1-9]\d{0,5}\.json$/),
  text: z.string(),
})

/** A published version as a row of the browser's database. */
export type LayerRow = z.infer<typeof layerRowSchema>

/** The row of a draft. */
export function draftRow({ draft, revision }: KeptDraft): DraftRow {
  return { of: draft.of, revision, text: JSON.stringify(draft) }
}

/** The revision that a row stands at, whatever else of it is damaged; null where there is no row. */
export function revisionOf(row: unknown): string | null {
  if (row === undefined) return null
  const { revision } = Object(row) as { revision?: unknown }
  return typeof revision === 'string' ? revision : ''
}

/** The draft of a row; null when it is not as the app writes one. */
export function draftOf(row: unknown): KeptDraft | null {
  const read = draftRowSchema.safeParse(row)
  if (!read.success) return null
  const { of, revision, text } = read.data
  const json = readJson(text, depthLimit)
  const draft = json.kind === 'json' ? draftSchema.safeParse(json.json).data : undefined
  return draft?.of === of ? { draft, revision } : null
}

/** The row of a published version. */
export function layerRow({ path, content }: LayerFile): LayerRow {
  return { path, text: JSON.stringify(content) }
}

/** The published version of a row; null when it is not as the app writes one. What it says is checked where it is read with the others. */
export function layerFileOf(row: unknown): LayerFile | null {
  const read = layerRowSchema.safeParse(row)
  const json = read.success ? readJson(read.data.text, depthLimit) : null
  return read.success && json?.kind === 'json' ? { path: read.data.path, content: json.json } : null
}
