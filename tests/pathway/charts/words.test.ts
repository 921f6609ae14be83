import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import { chart } from '../../../src/pathway/charts/chart.ts'

/** A door, to try the words of a chart on. */
interface Door {
  events: 'opened' | 'closed'
  states: 'shut' | 'open'
  nested: 'ajar' | 'wide'
}

test('A chart begins where it says', () => {
  const door = chart<Door>({
    id: 'door',
    initial: 'shut',
    states: {
      shut: { on: { opened: 'open.wide' } },
      open: {
        initial: 'ajar',
        on: { closed: 'shut' },
        states: { ajar: { on: { opened: 'wide' } }, wide: {} },
      },
    },
  })
  const actor = createActor(door).start()
  expect(actor.getSnapshot().value).toBe('shut')
  actor.send({ type: 'opened' })
  expect(actor.getSnapshot().value).toEqual({ open: 'wide' })
})

/** Read by the type checker: it must refuse each marked line, and a mark without need is an error too. */
const misspelt = {
  event: () =>
    chart<Door>({
      id: 'door',
      initial: 'shut',
      states: {
        // @ts-expect-error the event is called opened
        shut: { on: { openned: 'open' } },
        open: {},
      },
    }),
  target: () =>
    chart<Door>({
      id: 'door',
      initial: 'shut',
      states: {
        // @ts-expect-error the state is called open
        shut: { on: { opened: 'oppen' } },
        open: {},
      },
    }),
  targetInside: () =>
    chart<Door>({
      id: 'door',
      initial: 'shut',
      states: {
        // @ts-expect-error its part is called ajar
        shut: { on: { opened: 'open.ayar' } },
        open: {},
      },
    }),
  targetBetweenParts: () =>
    chart<Door>({
      id: 'door',
      initial: 'shut',
      states: {
        shut: {},
        // @ts-expect-error a part moves to a part beside it
        open: { initial: 'ajar', states: { ajar: { on: { opened: 'shut' } }, wide: {} } },
      },
    }),
  eventInside: () =>
    chart<Door>({
      id: 'door',
      initial: 'shut',
      states: {
        shut: {},
        // @ts-expect-error the event is called closed
        open: { initial: 'ajar', states: { ajar: { on: { close: 'wide' } }, wide: {} } },
      },
    }),
  // @ts-expect-error there is no such state to begin in
  beginning: () => chart<Door>({ id: 'door', initial: 'closed', states: { shut: {}, open: {} } }),
  // @ts-expect-error every state of the words is written once
  stateLeftOut: () => chart<Door>({ id: 'door', initial: 'shut', states: { shut: {} } }),
  // @ts-expect-error no other state is
  stateTooMany: () => chart<Door>({ id: 'door', initial: 'shut', states: { shut: {}, open: {}, gone: {} } }),
}

test('XState alone lets misspelt events through', () => {
  for (const slip of [misspelt.event, misspelt.eventInside]) expect(slip).not.toThrow()
})

test('A misspelt target is found at start-up', () => {
  for (const slip of [misspelt.target, misspelt.targetInside, misspelt.targetBetweenParts]) {
    expect(slip).toThrow()
  }
})

test('States that no word names stay unseen', () => {
  for (const slip of [misspelt.beginning, misspelt.stateLeftOut, misspelt.stateTooMany]) {
    expect(slip).not.toThrow()
  }
})
