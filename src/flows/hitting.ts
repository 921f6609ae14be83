import { assign, type EventObject, fromCallback, setup } from 'xstate'
import type { Day } from '../calendar/day.ts'
import type { Catalogue } from '../curriculum/catalogue.ts'
import type { Fault } from '../curriculum/faults.ts'
import type { Json } from '../curriculum/json.ts'
import type { PlannerJob } from '../planning/jobs.ts'
import type { Planned } from '../planning/makePlan.ts'
import type { Participant } from '../records/participant.ts'
import {
  type Drafted,
  draftedIn,
  type Hit,
  type Outcome,
  outcomeOf,
  type Touched,
  touchedBy,
  type Weighing,
  weighingOf,
} from './effects.ts'

/** What is asked: what a draft does to some people, and whether the plans of those it does not touch are wanted too. */
export interface Asked {
  catalogue: Catalogue
  of: string
  content: Json
  today: Day
  people: readonly Hit[]
  /** The whole of somebody, with what a list does not know; null where they cannot be opened. */
  open: (person: string) => Promise<Participant | null>
  /** For a picture, plans are made of so many, those who are touched first: of whom it does not touch too. */
  examples?: number
}

/** A draft put beside what holds, and all that is asked of it. */
interface Working extends Asked {
  drafted: Drafted
}

/** Those whose plans are made: everybody who is touched, or a few for a picture. */
export function weighedAmong({ examples }: Asked, touched: readonly Touched[]): readonly Touched[] {
  const hit = touched.filter(({ touches }) => touches.length > 0)
  if (examples === undefined) return hit
  return [...hit, ...touched.filter((one) => !hit.includes(one))].slice(0, examples)
}

/** What a person's plan becomes; null where they could not be opened. */
type Weighed = Outcome | null

/** How far the answer has come. What is there stays until the next answer begins to come. */
export interface Hitting {
  working: Working | null
  /** Why nothing can be said of the draft as it is; empty where it can. */
  faults: readonly Fault[]
  touched: readonly Touched[]
  outcomes: ReadonlyMap<string, Weighed>
  /** People whose plans are made, of how many. */
  done: number
  total: number
}

type HittingEvent =
  | { type: 'asked'; asked: Asked }
  | { type: 'touched'; touched: readonly Touched[] }
  | { type: 'counted'; total: number }
  | { type: 'weighed'; outcomes: ReadonlyMap<string, Weighed> }
  | { type: 'finished' }
  | { type: 'failed' }
  | { type: 'stopped' }
  | { type: 'askedAgain' }

const nothing = { touched: [], outcomes: new Map<string, Weighed>(), done: 0, total: 0 } as const

/** Milliseconds of one go at the list: typing is heard between two. */
const aGo = 8

/** Lets whatever else waits be done, as a letter that was typed. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** Goes through the people in short goes, and says at the end how each is touched. */
const touching = fromCallback<EventObject, Working | null>(({ input, sendBack }) => {
  let isWanted = true
  const go = async (): Promise<void> => {
    if (!input) return
    const touched: Touched[] = []
    let until = performance.now() + aGo
    for (const person of input.people) {
      const one = touchedBy(input.drafted, person, input.today)
      if (one) touched.push(one)
      if (performance.now() < until) continue
      await breath()
      if (!isWanted) return
      until = performance.now() + aGo
    }
    sendBack({ type: 'touched', touched })
  }
  go().catch(() => isWanted && sendBack({ type: 'failed' }))
  return () => {
    isWanted = false
  }
})

/** Makes one plan away from the screen; null when the planner breaks. Stopping it stops the work. */
export type PlanAside = (job: PlannerJob) => { planned: Promise<Planned | null>; stop: () => void }

/** Plans that were made before, by all that they depend on, so that no two equal ones are made. */
export class KnownPlans {
  private readonly plans = new Map<string, Promise<Planned | null>>()
  /** The most that are kept: those asked for longest ago go first. */
  private readonly most = 3000

  /** The plan of a key, made where it is not known. */
  take(key: string, make: () => Promise<Planned | null>): Promise<Planned | null> {
    const known = this.plans.get(key)
    if (known) return known
    const made = make().then((planned) => {
      // One that was stopped is to be made when it is asked for again
      if (!planned) this.plans.delete(key)
      return planned
    })
    this.plans.set(key, made)
    const [oldest] = this.plans.keys()
    if (this.plans.size > this.most && oldest !== undefined) this.plans.delete(oldest)
    return made
  }
}

/** Milliseconds between two words of how far it has come. */
const between = 100

/** Makes the plans of those who are touched, as many at once as there are lanes, and says of each what becomes of it. */
export const weighingBy = (lanes: readonly PlanAside[], known: KnownPlans) =>
  fromCallback<EventObject, { working: Working | null; touched: readonly Touched[] }>(
    ({ input: { working, touched }, sendBack }) => {
      if (!working) return undefined
      const stops = new Set<() => void>()
      let isWanted = true
      const waiting = [...weighedAmong(working, touched)]
      const outcomes = new Map<string, Weighed>()
      let told = performance.now()

      const make = (lane: PlanAside) => async (job: PlannerJob) => {
        const { planned, stop } = lane(job)
        stops.add(stop)
        const made = await planned
        stops.delete(stop)
        return made
      }
      const planOf = async (lane: PlanAside, { job, key }: Weighing['before']): Promise<Planned | null> => {
        const made = await known.take(key, () => make(lane)(job))
        // Somebody else may have begun the same one, and have been stopped
        return made || !isWanted ? made : known.take(key, () => make(lane)(job))
      }

      const weigh = async (lane: PlanAside, person: string): Promise<void> => {
        const participant = await working.open(person)
        const weighing =
          participant && isWanted ? weighingOf(working.drafted, participant, working.today) : null
        if (!weighing) {
          outcomes.set(person, null)
          return
        }
        const before = await planOf(lane, weighing.before)
        if (!isWanted) return
        const after = weighing.after && (await planOf(lane, weighing.after))
        if (!isWanted) return
        if (!before || (weighing.after && !after)) throw new Error('the planner broke')
        outcomes.set(person, outcomeOf(weighing, before, after ?? undefined))
        if (performance.now() < told + between) return
        told = performance.now()
        sendBack({ type: 'weighed', outcomes: new Map(outcomes) })
      }
      const run = async (lane: PlanAside): Promise<void> => {
        for (let next = waiting.shift(); next && isWanted; next = waiting.shift())
          await weigh(lane, next.person)
      }

      sendBack({ type: 'counted', total: waiting.length })
      Promise.all(lanes.map(run))
        .then(() => {
          if (!isWanted) return
          sendBack({ type: 'weighed', outcomes })
          sendBack({ type: 'finished' })
        })
        .catch(() => isWanted && sendBack({ type: 'failed' }))
      return () => {
        isWanted = false
        for (const stop of stops) stop()
      }
    },
  )

/**
 * Asking whom a draft hits: at once who is touched and how, then, away from the screen, the weeks. Another question takes the place
 * of the one that is worked on, and what was answered stands until the new answer comes.
 */
export const hittingMachine = setup({
  types: { context: {} as Hitting, events: {} as HittingEvent },
  actors: {
    touching,
    weighing: fromCallback<EventObject, { working: Working | null; touched: readonly Touched[] }>(
      () => undefined,
    ),
  },
}).createMachine({
  id: 'hitting',
  initial: 'idle',
  context: { working: null, faults: [], ...nothing },
  on: {
    asked: {
      target: '.asked',
      reenter: true,
      actions: assign(({ event: { asked } }) => {
        const drafted = draftedIn(asked.catalogue, asked.of, asked.content)
        return drafted.kind === 'faults'
          ? { working: null, faults: drafted.faults }
          : { working: { ...asked, drafted }, faults: [] }
      }),
    },
  },
  states: {
    idle: {},
    asked: {
      always: [
        { guard: ({ context }) => context.working === null, target: 'unsound' },
        { target: 'touching' },
      ],
    },
    /** The draft has faults of shape: what is shown is of the last sound one. */
    unsound: {},
    touching: {
      invoke: { src: 'touching', input: ({ context }) => context.working },
      on: {
        touched: {
          target: 'weighing',
          actions: assign(({ context, event }) => ({
            touched: event.touched,
            done: 0,
            // The old answer stands for a picture until the new is there, and says nothing of a list
            outcomes: context.working?.examples ? context.outcomes : new Map(),
          })),
        },
        failed: 'broken',
        stopped: 'stopped',
      },
    },
    weighing: {
      invoke: {
        src: 'weighing',
        input: ({ context: { working, touched } }) => ({ working, touched }),
      },
      on: {
        counted: { actions: assign({ total: ({ event }) => event.total }) },
        weighed: {
          actions: assign(({ context, event }) => ({
            done: event.outcomes.size,
            outcomes: context.working?.examples
              ? new Map([...context.outcomes, ...event.outcomes])
              : event.outcomes,
          })),
        },
        finished: 'settled',
        failed: 'broken',
        stopped: 'stopped',
      },
    },
    /** All that can be said of the draft is said. */
    settled: {},
    /** Somebody has stopped it: what was worked out by then stands. */
    stopped: { on: { askedAgain: 'touching' } },
    broken: { on: { askedAgain: 'touching' } },
  },
})
