import { chart } from './chart.ts'

/**
 * One engagement with one employer, from a first taste to a job. A person may hold two at once: each is
 * a chart of its own. Leave remembers where it interrupted. An exception from how long a stay may be moves nothing, and may
 * be made before it begins.
 */
export const workChart = chart<{
  events:
    | 'jobTasteStarted'
    | 'languagePracticeStarted'
    | 'workTrainingStarted'
    | 'employmentStarted'
    | 'positionChanged'
    | 'workEnded'
    | 'capWaived'
    | 'leaveStarted'
    | 'leaveEnded'
  states: 'none' | 'atWork' | 'onLeave' | 'left'
  nested: { atWork: 'jobTaste' | 'languagePractice' | 'workTraining' | 'employed' | 'before' }
}>({
  id: 'work',
  initial: 'none',
  states: {
    none: {
      on: {
        jobTasteStarted: 'atWork.jobTaste',
        languagePracticeStarted: 'atWork.languagePractice',
        workTrainingStarted: 'atWork.workTraining',
        employmentStarted: 'atWork.employed',
        capWaived: 'none',
      },
    },
    atWork: {
      initial: 'jobTaste',
      on: { workEnded: 'left', leaveStarted: 'onLeave' },
      states: {
        jobTaste: {
          on: {
            languagePracticeStarted: 'languagePractice',
            workTrainingStarted: 'workTraining',
            employmentStarted: 'employed',
            capWaived: 'jobTaste',
          },
        },
        languagePractice: {
          on: {
            workTrainingStarted: 'workTraining',
            employmentStarted: 'employed',
            capWaived: 'languagePractice',
          },
        },
        workTraining: { on: { employmentStarted: 'employed', capWaived: 'workTraining' } },
        employed: { on: { positionChanged: 'employed' } },
        before: { type: 'history', history: 'shallow' },
      },
    },
    onLeave: { on: { leaveEnded: 'atWork.before', workEnded: 'left' } },
    left: { type: 'final' },
  },
})
