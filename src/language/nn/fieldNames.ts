import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `fieldNames` of `nb/fieldNames.ts` in nynorsk. */
export const fieldNames = {
  title: 'Felt',
} as const satisfies Translation<Source['editor']['fieldNames'], 'nn'>
