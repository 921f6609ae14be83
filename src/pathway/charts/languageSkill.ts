import { chart } from './chart.ts'

/**
 * Norwegian in one skill. A test may jump levels (norskprøven is one test for A1-B2, HK-dir);
 * a lower result than one already held does not take it away, so it does not count.
 */
export const languageSkill = chart<{
  events: 'assessedA1' | 'assessedA2' | 'assessedB1' | 'assessedB2' | 'assessedC1'
  states: 'belowA1' | 'A1' | 'A2' | 'B1' | 'B2' | 'C1'
}>({
  id: 'languageSkill',
  initial: 'belowA1',
  states: {
    belowA1: {
      on: { assessedA1: 'A1', assessedA2: 'A2', assessedB1: 'B1', assessedB2: 'B2', assessedC1: 'C1' },
    },
    A1: { on: { assessedA1: 'A1', assessedA2: 'A2', assessedB1: 'B1', assessedB2: 'B2', assessedC1: 'C1' } },
    A2: { on: { assessedA2: 'A2', assessedB1: 'B1', assessedB2: 'B2', assessedC1: 'C1' } },
    B1: { on: { assessedB1: 'B1', assessedB2: 'B2', assessedC1: 'C1' } },
    B2: { on: { assessedB2: 'B2', assessedC1: 'C1' } },
    C1: { on: { assessedC1: 'C1' } },
  },
})
