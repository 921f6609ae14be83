import { describe, expect, test } from 'vitest'
import { type Day, formatDay } from '../../src/calendar/day.ts'
import { countingEvents, pathwayOf, requestOf } from '../../src/flows/outlook.ts'
import type { LogEntry } from '../../src/pathway/event.ts'
import { replay } from '../../src/pathway/replay.ts'
import { arrivedOn } from '../../src/pathway/standing.ts'
import { agree, differsFromAgreed } from '../../src/planning/agree.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { goalsMissed } from '../../src/planning/ownGoal.ts'
import { type Expected, expectedNext, thingsToRecord } from '../../src/planning/recordables.ts'
import { eventsOfForm, fieldsFor, missingIn } from '../../src/planning/recording.ts'
import type { Participant } from '../../src/records/participant.ts'
import { catalogue } from '../pathway/log.ts'
import { today } from '../planning/asking.ts'
import { personOf, storiesById } from './stories.ts'

/** As many as the page of what happened offers at once. */
const mostNext = 5

const planOf = (person: Participant, day: Day) => {
  const pathway = pathwayOf(catalogue, person)
  if (!pathway) throw new Error('no way')
  const request = requestOf(pathway, person, day)
  const planned = makePlan(request)
  if (planned.kind === 'noPlan')
    throw new Error(`no plan on ${formatDay(day)}: ${JSON.stringify(planned.obstacles)}`)
  return { pathway, plan: planned.plan, standing: request.standing }
}

/** What the form of an expected event writes when it is sent as it opens. */
function recorded(person: Participant, { choice }: Expected, day: Day): Participant {
  const fields = fieldsFor(choice, day)
  const missing = missingIn(choice, fields)
  if (missing) throw new Error(`${choice.id} on ${formatDay(day)}: the form asks for ${missing}`)
  const entries = eventsOfForm(choice, fields).map(
    (event, index): LogEntry => ({
      id: `walk-${person.log.length + index}`,
      sequence: person.log.length + index,
      recorded: day,
      by: 'adviser',
      event,
    }),
  )
  if (entries.length === 0) throw new Error(`${choice.id} on ${formatDay(day)}: the form writes nothing`)
  const next = { ...person, log: [...person.log, ...entries] }
  const pathway = pathwayOf(catalogue, next)
  const { outcomeById } = pathway
    ? replay(pathway, next.background, next.log, day)
    : { outcomeById: new Map() }
  for (const { id } of entries) {
    const outcome = outcomeById.get(id)
    if (!outcome?.accepted)
      throw new Error(`${choice.id} on ${formatDay(day)} does not count: ${JSON.stringify(outcome?.refusal)}`)
  }
  return next
}

/** What the page offers of a person on a day, in its order; null once the plan holds nothing more. */
function offeredOn(person: Participant, day: Day) {
  const { pathway, plan, standing } = planOf(person, day)
  const { background, log } = person
  const next = expectedNext(
    pathway,
    plan,
    thingsToRecord({ pathway, background, standing, log }, day),
    mostNext,
  )
  return { next, plan, standing, pathway, arrived: arrivedOn(standing) }
}

/** Norwegian that is left when the goal is reached is the person's own. */
const isOwnGoal = (step: string): boolean => step.startsWith('language.')

/** Where a walk begins: today, or for somebody whose way is walked already on its first day, with what was written before. */
function beginningOf(id: string): { person: Participant; day: Day } {
  const person = personOf(id)
  if (offeredOn(person, today).arrived === null) return { person, day: today }
  const began = person.log.find(({ event }) => event?.kind === 'phaseStarted')?.event?.day
  if (began === undefined) throw new Error(`${id} is there, and nothing says when the way began`)
  const before = person.log.filter(({ event }) => event !== undefined && event.day < began)
  return { person: { ...person, log: before }, day: began }
}

/**
 * Records what the page offers until nothing is left: the first of it on the day that was planned, when the plan has been made
 * anew for that day, as it is whenever somebody opens it. Says what was recorded, when the goal was reached, what the plan has left
 * to happen then, and what of the first plan, agreed on as a whole, is told as given up. Each plan is kept, as the app keeps it: a
 * course is recorded nowhere, and goes on as the plan before had it. Says of whom a goal in Norwegian was given up on the way.
 */
function walked(id: string): {
  told: string[]
  arrived: Day | null
  left: string[]
  gone: string[]
  missed: string[]
} {
  let { person, day } = beginningOf(id)
  const first = planOf(person, day).plan
  const agreement = agree(first, new Set(first.steps.map((step) => step.id)), day, 'all')
  const told: string[] = []
  const missed: string[] = []
  const missedAtFirst = goalsMissed(person.background, planOf(person, day).standing, first)
  for (let count = 0; count < 200; count += 1) {
    const { next, plan, standing, pathway, arrived } = offeredOn(person, day)
    person = { ...person, plan }
    const given = goalsMissed(person.background, standing, plan)
    if (given.length > missedAtFirst.length) missed.push(`${formatDay(day)} ${JSON.stringify(given)}`)
    // Once there, the way leaves the person's own goal in Norwegian to what room there is
    const soonest = next.find(({ step }) => arrived === null || !isOwnGoal(step.id))
    if (!soonest) {
      const events = countingEvents(pathway, person, replay(pathway, person.background, person.log, day))
      const { steps } = differsFromAgreed(agreement, plan, { standing, events })
      return {
        told,
        missed,
        arrived,
        left: plan.steps.flatMap(({ id: step, events: ahead }) =>
          ahead.length > 0 && !isOwnGoal(step) ? [step] : [],
        ),
        gone: steps.flatMap((change) =>
          change.kind === 'gone' && !isOwnGoal(change.before.id) ? [change.before.id] : [],
        ),
      }
    }
    const isSame = (one: Expected): boolean =>
      one.kind === soonest.kind && one.thing.unit === soonest.thing.unit
    const isAhead = soonest.day > day
    if (isAhead) day = soonest.day
    const now = isAhead ? offeredOn(person, day).next : next
    // A new job has an id of its own each time it is offered
    const same = now.find(isSame) ?? now.find(({ kind, thing }) => kind === soonest.kind && thing.isNew)
    const line = `${formatDay(day)} ${soonest.kind} ${soonest.thing.unit}`
    if (!same)
      throw new Error(`${line} is not offered any longer, only ${now.map(({ choice }) => choice.id)}`)
    told.push(line)
    person = recorded(person, same, day)
  }
  throw new Error(`goes on for ever: ${told.slice(-8).join(', ')}`)
}

const followed = [...storiesById.values()].filter(({ participant }) => participant.wishes.route !== null)

describe('a plan is followed to its goal by what the page offers', () => {
  test.each(followed.map(({ id, participant }) => [id, participant.wishes.route]))('%s on %s', (id) => {
    const { arrived, told, left, gone, missed } = walked(id ?? '')
    expect(arrived, `${told.join('\n')}\nleft: ${left.join(', ')}`).not.toBe(null)
    expect(left, told.join('\n')).toEqual([])
    expect(gone, told.join('\n')).toEqual([])
    expect(missed, told.join('\n')).toEqual([])
  })
})
