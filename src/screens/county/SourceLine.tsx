import type { Source } from '../../curriculum/source.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { Said } from '../Said.tsx'

/** Where a fact was read and of which year, as a link where there is one to follow. */
export function SourceLine({ source }: { source: Source }) {
  const sentences = useSentences()
  const { t } = useWords('county')
  const text = <Said>{sentences.source(source)}</Said>
  return (
    <>
      {source.url ? (
        <a href={source.url} rel="noreferrer" target="_blank">
          {text}
        </a>
      ) : (
        text
      )}
      {source.year === null && ` · ${t('county:rules.undated')}`}
    </>
  )
}
