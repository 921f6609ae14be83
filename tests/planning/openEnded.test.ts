import { describe, expect, test } from 'vitest'
import type { RouteStep } from '../../src/curriculum/route.ts'
import { agree } from '../../src/planning/agree.ts'
import { changesBetween } from '../../src/planning/changes.ts'
import { drawMap } from '../../src/planning/drawMap.ts'
import { nextStep } from '../../src/planning/next.ts'
import { fixableOn, heldAt } from '../../src/planning/pins.ts'
import { pathwayOfModel } from '../pathway/log.ts'
import { asking, planFor, stepOf, today } from './asking.ts'
import { planFaults } from './planFaults.ts'

/** Follow-up as long as it is needed, after a step of the model or from the first day. */
function followUp(after?: string): RouteStep {
  return {
    id: 'follow-up',
    kind: 'stretch',
    openEnded: true,
    name: { nb: 'Oppfølging' },
    plain: { nb: 'Noen følger deg opp.' },
    lane: 'work',
    responsible: ['jobSpecialist'],
    ...(after && { after: [after] }),
  }
}

const routed = (...steps: RouteStep[]) => pathwayOfModel((step) => step, steps)
const id = 'stretch.follow-up'

describe('a stretch with an open end', () => {
  const without = planFor({ pathway: routed() })

  test('delays nothing and takes no hours', () => {
    const request = asking({ pathway: routed(followUp()) })
    const plan = planFor(request)
    expect(planFaults(request, plan)).toEqual([])
    expect(plan).toMatchObject({ finish: without.finish, proved: true })
    expect(stepOf(plan, id)).toMatchObject({ openEnded: true, hoursAWeek: 0, assumes: [] })
  })

  test('begins and is not said to end', () => {
    const { events, from } = stepOf(planFor({ pathway: routed(followUp()) }), id)
    expect(events).toEqual([{ kind: 'phaseStarted', day: from, phase: 'follow-up' }])
  })

  test('begins when the job that it follows is found', () => {
    const plan = planFor({ pathway: routed(followUp('job')) })
    expect(stepOf(plan, id).from).toBe(stepOf(plan, 'work.job').from)
    expect(plan.finish).toBe(without.finish)
  })

  test('goes on once it has begun, and is not what comes next', () => {
    const pathway = routed(followUp())
    const plan = planFor({ pathway, log: ['2026-10-05 phaseStarted follow-up'] })
    expect(stepOf(plan, id).events).toEqual([])
    expect(nextStep(pathway, plan, today)?.step.id).not.toBe(id)
  })

  test('is gone when it is completed', () => {
    const log = ['2026-10-05 phaseStarted follow-up', '2026-11-02 phaseCompleted follow-up']
    const { steps } = planFor({ pathway: routed(followUp()), log })
    expect(steps.map((step) => step.id)).not.toContain(id)
  })

  test('is no longer for a plan that ends later', () => {
    const plan = planFor({ pathway: routed(followUp()) })
    const longer = plan.steps.map((step) => (step.id === id ? { ...step, to: step.to + 70 } : step))
    expect(changesBetween(plan, { ...plan, steps: longer as typeof plan.steps }).steps).toEqual([])
  })

  test('may be moved, and has no length to hold', () => {
    const pathway = routed(followUp())
    const step = stepOf(planFor({ pathway }), id)
    expect(fixableOn(pathway, step)).toEqual({ start: true, weeks: false, percent: false })
    expect(heldAt(step, step.from)).toEqual({ start: step.from })
  })

  test('stands at its start on the map, its line open at the end', () => {
    const request = asking({ pathway: routed(followUp()) })
    const plan = planFor(request)
    const map = drawMap({
      pathway: request.pathway,
      standing: request.standing,
      events: [],
      plan,
      agreement: null,
      pins: [],
      today,
      finish: null,
      programmeEnd: null,
    })
    const station = map.stations.find((one) => one.id === id)
    expect(station).toMatchObject({ openEnded: true, day: stepOf(plan, id).from })
    expect(map.pieces.filter((piece) => piece.openEnded).map(({ step }) => step)).toEqual([id])
  })

  test('is agreed on the map also when the plan ends on another day than it did', () => {
    const request = asking({ pathway: routed(followUp()) })
    const plan = planFor(request)
    const later = plan.steps.map((step) => ({ ...step, to: step.to + 70 }))
    const agreement = agree({ ...plan, steps: later as typeof plan.steps }, new Set([id, 'goal']), today, 'a')
    const { stations } = drawMap({
      pathway: request.pathway,
      standing: request.standing,
      events: [],
      plan,
      agreement,
      pins: [],
      today,
      finish: null,
      programmeEnd: null,
    })
    expect(stations.find((one) => one.id === id)?.progress).toBe('agreed')
    expect(stations.filter(({ progress }) => progress === 'agreed')).toHaveLength(1)
  })
})
