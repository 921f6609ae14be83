import { expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { startOf, withoutIdle, withoutPin, withPin } from '../../src/planning/pins.ts'
import { undoDeed } from '../../src/records/deeds.ts'
import type { Kept } from '../../src/records/history.ts'
import { pinDeedsOf } from '../../src/records/pinDeeds.ts'
import { edited, frozenPerson, kept } from './people.ts'

const { plan } = frozenPerson()
const [step] = plan?.steps ?? []
if (!plan || !step) throw new Error('the frozen person has no plan')
const held = startOf(step)
const deed = { kind: 'stepPinned', step: step.id } as const
const pin = (one: Kept, fixed: Parameters<typeof withPin>[2]) =>
  edited(one, { pins: withPin(one.participant.pins, step.id, fixed) }, deed)

test('What became of a step is told by what stood before, undone or not', () => {
  let one = edited(kept(), { plan }, { kind: 'planMade' })
  one = pin(one, { start: held })
  // Another step's pin takes the first place in the list meanwhile
  one = edited(
    one,
    { pins: withPin(one.participant.pins, 'module.OTHER', { weeks: 4 }) },
    { kind: 'stepPinned', step: 'module.OTHER' },
  )
  one = pin(one, { start: addDays(held, 7) })
  one = pin(one, { weeks: 30 })
  one = pin(one, { percent: 60 })
  // A start that has passed is let go of, and the length beside it stays
  const passed = withoutIdle(one.participant.pins, { step: step.id, reason: 'startPassed' })
  one = edited(one, { pins: passed }, deed)
  one = edited(one, { pins: withoutPin(one.participant.pins, step.id) }, deed)
  const expected = ['locked', 'length', 'moved', 'length', 'percent', 'released', 'released']
  expect([...pinDeedsOf(one).values()].toReversed()).toEqual(expected)
  const undone = undoDeed(one)
  if (undone.kind !== 'kept') throw new Error(undone.kind)
  expect(new Map(pinDeedsOf(undone.kept))).toEqual(pinDeedsOf(one))
})
