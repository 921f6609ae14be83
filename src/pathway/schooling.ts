import type { Schooling } from '../curriculum/requirement.ts'
import { type Background, compulsoryYears } from './background.ts'
import type { Finding } from './finding.ts'

/**
 * Whether somebody has completed so much. Fewer than ten years may be a whole grunnskole where it was, and upper secondary is
 * more than grunnskole: what is not told is a question.
 */
export function schoolingAtLeast(
  { schoolYears, upperSecondary }: Background,
  least: Schooling,
): Finding['state'] {
  if (upperSecondary) return 'met'
  if (least === 'upperSecondary') return upperSecondary === null ? 'question' : 'missing'
  return schoolYears !== null && schoolYears >= compulsoryYears ? 'met' : 'question'
}

/** Whether somebody has no more than so much. */
export function schoolingAtMost({ upperSecondary }: Background, most: Schooling): Finding['state'] {
  if (most === 'upperSecondary' || upperSecondary === false) return 'met'
  return upperSecondary === null ? 'question' : 'missing'
}
