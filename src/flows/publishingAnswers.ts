import type { Day } from '../calendar/day.ts'
import type { Catalogue } from '../curriculum/catalogue.ts'
import { nextVersion, versionFile } from '../curriculum/editing/publication.ts'
import type { Fault } from '../curriculum/faults.ts'
import type { Publication } from '../curriculum/version.ts'
import { type FolderAnswer, takeFromFolder, writeToFolder } from '../records/curriculaFolder.ts'
import type { CurriculaStore, KeptDraft, LayerFile } from '../records/curriculaKeeping.ts'
import type { StoreFault } from '../records/keeping.ts'
import { changesOfDraft, faultsOfDraft } from './publishable.ts'
import { unfitTextsIn } from './textCheck.ts'

/** Where a version is put. */
export interface Places {
  inBrowser: boolean
  /** The folder that a person has chosen. */
  folder: FileSystemDirectoryHandle | null
  download: boolean
}

/** What is asked for when a draft is to be published, with the curricula and the number that the asker saw. */
export interface Asked {
  catalogue: Catalogue
  today: Day
  version: number
  publication: Publication
  places: Places
}

/** What has come of a publication, place by place. */
export interface Published {
  kind: 'published'
  file: LayerFile
  /** The draft as it was, for whoever takes the publication back. */
  kept: KeptDraft
  places: Places
  /** What became of the file in the folder; null where none was chosen. */
  folder: FolderAnswer | null
  /** Why the draft is still there, though its version is published; null when it is gone. */
  undropped: StoreFault | null
}

/** Why nothing was published, or nothing taken back. */
export type PublishingRefusal =
  | { kind: 'faults'; faults: Fault[] }
  | { kind: 'unchanged' }
  | { kind: 'noPlace' }
  /** Somebody has published that number meanwhile. */
  | { kind: 'versionTaken'; version: number }
  /** The draft was written or dropped elsewhere: what was read over is not what would be published. */
  | { kind: 'changedElsewhere' }
  /** The folder did not take the file. */
  | { kind: 'folder'; answer: FolderAnswer }
  /** A new draft has been begun since: it would be written over. */
  | { kind: 'begunAnew' }
  | StoreFault

/** A publication that was taken back: the draft is there again. */
export interface TakenBack {
  kind: 'takenBack'
  kept: KeptDraft
  /** The file that lies in the folder still; null where none does. */
  left: string | null
}

/** What publishing works with. */
export interface Ends {
  curricula: CurriculaStore
  /** Offers a file to keep. */
  download: (file: LayerFile) => void
}

/** Whether a folder has the file now. */
export const isIn = ({ kind }: FolderAnswer): boolean => kind === 'written' || kind === 'alreadyThere'

/** The file as it would be published, or why it is not: asked of what is there in the moment of publishing. */
async function fileToPublish(
  curricula: CurriculaStore,
  { draft, revision }: KeptDraft,
  { catalogue, today, version, publication, places }: Asked,
): Promise<{ kind: 'file'; file: LayerFile } | PublishingRefusal> {
  if (!places.inBrowser && !places.folder && !places.download) return { kind: 'noPlace' }
  const { of, content } = draft
  const now = await curricula.read(of)
  if (now.kind === 'absent' || now.kind === 'damaged') return { kind: 'changedElsewhere' }
  if (now.kind !== 'opened') return now
  if (now.revision !== revision) return { kind: 'changedElsewhere' }
  if (changesOfDraft(catalogue, draft)?.length === 0) return { kind: 'unchanged' }
  const faults = faultsOfDraft(catalogue, of, content, today)
  if (faults.length > 0) return { kind: 'faults', faults }
  const layer = await curricula.layer()
  if (layer.kind !== 'layer') return layer
  const there = [...layer.files.map(({ path }) => path), ...layer.damaged]
  if (nextVersion(catalogue, of, there) !== version) return { kind: 'versionTaken', version }
  const file = versionFile(of, content, version, publication)
  const unfit = unfitTextsIn([file])
  return unfit.length > 0 ? { kind: 'faults', faults: unfit } : { kind: 'file', file }
}

/** Puts a published file into this browser, and drops the draft; without a place here only the draft goes. */
async function putHere(
  curricula: CurriculaStore,
  { draft: { of }, revision }: KeptDraft,
  file: LayerFile,
  { version, places }: Asked,
): Promise<{ kind: 'put'; undropped: StoreFault | null } | PublishingRefusal> {
  if (!places.inBrowser) {
    const gone = await curricula.drop(of)
    return { kind: 'put', undropped: gone.kind === 'gone' ? null : gone }
  }
  const answer = await curricula.publish(file, { of, revision })
  if (answer.kind === 'published') return { kind: 'put', undropped: null }
  if (answer.kind === 'versionTaken') return { kind: 'versionTaken', version }
  return answer.kind === 'changedElsewhere' ? { kind: 'changedElsewhere' } : answer
}

/**
 * Publishes a draft: first into the folder, where most can go wrong, then in this browser, and the draft goes. Either all of it
 * is done or nothing is: a file that this browser does not take is taken out of the folder again.
 */
export async function published(
  { curricula, download }: Ends,
  kept: KeptDraft,
  asked: Asked,
): Promise<Published | PublishingRefusal> {
  const made = await fileToPublish(curricula, kept, asked)
  if (made.kind !== 'file') return made
  const { file } = made
  const { places } = asked
  const [folder = null] = places.folder ? await writeToFolder(places.folder, [file]) : []
  if (folder && !isIn(folder)) return { kind: 'folder', answer: folder }
  const put = await putHere(curricula, kept, file, asked)
  if (put.kind !== 'put') {
    if (places.folder && folder?.kind === 'written') await takeFromFolder(places.folder, file)
    return put
  }
  if (places.download) download(file)
  return { kind: 'published', file, kept, places, folder, undropped: put.undropped }
}

/** The draft put back where it was, unless another has been begun in its place. */
async function putBack(curricula: CurriculaStore, kept: KeptDraft): Promise<KeptDraft | PublishingRefusal> {
  const written = await curricula.write(kept.draft, null)
  if (written.kind === 'written') return { draft: kept.draft, revision: written.revision }
  if (written.kind !== 'changedElsewhere') return written
  // It is there already where taking back was broken off half way
  const there = await curricula.read(kept.draft.of)
  return there.kind === 'opened' && JSON.stringify(there.draft) === JSON.stringify(kept.draft)
    ? { draft: there.draft, revision: there.revision }
    : { kind: 'begunAnew' }
}

/** Takes a publication back: the draft is there again, and its version neither in this browser nor in the folder. */
export async function takenBack(
  curricula: CurriculaStore,
  { kept, file, places, folder, undropped }: Published,
): Promise<TakenBack | PublishingRefusal> {
  const back = undropped ? kept : await putBack(curricula, kept)
  if ('kind' in back) return back
  if (places.inBrowser) {
    const gone = await curricula.withdraw(file.path)
    if (gone.kind !== 'gone') return gone
  }
  const isOut = places.folder && folder?.kind === 'written' && (await takeFromFolder(places.folder, file))
  const left = (folder && isIn(folder) && !isOut) || places.download ? file.path : null
  return { kind: 'takenBack', kept: back, left }
}
