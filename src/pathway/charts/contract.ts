import { chart } from './chart.ts'

/**
 * One contract on training in a company, for each of the four contract roles (ol. § 7-1). It is valid
 * from the start of the training even when the county approves later (ol. § 7-2), so it may start
 * without an application on record. Leave remembers whether it had been extended. Which exam a contract leads to
 * is its role's, and a training candidate's may become an apprentice's on the way.
 */
export const contractChart = chart<{
  events:
    | 'contractApplied'
    | 'contractRefused'
    | 'contractStarted'
    | 'contractExtended'
    | 'contractMadeApprenticeship'
    | 'contractVoided'
    | 'contractCompleted'
    | 'leaveStarted'
    | 'leaveEnded'
  states: 'none' | 'applied' | 'refused' | 'running' | 'onLeave' | 'voided' | 'completed'
  nested: { running: 'ordinary' | 'extended' | 'before' }
}>({
  id: 'contract',
  initial: 'none',
  states: {
    none: { on: { contractApplied: 'applied', contractStarted: 'running' } },
    applied: { on: { contractStarted: 'running', contractRefused: 'refused' } },
    refused: { type: 'final' },
    running: {
      initial: 'ordinary',
      on: { contractVoided: 'voided', contractCompleted: 'completed', leaveStarted: 'onLeave' },
      states: {
        ordinary: { on: { contractExtended: 'extended', contractMadeApprenticeship: 'ordinary' } },
        extended: { on: { contractExtended: 'extended', contractMadeApprenticeship: 'extended' } },
        before: { type: 'history', history: 'shallow' },
      },
    },
    onLeave: { on: { leaveEnded: 'running.before', contractVoided: 'voided' } },
    voided: { type: 'final' },
    completed: { type: 'final' },
  },
})
