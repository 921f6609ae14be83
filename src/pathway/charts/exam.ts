import { chart } from './chart.ts'

/**
 * The written Vg3 exam or the trade exam. Failing, staying away or having it annulled sends a person
 * back to registering; how often and after how long is a demand, not an order (ofo. §§ 9-36, 9-66, 9-69).
 */
export const examChart = chart<{
  events: 'examRegistered' | 'examPassed' | 'examFailed' | 'examAbsent' | 'examAnnulled'
  states: 'notRegistered' | 'registered' | 'passed' | 'failed' | 'absent' | 'annulled'
}>({
  id: 'exam',
  initial: 'notRegistered',
  states: {
    notRegistered: { on: { examRegistered: 'registered' } },
    registered: {
      on: { examPassed: 'passed', examFailed: 'failed', examAbsent: 'absent', examAnnulled: 'annulled' },
    },
    passed: { type: 'final' },
    failed: { on: { examRegistered: 'registered' } },
    absent: { on: { examRegistered: 'registered' } },
    annulled: { on: { examRegistered: 'registered' } },
  },
})
