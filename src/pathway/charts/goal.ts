import { chart } from './chart.ts'

/**
 * The goal of a route that does not end with a trade certificate. Paid work is reached for as long as it is held, and can be
 * lost again; a passed exam and a completed schooling are for good.
 */
export const goalChart = chart<{
  events: 'inWork' | 'outOfWork' | 'reached'
  states: 'ahead' | 'inWork' | 'reached'
}>({
  id: 'goal',
  initial: 'ahead',
  states: {
    ahead: { on: { inWork: 'inWork', reached: 'reached' } },
    inWork: { on: { outOfWork: 'ahead' } },
    reached: { type: 'final' },
  },
})
