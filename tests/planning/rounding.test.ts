import { expect, test } from 'vitest'
import { weeksOf } from '../../src/planning/pins.ts'
import { fits, roundedDown, roundedUp } from '../../src/planning/rounding.ts'
import { asking, planFor, stepOf } from './asking.ts'

test('What is too much by a rounding alone takes no further week', () => {
  expect(roundedUp(12.000000001)).toBe(12)
  expect(roundedUp(12.001)).toBe(13)
})

test('What is too little by a rounding alone is as much', () => {
  expect([roundedDown(79.9999999999), roundedDown(79.999)]).toEqual([80, 79])
  expect([fits(30.0000000001, 30), fits(30.001, 30)]).toEqual([true, false])
})

test('A module with two of eleven aims recognised lasts its whole weeks', () => {
  // Nine elevenths of 308 hours at 18 hours a week are 14 weeks, which reckoned in binary are some more
  expect((308 * (9 / 11)) / 18).toBeGreaterThan(14)
  const aims = asking({ route: 'modular' }).pathway.modulesById.get('HEAV106')?.aims ?? []
  const [first, second] = aims.map(({ code }) => code)
  const plan = planFor({
    route: 'modular',
    brings: { hoursAWeek: 18 },
    durations: { module: { low: 308, likely: 308, high: 308 } },
    log: [
      '2026-01-05 claimMade k1 module HEAV106',
      '2026-01-06 claimDocumented k1 attest',
      '2026-01-07 claimApplied k1',
      '2026-01-08 claimAssessed k1',
      `2026-02-05 claimPartlyApproved k1 ${first} ${second}`,
    ],
    pins: [{ step: 'module.HEAV106', weeks: 14 }],
  })
  expect(stepOf(plan, 'module.HEAV106').hoursAWeek).toBe(18)
  expect(weeksOf(stepOf(plan, 'module.HEAV106'))).toBe(14)
})
