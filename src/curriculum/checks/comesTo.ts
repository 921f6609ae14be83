import { goalOf, type Route, type RouteStep } from '../route.ts'
import type { DemandPoint } from '../rules.ts'

/** The moments that a step of a route comes to. */
export function momentsOf(step: RouteStep): DemandPoint[] {
  switch (step.kind) {
    case 'modules':
      return ['module']
    case 'contract':
      return ['contract', 'contractCompleted']
    case 'exam':
      if (step.exam === 'written') return ['writtenExam']
      return step.exam === 'trade' ? ['tradeExamRegistration', 'tradeExam'] : []
    case 'certificate':
      return ['certificate']
    default:
      return []
  }
}

/** Moments that every route to a certificate is to come to: that one lacks them is told once, by the step that is missing. */
const toCertificate: readonly DemandPoint[] = ['tradeExamRegistration', 'tradeExam', 'certificate']

/** Whether a route comes to a moment. */
export function comesTo(route: Route, moment: DemandPoint): boolean {
  if (moment === 'route') return true
  if (goalOf(route).kind === 'certificate' && toCertificate.includes(moment)) return true
  return route.steps.flatMap(momentsOf).includes(moment)
}
