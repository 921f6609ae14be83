import type { Json, Path } from '../curriculum/json.ts'

/**
 * One place where two JSON values differ, with what stood there before and what stands there after. Read
 * backwards it says how to return.
 */
export type Change =
  | { kind: 'replaced'; at: Path; before: Json; after: Json }
  /** A key that was not there, and one that is no longer. */
  | { kind: 'added'; at: Path; after: Json }
  | { kind: 'removed'; at: Path; before: Json }
  /** In the list at this place, from `index` on: these items went out and those came in. */
  | { kind: 'spliced'; at: Path; index: number; before: Json[]; after: Json[] }

type JsonObject = { [key: string]: Json }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether two JSON values say the same, whatever the order of their keys. */
export function sameJson(a: Json, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index] as Json))
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a)
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key] as Json, b[key] as Json))
    )
  }
  return a === b
}

/** Whether two items of a list may be one item before and after: things with ids are the same by id. */
function mayBeOneItem(a: Json, b: Json): boolean {
  return isObject(a) && isObject(b) ? a.id === b.id : true
}

/**
 * Lists are compared from both ends, so that what joins or leaves in one place is one change; when items in
 * the middle stand one against one, the change is sought inside them.
 */
function differenceOfLists(before: Json[], after: Json[], at: Path): Change[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && sameJson(before[head] as Json, after[head] as Json)) head++
  let tail = 0
  while (tail < shorter - head && sameJson(before.at(-1 - tail) as Json, after.at(-1 - tail) as Json)) tail++
  const out = before.slice(head, before.length - tail)
  const into = after.slice(head, after.length - tail)
  if (out.length === into.length && out.every((item, index) => mayBeOneItem(item, into[index] as Json)))
    return out.flatMap((item, index) => difference(item, into[index] as Json, [...at, head + index]))
  return [{ kind: 'spliced', at, index: head, before: out, after: into }]
}

/** Every place where two JSON values differ, outermost key first; nothing when they say the same. */
export function difference(before: Json, after: Json, at: Path = []): Change[] {
  if (Array.isArray(before) && Array.isArray(after)) return differenceOfLists(before, after, at)
  if (!isObject(before) || !isObject(after))
    return sameJson(before, after) ? [] : [{ kind: 'replaced', at, before, after }]
  const changed = Object.entries(before).flatMap(([key, value]): Change[] =>
    Object.hasOwn(after, key)
      ? difference(value, after[key] as Json, [...at, key])
      : [{ kind: 'removed', at: [...at, key], before: value }],
  )
  const added = Object.entries(after)
    .filter(([key]) => !Object.hasOwn(before, key))
    .map(([key, value]): Change => ({ kind: 'added', at: [...at, key], after: value }))
  return [...changed, ...added]
}

/** The change that leads back. */
function inverse(change: Change): Change {
  switch (change.kind) {
    case 'added':
      return { kind: 'removed', at: change.at, before: change.after }
    case 'removed':
      return { kind: 'added', at: change.at, after: change.before }
    case 'replaced':
      return { ...change, before: change.after, after: change.before }
    case 'spliced':
      return { ...change, before: change.after, after: change.before }
  }
}

/** A value that a change was not made for. */
export interface DoesNotFit {
  kind: 'doesNotFit'
  at: Path
}

type Applied = { kind: 'json'; json: Json } | DoesNotFit

/** Puts the outcome of a change inside back into its place. */
function replaceAt(
  value: Json,
  path: Path,
  depth: number,
  make: (inside: Json | undefined) => Applied | 'gone',
): Applied {
  const doesNotFit: DoesNotFit = { kind: 'doesNotFit', at: path.slice(0, depth) }
  const key = path[depth]
  if (key === undefined) {
    const made = make(value)
    return made === 'gone' ? doesNotFit : made
  }
  const isLast = depth === path.length - 1
  if (Array.isArray(value)) {
    const inside = value[key as number]
    if (inside === undefined) return doesNotFit
    const made = replaceAt(inside, path, depth + 1, make)
    return made.kind === 'json' ? { kind: 'json', json: value.with(key as number, made.json) } : made
  }
  if (!isObject(value)) return doesNotFit
  const inside = Object.hasOwn(value, key) ? value[key] : undefined
  if (!isLast && inside === undefined) return doesNotFit
  const made = isLast ? make(inside) : replaceAt(inside as Json, path, depth + 1, make)
  if (made === 'gone') {
    const { [key]: _, ...rest } = value
    return { kind: 'json', json: rest }
  }
  return made.kind === 'json' ? { kind: 'json', json: { ...value, [key]: made.json } } : made
}

/** The value after one change. What stands there must be what the change found, or nothing is changed. */
function applyOne(value: Json, change: Change): Applied {
  const doesNotFit: DoesNotFit = { kind: 'doesNotFit', at: change.at }
  return replaceAt(value, change.at, 0, (inside) => {
    switch (change.kind) {
      case 'added':
        return inside === undefined ? { kind: 'json', json: change.after } : doesNotFit
      case 'removed':
        return inside !== undefined && sameJson(inside, change.before) ? 'gone' : doesNotFit
      case 'replaced':
        return inside !== undefined && sameJson(inside, change.before)
          ? { kind: 'json', json: change.after }
          : doesNotFit
      case 'spliced': {
        const { index, before, after } = change
        if (!Array.isArray(inside) || index > inside.length) return doesNotFit
        if (!sameJson(inside.slice(index, index + before.length), before)) return doesNotFit
        return { kind: 'json', json: inside.toSpliced(index, before.length, ...after) }
      }
    }
  })
}

/** The value after these changes, made from the first to the last. */
export function applyChanges(value: Json, changes: readonly Change[]): Applied {
  let current: Applied = { kind: 'json', json: value }
  for (const change of changes) {
    if (current.kind === 'json') current = applyOne(current.json, change)
  }
  return current
}

/** The value before these changes were made. */
export function revertChanges(value: Json, changes: readonly Change[]): Applied {
  return applyChanges(value, changes.toReversed().map(inverse))
}
