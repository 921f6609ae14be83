import { type PlannerAnswer, runJob } from '../planning/jobs.ts'
import { paced } from './pace.ts'
import type { FromWorker, ToWorker } from './plannerWorkers.ts'

/** The job at work, and its turn. */
let atWork: { turn: number; answers: Iterator<PlannerAnswer> } | null = null

/** Between two answers what has come in meanwhile is heard: a message of one's own stands behind it. */
const breath = new MessageChannel()
breath.port1.onmessage = ({ data: turn }: MessageEvent<number>) => goOn(turn)

const say = (turn: number, word: FromWorker['word']): void => postMessage({ turn, word } satisfies FromWorker)

function goOn(turn: number): void {
  if (atWork?.turn !== turn) return
  const { done, value } = atWork.answers.next()
  if (done) atWork = null
  say(turn, done ? { type: 'finished' } : { type: 'answered', answer: value })
  if (!done) breath.port2.postMessage(turn)
}

/** The worker's side: one job at a time, answered as it goes. One that is being answered cannot be heard to stop. */
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const { turn } = data
  if (data.type === 'stopped') {
    if (atWork?.turn === turn) atWork = null
    say(turn, { type: 'stopped' })
    return
  }
  const watch = paced(
    () => performance.now(),
    (progress) => say(turn, { type: 'progressed', progress }),
  )
  atWork = { turn, answers: runJob(data.job, watch) }
  goOn(turn)
})
