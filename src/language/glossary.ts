import { capital } from './marks.ts'
import type { Key } from './source.ts'
import type { Term } from './terms.ts'
import type { Words } from './words.ts'

/** What a term means. */
export function explain({ t }: Words<'glossary'>, term: Term): string {
  return capital(t(`glossary:${term}` as Key<'glossary'>))
}
