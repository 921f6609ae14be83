import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/calendar/day.ts'
import { pathwayOf, requestOf } from '../../src/flows/outlook.ts'
import type { LogEntry } from '../../src/pathway/event.ts'
import { possible } from '../../src/pathway/possible.ts'
import { replay } from '../../src/pathway/replay.ts'
import { contractOf, hasArrived, type Standing, stateOf } from '../../src/pathway/standing.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import type { Plan } from '../../src/planning/plan.ts'
import { eventsOf } from '../../src/planning/refused.ts'
import type { Participant } from '../../src/records/participant.ts'
import { day } from '../calendar/days.ts'
import { catalogue } from '../pathway/log.ts'
import { today } from '../planning/asking.ts'
import { personOf, storiesById } from './stories.ts'

/** The plan of somebody's own way on the tests' day. */
function planOf(person: Participant): Plan {
  const pathway = pathwayOf(catalogue, person)
  if (!pathway) throw new Error(`${person.alias} has no way`)
  const planned = makePlan(requestOf(pathway, person, today))
  if (planned.kind !== 'plan') throw new Error(JSON.stringify(planned.obstacles))
  return planned.plan
}

/** The person as they are when some of the plan has happened, each thing on its day. */
function followed(person: Participant, plan: Plan, until: Day = plan.finish): Participant {
  const since = eventsOf(plan)
    .filter((event) => event.day <= until)
    .map((event, index): LogEntry => {
      const sequence = person.log.length + index
      return { id: `plan-${index}`, sequence, recorded: event.day, by: 'adviser', event }
    })
  return { ...person, log: [...person.log, ...since] }
}

/** Where somebody stands on their own route, or on another that they have changed to. */
function standingOf(person: Participant): { standing: Standing; refused: number } {
  const pathway = pathwayOf(catalogue, person)
  if (!pathway) throw new Error(`${person.alias} has no way`)
  const { standing, outcomeById } = replay(pathway, person.background, person.log)
  return { standing, refused: [...outcomeById.values()].filter(({ accepted }) => !accepted).length }
}

describe.each([...storiesById.keys()])('%s', (id) => {
  test('is followed to the goal on the day that the plan says', () => {
    const person = personOf(id)
    const plan = planOf(person)
    if (hasArrived(standingOf(person).standing)) {
      // Whoever is there has at the most what the model does afterwards, as long as it is needed
      expect(plan.steps.filter(({ openEnded }) => !openEnded)).toEqual([])
      return
    }
    const before = followed(person, plan, addDays(plan.finish, -1))
    const there = followed(person, plan)
    expect(hasArrived(standingOf(before).standing)).toBe(false)
    expect(hasArrived(standingOf(there).standing)).toBe(true)
    expect(standingOf(there).refused).toBe(standingOf(person).refused)
  })
})

describe('a goal that is no trade certificate', () => {
  test('Paid work is lost with the job, and reached anew', () => {
    const log = ['2026-12-01 employmentStarted kafe 100 none', '2027-02-01 workEnded kafe']
    expect(stateOf(standingOf(personOf('lyng-18', log.slice(0, 1))).standing, 'goal.goal')).toBe('inWork')
    expect(stateOf(standingOf(personOf('lyng-18', log)).standing, 'goal.goal')).toBe('ahead')
  })

  test('Half a job is not the full one that Ringerike leads to, and two halves are', () => {
    const half = ['2026-12-01 employmentStarted kafe 50 none']
    const two = [...half, '2027-01-04 employmentStarted butikk 50 none']
    expect(hasArrived(standingOf(personOf('myr-33', half)).standing)).toBe(false)
    expect(hasArrived(standingOf(personOf('myr-33', two)).standing)).toBe(true)
  })

  test('Nothing of the route is planned any more but following up', () => {
    const person = personOf('lyng-18', ['2026-11-20 employmentStarted kafe 80 none'])
    expect(planOf(person).steps.map(({ id }) => id)).toEqual(['stretch.follow-up'])
  })

  test('A model trains to its own level and leads to a licence that nothing else asks for', () => {
    const events = eventsOf(planOf(personOf('rogn-28')))
    const found = events.flatMap((event) =>
      event.kind === 'languageAssessed' ? [`${event.skill} ${event.level}`] : [],
    )
    expect(found.sort()).toEqual(['oral B1', 'writing B1'])
    const gates = events.flatMap((event) => (event.kind === 'gatePassed' ? [event.gate] : []))
    expect(gates.sort()).toEqual(['driver-cpc', 'licence-D'])
    const held = personOf('rogn-28', ['2026-11-16 gatePassed licence-D in YRK'])
    expect(planOf(held).steps.map(({ id }) => id)).not.toContain('gate.licence-D')
  })

  test('No plan reckons with a subject that is only offered, and no goal waits for it', () => {
    const taken = planOf(personOf('nes-05')).steps.flatMap(({ id }) =>
      id.startsWith('subject.') ? [id] : [],
    )
    expect(taken.sort()).toEqual(['subject.english', 'subject.norwegian', 'subject.programmeSubjects'])
    const without = { ...personOf('nes-05'), log: personOf('nes-05').log.slice(0, 4) }
    expect(planOf(without).finish).toBe(planOf(personOf('nes-05')).finish)
    expect(planOf(without).steps.map(({ id }) => id)).not.toContain('subject.motherTongue')
  })

  test('Language practice becomes an apprenticeship on another route, and nothing is lost', () => {
    const person = personOf('vik-11', [
      '2026-12-01 employmentStarted barnehage 100 BUA',
      '2027-08-16 gatePassed approved-training-establishment in BUA',
      '2027-08-16 contractStarted kontrakt apprentice until 2029-08-15 in BUA',
    ])
    const own = standingOf(person)
    // The work is the goal of the model; the contract is one in a trade, which it goes by none of
    expect(stateOf(own.standing, 'goal.goal')).toBe('inWork')
    expect(own.refused).toBe(2)
    const wishes = { ...person.wishes, trades: ['BUA03-02'], route: 'laerling' }
    const { standing } = standingOf({ ...person, wishes })
    expect(contractOf(standing)).toMatchObject({ id: 'kontrakt', state: 'running.ordinary' })
    expect(standing.facts.stays.map(({ engagement, work }) => `${engagement} ${work}`)).toEqual([
      'barnehage languagePractice',
    ])
    expect(stateOf(standing, 'work.barnehage')).toBe('atWork.employed')
    expect(standing.facts.workById.get('barnehage')?.started).toBe(day('2026-10-05'))
  })

  test('On a way without a trade nothing is offered that only a trade has', () => {
    const person = personOf('lyng-18')
    const pathway = pathwayOf(catalogue, person)
    if (!pathway) throw new Error('no way')
    const { standing } = standingOf(person)
    const kinds = new Set(
      possible(pathway, person.background, standing, day('2026-11-21')).map(({ kind }) => kind),
    )
    expect([...kinds].filter((kind) => /^(module|claim|contract|exam|certificate|gate)/.test(kind))).toEqual(
      [],
    )
    expect(kinds).toContain('employmentStarted')
  })
})
