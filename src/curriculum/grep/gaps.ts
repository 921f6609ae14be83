import type { Exam } from '../requirement.ts'
import type { PlanSubject } from './plans.ts'

/** What a draft leaves empty, and why; facts only. */
export type Gap =
  /** Named by an object that was read, and not itself among them. */
  | { kind: 'missingObject'; type: 'plan' | 'set' | 'subject'; code: string }
  /** So many aims of a set are known by their code alone. */
  | { kind: 'aimsNotRead'; set: string; count: number }
  /** The plan is of no trade, so that nothing is drawn from it. */
  | { kind: 'noTradePlan'; code: string; is: Exclude<PlanSubject, 'modules' | 'block'> }
  /** A set says that it belongs to the plan, which does not list it. */
  | { kind: 'setNotInPlan'; set: string }
  /** One code is wanted, and the objects tell of none or of several. */
  | {
      kind: 'codeUnclear'
      of: 'subject' | 'mark' | 'basedOn' | 'ordinaryArea' | 'modularArea' | Exam
      in: string
      codes: string[]
    }
  /** A code that our files cannot hold: of an older register, or no code at all. It is left out. */
  | { kind: 'otherCode'; of: 'set' | 'aim' | 'subject' | 'mark'; code: string }
  | { kind: 'titleMissing'; set: string }
  /** Modules to choose from, by their sets: how many of them the register does not tell. */
  | { kind: 'choiceNotTold'; sets: string[] }
  | { kind: 'certificateNotTold' }
