import type { HeldLevel, SubjectLevel } from '../../curriculum/subject.ts'
import { chart } from './chart.ts'

/**
 * One subject of preparatory education (FOV), by the highest of its modules that is held, or of upper secondary. Each learner stands at a level of
 * their own in each subject, and a placement may jump levels; a lower one than is held takes nothing away, so it does not
 * count.
 */
export const subjectChart = chart<{
  events: `assessed${Capitalize<HeldLevel>}`
  states: SubjectLevel
}>({
  id: 'subject',
  initial: 'none',
  states: {
    none: {
      on: {
        assessedLevel1: 'level1',
        assessedLevel2: 'level2',
        assessedLevel3: 'level3',
        assessedLevel4: 'level4',
        assessedUpperSecondary: 'upperSecondary',
      },
    },
    level1: {
      on: {
        assessedLevel1: 'level1',
        assessedLevel2: 'level2',
        assessedLevel3: 'level3',
        assessedLevel4: 'level4',
        assessedUpperSecondary: 'upperSecondary',
      },
    },
    level2: {
      on: {
        assessedLevel2: 'level2',
        assessedLevel3: 'level3',
        assessedLevel4: 'level4',
        assessedUpperSecondary: 'upperSecondary',
      },
    },
    level3: {
      on: {
        assessedLevel3: 'level3',
        assessedLevel4: 'level4',
        assessedUpperSecondary: 'upperSecondary',
      },
    },
    level4: { on: { assessedLevel4: 'level4', assessedUpperSecondary: 'upperSecondary' } },
    upperSecondary: { on: { assessedUpperSecondary: 'upperSecondary' } },
  },
})
