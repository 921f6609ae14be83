import { chart } from './chart.ts'

/**
 * An exam. Failing, staying away or having it annulled sends a person back to registering; how often and after
 * how long is a demand, not an order (ofo. §§ 9-36, 9-66, 9-69). A result can be complained about (ofo. §§ 10-2,
 * 10-7, 10-9) and stands until that is decided; who has failed can register anew meanwhile, or half a year
 * would be lost. What comes of the new attempt takes no complaint back, unless it is passed, and a second fail
 * can be complained about too.
 */
export const examChart = chart<{
  events:
    | 'examRegistered'
    | 'examPassed'
    | 'examFailed'
    | 'examAbsent'
    | 'examAnnulled'
    | 'examAppealed'
    | 'examPassedOnAppeal'
    | 'examFailedOnAppeal'
    | 'oneFailedOnAppeal'
  states:
    | 'notRegistered'
    | 'registered'
    | 'passed'
    | 'failed'
    | 'absent'
    | 'annulled'
    | 'passedAppealed'
    | 'failedAppealed'
    | 'registeredAppealed'
}>({
  id: 'exam',
  initial: 'notRegistered',
  states: {
    notRegistered: { on: { examRegistered: 'registered' } },
    registered: {
      on: { examPassed: 'passed', examFailed: 'failed', examAbsent: 'absent', examAnnulled: 'annulled' },
    },
    passed: { on: { examAppealed: 'passedAppealed' } },
    failed: { on: { examRegistered: 'registered', examAppealed: 'failedAppealed' } },
    absent: { on: { examRegistered: 'registered' } },
    annulled: { on: { examRegistered: 'registered' } },
    passedAppealed: { on: { examPassedOnAppeal: 'passed', examFailedOnAppeal: 'failed' } },
    failedAppealed: {
      on: {
        examRegistered: 'registeredAppealed',
        examAppealed: 'failedAppealed',
        examPassedOnAppeal: 'passed',
        examFailedOnAppeal: 'failed',
        oneFailedOnAppeal: 'failedAppealed',
      },
    },
    registeredAppealed: {
      on: {
        examPassed: 'passed',
        examFailed: 'failedAppealed',
        examAbsent: 'failedAppealed',
        examAnnulled: 'failedAppealed',
        examPassedOnAppeal: 'passed',
        examFailedOnAppeal: 'registered',
        oneFailedOnAppeal: 'registeredAppealed',
      },
    },
  },
})
