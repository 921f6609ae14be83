import { type Leaf, leafSchema, type Requirement } from '../requirement.ts'
import { emptyOf, type Field, fieldOf, type ObjectField } from './fields.ts'

/** A group of things asked. */
export type Group = Extract<Requirement, { of: unknown }>

/** How the things of a group hang together. */
export type GroupKind = Group['kind']

/** Where a thing asked stands in a requirement: the places in the groups that lead to it, none for the whole. */
export type Asked = readonly number[]

/** Whether a requirement is a group. */
export const isGroup = (requirement: Requirement): requirement is Group => 'of' in requirement

/** The keys that lead to a thing asked in a file. */
export const keysOf = (asked: Asked): (string | number)[] => asked.flatMap((index) => ['of', index])

/** What stands at a place of a requirement; undefined where nothing does. */
export function askedAt(requirement: Requirement, asked: Asked): Requirement | undefined {
  const [index, ...rest] = asked
  if (index === undefined) return requirement
  const part = isGroup(requirement) ? requirement.of[index] : undefined
  return part && askedAt(part, rest)
}

/** The requirement with something else at a place. */
export function withAsked(requirement: Requirement, asked: Asked, next: Requirement): Requirement {
  const [index, ...rest] = asked
  if (index === undefined) return next
  if (!isGroup(requirement)) return requirement
  const part = requirement.of[index]
  return part ? { ...requirement, of: requirement.of.with(index, withAsked(part, rest, next)) } : requirement
}

/** The requirement with something more at the end of a group; one thing asked alone becomes a group with it. */
export function withMore(requirement: Requirement, asked: Asked, more: Requirement): Requirement {
  const group = askedAt(requirement, asked)
  if (!group) return requirement
  const next: Requirement = isGroup(group)
    ? { ...group, of: [...group.of, more] }
    : { kind: 'all', of: [group, more] }
  return withAsked(requirement, asked, next)
}

/** The requirement without what stands at a place; without the whole of it nothing is asked. */
export function withoutAsked(requirement: Requirement, asked: Asked): Requirement {
  const index = asked.at(-1)
  const around = asked.slice(0, -1)
  const group = askedAt(requirement, around)
  if (index === undefined || !group || !isGroup(group)) return { kind: 'all', of: [] }
  return withAsked(requirement, around, { ...group, of: group.of.toSpliced(index, 1) })
}

/** The requirement with a thing asked so many places further on in its group; the same where there is no such place. */
export function withMoved(requirement: Requirement, asked: Asked, by: 1 | -1): Requirement {
  const index = asked.at(-1)
  const around = asked.slice(0, -1)
  const group = askedAt(requirement, around)
  if (index === undefined || !group || !isGroup(group)) return requirement
  const [part, other] = [group.of[index], group.of[index + by]]
  if (!part || !other) return requirement
  const of = group.of.with(index + by, part).with(index, other)
  return withAsked(requirement, around, { ...group, of })
}

/** The same things asked, hanging together otherwise. So many of them begins with one. */
export function asGroupOf(kind: GroupKind, { of }: Group): Group {
  return kind === 'some' ? { kind, count: 1, of } : { kind, of }
}

/** How the next group within a group hangs together: otherwise than the one around it, or it need be none. */
export function kindWithin(kind: GroupKind): GroupKind {
  return kind === 'all' ? 'any' : 'all'
}

/** The field of one thing asked, of each kind. */
const leafFields: ReadonlyMap<string, ObjectField> = (() => {
  const field = fieldOf(leafSchema)
  return field.kind === 'kinds' ? field.fields : new Map()
})()

/** Every kind of thing that can be asked, in the order of the schema. */
export const leafKinds = [...leafFields.keys()] as Leaf['kind'][]

/** The parts that a thing asked of a kind has beside its kind. */
export function partsOfLeaf(kind: Leaf['kind']): ObjectField['parts'] {
  return (leafFields.get(kind)?.parts ?? []).filter(({ name }) => name !== 'kind')
}

/** What stands in a part before anybody has chosen: nothing that could be taken for a choice. */
function unchosen(field: Field): unknown {
  switch (field.kind) {
    case 'choice':
      return ''
    case 'number':
      return null
    case 'either':
      return unchosen(field.of.find(({ kind }) => kind !== 'mark') ?? field)
    case 'list':
      return []
    default:
      return emptyOf(field)
  }
}

/**
 * A thing asked of another kind, with those parts of the one before that mean the same in it. What is left to choose is empty,
 * which is a fault until it is chosen: nothing is asked that nobody has chosen.
 */
export function leafOfKind(kind: Leaf['kind'], before: Leaf | null = null): Leaf {
  const parts = partsOfLeaf(kind).filter(({ mayBeLeftOut }) => !mayBeLeftOut)
  const empty = Object.fromEntries(parts.map(({ name, field }) => [name, unchosen(field)]))
  const had: Readonly<Record<string, unknown>> = { ...before }
  const kept = parts.flatMap(({ name }) => {
    const { error } = leafSchema.safeParse({ kind, ...empty, [name]: had[name] })
    const isFit = Object.hasOwn(had, name) && !error?.issues.some(({ path }) => path[0] === name)
    return isFit ? [[name, had[name]] as const] : []
  })
  return { kind, ...empty, ...Object.fromEntries(kept) } as Leaf
}

/** What stands in a part of a thing asked. */
export const partValue = (leaf: Leaf, name: string): unknown =>
  (leaf as Readonly<Record<string, unknown>>)[name]

/** A thing asked with something else in a part, undefined for nothing; its parts keep the order in which files write them. */
export function withPart(leaf: Leaf, name: string, value: unknown): Leaf {
  const named = ['kind', ...partsOfLeaf(leaf.kind).map((part) => part.name)]
  const next = named.map((key) => [key, key === name ? value : partValue(leaf, key)] as const)
  return Object.fromEntries(next.filter(([, has]) => has !== undefined)) as Leaf
}

/** Whether all is chosen that a thing asked needs. */
export function isWhole(leaf: Leaf): boolean {
  const { success } = leafSchema.safeParse(leaf)
  // A rule and other names of no pattern are not seen by the schema
  return success && partsOfLeaf(leaf.kind).every(({ name }) => isSaid(partValue(leaf, name)))
}

const isSaid = (value: unknown): boolean =>
  value !== '' &&
  (typeof value !== 'object' || value === null || Object.values(value).every((inner) => inner !== ''))
