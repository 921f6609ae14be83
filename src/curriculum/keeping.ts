import type { Catalogue } from './catalogue.ts'
import type { Durations } from './duration.ts'
import type { Route } from './route.ts'
import type { RuleSet } from './rules.ts'
import type { Trade } from './trade.ts'
import type { FileVersion } from './version.ts'

/** Which edition of a thing is kept to, by its path without `.json`. */
export type KeptEditions = ReadonlyMap<string, string>

/**
 * The version of each thing that is kept to and no longer holds. An edition that no file has any longer, as when one was
 * corrected in its place, cannot be kept to: what holds now is used.
 */
export function versionsKept(catalogue: Catalogue, kept: KeptEditions): Map<string, FileVersion> {
  return new Map(
    [...kept].flatMap(([path, edition]): [string, FileVersion][] => {
      if (catalogue.editionsByPath.get(path) === edition) return []
      const version = catalogue.versionsByPath.get(path)?.find((one) => one.edition === edition)
      return version ? [[path, version]] : []
    }),
  )
}

/** One catalogue for each set of versions kept to, so that who asks twice gets the same and nothing is worked out anew. */
const made = new WeakMap<Catalogue, Map<string, Catalogue>>()

/** The catalogue with older versions in place of those that hold; the very same where there is none to keep to. */
export function catalogueKeeping(catalogue: Catalogue, kept: KeptEditions): Catalogue {
  const versions = versionsKept(catalogue, kept)
  if (versions.size === 0) return catalogue
  const key = [...versions]
    .map(([path, { edition }]) => `${path} ${edition}`)
    .sort()
    .join('\n')
  const known = made.get(catalogue) ?? new Map<string, Catalogue>()
  const keeping = known.get(key) ?? catalogueOfVersions(catalogue, versions)
  made.set(catalogue, known.set(key, keeping))
  return keeping
}

/** A catalogue in which other versions hold. Calendars of exams are not among them: they are facts, and nobody keeps to an older one. */
export function catalogueOfVersions(
  catalogue: Catalogue,
  versions: ReadonlyMap<string, Pick<FileVersion, 'edition' | 'content'>>,
): Catalogue {
  const changed = { ...catalogue, editionsByPath: new Map(catalogue.editionsByPath) }
  const put = <Content>(things: ReadonlyMap<string, Content>, id: string, content: unknown) =>
    new Map([...things, [id, content as Content]])
  for (const [path, { edition, content }] of versions) {
    const [folder, id = ''] = path.split('/')
    changed.editionsByPath.set(path, edition)
    if (folder === 'trades') changed.tradesById = put<Trade>(changed.tradesById, id, content)
    else if (folder === 'routes') changed.routesById = put<Route>(changed.routesById, id, content)
    else if (path === 'rules/durations') {
      const { durations, positions } = content as Durations
      changed.durationsById = new Map(durations.map((one) => [one.id, one]))
      changed.positionsById = new Map(positions.map((one) => [one.id, one]))
    } else if (id === catalogue.national.id) changed.national = content as RuleSet
    else changed.countiesById = put<RuleSet>(changed.countiesById, id, content)
  }
  return changed
}
