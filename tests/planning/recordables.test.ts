import { describe, expect, test } from 'vitest'
import { expectedNext, thingsToRecord } from '../../src/planning/recordables.ts'
import { eventsOfForm, fieldsFor } from '../../src/planning/recording.ts'
import { logOf } from '../pathway/log.ts'
import { personOf, requestFor, storiesById, storyOn } from '../stories/stories.ts'
import { asking, planFor, today } from './asking.ts'

const asked = { route: 'modular', county: 'vestland', log: ['2026-08-17 moduleStarted HEAV106'] }
const request = asking(asked)
const things = thingsToRecord({ ...request, log: logOf(asked.log) }, today)
const thing = (unit: string) => things.find((one) => one.unit === unit)

describe('everything that can be written down', () => {
  test('The four parts of a language test are one thing', () => {
    const tests = things.filter(({ lane }) => lane === 'norwegian')
    expect(tests.map(({ choices }) => choices.map(({ offers }) => offers.length))).toEqual([[4]])
  })

  test('What can happen now stands before the rest', () => {
    const choices = thing('module.HEAV106')?.choices.map(({ kind, isPossible }) => [kind, isPossible])
    expect(choices).toContainEqual(['moduleApproved', true])
    expect(choices).toContainEqual(['moduleStarted', false])
    expect(choices?.at(-1)?.[1]).toBe(false)
  })

  test('A new job, contract and claim are things too', () => {
    expect(things.filter(({ isNew }) => isNew).map(({ unit }) => unit.split('.')[0])).toEqual([
      'claim',
      'work',
      'contract',
    ])
  })

  test('Agreements are made elsewhere', () => {
    expect(thing('agreement.agreement')).toBe(undefined)
  })
})

describe('what the plan expects next', () => {
  test('One line a thing, in the order of days', () => {
    const next = expectedNext(request.pathway, planFor(request), things, 5)
    expect(next.length).toBeGreaterThan(0)
    expect(next.map(({ day }) => day)).toEqual(next.map(({ day }) => day).sort((a, b) => a - b))
    expect(new Set(next.map((one) => one.thing)).size).toBe(next.length)
    expect(next.every(({ choice }) => choice.isPossible)).toBe(true)
  })

  test('A registration that may come before an earlier exam is passed says so', () => {
    const expectedOf = (since: string[]) => {
      const asks = storyOn('elv-04', today, since)
      const { log } = personOf('elv-04', since)
      return expectedNext(asks.pathway, planFor(asks), thingsToRecord({ ...asks, log }, today), 5)
    }
    const next = expectedOf([])
    const told = next.map(({ kind, thing: { unit }, beforeWritten }) => [kind, unit, beforeWritten])
    expect(told.slice(0, 2)).toEqual([
      ['examRegistered', 'exam.trade', true],
      ['examPassed', 'exam.written', false],
    ])
    // Once the written exam is passed there is nothing to say
    const [first] = expectedOf(['2026-11-20 examPassed written'])
    expect(first).toMatchObject({ kind: 'examRegistered', beforeWritten: false })
  })

  test('A planned job is expected, also after practice that was left or beside some that goes on', () => {
    const planned = [...storiesById.values()].flatMap(({ id, participant: { wishes } }) => {
      if (wishes.route === null) return []
      const request = requestFor(id, wishes.route)
      const plan = planFor(request)
      return plan.steps.some(({ events }) => events.some(({ kind }) => kind === 'employmentStarted'))
        ? [
            {
              id,
              next: expectedNext(
                request.pathway,
                plan,
                thingsToRecord({ ...request, log: personOf(id).log }, today),
                99,
              ),
            },
          ]
        : []
    })
    expect(planned.length).toBeGreaterThan(0)
    for (const { id, next } of planned)
      expect(
        next.map(({ kind }) => kind),
        id,
      ).toContain('employmentStarted')
  })

  test('Nobody is followed up in a job that has not begun', () => {
    const expectedOf = (since: string[]) => {
      const asks = storyOn('lyng-18', today, since)
      const { log } = personOf('lyng-18', since)
      const next = expectedNext(asks.pathway, planFor(asks), thingsToRecord({ ...asks, log }, today), 99)
      return next.map(({ choice: { id } }) => id)
    }
    const before = expectedOf([])
    expect(before).toContain('employmentStarted.work.work-1')
    expect(before).not.toContain('phaseStarted.phase.follow-up')
    const since = ['2026-11-16 workEnded gartneri', '2026-11-17 employmentStarted gartneriet 80']
    expect(expectedOf(since)).toContain('phaseStarted.phase.follow-up')
  })

  test('What a contract wants confirmed is expected with its application, until it is confirmed', () => {
    const factsOf = (log: string[]) => {
      const asks = asking({ log })
      const all = thingsToRecord({ ...asks, log: logOf(log) }, today)
      return expectedNext(asks.pathway, planFor(asks), all, 99).filter(({ kind }) => kind === 'factConfirmed')
    }
    const facts = factsOf([])
    const confirms = planFor(asking({ log: [] }))
      .steps.flatMap(({ events }) => events)
      .flatMap((event) => (event.kind === 'factConfirmed' ? [[event.rule, event.day]] : []))
    expect(confirms.length).toBeGreaterThan(0)
    expect(facts.map(({ thing: { unit }, day }) => [unit.slice('fact.'.length), day])).toEqual(confirms)
    const [first] = facts
    if (!first) throw new Error('nothing to confirm')
    expect(eventsOfForm(first.choice, fieldsFor(first.choice, today))).toEqual([
      { kind: 'factConfirmed', day: today, trade: 'HEA', rule: confirms[0]?.[0] },
    ])
    const confirmed = confirms.map(([rule]) => `2026-11-20 factConfirmed ${rule}`)
    expect(factsOf(confirmed)).toEqual([])
  })

  test('Without a plan nothing is expected', () => {
    expect(expectedNext(request.pathway, null, things, 5)).toEqual([])
  })
})
