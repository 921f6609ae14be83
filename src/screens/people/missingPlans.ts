import { useEffect, useRef } from 'react'
import { createActor } from 'xstate'
import type { Day } from '../../calendar/day.ts'
import type { Catalogue } from '../../curriculum/catalogue.ts'
import { draftingMachine } from '../../flows/drafting.ts'
import { pathwayOf, requestOf } from '../../flows/outlook.ts'
import { workerPlanner } from '../../flows/planner.ts'
import type { PlannerJob } from '../../planning/jobs.ts'
import type { Planned } from '../../planning/makePlan.ts'
import type { Plan } from '../../planning/plan.ts'
import type { Store } from '../../records/keeping.ts'
import { agreementOf, type Participant } from '../../records/participant.ts'
import { changeKept } from './deeds.ts'

const drafting = draftingMachine.provide({ actors: { planner: workerPlanner } })

/**
 * Drafts one plan away from the screen: the first one, as who is opened gets the best one. Null when the planner breaks
 * or is stopped.
 */
function drafted(job: PlannerJob, stop: AbortSignal): Promise<Planned | null> {
  return new Promise((resolve) => {
    const actor = createActor(drafting)
    const end = (planned: Planned | null): void => {
      actor.stop()
      resolve(planned)
    }
    actor.subscribe((snapshot) => {
      const last = snapshot.context.answers.at(-1)
      // To stop before the planner has finished would end its worker, and the next plan would wait for another
      if (snapshot.matches('settled')) end(last?.kind === 'planned' ? last.planned : null)
      else if (snapshot.matches('broken')) end(null)
    })
    stop.addEventListener('abort', () => end(null))
    actor.start()
    actor.send({ type: 'asked', job })
  })
}

function jobOf(catalogue: Catalogue, participant: Participant, today: Day): PlannerJob | null {
  const pathway = participant.wishes.route ? pathwayOf(catalogue, participant) : null
  const agreement = agreementOf(participant, today)
  return pathway && { kind: 'draft', request: requestOf(pathway, participant, today), agreement }
}

/** What came of planning for somebody in a list. */
export type Filled = { id: string; plan: Plan | null }

/**
 * Plans for those of a list who have chosen a route and have no plan yet, one after another, and keeps each
 * as an edit. Stops when the list is left: an open person is planned for on their own pages.
 */
export function useMissingPlans(
  { catalogue, store, today }: { catalogue: Catalogue; store: Store; today: Day },
  missing: readonly string[],
  onFilled: (filled: Filled) => void,
): void {
  const waiting = missing.join(' ')
  const filled = useRef(onFilled)
  filled.current = onFilled
  useEffect(() => {
    const stop = new AbortController()
    const planFor = async (id: string): Promise<void> => {
      const read = await store.read(id)
      const job = read.kind === 'opened' ? jobOf(catalogue, read.kept.participant, today) : null
      const planned = job && !stop.signal.aborted ? await drafted(job, stop.signal) : null
      if (stop.signal.aborted) return
      const plan = planned?.kind === 'plan' ? planned.plan : null
      if (plan) await changeKept(store, id, { kind: 'planMade' }, today, (one) => ({ ...one, plan }))
      if (!stop.signal.aborted) filled.current({ id, plan })
    }
    // The first of those who wait: when it is filled, the next list of those who wait begins this anew.
    const [next] = waiting.split(' ')
    if (next) void planFor(next)
    return () => stop.abort()
  }, [catalogue, store, today, waiting])
}
