import type { Json, Path } from '../json.ts'
import { textLanguages } from '../text.ts'
import { type Field, fieldAt, fieldFor, objectFieldOf } from './fields.ts'

/** What stands at a place of a file; undefined where nothing does. */
export function valueAt(content: Json, at: Path): Json | undefined {
  let value: Json | undefined = content
  for (const key of at) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as { [key: string]: Json })[key]
  }
  return value
}

/**
 * The content with something else at a place; undefined takes it out. A key that was not there comes where files of this kind
 * write it, so that a published file differs from the one before only where something was changed.
 */
export function withValueAt(field: Field, content: Json, at: Path, value: Json | undefined): Json {
  const [key, ...rest] = at
  if (key === undefined) return value ?? null
  if (Array.isArray(content)) {
    const index = Number(key)
    if (rest.length === 0 && value === undefined) return content.toSpliced(index, 1)
    const inside = insideOf(field, content, key)
    const next = rest.length === 0 ? (value ?? null) : withValueAt(inside, content[index] ?? {}, rest, value)
    return index < content.length ? content.with(index, next) : [...content, next]
  }
  const object = content as { [key: string]: Json }
  if (rest.length === 0 && value === undefined) {
    const { [key]: _, ...others } = object
    return others
  }
  const next =
    rest.length === 0
      ? (value ?? null)
      : withValueAt(insideOf(field, object, key), object[key] ?? {}, rest, value)
  return Object.hasOwn(object, key)
    ? { ...object, [key]: next }
    : withNewKey(field, object, String(key), next)
}

const anything: Field = { kind: 'object', parts: [] }

const insideOf = (field: Field, value: Json, key: string | number): Field =>
  fieldAt(field, value, [key]) ?? anything

/** An object with one more key, after the last of those that files write before it. */
function withNewKey(field: Field, object: { [key: string]: Json }, key: string, value: Json): Json {
  const order = orderOf(field, object)
  const before = new Set(order.slice(0, Math.max(0, order.indexOf(key))))
  const entries = Object.entries(object)
  const at = order.includes(key) ? entries.findLastIndex(([name]) => before.has(name)) + 1 : entries.length
  return Object.fromEntries(entries.toSpliced(at, 0, [key, value]))
}

/** In which order files write the keys of an object. Texts have theirs from the list of languages. */
function orderOf(field: Field, object: Json): readonly string[] {
  if (fieldFor(field, object).kind === 'text') return textLanguages
  return objectFieldOf(field, object)?.parts.map(({ name }) => name) ?? []
}
