import { chart } from './chart.ts'

/** One line of a checklist of the route. A tick made by mistake is taken back in the log, as all else that is written there. */
export const itemChart = chart<{ events: 'itemTicked'; states: 'open' | 'ticked' }>({
  id: 'item',
  initial: 'open',
  states: { open: { on: { itemTicked: 'ticked' } }, ticked: { type: 'final' } },
})
