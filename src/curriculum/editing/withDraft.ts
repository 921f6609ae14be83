import { type Catalogue, schemaOfPath } from '../catalogue.ts'
import { editionOf } from '../editions.ts'
import type { Fault } from '../faults.ts'
import type { Json } from '../json.ts'
import { catalogueOfVersions } from '../keeping.ts'
import { readShape } from '../shape.ts'

/** The curricula as they would be with a draft in force, or what is wrong with its shape. */
export type WithDraft = { kind: 'catalogue'; catalogue: Catalogue } | { kind: 'faults'; faults: Fault[] }

/**
 * The curricula in which the content of a draft holds, whatever day it is to hold from: what plans would be made on. `of` is what it
 * is a version of, `trades/HEA05-01`. Nothing but that one thing is read again.
 */
export function withDraft(catalogue: Catalogue, of: string, content: Json): WithDraft {
  const file = `${of}.json`
  const schema = schemaOfPath(file)
  if (!schema)
    return { kind: 'faults', faults: [{ kind: 'shape', file, at: [], broken: { kind: 'noPlace' } }] }
  const read = readShape<unknown>(schema, file, content)
  if (read.kind === 'faults') return read
  const version = { edition: editionOf(content), content: read.value }
  return { kind: 'catalogue', catalogue: catalogueOfVersions(catalogue, new Map([[of, version]])) }
}
