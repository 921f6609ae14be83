import type { Day } from '../calendar/day.ts'
import type { Lane, RouteStep } from '../curriculum/route.ts'
import type { RegistrationWindow } from '../pathway/examTerms.ts'
import type { AssumptionRef } from './plan.ts'

/** A step of a route of one kind. */
export type StepOf<K extends RouteStep['kind']> = RouteStep & { kind: K }

/** The part an activity plays in the plan step it belongs to. */
export type Part =
  | 'whole'
  | 'find'
  | 'hold'
  | 'course'
  | 'test'
  | 'register'
  | 'sit'
  | 'gather'
  | 'complete'
  | 'mark'

/** One activity of the problem with what it means to a person. */
export interface Task {
  /** The plan step it becomes a part of. */
  step: string
  part: Part
  routeStep: RouteStep
  lane: Lane
  assumes: readonly AssumptionRef[]
  /** The day on which it began, when it is under way. */
  begun?: Day | null
  /** Hours a week of jobs held before that it sets free for good. */
  frees?: number
  /** It is of most use shortly before what waits for it. */
  late?: boolean
  /** The exam term behind each start week, when it has terms. */
  termByStart?: ReadonlyMap<number, TermRef>
}

/** A term that a test or exam is sat in. */
export interface TermRef {
  id: string
  assumed: boolean
  /** First day of the test or exam, and the day on which its result is known. */
  from: Day
  result: Day
  registration: RegistrationWindow
}
