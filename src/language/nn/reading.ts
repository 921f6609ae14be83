import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `reading` of `nb/reading.ts` in nynorsk. */
export const reading = {
  title: 'Les frå registeret',
} as const satisfies Translation<Source['editor']['reading'], 'nn'>
