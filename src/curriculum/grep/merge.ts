import type { Requirement } from '../requirement.ts'
import type { Module, Trade } from '../trade.ts'
import { type CodeName, type Difference, differencesOf } from './differences.ts'
import type { Draft } from './draft.ts'
import type { DraftModule } from './draftModules.ts'

/** What of a new module is ours to write, by its set: the register has no plain words and no topics, and may lack codes. */
export type OwnWords = ReadonlyMap<
  string,
  Partial<Pick<Module, 'id' | 'subject'>> & Omit<Module, CodeName | 'aims'>
>

/** A trade with what was taken of the register, all differences there were, and those that stand as they were. */
export interface Merged {
  trade: Trade
  differences: Difference[]
  left: Difference[]
}

const withModule = (trade: Trade, id: string, change: (module: Module) => Module): Trade => ({
  ...trade,
  modules: trade.modules.map((module) => (module.id === id ? change(module) : module)),
})

/** A requirement that names a module by another id. */
function renamed(requirement: Requirement, from: string, to: string): Requirement {
  if ('of' in requirement)
    return { ...requirement, of: requirement.of.map((part) => renamed(part, from, to)) }
  return requirement.kind === 'module' && requirement.module === from
    ? { ...requirement, module: to }
    : requirement
}

/** A trade in which a module has another id, wherever the trade itself names it. */
function withId(trade: Trade, from: string, to: string): Trade {
  const { partialCompetences, demands, exams } = trade
  const inRequirement = <Asking extends { requires: Requirement }>(asking: Asking): Asking => ({
    ...asking,
    requires: renamed(asking.requires, from, to),
  })
  return {
    ...withModule(trade, from, (module) => ({ ...module, id: to })),
    partialCompetences: partialCompetences.map(inRequirement),
    ...(demands ? { demands: demands.map(inRequirement) } : {}),
    exams: exams.byModule
      ? {
          ...exams,
          byModule: exams.byModule.map((one) => (one.module === from ? { ...one, module: to } : one)),
        }
      : exams,
  }
}

/** What a difference is taken with: what the register says in full, and our own words. */
interface Beside {
  existing: Trade
  draft: Draft
  words: OwnWords
}

/** A module with one more aim, put behind the nearest that the register has before it. */
function withAim(module: Module, aim: Module['aims'][number], { draft }: Beside): Module {
  const set = draft.modules.find(({ aims }) => aims?.some(({ code }) => code === aim.code))
  const order = set?.aims?.map(({ code }) => code) ?? []
  const before = new Set(order.slice(0, order.indexOf(aim.code)))
  const at = module.aims.findLastIndex(({ code }) => before.has(code)) + 1
  return { ...module, aims: module.aims.toSpliced(at, 0, aim) }
}

const withoutAim = (module: Module, aim: string): Module => ({
  ...module,
  aims: module.aims.filter(({ code }) => code !== aim),
})

/** Things in a new order; those that it does not name keep their places. */
function reordered<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  to: readonly string[],
): Thing[] {
  const waiting = to.flatMap((name) => things.find((thing) => nameOf(thing) === name) ?? [])
  return things.map((thing) => (to.includes(nameOf(thing)) ? (waiting.shift() ?? thing) : thing))
}

/** A new module in our shape; null while our own words, or a code, are missing. */
function newModule(draft: DraftModule, { existing, words }: Beside): Module | null {
  const own = words.get(draft.aimSet)
  const known = existing.modules.flatMap(({ aims }) => aims)
  const [id, subject] = [draft.id ?? own?.id, draft.subject ?? own?.subject]
  if (!own || !id || !subject || !draft.aims || draft.aims.length === 0) return null
  return {
    ...own,
    id,
    aimSet: draft.aimSet,
    subject,
    title: { ...own.title, ...draft.title },
    titleOurs: own.titleOurs.filter((language) => !(language in draft.title)),
    aims: draft.aims.map(({ code }) => known.find((aim) => aim.code === code) ?? { code }),
  }
}

/** An aim taken out of its module; null where nothing would be left of that. */
function withoutOne(trade: Trade, id: string, aim: string): Trade | null {
  const changed = withModule(trade, id, (module) => withoutAim(module, aim))
  return changed.modules.some(({ aims }) => aims.length === 0) ? null : changed
}

function withMovedAim(
  trade: Trade,
  { aim, from, to }: Difference & { kind: 'aimMoved' },
  beside: Beside,
): Trade | null {
  const moved = trade.modules.find(({ id }) => id === from)?.aims.find(({ code }) => code === aim)
  const changed = withModule(trade, to, (module) => withAim(module, moved ?? { code: aim }, beside))
  return withoutOne(changed, from, aim)
}

function withTitle(module: Module, { language, to }: Difference & { kind: 'title' }): Module {
  return {
    ...module,
    title: { ...module.title, [language]: to },
    titleOurs: module.titleOurs.filter((one) => one !== language),
  }
}

/** A trade with one difference taken; null where it cannot be taken before somebody has written what is ours. */
function withDifference(trade: Trade, difference: Difference, beside: Beside): Trade | null {
  switch (difference.kind) {
    case 'name':
      return { ...trade, name: { ...trade.name, [difference.language]: difference.to } }
    case 'day':
      return { ...trade, [difference.field]: difference.to }
    case 'basedOn':
    case 'structure':
    case 'certificate':
      return { ...trade, [difference.kind]: difference.to }
    case 'programmeArea':
      return { ...trade, programmeArea: { ...trade.programmeArea, [difference.area]: difference.to } }
    case 'examCode': {
      const { exam, to } = difference
      // Our file says that the codes follow the choice of a module: one code for all would contradict it
      if (trade.exams.byModule) return null
      return { ...trade, exams: { ...trade.exams, [exam]: { ...trade.exams[exam], code: to } } }
    }
    case 'title':
      return withModule(trade, difference.module, (module) => withTitle(module, difference))
    case 'code': {
      const { module, code, from, to } = difference
      return code === 'id'
        ? withId(trade, from, to)
        : withModule(trade, module, (one) => ({ ...one, [code]: to }))
    }
    case 'moduleNew': {
      const module = newModule(difference.draft, beside)
      const at = beside.draft.modules.indexOf(difference.draft)
      return module && { ...trade, modules: trade.modules.toSpliced(at, 0, module) }
    }
    case 'moduleWithdrawn': {
      const modules = trade.modules.filter(({ id }) => id !== difference.module)
      return modules.length > 0 ? { ...trade, modules } : null
    }
    case 'moduleOrder':
      return { ...trade, modules: reordered(trade.modules, ({ id }) => id, difference.to) }
    case 'aimAdded':
      return withModule(trade, difference.module, (one) => withAim(one, { code: difference.aim }, beside))
    case 'aimRemoved':
      return withoutOne(trade, difference.module, difference.aim)
    case 'aimMoved':
      return withMovedAim(trade, difference, beside)
    case 'aimOrder':
      return withModule(trade, difference.module, (one) => ({
        ...one,
        aims: reordered(one.aims, ({ code }) => code, difference.to),
      }))
  }
}

/** Ids of modules are changed last, since all other differences name a module by the id that our file has. */
const isLast = ({ kind, ...rest }: Difference): boolean =>
  kind === 'code' && 'code' in rest && rest.code === 'id'

/**
 * A trade with what the register says otherwise, each taken or left. What the register does not know stays as it is, whatever it
 * says: lengths, jobs, plain words, phrases, topics, groups, gates, sources. Where anything was taken the version is one higher,
 * since a file that is used is never changed. A new module waits in `left` until our own words for it are handed along.
 */
export function merge(
  existing: Trade,
  draft: Draft,
  isTaken: (difference: Difference) => boolean = () => true,
  words: OwnWords = new Map(),
): Merged {
  const differences = differencesOf(existing, draft)
  const inTurn = [...differences.filter((one) => !isLast(one)), ...differences.filter(isLast)]
  const left: Difference[] = differences.filter((one) => !isTaken(one))
  let trade = existing
  for (const difference of inTurn.filter(isTaken)) {
    const changed = withDifference(trade, difference, { existing, draft, words })
    if (changed) trade = changed
    else left.push(difference)
  }
  return {
    trade: trade === existing ? existing : { ...trade, version: existing.version + 1 },
    differences,
    left,
  }
}
