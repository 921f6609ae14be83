import { chart } from './chart.ts'

/**
 * A phase or a stretch of a route model. Phases may overlap and change order from cohort to cohort
 * (Tromsømodellen, 2024), so each has its own start and end and none waits for another here.
 */
export const phaseChart = chart<{
  events: 'phaseStarted' | 'phaseCompleted' | 'phaseBrokenOff'
  states: 'ahead' | 'underWay' | 'completed' | 'brokenOff'
}>({
  id: 'phase',
  initial: 'ahead',
  states: {
    ahead: { on: { phaseStarted: 'underWay' } },
    underWay: { on: { phaseCompleted: 'completed', phaseBrokenOff: 'brokenOff' } },
    completed: { type: 'final' },
    brokenOff: { on: { phaseStarted: 'underWay' } },
  },
})
