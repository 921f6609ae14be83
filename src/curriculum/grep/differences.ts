import type { Day } from '../../calendar/day.ts'
import { type Exam, exams } from '../requirement.ts'
import type { TextLanguage } from '../text.ts'
import type { Module, Trade } from '../trade.ts'
import type { Draft } from './draft.ts'
import type { DraftModule } from './draftModules.ts'
import type { Titles } from './said.ts'

/** The three codes of a module by the names of our file. */
export type CodeName = 'aimSet' | 'id' | 'subject'

/**
 * What the register says otherwise than our file. Only what the register knows: lengths, jobs, plain words, phrases, topics, groups
 * and whatever else is ours is never in one. `module` is the id that our file has.
 */
export type Difference =
  | { kind: 'name'; language: keyof Titles; from: string | null; to: string }
  | { kind: 'day'; field: 'adopted' | 'validFrom' | 'validTo'; from: Day | null; to: Day | null }
  | { kind: 'basedOn'; from: string | null; to: string | null }
  | { kind: 'structure'; from: Trade['structure']; to: Trade['structure'] }
  | { kind: 'certificate'; from: Trade['certificate']; to: Trade['certificate'] }
  | { kind: 'programmeArea'; area: keyof Trade['programmeArea']; from: string | null; to: string }
  | { kind: 'examCode'; exam: Exam; from: string | null; to: string }
  /** `official` when our file has the very words, and calls them ours. */
  | {
      kind: 'title'
      module: string
      language: keyof Titles
      from: string | null
      to: string
      official: boolean
    }
  | { kind: 'code'; module: string; code: CodeName; from: string; to: string }
  /** `draft` is all that the register says of it; our own words for it are still to be written. */
  | { kind: 'moduleNew'; aimSet: string; draft: DraftModule }
  | { kind: 'moduleWithdrawn'; module: string; aimSet: string }
  | { kind: 'moduleOrder'; from: string[]; to: string[] }
  | { kind: 'aimAdded'; module: string; aim: string }
  | { kind: 'aimRemoved'; module: string; aim: string }
  | { kind: 'aimMoved'; aim: string; from: string; to: string }
  | { kind: 'aimOrder'; module: string; from: string[]; to: string[] }

const languages = ['nb', 'nn', 'en'] as const satisfies readonly TextLanguage[]

/** A module of our file and what the register says of it. */
interface Pair {
  ours: Module
  theirs: DraftModule
}

/** Modules that hold the same aims between them: two that are one, or a county's own in the place of those that the register has. */
interface SameAims {
  ours: Module[]
  theirs: DraftModule[]
}

/**
 * Pairs modules by any code they share, the set first; titles differ in wording between the registers and pair nothing. A county's own
 * is none of the register's, whatever codes it stands under.
 */
function pairsOf(existing: Trade, draft: Draft): Pair[] {
  const taken = new Set<Module>()
  const names = ['aimSet', 'id', 'subject'] as const
  const found = new Map<DraftModule, Module>()
  for (const name of names)
    for (const theirs of draft.modules) {
      if (found.has(theirs) || theirs.withdrawn) continue
      const ours = existing.modules.find((one) => !one.own && !taken.has(one) && one[name] === theirs[name])
      if (!ours) continue
      taken.add(ours)
      found.set(theirs, ours)
    }
  return [...found].map(([theirs, ours]) => ({ ours, theirs }))
}

/**
 * The modules of the register in whose place a county has put its own, split or merged, with those: their aims are the same between
 * them, and how they lie is the county's to say.
 */
function replacedByOwn(existing: Trade, draft: Draft, pairs: readonly Pair[]): SameAims[] {
  const paired = new Set(pairs.map(({ theirs }) => theirs))
  const groups: SameAims[] = []
  for (const theirs of draft.modules) {
    if (paired.has(theirs) || theirs.withdrawn) continue
    const ours = existing.modules.filter(
      ({ own, aimSet, succeeds = [] }) =>
        own && (aimSet === theirs.aimSet || (theirs.id !== null && succeeds.includes(theirs.id))),
    )
    if (ours.length === 0) continue
    const group = groups.find((one) => one.ours.some((module) => ours.includes(module)))
    if (group) {
      group.theirs.push(theirs)
      group.ours.push(...ours.filter((module) => !group.ours.includes(module)))
    } else groups.push({ ours, theirs: [theirs] })
  }
  return groups
}

function planDifferences(existing: Trade, draft: Draft): Difference[] {
  if (!draft.planRead || draft.structure === null) return []
  const found: Difference[] = []
  for (const language of languages) {
    const [from, to] = [existing.name[language] ?? null, draft.name[language]]
    if (to !== undefined && to !== from) found.push({ kind: 'name', language, from, to })
  }
  for (const field of ['adopted', 'validFrom', 'validTo'] as const) {
    const [from, to] = [existing[field], draft[field]]
    // A day that the register leaves empty takes none of ours away; that the end is open is told with the beginning
    const told = to !== null || (field === 'validTo' && draft.validFrom !== null)
    if (from !== to && told) found.push({ kind: 'day', field, from, to })
  }
  // A county may have made modules of an ordinary plan: in the register it is one piece for ever
  if (draft.structure === 'block' && existing.modules.every(({ own }) => own)) return found
  const { structure, basedOn } = draft
  if (structure !== existing.structure)
    found.push({ kind: 'structure', from: existing.structure, to: structure })
  if (basedOn !== existing.basedOn && (basedOn !== null || structure === 'block'))
    found.push({ kind: 'basedOn', from: existing.basedOn, to: basedOn })
  return found
}

function codesBeside({ certificate, exams: codes, programmeArea }: Draft, existing: Trade): Difference[] {
  const found: Difference[] = []
  if (certificate !== null && certificate !== existing.certificate)
    found.push({ kind: 'certificate', from: existing.certificate, to: certificate })
  for (const area of ['ordinary', 'modular'] as const) {
    const [from, to] = [existing.programmeArea[area], programmeArea[area]]
    if (to !== null && to !== from) found.push({ kind: 'programmeArea', area, from, to })
  }
  for (const exam of exams) {
    const [from, to] = [existing.exams[exam].code, codes[exam]]
    const known = (existing.exams.byModule ?? []).some((one) => one[exam] === to)
    if (to !== null && to !== from && !known) found.push({ kind: 'examCode', exam, from, to })
  }
  return found
}

function moduleDifferences({ ours, theirs }: Pair): Difference[] {
  const found: Difference[] = []
  const module = ours.id
  for (const code of ['aimSet', 'id', 'subject'] as const) {
    const [from, to] = [ours[code], theirs[code]]
    if (to !== null && to !== from) found.push({ kind: 'code', module, code, from, to })
  }
  for (const language of languages) {
    const [from, to] = [ours.title[language] ?? null, theirs.title[language]]
    const official = from === to
    if (to !== undefined && (!official || ours.titleOurs.includes(language)))
      found.push({ kind: 'title', module, language, from, to, official })
  }
  return found
}

const codesOf = (aims: readonly { code: string }[]): string[] => aims.map(({ code }) => code)

/** Codes of a list that another has too, in the order of the first. */
function common(of: readonly string[], other: readonly string[]): string[] {
  const others = new Set(other)
  return of.filter((code) => others.has(code))
}

const sameOrder = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join()

/** Which of some modules has the nearest aim before another in the order of the register, the first where none has. */
function moduleBefore(ours: readonly Module[], order: readonly string[], aim: string): Module | undefined {
  const before = order.slice(0, order.indexOf(aim)).reverse()
  const nearest = before.flatMap(
    (code) => ours.find(({ aims }) => aims.some((one) => one.code === code)) ?? [],
  )
  return nearest[0] ?? ours[0]
}

/**
 * Aims that changed places, came, moved between modules or went, in the order in which they are to be taken; nothing of a module whose
 * set was not read.
 */
function aimDifferences(existing: Trade, groups: readonly SameAims[]): Difference[] {
  const moduleOf = new Map(existing.modules.flatMap(({ id, aims }) => aims.map(({ code }) => [code, id])))
  const read = groups.flatMap(({ ours, theirs }) => {
    const sets = theirs.flatMap(({ aims }) => (aims ? [codesOf(aims)] : []))
    return sets.length === theirs.length ? [{ ours, to: sets.flat() }] : []
  })
  const inSet = new Map(read.flatMap(({ ours, to }) => ours.map(({ id }) => [id, new Set(to)] as const)))
  const moved = new Set<string>()
  const came = read.flatMap(({ ours, to }): Difference[] => {
    const had = new Set(ours.flatMap(({ aims }) => codesOf(aims)))
    return to
      .filter((aim) => !had.has(aim))
      .flatMap((aim): Difference[] => {
        const module = moduleBefore(ours, to, aim)?.id
        if (module === undefined) return []
        const before = moduleOf.get(aim)
        if (before === undefined || inSet.get(before)?.has(aim)) return [{ kind: 'aimAdded', module, aim }]
        moved.add(aim)
        return [{ kind: 'aimMoved', aim, from: before, to: module }]
      })
  })
  const reordered = read.flatMap(({ ours, to }): Difference[] =>
    ours.flatMap(({ id, own, aims }): Difference[] => {
      const [stayed, stay] = [common(codesOf(aims), to), common(to, codesOf(aims))]
      return own || sameOrder(stayed, stay) ? [] : [{ kind: 'aimOrder', module: id, from: stayed, to: stay }]
    }),
  )
  const went = read.flatMap(({ ours }): Difference[] =>
    ours.flatMap(({ id, aims }) =>
      codesOf(aims)
        .filter((aim) => !moved.has(aim) && !inSet.get(id)?.has(aim))
        .map((aim): Difference => ({ kind: 'aimRemoved', module: id, aim })),
    ),
  )
  return [...reordered, ...came, ...went]
}

/** Modules that the register has and we have not, and the other way round. */
function modulesComingAndGoing(
  existing: Trade,
  draft: Draft,
  groups: readonly SameAims[],
): { came: Difference[]; went: Difference[] } {
  const kept = new Set(groups.flatMap(({ ours }) => ours))
  const known = new Set(groups.flatMap(({ theirs }) => theirs))
  const saidGone = (ours: Module) => draft.modules.some((one) => one.withdrawn && one.aimSet === ours.aimSet)
  // Without the plan, a module that is not there may only not have been handed over
  const listRead = draft.planRead && draft.modules.length > 0
  const came = draft.modules.filter((theirs) => !theirs.withdrawn && !known.has(theirs))
  const went = existing.modules.filter((ours) => !ours.own && !kept.has(ours) && (listRead || saidGone(ours)))
  return {
    came: came.map((module) => ({ kind: 'moduleNew', aimSet: module.aimSet, draft: module })),
    went: went.map(({ id, aimSet }) => ({ kind: 'moduleWithdrawn', module: id, aimSet })),
  }
}

function moduleOrder(existing: Trade, draft: Draft, pairs: readonly Pair[]): Difference[] {
  if (!draft.orderTold || !draft.planRead) return []
  const to = draft.modules.flatMap((theirs) => pairs.find((pair) => pair.theirs === theirs)?.ours.id ?? [])
  const from = existing.modules.map(({ id }) => id).filter((id) => to.includes(id))
  return sameOrder(from, to) ? [] : [{ kind: 'moduleOrder', from, to }]
}

/**
 * What the register says otherwise than our file, each by itself to be taken or left, in the order in which they are taken. What the
 * draft leaves empty is no difference, and a county's own modules are never one.
 */
export function differencesOf(existing: Trade, draft: Draft): Difference[] {
  const pairs = pairsOf(existing, draft)
  const groups: SameAims[] = [
    ...pairs.map(({ ours, theirs }) => ({ ours: [ours], theirs: [theirs] })),
    ...replacedByOwn(existing, draft, pairs),
  ]
  const { came, went } = modulesComingAndGoing(existing, draft, groups)
  return [
    ...planDifferences(existing, draft),
    ...codesBeside(draft, existing),
    ...came,
    ...pairs.flatMap(moduleDifferences),
    ...aimDifferences(existing, groups),
    // An aim that moved takes its phrase along before its old module goes
    ...went,
    ...moduleOrder(existing, draft, pairs),
  ]
}
