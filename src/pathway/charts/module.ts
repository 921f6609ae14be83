import { chart } from './chart.ts'

/**
 * One module: it ends with one mid-way assessment, godkjent or ikke godkjent (ofo. § 15-3), may be taken
 * again, and may be recognised whole or by aims from what a person could before (ofo. §§ 13-5, 15-29).
 * Whoever breaks it off keeps the aims, until an appeal takes them back.
 */
export const moduleChart = chart<{
  events:
    | 'moduleStarted'
    | 'moduleBrokenOff'
    | 'moduleApproved'
    | 'moduleNotApproved'
    | 'partlyBrokenOff'
    | 'moduleRecognised'
    | 'aimsRecognised'
    | 'aimsTakenBack'
  states: 'notStarted' | 'partlyRecognised' | 'underWay' | 'notApproved' | 'approved' | 'recognised'
}>({
  id: 'module',
  initial: 'notStarted',
  states: {
    notStarted: {
      on: { moduleStarted: 'underWay', moduleRecognised: 'recognised', aimsRecognised: 'partlyRecognised' },
    },
    partlyRecognised: {
      on: {
        moduleStarted: 'underWay',
        moduleRecognised: 'recognised',
        aimsRecognised: 'partlyRecognised',
        aimsTakenBack: 'notStarted',
      },
    },
    underWay: {
      on: {
        moduleApproved: 'approved',
        moduleNotApproved: 'notApproved',
        moduleBrokenOff: 'notStarted',
        partlyBrokenOff: 'partlyRecognised',
        moduleRecognised: 'recognised',
        aimsRecognised: 'underWay',
      },
    },
    notApproved: {
      on: { moduleStarted: 'underWay', moduleRecognised: 'recognised', aimsRecognised: 'notApproved' },
    },
    approved: { type: 'final' },
    recognised: { type: 'final' },
  },
})
