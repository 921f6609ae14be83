import type { CurriculaNews, CurriculaStore, KeptDraft, LayerFile } from './curriculaKeeping.ts'

/** Drafts and published versions that are forgotten when the page is closed: for browsers that keep nothing, and for tests. */
export function openCurriculaMemory(): CurriculaStore {
  const drafts = new Map<string, KeptDraft>()
  const files = new Map<string, LayerFile>()
  const hearers = new Set<(news: CurriculaNews) => void>()
  let isOn = true

  function tell(news: CurriculaNews): void {
    for (const hear of hearers) hear(news)
  }

  return {
    drafts: async () => ({ kind: 'listed', drafts: [...drafts.values()], damaged: [] }),
    read: async (of) => {
      const found = drafts.get(of)
      return found ? { kind: 'opened', ...found } : { kind: 'absent' }
    },
    write: async (draft, from) => {
      const now = drafts.get(draft.of)?.revision ?? null
      if (now !== from) return { kind: 'changedElsewhere', revision: now }
      const revision = crypto.randomUUID()
      drafts.set(draft.of, { draft, revision })
      tell({ kind: 'draftChanged', of: draft.of, revision })
      return { kind: 'written', revision }
    },
    drop: async (of) => {
      drafts.delete(of)
      tell({ kind: 'draftChanged', of, revision: null })
      return { kind: 'gone' }
    },
    layer: async () => ({ kind: 'layer', isOn, files: [...files.values()], damaged: [] }),
    publish: async (file, draft = null) => {
      const taken = files.get(file.path)
      if (taken && JSON.stringify(taken.content) !== JSON.stringify(file.content))
        return { kind: 'versionTaken' }
      const now = (draft && drafts.get(draft.of)?.revision) ?? null
      if (draft && now !== draft.revision) return { kind: 'changedElsewhere', revision: now }
      files.set(file.path, file)
      if (draft) drafts.delete(draft.of)
      tell({ kind: 'layerChanged' })
      if (draft) tell({ kind: 'draftChanged', of: draft.of, revision: null })
      return { kind: 'published' }
    },
    withdraw: async (path) => {
      files.delete(path)
      tell({ kind: 'layerChanged' })
      return { kind: 'gone' }
    },
    switchLayer: async (on) => {
      isOn = on
      tell({ kind: 'layerChanged' })
      return { kind: 'switched' }
    },
    watch: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
  }
}
