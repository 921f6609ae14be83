import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `hitting` of `nb/hitting.ts` in nynorsk. */
export const hitting = {
  title: 'Kva utkastet gjer',
} as const satisfies Translation<Source['editor']['hitting'], 'nn'>
