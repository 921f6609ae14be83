import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import { daySchema, idSchema } from '../curriculum/text.ts'

/**
 * A mark in `localStorage`, outside the database, that persons were kept in this browser. A browser that
 * loses its database (a full disk, a broken file, cleaning) shows an empty, healthy one: only the mark tells
 * a loss from a first visit.
 */
export const birthMarkSchema = z.strictObject({
  /** The same random id as in the database that the mark was made for. */
  database: idSchema,
  born: daySchema,
  /** The last day it was opened with persons in it; some browsers delete after 7 days without a visit. */
  seen: daySchema,
})

/** The mark that persons were kept in this browser. */
export type BirthMark = z.infer<typeof birthMarkSchema>

/** Where the mark lies: the part of the browser's `localStorage` that is used. */
export type MarkPlace = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const name = 'fagvei-birth'

/** This browser's place for the mark, or null where scripts may not keep anything. */
export function browserMarkPlace(): MarkPlace | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

/** The mark, or null when there is none. One that somebody has changed by hand counts as none. */
export function readMark(place: MarkPlace | null): BirthMark | null {
  try {
    const text = place?.getItem(name) ?? ''
    if (text.length > 500) return null
    return birthMarkSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Makes or renews the mark. Where it cannot be made a later loss looks like a first visit; nothing else fails. */
export function makeMark(place: MarkPlace | null, database: string, today: Day): void {
  const earlier = readMark(place)
  const born = earlier?.database === database ? earlier.born : today
  try {
    place?.setItem(name, JSON.stringify(z.encode(birthMarkSchema, { database, born, seen: today })))
  } catch {
    // full or forbidden
  }
}

/** Takes the mark away: nobody is kept here any longer, by choice. */
export function clearMark(place: MarkPlace | null): void {
  try {
    place?.removeItem(name)
  } catch {
    // forbidden
  }
}
