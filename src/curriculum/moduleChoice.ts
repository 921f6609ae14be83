import type { Requirement } from './requirement.ts'
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
