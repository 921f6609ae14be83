import type { CurriculumFile } from '../curriculum/catalogue.ts'
import type { Fault } from '../curriculum/faults.ts'
import { eachText } from '../curriculum/json.ts'
import { identityNumbersOf } from '../records/identityNumber.ts'
import { hasHidden } from '../records/plainText.ts'

/**
 * Every text of `curricula/` that may not stand there: one that holds an identity number, for the files are read by all
 * and name nobody, and one with hidden characters, which are taken out of what is kept of a person, but
 * stand in these files as they are written.
 */
export function unfitTextsIn(files: readonly CurriculumFile[]): Fault[] {
  return files.flatMap(({ path: file, content }) => {
    const faults = identityNumbersOf(content).map(
      (at): Fault => ({ kind: 'holdsIdentityNumber', file, at: at.map(String) }),
    )
    eachText(content, (text, at) => {
      if (hasHidden(text)) faults.push({ kind: 'holdsHiddenCharacter', file, at: at.map(String) })
    })
    return faults
  })
}
