import { expect, test } from 'vitest'
import { contractLengthOf } from '../../src/planning/contractLength.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { requestFor } from '../stories/stories.ts'

test('A contract is the trade less its practice', () => {
  const request = requestFor('hav-09', 'bergensmodellen')
  const planned = makePlan(request)
  if (planned.kind !== 'plan') throw new Error('no plan')
  const { plan } = planned
  const step = plan.steps.find(({ id }) => id.startsWith('contract.'))
  const sum = step ? contractLengthOf(request, plan, step) : null
  expect(sum?.whole.months).toBe(48)
  expect(sum?.months).toBeCloseTo(48 - (sum?.practice ?? 0) - (sum?.credits ?? 0))
  const [other] = plan.steps
  expect(other && contractLengthOf(request, plan, other)).toBeNull()
})
