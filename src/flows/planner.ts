import { type EventObject, fromCallback } from 'xstate'
import type { PlannerJob } from '../planning/jobs.ts'
import { PlannerWorkers } from './plannerWorkers.ts'

const workers = new PlannerWorkers(
  () => new Worker(new URL('./plannerWorker.ts', import.meta.url), { type: 'module' }),
)

/** The planner in a worker of its own, so that planning never holds up typing. Stopping it stops the work. */
export const workerPlanner = fromCallback<EventObject, PlannerJob | null>(({ input, sendBack }) =>
  input ? workers.begin(input, sendBack) : undefined,
)

/** The same for what is asked besides, of a plan that is there: one after another, in a worker that has made that plan. */
export const besidesPlanner = fromCallback<EventObject, PlannerJob | null>(({ input, sendBack }) =>
  input ? workers.beginBesides(input, sendBack) : undefined,
)
