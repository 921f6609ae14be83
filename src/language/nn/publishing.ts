import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `publishing` of `nb/publishing.ts` in nynorsk. */
export const publishing = {
  title: 'Publiser',
} as const satisfies Translation<Source['editor']['publishing'], 'nn'>
