import type { z } from 'zod'
import { type Break, type Fault, ownBreaks, type ValueKind } from './faults.ts'

type Issue = z.core.$ZodIssue

/** What only a value of the right kind can be found to be. */
const ofRightKind: ReadonlySet<Issue['code']> = new Set(['unrecognized_keys', 'too_small', 'too_big'])

const kindNames: Readonly<Record<string, ValueKind>> = {
  string: 'text',
  number: 'number',
  int: 'wholeNumber',
  boolean: 'yesNo',
  array: 'list',
  object: 'object',
  record: 'object',
  null: 'nothing',
}

const sizeOf = (origin: string) =>
  origin === 'string' ? 'letters' : origin === 'array' ? 'entries' : 'number'

/** What an alternative misses, if it is the one that was meant: it is the right kind of thing, and wrong within or in size. */
function missedBy(alternatives: readonly Issue[][]): Issue[] | null {
  const meant = alternatives.filter((issues) =>
    issues.every(({ path, code }) => ofRightKind.has(code) || (path.length > 0 && path[0] !== 'kind')),
  )
  return meant.length === 1 ? (meant[0] ?? null) : null
}

/** The kinds that a value of none of several shapes could have been of; null where not all are simple. */
function kindsWanted(alternatives: readonly Issue[][]): ValueKind[] | null {
  const kinds = alternatives.map(([first, ...others]) =>
    first?.code === 'invalid_type' && first.path.length === 0 && others.length === 0
      ? kindNames[first.expected]
      : undefined,
  )
  return kinds.every((kind) => kind !== undefined) && kinds.length > 0 ? [...new Set(kinds)] : null
}

function breakOf(issue: Issue): Break {
  if (issue.input === undefined) return { kind: 'missing' }
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = kindNames[issue.expected]
      return wanted === undefined ? { kind: 'unfit' } : { kind: 'otherKind', wanted: [wanted] }
    }
    case 'invalid_value':
      return { kind: 'notOneOf', values: issue.values.map(String) }
    case 'unrecognized_keys':
      return { kind: 'unknownKeys', keys: issue.keys }
    case 'too_small':
      return { kind: 'tooLittle', of: sizeOf(issue.origin), limit: Number(issue.minimum) }
    case 'too_big':
      return { kind: 'tooMuch', of: sizeOf(issue.origin), limit: Number(issue.maximum) }
    case 'invalid_format':
      return issue.format === 'url'
        ? { kind: 'notAddress' }
        : { kind: 'otherPattern', pattern: issue.pattern ?? issue.format }
    case 'invalid_union': {
      if ('options' in issue && issue.options) return { kind: 'notOneOf', values: issue.options.map(String) }
      const wanted = kindsWanted(issue.errors)
      return wanted === null ? { kind: 'unfit' } : { kind: 'otherKind', wanted }
    }
    case 'custom':
      return { kind: ownBreaks.find((one) => one === issue.params?.breaks) ?? 'unfit' }
    default:
      return { kind: 'unfit' }
  }
}

function faultsOfIssue(file: string, issue: Issue, within: readonly PropertyKey[]): Fault[] {
  const path = [...within, ...issue.path]
  const deeper =
    issue.code === 'invalid_union'
      ? missedBy(issue.errors)
      : issue.code === 'invalid_key'
        ? issue.issues
        : null
  if (deeper) return deeper.flatMap((one) => faultsOfIssue(file, one, path))
  const at = path.map(String)
  const broken = breakOf(issue)
  const [only, ...others] = broken.kind === 'notOneOf' ? broken.values : []
  const cure = only !== undefined && others.length === 0 ? { cure: { at, value: only } } : {}
  return [{ kind: 'shape', file, at, broken, ...cure }]
}

/** Reads a file by its schema; what does not fit becomes faults, each with its place as near as can be known. */
export function readShape<T>(
  schema: z.ZodType<T>,
  file: string,
  content: unknown,
): { kind: 'value'; value: T } | { kind: 'faults'; faults: Fault[] } {
  const read = schema.safeParse(content, { reportInput: true })
  return read.success
    ? { kind: 'value', value: read.data }
    : { kind: 'faults', faults: read.error.issues.flatMap((issue) => faultsOfIssue(file, issue, [])) }
}
