import type { Catalogue } from '../../src/curriculum/catalogue.ts'
import type { Module, Trade } from '../../src/curriculum/trade.ts'
import { outlookOf, pathwayOf, requestOf } from '../../src/flows/outlook.ts'
import { agree } from '../../src/planning/agree.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { newParticipant, type Participant } from '../../src/records/participant.ts'
import { day } from '../calendar/days.ts'
import { catalogue, logOf } from '../pathway/log.ts'
import { today } from '../planning/asking.ts'

const oldest = catalogue.tradesById.get('LOG05-01') as Trade
const source = { title: 'invented for a test', year: 2026 }

const moduleOf = (id: string, other: Module): Module => ({ ...other, id })

/** A later curriculum of logistics, invented, that the modules of the first have become so. */
function successor(
  id: string,
  follows: string,
  become: (module: Module) => Module[],
  more: Partial<Trade> = {},
): Trade {
  return {
    ...oldest,
    id,
    succeeds: [follows],
    validFrom: day('2027-08-01'),
    modules: oldest.modules.flatMap(become),
    partialCompetences: [],
    ...more,
  }
}

const at = (id: string, become: (module: Module) => Module[]) => (module: Module) =>
  module.id === id ? become(module) : [module]

/** Later curricula of logistics, each with one change that a person's log meets; invented. */
export const later = {
  renamed: successor(
    'LOG05-02',
    'LOG05-01',
    at('LOGV108', (module) => [moduleOf('LOGV111', module)]),
  ),
  split: successor(
    'LOG05-03',
    'LOG05-01',
    at('LOGV108', (module) => [moduleOf('LOGV112', module), moduleOf('LOGV113', module)]),
  ),
  withdrawn: successor(
    'LOG05-04',
    'LOG05-01',
    at('LOGV108', () => []),
    { gates: [] },
  ),
} as const

/** The real curricula with one later version of logistics beside the first, or in its place. */
export function withVersion(version: Trade, keepsFirst = true): Catalogue {
  const tradesById = new Map([...catalogue.tradesById, [version.id, version]])
  if (!keepsFirst) tradesById.delete(oldest.id)
  return { ...catalogue, tradesById }
}

/** The real curricula without one of the files that a person has chosen. */
export const without = {
  trade: { ...catalogue, tradesById: withoutOne(catalogue.tradesById, 'LOG05-01') },
  route: { ...catalogue, routesById: withoutOne(catalogue.routesById, 'modular') },
  county: { ...catalogue, countiesById: withoutOne(catalogue.countiesById, 'rogaland') },
} satisfies Record<string, Catalogue>

function withoutOne<File>(files: ReadonlyMap<string, File>, id: string): Map<string, File> {
  return new Map([...files].filter(([name]) => name !== id))
}

/** The real curricula with a changed edition of the trade of the same id: a file that should never have been edited. */
export function editedInPlace(): Catalogue {
  const edited: Trade = { ...later.withdrawn, id: 'LOG05-01', succeeds: [], version: 2, sources: [source] }
  return { ...catalogue, tradesById: new Map([...catalogue.tradesById, ['LOG05-01', edited]]) }
}

/**
 * Somebody in logistics who has one module, is on another, has a truck licence and a claim, with a plan, an agreement and a
 * start fixed by hand: all of it about things that later versions may have no longer.
 */
export function logisticsPerson(): Participant {
  const log = logOf(
    [
      '2026-01-12 moduleStarted LOGV107',
      '2026-01-12 moduleStarted LOGV108',
      '2026-02-02 gatePassed truck-T4',
      '2026-03-02 claimMade k1 module LOGV108',
      '2026-06-12 moduleApproved LOGV107',
      '2026-06-12 moduleApproved LOGV108',
      '2026-08-17 moduleStarted LOGV110',
    ],
    'LOG',
  )
  const begun: Participant = {
    ...newParticipant('p-logistics', 'Lager-1', day('2026-01-12')),
    wishes: { trades: ['LOG05-01'], county: 'rogaland', route: 'modular' },
    log,
  }
  const pathway = pathwayOf(catalogue, begun)
  const planned = pathway && makePlan(requestOf(pathway, begun, today))
  if (planned?.kind !== 'plan') throw new Error('no plan')
  const { plan } = planned
  const agreed = { ...logOf([{ day: today, kind: 'planAgreed', steps: plan.steps.map(({ id }) => id) }])[0] }
  const entry = { ...agreed, id: 'agreed', sequence: log.length, recorded: today, by: 'adviser' as const }
  if (!entry.event) throw new Error('no entry')
  return {
    ...begun,
    log: [...log, { ...entry, event: entry.event }],
    plan,
    agreements: [agree(plan, new Set(plan.steps.map(({ id }) => id)), today, 'agreed')],
    pins: [
      { step: 'module.LOGV109', weeks: 12 },
      { step: 'gate.truck-T4', weeks: 3 },
    ],
  }
}

/** The same person once they have moved to another version. */
export const movedTo = (person: Participant, version: Trade): Participant => ({
  ...person,
  wishes: { ...person.wishes, trades: [version.id] },
})

/** Where somebody stands by these curricula, on the day of the tests. */
export const outlook = (curricula: Catalogue, person: Participant) => outlookOf(curricula, person, today)
