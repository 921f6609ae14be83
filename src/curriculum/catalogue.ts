import type { z } from 'zod'
import { type Duration, durationsSchema, type Position } from './duration.ts'
import { editionOf } from './editions.ts'
import type { Fault } from './faults.ts'
import { type Occupations, occupationsSchema } from './occupations.ts'
import { type Route, routeSchema } from './route.ts'
import { type RuleSet, ruleSetSchema } from './rules.ts'
import { readShape } from './shape.ts'
import { type Terms, termsSchema } from './terms.ts'
import type { Text } from './text.ts'
import { type Trade, tradeSchema } from './trade.ts'

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
  /** Which edition of each file was read, by its path without `.json`. */
  editionsByPath: ReadonlyMap<string, string>
  /** Paths of the files that are there and were left out because of their shape: what names them names something. */
  leftOut: ReadonlySet<string>
}

/** What reading `curricula/` gives: a catalogue when the files it cannot do without are sound, and every fault. */
export interface ReadCatalogue {
  catalogue: Catalogue | null
  faults: Fault[]
}

/** Which schema a file of `curricula/` has, by its folder and name. Stories are read with the participant file. */
export const schemaOfPath = (path: string): z.ZodType | null => {
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

/**
 * Reads all files once; what does not fit its schema becomes a fault with its path and is left out. `unread` are paths of
 * files that are there and could not even be read.
 */
export function readCatalogue(
  files: readonly CurriculumFile[],
  unread: readonly string[] = [],
): ReadCatalogue {
  const faults: Fault[] = []
  const tradesById = new Map<string, Trade>()
  const routesById = new Map<string, Route>()
  const countiesById = new Map<string, RuleSet>()
  const durationsById = new Map<string, Duration>()
  const positionsById = new Map<string, Position>()
  const editionsByPath = new Map<string, string>()
  const leftOut = new Set(unread)
  const terms: Terms[] = []
  let national: RuleSet | null = null
  let occupations: Occupations | null = null

  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const schema = schemaOfPath(path)
    if (!schema) continue
    const read = readShape<unknown>(schema, path, content)
    if (read.kind === 'faults') {
      leftOut.add(path)
      faults.push(...read.faults)
      continue
    }
    const named = path.replace(/^.*\//, '').replace(/\.json$/, '')
    const file = read.value as { id: string }
    if (file.id !== named) faults.push({ kind: 'idIsNotFileName', file: path, id: file.id })
    editionsByPath.set(path.replace(/\.json$/, ''), editionOf(content))
    if (schema === tradeSchema) tradesById.set(named, read.value as Trade)
    else if (schema === routeSchema) routesById.set(named, read.value as Route)
    else if (schema === termsSchema) terms.push(read.value as Terms)
    else if (schema === occupationsSchema) occupations = read.value as Occupations
    else if (schema === durationsSchema) {
      const { durations, positions } = read.value as z.infer<typeof durationsSchema>
      faults.push(
        ...duplicatesIn(path, 'durations', durations),
        ...duplicatesIn(path, 'positions', positions),
      )
      for (const duration of durations) durationsById.set(duration.id, duration)
      for (const position of positions) positionsById.set(position.id, position)
    } else {
      const rules = read.value as RuleSet
      if (rules.county !== null) countiesById.set(named, rules)
      else if (national) {
        const first = `rules/${national.id}.json`
        faults.push({ kind: 'secondNational', file: path, at: ['county'], first })
      } else national = rules
    }
  }

  for (const [file, found] of Object.entries({
    'rules/national.json': national,
    'occupations.json': occupations,
  }))
    if (!found && !leftOut.has(file)) faults.push({ kind: 'missingFile', file })
  terms.sort((a, b) => Number(a.standing === 'assumed') - Number(b.standing === 'assumed'))
  const catalogue =
    national && occupations
      ? {
          tradesById,
          routesById,
          national,
          countiesById,
          terms,
          durationsById,
          positionsById,
          occupations,
          editionsByPath,
          leftOut,
        }
      : null
  return { catalogue, faults }
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
