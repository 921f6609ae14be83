import { type PlannerJob, runJob } from '../planning/jobs.ts'
import type { PlannerWord } from './drafting.ts'
import { paced } from './pace.ts'

/** The worker's side: one job, answered as it goes. Stopping it is ending the worker, so all worth keeping is told. */
addEventListener('message', ({ data }: MessageEvent<PlannerJob>) => {
  const say = (word: PlannerWord): void => postMessage(word)
  const watch = paced(
    () => performance.now(),
    (progress) => say({ type: 'progressed', progress }),
  )
  for (const answer of runJob(data, watch)) say({ type: 'answered', answer })
  say({ type: 'finished' })
})
