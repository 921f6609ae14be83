import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `building` of `nb/building.ts` in nynorsk. */
export const building = {
  title: 'Krav',
} as const satisfies Translation<Source['editor']['building'], 'nn'>
