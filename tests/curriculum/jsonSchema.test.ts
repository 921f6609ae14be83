import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { schemaOfPath } from '../../src/curriculum/catalogue.ts'
import { jsonSchemas } from '../../src/curriculum/jsonSchema.ts'
import { curriculaFiles } from './files.ts'

const files = curriculaFiles()
const described = files.filter(({ path }) => schemaOfPath(path) !== null)

/** The schema that a file says it has, as a path below `curricula/`. */
const namedSchema = (path: string, content: unknown): string =>
  new URL((content as { $schema: string }).$schema, `https://curricula/${path}`).pathname.slice(1)

describe('schemas for editors', () => {
  test('Committed schemas are the generated ones', () => {
    const committed = files.filter(({ path }) => path.startsWith('schemas/'))
    const generated = Object.entries(jsonSchemas()).map(([name, content]) => ({
      path: `schemas/${name}`,
      content,
    }))
    expect(committed).toEqual(generated.sort((a, b) => (a.path < b.path ? -1 : 1)))
  })

  test.each(described)('$path names its schema first', ({ path, content }) => {
    expect(Object.keys(content as object)[0]).toBe('$schema')
    const named = namedSchema(path, content)
    const schema = jsonSchemas()[named.replace('schemas/', '')]
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
  })

  test.each(described)('$path is what its schema describes', ({ path, content }) => {
    const schema = jsonSchemas()[namedSchema(path, content).replace('schemas/', '')]
    const describes = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema)
    expect(describes.safeParse(content).error).toBeUndefined()
    expect(describes.safeParse({ ...(content as object), id: 1 }).success).toBe(false)
    expect(describes.safeParse({ ...(content as object), surprise: true }).success).toBe(false)
  })
})
