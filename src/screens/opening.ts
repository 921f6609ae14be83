import type { Day } from '../calendar/day.ts'
import type { Catalogue } from '../curriculum/catalogue.ts'
import { newId } from '../flows/person.ts'
import type { CurriculaStore, Layer } from '../records/curriculaKeeping.ts'
import { openCurriculaMemory } from '../records/curriculaMemory.ts'
import { begin } from '../records/history.ts'
import type { Store, StoreFault } from '../records/keeping.ts'
import { openMemoryStore } from '../records/memoryStore.ts'
import { openStore } from '../records/store.ts'
import { storySchema } from '../records/story.ts'

/** What the app finds when it starts. */
export type Opening =
  | {
      kind: 'ready'
      catalogue: Catalogue
      store: Store
      curricula: CurriculaStore
      layer: Layer
      kept: 'browser' | 'memory'
      examples: ReadonlySet<string>
    }
  /** Curricula that cannot be read, or a store that does not open: nothing has been changed. */
  | { kind: 'noCurricula' }
  | { kind: 'noStore'; fault: StoreFault }

/** Says in this browser that the example persons have been put in once; deleting them is then final. */
const examplesMark = 'fagvei-examples'

function markExamples(): boolean {
  try {
    const marked = localStorage.getItem(examplesMark) !== null
    localStorage.setItem(examplesMark, 'given')
    return marked
  } catch {
    return false
  }
}

/** Puts the example persons into a store that has never had any. Returns the ids of all examples. */
async function giveExamples(store: Store, today: Day): Promise<ReadonlySet<string>> {
  const { builtInStories } = await import('./curricula.ts')
  const stories = (await builtInStories()).flatMap((file) => {
    const read = storySchema.safeParse(file)
    return read.success ? [read.data] : []
  })
  const ids = new Set(stories.map((story) => story.participant.id))
  const list = await store.list()
  const isNew = list.kind === 'listed' && list.people.length + list.deleted.length + list.damaged.length === 0
  if (!isNew || markExamples()) return ids
  for (const { participant } of stories) {
    const label = { id: newId('edit'), day: today, what: { kind: 'personAdded', from: 'example' } as const }
    const begun = begin(participant, label)
    if (begun.kind === 'kept') await store.write(begun.kept, null)
  }
  return ids
}

/**
 * Opens curricula and store. A browser that keeps nothing gets a store in memory, and is told so; a store
 * that is lost or blocked is not replaced behind anybody's back. `acceptLoss` begins anew after a loss.
 */
export async function openApp(today: Day, acceptLoss = false): Promise<Opening> {
  const { catalogueIn } = await import('./curricula.ts')
  const opened = await openStore({ today, acceptLoss })
  if (opened.kind !== 'open' && opened.kind !== 'unavailable') return { kind: 'noStore', fault: opened }
  const { store, curricula } =
    opened.kind === 'open' ? opened : { store: openMemoryStore(), curricula: openCurriculaMemory() }
  const layer = await curricula.layer()
  if (layer.kind !== 'layer') return { kind: 'noStore', fault: layer }
  const catalogue = catalogueIn(layer, today)
  if (!catalogue) return { kind: 'noCurricula' }
  const examples = await giveExamples(store, today)
  const kept = opened.kind === 'open' ? 'browser' : 'memory'
  return { kind: 'ready', catalogue, store, curricula, layer, kept, examples }
}
