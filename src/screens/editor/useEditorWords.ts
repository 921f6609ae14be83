import { useWords } from '../../language/useWords.ts'

/** The words of the editor: those of the field and of the county's pages name what files hold. */
export const useEditorWords = () => useWords('editor', 'field', 'county', 'faults', 'sentences')
