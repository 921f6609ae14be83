import { z } from 'zod'
import type { Json } from '../curriculum/json.ts'
import { daySchema, idSchema } from '../curriculum/text.ts'
import { type FileFault, keepableJsonOf, openJson, type ParticipantFault, participantOf } from './exchange.ts'
import { carryHistory, type Edit, editSchema, type History, type Kept, rebuild } from './history.ts'
import type { DamagedRecord, Opened } from './keeping.ts'
import { migrate, readVersion } from './migrations.ts'
import { participantVersion } from './participant.ts'
import { newKey, type Sealed, seal, sealedSchema, unseal } from './seal.ts'

/** A person as the browser keeps them: everything under seal but what finding and deleting needs. */
export const personRowSchema = z.strictObject({
  id: idSchema,
  /** Random, new with every write: who writes says what they read. */
  revision: z.string().max(64),
  deleted: daySchema.nullable(),
  record: sealedSchema,
  /** Which edits there are, in order, and how many are in force. */
  history: sealedSchema,
})

/** A person as the browser keeps them. */
export type PersonRow = z.input<typeof personRowSchema>

/** One edit under seal. An edit never changes, so a save writes only the new ones. */
export interface EditRow {
  person: string
  /** The version of the participant file that the edit speaks of. */
  version: number
  id: string
  sealed: Sealed
}

/** A person's key as the key store keeps it; `lock` says what stands before it, as yet only the device. */
export interface KeyRow {
  person: string
  lock: 'device'
  key: CryptoKey
  /**
   * Random bytes of no meaning. Chromium writes a row of more than 64 KiB to a file of its own, which goes with
   * the row; a smaller one can still be found in its log after the row was deleted, the browser closed and
   * opened again (measured with Chromium 156).
   */
  padding: Uint8Array
}

/** A new key for a person, ready to be kept. */
export async function newKeyRow(person: string): Promise<KeyRow> {
  const padding = new Uint8Array(68_000)
  // A browser gives at most 65,536 random bytes at a time
  for (let from = 0; from < padding.length; from += 65_536)
    crypto.getRandomValues(padding.subarray(from, from + 65_536))
  return { person, lock: 'device', key: await newKey(), padding }
}

const historySchema = z.strictObject({ edits: z.array(idSchema), done: z.number().int().min(0) })

const noHistory = { history: { edits: [], done: 0 }, historyCut: false }

const label = (person: string, holds: string) => ({ person, holds })

/** A person and the edits that are not kept yet, ready to be written as one. */
export interface SealedKept {
  kind: 'sealed'
  record: Sealed
  history: Sealed
  newEdits: EditRow[]
  edits: ReadonlySet<string>
}

/** Seals a person. `keptEdits` are the edits that lie there already in this version. */
export async function sealPerson(
  key: CryptoKey,
  { participant, history }: Kept,
  keptEdits: ReadonlySet<string>,
): Promise<SealedKept | ParticipantFault> {
  const written = keepableJsonOf(participant)
  if (written.kind !== 'json') return written
  const person = participant.id
  const ids = history.edits.map(({ id }) => id)
  const sealText = (holds: string, content: unknown) =>
    seal(key, label(person, holds), JSON.stringify(content))
  const [record, index, newEdits] = await Promise.all([
    sealText('participant', written.json),
    sealText('history', { edits: ids, done: history.done }),
    Promise.all(
      history.edits
        .filter(({ id }) => !keptEdits.has(id))
        .map(async (edit): Promise<EditRow> => {
          const sealed = await sealText(`edit:${edit.id}`, z.encode(editSchema, edit))
          return { person, version: participantVersion, id: edit.id, sealed }
        }),
    ),
  ])
  return { kind: 'sealed', record, history: index, newEdits, edits: new Set(ids) }
}

async function openText(
  key: CryptoKey,
  person: string,
  holds: string,
  sealed: unknown,
): Promise<Json | undefined> {
  const opened = await unseal(key, label(person, holds), sealed)
  return opened.kind === 'text' ? (JSON.parse(opened.text) as Json) : undefined
}

async function openEdit(
  key: CryptoKey,
  person: string,
  id: string,
  rows: Map<string, EditRow>,
): Promise<Edit | null> {
  const content = await openText(key, person, `edit:${id}`, rows.get(id)?.sealed)
  return content === undefined ? null : (editSchema.safeParse(content).data ?? null)
}

/** The history around the present: a damaged edit ends it on its side, in the past as in what is undone. */
function wholePart(edits: readonly (Edit | null)[], done: number): History {
  const from = edits.slice(0, done).lastIndexOf(null) + 1
  const gap = edits.indexOf(null, done)
  const whole = edits.slice(from, gap < 0 ? edits.length : gap).filter((edit) => edit !== null)
  return { edits: whole, done: done - from }
}

async function openHistory(
  key: CryptoKey,
  row: Pick<PersonRow, 'id' | 'history'>,
  rows: readonly EditRow[],
): Promise<{ history: History; historyCut: boolean }> {
  const content = await openText(key, row.id, 'history', row.history)
  const index = historySchema.safeParse(content)
  if (!index.success) return { history: { edits: [], done: 0 }, historyCut: true }
  const byId = new Map(rows.map((edit) => [edit.id, edit]))
  const edits = await Promise.all(index.data.edits.map((id) => openEdit(key, row.id, id, byId)))
  return {
    history: wholePart(edits, Math.min(index.data.done, edits.length)),
    historyCut: edits.includes(null),
  }
}

/**
 * Opens a person, leading record and history to the newest version. The row may be anything; `rows` is null
 * when only the record is asked for.
 */
export async function openPerson(
  person: string,
  key: CryptoKey | undefined,
  kept: unknown,
  rows: readonly EditRow[] | null,
): Promise<Opened | DamagedRecord> {
  const damaged = (why: DamagedRecord['why'], fault: FileFault | null, history?: History): DamagedRecord => ({
    kind: 'damagedRecord',
    person,
    why,
    fault,
    rebuilt: history ? rebuild(history) : null,
  })
  if (key === undefined) return damaged('keyLost', null)
  const readRow = personRowSchema.safeParse(kept)
  if (!readRow.success || readRow.data.id !== person) return damaged('altered', null)
  const row = readRow.data
  const { history, historyCut } = rows ? await openHistory(key, row, rows) : noHistory
  const json = await openText(key, row.id, 'participant', row.record)
  if (json === undefined) return damaged('altered', null, history)
  const versioned = readVersion(json)
  if (versioned.kind !== 'versioned') return damaged('unreadable', versioned, history)
  const read = openJson(json)
  if (read.kind !== 'participant') return damaged('unreadable', read, history)
  const carried = versioned.version === participantVersion ? history : carryHistory(json, history, upgrade)
  return {
    kind: 'opened',
    kept: { participant: read.participant, history: carried ?? { edits: [], done: 0 } },
    revision: row.revision,
    deleted: row.deleted,
    historyCut: historyCut || carried === null,
  }
}

/** One earlier state in the newest version, or null when it cannot be read. */
function upgrade(state: Json): Json | null {
  const versioned = readVersion(state)
  if (versioned.kind !== 'versioned') return null
  const migrated = migrate(versioned)
  return migrated.kind === 'migrated' && participantOf(migrated.file).kind === 'participant'
    ? migrated.file
    : null
}
