import { useMemo } from 'react'
import { type Known, type Sentences, sentencesOf } from './sentences/sentences.ts'
import { useWords, useWordsIn } from './useWords.ts'

/**
 * Facts as sentences in the language of the app. Give it what is known of the person and the way; where the
 * language is not Norwegian, the Norwegian names come along.
 */
export function useSentences({ reader, pathway, background, standing, day }: Known = {}): Sentences {
  const words = useWords('field', 'sentences')
  const norwegian = useWordsIn(words.norwegian ? words.language : 'nb', 'field', 'sentences')
  return useMemo(
    () =>
      sentencesOf(
        words,
        {
          ...(reader && { reader }),
          pathway: pathway ?? null,
          background: background ?? null,
          standing: standing ?? null,
          day: day ?? null,
        },
        norwegian,
      ),
    [words, norwegian, reader, pathway, background, standing, day],
  )
}
