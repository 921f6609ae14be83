import type { Saving } from './savings.ts'

/** What several things brought save together, beside what each saves by itself. */
export interface Overlap {
  /** `less`: together less than the sum of each by itself; `more`: more than it. */
  kind: 'less' | 'more'
  together: number
  each: number[]
  /** Steps that more than one of them spares or makes shorter. */
  steps: string[]
}

/** Why the parts do not add up to the whole; null where they do. */
export function overlapOf(whole: Saving, parts: readonly Saving[]): Overlap | null {
  const each = parts.map(({ weeks }) => weeks)
  const sum = each.reduce((all, weeks) => all + weeks, 0)
  if (sum === whole.weeks) return null
  const touched = parts.flatMap(({ spared, shortened }) => [...spared, ...shortened.map(({ step }) => step)])
  const steps = [...new Set(touched.filter((step, at) => touched.indexOf(step) !== at))]
  return { kind: sum > whole.weeks ? 'less' : 'more', together: whole.weeks, each, steps }
}
