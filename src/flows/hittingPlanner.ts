import type { PlannerJob } from '../planning/jobs.ts'
import type { Planned } from '../planning/makePlan.ts'
import { KnownPlans, type PlanAside, weighingBy } from './hitting.ts'
import { PlannerWorkers } from './plannerWorkers.ts'

/** How many plans are made at once: one processor is left for the screen, and more than four are no help to a list. */
const lanesAtOnce = Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1))

/** One worker that makes plans of a draft, beside those of the planner: whoever plans for a person waits for none of these. */
function lane(): PlanAside {
  const workers = new PlannerWorkers(
    () => new Worker(new URL('./plannerWorker.ts', import.meta.url), { type: 'module' }),
  )
  return (job: PlannerJob) => {
    let stop: () => void = () => undefined
    const planned = new Promise<Planned | null>((resolve) => {
      let made: Planned | null = null
      const leave = workers.begin(job, (word) => {
        if (word.type === 'answered' && word.answer.kind === 'planned') made = word.answer.planned
        else if (word.type === 'finished') resolve(made)
        else if (word.type === 'failed') resolve(null)
      })
      stop = () => {
        leave()
        resolve(null)
      }
    })
    return { planned, stop }
  }
}

/** Plans of people before and after a draft, in workers of their own; what was made is known to whoever asks the same next. */
export const workerWeighing = weighingBy(Array.from({ length: lanesAtOnce }, lane), new KnownPlans())
