import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `publishing` of `nb/publishing.ts` in English. */
export const publishing = {
  title: 'Publish',
} as const satisfies Translation<Source['editor']['publishing'], 'en'>
