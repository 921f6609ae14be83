import type { Leaf } from '../curriculum/requirement.ts'
import type { DemandPoint } from '../curriculum/rules.ts'
import type { Asked } from './findings.ts'
import type { Pathway } from './pathway.ts'
import { contractOf, type Standing } from './standing.ts'
import { type Answer, checklist, type LeafAnswer, leafAnswers, missingPart } from './unmet.ts'

/** What a person or their trade must bring to enter a route; what the route itself gives on the way closes nothing. */
const brought: readonly Leaf['kind'][] = [
  'practice',
  'practiceAtMost',
  'age',
  'ageAtMost',
  'schooling',
  'inProgramme',
  'trade',
  'stated',
  'retakesLeft',
  'modulePlan',
]

/** The part of an answer that is missing and that nothing on the way gives, grouping kept; null when that is nothing. */
function closingPart(answer: Answer): Answer | null {
  const missing = missingPart(answer)
  if (missing === null) return null
  if (missing.kind === 'leaf') return brought.includes(missing.leaf.kind) ? missing : null
  const of = missing.of.flatMap((part) => closingPart(part) ?? [])
  const count = missing.count - (missing.of.length - of.length)
  return count > 0 ? { ...missing, count, of } : null
}

/** What must be brought and is a question, unless enough of the rest of its group stands open already. */
function unknownPart(answer: Answer): LeafAnswer[] {
  if (answer.kind === 'leaf') {
    return answer.state === 'question' && brought.includes(answer.leaf.kind) ? [answer] : []
  }
  const open = answer.of.filter((part) => closingPart(part) === null && unknownPart(part).length === 0)
  return open.length >= Math.min(answer.count, answer.of.length) ? [] : answer.of.flatMap(unknownPart)
}

/** What stands between a person and a route today. */
export interface Entry {
  /** What they would have to bring, a tree for each demand: it closes the route. */
  closing: readonly Answer[]
  /** What is a question instead: it closes nothing. */
  unknown: readonly LeafAnswer[]
}

/** The moments that open or close a route today: what is asked of everybody on it, and where it begins. */
export function entryPoints({ route }: Pathway): DemandPoint[] {
  return [...new Set<DemandPoint>(['route', route.entry])]
}

/** Whether somebody is in a contract of the kind that a route leads by: what is asked before one is asked of them no more. */
export function isInContractOf({ route }: Pathway, standing: Standing): boolean {
  const role = contractOf(standing)?.contract.role ?? null
  return role !== null && role === (route.role ?? null)
}

/** Asks what a route demands at these moments, as far as a person must bring it. */
export function entryOf(asked: Omit<Asked, 'judged' | 'lawAlone'>): Entry {
  const { pathway, standing } = asked
  const answers = entryPoints(pathway)
    .filter((point) => point !== 'contract' || !isInContractOf(pathway, standing))
    .flatMap((point) => checklist(point, asked))
    .map(({ answer }) => answer)
  return {
    closing: answers.flatMap((answer) => closingPart(answer) ?? []),
    unknown: answers.flatMap(unknownPart),
  }
}

/** The leaves of what closes a route, in reading order. */
export function closingLeaves({ closing }: Entry): LeafAnswer[] {
  return closing.flatMap(leafAnswers)
}
