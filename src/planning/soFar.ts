import { type Day, earlier } from '../calendar/day.ts'
import { begin, type Draft, type Drafted, draftPlan, earliestFinish, type Sight } from './draft.ts'
import type { Plan } from './plan.ts'
import type { PlanRequest } from './request.ts'

/** A plan that has been found. */
export interface Made {
  kind: 'plan'
  plan: Plan
  /** Hours that the plan takes in its fullest week. */
  fullestWeek: number
}

/** What is known of the shortest plan while it is still searched for. */
export interface SoFar {
  /** Tries used of those after which the search gives up: contradictions met, so no clock decides anything. */
  tries: number
  atMost: number
  /** No plan on the route can end before this day; null while something that may lead to one has not been looked at. */
  bound: Day | null
  /** The best plan so far, not proved; null before there is any. It is worked out when asked for, and once only. */
  best: () => Made | null
}

/** Whoever wants to know how a search goes. What is done with it changes nothing of the plan. */
export type Watch = (soFar: SoFar) => void

/** The searches that one plan takes, one after another, told of as one. */
export class Searches {
  private readonly over: Drafted[] = []
  /** Tries that the searches took which are over, and the one that goes on. */
  private before = 0
  private now = 0
  private made: { draft: Draft; plan: Made } | null = null
  private count: number
  private readonly maxConflicts: number
  private readonly finished: (draft: Draft) => Made
  private readonly watch: Watch | undefined

  /** `count` is how many searches there are to be, `finished` makes a plan of a draft. */
  constructor(
    count: number,
    maxConflicts: number,
    finished: (draft: Draft) => Made,
    watch: Watch | undefined,
  ) {
    this.count = count
    this.maxConflicts = maxConflicts
    this.finished = finished
    this.watch = watch
  }

  /**
   * Searches for a plan for one way of meeting what is demanded; null where none for it can be shorter than the shortest
   * found so far, so that it need not be searched for.
   */
  draft(way: PlanRequest): Drafted | null {
    const { watch } = this
    const shortest = this.plans().reduce<Day | null>(
      (day, { plan }) => (day === null ? plan.finish : earlier(day, plan.finish)),
      null,
    )
    const begun = begin(way)
    if (shortest !== null && earliestFinish(begun) >= shortest) {
      this.count -= 1
      return null
    }
    const drafted = draftPlan(begun, this.maxConflicts, watch && ((sight) => watch(this.soFar(sight))))
    this.over.push(drafted)
    this.before += this.now
    this.now = 0
    return drafted
  }

  private soFar({ tries, left, bound, best }: Sight): SoFar {
    this.now = tries
    const used = this.before + tries
    const toCome = Math.max(0, this.count - this.over.length - 1) * this.maxConflicts
    return {
      tries: used,
      atMost: used + left + toCome,
      bound: this.boundWith(bound),
      best: () => this.bestWith(best()),
    }
  }

  /** Of a search that is still to come, or was given up without a plan, nothing is known. */
  private boundWith(bound: Day): Day | null {
    const isOpen =
      this.over.length + 1 < this.count || this.over.some((one) => one.kind === 'noPlan' && !one.proved)
    return isOpen ? null : this.plans().reduce((day, { plan }) => earlier(day, plan.bound), bound)
  }

  private bestWith(now: Draft | null): Made | null {
    const [first, ...others] = now ? [...this.plans(), now] : this.plans()
    if (!first) return null
    const draft = others.reduce((a, b) => (b.plan.finish < a.plan.finish ? b : a), first)
    if (this.made?.draft !== draft) {
      const { plan, ...made } = this.finished(draft)
      this.made = { draft, plan: { ...made, plan: { ...plan, proved: false } } }
    }
    return this.made.plan
  }

  private plans(): Draft[] {
    return this.over.filter((drafted) => drafted.kind === 'plan')
  }
}
