import { chart } from './chart.ts'

/**
 * What participant and adviser have agreed. Making a plan and changing it essentially is an individual
 * decision with a right of appeal (integreringsloven §§ 46-47), so each is an event of its own.
 */
export const agreementChart = chart<{
  events: 'planAgreed' | 'planChanged' | 'planEnded'
  states: 'draft' | 'agreed' | 'changed' | 'ended'
}>({
  id: 'agreement',
  initial: 'draft',
  states: {
    draft: { on: { planAgreed: 'agreed' } },
    agreed: { on: { planChanged: 'changed', planEnded: 'ended' } },
    changed: { on: { planAgreed: 'agreed', planChanged: 'changed', planEnded: 'ended' } },
    ended: { on: { planAgreed: 'agreed' } },
  },
})
