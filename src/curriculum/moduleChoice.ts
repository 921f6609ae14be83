import { leavesOf, type Requirement } from './requirement.ts'
import type { Source } from './source.ts'
import type { Text } from './text.ts'
import type { Module, ModuleGroup, Trade } from './trade.ts'

/** What of a trade says which of its modules are asked for. */
type ModulePlan = Pick<Trade, 'structure' | 'modules' | 'groups'>

/** The modules that everybody needs: neither chosen from a group nor optional. A block has no module that is marked. */
export function requiredModules({ structure, modules }: ModulePlan): Module[] {
  return structure === 'block' ? [] : modules.filter(({ group, optional }) => !group && !optional)
}

/** The modules that a group is chosen from, in the order of the file. */
export function modulesOfGroup({ modules }: ModulePlan, { id }: ModuleGroup): Module[] {
  return modules.filter(({ group }) => group === id)
}

/** Whether the required modules are held and so many of each group as it asks for. */
export function areEnough(trade: ModulePlan, holds: (module: string) => boolean): boolean {
  return (
    requiredModules(trade).every(({ id }) => holds(id)) &&
    (trade.groups ?? []).every(
      (group) => modulesOfGroup(trade, group).filter(({ id }) => holds(id)).length >= group.choose,
    )
  )
}

/** How many modules a trade asks for: the required ones, and so many of each group. */
export function modulesWanted(trade: ModulePlan): number {
  return (trade.groups ?? []).reduce((sum, { choose }) => sum + choose, requiredModules(trade).length)
}

/**
 * A requirement with *every module* spelled out for a trade: the required ones in one leaf, and of each group a choice, so
 * that what is missing can say which modules would do.
 */
export function spelledOut(trade: ModulePlan, requirement: Requirement): Requirement {
  const { groups = [] } = trade
  if (groups.length === 0) return requirement
  if ('of' in requirement)
    return { ...requirement, of: requirement.of.map((part) => spelledOut(trade, part)) }
  if (requirement.kind !== 'everyModule') return requirement
  const choices = groups.map((group): Requirement => {
    const of = modulesOfGroup(trade, group).map(({ id }): Requirement => ({ kind: 'module', module: id }))
    return group.choose === 1 ? { kind: 'any', of } : { kind: 'some', count: group.choose, of }
  })
  return { kind: 'all', of: [requirement, ...choices] }
}

/** Something of which one will do: a module of a group, or a paper among those that the trade takes in each other's place. */
export interface Choice {
  /** What tells it from the trade's other choices. */
  id: string
  /** A group has a name, papers have none. */
  name: Text | null
  /** What is to be known before choosing, and where it was read. */
  note: { text: Text; source: Source } | null
  options: { requires: Requirement; ids: string[] }[]
}

/** What of a trade is one's own to choose. A group that asks for several is not here: the planner alone chooses them. */
export function choicesOf(trade: Trade): Choice[] {
  const optionOf = (requires: Requirement) => ({
    requires,
    ids: leavesOf(requires).flatMap((leaf) =>
      leaf.kind === 'module' ? [leaf.module] : leaf.kind === 'gate' ? [leaf.gate] : [],
    ),
  })
  const groups = (trade.groups ?? []).filter(({ choose }) => choose === 1)
  const papers = (trade.demands ?? []).filter(({ requires }) => requires.kind === 'any')
  return [
    ...groups.map((group) => ({
      id: group.id,
      name: group.name,
      note: group.note ? { text: group.note, source: group.source } : null,
      options: modulesOfGroup(trade, group).map(({ id }) => optionOf({ kind: 'module', module: id })),
    })),
    ...papers.map(({ on, requires }, index) => ({
      id: `${on}-${index}`,
      name: null,
      note: null,
      options: 'of' in requires ? requires.of.map(optionOf) : [],
    })),
  ]
}
