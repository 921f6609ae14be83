import { areEnough } from '../curriculum/moduleChoice.ts'
import type { DemandPoint } from '../curriculum/rules.ts'
import type { Asked } from '../pathway/findings.ts'
import type { Pathway } from '../pathway/pathway.ts'
import {
  contractOf,
  examState,
  hasArrived,
  holdsModule,
  type Standing,
  stateOf,
} from '../pathway/standing.ts'
import { type Answer, checklist } from '../pathway/unmet.ts'
import { pointsOf } from './request.ts'

/** Whether a moment lies behind: what was asked then is asked no more. */
const isBehind: Record<DemandPoint, (pathway: Pathway, standing: Standing) => boolean> = {
  route: () => false,
  module: ({ trade }, standing) =>
    trade === null || areEnough(trade, (module) => holdsModule(standing, module)),
  contract: (_, standing) => contractOf(standing) !== null,
  contractCompleted: (_, standing) => contractOf(standing)?.state === 'completed',
  writtenExam: (_, standing) => examState(standing, 'written') === 'passed',
  tradeExamRegistration: (_, standing) => ['registered', 'passed'].includes(examState(standing, 'trade')),
  tradeExam: (_, standing) => examState(standing, 'trade') === 'passed',
  certificate: (_, standing) => stateOf(standing, 'certificate.certificate') === 'issued',
}

/** A moment at which a route asks something, and how each thing asked stands. */
export interface Moment {
  point: DemandPoint
  answers: readonly Answer[]
}

/** The moments of a route that lie ahead of a person, in the order of the route; none after the goal. */
export function momentsAhead(asked: Asked): Moment[] {
  const { pathway, standing } = asked
  if (hasArrived(standing) || isBehind.certificate(pathway, standing)) return []
  return pointsOf(pathway)
    .filter((point) => !isBehind[point](pathway, standing))
    .map((point) => ({ point, answers: checklist(point, asked).map(({ answer }) => answer) }))
}
