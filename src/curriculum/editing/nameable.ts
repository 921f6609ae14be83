import type { Catalogue } from '../catalogue.ts'
import type { Json, Path } from '../json.ts'
import type { Text } from '../text.ts'
import { valueAt } from './place.ts'

/** Something that can be named at a place, by its id, and what it is called. */
export interface Nameable {
  id: string
  name: Text | null
}

const idAndName = (things: Iterable<{ id: string; name?: Text; title?: Text }>): Nameable[] =>
  [...things].map(({ id, name, title }) => ({ id, name: name ?? title ?? null }))

/** Things of the draft itself, which need not be sound. */
function inDraft(content: Json, name: string): Nameable[] {
  const list = valueAt(content, [name])
  if (!Array.isArray(list)) return []
  return list.flatMap((one) => {
    const { id, name: called, title } = one as { id?: unknown; name?: Text; title?: Text }
    return typeof id === 'string' ? [{ id, name: called ?? title ?? null }] : []
  })
}

const gatesOf = ({ national, countiesById, tradesById }: Catalogue): Nameable[] =>
  idAndName([
    ...(national.gates ?? []),
    ...[...countiesById.values()].flatMap(({ gates }) => gates ?? []),
    ...[...tradesById.values()].flatMap(({ gates }) => gates),
  ])

/** The code stems of the trades: HEA. */
const tradesOf = ({ tradesById }: Catalogue): Nameable[] =>
  [...tradesById.values()].map(({ trade, name }) => ({ id: trade, name }))

/**
 * What may be named at a place of a file, so that it is chosen and never typed; null where anything may be written. `names` are the
 * parts that lead there, without places in lists.
 */
function nameableBy(
  { content, catalogue, at }: { content: Json; catalogue: Catalogue; at: Path },
  names: readonly string[],
): Nameable[] | null {
  const [last = '', within = ''] = [names.at(-1), names.at(-2)]
  const durations = (): Nameable[] => idAndName(catalogue.durationsById.values())
  const steps = (): Nameable[] => inDraft(content, 'steps')
  switch (last) {
    case 'group':
      return inDraft(content, 'groups')
    case 'module':
      return inDraft(content, 'modules')
    case 'duration':
    case 'lasts':
    case 'find':
      return durations()
    case 'level':
      return within === 'steps' ? durations() : null
    case 'position':
      return idAndName(catalogue.positionsById.values())
    case 'after':
    case 'covers':
      return steps()
    case 'step':
      return within === 'dates' ? [...steps(), ...inDraft(content, 'phases')] : steps()
    case 'of':
      return within === 'steps' ? gatesOf(catalogue) : null
    case 'counties':
      return idAndName(catalogue.countiesById.values())
    case 'trades':
      return tradesOf(catalogue)
    case 'trade':
      return within === 'jobs' ? tradesOf(catalogue) : null
    case 'partialCompetence': {
      const stem = valueAt(content, [...at.slice(0, -1), 'trade'])
      const trade = [...catalogue.tradesById.values()].find((one) => one.trade === stem)
      return trade
        ? trade.partialCompetences.map(({ id, jobs }) => ({ id, name: jobs[0]?.title ?? null }))
        : null
    }
    case 'id':
      return within === 'durations' && valueAt(content, ['rules']) !== undefined ? durations() : null
    default:
      return null
  }
}

/** What may be named at a place of a draft; null where anything may be written. Each id once. */
export function nameableAt(catalogue: Catalogue, content: Json, at: Path): Nameable[] | null {
  const names = at.filter((key): key is string => typeof key === 'string')
  const found = nameableBy({ content, catalogue, at }, names)
  return found && [...new Map(found.map((one) => [one.id, one])).values()]
}
