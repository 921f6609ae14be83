import type { CurriculumFile } from '../curriculum/catalogue.ts'
import type { Fault } from '../curriculum/faults.ts'
import { identityNumbersOf } from '../records/identityNumber.ts'

/** Every text of `curricula/` that holds an identity number: the files are read by all, and name nobody. */
export function identityNumbersIn(files: readonly CurriculumFile[]): Fault[] {
  return files.flatMap(({ path: file, content }) =>
    identityNumbersOf(content).map(
      (at): Fault => ({ kind: 'holdsIdentityNumber', file, at: at.map(String) }),
    ),
  )
}
