import type { Draft } from '../curriculum/editing/draft.ts'
import type { Json } from '../curriculum/json.ts'
import type { StoreFault, Written } from './keeping.ts'

/** A draft as it is kept in this browser. */
export interface KeptDraft {
  draft: Draft
  /** Which writing of it this is: the next must stand on it. */
  revision: string
}

/** A version that was published in this browser, and holds here beside those that the app was built with. */
export interface LayerFile {
  /** Its path below `curricula/`: `trades/HEA05-01.v2.json` */
  path: string
  content: Json
}

/** What was published in this browser. Switched off, only what the app was built with holds. */
export interface Layer {
  kind: 'layer'
  isOn: boolean
  files: LayerFile[]
  /** Paths of versions that do not open any longer. */
  damaged: string[]
}

/** Another tab has written the draft since it was read here; null when it is gone. */
interface DraftChangedElsewhere {
  kind: 'changedElsewhere'
  revision: string | null
}

/** All drafts, by what they are versions of; the names of those that do not open any longer. */
interface ListedDrafts {
  kind: 'listed'
  drafts: KeptDraft[]
  damaged: string[]
}

/** What another tab, or this one, has done here. */
export type CurriculaNews =
  | { kind: 'draftChanged'; of: string; revision: string | null }
  | { kind: 'layerChanged' }

/**
 * Where drafts of curricula and what was published in this browser are kept. There is one draft of each thing. Every answer is a
 * value, and `written` and `gone` are said only when the whole change is in place.
 */
export interface CurriculaStore {
  drafts: () => Promise<ListedDrafts | StoreFault>
  /** The draft of a thing: `trades/HEA05-01`. */
  read: (
    of: string,
  ) => Promise<({ kind: 'opened' } & KeptDraft) | { kind: 'absent' } | { kind: 'damaged' } | StoreFault>
  /** Writes a draft on top of the revision that was read; null for a new one. */
  write: (draft: Draft, from: string | null) => Promise<Written | DraftChangedElsewhere | StoreFault>
  drop: (of: string) => Promise<{ kind: 'gone' } | StoreFault>
  layer: () => Promise<Layer | StoreFault>
  /**
   * Puts a published version into the layer, and in the same breath drops the draft that it was made of. `versionTaken` where
   * another version lies by the same path: what was published is never changed. `changedElsewhere` where the draft has been
   * written since the revision that the version was made of.
   */
  publish: (
    file: LayerFile,
    draft?: { of: string; revision: string } | null,
  ) => Promise<{ kind: 'published' } | { kind: 'versionTaken' } | DraftChangedElsewhere | StoreFault>
  /** Takes a version out of the layer. */
  withdraw: (path: string) => Promise<{ kind: 'gone' } | StoreFault>
  switchLayer: (isOn: boolean) => Promise<{ kind: 'switched' } | StoreFault>
  /** Hears of what is done here, in this tab and others. Returns how to stop. */
  watch: (hear: (news: CurriculaNews) => void) => () => void
}
