import { chart } from './chart.ts'

/** The goal: fagbrev or svennebrev. Its final state ends the way. */
export const certificateChart = chart<{ events: 'certificateIssued'; states: 'ahead' | 'issued' }>({
  id: 'certificate',
  initial: 'ahead',
  states: { ahead: { on: { certificateIssued: 'issued' } }, issued: { type: 'final' } },
})
