import { type EventObject, fromCallback } from 'xstate'
import type { PlannerJob } from '../planning/jobs.ts'
import type { PlannerWord } from './drafting.ts'

/** A worker whose job is done: the next one need not wait for a start, and finds its code warm. */
interface Idle {
  worker: Worker | null
}

/** The planner in a worker of its own, so that planning never holds up typing. Stopping it ends the worker. */
export const workerPlanner = plannerIn({ worker: null })

/** The same for what is asked besides, of a plan that is there: its worker is never the one that the next plan waits for. */
export const besidesPlanner = plannerIn({ worker: null })

function plannerIn(idle: Idle) {
  return fromCallback<EventObject, PlannerJob | null>(({ input, sendBack }) => {
    if (!input) return undefined
    const worker =
      idle.worker ?? new Worker(new URL('./plannerWorker.ts', import.meta.url), { type: 'module' })
    idle.worker = null
    let isDone = false
    const hear = ({ data }: MessageEvent<PlannerWord>): void => {
      if (data.type === 'finished') isDone = true
      sendBack(data)
    }
    const fail = (): void => sendBack({ type: 'failed' })
    worker.addEventListener('message', hear)
    worker.addEventListener('error', fail)
    worker.postMessage(input)
    return () => {
      worker.removeEventListener('message', hear)
      worker.removeEventListener('error', fail)
      if (isDone && !idle.worker) idle.worker = worker
      else worker.terminate()
    }
  })
}
