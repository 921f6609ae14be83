import type { z } from 'zod'
import { readJson } from '../json.ts'
import { type Place, type RegisterFault, registerLimits } from './faults.ts'
import { type GrepObject, headSchema, schemaOf } from './objects.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** A file, or a text that was pasted, with the name that faults give it. */
export interface RegisterFile {
  name: string
  content: string | Uint8Array
}

/** What was read of the register: every object once, what could not be read, and what was left in a zip as nobody needs it. */
export interface Register {
  objects: GrepObject[]
  faults: RegisterFault[]
  /** Folders of a zip that no trade is made from, with the number of their files. */
  leftAside: { folder: string; files: number }[]
}

/** The folders of the dump that trades are made from, by how they begin: how the dump spells them we have not seen. */
const wantedFolders =
  /^(laereplan\w*lk20|kompetansemaal\w*lk20|fagkode|opplaeringsfag|programomraade|laereplanstruktur|merkelapp|status|spraak|sluttkompetanse|fagtype|opplaeringsnivaa|vurderingsuttrykk|eksamensordning)/

/** The folder that a file of a zip lies in, without the zip's own top folder; empty where it lies in none. */
const folderOf = (name: string): string => name.split('/').at(-2) ?? ''

const isWantedFolder = (folder: string): boolean =>
  folder === '' || wantedFolders.test(folder.toLowerCase().replaceAll('-', ''))

/** What a zip begins with: a file, or the end of an empty one. */
const isZip = ([p, k, mark]: Uint8Array): boolean => p === 0x50 && k === 0x4b && (mark === 3 || mark === 5)

/** What reading has gathered so far. */
class Gathering implements Register {
  readonly faults: RegisterFault[] = []
  private readonly aside = new Map<string, number>()
  private readonly byKey = new Map<string, GrepObject>()
  private read = 0
  private unsaid: (RegisterFault & { kind: 'moreFaults' }) | null = null

  get objects(): GrepObject[] {
    return [...this.byKey.values()]
  }

  get leftAside(): Register['leftAside'] {
    return [...this.aside].map(([folder, files]) => ({ folder, files }))
  }

  /** How much has been found so far, be it an object or what is wrong with one. */
  get found(): number {
    return this.read + this.faults.length
  }

  get isFull(): boolean {
    return this.byKey.size >= registerLimits.objects
  }

  leaveAside(folder: string): void {
    this.aside.set(folder, (this.aside.get(folder) ?? 0) + 1)
  }

  fault(fault: RegisterFault): void {
    if (this.unsaid) this.unsaid.count += 1
    else if (this.faults.length < registerLimits.faults) this.faults.push(fault)
    else {
      const { file, line } = fault
      this.unsaid = { kind: 'moreFaults', count: 1, file, line, at: [] }
      this.faults.push(this.unsaid)
    }
  }

  /** Keeps an object; of two that differ the one that was changed last. */
  put(object: GrepObject): void {
    this.read += 1
    const { type, code, place } = object
    const key = `${type} ${code}`
    const other = this.byKey.get(key)
    if (other && other.text !== object.text)
      this.fault({ ...place, kind: 'readTwice', type, code, other: other.place })
    if (!other || (object.changed ?? '') > (other.changed ?? '')) this.byKey.set(key, object)
  }
}

function shapeFaults(place: Place, { issues }: z.ZodError): RegisterFault[] {
  return issues.map((issue) => {
    const at = issue.path.map((key) => String(key).slice(0, 80))
    return { ...place, at, kind: 'otherShape', says: issue.message.slice(0, 200) }
  })
}

function readObject(gathered: Gathering, place: Place, text: string): void {
  if (text.length > registerLimits.objectBytes) {
    gathered.fault({ ...place, kind: 'tooLarge', bytes: text.length, limit: registerLimits.objectBytes })
    return
  }
  const read = readJson(text, registerLimits.depth)
  if (read.kind !== 'json') {
    gathered.fault({ ...place, ...read })
    return
  }
  const head = headSchema.safeParse(read.json)
  if (!head.success) {
    for (const fault of shapeFaults(place, head.error)) gathered.fault(fault)
    return
  }
  const facts = schemaOf(head.data.type).safeParse(read.json)
  if (!facts.success) for (const fault of shapeFaults(place, facts.error)) gathered.fault(fault)
  gathered.put({ ...head.data, facts: facts.data ?? null, text, place })
}

function readPiece(gathered: Gathering, file: string, { kind, text, line }: Piece): void {
  const place: Place = { file, line, at: [] }
  if (kind === 'other') gathered.fault({ ...place, kind: 'notAnObject', text: text.trim().slice(0, 60) })
  else if (kind === 'unclosed') gathered.fault({ ...place, kind: 'notJson', incomplete: true })
  else readObject(gathered, place, text)
}

function readText(gathered: Gathering, file: string, text: string): void {
  const place: Place = { file, line: 1, at: [] }
  let pieces = 0
  for (const piece of piecesOf(text)) {
    pieces += 1
    if (gathered.isFull) {
      gathered.fault({
        ...place,
        line: piece.line,
        kind: 'tooManyObjects',
        limit: registerLimits.objects,
      })
      return
    }
    readPiece(gathered, file, piece)
  }
  if (pieces === 0) gathered.fault({ ...place, kind: 'noObject' })
}

function readBytes(gathered: Gathering, file: string, bytes: Uint8Array): void {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    gathered.fault({ file, line: 1, at: [], kind: 'notText' })
    return
  }
  readText(gathered, file, text)
}

/** Reads a zip; the program that unpacks is fetched only when there is one. */
async function readZip(gathered: Gathering, file: string, bytes: Uint8Array): Promise<void> {
  const { filesOfZip } = await import('./archive.ts')
  const isWanted = (name: string): boolean => {
    if (name.endsWith('/')) return false
    const folder = folderOf(name)
    if (name.endsWith('.json') && isWantedFolder(folder)) return true
    gathered.leaveAside(folder)
    return false
  }
  const before = gathered.found
  for (const unpacked of filesOfZip(file, bytes, isWanted)) {
    if ('kind' in unpacked) gathered.fault(unpacked)
    else readBytes(gathered, unpacked.name, unpacked.bytes)
    if (gathered.isFull) return
  }
  if (gathered.found === before) gathered.fault({ file, line: 1, at: [], kind: 'noObject' })
}

/**
 * Reads what was taken from the register (data.udir.no): one object a file, lists, texts put together, or the dump, a zip
 * with a folder a type. Whatever is not understood is a fault with its place; no object that can be read is lost for it.
 */
export async function readRegister(files: readonly RegisterFile[]): Promise<Register> {
  const gathered = new Gathering()
  for (const { name, content } of files) {
    const limit = registerLimits.fileBytes
    if (content.length > limit)
      gathered.fault({ file: name, line: 1, at: [], kind: 'tooLarge', bytes: content.length, limit })
    else if (typeof content === 'string') readText(gathered, name, content)
    else if (isZip(content)) await readZip(gathered, name, content)
    else readBytes(gathered, name, content)
  }
  const { objects, faults, leftAside } = gathered
  return { objects, faults, leftAside }
}
