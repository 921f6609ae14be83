import type { Json, Path } from '../json.ts'

/**
 * A place where two versions of a file differ. Things in lists are named by what they are called, not by where they stand, so
 * that a module that was moved up is no other module.
 */
export type VersionChange =
  | { kind: 'changed'; at: Path; before: Json; after: Json }
  | { kind: 'added'; at: Path; after: Json }
  | { kind: 'removed'; at: Path; before: Json }
  /** The same things in another order. */
  | { kind: 'reordered'; at: Path; before: string[]; after: string[] }

type JsonObject = { [key: string]: Json }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys by which the things of a list are called, the first that all of them have. */
const names = ['id', 'code', 'module', 'rule', 'styrk', 'schoolYear', 'subject', 'uri'] as const

/** What each thing of a list is called; null where they have no names, or two have the same. */
export function namesIn(list: readonly Json[]): string[] | null {
  if (list.every((one) => typeof one === 'string'))
    return new Set(list).size === list.length ? [...list] : null
  for (const key of names) {
    const found = list.map((one) => (isObject(one) ? one[key] : undefined))
    const texts = found.filter((one): one is string => typeof one === 'string')
    if (texts.length === list.length && new Set(texts).size === texts.length) return texts
  }
  return null
}

const isSame = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Values that are read as one: a text in one language, a number, a whole requirement. */
const isWhole = (value: Json): boolean => !isObject(value) || 'kind' in value

/** Every place where one version of a file differs from another, in the order of the file. Numbers of versions are left out. */
export function changesBetweenVersions(before: Json, after: Json): VersionChange[] {
  return changesIn(before, after, []).filter(({ at: [key] }) => key !== 'version' && key !== 'publication')
}

function changesIn(before: Json, after: Json, at: Path): VersionChange[] {
  if (isSame(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return changesInLists(before, after, at)
  if (
    !isObject(before) ||
    !isObject(after) ||
    isWhole(before) !== isWhole(after) ||
    before.kind !== after.kind
  )
    return [{ kind: 'changed', at, before, after }]
  // A requirement is one sentence, and is told as one
  if ('of' in before || 'of' in after) return [{ kind: 'changed', at, before, after }]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key): VersionChange[] => {
    const [was, now] = [before[key], after[key]]
    const place = [...at, key]
    if (was === undefined && now !== undefined) return [{ kind: 'added', at: place, after: now }]
    if (was !== undefined && now === undefined) return [{ kind: 'removed', at: place, before: was }]
    return was !== undefined && now !== undefined ? changesIn(was, now, place) : []
  })
}

function changesInLists(before: readonly Json[], after: readonly Json[], at: Path): VersionChange[] {
  const [were, are] = [namesIn(before), namesIn(after)]
  if (!were || !are) return changesInPlace(before, after, at)
  const place = (list: readonly string[], name: string): number => list.indexOf(name)
  const removed = were
    .filter((name) => !are.includes(name))
    .map(
      (name): VersionChange => ({
        kind: 'removed',
        at: [...at, name],
        before: before[place(were, name)] as Json,
      }),
    )
  const others = are.flatMap((name, index): VersionChange[] => {
    const now = after[index] as Json
    return were.includes(name)
      ? changesIn(before[place(were, name)] as Json, now, [...at, name])
      : [{ kind: 'added', at: [...at, name], after: now }]
  })
  const kept = {
    before: were.filter((one) => are.includes(one)),
    after: are.filter((one) => were.includes(one)),
  }
  const reordered: VersionChange[] = isSame(kept.before, kept.after)
    ? []
    : [{ kind: 'reordered', at, ...kept }]
  return [...removed, ...others, ...reordered]
}

/** Lists of things without names: what differs in the middle, both ends being the same. */
function changesInPlace(before: readonly Json[], after: readonly Json[], at: Path): VersionChange[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && isSame(before[head] as Json, after[head] as Json)) head++
  let tail = 0
  while (tail < shorter - head && isSame(before.at(-1 - tail) as Json, after.at(-1 - tail) as Json)) tail++
  const [was, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  if (was.length === now.length)
    return was.flatMap((one, index) => changesIn(one, now[index] as Json, [...at, head + index]))
  return [
    ...was.map((one, index): VersionChange => ({ kind: 'removed', at: [...at, head + index], before: one })),
    ...now.map((one, index): VersionChange => ({ kind: 'added', at: [...at, head + index], after: one })),
  ]
}
