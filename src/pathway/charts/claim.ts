import { chart } from './chart.ts'

/**
 * A claim: prior experience put forward for recognition (realkompetansevurdering, ol. § 18-8).
 * A decision can be appealed (ofo. § 16-1), and an appeal ends in a decision again.
 */
export const claimChart = chart<{
  events:
    | 'claimMade'
    | 'claimDocumented'
    | 'claimApplied'
    | 'claimAssessed'
    | 'claimApproved'
    | 'claimPartlyApproved'
    | 'claimRejected'
    | 'claimAppealed'
    | 'claimWithdrawn'
  states:
    | 'none'
    | 'suspected'
    | 'documented'
    | 'applied'
    | 'assessed'
    | 'approved'
    | 'partlyApproved'
    | 'rejected'
    | 'appealed'
    | 'withdrawn'
}>({
  id: 'claim',
  initial: 'none',
  states: {
    none: { on: { claimMade: 'suspected' } },
    suspected: { on: { claimDocumented: 'documented', claimWithdrawn: 'withdrawn' } },
    documented: { on: { claimApplied: 'applied', claimWithdrawn: 'withdrawn' } },
    applied: { on: { claimAssessed: 'assessed', claimWithdrawn: 'withdrawn' } },
    assessed: {
      on: { claimApproved: 'approved', claimPartlyApproved: 'partlyApproved', claimRejected: 'rejected' },
    },
    approved: { type: 'final' },
    partlyApproved: { on: { claimAppealed: 'appealed' } },
    rejected: { on: { claimAppealed: 'appealed' } },
    appealed: {
      on: { claimApproved: 'approved', claimPartlyApproved: 'partlyApproved', claimRejected: 'rejected' },
    },
    withdrawn: { type: 'final' },
  },
})
