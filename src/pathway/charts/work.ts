import { chart } from './chart.ts'

/**
 * One engagement with one employer, from a first taste to a job. A person may hold two at once: each is
 * a chart of its own. Leave remembers where it interrupted.
 */
export const workChart = chart<{
  events:
    | 'jobTasteStarted'
    | 'languagePracticeStarted'
    | 'workTrainingStarted'
    | 'employmentStarted'
    | 'positionChanged'
    | 'workEnded'
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
          },
        },
        languagePractice: { on: { workTrainingStarted: 'workTraining', employmentStarted: 'employed' } },
        workTraining: { on: { employmentStarted: 'employed' } },
        employed: { on: { positionChanged: 'employed' } },
        before: { type: 'history', history: 'shallow' },
      },
    },
    onLeave: { on: { leaveEnded: 'atWork.before', workEnded: 'left' } },
    left: { type: 'final' },
  },
})
