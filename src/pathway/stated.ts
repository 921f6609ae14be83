import { type Leaf, leavesOf } from '../curriculum/requirement.ts'
import type { Route } from '../curriculum/route.ts'
import type { Pathway } from './pathway.ts'
import type { Standing } from './standing.ts'

/** What nobody can look up, and somebody has to be asked: a wish for a job, that Nav counts somebody in. */
export type StatedLeaf = Leaf & { kind: 'stated' }

/** What a route asks somebody to state, each once, in the order of its demands. */
export function statedBy({ demands }: Pick<Route, 'demands'>): StatedLeaf[] {
  const leaves = demands
    .flatMap(({ requires }) => leavesOf(requires))
    .filter((leaf) => leaf.kind === 'stated')
  return [...new Map(leaves.map((leaf) => [leaf.id, leaf])).values()]
}

/** What the person's route asks somebody to state, with the last answer; null where nobody has answered. */
export function factsToState(
  { route }: Pick<Pathway, 'route'>,
  { facts }: Standing,
): { leaf: StatedLeaf; holds: boolean | null }[] {
  return statedBy(route).map((leaf) => ({ leaf, holds: facts.stated.get(leaf.id) ?? null }))
}
