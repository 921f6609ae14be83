import type { Json, Path } from '../json.ts'

/**
 * One edit of a draft: what stood at a place, and what stands there since. The place is the smallest that holds all of it, and
 * the value is whole, keys in their order, so that an edit taken back leaves the very bytes that were there.
 */
interface DraftEdit {
  at: Path
  before: Json
  after: Json
}

/** A version of a file that is being written: what it is made from, and every edit since. */
export interface Draft {
  /** `trades/HEA05-01`: what it will be a version of. */
  of: string
  /** The edition that it is made from; null for a thing that there was none of. */
  from: string | null
  first: Json
  content: Json
  edits: readonly DraftEdit[]
  /** How many edits are in force: those after it are undone. */
  done: number
}

/** A draft in which nothing has been changed. */
export function beginDraft(of: string, from: string | null, first: Json): Draft {
  return { of, from, first, content: first, edits: [], done: 0 }
}

/** The smallest place that holds all that differs between two values; null where nothing does. */
function editBetween(before: Json, after: Json, at: Path = []): DraftEdit | null {
  if (before === after) return null
  const inside = changedInside(before, after)
  if (inside === 'nothing') return null
  if (inside === 'itself') return { at, before, after }
  const [a, b] = [before, after] as { [key: string]: Json }[]
  return editBetween(a?.[inside] ?? null, b?.[inside] ?? null, [
    ...at,
    Array.isArray(before) ? Number(inside) : inside,
  ])
}

/** The one key under which two values differ; `itself` where it is not one, or they have not the same keys in the same order. */
function changedInside(before: Json, after: Json): string | 'itself' | 'nothing' {
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after) return 'itself'
  if (Array.isArray(before) !== Array.isArray(after)) return 'itself'
  const [keys, others] = [Object.keys(before), Object.keys(after)]
  if (keys.length !== others.length || keys.some((key, index) => key !== others[index])) return 'itself'
  const [a, b] = [before, after] as { [key: string]: Json }[]
  const changed = keys.filter((key) => !isSameText(a?.[key] ?? null, b?.[key] ?? null))
  if (changed.length === 0) return 'nothing'
  return changed.length === 1 ? (changed[0] as string) : 'itself'
}

/** Whether two values are written with the very same bytes. */
const isSameText = (a: Json, b: Json): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/**
 * The draft with other content. Letters that follow each other in one field are one edit, `continues`, so that nobody takes a
 * sentence back letter by letter.
 */
export function changeDraft(draft: Draft, content: Json, continues = false): Draft {
  const edit = editBetween(draft.content, content)
  if (!edit) return draft
  const edits = draft.edits.slice(0, draft.done)
  const last = edits.at(-1)
  const joined =
    continues && last && last.at.join('/') === edit.at.join('/') ? { ...edit, before: last.before } : null
  if (joined && isSameText(joined.before, joined.after)) {
    return { ...draft, content, edits: edits.slice(0, -1), done: edits.length - 1 }
  }
  const now = joined ? edits.with(-1, joined) : [...edits, edit]
  return { ...draft, content, edits: now, done: now.length }
}

/** The content with a value put where an edit found another. */
function putAt(content: Json, [key, ...rest]: Path, value: Json): Json {
  if (key === undefined) return value
  if (Array.isArray(content))
    return content.with(Number(key), putAt(content[Number(key)] ?? null, rest, value))
  const object = content as { [key: string]: Json }
  return { ...object, [key]: putAt(object[key] ?? null, rest, value) }
}

/** The draft without its last edit; the same where none is left to take back. */
export function undoDraft(draft: Draft): Draft {
  const edit = draft.edits[draft.done - 1]
  return edit
    ? { ...draft, content: putAt(draft.content, edit.at, edit.before), done: draft.done - 1 }
    : draft
}

/** The draft with the edit that was taken back last; the same where there is none. */
export function redoDraft(draft: Draft): Draft {
  const edit = draft.edits[draft.done]
  return edit ? { ...draft, content: putAt(draft.content, edit.at, edit.after), done: draft.done + 1 } : draft
}

/** Whether a draft says anything else than what it was made from. */
export function isChanged({ first, content }: Draft): boolean {
  return !isSameText(first, content)
}

/** A file of `curricula/` as it is written: the same content always gives the same bytes. */
export function fileText(content: Json): string {
  return `${JSON.stringify(content, null, 2)}\n`
}
