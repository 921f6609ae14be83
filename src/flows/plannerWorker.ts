import { type PlannerJob, runJob } from '../planning/jobs.ts'
import type { PlannerWord } from './drafting.ts'

/** The worker's side: one job, answered as it goes. Stopping it is ending the worker. */
addEventListener('message', ({ data }: MessageEvent<PlannerJob>) => {
  const say = (word: PlannerWord): void => postMessage(word)
  for (const answer of runJob(data)) say({ type: 'answered', answer })
  say({ type: 'finished' })
})
