import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import { chart } from '../../../src/pathway/charts/chart.ts'

/** A door, to try the words of a chart on. */
interface Door {
  events: 'opened' | 'closed'
  states: 'shut' | 'open'
  nested: { open: 'ajar' | 'wide' }
}

/** The door standing open, in whichever of its two ways. */
const open = { initial: 'ajar', states: { ajar: {}, wide: {} } } as const

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
        open,
      },
    }),
  target: () =>
    chart<Door>({
      id: 'door',
      initial: 'shut',
      states: {
        // @ts-expect-error the state is called open
        shut: { on: { opened: 'oppen' } },
        open,
      },
    }),
  targetInside: () =>
    chart<Door>({
      id: 'door',
      initial: 'shut',
      states: {
        // @ts-expect-error its part is called ajar
        shut: { on: { opened: 'open.ayar' } },
        open,
      },
    }),
  targetInsidePlainState: () =>
    chart<Door>({
      id: 'door',
      initial: 'shut',
      states: {
        // @ts-expect-error nothing is inside shut
        shut: { on: { opened: 'shut.ajar' } },
        open,
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
  partLeftOut: () =>
    chart<Door>({
      id: 'door',
      initial: 'shut',
      states: {
        shut: { on: { opened: 'open.wide' } },
        // @ts-expect-error it is wide, too
        open: { initial: 'ajar', states: { ajar: {} } },
      },
    }),
  partsLeftOut: () =>
    chart<Door>({
      id: 'door',
      initial: 'shut',
      states: {
        shut: { on: { opened: 'open.wide' } },
        // @ts-expect-error it is ajar or wide
        open: {},
      },
    }),
  partsOfPlainState: () =>
    chart<Door>({
      id: 'door',
      initial: 'shut',
      states: {
        // @ts-expect-error nothing is inside shut
        shut: { initial: 'ajar', states: { ajar: {}, wide: {} } },
        open,
      },
    }),
  // @ts-expect-error there is no such state to begin in
  beginning: () => chart<Door>({ id: 'door', initial: 'closed', states: { shut: {}, open } }),
  // @ts-expect-error every state of the words is written once
  stateLeftOut: () => chart<Door>({ id: 'door', initial: 'shut', states: { shut: {} } }),
  // @ts-expect-error no other state is
  stateTooMany: () => chart<Door>({ id: 'door', initial: 'shut', states: { shut: {}, open, gone: {} } }),
}

test('XState alone lets misspelt events through', () => {
  for (const slip of [misspelt.event, misspelt.eventInside]) expect(slip).not.toThrow()
})

test('A misspelt target is found at start-up', () => {
  const { target, targetInside, targetInsidePlainState, targetBetweenParts } = misspelt
  for (const slip of [target, targetInside, targetInsidePlainState, targetBetweenParts]) {
    expect(slip).toThrow()
  }
})

test('A target whose part is left out is found at start-up', () => {
  for (const slip of [misspelt.partLeftOut, misspelt.partsLeftOut]) expect(slip).toThrow()
})

test('States that no word names stay unseen', () => {
  const { beginning, stateLeftOut, stateTooMany, partsOfPlainState } = misspelt
  for (const slip of [beginning, stateLeftOut, stateTooMany, partsOfPlainState]) {
    expect(slip).not.toThrow()
  }
})
