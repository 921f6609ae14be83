import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `fieldNames` of `nb/fieldNames.ts` in English. */
export const fieldNames = {
  title: 'Field',
} as const satisfies Translation<Source['editor']['fieldNames'], 'en'>
