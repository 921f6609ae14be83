import { chart } from './chart.ts'

/** Something outside the curriculum that must be held (truck T1, an approved training establishment). It can lapse. */
export const gateChart = chart<{
  events: 'gatePassed' | 'gateLapsed'
  states: 'notHeld' | 'held'
}>({
  id: 'gate',
  initial: 'notHeld',
  states: {
    notHeld: { on: { gatePassed: 'held' } },
    held: { on: { gatePassed: 'held', gateLapsed: 'notHeld' } },
  },
})
