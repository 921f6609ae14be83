import { readNumber } from '../calendar/digits.ts'
import type { Catalogue } from '../curriculum/catalogue.ts'
import { exams } from '../curriculum/requirement.ts'
import { backgroundLimits, isWithin } from '../pathway/background.ts'
import { choiceOf, composePathway, type Pathway } from '../pathway/pathway.ts'
import { leaveLimits, type Supposition } from '../planning/whatIf.ts'

/** What `--if` can say, as `--help` and every call that is not understood say it. */
export const suppositionUsage = `WHAT is one of exam-failed=written, exam-failed=trade, job-lost, contract-voided, leave=WEEKS, norwegian-slower,
hours=HOURS, county=ID, trade=ID, route=ID, claim-approved=ID and claim-refused=ID, the claim as the log names it.`

const bare = {
  'job-lost': { kind: 'jobLost' },
  'contract-voided': { kind: 'contractVoided' },
  'norwegian-slower': { kind: 'norwegianSlower' },
} as const satisfies Record<string, Supposition>

/** Reads what `--if` supposes of somebody on a pathway; a text says what cannot be understood. */
export function readSupposition(
  written: string,
  catalogue: Catalogue,
  pathway: Pathway,
): Supposition | string {
  const [what = '', ...more] = written.split('=')
  const value = more.join('=')
  if (Object.hasOwn(bare, what))
    return value === '' ? bare[what as keyof typeof bare] : `--if ${what} takes no value.`
  switch (what) {
    case 'exam-failed': {
      const exam = exams.find((one) => one === value)
      return exam ? { kind: 'examFailed', exam } : `--if ${what} is said of ${exams.join(' or ')}.`
    }
    case 'leave': {
      const weeks = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN
      const [least, most] = leaveLimits
      return weeks >= least && weeks <= most
        ? { kind: 'leave', weeks }
        : `--if ${what} takes weeks from ${least} to ${most}.`
    }
    case 'hours': {
      const hoursAWeek = readNumber(value)
      const [least, most] = backgroundLimits.hoursAWeek
      return isWithin(hoursAWeek, backgroundLimits.hoursAWeek)
        ? { kind: 'hours', hoursAWeek }
        : `--if ${what} takes hours from ${least} to ${most}.`
    }
    case 'county':
    case 'trade':
    case 'route': {
      // A county without a file would be one that asks nothing but questions: nobody supposes that of a person
      const isHere = what !== 'county' || catalogue.countiesById.has(value)
      const other = isHere ? composePathway(catalogue, { ...choiceOf(pathway), [what]: value }) : null
      return other ? { kind: 'otherWay', pathway: other } : `There is no ${what} ${value}.`
    }
    case 'claim-approved':
    case 'claim-refused':
      return {
        kind: 'claimDecided',
        claim: value,
        as: what === 'claim-approved' ? 'claimApproved' : 'claimRejected',
      }
    default:
      return `Nobody can suppose ${what}.`
  }
}
