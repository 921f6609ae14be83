import { describe, expect, onTestFinished, test } from 'vitest'
import { createActor, type EventObject, fromCallback } from 'xstate'
import type { PlannerWord } from '../../src/flows/drafting.ts'
import { supposingMachine } from '../../src/flows/supposing.ts'
import { takingOf } from '../../src/flows/taking.ts'
import type { Fix } from '../../src/planning/constraints.ts'
import { type PlannerJob, runJob } from '../../src/planning/jobs.ts'
import type { SupposedOf, Supposition } from '../../src/planning/whatIf.ts'
import { newParticipant, type Participant } from '../../src/records/participant.ts'
import { logOf, pathwayOf } from '../pathway/log.ts'
import { type Asking, asking, planFor, today } from '../planning/asking.ts'

const onJob: Asking = {
  route: 'fagbrev-pa-jobb',
  county: 'vestland',
  log: ['2026-01-05 employmentStarted j1 80%'],
}

function planned(asked: Asking): SupposedOf {
  const request = asking(asked)
  return { request, plan: planFor(request), agreement: null, log: logOf(asked.log ?? [], 'HEA') }
}

const of = planned(onJob)
const fewer: Supposition = { kind: 'hours', hoursAWeek: 20 }
const leave: Supposition = { kind: 'leave', weeks: 8 }

/** A flow whose planner answers when the test says so. */
function flow() {
  const jobs: { job: PlannerJob | null; say: (word: PlannerWord) => void; isStopped: boolean }[] = []
  const planner = fromCallback<EventObject, PlannerJob | null>(({ input, sendBack }) => {
    const asked = { job: input, say: sendBack, isStopped: false }
    jobs.push(asked)
    return () => {
      asked.isStopped = true
    }
  })
  const actor = createActor(supposingMachine.provide({ actors: { planner } })).start()
  onTestFinished(() => void actor.stop())
  actor.send({ type: 'planStands', of })
  const last = () => jobs.at(-1)
  return {
    jobs,
    send: actor.send.bind(actor),
    state: () => actor.getSnapshot().value,
    context: () => actor.getSnapshot().context,
    /** The planner works the job out, as the worker would. */
    work: () => {
      const job = last()?.job
      if (!job) throw new Error('nothing was asked')
      for (const answer of runJob(job)) last()?.say({ type: 'answered', answer })
      last()?.say({ type: 'finished' })
    },
  }
}

describe('one supposition at a time', () => {
  test('It is chosen, worked out and shown', () => {
    const { send, state, context, work, jobs } = flow()
    expect(state()).toBe('choosing')
    send({ type: 'asked', supposition: leave })
    expect(state()).toBe('working')
    expect(jobs).toMatchObject([{ job: { kind: 'suppose', supposition: leave, fixes: [] } }])
    work()
    expect(state()).toBe('shown')
    expect(context().supposed?.changes?.finishWeeks).toBeGreaterThan(0)
  })

  test('Last of all each step that is not as it was gets its reason', () => {
    const { send, context, work } = flow()
    send({ type: 'asked', supposition: leave })
    work()
    const { supposed, moves } = context()
    const moved = (supposed?.changes?.steps ?? []).flatMap((change) =>
      change.kind === 'added' || change.kind === 'gone' ? [] : [change.step.id],
    )
    expect(moved.length).toBeGreaterThan(0)
    expect(moves.map(({ step }) => step)).toEqual(moved)
    expect(moves.every(({ reasons }) => reasons.length > 0)).toBe(true)
    send({ type: 'asked', supposition: fewer })
    expect(context().moves).toEqual([])
  })

  test('Another one takes its place, and its work is stopped', () => {
    const { send, context, jobs } = flow()
    send({ type: 'asked', supposition: leave })
    send({ type: 'asked', supposition: fewer })
    expect(jobs.map(({ isStopped }) => isStopped)).toEqual([true, false])
    expect(context()).toMatchObject({ held: { supposition: fewer }, supposed: null })
  })

  test('It can be stopped and asked again, and a broken planner is said', () => {
    const { send, state, jobs } = flow()
    send({ type: 'asked', supposition: leave })
    send({ type: 'stopped' })
    expect(state()).toBe('stopped')
    expect(jobs[0]?.isStopped).toBe(true)
    send({ type: 'askedAgain' })
    expect(state()).toBe('working')
    jobs[1]?.say({ type: 'failed' })
    expect(state()).toBe('broken')
  })

  test('A first answer stands when the look for a shorter plan is stopped', () => {
    const { send, state, context, jobs } = flow()
    send({ type: 'asked', supposition: leave })
    const [answer] = jobs[0]?.job ? [...runJob(jobs[0].job)] : []
    if (!answer) throw new Error('no answer')
    jobs[0]?.say({ type: 'answered', answer })
    send({ type: 'stopped' })
    expect(state()).toBe('shown')
    expect(context().supposed).not.toBeNull()
  })

  test('What mends a clash is tried with it', () => {
    const { send, state, context, work } = flow()
    send({ type: 'asked', supposition: fewer })
    work()
    const none = context().supposed?.planned
    if (none?.kind !== 'noPlan') throw new Error('there is a plan')
    const [fix] = none.clash?.flatMap(({ fixes }) => fixes) ?? []
    if (!fix) throw new Error('nothing mends it')
    send({ type: 'mended', fix })
    expect(context().held).toEqual({ supposition: fix, fixes: [] })
    work()
    expect(state()).toBe('shown')
    expect(context().supposed?.planned.kind).toBe('plan')
  })

  test('A fix of something else stands beside it', () => {
    const { send, context, work, jobs } = flow()
    send({ type: 'asked', supposition: leave })
    work()
    const start: Fix = { kind: 'start', day: null }
    send({ type: 'mended', fix: start })
    expect(context().held).toEqual({ supposition: leave, fixes: [start] })
    expect(jobs.at(-1)?.job).toMatchObject({ fixes: [start] })
  })

  test('When the plan is another one it is worked out anew, and without a plan let go', () => {
    const { send, state, context, work, jobs } = flow()
    send({ type: 'asked', supposition: leave })
    work()
    send({ type: 'planStands', of: { ...of } })
    expect(state()).toBe('working')
    expect(jobs).toHaveLength(2)
    expect(context().supposed).toBeNull()
    send({ type: 'planStands', of: null })
    expect([state(), context().held]).toEqual(['choosing', null])
    send({ type: 'asked', supposition: leave })
    expect(state()).toBe('choosing')
  })

  test('It is taken only when it is shown', () => {
    const { send, state, context, work } = flow()
    send({ type: 'asked', supposition: leave })
    send({ type: 'taken' })
    expect(state()).toBe('working')
    work()
    send({ type: 'taken' })
    expect([state(), context().held]).toEqual(['choosing', null])
  })

  test('The ranges come after the answer, and nobody has to wait for them', () => {
    const { send, state, context, jobs } = flow()
    send({ type: 'asked', supposition: leave })
    const answers = jobs[0]?.job ? [...runJob(jobs[0].job)] : []
    expect(answers.map(({ kind }) => kind)).toEqual(['supposed', 'supposedRanges', 'moves'])
    const [first, second] = answers
    if (!first || !second) throw new Error('no answers')
    jobs[0]?.say({ type: 'answered', answer: first })
    expect(context()).toMatchObject({ ranges: null, moves: [] })
    jobs[0]?.say({ type: 'answered', answer: second })
    expect(context().ranges?.after?.likely).toBe(context().supposed?.after?.finish)
    send({ type: 'taken' })
    expect([state(), context().ranges]).toEqual(['choosing', null])
  })

  test('It is let go and leaves nothing', () => {
    const { send, state, context, work } = flow()
    send({ type: 'asked', supposition: leave })
    work()
    send({ type: 'letGo' })
    expect([state(), context()]).toEqual([
      'choosing',
      { of, held: null, supposed: null, ranges: null, moves: [] },
    ])
  })
})

describe('what was supposed is taken as a deed', () => {
  const person: Participant = {
    ...newParticipant('p-1', 'Sol', today),
    background: of.request.background,
    wishes: { trades: ['HEA05-01', 'BET05-01', 'LOG05-01'], county: 'vestland', route: 'fagbrev-pa-jobb' },
    pins: [{ step: 'exam.written', weeks: 2 }],
    log: [...of.log],
  }

  /** The deed, and the person after it. */
  function taken(supposition: Supposition, fixes: readonly Fix[] = []) {
    const taking = takingOf(of, supposition, fixes, today)
    if (!taking) throw new Error('cannot be taken')
    return { what: taking.what.kind, person: taking.next(person) }
  }

  test('Hours are the person’s, with what was tried beside', () => {
    const fixes: Fix[] = [
      { kind: 'hours', hoursAWeek: 33 },
      { kind: 'start', day: null },
      { kind: 'unpin', step: 'exam.written' },
    ]
    const { what, person: after } = taken(fewer, fixes)
    expect(what).toBe('backgroundChanged')
    expect(after.background.hoursAWeek).toBe(33)
    expect(after.pins).toEqual([])
    expect(taken(fewer).person).toEqual({
      ...person,
      background: { ...person.background, hoursAWeek: 20 },
    })
  })

  test('A leave is recorded, with its length', () => {
    const { what, person: after } = taken(leave)
    expect(what).toBe('eventRecorded')
    expect(after.log.at(-1)).toMatchObject({ event: { kind: 'leaveStarted', day: today }, by: 'adviser' })
    expect(after.durations).toEqual({ 'leave-left': { low: 8, likely: 8, high: 8 } })
    expect(taken(leave, [{ kind: 'commonDuration', id: 'leave-left' }]).person.durations).toEqual({})
  })

  test('A job that is lost ends in the log', () => {
    expect(taken({ kind: 'jobLost' }).person.log.at(-1)?.event).toMatchObject({ kind: 'workEnded' })
  })

  test('Another county keeps what is fixed by hand, another trade does not', () => {
    const county = taken({ kind: 'otherWay', pathway: pathwayOf('fagbrev-pa-jobb', 'nordland') })
    expect(county.what).toBe('wishesChanged')
    expect(county.person.wishes).toEqual({ ...person.wishes, county: 'nordland' })
    expect(county.person.pins).toEqual(person.pins)
    const pathway = pathwayOf('fagbrev-pa-jobb', 'vestland', 'LOG05-01')
    const trade = taken({ kind: 'otherWay', pathway }).person
    expect(trade.wishes.trades).toEqual(['LOG05-01', 'HEA05-01', 'BET05-01'])
    expect(trade.pins).toEqual([])
  })

  test('Slower Norwegian is the person’s own duration', () => {
    const goal = { listening: 'B1', reading: 'B1', writing: 'B1', oral: 'B1' } as const
    const learning = planned({ route: 'modular', county: 'vestland', brings: { norwegianGoal: goal } })
    const taking = takingOf(learning, { kind: 'norwegianSlower' }, [], today)
    expect(taking?.what.kind).toBe('durationChanged')
    expect(taking?.next(person).durations).toHaveProperty('norwegian-B1')
  })

  test('What has not happened yet is not taken', () => {
    expect(takingOf(of, { kind: 'examFailed', exam: 'trade' }, [], today)).toBeNull()
  })
})
