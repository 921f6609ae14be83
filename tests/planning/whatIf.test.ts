import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import type { LogEntry } from '../../src/pathway/event.ts'
import { changedStep } from '../../src/planning/agree.ts'
import { finishRange } from '../../src/planning/finishRange.ts'
import { reasonsApart, reasonsOf } from '../../src/planning/reasons.ts'
import { endsSooner, supposable, suppose } from '../../src/planning/suppose.ts'
import {
  durationsIf,
  recordedIf,
  requestIf,
  type SupposedOf,
  type Supposition,
} from '../../src/planning/whatIf.ts'
import { day } from '../calendar/days.ts'
import { logOf, pathwayOf } from '../pathway/log.ts'
import { isThere, requestFor, routes, storiesById } from '../stories/stories.ts'
import { type Asking, asking, planFor, stepOf, today } from './asking.ts'
import { planFaults } from './planFaults.ts'

/** Somebody with their plan, as the planner is asked what becomes of it. */
function someone(asked: Asking): SupposedOf {
  const request = asking(asked)
  const log = logOf(asked.log ?? [], request.pathway.trade?.trade) as LogEntry[]
  return { request, plan: planFor(request), agreement: null, log }
}

/** What comes of a supposition, which must be a lawful plan. */
function supposed(of: SupposedOf, supposition: Supposition) {
  const request = requestIf(of, supposition)
  const found = suppose(of, supposition)
  if (!request || found?.supposed.planned.kind !== 'plan') throw new Error('no plan')
  const { plan } = found.supposed.planned
  expect(planFaults(request, plan)).toEqual([])
  return { ...found.supposed, plan }
}

const modular = someone({ route: 'modular', county: 'vestland' })
const onJob = someone({
  route: 'fagbrev-pa-jobb',
  county: 'vestland',
  log: ['2026-01-05 employmentStarted j1 80%'],
})

describe('what becomes of a plan if', () => {
  test.each(['written', 'trade'] as const)('the %s exam is failed', (exam) => {
    const { plan, from } = supposed(modular, { kind: 'examFailed', exam })
    const first = stepOf(modular.plan, `exam.${exam}`)
    expect(from).toBeGreaterThanOrEqual(first.from)
    expect(stepOf(plan, `exam.${exam}`).from).toBeGreaterThan(from)
    expect(plan.finish).toBeGreaterThanOrEqual(modular.plan.finish)
  })

  test('the job is lost today', () => {
    const { plan, from } = supposed(onJob, { kind: 'jobLost' })
    expect(from).toBe(today)
    expect(plan.steps.some(({ events }) => events.some(({ kind }) => kind === 'employmentStarted'))).toBe(
      true,
    )
    expect(plan.finish).toBeGreaterThan(onJob.plan.finish)
  })

  test('planned work is lost half a year after it began', () => {
    const started = modular.plan.steps
      .flatMap(({ events }) => events)
      .find(({ kind }) => kind === 'employmentStarted')
    const { from } = supposed(modular, { kind: 'jobLost' })
    expect(from).toBe(addDays(started?.day ?? today, 182))
  })

  test('the contract is voided', () => {
    const { plan } = supposed(modular, { kind: 'contractVoided' })
    expect(plan.steps.some(({ events }) => events.some(({ kind }) => kind === 'contractStarted'))).toBe(true)
    expect(plan.finish).toBeGreaterThanOrEqual(modular.plan.finish)
  })

  test('there is leave for thirteen weeks', () => {
    const { plan } = supposed(onJob, { kind: 'leave', weeks: 13 })
    expect(plan.finish).toBeGreaterThan(onJob.plan.finish)
    const none = supposed(modular, { kind: 'leave', weeks: 0 })
    expect(none.plan.finish).toBe(modular.plan.finish)
  })

  test('Norwegian takes longer', () => {
    const goal = { listening: 'B1', reading: 'B1', writing: 'B1', oral: 'B1' } as const
    const of = someone({ route: 'modular', county: 'vestland', brings: { norwegianGoal: goal } })
    expect(supposed(of, { kind: 'norwegianSlower' }).plan.finish).toBeGreaterThanOrEqual(of.plan.finish)
  })

  test('there are fewer or more hours a week', () => {
    const fewer = supposed(modular, { kind: 'hours', hoursAWeek: 34 })
    const more = supposed(modular, { kind: 'hours', hoursAWeek: 45 })
    expect(fewer.plan.finish).toBeGreaterThanOrEqual(modular.plan.finish)
    expect(more.plan.finish).toBeLessThanOrEqual(modular.plan.finish)
    expect(suppose(modular, { kind: 'hours', hoursAWeek: 1 })?.supposed.planned.kind).toBe('noPlan')
  })

  test('the county or the trade is another', () => {
    const county = pathwayOf('modular', 'nordland')
    const trade = pathwayOf('modular', 'vestland', 'LOG05-01')
    expect(supposed(modular, { kind: 'otherWay', pathway: county }).plan.county).toBe('nordland')
    expect(supposed(modular, { kind: 'otherWay', pathway: trade }).plan.trade).toBe('LOG05-01')
  })

  test('a claim is approved or refused', () => {
    const log = ['2026-11-02 claimMade k1 module HEAV107']
    const of = someone({ route: 'modular', county: 'vestland', log })
    const approved = supposed(of, { kind: 'claimDecided', claim: 'k1', as: 'claimApproved' })
    expect(approved.plan.steps.some(({ id }) => id === 'module.HEAV107')).toBe(false)
    expect(approved.changes?.steps.map(({ kind }) => kind)).toContain('gone')
    const refused = supposed(of, { kind: 'claimDecided', claim: 'k1', as: 'claimRejected' })
    expect(refused.plan.finish).toBe(of.plan.finish)
    expect(suppose(of, { kind: 'claimDecided', claim: 'k2', as: 'claimApproved' })).toBeNull()
  })

  test('what the plan has not cannot go otherwise', () => {
    const log = ['2026-01-15 examRegistered written', '2026-05-20 examPassed written']
    const of = someone({ route: 'modular', county: 'vestland', log })
    expect(suppose(of, { kind: 'examFailed', exam: 'written' })).toBeNull()
    expect(supposable(of)).toMatchObject({ exams: ['trade'], norwegianSlower: false, claims: [] })
  })
})

describe('what differs comes of the supposition', () => {
  test('Nothing differs if nothing goes otherwise', () => {
    const { hoursAWeek } = modular.request.background
    const { changes, before, after } = supposed(modular, { kind: 'hours', hoursAWeek })
    expect(changes).toEqual({ steps: [], finishWeeks: 0 })
    expect(after).toEqual(before)
  })

  test('An exam that is sat again has moved, and what has begun by then is not gone', () => {
    const { changes, plan, from } = supposed(modular, { kind: 'examFailed', exam: 'trade' })
    expect(changes?.steps.map(({ kind }) => kind)).toEqual(['moved', 'moved'])
    const weeks = (plan.finish - modular.plan.finish) / 7
    expect(changes?.finishWeeks).toBe(weeks)
    expect(from).toBe(stepOf(modular.plan, 'exam.trade').to)
  })

  test('A job after one that was lost is another job', () => {
    const { changes } = supposed(modular, { kind: 'jobLost' })
    const added = changes?.steps.flatMap((one) => (one.kind === 'added' ? [one.step.id] : []))
    expect(added).toEqual(['work.job', 'contract.contract'])
  })

  test('Whoever loses a job has paid work again with the next one', () => {
    const { before, after, plan } = supposed(onJob, { kind: 'jobLost' })
    expect(before.paidWork).toBe(day('2026-01-05'))
    expect(after?.paidWork).toBe(stepOf(plan, 'work.job').from)
  })

  test('Whoever is on leave still has the job', () => {
    const { before, after } = supposed(onJob, { kind: 'leave', weeks: 13 })
    expect(after?.paidWork).toBe(before.paidWork)
  })

  test('What was agreed stays where it was as long as it can', () => {
    const { request, plan } = modular
    const { trade, route, county, steps, finish } = plan
    const agreement = { id: 'a', day: today, trade, route, county, steps, finish }
    const of: SupposedOf = { ...modular, agreement }
    const more = supposed(of, { kind: 'hours', hoursAWeek: request.background.hoursAWeek + 5 })
    expect(more.changes).toEqual({ steps: [], finishWeeks: 0 })
  })

  test('Where there is no plan, what clashes is named, and what mends it leads to one', () => {
    const few: Supposition = { kind: 'hours', hoursAWeek: 20 }
    const found = suppose(onJob, few)?.supposed.planned
    if (found?.kind !== 'noPlan') throw new Error('a plan')
    const fixes = found.clash?.flatMap((one) => one.fixes) ?? []
    expect(fixes).toMatchObject([{ kind: 'hours' }, { kind: 'job' }])
    for (const fix of fixes) expect(suppose(onJob, few, [fix])?.supposed.planned.kind).toBe('plan')
  })
})

describe('why steps are otherwise than today', () => {
  const stories = [...storiesById.values()].flatMap(
    ({ id, participant: { wishes, log } }): [string, SupposedOf][] => {
      if (wishes.route === null) return []
      const request = requestFor(id, wishes.route)
      return [[id, { request, plan: planFor(request), agreement: null, log }]]
    },
  )

  test.each(stories)('%s: no step moves, changes its length or is gone without a reason', (id, of) => {
    const can = supposable(of)
    const { hoursAWeek } = of.request.background
    const other = routes.find((route) => route !== of.request.pathway.route.id && isThere(id, route)) ?? ''
    const suppositions: Supposition[] = [
      ...can.exams.map((exam) => ({ kind: 'examFailed', exam }) as const),
      ...(can.jobLost ? [{ kind: 'jobLost' } as const] : []),
      ...(can.contractVoided ? [{ kind: 'contractVoided' } as const] : []),
      ...(can.norwegianSlower ? [{ kind: 'norwegianSlower' } as const] : []),
      ...can.claims.map((claim) => ({ kind: 'claimDecided', claim, as: 'claimApproved' }) as const),
      { kind: 'leave', weeks: 13 },
      { kind: 'hours', hoursAWeek: hoursAWeek + 8 },
      { kind: 'otherWay', pathway: requestFor(id, other).pathway },
    ]
    for (const supposition of suppositions) {
      const found = suppose(of, supposition)
      if (found?.supposed.planned.kind !== 'plan') continue
      const reasons = reasonsOf(found.moves())
      const changes = found.supposed.changes?.steps.filter(({ kind }) => kind !== 'added') ?? []
      for (const change of changes)
        expect(
          reasons.get(changedStep(change)) ?? [],
          JSON.stringify([supposition.kind, change]),
        ).not.toEqual([])
    }
  })

  test('A module that is approved is gone for that, and one that another route has not', () => {
    const log = ['2026-11-02 claimMade k1 module HEAV107']
    const of = someone({ route: 'modular', county: 'vestland', log })
    const reasonOf = (supposition: Supposition) =>
      suppose(of, supposition)
        ?.moves()
        .find(({ step }) => step === 'module.HEAV107')?.reasons
    expect(reasonOf({ kind: 'claimDecided', claim: 'k1', as: 'claimApproved' })).toEqual([
      { kind: 'reached' },
    ])
    expect(reasonOf({ kind: 'otherWay', pathway: pathwayOf('praksiskandidat') })).toEqual([
      { kind: 'notOfWay' },
    ])
  })

  test('With more hours a week, these are told to be why a step lies sooner', () => {
    const { hoursAWeek: was } = modular.request.background
    const moves = suppose(modular, { kind: 'hours', hoursAWeek: was + 8 })?.moves() ?? []
    expect(moves.flatMap(({ reasons }) => reasons)).toContainEqual({ kind: 'freeHours', was, now: was + 8 })
  })
})

describe('what another county changes', () => {
  test('is told by the rule that does it', () => {
    const request = requestFor('lind-31', 'fagbrev-pa-jobb')
    const log = storiesById.get('lind-31')?.participant.log ?? []
    const of = { request, plan: planFor(request), agreement: null, log }
    const agder = { ...request.pathway, county: pathwayOf('fagbrev-pa-jobb', 'agder').county }
    const found = suppose(of, { kind: 'otherWay', pathway: agder })
    expect(found?.supposed.changes?.finishWeeks).toBe(52)
    const moves = reasonsOf(found?.moves() ?? [])
    expect(moves.get('exam.trade')).toEqual([
      { kind: 'otherValue', value: 'rule.fullTimeFrom', was: 80, now: null },
    ])
    // What is why all of them moved is told once
    const { shared, own } = reasonsApart(moves)
    expect(shared).toEqual(moves.get('exam.trade'))
    expect(own.get('exam.trade')).toEqual([])
    expect(own.get('certificate')).toEqual([{ kind: 'waitsFor', step: 'contract.contract' }])
  })
})

describe('what is recorded when it has gone so', () => {
  test('Planned work cannot be lost yet, nor an exam failed that nobody is registered for', () => {
    expect(recordedIf(modular, { kind: 'jobLost' }, today)).toBeNull()
    expect(recordedIf(modular, { kind: 'contractVoided' }, today)).toBeNull()
    expect(recordedIf(modular, { kind: 'examFailed', exam: 'written' }, today)).toBeNull()
    const registered = someone({
      route: 'modular',
      county: 'vestland',
      log: ['2026-09-10 examRegistered written'],
    })
    expect(recordedIf(registered, { kind: 'examFailed', exam: 'written' }, today)).toMatchObject([
      { kind: 'examFailed', exam: 'written', day: today },
    ])
  })

  test('A job that is held ends on its day', () => {
    const on = addDays(today, -3)
    expect(recordedIf(onJob, { kind: 'jobLost' }, on)).toEqual([
      { kind: 'workEnded', day: on, engagement: 'j1' },
    ])
  })

  test('A claim is decided once it has been assessed', () => {
    const made = ['2026-09-02 claimMade k1 module HEAV107']
    const assessed = [
      '2026-09-03 claimDocumented k1',
      '2026-09-04 claimApplied k1',
      '2026-09-05 claimAssessed k1',
    ]
    const decided: Supposition = { kind: 'claimDecided', claim: 'k1', as: 'claimRejected' }
    const asked = { route: 'modular', county: 'vestland' }
    expect(recordedIf(someone({ ...asked, log: made }), decided, today)).toBeNull()
    expect(recordedIf(someone({ ...asked, log: [...made, ...assessed] }), decided, today)).toMatchObject([
      { kind: 'claimRejected', claim: 'k1' },
    ])
  })

  test('A leave begins, and what was only assumed has no event', () => {
    expect(recordedIf(onJob, { kind: 'leave', weeks: 4 }, today)).toEqual([
      { kind: 'leaveStarted', day: today },
    ])
    expect(recordedIf(onJob, { kind: 'hours', hoursAWeek: 20 }, today)).toEqual([])
    expect(durationsIf(onJob, { kind: 'leave', weeks: 4 })).toEqual({
      'leave-left': { low: 4, likely: 4, high: 4 },
    })
  })

  test('Norwegian that is slower takes the longest that is thought likely', () => {
    const goal = { listening: 'B1', reading: 'B1', writing: 'B1', oral: 'B1' } as const
    const of = someone({ route: 'modular', county: 'vestland', brings: { norwegianGoal: goal } })
    expect(durationsIf(of, { kind: 'norwegianSlower' })['norwegian-B1']).toEqual({
      low: 450,
      likely: 700,
      high: 700,
    })
  })
})

test('A supposition leaves what it is asked of alone', () => {
  const before = structuredClone(modular.plan)
  suppose(modular, { kind: 'examFailed', exam: 'written' })
  expect(modular.plan).toEqual(before)
  expect(modular.request.today).toBe(today)
})

describe('the ranges of both finishes', () => {
  /** The ranges beside the answer that they are of. */
  function ranged(of: SupposedOf, supposition: Supposition) {
    const found = suppose(of, supposition)
    if (!found?.supposed.after) throw new Error('no plan')
    const { before, after } = found.supposed
    return { likely: { before, after }, ranges: found.ranges() }
  }

  test('What goes otherwise today leaves the range of today’s plan as it is', () => {
    const { likely, ranges } = ranged(modular, { kind: 'hours', hoursAWeek: 25 })
    const planned = { kind: 'plan', plan: modular.plan, fullestWeek: 0 } as const
    expect(ranges.before).toEqual(finishRange(modular.request, planned, null))
    expect(ranges.after?.likely).toBe(likely.after.finish)
  })

  test('Of what goes otherwise later both are asked on that day', () => {
    const { likely, ranges } = ranged(modular, { kind: 'examFailed', exam: 'written' })
    const whole = finishRange(modular.request, { kind: 'plan', plan: modular.plan, fullestWeek: 0 }, null)
    expect(ranges.before?.likely).toBe(likely.before.finish)
    // What has gone as planned until then is uncertain no more
    expect(ranges.before?.earliest).toBeGreaterThan(whole?.earliest ?? 0)
    expect(ranges.before?.latest).toBeLessThan(whole?.latest ?? 0)
    expect(ranges.after?.latest).toBeGreaterThan(ranges.before?.latest ?? 0)
  })

  test.each([
    ['bjork-08', 'contractVoided'],
    ['ask-41', 'contractVoided'],
    ['lyng-18', 'leave'],
  ] as const)('%s: a misfortune (%s) makes no end of the range sooner', (id, kind) => {
    const { wishes, log } = storiesById.get(id)?.participant ?? { wishes: { route: null }, log: [] }
    const request = requestFor(id, wishes.route ?? '')
    const of = { request, plan: planFor(request), agreement: null, log }
    const { ranges } = ranged(of, kind === 'leave' ? { kind, weeks: 13 } : { kind })
    const { before, after } = ranges
    if (!before?.latest || !after?.latest) throw new Error('no range')
    expect(after.earliest).toBeGreaterThanOrEqual(before.earliest)
    expect(after.latest).toBeGreaterThanOrEqual(before.latest)
  })

  test('Work that is lost ends a plan sooner only by the hours that it took', () => {
    const of = someone({ route: 'modular', county: 'vestland', log: ['2026-02-02 employmentStarted j1 50%'] })
    const found = suppose(of, { kind: 'jobLost' })
    if (!found) throw new Error('nothing')
    expect(found.supposed.hoursFreed).toBe(18.75)
    const { before, after } = found.supposed
    expect(endsSooner(found.supposed, null)).toBe((after?.finish ?? 0) < before.finish)
    expect(
      endsSooner({ ...found.supposed, after: { ...before, finish: addDays(before.finish, -7) } }, null),
    ).toBe(true)
  })

  test('Without a plan there is none', () => {
    expect(suppose(modular, { kind: 'hours', hoursAWeek: 1 })?.ranges().after).toBeNull()
  })
})
