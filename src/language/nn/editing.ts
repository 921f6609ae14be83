import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `editing` of `nb/editing.ts` in nynorsk. */
export const editing = {
  title: 'Rediger',
} as const satisfies Translation<Source['editor']['editing'], 'nn'>
