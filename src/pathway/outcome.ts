import type { Day } from '../calendar/day.ts'
import type { AnyExam } from '../curriculum/requirement.ts'
import type { Cap, StayKind } from '../curriculum/route.ts'
import type { ContractRole, DemandPoint, RouteRole } from '../curriculum/rules.ts'
import type { RuleStanding } from '../curriculum/source.ts'
import type { PastCap } from './engagement.ts'
import type { ExamDoubt } from './examRegistration.ts'
import type { Place } from './moves.ts'
import type { Unit } from './pathway.ts'
import type { Answer } from './unmet.ts'

/** Why an event does not count: law or order forbids it. */
export type Refusal =
  /** Its chart has no such move from where it stands; `possible` is what could happen instead. */
  | { kind: 'order'; unit: Unit; place: Place; event: string; possible: readonly string[] }
  /** The job was over by then, or its end is told otherwise among what the person brought: `ended` is its last day. */
  | { kind: 'workOver'; unit: Unit; ended: Day }
  /** The thing does not exist in this curriculum and route. */
  | { kind: 'notInPathway'; unit: Unit }
  /** It was in an earlier version of the curriculum; what it is worth now is the county's to say, as recognition. */
  | { kind: 'leftBehind'; unit: Unit; curriculum: string }
  /** The law demands something that is not in place. */
  | { kind: 'demand'; point: DemandPoint; missing: Answer[] }
  /** It happened on the way to another trade than the one that the plan is for now; null when that is for none. */
  | { kind: 'otherTrade'; trade: string; wanted: string | null }
  /** The trade has no module plan: nobody teaches or marks its aims as a module. */
  | { kind: 'noModulePlan' }
  /** Aims that the curriculum has not given this module. */
  | { kind: 'unknownAims'; module: string; aims: string[] }
  /** A contract in another role than the one that the route goes by, or that can be changed over. */
  | { kind: 'otherRole'; role: ContractRole; wanted: RouteRole }
  /** A result that cannot be complained about, or has been already (ofo. §§ 10-2, 10-9). */
  | { kind: 'noComplaint'; exam: AnyExam; why: 'passed' | 'already' }
  /** The exam of a contract that the person does not have. */
  | { kind: 'noContractFor'; exam: AnyExam; role: ContractRole }
  /** A contract, or its extension, that ends no later than this day lasts no time. */
  | { kind: 'endsTooEarly'; ends: Day; notAfter: Day }
  /** A stay, or an exception for one, that ends no later than this day lasts no longer by it. */
  | { kind: 'stayEndsTooEarly'; ends: Day; notAfter: Day }
  /** The model has no such stay that lasts so long: `last` is the last day that it, or an exception, allows. */
  | { kind: 'pastCap'; work: StayKind; ends: Day; cap: Cap; last: Day }
  /** An exception from a limit that this model does not set. */
  | { kind: 'noCap' }
  /** An entry took it back. */
  | { kind: 'retracted' }

/** Allowed, yet somebody should look. */
export type Notice =
  /** A county, school or model asks for more than is in place. */
  | { kind: 'beyondPractice'; point: DemandPoint; by: Exclude<RuleStanding, 'law'>; missing: Answer }
  /** A registration or a result of an exam agrees with no contract, no term or no wait. */
  | ({ kind: 'examDoubted' } & ExamDoubt)
  /** A completed contract in which less was worked than it was to last, in full-time months: the county decides. */
  | { kind: 'contractNotWorked'; has: number; wants: number }
  /** A module approved on the day it was begun, no part of it recognised: a slip, or recognition told as teaching. */
  | { kind: 'approvedAtOnce'; module: string }
  /** A stay that lasted beyond the last day that the model, or an exception, allows. */
  | ({ kind: 'wentPastCap' } & PastCap)

/** What became of an event. */
export type Outcome = { accepted: true; notices: Notice[] } | { accepted: false; refusal: Refusal }
