import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `versions` of `nb/versions.ts` in nynorsk. */
export const versions = {
  title: 'Utgåver',
} as const satisfies Translation<Source['editor']['versions'], 'nn'>
