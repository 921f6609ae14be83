import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `hitting` of `nb/hitting.ts` in English. */
export const hitting = {
  title: 'What the draft does',
} as const satisfies Translation<Source['editor']['hitting'], 'en'>
