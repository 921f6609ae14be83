import type { Source } from '../areas.ts'
import type { Translation } from '../texts.ts'

/** `nb/choosing.ts` in English. */
export const choose = {
  title: 'Trade, county and route',
  trades: 'Wished trades',
  tradesHint: 'Three at most, the most important first.',
  addTrade: 'Add a trade',
  moveUp: 'Move up',
  moveDown: 'Move down',
  county: 'County',
  compare: 'The routes side by side',
  route: 'Route',
  finish: 'Finished',
  firstPaid: 'First paid job',
  hoursAWeek: 'Hours a week',
  requires: 'Requires',
  take: 'Take this route',
  taken: 'Taken',
  todaysPlan: 'today’s plan',
  earliest: 'earliest',
  asInPlan: 'as in the plan',
  differs: 'unlike the plan',
  none: 'none',
  until: 'until {{month}}',
  opens: 'opens {{month}}',
  questions: 'Questions before the start',
  questionFor: 'Ask {{who}}',
  computing: 'Working out the routes …',
  first: 'Choose trade and county first. Then the routes are worked out.',
  noFinish: 'No plan',
} as const satisfies Translation<Source['adviser']['choose'], 'en'>
