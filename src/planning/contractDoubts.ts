import type { Day } from '../calendar/day.ts'
import type { RuleEntry } from '../curriculum/rules.ts'
import type { Background } from '../pathway/background.ts'
import { type Pathway, ruleOf } from '../pathway/pathway.ts'
import { contractOf, type Standing, stateOf } from '../pathway/standing.ts'
import type { Plan, PlanStep } from './plan.ts'

/**
 * Whether a contract's hours a week are assumed, and whether they are then all that the person has: hours are its own
 * only where no job of a known position is worked under it. null where they are not assumed.
 */
export function hoursAssumed(
  { id, hoursAWeek }: PlanStep,
  background: Pick<Background, 'hoursAWeek'>,
): 'wholeWeek' | 'partOfWeek' | null {
  if (!id.startsWith('contract.') || hoursAWeek === 0) return null
  return hoursAWeek >= background.hoursAWeek ? 'wholeWeek' : 'partOfWeek'
}

/** Whether a step is a contract that takes no hours of its own: it is worked in the job that the person has by then. */
export function isContractInJob({ id, hoursAWeek }: PlanStep): boolean {
  return id.startsWith('contract.') && hoursAWeek === 0
}

/** A trade exam that is planned for after the last day of the contract. */
export interface ExamAfterContract {
  ends: Day
  exam: Day
  /** The rule that has it before: normally before the training time ends (ofo. § 9-55). */
  rule: RuleEntry | null
}

/** The trade exam of a plan, where it lies after the contract's last day; null where it does not. */
export function examAfterContract(
  pathway: Pathway,
  standing: Standing,
  plan: Plan,
): ExamAfterContract | null {
  const events = plan.steps.flatMap((step) => step.events)
  const sat = events.find((event) => event.kind === 'examPassed' && event.exam === 'trade')
  const ends = lastDayOfContract(standing, plan)
  if (!sat || ends === null || sat.day <= ends) return null
  return { ends, exam: sat.day, rule: ruleOf(pathway, 'tradeExamBeforeEnd', sat.day).holds }
}

/** Whether the contract goes on after the trade exam: the certificate then waits for its end too (ofo. § 9-55). */
export function contractOutlastsExam(standing: Standing, plan: Plan): boolean {
  const events = plan.steps.flatMap((step) => step.events)
  const planned = events.find((event) => event.kind === 'examPassed' && event.exam === 'trade')?.day
  const isPassed = stateOf(standing, 'exam.trade') === 'passed'
  const passed = isPassed ? standing.facts.since.get('exam.trade') : planned
  const ends = lastDayOfContract(standing, plan)
  return passed !== undefined && ends !== null && ends > passed
}

/** The last day of the contract that runs, or else of the one that is planned. */
function lastDayOfContract(standing: Standing, plan: Plan): Day | null {
  const held = contractOf(standing)
  if (held && held.contract.end !== null) return held.state === 'completed' ? null : held.contract.end
  const started = plan.steps.flatMap((step) => step.events).find((event) => event.kind === 'contractStarted')
  return started?.ends ?? null
}
