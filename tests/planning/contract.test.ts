import { describe, expect, test } from 'vitest'
import { day } from '../calendar/days.ts'
import { experience } from '../pathway/log.ts'
import { planFor } from './asking.ts'

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
