import { z } from 'zod'
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
interface Part {
  name: string
  field: Field
  mayBeLeftOut: boolean
}

const known = new WeakMap<z.core.$ZodType, Field>()

/** The field of a schema; worked out once each. */
export function fieldOf(schema: z.core.$ZodType): Field {
  const before = known.get(schema)
  if (before) return before
  const field = fieldOfShape(schema)
  known.set(schema, field)
  return field
}

function fieldOfShape(schema: z.core.$ZodType): Field {
  if (schema === textSchema) return { kind: 'text' }
  if (schema === daySchema) return { kind: 'day' }
  if (schema === idSchema) return { kind: 'id' }
  if (schema === requirementSchema) return { kind: 'requirement' }
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) {
    const [pattern = null] = schema._zod.bag.patterns ?? []
    return { kind: 'code', most: schema.maxLength, pattern }
  }
  if (schema instanceof z.ZodNumber) {
    const { minValue, maxValue, isInt } = schema
    return { kind: 'number', least: limitOf(minValue), most: limitOf(maxValue), isWhole: isInt }
  }
  if (schema instanceof z.ZodBoolean) return { kind: 'yesNo' }
  if (schema instanceof z.ZodLiteral) return { kind: 'mark', value: markOf(schema) }
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options.map(String) }
  if (schema instanceof z.ZodArray) {
    const limits = (schema.def.checks ?? []).map(({ _zod: { def } }) => def)
    const least = limits.find(isLeast)
    const most = limits.find(isMost)
    return {
      kind: 'list',
      of: fieldOf(schema.element),
      least: least?.minimum ?? 0,
      most: most?.maximum ?? null,
    }
  }
  if (schema instanceof z.ZodObject) return { kind: 'object', parts: partsOf(schema.shape) }
  if (schema instanceof z.ZodDiscriminatedUnion) return fieldOfKinds(schema)
  if (schema instanceof z.ZodUnion) return fieldOfUnion(schema.options)
  if (schema instanceof z.ZodNullable) return { kind: 'orNone', of: fieldOf(schema.unwrap()) }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodLazy) return fieldOf(schema.unwrap())
  throw new Error(`no field is drawn of a schema that is ${schema._zod.def.type}`)
}

const isLeast = (def: z.core.$ZodCheckDef): def is z.core.$ZodCheckMinLengthDef => def.check === 'min_length'
const isMost = (def: z.core.$ZodCheckDef): def is z.core.$ZodCheckMaxLengthDef => def.check === 'max_length'

/** A limit of the field; those of the machine are none. */
function limitOf(value: number | null): number | null {
  return value !== null && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null
}

function markOf({ values }: z.ZodLiteral): string | number | boolean | null {
  const [value] = values
  return typeof value === 'bigint' ? Number(value) : (value ?? null)
}

function partsOf(shape: Readonly<Record<string, z.core.$ZodType>>): Part[] {
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    field: fieldOf(schema),
    mayBeLeftOut: schema instanceof z.ZodOptional,
  }))
}

function fieldOfKinds({ options, def }: z.ZodDiscriminatedUnion): Field {
  const fields = options.map(fieldOf).flatMap((field) => {
    if (field.kind !== 'object') return []
    const told = field.parts.find(({ name }) => name === def.discriminator)?.field
    return told?.kind === 'mark' ? [[String(told.value), field] as const] : []
  })
  return { kind: 'kinds', by: def.discriminator, fields: new Map(fields) }
}

function fieldOfUnion(options: readonly z.core.$ZodType[]): Field {
  const others = options.filter((option) => !(option instanceof z.ZodNull)).map(fieldOf)
  const [only, ...more] = others
  const of: Field = only && more.length === 0 ? only : { kind: 'either', of: others }
  return others.length < options.length ? { kind: 'orNone', of } : of
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
