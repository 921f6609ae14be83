import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `versions` of `nb/versions.ts` in English. */
export const versions = {
  title: 'Versions',
} as const satisfies Translation<Source['editor']['versions'], 'en'>
