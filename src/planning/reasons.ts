import type { Day } from '../calendar/day.ts'
import type { Text } from '../curriculum/text.ts'
import type { PathwayPart } from '../pathway/pathway.ts'
import type { BasisValue } from './basis.ts'

/** Why a step of a plan made anew does not lie where the plan before had it, lasts another time, or is no longer there. */
export type MoveReason =
  /** Somebody has fixed it there. */
  | { kind: 'pinned' }
  /** Somebody had fixed it elsewhere, and has let it go. */
  | { kind: 'released' }
  /** It is held where it was agreed. */
  | { kind: 'agreed' }
  /** It cannot begin then any longer: no term, no registration, or a rule that forbids it. */
  | { kind: 'window' }
  /** Another step that it waits for is not over by then. */
  | { kind: 'waitsFor'; step: string }
  /** Other steps take the hours of the week then, which they did not before. */
  | { kind: 'hours'; steps: string[] }
  /** What it waited for is over sooner, or the hours that it needs are not taken any longer. */
  | { kind: 'freed'; steps: string[] }
  /** It is got ready shortly before another step, which has moved. */
  | { kind: 'closeTo'; step: string }
  /** The person's cohort has it then; where `cohort` is null, the cohort that had it elsewhere is the person's no longer. */
  | { kind: 'cohort'; cohort: Text | null }
  /** Somebody has fixed its length. */
  | { kind: 'lengthFixed' }
  /** It is taken at another pace: hours a week. */
  | { kind: 'pace'; was: number; now: number }
  /** It is a job or a contract of another position, in per cent. */
  | { kind: 'position'; was: number; now: number }
  /** It lasts until another step, which lies elsewhere. */
  | { kind: 'lasts'; step: string }
  /** It lasts until its test, which is on another day. */
  | { kind: 'test'; day: Day }
  /** It is a contract, as long as the law reckons it from practice and credits by the day it begins. */
  | { kind: 'contractTime' }
  /** The person has more or fewer hours a week. */
  | { kind: 'freeHours'; was: number; now: number }
  /** Somebody has set a length for this person in place of an assumed one, another one, or none any longer. */
  | { kind: 'ownLength'; duration: string }
  /** Aims of the module are recognised, and not taught again. */
  | { kind: 'recognised' }
  /** The person is on leave. */
  | { kind: 'leave' }
  /** Something has been written down, or taken back, since. */
  | { kind: 'happened' }
  /** A value of the curriculum, the route or the rules is another one, was not there, or is there no longer. */
  | {
      kind: 'valueChanged'
      part: PathwayPart
      value: string
      was: BasisValue | null
      now: BasisValue | null
      /** The numbers of the file then and now, where they differ. */
      versions: { was: string; now: string } | null
    }
  /** The way is that of another county, which has another value, or none. */
  | { kind: 'otherValue'; value: string; was: BasisValue | null; now: BasisValue | null }
  /** A file is another one, and nothing else that is known says why: it may be that. */
  | { kind: 'fileChanged'; parts: PathwayPart[] }
  /** It is gone, as the way that is taken now has no such step. */
  | { kind: 'notOfWay' }
  /** It is gone, as what it leads to is there already. */
  | { kind: 'reached' }
  /** It is gone, as the plan gets there without it. */
  | { kind: 'notNeeded' }
  /** Where it was there is no plan any longer. */
  | { kind: 'noRoom' }
  /** Where it was the plan would end later. */
  | { kind: 'endsLater' }
  /** It might be as it was: all was arranged anew, and the plan ends no later so. */
  | { kind: 'asSoon' }

/** A step that is not where it was, not as long or no longer there, and why: what binds it first. There is always a reason. */
export interface ReasonedMove {
  step: string
  reasons: MoveReason[]
}

/** Reasons by the step, as they are told: what is why each one is otherwise is told once, over them all. */
export interface ReasonsApart {
  shared: readonly MoveReason[]
  own: ReadonlyMap<string, readonly MoveReason[]>
}

/** Takes apart what is a reason of every step from what is one of some; of a single step all is its own. */
export function reasonsApart(reasons: ReadonlyMap<string, readonly MoveReason[]>): ReasonsApart {
  const [first = [], ...others] = [...reasons.values()]
  const hasIt = (reason: MoveReason) => {
    const spelled = JSON.stringify(reason)
    return (some: readonly MoveReason[]) => some.some((one) => JSON.stringify(one) === spelled)
  }
  const shared = others.length === 0 ? [] : first.filter((reason) => others.every(hasIt(reason)))
  const isShared = (reason: MoveReason) => hasIt(reason)(shared)
  const own = [...reasons].map(([step, some]) => [step, some.filter((reason) => !isShared(reason))] as const)
  return { shared, own: new Map(own) }
}

/** The reasons by the step. */
export function reasonsOf(moves: readonly ReasonedMove[]): ReadonlyMap<string, readonly MoveReason[]> {
  return new Map(moves.map(({ step, reasons }) => [step, reasons]))
}
