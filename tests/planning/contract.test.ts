import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/calendar/day.ts'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { type Asking, planFor, stepOf } from './asking.ts'

/** Days that the planned contract of the modular route lasts for somebody with so many months of practice. */
function daysOfContract(months: number): number {
  const experiences = months > 0 ? [experience(months)] : []
  const { steps } = planFor({ route: 'modular', county: 'vestland', brings: { experiences } })
  const contract = steps.find(({ id }) => id === 'contract.contract')
  return contract ? contract.to - contract.from : 0
}

describe('the contract of somebody who takes modules', () => {
  test('Practice shortens it, to the least assumed', () => {
    const [none, some, much] = [0, 6, 40].map(daysOfContract)
    const months = (days = 0) => Math.round(days / 30.4)
    expect([months(none), months(some), months(much)]).toEqual([24, 18, 12])
    expect(day('2028-01-01') - day('2027-01-01')).toBeLessThanOrEqual((much ?? 0) + 7)
  })
})

describe('the contract of an apprentice with much practice', () => {
  /** What is planned for an apprentice whose company part is worked already, and who is reckoned with so. */
  const contractWith = (durations: Asking['durations'] = {}) => {
    const experiences = [experience(24)]
    const plan = planFor({ route: 'laerling', brings: { experiences }, durations })
    return { plan, contract: stepOf(plan, 'contract.contract') }
  }
  const least = { kind: 'duration', id: 'shortest-contract' }

  test('It is as short as is assumed, and says so', () => {
    const { contract } = contractWith()
    expect(addMonths(contract.from, 3)).toBe(addDays(contract.to, 1))
    expect(contract.assumes).toContainEqual(least)
  })

  test('Its least can be set for one person', () => {
    const { contract } = contractWith({ 'shortest-contract': { low: 6, likely: 6, high: 6 } })
    expect(addMonths(contract.from, 6)).toBe(addDays(contract.to, 1))
  })

  test('One that the law sets the least of rests on no assumption', () => {
    const plan = planFor({ brings: { hoursAWeek: 45, experiences: [experience(48)] } })
    expect(stepOf(plan, 'contract.contract').assumes).not.toContainEqual(least)
  })
})
