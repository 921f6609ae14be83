import type { z } from 'zod'
import type { Requirement } from '../requirement.ts'
import type { moduleSchema, tradeSchema } from '../trade.ts'

/** A trade as its file writes it, while it is edited: not all of it need be sound. */
export type TradeFile = z.input<typeof tradeSchema>

/** Whether a draft is of a trade and has modules to be worked on, sound or not. */
export const isTradeFile = (content: unknown): content is TradeFile =>
  typeof content === 'object' && content !== null && 'modules' in content && Array.isArray(content.modules)

/** A module as its file writes it. */
type ModuleFile = z.input<typeof moduleSchema>

/** An id that no module of the trade has, made from another: `HEAV107-2`. */
function freeId({ modules }: TradeFile, from: string, but: ReadonlySet<string> = new Set()): string {
  const taken = new Set([...modules.map(({ id }) => id), ...but])
  const stem = from.replace(/-\d+$/, '').slice(0, 58)
  for (let number = 1; ; number++) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`
}

/** The trade with a module put behind another, or last. */
function withModuleAfter(trade: TradeFile, module: ModuleFile, after: string | null): TradeFile {
  const at = trade.modules.findIndex(({ id }) => id === after)
  return { ...trade, modules: trade.modules.toSpliced(at < 0 ? trade.modules.length : at + 1, 0, module) }
}

/**
 * The trade with one more module behind another: nothing of it is written yet but the codes, which no county has of its own, so
 * that it stands under those of the module before it.
 */
export function addModule(trade: TradeFile, after: string): TradeFile {
  const before = trade.modules.find(({ id }) => id === after) ?? trade.modules[0]
  if (!before) return trade
  const { aimSet, subject } = before
  const module: ModuleFile = {
    id: freeId(trade, before.id),
    own: true,
    aimSet,
    subject,
    title: { nb: '' },
    titleOurs: ['nb'],
    plain: { nb: '' },
    aims: [],
    topics: [{ nb: '' }],
  }
  return withModuleAfter(trade, module, before.id)
}

/** The trade with a copy of a module behind it, which nothing asks for yet. */
export function copyModule(trade: TradeFile, id: string): TradeFile {
  const module = trade.modules.find((one) => one.id === id)
  return module
    ? withModuleAfter(trade, succeeding({ ...module, id: freeId(trade, id) }, [], true), id)
    : trade
}

/** The trade without a module. What asks for it goes on asking, and is named as a fault with its cure: nobody's demand falls silently. */
export function withdrawModule(trade: TradeFile, id: string): TradeFile {
  return { ...trade, modules: trade.modules.filter((one) => one.id !== id) }
}

/**
 * The trade with a module by another id, wherever the trade itself names it. Whoever holds the one holds the other, since the module
 * says what it succeeds: one that has been in no version yet, `isNew`, nobody holds.
 */
export function renameModule(trade: TradeFile, from: string, to: string, isNew: boolean): TradeFile {
  if (from === to || trade.modules.every(({ id }) => id !== from)) return trade
  const modules = trade.modules.map((one) =>
    one.id === from
      ? succeeding({ ...one, id: to }, [...(one.succeeds ?? []), ...(isNew ? [] : [from])])
      : one,
  )
  return naming({ ...trade, modules }, new Map([[from, [to]]]))
}

/**
 * The trade with two modules in the place of one: the second has the aims that are named, the first the others. Both have ids of
 * their own, since the one before was more than either; whoever holds it holds both, and what asked for it asks for both. A trade in
 * one piece is one of modules from then on, and its own plan is what its exams are made from.
 */
export function splitModule(trade: TradeFile, id: string, aims: readonly string[]): TradeFile {
  const module = trade.modules.find((one) => one.id === id)
  if (!module) return trade
  const first = freeId(trade, id)
  const second = freeId(trade, id, new Set([first]))
  const taken = new Set(aims)
  const parts = [
    succeeding(
      { ...module, id: first, aims: module.aims.filter(({ code }) => !taken.has(code)) },
      [id],
      true,
    ),
    succeeding(
      { ...module, id: second, aims: module.aims.filter(({ code }) => taken.has(code)) },
      [id],
      true,
    ),
  ]
  if (parts.some((part) => part.aims.length === 0)) return trade
  const split = {
    ...trade,
    ...(trade.structure === 'block' && { structure: 'modules' as const, basedOn: trade.id }),
    modules: trade.modules.flatMap((one) => (one.id === id ? parts : [one])),
  }
  return naming(split, new Map([[id, [first, second]]]))
}

/**
 * The trade with one module in the place of two, where the first of them stood: all aims and topics of both, and an id of its own,
 * since it is more than either. Whoever holds both holds it, and what asked for one of them asks for it.
 */
export function mergeModules(trade: TradeFile, into: string, other: string): TradeFile {
  const [first, second] = [into, other].map((id) => trade.modules.find((one) => one.id === id))
  if (!first || !second || into === other) return trade
  const codes = new Set(first.aims.map(({ code }) => code))
  const topics = new Set(first.topics.map(({ nb }) => nb))
  const id = freeId(trade, into)
  const merged = succeeding(
    {
      ...first,
      id,
      aims: [...first.aims, ...second.aims.filter(({ code }) => !codes.has(code))],
      topics: [...first.topics, ...second.topics.filter(({ nb }) => !topics.has(nb))],
    },
    [into, other],
    true,
  )
  const modules = trade.modules
    .filter((one) => one.id !== other)
    .map((one) => (one.id === into ? merged : one))
  return naming({ ...trade, modules }, new Map([into, other].map((one) => [one, [id]])))
}

/** A module that says which it has come in the place of, the keys in the order in which files write them. */
function succeeding(module: ModuleFile, all: readonly string[], own = module.own): ModuleFile {
  const { id, succeeds: _, own: __, ...rest } = module
  return { id, ...(all.length > 0 && { succeeds: [...new Set(all)] }), ...(own && { own }), ...rest }
}

/** A thing of a list moved to another place in it. */
export function movedTo<Thing>(things: readonly Thing[], from: number, to: number): Thing[] {
  const thing = things[from]
  if (thing === undefined || to < 0 || to >= things.length) return [...things]
  return things.toSpliced(from, 1).toSpliced(to, 0, thing)
}

/** The trade in which what asked for a module asks for those that have come in its place. */
function naming(trade: TradeFile, becomes: ReadonlyMap<string, readonly string[]>): TradeFile {
  const { partialCompetences, demands, exams } = trade
  const asking = <Asking extends { requires: Requirement }>(one: Asking): Asking => ({
    ...one,
    requires: requiring(one.requires, becomes),
  })
  return {
    ...trade,
    exams: exams.byModule
      ? {
          ...exams,
          byModule: exams.byModule.map((one) => ({
            ...one,
            module: becomes.get(one.module)?.[0] ?? one.module,
          })),
        }
      : exams,
    ...(demands && { demands: demands.map(asking) }),
    partialCompetences: partialCompetences.map(asking),
  }
}

/** A requirement in which modules have others in their place. What is asked for twice of all is asked for once. */
function requiring(requirement: Requirement, becomes: ReadonlyMap<string, readonly string[]>): Requirement {
  if ('of' in requirement) {
    const of = requirement.of.flatMap((part) => {
      const now = requiring(part, becomes)
      // All of several is all of them where all are asked for
      return requirement.kind === 'all' && now.kind === 'all' && part.kind === 'module' ? now.of : [now]
    })
    return { ...requirement, of: requirement.kind === 'some' ? of : withoutRepeats(of) }
  }
  if (requirement.kind !== 'module') return requirement
  const now = becomes.get(requirement.module)
  if (!now) return requirement
  const all = now.map((module): Requirement => ({ kind: 'module', module }))
  return all.length === 1 && all[0] ? all[0] : { kind: 'all', of: all }
}

const withoutRepeats = (of: readonly Requirement[]): Requirement[] => {
  const texts = of.map((one) => JSON.stringify(one))
  return of.filter((_, index) => texts.indexOf(texts[index] ?? '') === index)
}
