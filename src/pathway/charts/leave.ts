import { chart } from './chart.ts'

/** Leave (birth, illness, caring): it interrupts work and contract, which remember where they were. */
export const leaveChart = chart<{ events: 'leaveStarted' | 'leaveEnded'; states: 'present' | 'onLeave' }>({
  id: 'leave',
  initial: 'present',
  states: { present: { on: { leaveStarted: 'onLeave' } }, onLeave: { on: { leaveEnded: 'present' } } },
})
