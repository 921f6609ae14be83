import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { weekOf } from '../../src/calendar/week.ts'
import { atLeast, type Level, levels, skills } from '../../src/curriculum/requirement.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { goalsMissed } from '../../src/planning/ownGoal.ts'
import type { Plan } from '../../src/planning/plan.ts'
import { languageDemanded, type PlanRequest } from '../../src/planning/request.ts'
import { asking } from './asking.ts'
import { randomPerson } from './randomPerson.ts'
import { runs } from './runs.ts'

// Hundreds of persons are planned, on a machine that may be busy
vi.setConfig({ testTimeout: 300_000 * Math.max(1, Number(process.env.RUNS ?? 1)) })

/** The request with the own goal no higher than the highest level that the route demands: its course is for all skills. */
function asDemanded(request: PlanRequest): PlanRequest {
  const demanded = [...languageDemanded(request).values()]
  const highest = levels.findLast((level) => demanded.some((one) => atLeast(one, level))) ?? 'belowA1'
  const { norwegianGoal } = request.background
  const capped = (level: Level | null) =>
    level === null || highest === 'belowA1' ? null : atLeast(level, highest) ? highest : level
  const lower = Object.fromEntries(skills.map((skill) => [skill, capped(norwegianGoal[skill])]))
  return {
    ...request,
    background: { ...request.background, norwegianGoal: { ...norwegianGoal, ...lower } },
  }
}

function planOrNone(request: PlanRequest, maxConflicts?: number): Plan | null {
  const planned = makePlan(request, maxConflicts)
  return planned.kind === 'plan' ? planned.plan : null
}

/** How much of the own goal a plan leaves unreached. */
const missedBy = ({ background, standing }: PlanRequest, plan: Plan): string[] =>
  goalsMissed(background, standing, plan).map(({ skill, reaches }) => `${skill} ${reaches}`)

test('What a goal that no demand of the route asks for costs is said', () => {
  fc.assert(
    fc.property(randomPerson, (asked) => {
      const request = asking(asked)
      const [plan, without] = [planOrNone(request), planOrNone(asDemanded(request))]
      // A goal never closes the way either: higher levels are assessed no sooner than lower ones
      expect(plan === null).toBe(without === null)
      if (plan?.proved && without?.proved)
        expect(weekOf(plan.finishWithoutGoal ?? plan.finish)).toBe(weekOf(without.finish))
    }),
    runs(40),
  )
})

test('A goal is in doubt where a longer search may reach more of it, though the finish is proved for as much', () => {
  let inDoubt = 0
  fc.assert(
    fc.property(randomPerson, (asked) => {
      const norwegianGoal = { listening: 'C1', reading: 'C1', writing: 'C1', oral: 'C1' } as const
      const request = asking({ ...asked, brings: { ...asked.brings, norwegianGoal } })
      const short = planOrNone(request, 0)
      if (!short?.proved) return
      if (short.isGoalInDoubt) inDoubt += 1
      const long = planOrNone(request)
      if (!short.isGoalInDoubt) expect(long?.finish).toBe(short.finish)
      if (long && missedBy(request, short).join() !== missedBy(request, long).join())
        expect(short.isGoalInDoubt).toBe(true)
    }),
    runs(25),
  )
  expect(inDoubt).toBeGreaterThan(0)
})
