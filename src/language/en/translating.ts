import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `translating` of `nb/translating.ts` in English. */
export const translating = {
  title: 'Translations',
} as const satisfies Translation<Source['editor']['translating'], 'en'>
