import { type EventObject, fromCallback } from 'xstate'
import type { PlannerJob } from '../planning/jobs.ts'
import type { PlannerWord } from './drafting.ts'

/** The planner in a worker of its own, so that planning never holds up typing. Stopping ends the worker. */
export const workerPlanner = fromCallback<EventObject, PlannerJob | null>(({ input, sendBack }) => {
  if (!input) return undefined
  const worker = new Worker(new URL('./plannerWorker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<PlannerWord>) => sendBack(data))
  worker.addEventListener('error', () => sendBack({ type: 'failed' }))
  worker.postMessage(input)
  return () => worker.terminate()
})
