import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '../../language/languages.ts'
import { type Known, type Sentences, sentencesOf } from '../../language/sentences/sentences.ts'
import { useWordsIn } from '../../language/useWords.ts'
import type { Words } from '../../language/words.ts'
import { Said } from '../Said.tsx'

/** One language of a sheet: its words, and facts as sentences to the participant. */
export interface SheetLanguage {
  words: Words<'field' | 'sentences' | 'participant'>
  sentences: Sentences
}

/** The words of a sheet in a language. */
export function useSheetLanguage(language: Language, known: Known): SheetLanguage {
  const words = useWordsIn(language, 'field', 'sentences', 'participant')
  return useMemo(
    () => ({ words, sentences: sentencesOf(words, { ...known, reader: 'participant' }) }),
    [words, known],
  )
}

const SheetContext = createContext<readonly SheetLanguage[]>([])

/** Gives a sheet its languages, the Norwegian first. */
export const SheetLanguages = SheetContext.Provider

/**
 * The same thing in every language of the sheet, side by side: each in a column of its own, with the direction
 * that its language has.
 */
export function Both({
  say,
  as = 'p',
}: {
  say: (language: SheetLanguage) => ReactNode
  as?: 'p' | 'div' | 'h2' | 'h3'
}) {
  const languages = useContext(SheetContext)
  const Tag = as
  return (
    <div className="sheet-both">
      {languages.map((language) => {
        const said = say(language)
        const { words } = language
        return (
          <Tag key={words.language} lang={words.language} dir={words.direction}>
            {typeof said === 'string' ? <Said>{said}</Said> : said}
          </Tag>
        )
      })}
    </div>
  )
}
