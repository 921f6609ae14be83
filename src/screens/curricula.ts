import type { Day } from '../calendar/day.ts'
import { type Catalogue, type CurriculumFile, readCatalogue } from '../curriculum/catalogue.ts'

const files = import.meta.glob('../../curricula/{trades,routes,rules}/*.json', {
  eager: true,
  import: 'default',
})
const occupations = import.meta.glob('../../curricula/occupations.json', { eager: true, import: 'default' })
const stories = import.meta.glob('../../curricula/stories/*.json', { import: 'default' })

function below(path: string): string {
  return path.replace('../../curricula/', '')
}

/** Every curriculum, route and rule that the app was built with; null when they cannot be read at all. */
export function builtInCatalogue(on: Day): Catalogue | null {
  const read: CurriculumFile[] = Object.entries({ ...files, ...occupations }).map(([path, content]) => ({
    path: below(path),
    content,
  }))
  return readCatalogue(read, [], on).catalogue
}

/** The example persons, as files; fetched only when they are wanted. */
export async function builtInStories(): Promise<unknown[]> {
  return Promise.all(Object.values(stories).map((load) => load()))
}
