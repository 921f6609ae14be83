import { describe, expect, test } from 'vitest'
import type { Event } from '../../src/pathway/event.ts'
import { judge } from '../../src/pathway/step.ts'
import { claimsOnModule } from '../../src/planning/claimChain.ts'
import { offersAt, type StationOffer } from '../../src/planning/stationOffers.ts'
import { logOf } from '../pathway/log.ts'
import { type Asking, asking, planFor, today } from './asking.ts'

const modular: Asking = { route: 'modular', county: 'vestland' }

function offered(station: string, asked: Asking = modular): StationOffer[] {
  const { pathway, background, standing } = asking(asked)
  const step = planFor(asked).steps.find(({ id }) => id === station) ?? null
  return offersAt({ pathway, background, standing, today, station, step, taken: new Set() })
}

const kinds = (offers: readonly StationOffer[]) =>
  offers.map((offer) => (offer.kind === 'fact' ? `fact ${offer.rule}` : offer.offer.kind))

describe('what can be recorded at a station', () => {
  test('A module ahead can be started', () => {
    expect(kinds(offered('module.HEAV107'))).toEqual(['moduleStarted'])
  })

  test('A module under way can end in three ways', () => {
    const log = ['2026-08-17 moduleStarted HEAV107']
    expect(new Set(kinds(offered('module.HEAV107', { ...modular, log })))).toEqual(
      new Set(['moduleApproved', 'moduleNotApproved', 'moduleBrokenOff']),
    )
  })

  test('A planned job can start, at the position of the plan', () => {
    const [job, ...others] = offered('work.job')
    expect(others).toEqual([])
    expect(job).toMatchObject({ offer: { isNew: true }, draft: { kind: 'employmentStarted', percent: 80 } })
  })

  test('A contract wants its facts confirmed', () => {
    const found = kinds(offered('contract.contract', { county: 'vestland' }))
    expect(found).toContain('contractStarted')
    expect(found).toContain('gatePassed')
    expect(found).toContain('fact permanentJob')
  })

  test('A language test can be recorded in every skill', () => {
    const goal = { listening: null, reading: null, writing: null, oral: 'A1' as const }
    expect(kinds(offered('language.A1', { ...modular, brings: { norwegianGoal: goal } }))).toEqual(
      Array(4).fill('languageAssessed'),
    )
  })

  test('Every whole offer that nothing is missing for is accepted', () => {
    const { pathway, background, standing } = asking(modular)
    for (const { id } of planFor(modular).steps) {
      for (const offer of offered(id)) {
        if (offer.kind === 'fact' || offer.offer.missing) continue
        const outcome = judge(pathway, background, standing, offer.draft as Event)
        expect(outcome.accepted).toBe(true)
      }
    }
  })

  test('Nothing is recorded at a partial competence', () => {
    expect(offered('partial.after-HEAV105')).toEqual([])
  })
})

describe('the chain of a claim', () => {
  const lines = ['2026-09-01 claimMade c1 module HEAV107', '2026-09-02 claimDocumented c1 attest']

  test('It holds what happened and what may come', () => {
    const { standing } = asking({ ...modular, log: lines })
    const [claim] = claimsOnModule(
      standing,
      logOf(lines).flatMap(({ event }) => event ?? []),
      'HEAV107',
    )
    expect(claim).toMatchObject({ id: 'c1', place: 'documented', decided: false })
    expect(claim?.next).toEqual(['claimApplied', 'claimWithdrawn'])
    expect(claim?.events).toHaveLength(2)
  })

  test('A claim that was withdrawn is shown no more', () => {
    const { standing } = asking({ ...modular, log: [...lines, '2026-09-03 claimWithdrawn c1'] })
    expect(claimsOnModule(standing, [], 'HEAV107')).toEqual([])
  })
})
