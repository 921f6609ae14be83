import { chart } from './chart.ts'

/**
 * What participant and adviser have agreed. Making a plan and changing it essentially is an individual
 * decision with a right of appeal (integreringsloven §§ 46-47), so each is an event of its own, and an appeal
 * ends in a decision again.
 */
export const agreementChart = chart<{
  events: 'planAgreed' | 'planChanged' | 'planAppealed' | 'planEnded'
  states: 'draft' | 'agreed' | 'changed' | 'appealed' | 'ended'
}>({
  id: 'agreement',
  initial: 'draft',
  states: {
    draft: { on: { planAgreed: 'agreed' } },
    agreed: { on: { planChanged: 'changed', planAppealed: 'appealed', planEnded: 'ended' } },
    changed: {
      on: { planAgreed: 'agreed', planChanged: 'changed', planAppealed: 'appealed', planEnded: 'ended' },
    },
    appealed: { on: { planAgreed: 'agreed', planChanged: 'changed', planEnded: 'ended' } },
    ended: { on: { planAgreed: 'agreed' } },
  },
})
