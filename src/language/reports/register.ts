import type { Difference } from '../../curriculum/grep/differences.ts'
import type { Draft } from '../../curriculum/grep/draft.ts'
import { tradePlansIn } from '../../curriculum/grep/plans.ts'
import type { Register } from '../../curriculum/grep/read.ts'
import type { GrepReport } from '../../records/grepReport.ts'
import { differenceSentence, gapSentence, registerFaultSentence } from '../sentences/register.ts'
import type { Words } from '../words.ts'

/** Codes of the objects by their types, both in the order in which they were read. */
function objectsByType({ objects }: Register): GrepReport['objects'] {
  const byType = Map.groupBy(objects, ({ type }) => type)
  return [...byType].map(([type, of]) => ({ type, codes: of.map(({ code }) => code) }))
}

/** What was read of the official register, with what differs from a file of ours; `left` is what cannot be taken as it is. */
export function registerReport(
  words: Words<'faults'>,
  register: Register,
  draft: Draft | null,
  { differences, left }: { differences: readonly Difference[]; left: readonly Difference[] },
): GrepReport {
  return {
    objects: objectsByType(register),
    leftAside: register.leftAside,
    faults: register.faults.map((fault) => {
      const { file, line, at, kind } = fault
      return { file, line, at, kind, sentence: registerFaultSentence(words, fault) }
    }),
    plans: tradePlansIn(register.objects),
    draft: draft && {
      ...draft,
      gaps: draft.gaps.map((gap) => ({ kind: gap.kind, sentence: gapSentence(words, gap) })),
    },
    differences: differences.map((difference) => ({
      kind: difference.kind,
      sentence: differenceSentence(words, difference),
      module: 'module' in difference ? difference.module : null,
      ready: !left.includes(difference),
    })),
  }
}
