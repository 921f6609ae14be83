import type { z } from 'zod'
import { requirementSchema } from '../requirement.ts'
import { daySchema, idSchema, textSchema } from '../text.ts'

/**
 * What can be written at a place of a file, drawn from the schema that checks it, so that a form shows every field that a file
 * may have and a new one appears by itself.
 */
export type Field =
  /** One text in no language: a code, a name of a file, a link. `most` is letters; null where nothing limits it. */
  | { kind: 'code'; most: number | null; pattern: RegExp | null }
  /** Letters, digits and hyphens: what other places name this by. */
  | { kind: 'id' }
  /** A text in the languages of curricula. */
  | { kind: 'text' }
  | { kind: 'day' }
  | { kind: 'number'; least: number | null; most: number | null; isWhole: boolean }
  | { kind: 'yesNo' }
  /** Only ever this one value: a mark that is set or left out. */
  | { kind: 'mark'; value: string | number | boolean | null }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'requirement' }
  | { kind: 'list'; of: Field; least: number; most: number | null }
  | { kind: 'object'; parts: readonly Part[] }
  /** Objects of several kinds, told by what stands under one key. */
  | { kind: 'kinds'; by: string; fields: ReadonlyMap<string, ObjectField> }
  /** A value of one shape or another, with no key that tells which. */
  | { kind: 'either'; of: readonly Field[] }
  /** `null` says that it is unknown, or that there is none. */
  | { kind: 'orNone'; of: Field }

/** A field that is an object with parts of its own. */
export type ObjectField = Field & { kind: 'object' }

/** A named part of an object, in the order in which files write it. */
export interface Part {
  name: string
  field: Field
  mayBeLeftOut: boolean
}

/** The inside of a schema, as far as forms need it. Zod writes it down for this: `_zod.def` is its published introspection. */
type Def = { type: string; checks?: { _zod: { def: CheckDef } }[] } & Record<string, unknown>

interface CheckDef {
  check: string
  value?: number
  minimum?: number
  maximum?: number
  inclusive?: boolean
  format?: string
  pattern?: RegExp
}

const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def

const checksOf = (def: Def): CheckDef[] => (def.checks ?? []).map((check) => check._zod.def)

const limit = (checks: readonly CheckDef[], name: string, key: 'value' | 'minimum' | 'maximum') =>
  checks.find(({ check }) => check === name)?.[key] ?? null

const known = new WeakMap<z.ZodType, Field>()

/** The field of a schema; worked out once each. */
export function fieldOf(schema: z.ZodType): Field {
  const before = known.get(schema)
  if (before) return before
  const field = fieldOfDef(schema)
  known.set(schema, field)
  return field
}

function fieldOfDef(schema: z.ZodType): Field {
  if (schema === textSchema) return { kind: 'text' }
  if (schema === daySchema) return { kind: 'day' }
  if (schema === idSchema) return { kind: 'id' }
  if (schema === requirementSchema) return { kind: 'requirement' }
  const def = defOf(schema)
  const checks = checksOf(def)
  switch (def.type) {
    case 'string': {
      const pattern = checks.find((one) => one.pattern)?.pattern ?? null
      return { kind: 'code', most: limit(checks, 'max_length', 'maximum'), pattern }
    }
    case 'number':
      return {
        kind: 'number',
        least: limit(checks, 'greater_than', 'value'),
        most: limit(checks, 'less_than', 'value'),
        isWhole: checks.some(({ format }) => format === 'safeint'),
      }
    case 'boolean':
      return { kind: 'yesNo' }
    case 'literal': {
      const [value = null] = def.values as (string | number | boolean | null)[]
      return { kind: 'mark', value }
    }
    case 'enum':
      return { kind: 'choice', values: Object.values(def.entries as Record<string, string>) }
    case 'array':
      return {
        kind: 'list',
        of: fieldOf(def.element as z.ZodType),
        least: limit(checks, 'min_length', 'minimum') ?? 0,
        most: limit(checks, 'max_length', 'maximum'),
      }
    case 'object':
      return { kind: 'object', parts: partsOf(def.shape as Record<string, z.ZodType>) }
    case 'union':
      return fieldOfUnion(def)
    case 'nullable':
      return { kind: 'orNone', of: fieldOf(def.innerType as z.ZodType) }
    case 'optional':
      return fieldOf(def.innerType as z.ZodType)
    case 'lazy':
      return fieldOf((def.getter as () => z.ZodType)())
    default:
      throw new Error(`no field is drawn of a schema that is ${def.type}`)
  }
}

function partsOf(shape: Record<string, z.ZodType>): Part[] {
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    field: fieldOf(schema),
    mayBeLeftOut: defOf(schema).type === 'optional',
  }))
}

function fieldOfUnion(def: Def): Field {
  const options = def.options as z.ZodType[]
  const by = def.discriminator as string | undefined
  if (by === undefined) {
    const others = options.filter((option) => defOf(option).type !== 'null')
    const [only, ...more] = others.map(fieldOf)
    const of: Field = only && more.length === 0 ? only : { kind: 'either', of: others.map(fieldOf) }
    return others.length < options.length ? { kind: 'orNone', of } : of
  }
  const fields = options.map(fieldOf).flatMap((field) => {
    if (field.kind !== 'object') return []
    const told = field.parts.find(({ name }) => name === by)?.field
    return told?.kind === 'mark' ? [[String(told.value), field] as const] : []
  })
  return { kind: 'kinds', by, fields: new Map(fields) }
}

/** The object that a value of a field is, where it is one: of several kinds the one that the value says. */
export function objectFieldOf(field: Field, value: unknown): ObjectField | null {
  switch (field.kind) {
    case 'object':
      return field
    case 'kinds':
      return field.fields.get(String((value as Record<string, unknown> | null)?.[field.by])) ?? null
    case 'orNone':
    case 'either': {
      const own = fieldFor(field, value)
      return own === field ? null : objectFieldOf(own, value)
    }
    default:
      return null
  }
}

/** The field that a value is written in: of several shapes the one that it has, and what may be unknown as if it were known. */
export function fieldFor(field: Field, value: unknown): Field {
  if (field.kind === 'orNone') return value === null ? field : fieldFor(field.of, value)
  return field.kind === 'either' ? (field.of.find((one) => fits(one, value)) ?? field) : field
}

function fits(field: Field, value: unknown): boolean {
  switch (field.kind) {
    case 'number':
      return typeof value === 'number'
    case 'yesNo':
      return typeof value === 'boolean'
    case 'text':
      return typeof value === 'object' && value !== null && 'nb' in value
    case 'mark':
      return value === field.value
    case 'choice':
      return typeof value === 'string' && field.values.includes(value)
    case 'object':
      return (
        typeof value === 'object' &&
        value !== null &&
        field.parts.every(({ name, mayBeLeftOut }) => mayBeLeftOut || name in value)
      )
    case 'list':
      return Array.isArray(value)
    default:
      return typeof value === 'string'
  }
}

/** The field at a place of a value; null where the schema knows none there. */
export function fieldAt(field: Field, value: unknown, at: readonly (string | number)[]): Field | null {
  const [key, ...rest] = at
  if (key === undefined) return field
  const inside = (value as Record<string | number, unknown> | null | undefined)?.[key]
  if (field.kind === 'list') return fieldAt(field.of, inside, rest)
  const own = fieldFor(field, value)
  if (own !== field) return fieldAt(own, value, at)
  const part = objectFieldOf(field, value)?.parts.find(({ name }) => name === key)
  return part ? fieldAt(part.field, inside, rest) : null
}

/** What stands in a field before anybody has written in it: what a file must have, and nothing more. */
export function emptyOf(field: Field): unknown {
  switch (field.kind) {
    case 'text':
      return { nb: '' }
    case 'number':
      return field.least ?? 0
    case 'yesNo':
      return false
    case 'mark':
      return field.value
    case 'choice':
      return field.values[0] ?? ''
    case 'requirement':
      return { kind: 'all', of: [] }
    case 'list':
      return Array.from({ length: field.least }, () => emptyOf(field.of))
    case 'object':
      return Object.fromEntries(
        field.parts.filter((part) => !part.mayBeLeftOut).map((part) => [part.name, emptyOf(part.field)]),
      )
    case 'kinds':
      return emptyOf([...field.fields.values()][0] ?? { kind: 'object', parts: [] })
    case 'either':
      return field.of[0] ? emptyOf(field.of[0]) : null
    case 'orNone':
      return null
    default:
      return ''
  }
}
