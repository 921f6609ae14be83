import type { PlannerJob } from '../planning/jobs.ts'
import type { PlannerWord } from './drafting.ts'

/** What a worker is told. A job that is stopped ends between two of its steps. */
export type ToWorker = { type: 'asked'; turn: number; job: PlannerJob } | { type: 'stopped'; turn: number }

/** What a worker says of the job of a turn; `stopped` when it is free again. */
export interface FromWorker {
  turn: number
  word: PlannerWord | { type: 'stopped' }
}

type Hear = (word: PlannerWord) => void
type Take = (worker: Worker) => void

/** Milliseconds that a worker has to end its step in when nobody wants it any more; then it is ended itself. */
const patience = 60

/** Does something once the patience with a worker is over, unless that is called off. */
function withPatience(act: () => void): () => void {
  const timer = setTimeout(act, patience)
  return () => clearTimeout(timer)
}

/**
 * Workers that plan, each at one job at a time. A worker that is done, or left its job in time, takes the next one: its
 * code is warm, and a first plan in a new one takes four times as long.
 */
export class PlannerWorkers {
  private readonly start: () => Worker
  private readonly inTime: typeof withPatience
  private idle: Worker | null = null
  /** Stopped, and about to be free or ended. */
  private leaving: Worker | null = null
  /** Who would rather have the worker that is leaving than a new one. */
  private readonly waiting: Take[] = []
  private readonly besides: (() => void)[] = []
  private isBesides = false
  private turns = 0

  /** `start` starts a new worker; `inTime` is the clock's, and a test's in a test. */
  constructor(start: () => Worker, inTime = withPatience) {
    this.start = start
    this.inTime = inTime
  }

  /** Begins a job at once. Returns what stops it. */
  begin(job: PlannerJob, hear: Hear): () => void {
    this.turns += 1
    const turn = this.turns
    let leave: (() => void) | null = null
    const take: Take = (worker) => {
      const listen = ({ data }: MessageEvent<FromWorker>): void => {
        if (data.turn !== turn || data.word.type === 'stopped') return
        if (data.word.type === 'finished') done(() => this.free(worker))
        hear(data.word)
      }
      const fail = (): void => {
        done(() => worker.terminate())
        hear({ type: 'failed' })
      }
      const done = (then: () => void): void => {
        worker.removeEventListener('message', listen)
        worker.removeEventListener('error', fail)
        leave = null
        then()
      }
      leave = () => done(() => this.dismiss(worker, turn))
      worker.addEventListener('message', listen)
      worker.addEventListener('error', fail)
      worker.postMessage({ type: 'asked', turn, job } satisfies ToWorker)
    }
    this.seek(take)
    return () => {
      const at = this.waiting.indexOf(take)
      if (at >= 0) this.waiting.splice(at, 1)
      leave?.()
    }
  }

  /** Begins a job when no other of those that are asked besides is at work. Returns what stops it. */
  beginBesides(job: PlannerJob, hear: Hear): () => void {
    let stop: (() => void) | null = null
    let isOver = false
    const end = (): void => {
      if (isOver) return
      isOver = true
      const at = this.besides.indexOf(begin)
      if (at >= 0) this.besides.splice(at, 1)
      if (stop === null) return
      this.isBesides = false
      this.besides.shift()?.()
    }
    const begin = (): void => {
      this.isBesides = true
      stop = this.begin(job, (word) => {
        if (word.type === 'finished' || word.type === 'failed') end()
        hear(word)
      })
    }
    if (this.isBesides) this.besides.push(begin)
    else begin()
    return () => {
      stop?.()
      end()
    }
  }

  private seek(take: Take): void {
    const { idle } = this
    if (idle) {
      this.idle = null
      take(idle)
    } else if (this.leaving) this.waiting.push(take)
    else take(this.start())
  }

  private free(worker: Worker): void {
    const next = this.waiting.shift()
    if (next) next(worker)
    else if (this.idle) worker.terminate()
    else this.idle = worker
  }

  /** Tells a worker to leave its job, and ends it where it cannot soon. */
  private dismiss(worker: Worker, turn: number): void {
    if (this.leaving) {
      worker.terminate()
      return
    }
    this.leaving = worker
    const left = (isFree: boolean): void => {
      inTime()
      worker.removeEventListener('message', listen)
      worker.removeEventListener('error', fail)
      this.leaving = null
      if (isFree) this.free(worker)
      else worker.terminate()
      for (const take of this.waiting.splice(0)) take(this.start())
    }
    const listen = ({ data: { turn: of, word } }: MessageEvent<FromWorker>): void => {
      if (of === turn && (word.type === 'stopped' || word.type === 'finished')) left(true)
    }
    const fail = (): void => left(false)
    const inTime = this.inTime(fail)
    worker.addEventListener('message', listen)
    worker.addEventListener('error', fail)
    worker.postMessage({ type: 'stopped', turn } satisfies ToWorker)
  }
}
