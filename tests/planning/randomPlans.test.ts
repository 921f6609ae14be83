import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { addDays, formatDay } from '../../src/calendar/day.ts'
import { eventsOf, makePlan } from '../../src/planning/makePlan.ts'
import { type Asking, asking, today } from './asking.ts'
import { planFaults } from './planFaults.ts'
import { randomPerson } from './randomPerson.ts'

// Hundreds of persons are planned, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 })

/** Obstacles that people meet; a plan that its own judge refuses is a fault of the planner. */
function kindsOfObstacle(asked: Asking): string[] {
  const planned = makePlan(asking(asked))
  return planned.kind === 'noPlan' ? planned.obstacles.map(({ kind }) => kind) : []
}

function finishOf(asked: Asking): { finish: number; proved: boolean } | null {
  const planned = makePlan(asking(asked))
  return planned.kind === 'noPlan' ? null : planned.plan
}

const RUNS = Number(process.env.RUNS ?? 1)

describe('plans for people as they come', () => {
  test('Whoever comes gets a lawful plan or obstacles', () => {
    fc.assert(
      fc.property(randomPerson, (asked) => {
        const request = asking(asked)
        const planned = makePlan(request)
        if (planned.kind === 'plan') expect(planFaults(request, planned.plan)).toEqual([])
        else expect(planned.obstacles.map(({ kind }) => kind)).not.toContain('refused')
      }),
      { numRuns: 150 * RUNS },
    )
  })

  test('The same person gets the same plan', () => {
    fc.assert(
      fc.property(randomPerson, (asked) => {
        expect(makePlan(asking(structuredClone(asked)))).toEqual(makePlan(asking(asked)))
      }),
      { numRuns: 20 * RUNS },
    )
  })

  test('Shorter durations never end later', () => {
    fc.assert(
      fc.property(randomPerson, (asked) => {
        const [low, likely, high] = (['low', 'likely', 'high'] as const).map((end) =>
          finishOf({ ...asked, end }),
        )
        if (low && likely && low.proved) expect(low.finish).toBeLessThanOrEqual(likely.finish)
        if (likely && high && likely.proved) expect(likely.finish).toBeLessThanOrEqual(high.finish)
      }),
      { numRuns: 60 * RUNS },
    )
  })

  test('Fewer hours a week never end earlier', () => {
    fc.assert(
      fc.property(randomPerson, fc.integer({ min: 1, max: 20 }), (asked, fewer) => {
        const hours = asked.brings?.hoursAWeek ?? 37.5
        const less = finishOf({
          ...asked,
          brings: { ...asked.brings, hoursAWeek: Math.max(1, hours - fewer) },
        })
        const more = finishOf(asked)
        if (less && more?.proved) expect(more.finish).toBeLessThanOrEqual(less.finish)
        if (less) expect(more === null && kindsOfObstacle(asked)).toBe(false)
      }),
      { numRuns: 80 * RUNS },
    )
  })

  test('A module recognised never makes it later', () => {
    fc.assert(
      fc.property(randomPerson, fc.nat(3), (asked, which) => {
        const { trade } = asking(asked).pathway
        const module = trade.modules[which]?.id ?? ''
        const day = formatDay(addDays(today, -1))
        const log = [
          ...(asked.log ?? []),
          `${day} claimMade own module ${module}`,
          `${day} claimDocumented own attest`,
          `${day} claimApplied own`,
          `${day} claimAssessed own`,
          `${day} claimApproved own`,
        ]
        const [before, after] = [finishOf(asked), finishOf({ ...asked, log })]
        if (before && after?.proved) expect(after.finish).toBeLessThanOrEqual(before.finish)
        if (before) expect(after).not.toBeNull()
      }),
      { numRuns: 80 * RUNS },
    )
  })

  test('A plan that is followed is planned on', () => {
    fc.assert(
      fc.property(randomPerson, fc.integer({ min: 1, max: 1500 }), (asked, days) => {
        const planned = makePlan(asking(asked))
        if (planned.kind === 'noPlan') return
        const on = addDays(today, days)
        const happened = eventsOf(planned.plan).filter((event) => event.day <= on)
        const request = asking({ ...asked, on, log: [...(asked.log ?? []), ...happened] })
        const anew = makePlan(request)
        expect(anew.kind === 'plan' ? planFaults(request, anew.plan) : anew.obstacles).toEqual([])
      }),
      { numRuns: 80 * RUNS },
    )
  })
})
