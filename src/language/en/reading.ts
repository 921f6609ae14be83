import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `reading` of `nb/reading.ts` in English. */
export const reading = {
  title: 'Read from the register',
} as const satisfies Translation<Source['editor']['reading'], 'en'>
