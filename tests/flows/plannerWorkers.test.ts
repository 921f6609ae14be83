import { beforeEach, describe, expect, test } from 'vitest'
import type { PlannerWord } from '../../src/flows/drafting.ts'
import { type FromWorker, PlannerWorkers, type ToWorker } from '../../src/flows/plannerWorkers.ts'
import type { PlannerJob } from '../../src/planning/jobs.ts'

/** A worker that does nothing by itself: a test says what it answers. */
class Hand extends EventTarget {
  readonly told: ToWorker[] = []
  isEnded = false
  postMessage(message: ToWorker): void {
    this.told.push(message)
  }
  terminate(): void {
    this.isEnded = true
  }
  /** Says something of the job that was asked last, or of an earlier turn. */
  say(word: FromWorker['word'], turn = this.told.findLast(({ type }) => type === 'asked')?.turn ?? 0): void {
    this.dispatchEvent(new MessageEvent('message', { data: { turn, word } satisfies FromWorker }))
  }
  break(): void {
    this.dispatchEvent(new Event('error'))
  }
}

const job = (name: string) => ({ kind: 'draft', name }) as unknown as PlannerJob
const answered = { type: 'answered', answer: { kind: 'range', finish: null } } as const
const finished = { type: 'finished' } as const

let hands: Hand[]
let workers: PlannerWorkers
let late: Set<() => void>
let heard: [string, PlannerWord['type']][]

const hear = (name: string) => (word: PlannerWord) => void heard.push([name, word.type])
const at = (index: number): Hand => {
  const hand = hands[index]
  if (!hand) throw new Error(`no worker ${index} has been started`)
  return hand
}

/** The patience with every worker is over. */
function timePasses(): void {
  for (const act of [...late]) act()
}

beforeEach(() => {
  hands = []
  heard = []
  late = new Set()
  const start = () => {
    const hand = new Hand()
    hands.push(hand)
    return hand as unknown as Worker
  }
  workers = new PlannerWorkers(start, (act) => {
    late.add(act)
    return () => late.delete(act)
  })
})

describe('a job that is done', () => {
  test('leaves its worker to the next', () => {
    workers.begin(job('one'), hear('one'))
    at(0).say(answered)
    at(0).say(finished)
    workers.begin(job('two'), hear('two'))
    expect(hands).toHaveLength(1)
    at(0).say(answered)
    expect(heard).toEqual([
      ['one', 'answered'],
      ['one', 'finished'],
      ['two', 'answered'],
    ])
  })

  test('hears nothing more', () => {
    const stop = workers.begin(job('one'), hear('one'))
    at(0).say(finished)
    stop()
    at(0).say(answered)
    expect(heard).toEqual([['one', 'finished']])
    expect(at(0).told.map(({ type }) => type)).toEqual(['asked'])
  })
})

describe('a job that is stopped', () => {
  test('leaves its worker to one that waits, when that leaves it in time', () => {
    workers.begin(job('one'), hear('one'))()
    workers.begin(job('two'), hear('two'))
    expect(hands).toHaveLength(1)
    at(0).say({ type: 'stopped' })
    expect(at(0).told.map(({ type }) => type)).toEqual(['asked', 'stopped', 'asked'])
    timePasses()
    expect(at(0).isEnded).toBe(false)
    // What was still on its way of the first is nobody's
    at(0).say(answered, at(0).told[0]?.turn)
    expect(heard).toEqual([])
    at(0).say(answered)
    expect(heard).toEqual([['two', 'answered']])
  })

  test('has its worker ended when that cannot leave it, and who waits gets another', () => {
    workers.begin(job('one'), hear('one'))()
    workers.begin(job('two'), hear('two'))
    timePasses()
    expect(at(0).isEnded).toBe(true)
    expect(hands).toHaveLength(2)
    at(1).say(answered)
    expect(heard).toEqual([['two', 'answered']])
  })

  test('waits no more when it has not begun', () => {
    workers.begin(job('one'), hear('one'))()
    workers.begin(job('two'), hear('two'))()
    timePasses()
    expect(hands).toHaveLength(1)
  })

  test('ends a worker that breaks meanwhile', () => {
    workers.begin(job('one'), hear('one'))()
    at(0).break()
    workers.begin(job('two'), hear('two'))
    expect(at(0).isEnded).toBe(true)
    expect(hands).toHaveLength(2)
    expect(heard).toEqual([])
  })

  test('beside another that is, has its worker ended at once', () => {
    const one = workers.begin(job('one'), hear('one'))
    const two = workers.begin(job('two'), hear('two'))
    one()
    two()
    expect(hands.map(({ isEnded }) => isEnded)).toEqual([false, true])
  })
})

describe('two jobs at a time', () => {
  test('have a worker each, and one is kept', () => {
    workers.begin(job('one'), hear('one'))
    workers.begin(job('two'), hear('two'))
    at(1).say(finished)
    at(0).say(finished)
    expect(hands.map(({ isEnded }) => isEnded)).toEqual([true, false])
  })

  test('one that breaks is told of, and its worker never used again', () => {
    workers.begin(job('one'), hear('one'))
    at(0).break()
    workers.begin(job('two'), hear('two'))
    expect(heard).toEqual([['one', 'failed']])
    expect(hands).toHaveLength(2)
  })
})

describe('what is asked besides', () => {
  test('waits for the other, and takes its worker', () => {
    workers.beginBesides(job('one'), hear('one'))
    workers.beginBesides(job('two'), hear('two'))
    expect(at(0).told).toHaveLength(1)
    at(0).say(finished)
    expect(at(0).told).toHaveLength(2)
    at(0).say(finished)
    expect(hands).toHaveLength(1)
    expect(heard).toEqual([
      ['one', 'finished'],
      ['two', 'finished'],
    ])
  })

  test('goes on when the other is stopped or breaks', () => {
    const one = workers.beginBesides(job('one'), hear('one'))
    workers.beginBesides(job('two'), hear('two'))
    workers.beginBesides(job('three'), hear('three'))
    one()
    at(0).say({ type: 'stopped' })
    at(0).break()
    at(1).say(finished)
    expect(heard).toEqual([
      ['two', 'failed'],
      ['three', 'finished'],
    ])
  })

  test('is never begun when it was stopped before', () => {
    workers.beginBesides(job('one'), hear('one'))
    const two = workers.beginBesides(job('two'), hear('two'))
    two()
    at(0).say(finished)
    expect(at(0).told).toHaveLength(1)
    workers.beginBesides(job('three'), hear('three'))
    expect(at(0).told).toHaveLength(2)
  })
})
