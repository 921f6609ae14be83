import type { Day } from '../calendar/day.ts'
import { type Catalogue, type CurriculumFile, readCatalogue } from '../curriculum/catalogue.ts'
import type { Layer } from '../records/curriculaKeeping.ts'

const files = import.meta.glob('../../curricula/{trades,routes,rules}/*.json', {
  eager: true,
  import: 'default',
})
const occupations = import.meta.glob('../../curricula/occupations.json', { eager: true, import: 'default' })
const stories = import.meta.glob('../../curricula/stories/*.json', { import: 'default' })

function below(path: string): string {
  return path.replace('../../curricula/', '')
}

/** Every curriculum, route and rule that the app was built with, as files. */
const builtInFiles: readonly CurriculumFile[] = Object.entries({ ...files, ...occupations }).map(
  ([path, content]) => ({ path: below(path), content }),
)

/**
 * What holds on a day: what the app was built with, and what was published in this browser where that is switched on. A published
 * version that can no longer be read is left out; null when nothing can be read at all.
 */
export function catalogueIn(layer: Layer, on: Day): Catalogue | null {
  const published = layer.isOn ? layer.files : []
  return readCatalogue([...builtInFiles, ...published], [], on).catalogue
}

/** The example persons, as files; fetched only when they are wanted. */
export async function builtInStories(): Promise<unknown[]> {
  return Promise.all(Object.values(stories).map((load) => load()))
}
