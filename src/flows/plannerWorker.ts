import { type PlannerAnswer, workOn } from '../planning/jobs.ts'
import { paced } from './pace.ts'
import type { FromWorker, ToWorker } from './plannerWorkers.ts'

/** The job at work, and its turn. */
let atWork: { turn: number; answers: Iterator<PlannerAnswer | null> } | null = null

/** Between two steps what has come in meanwhile is heard: a message of one's own stands behind it. */
const breath = new MessageChannel()
breath.port1.onmessage = ({ data: turn }: MessageEvent<number>) => goOn(turn)

const say = (turn: number, word: FromWorker['word']): void => postMessage({ turn, word } satisfies FromWorker)

function goOn(turn: number): void {
  if (atWork?.turn !== turn) return
  const { done, value } = atWork.answers.next()
  if (done) {
    atWork = null
    say(turn, { type: 'finished' })
    return
  }
  if (value) say(turn, { type: 'answered', answer: value })
  breath.port2.postMessage(turn)
}

/** The worker's side: one job at a time, answered as it goes. In the middle of a step nobody can be heard to stop it. */
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
  atWork = { turn, answers: workOn(data.job, watch) }
  goOn(turn)
})
