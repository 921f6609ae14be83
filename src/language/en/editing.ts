import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `editing` of `nb/editing.ts` in English. */
export const editing = {
  title: 'Edit',
} as const satisfies Translation<Source['editor']['editing'], 'en'>
