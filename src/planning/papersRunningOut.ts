import type { Day } from '../calendar/day.ts'
import { gatesToEarn, type Pathway, pointsAsking } from '../pathway/pathway.ts'
import { type Standing, stateOf } from '../pathway/standing.ts'
import type { Plan } from './plan.ts'

/** A paper that is held and runs out before the trade exam that it is asked for. */
export interface PaperRunningOut {
  gate: string
  expires: Day
  /** The plan has it earned anew. Where it does not, it still holds when the exam is registered for, and not when it is sat. */
  renewed: boolean
}

/** The papers held now that run out before the plan has the trade exam passed; none where the plan has no such exam. */
export function papersRunningOut(pathway: Pathway, standing: Standing, { steps }: Plan): PaperRunningOut[] {
  const exam = steps.find(({ id }) => id === 'exam.trade')?.to
  if (exam === undefined) return []
  return gatesToEarn(pathway).flatMap(({ id: gate }) => {
    const expires = standing.facts.gateExpires.get(gate)
    const isAsked = pointsAsking(pathway, gate).some((point) => point.startsWith('tradeExam'))
    if (!isAsked || expires === undefined || expires >= exam || stateOf(standing, `gate.${gate}`) !== 'held')
      return []
    return [{ gate, expires, renewed: steps.some(({ id }) => id === `gate.${gate}`) }]
  })
}
