import { describe, expect, test } from 'vitest'
import { openQuestions } from '../../src/pathway/questions.ts'
import { day } from '../calendar/days.ts'
import { type Asking, asking } from '../planning/asking.ts'
import { countyWith } from './county.ts'
import { experience } from './log.ts'

/** The open questions of somebody, as their Norwegian texts in one. */
const asked = (of: Asking) =>
  openQuestions(asking(of))
    .map(({ text }) => text.nb)
    .join('\n')

const programme = { start: day('2026-08-17'), goal: 'vocational' as const, extended: false }

describe('what a route leaves open', () => {
  test('Only who is in the programme is asked of it', () => {
    expect(asked({ brings: { programme } })).toContain('introduksjonsprogrammet')
    expect(asked({ brings: { programme: null } })).not.toContain('introduksjonsprogrammet')
  })

  test('A contract that runs settles what came before', () => {
    const log = [
      '2023-03-01 employmentStarted home 80% inTrade',
      '2025-08-20 gatePassed approved-training-establishment',
      '2025-09-01 contractStarted k fpjCandidate until 2027-02-28',
    ]
    expect(asked({ log })).not.toContain('ledige plasser')
    expect(asked({ log: log.slice(0, 1) })).toContain('ledige plasser')
  })

  test('The company’s deadline is asked until the exam is registered for', () => {
    expect(asked({})).toContain('skolenes frist')
    expect(asked({ log: ['2026-09-02 examRegistered written'] })).not.toContain('skolenes frist')
    expect(asked({ route: 'modular' })).not.toContain('skolenes frist')
  })

  test('Whether modules must be used is asked where the trade has any', () => {
    expect(asked({ route: 'laerling', trade: 'SNE05-01' })).toContain('når faget har moduler')
    expect(asked({ route: 'laerling', trade: 'YRK03-03' })).not.toContain('når faget har moduler')
  })

  test('Whoever works full time is not asked of 80 per cent', () => {
    const pathway = countyWith({})
    expect(asked({ pathway, log: ['2026-03-01 employmentStarted home 100% inTrade'] })).not.toMatch(/80\s%/)
    expect(asked({ pathway, log: ['2026-03-01 employmentStarted home 80% inTrade'] })).toMatch(/80\s%/)
    expect(asked({ pathway })).toMatch(/80\s%/)
  })

  test('A position that has changed is asked of as it was and as it is', () => {
    const pathway = countyWith({})
    const job = (percent: number, changed: string) => ({
      pathway,
      log: [`2025-03-03 employmentStarted home ${percent}% inTrade`, `${changed} positionChanged home 100%`],
    })
    // A year at 80 per cent is behind, and is converted though the job is full time today
    expect(asked(job(80, '2026-03-02'))).toMatch(/80\s%/)
    expect(asked(job(100, '2026-03-02'))).not.toMatch(/80\s%/)
    // Put right on its first day, it was never less than full
    expect(asked(job(80, '2025-03-03'))).not.toMatch(/80\s%/)
  })

  test('Work from before the plan that goes on is asked of as it is changed', () => {
    const pathway = countyWith({})
    const brings = { experiences: [experience('2024-01-01')] }
    expect(asked({ pathway, brings })).not.toMatch(/80\s%/)
    expect(asked({ pathway, brings, log: ['2026-03-02 positionChanged x1 60%'] })).toMatch(/80\s%/)
  })

  test('Where the county has said what counts as full time, nobody is asked', () => {
    const log = ['2026-03-01 employmentStarted home 80% inTrade']
    expect(asked({ county: 'vestland', log })).not.toMatch(/80\s%/)
    // What it accepts in fagbrev på jobb says nothing of experience-based candidates
    expect(asked({ county: 'vestland', route: 'praksiskandidat', log })).toMatch(/80\s%/)
  })

  test('Ten years of school settle the grunnskole', () => {
    const route = 'modular'
    expect(asked({ route, brings: { schoolYears: 10 } })).not.toContain('grunnskole')
    expect(asked({ route, brings: { schoolYears: 8 } })).toContain('grunnskole')
    expect(asked({ route, brings: { schoolYears: null } })).toContain('grunnskole')
  })

  test('The trial concerns those who were through it', () => {
    const log = (day: string) =>
      ['HEAV105', 'HEAV106', 'HEAV107', 'HEAV108'].flatMap((id) => [
        `2024-08-19 moduleStarted ${id}`,
        `${day} moduleApproved ${id}`,
      ])
    expect(asked({ route: 'modular', log: log('2025-06-20') })).toContain('forsøket')
    expect(asked({ route: 'modular', log: log('2026-06-19') })).not.toContain('forsøket')
    expect(asked({ route: 'modular' })).not.toContain('forsøket')
  })
})
