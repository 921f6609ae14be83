import type { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import { type Duration, type Durations, durationsSchema, type Position } from './duration.ts'
import { editionOf } from './editions.ts'
import type { Fault } from './faults.ts'
import { type Occupations, occupationsSchema } from './occupations.ts'
import { type Route, routeSchema } from './route.ts'
import { type RuleSet, ruleSetSchema } from './rules.ts'
import { readShape } from './shape.ts'
import { type Terms, termsSchema } from './terms.ts'
import type { Text } from './text.ts'
import { type Trade, tradeSchema } from './trade.ts'
import { type FileVersion, newestFirst, type Publication, versionName, versionOn } from './version.ts'

/** A file of `curricula/` as it was read: its path below that folder and its parsed JSON. */
export interface CurriculumFile {
  path: string
  content: unknown
}

/** Everything that `curricula/` holds, by id. Ids are the file names without `.json`. */
export interface Catalogue {
  tradesById: ReadonlyMap<string, Trade>
  routesById: ReadonlyMap<string, Route>
  national: RuleSet
  countiesById: ReadonlyMap<string, RuleSet>
  /** Published terms first, then the assumed ones that follow them. */
  terms: readonly Terms[]
  durationsById: ReadonlyMap<string, Duration>
  positionsById: ReadonlyMap<string, Position>
  occupations: Occupations
  /** Which edition of each thing holds, by its path without `.json`. */
  editionsByPath: ReadonlyMap<string, string>
  /** Every version of each thing that could be read, the newest first, by its path without `.json`. */
  versionsByPath: ReadonlyMap<string, readonly FileVersion[]>
  /** Paths of the files that are there and were left out because of their shape: what names them names something. */
  leftOut: ReadonlySet<string>
}

/** What reading `curricula/` gives: a catalogue when the files it cannot do without are sound, and every fault. */
export interface ReadCatalogue {
  catalogue: Catalogue | null
  faults: Fault[]
}

/** Which schema a file of `curricula/` has, by its folder and name. Stories are read with the participant file. */
export const schemaOfPath = (file: string): z.ZodType | null => {
  const path = `${versionName(file).of}.json`
  if (/^trades\/[^/]+\.json$/.test(path)) return tradeSchema
  if (/^routes\/[^/]+\.json$/.test(path)) return routeSchema
  if (/^rules\/durations\.json$/.test(path)) return durationsSchema
  if (/^rules\/terms-[^/]+\.json$/.test(path)) return termsSchema
  if (/^rules\/[^/]+\.json$/.test(path)) return ruleSetSchema
  if (path === 'occupations.json') return occupationsSchema
  return null
}

/** Assumptions of one id: the later would stand in the place of the earlier, and nobody would know. */
function duplicatesIn(file: string, key: string, assumptions: readonly { id: string }[]): Fault[] {
  const at = (index: number): string[] => [key, String(index), 'id']
  return assumptions.flatMap(({ id }, index): Fault[] => {
    const first = assumptions.findIndex((earlier) => earlier.id === id)
    return first < index
      ? [{ kind: 'duplicateId', file, at: at(index), id, first: { file, at: at(first) } }]
      : []
  })
}

/** What stands in a file by its own name, whatever version it is. */
interface Named {
  id: string
  version: number
  publication?: Publication
}

/** Every version that can be read, by what it is a version of; what cannot be read becomes faults. */
function readVersions(files: readonly CurriculumFile[], leftOut: Set<string>, faults: Fault[]) {
  const versionsByPath = new Map<string, FileVersion[]>()
  for (const { path, content: json } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const schema = schemaOfPath(path)
    if (!schema) continue
    const { of, version: named } = versionName(path)
    const read = readShape<unknown>(schema, path, json)
    if (read.kind === 'faults') {
      leftOut.add(`${of}.json`)
      faults.push(...read.faults)
      continue
    }
    const { id, version, publication = null } = read.value as Named
    if (id !== of.replace(/^.*\//, '')) faults.push({ kind: 'idIsNotFileName', file: path, id })
    if (named !== null && named !== version)
      faults.push({ kind: 'versionIsNotFileName', file: path, at: ['version'], version, named })
    const others = versionsByPath.get(of) ?? []
    const same = others.find((other) => other.version === version)
    if (same) faults.push({ kind: 'versionTwice', file: path, at: ['version'], version, first: same.file })
    const edition = editionOf(json)
    versionsByPath.set(
      of,
      newestFirst([...others, { file: path, version, edition, publication, json, content: read.value }]),
    )
  }
  return versionsByPath
}

/**
 * Reads all files once; what does not fit its schema becomes a fault with its path and is left out. `unread` are paths of
 * files that are there and could not even be read. Of several versions of one thing the one that holds `on` the day does;
 * without a day the newest.
 */
export function readCatalogue(
  files: readonly CurriculumFile[],
  unread: readonly string[] = [],
  on: Day | null = null,
): ReadCatalogue {
  const faults: Fault[] = []
  const leftOut = new Set(unread)
  const versionsByPath = readVersions(files, leftOut, faults)
  const inForce = new Map(
    [...versionsByPath].flatMap(([of, versions]): [string, FileVersion][] => {
      const version = on === null ? versions[0] : versionOn(versions, on)
      return version ? [[of, version]] : []
    }),
  )
  const { found, faults: between } = inRooms(inForce)
  faults.push(...between)
  const { national, occupations } = found
  for (const [file, there] of Object.entries({
    'rules/national.json': national,
    'occupations.json': occupations,
  }))
    if (!there && !leftOut.has(file)) faults.push({ kind: 'missingFile', file })
  const editionsByPath = new Map([...inForce].map(([of, { edition }]) => [of, edition]))
  const catalogue =
    national && occupations
      ? { ...found, national, occupations, editionsByPath, versionsByPath, leftOut }
      : null
  return { catalogue, faults }
}

/** What holds, put where it is looked for. */
type Found = Omit<Catalogue, 'national' | 'occupations' | 'editionsByPath' | 'versionsByPath' | 'leftOut'> & {
  national: RuleSet | null
  occupations: Occupations | null
}

/** Puts each thing where it is looked for. */
function inRooms(inForce: ReadonlyMap<string, FileVersion>): { found: Found; faults: Fault[] } {
  const faults: Fault[] = []
  const tradesById = new Map<string, Trade>()
  const routesById = new Map<string, Route>()
  const countiesById = new Map<string, RuleSet>()
  const durationsById = new Map<string, Duration>()
  const positionsById = new Map<string, Position>()
  const terms: Terms[] = []
  let national: RuleSet | null = null
  let nationalFile = ''
  let occupations: Occupations | null = null
  for (const [of, { file, content }] of inForce) {
    const schema = schemaOfPath(`${of}.json`)
    const named = of.replace(/^.*\//, '')
    if (schema === tradeSchema) tradesById.set(named, content as Trade)
    else if (schema === routeSchema) routesById.set(named, content as Route)
    else if (schema === termsSchema) terms.push(content as Terms)
    else if (schema === occupationsSchema) occupations = content as Occupations
    else if (schema === durationsSchema) {
      const { durations, positions } = content as Durations
      faults.push(
        ...duplicatesIn(file, 'durations', durations),
        ...duplicatesIn(file, 'positions', positions),
      )
      for (const duration of durations) durationsById.set(duration.id, duration)
      for (const position of positions) positionsById.set(position.id, position)
    } else {
      const rules = content as RuleSet
      if (rules.county !== null) countiesById.set(named, rules)
      else if (national) faults.push({ kind: 'secondNational', file, at: ['county'], first: nationalFile })
      else {
        national = rules
        nationalFile = file
      }
    }
  }
  terms.sort((a, b) => Number(a.standing === 'assumed') - Number(b.standing === 'assumed'))
  return {
    found: {
      tradesById,
      routesById,
      countiesById,
      durationsById,
      positionsById,
      terms,
      national,
      occupations,
    },
    faults,
  }
}

/** An occupation of the list, with the trades whose practice it may be. */
export type Occupation = Occupations['occupations'][number]

/** The occupation with a code; null when the list has none. */
export function occupationOf({ occupations }: Catalogue, styrk: string | null): Occupation | null {
  return occupations.occupations.find((one) => one.styrk === styrk) ?? null
}

/** What a trade stem such as HEA is called, by a curriculum of the catalogue or by the list of occupations. */
export function tradeNameOf({ tradesById, occupations }: Catalogue, trade: string): Text {
  const curriculum = [...tradesById.values()].find((one) => one.trade === trade)
  const listed = occupations.occupations.flatMap((one) => one.trades)
  return curriculum?.name ?? listed.find((one) => one.trade === trade)?.name ?? { nb: trade }
}

/**
 * The route that things are shown on before somebody has chosen one: a way to a trade that holds in the whole country, so that
 * practice counts in the trade and no model of one place asks anything.
 */
export function routeBeforeChoice({ routesById }: Catalogue): Route | null {
  const routes = [...routesById.values()]
  return routes.find(({ counties, trade }) => counties === undefined && trade !== 'none') ?? routes[0] ?? null
}

/** The licences and courses that everybody on a route can be led to: of law, and of every trade that it is for. */
export function gatesOnRoute({ national, tradesById }: Catalogue, { trades }: Route): string[] {
  const [first = [], ...others] = [...tradesById.values()]
    .filter(({ trade }) => trades === undefined || trades.includes(trade))
    .map(({ gates }) => gates.map(({ id }) => id))
  const ofTrades = first.filter((gate) => others.every((one) => one.includes(gate)))
  return [...(national.gates ?? []).map(({ id }) => id), ...ofTrades]
}
