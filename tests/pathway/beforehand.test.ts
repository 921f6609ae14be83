import { describe, expect, test } from 'vitest'
import { emptyBackground } from '../../src/pathway/background.ts'
import { curesOf, nextSequence, outcomeIfRecorded, usedIds } from '../../src/pathway/beforehand.ts'
import { bringing, experience, fate, happening, logOf, pathwayOf } from './log.ts'

const asked = (...lines: string[]) => ({
  pathway: pathwayOf('modular'),
  background: emptyBackground,
  log: logOf(lines),
})

describe('before something is written down', () => {
  test('It is judged on its own day', () => {
    const log = asked('2026-02-02 moduleStarted HEAV106')
    expect(fate(outcomeIfRecorded(log, happening('2026-02-01 moduleApproved HEAV106')))).toBe('order')
    expect(fate(outcomeIfRecorded(log, happening('2026-02-03 moduleApproved HEAV106')))).toBe('counts')
  })

  test('A module approved had been started', () => {
    expect(curesOf(asked(), happening('2026-06-01 moduleApproved HEAV106'))).toEqual([
      happening('2026-06-01 moduleStarted HEAV106'),
    ])
  })

  test('What counts needs no cure', () => {
    expect(curesOf(asked(), happening('2026-06-01 moduleStarted HEAV106'))).toEqual([])
  })

  test('A contract waits for what somebody only has to write down', () => {
    // ol. § 7-1: the establishment is approved
    const contract = happening('2026-08-01 contractStarted c1 fpjCandidate until 2027-07-31')
    const worked = { ...asked('2026-08-01 employmentStarted home 100%'), pathway: pathwayOf() }
    const trained = { ...worked, background: bringing({ experiences: [experience(60)] }) }
    expect(curesOf(trained, contract)).toEqual([
      happening('2026-08-01 gatePassed approved-training-establishment'),
    ])
    // Practice that is missing besides is made up by no paper
    expect(curesOf(worked, contract)).toEqual([])
  })

  test('A cure never makes up what only papers tell', () => {
    const claimed = asked('2026-01-05 claimMade k1 module HEAV106')
    expect(curesOf(claimed, happening('2026-01-06 claimApplied k1'))).toEqual([])
    const decided = asked(
      '2026-01-05 claimMade k1 module HEAV106',
      '2026-01-05 claimDocumented k1 attest',
      '2026-01-06 claimApplied k1',
      '2026-01-07 claimAssessed k1',
    )
    expect(curesOf(decided, happening('2026-01-08 claimAppealed k1'))).toEqual([])
    expect(curesOf(asked(), happening('2026-01-08 workEnded w1'))).toEqual([])
  })

  test('Ids and numbers of the log are not used again', () => {
    const { log } = asked('2026-01-05 claimMade k1 trade', '2026-01-06 jobTasteStarted w1')
    expect([...usedIds(log)]).toEqual(['k1', 'w1'])
    expect(nextSequence(log)).toBe(2)
    expect(nextSequence([])).toBe(0)
  })
})
