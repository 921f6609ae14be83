import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, formatDay } from '../../src/calendar/day.ts'
import type { Experience } from '../../src/pathway/background.ts'
import { positionInTradeOn, practiceOn } from '../../src/pathway/practice.ts'
import { contractOf } from '../../src/pathway/standing.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { heldHours } from '../../src/planning/positions.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import { experience, fate, person } from '../pathway/log.ts'
import { type Asking, asking, today } from './asking.ts'
import { happenings } from './randomPerson.ts'

/** What is asked of somebody, with the lines of their log. */
type Told = Asking & { log: readonly string[] }

/** A job that goes on, told of twice: as work from before the plan, and as its start in the log. */
function toldTwice(
  one: Experience & { time: { kind: 'period' } },
  asked: Asking,
  log: readonly string[],
): Told[] {
  const { counts, documented, percent, id, time } = one
  const inTrade = counts.kind === 'practice' && documented ? 'inTrade' : 'other'
  const started = `${formatDay(time.from)} employmentStarted ${id} ${percent}% ${inTrade}`
  return [
    { ...asked, brings: { ...asked.brings, experiences: [one] }, log },
    { ...asked, log: [started, ...log] },
  ]
}

/** What became of every line of a log but its job's own. */
function fates({ pathway, background }: PlanRequest, log: readonly string[]): string[] {
  return person(pathway, log, background)
    .outcomes.filter((_, index) => !log[index]?.includes('employmentStarted home'))
    .map(fate)
}

/** All that is reckoned of work: where the person stands on a day, and what is planned from it. */
function reckoned(asked: Told, on: Day) {
  const request = asking(asked)
  const { pathway, background, standing } = request
  const planned = makePlan(request, 400)
  return {
    places: standing.places,
    contract: contractOf(standing)?.contract,
    fates: fates(request, asked.log),
    practice: practiceOn(pathway, background, standing, on).months,
    position: positionInTradeOn(pathway, background, standing, on),
    hours: heldHours(request),
    finish: planned.kind === 'plan' ? planned.plan.finish : planned.obstacles.map(({ kind }) => kind),
  }
}

/** What may happen to the job while it goes on. */
const changes: fc.Arbitrary<string[]> = fc
  .record({
    after: fc.integer({ min: 1, max: 900 }),
    what: fc.constantFrom('positionChanged home 50%', 'positionChanged home 100%', 'workEnded home'),
  })
  .map(({ after, what }) => [`${formatDay(addDays(today, -after))} ${what}`])

const goingOn = fc.constantFrom('HEA05-01', 'BET05-01').chain((trade) =>
  fc.record({
    asked: fc.record({
      trade: fc.constant(trade),
      county: fc.constantFrom('vestland', 'nordland', 'trondelag', 'rogaland'),
      route: fc.constantFrom('fagbrev-pa-jobb', 'modular', 'praksiskandidat', 'bergensmodellen', 'laerling'),
      brings: fc.record({ hoursAWeek: fc.constantFrom(20, 37.5, 45, 60) }),
    }),
    since: fc.integer({ min: 1, max: 2500 }),
    percent: fc.constantFrom(20, 50, 60, 80, 100),
    documented: fc.boolean(),
    counts: fc.constantFrom<Experience['counts']>(
      { kind: 'practice', trade: trade.slice(0, 3) },
      { kind: 'practice', trade: trade.slice(0, 3) },
      { kind: 'undecided' },
    ),
    log: fc
      .tuple(happenings(trade), fc.array(changes, { maxLength: 2 }))
      // What a county decides of a job can only be told of one from before the plan
      .map(([lines, own]) => [...lines, ...own.flat()].filter((line) => !/ (claim\w+) /.test(line)))
      .map((lines) => lines.sort((a, b) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : 1))),
    on: fc.integer({ min: -2600, max: 1500 }),
  }),
)

describe('a job from before the plan that goes on', { timeout: 120_000 }, () => {
  test('It is worth what the same job is in the log', () => {
    fc.assert(
      fc.property(goingOn, ({ asked, since, percent, documented, counts, log, on }) => {
        const from = addDays(today, -since)
        const one = { ...experience(0, null, { id: 'home', percent, documented, counts }) }
        const job = { ...one, time: { kind: 'period' as const, from, to: null } }
        const [before, logged] = toldTwice(job, asked, log).map((told) => reckoned(told, addDays(today, on)))
        expect(before).toEqual(logged)
      }),
      { numRuns: 150 },
    )
  })

  test('One that is over is as much practice as its start and end in the log', () => {
    fc.assert(
      fc.property(goingOn, fc.nat(900), ({ asked, since, percent, log, on }, lasted) => {
        const [from, day] = [addDays(today, -since), addDays(today, on)]
        const to = addDays(from, Math.min(lasted, since))
        const others = log.filter((line) => !line.includes(' home'))
        const over = { ...experience(formatDay(from), formatDay(to), { id: 'home', percent }) }
        const counts = { kind: 'practice' as const, trade: asked.trade.slice(0, 3) }
        const brings = { ...asked.brings, experiences: [{ ...over, counts }] }
        const ended = `${formatDay(to)} workEnded home`
        const job = [`${formatDay(from)} employmentStarted home ${percent}% inTrade`, ended, ...others]
        const [before, logged] = [
          { ...asked, brings, log: others },
          { ...asked, log: job },
        ].map((told) => {
          const { pathway, background, standing } = asking(told)
          const practice = practiceOn(pathway, background, standing, day).months
          return [practice, positionInTradeOn(pathway, background, standing, day)]
        })
        expect(before).toEqual(logged)
      }),
      { numRuns: 300 },
    )
  })
})
