import type { Day } from '../calendar/day.ts'
import { type Level, levels } from '../curriculum/requirement.ts'
import { type RuleEntry, type RuleId, type RuleValue, ruleIds, ruleUnits } from '../curriculum/rules.ts'
import { type Pathway, type PathwayPart, partsOfPathway, ruleOf } from '../pathway/pathway.ts'
import type { Basis, PlanStep } from './plan.ts'

/** A value that plans are reckoned with, as a basis keeps it. */
export type BasisValue = Basis['values'][string]

/** A value of the files that is another one now, or was not there. */
export interface ValueChange {
  /** The file that has it now, or that had it where none does any longer. */
  part: PathwayPart
  /** `duration.module`, `rule.contractLeast`, `length.total`. */
  value: string
  was: BasisValue | null
  now: BasisValue | null
}

/** A file that is of another edition now. */
export interface FileChange {
  part: PathwayPart
  was: string
  now: string
}

/** What a plan that is made on a day rests on of the files, as far as its steps do. */
export function basisOf(pathway: Pathway, steps: readonly PlanStep[], day: Day): Basis {
  const assumed = steps.flatMap(({ assumes }) =>
    assumes.flatMap(({ kind, id }) => (kind === 'term' ? [] : [`${kind}.${id}`])),
  )
  const ids = [...new Set(assumed), ...rulesOf(pathway).map((rule) => `rule.${rule}`), ...lengths]
  const values = ids.sort().flatMap((id): [string, BasisValue][] => {
    const value = valueIn(pathway, id, day)
    return value === null ? [] : [[id, value]]
  })
  return { editions: { ...pathway.editions }, values: Object.fromEntries(values) }
}

const lengths = ['length.total', 'length.company', 'length.school'] as const

/** Rules that a plan reads by name, beside those that are demanded. */
export const readByName: readonly RuleId[] = [
  'fullTimeFrom',
  'fullTimeFromExperienceBased',
  'contractLeast',
  'tradeExamRegistrationBeforeEnd',
  'tradeExamBeforeEnd',
  'fullTimeWeek',
]

/** The rules with a value that a plan on a pathway may be reckoned with. */
export function rulesOf({ demandsByPoint }: Pathway): RuleId[] {
  const demanded = JSON.stringify([...demandsByPoint.values()].map((all) => all.map((one) => one.requires)))
  return ruleIds.filter(
    (rule) => ruleUnits[rule] !== 'words' && (readByName.includes(rule) || demanded.includes(`"${rule}"`)),
  )
}

/** A value of the files on a day; null where they have none. */
function valueIn(pathway: Pathway, value: string, day: Day): BasisValue | null {
  const id = idOf(value)
  switch (kindOf(value)) {
    case 'duration':
      return pathway.durationsById.get(id)?.span.likely ?? null
    case 'position':
      return pathway.positionsById.get(id)?.percent ?? null
    case 'length':
      return pathway.trade?.length[id as 'total' | 'company' | 'school'] ?? null
    case 'rule':
      return kept(ruleOf(pathway, id as RuleId, day).holds?.value ?? null)
  }
}

/** A rule's value as it is kept: what is told in words is not reckoned with. */
function kept(value: RuleValue): BasisValue | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return levels.find((level: Level) => level === value) ?? null
}

/** Which values that a plan rests on are others now. */
export function valuesChanged(basis: Basis, pathway: Pathway, day: Day): ValueChange[] {
  const rules = rulesOf(pathway).map((rule) => `rule.${rule}`)
  return [...new Set([...Object.keys(basis.values), ...rules])].flatMap((value): ValueChange[] => {
    const was = basis.values[value] ?? null
    const now = valueIn(pathway, value, day)
    return was === now ? [] : [{ part: partOf(pathway, basis, value, day), value, was, now }]
  })
}

/** The file that a value stands in. Of a rule that none has any longer it is the one that is of another edition. */
function partOf(pathway: Pathway, basis: Basis, value: string, day: Day): PathwayPart {
  const kind = kindOf(value)
  if (kind === 'length') return 'trade'
  if (kind === 'duration' && pathway.county.durations?.some(({ id }) => id === idOf(value))) return 'county'
  if (kind !== 'rule') return 'durations'
  const { county, law } = ruleOf(pathway, idOf(value) as RuleId, day)
  if (county !== null) return 'county'
  const isOfLaw = law !== null && !isOther(basis, pathway, 'county')
  return isOfLaw || isOther(basis, pathway, 'national') ? 'national' : 'county'
}

/** The files that are of another edition now. */
export function filesChanged(basis: Basis, pathway: Pathway): FileChange[] {
  return partsOfPathway.flatMap((part): FileChange[] => {
    const was = basis.editions[part]
    return was === undefined || !isOther(basis, pathway, part)
      ? []
      : [{ part, was, now: pathway.editions[part] }]
  })
}

function isOther({ editions }: Basis, pathway: Pathway, part: PathwayPart): boolean {
  return editions[part] !== undefined && editions[part] !== pathway.editions[part]
}

/** A pathway with a value of its files put back to what it was. */
export function withValue(pathway: Pathway, value: string, was: BasisValue | null): Pathway {
  const id = idOf(value)
  switch (kindOf(value)) {
    case 'duration': {
      const duration = pathway.durationsById.get(id)
      if (!duration || typeof was !== 'number') return pathway
      const { low, high } = duration.span
      const span = { low: Math.min(low, was), likely: was, high: Math.max(high, was) }
      return {
        ...pathway,
        durationsById: new Map([...pathway.durationsById, [id, { ...duration, span }]]),
      }
    }
    case 'position': {
      const position = pathway.positionsById.get(id)
      if (!position || typeof was !== 'number') return pathway
      return {
        ...pathway,
        positionsById: new Map([...pathway.positionsById, [id, { ...position, percent: was }]]),
      }
    }
    case 'length': {
      const { trade } = pathway
      return trade ? { ...pathway, trade: { ...trade, length: { ...trade.length, [id]: was } } } : pathway
    }
    case 'rule':
      return withRule(pathway, id as RuleId, was)
  }
}

/** A pathway where one value of a rule holds on every day. Where it is null nothing is known of it, beside the law or at all. */
function withRule(pathway: Pathway, rule: RuleId, value: BasisValue | null): Pathway {
  const { county, national } = pathway
  const others = (rules: readonly RuleEntry[]) => rules.filter((one) => one.rule !== rule)
  if (value === null && national.rules.every((one) => one.rule !== rule))
    return { ...pathway, county: { ...county, rules: others(county.rules) } }
  const known = [...county.rules, ...national.rules].find((one) => one.rule === rule)
  const entry: RuleEntry = {
    rule,
    value,
    standing: known?.standing ?? 'countyPractice',
    source: known?.source ?? { title: county.id, year: null },
  }
  return { ...pathway, county: { ...county, rules: [...others(county.rules), entry] } }
}

function kindOf(value: string): 'duration' | 'position' | 'rule' | 'length' {
  return value.slice(0, value.indexOf('.')) as 'duration' | 'position' | 'rule' | 'length'
}

function idOf(value: string): string {
  return value.slice(value.indexOf('.') + 1)
}
