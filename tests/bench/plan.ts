/**
 * How long it takes until a plan is made anew after an edit, for every example person on their own route and every
 * kind of edit: a step moved, a step pinned where it stands, a step made longer, a claim on a module approved, an
 * event recorded. `npm run bench -- plan`
 */
import { requestOf } from '../../src/flows/outlook.ts'
import type { Event } from '../../src/pathway/event.ts'
import type { Pathway } from '../../src/pathway/pathway.ts'
import { makePlanKeeping } from '../../src/planning/keepAgreed.ts'
import { fixableOn, startMovedBy, startOf, weeksOf, withPin } from '../../src/planning/pins.ts'
import type { Plan, PlanStep } from '../../src/planning/plan.ts'
import { eventsOf } from '../../src/planning/refused.ts'
import type { PlanRequest } from '../../src/planning/request.ts'
import type { Participant } from '../../src/records/participant.ts'
import { logOf, pathwayOf } from '../pathway/log.ts'
import { today } from '../planning/asking.ts'
import { storiesById } from '../stories/stories.ts'

/** Most milliseconds until the new plan is there. */
const target = 100
/** Runs of each edit; the one in the middle is told. */
const runs = 9

type EditKind = 'move' | 'pin' | 'length' | 'claim approved' | 'event recorded'

/** One edit of a person's file, and what the planner is then asked. */
interface Edit {
  kind: EditKind
  of: string
  request: PlanRequest
}

/** The person with more in the log, and the plan from before the edit to go on from. */
function withEvents(person: Participant, events: readonly Event[]): Participant {
  return {
    ...person,
    log: [
      ...person.log,
      ...logOf(events).map((entry, index) => ({
        ...entry,
        id: `edit-${index}`,
        sequence: person.log.length + index,
      })),
    ],
  }
}

/** Every edit of every step that can be edited so. */
function editsOf(pathway: Pathway, person: Participant, plan: Plan): Edit[] {
  const asked = (edited: Participant): PlanRequest => requestOf(pathway, { ...edited, plan }, today)
  const pinned = (step: PlanStep, fixed: Parameters<typeof withPin>[2]): PlanRequest =>
    asked({ ...person, pins: withPin(person.pins, step.id, fixed) })
  const edits = plan.steps.flatMap((step): Edit[] => {
    const { start, weeks } = fixableOn(pathway, step)
    const moved = startMovedBy(pathway, step, 4, today)
    const isAhead = startOf(step) > today
    return [
      ...(start && moved !== null
        ? [{ kind: 'move', of: step.id, request: pinned(step, { start: moved }) } as const]
        : []),
      ...(start && isAhead
        ? [{ kind: 'pin', of: step.id, request: pinned(step, { start: startOf(step) }) } as const]
        : []),
      ...(weeks
        ? [{ kind: 'length', of: step.id, request: pinned(step, { weeks: weeksOf(step) + 4 }) } as const]
        : []),
    ]
  })
  const claims = plan.steps.flatMap(({ id }): Edit[] => {
    if (!id.startsWith('module.')) return []
    const claim = 'bench'
    const events: Event[] = [
      { kind: 'claimMade', day: today, claim, about: { kind: 'module', module: id.slice('module.'.length) } },
      { kind: 'claimDocumented', day: today, claim, paper: '' },
      { kind: 'claimApplied', day: today, claim },
      { kind: 'claimAssessed', day: today, claim },
      { kind: 'claimApproved', day: today, claim },
    ]
    return [{ kind: 'claim approved', of: id, request: asked(withEvents(person, events)) }]
  })
  const next = eventsOf(plan).filter(({ kind }) => kind !== 'phaseStarted' && kind !== 'phaseCompleted')
  const recorded = next.slice(0, 3).map(
    (event): Edit => ({
      kind: 'event recorded',
      of: event.kind,
      request: asked(withEvents(person, [{ ...event, day: today }])),
    }),
  )
  return [...edits, ...claims, ...recorded]
}

/** Milliseconds of the run in the middle, the code being warm. */
function median(run: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const from = performance.now()
    run()
    return performance.now() - from
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

const isMissed: string[] = []
for (const { participant } of storiesById.values()) {
  const { wishes } = participant
  if (!wishes.route || !wishes.county) continue
  const pathway = pathwayOf(wishes.route, wishes.county, wishes.trades[0])
  const first = makePlanKeeping(requestOf(pathway, participant, today), null)
  if (first.kind === 'noPlan') {
    console.log(`${participant.alias}: no plan`)
    continue
  }
  const edits = editsOf(pathway, participant, first.plan)
  for (const { request } of edits) makePlanKeeping(request, null)
  const told = edits.map((edit) => ({
    ...edit,
    milliseconds: median(() => makePlanKeeping(edit.request, null)),
  }))
  for (const kind of new Set(told.map((edit) => edit.kind))) {
    const slowest = told
      .filter((edit) => edit.kind === kind)
      .reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a))
    const isKept = slowest.milliseconds <= target
    if (!isKept) isMissed.push(`${participant.alias} ${kind}`)
    console.log(
      `${participant.alias}, ${kind}: ${slowest.milliseconds.toFixed(1)} ms at most (${slowest.of})${isKept ? '' : ' MISSED'}`,
    )
  }
}
console.log(`a plan anew after an edit, at most ${target} ms: ${isMissed.length === 0 ? 'kept' : 'MISSED'}`)
if (isMissed.length > 0) process.exitCode = 1
