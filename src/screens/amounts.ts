import type { Leaf } from '../curriculum/requirement.ts'
import type { Words } from '../language/words.ts'

/** An amount of what a leaf asks for, in its own unit: 12 måneder, 50 %. */
export function amountOf({ lengths }: Words<'shell'>, leaf: Leaf, value: number): string {
  if (leaf.kind === 'position') return lengths.percent(value)
  return leaf.kind === 'age' ? lengths.years(value) : lengths.months(value)
}
