import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `translating` of `nb/translating.ts` in nynorsk. */
export const translating = {
  title: 'Omsetjingar',
} as const satisfies Translation<Source['editor']['translating'], 'nn'>
