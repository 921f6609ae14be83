import type { CurriculaNews, CurriculaStore, KeptDraft, LayerFile } from './curriculaKeeping.ts'
import { draftOf, draftRow, layerFileOf, layerRow, revisionOf } from './curriculaRows.ts'
import { openCurriculaLine } from './curriculaTabs.ts'
import type { MarkedDatabase } from './markedDatabase.ts'

/** Where the row lies that says whether the layer is switched on; without it, it is. */
const layerSwitch = 'layer'

/** Rows as what they say, and the names of those that do not open. */
function sorted<Row>(
  rows: readonly unknown[],
  names: readonly unknown[],
  open: (row: unknown) => Row | null,
): { opened: Row[]; damaged: string[] } {
  const opened: Row[] = []
  const damaged: string[] = []
  for (const [at, row] of rows.entries()) {
    const read = open(row)
    if (read === null) damaged.push(String(names[at]))
    else opened.push(read)
  }
  return { opened, damaged }
}

type Tell = (news: CurriculaNews) => void

function draftsIn(
  database: MarkedDatabase,
  tell: Tell,
): Pick<CurriculaStore, 'drafts' | 'read' | 'write' | 'drop'> {
  return {
    drafts: async () => {
      const found = await database.inOne('readonly', async (transaction) => ({
        kind: 'rows' as const,
        rows: await transaction.objectStore('drafts').getAll(),
        names: await transaction.objectStore('drafts').getAllKeys(),
      }))
      if (found.kind !== 'rows') return found
      const { opened: drafts, damaged } = sorted<KeptDraft>(found.rows, found.names, draftOf)
      return { kind: 'listed', drafts, damaged }
    },
    read: async (of) => {
      const found = await database.inOne('readonly', async (transaction) => ({
        kind: 'row' as const,
        row: await transaction.objectStore('drafts').get(of),
      }))
      if (found.kind !== 'row') return found
      if (found.row === undefined) return { kind: 'absent' }
      const kept = draftOf(found.row)
      return kept ? { kind: 'opened', ...kept } : { kind: 'damaged' }
    },
    write: async (draft, from) => {
      const row = draftRow({ draft, revision: crypto.randomUUID() })
      const written = await database.inOne('readwrite', async (transaction) => {
        const drafts = transaction.objectStore('drafts')
        const now = revisionOf(await drafts.get(row.of))
        if (now !== from) return { kind: 'changedElsewhere' as const, revision: now }
        await drafts.put(row)
        return { kind: 'written' as const, revision: row.revision }
      })
      if (written.kind === 'written') tell({ kind: 'draftChanged', of: draft.of, revision: written.revision })
      return written
    },
    drop: async (of) => {
      const gone = await database.inOne('readwrite', async (transaction) => {
        await transaction.objectStore('drafts').delete(of)
        return { kind: 'gone' as const }
      })
      if (gone.kind === 'gone') tell({ kind: 'draftChanged', of, revision: null })
      return gone
    },
  }
}

function layerIn(
  database: MarkedDatabase,
  tell: Tell,
): Pick<CurriculaStore, 'layer' | 'publish' | 'withdraw' | 'switchLayer'> {
  return {
    layer: async () => {
      const found = await database.inOne('readonly', async (transaction) => ({
        kind: 'rows' as const,
        rows: await transaction.objectStore('layer').getAll(),
        names: await transaction.objectStore('layer').getAllKeys(),
        isOn: await transaction.objectStore('switches').get(layerSwitch),
      }))
      if (found.kind !== 'rows') return found
      const { opened: files, damaged } = sorted<LayerFile>(found.rows, found.names, layerFileOf)
      return { kind: 'layer', isOn: found.isOn !== false, files, damaged }
    },
    publish: async (file, draft = null) => {
      const row = layerRow(file)
      const published = await database.inOne('readwrite', async (transaction) => {
        const layer = transaction.objectStore('layer')
        const drafts = transaction.objectStore('drafts')
        const taken = await layer.get(row.path)
        if (taken !== undefined && taken.text !== row.text) return { kind: 'versionTaken' as const }
        const now = draft && revisionOf(await drafts.get(draft.of))
        if (draft && now !== draft.revision) return { kind: 'changedElsewhere' as const, revision: now }
        await layer.put(row)
        if (draft) await drafts.delete(draft.of)
        return { kind: 'published' as const }
      })
      if (published.kind === 'published') {
        tell({ kind: 'layerChanged' })
        if (draft) tell({ kind: 'draftChanged', of: draft.of, revision: null })
      }
      return published
    },
    withdraw: async (path) => {
      const gone = await database.inOne('readwrite', async (transaction) => {
        await transaction.objectStore('layer').delete(path)
        return { kind: 'gone' as const }
      })
      if (gone.kind === 'gone') tell({ kind: 'layerChanged' })
      return gone
    },
    switchLayer: async (isOn) => {
      const switched = await database.inOne('readwrite', async (transaction) => {
        await transaction.objectStore('switches').put(isOn, layerSwitch)
        return { kind: 'switched' as const }
      })
      if (switched.kind === 'switched') tell({ kind: 'layerChanged' })
      return switched
    },
  }
}

/**
 * Drafts and published versions in the browser's own database, the one that persons are kept in. A row that does not open is
 * named and left as it lies: only who drops it, or holds the very revision that was damaged, puts another in its place.
 */
export function openCurriculaStore(
  database: MarkedDatabase,
  name: string,
): { curricula: CurriculaStore; close: () => void } {
  const hearers = new Set<(news: CurriculaNews) => void>()
  const tellHere = (news: CurriculaNews): void => {
    for (const hear of hearers) hear(news)
  }
  const line = openCurriculaLine(name, tellHere)
  const tell = (news: CurriculaNews): void => {
    tellHere(news)
    line.tell(news)
  }

  const curricula: CurriculaStore = {
    ...draftsIn(database, tell),
    ...layerIn(database, tell),
    watch: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
  }
  return {
    curricula,
    close: () => {
      hearers.clear()
      line.close()
    },
  }
}
