import { z } from 'zod'
import { type Catalogue, schemaOfPath } from '../catalogue.ts'
import type { Json } from '../json.ts'
import { type Publication, publicationSchema, versionName } from '../version.ts'
import { fieldOf } from './fields.ts'
import { withValueAt } from './place.ts'

/**
 * The number of the next version of a thing: one more than the highest that is known. `others` are paths of files that are there
 * and do not hold, as those of a layer that is switched off: a number that was used is never used again.
 */
export function nextVersion({ versionsByPath }: Catalogue, of: string, others: readonly string[]): number {
  const known = versionsByPath.get(of)?.map(({ version }) => version) ?? []
  const named = others.map(versionName).flatMap((name) => (name.of === of ? (name.version ?? 1) : []))
  return Math.max(0, ...known, ...named) + 1
}

/** The file of a version, below `curricula/`: its number in its name and in it, its publication where files of its kind write it. */
export function versionFile(
  of: string,
  content: Json,
  version: number,
  publication: Publication,
): { path: string; content: Json } {
  const schema = schemaOfPath(`${of}.json`)
  if (!schema) throw new Error(`${of} is no file of curricula`)
  const field = fieldOf(schema)
  const numbered = withValueAt(field, content, ['version'], version)
  const said = z.encode(publicationSchema, publication)
  // A publication that the version before had goes first, so that its keys are in their order whoever wrote them
  const bare = withValueAt(field, numbered, ['publication'], undefined)
  return { path: `${of}.v${version}.json`, content: withValueAt(field, bare, ['publication'], said) }
}
