import type { Day } from '../../calendar/day.ts'
import { newId } from '../../flows/person.ts'
import type { KeepingFault } from '../../language/sentences/storeFault.ts'
import { type Comparison, compare, type Joining, join } from '../../records/comparison.ts'
import { begin, change, type Deed, type Edited, type EditLabel } from '../../records/history.ts'
import { type DamagedRecord, type Opened, type Store, unlessDeleted } from '../../records/keeping.ts'
import { newParticipant, type Participant } from '../../records/participant.ts'

/** A deed on somebody who is kept, done whole. */
export interface Done {
  kind: 'done'
  participant: Participant
}

/** How often a deed begins again when another tab has written meanwhile. */
const patience = 3

const givenUp: KeepingFault = { kind: 'aborted', error: null }

function label(what: Deed, day: Day): EditLabel {
  return { id: newId('edit'), day, what }
}

async function written(
  store: Store,
  edited: Edited,
  from: string | null,
  how: 'edit' | 'bringBack' = 'edit',
): Promise<Done | KeepingFault | null> {
  if (edited.kind !== 'kept') return edited
  const answer = await store.write(edited.kept, from, how)
  if (answer.kind === 'changedElsewhere') return null
  return answer.kind === 'written' ? { kind: 'done', participant: edited.kept.participant } : answer
}

/**
 * Reads a person, changes them and writes them; once more when another tab came between. Whoever has been deleted
 * meanwhile stays so.
 */
export async function changeKept(
  store: Store,
  person: string,
  what: Deed,
  today: Day,
  next: (participant: Participant) => Participant,
): Promise<Done | KeepingFault> {
  for (let attempt = 0; attempt < patience; attempt++) {
    const read = unlessDeleted(await store.read(person))
    if (read.kind !== 'opened') return read
    const edited = change(read.kept, next(read.kept.participant), label(what, today))
    const done = await written(store, edited, read.revision)
    if (done) return done
  }
  return givenUp
}

/** Begins the history of somebody who has not been kept here. */
async function keepNew(
  store: Store,
  participant: Participant,
  from: 'alias' | 'file',
  today: Day,
): Promise<Done | KeepingFault> {
  const begun = begin(participant, label({ kind: 'personAdded', from }, today))
  return (await written(store, begun, null)) ?? givenUp
}

/** Adds a person of whom only the alias is known. */
export function addPerson(store: Store, alias: string, today: Day): Promise<Done | KeepingFault> {
  return keepNew(store, newParticipant(newId('person'), alias, today), 'alias', today)
}

/** Archives a person or takes them back among the others. */
export function archive(
  store: Store,
  person: string,
  archived: boolean,
  today: Day,
): Promise<Done | KeepingFault> {
  return changeKept(store, person, { kind: 'archivedChanged' }, today, (one) => ({ ...one, archived }))
}

/** A file of somebody who is kept here already and says something else: the adviser chooses. */
export interface Compared {
  kind: 'compared'
  ours: Opened
  theirs: Participant
  comparison: Comparison
}

/** A file of somebody whose record here does not open. */
export interface DamagedHere {
  kind: 'damagedHere'
  record: DamagedRecord
  theirs: Participant
}

/** What opening a file of a person comes to. `same`: they are kept here already, and nothing differs. */
export type FileTaken =
  | Done
  | { kind: 'same'; participant: Participant }
  | Compared
  | DamagedHere
  | KeepingFault

/** Takes in the person of a file; nothing that is kept here is touched before somebody has chosen. */
export async function takeFile(store: Store, file: Participant, today: Day): Promise<FileTaken> {
  const ours = await store.read(file.id)
  if (ours.kind === 'absent') return keepNew(store, file, 'file', today)
  if (ours.kind === 'damagedRecord') return { kind: 'damagedHere', record: ours, theirs: file }
  if (ours.kind !== 'opened') return ours
  // A file without a note was handed on, or came from somebody else: it says nothing of the one here
  const theirs = file.note === '' ? { ...file, note: ours.kept.participant.note } : file
  const compared = compare(ours.kept.participant, theirs)
  if (compared.kind !== 'compared') return compared
  const { comparison } = compared
  if (comparison.kind !== 'same') return { kind: 'compared', ours, theirs, comparison }
  if (ours.deleted !== null) {
    const restored = await store.restore(theirs.id)
    if (restored.kind !== 'written') return restored
  }
  return { kind: 'same', participant: theirs }
}

/** Settles a comparison: the file's state, or both in one, as an edit that can be undone. It brings back the deleted. */
export async function settle(
  store: Store,
  { ours, theirs }: Compared,
  how: 'take' | 'both',
  today: Day,
): Promise<Done | KeepingFault> {
  const joining: Joining = how === 'take' ? 'keepOurs' : 'keepBoth'
  const joined = join(ours.kept, theirs, joining, label({ kind: 'merged', from: 'file' }, today))
  const kept = await written(store, joined, ours.revision, ours.deleted === null ? 'edit' : 'bringBack')
  return kept ?? givenUp
}

/** Puts somebody in the place of a record that does not open, which is then gone. */
export async function replaceDamaged(
  store: Store,
  participant: Participant,
  today: Day,
): Promise<Done | KeepingFault> {
  const gone = await store.destroy(participant.id)
  return gone.kind === 'gone' ? keepNew(store, participant, 'file', today) : gone
}
