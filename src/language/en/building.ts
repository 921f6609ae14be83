import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `building` of `nb/building.ts` in English. */
export const building = {
  title: 'Requirement',
} as const satisfies Translation<Source['editor']['building'], 'en'>
