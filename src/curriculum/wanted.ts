import type { z } from 'zod'

/** What a value of a file should be, said of a place in it: "should be 1 or more". The schema's own words go before these. */
export const wanted: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `should be there, ${named(issue.expected)}`
        : `should be ${named(issue.expected)}`
    case 'invalid_value':
      return `should be ${issue.values.map(String).join(' or ')}`
    case 'too_small':
      return `should ${amount(issue.origin, issue.minimum)} or more`
    case 'too_big':
      return `should ${amount(issue.origin, issue.maximum)} or less`
    case 'unrecognized_keys':
      return `should not have ${issue.keys.join(', ')}`
    case 'invalid_format':
      return issue.pattern === undefined
        ? 'should be written otherwise'
        : `should be written as ${issue.pattern}`
    case 'invalid_key':
      return 'should have other keys'
    case 'invalid_union':
      return oneOf(Array.isArray(issue.options) ? issue.options.map(String) : [])
    default:
      return undefined
  }
}

/** More words than these in a row nobody reads. */
const mostNamed = 6

const oneOf = (options: readonly string[]): string =>
  options.length > 0 && options.length <= mostNamed
    ? `should be ${options.join(' or ')}`
    : 'should be of a kind that is known'

function amount(origin: string, number: number | bigint): string {
  if (origin === 'string') return `have ${number} letters`
  if (origin === 'array' || origin === 'set' || origin === 'map') return `have ${number} entries`
  return `be ${number}`
}

/** The names of JSON's kinds of value, and of whole numbers; what else zod expects it names well enough. */
const names: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
}

const named = (expected: string): string => names[expected] ?? expected
