import type { Path } from '../../curriculum/json.ts'
import { faultSaid } from '../../language/sentences/fault.ts'
import { faultsAt, useEditing } from '../editor/editing.ts'
import { useEditorWords } from '../editor/useEditorWords.ts'

/** What is wrong just at a place, as one text; null where nothing is. */
export function useFaultText(at: Path): string | null {
  const words = useEditorWords()
  const found = faultsAt(useEditing(), at)
  return found.length === 0 ? null : found.map((fault) => faultSaid(words, fault).what).join(' ')
}
