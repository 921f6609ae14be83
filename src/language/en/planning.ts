import type { Source } from '../areas.ts'
import type { Translation } from '../texts.ts'

/** `plan` of `nb/planning.ts` in English. */
export const plan = {
  title: 'Plan',
  empty: 'There is no plan yet. Take a route under “Choose”.',
  map: 'Map',
  list: 'List',
  mapLabel: 'Map of the route, from {{from}} to {{to}}',
  listLabel: 'The steps in order',
  today: 'You are here · {{day}}',
  legend: 'Key',
  phases: 'Phases',
  programmeEnd: 'The programme ends',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  computing: 'Making the plan anew …',
  stop: 'Stop',
  hoursAWeek: 'Hours a week',
  changed: 'This moved',
  pinned: 'pinned',
  assumed: 'assumed',
  panel: 'About the step',
  choose: 'Choose a station to see what it requires and gives.',
  requires: 'Requires',
  requiresNothing: 'The law requires nothing before this step.',
  extra: 'The county, the school or the route asks for',
  gives: 'Gives',
  givesAims_one: '{{count}} competence aim',
  givesAims_other: '{{count}} competence aims',
  givesCertificate: 'certificate of competence ([[kompetansebevis]])',
  responsible: 'Responsible',
  time: 'Time',
  topics: 'About',
  officialText: 'The official text at Udir',
  restsOn: 'Rests on',
  whatIf: 'What if',
  whatIfFailed: 'exam failed',
  whatIfJobLost: 'job lost',
  whatIfBirth: 'a birth',
  whatIfSlower: 'Norwegian slower',
  whatIfFewerHours: 'fewer hours',
  whatIfCounty: 'another county',
} as const satisfies Translation<Source['adviser']['plan'], 'en'>

/** `actions` of `nb/planning.ts` in English. */
export const actions = {
  record: 'Record',
  move: 'Move',
  pin: 'Pin',
  unpin: 'Unpin',
  length: 'Change length',
  claim: 'The person can do this already',
  waive: 'Waive',
} as const satisfies Translation<Source['adviser']['actions'], 'en'>

/** `move` of `nb/planning.ts` in English. */
export const move = {
  title: 'Move {{step}}',
  start: 'New start',
  earlier: 'A week earlier',
  later: 'A week later',
  hint: 'The step is pinned to this week. The rest of the plan is made anew.',
  done: '{{step}} now starts {{day}}.',
  weeks: 'Length in weeks',
  hours: 'Hours a week',
  backToPlan: 'Let go',
  impossible: 'The plan does not work out with this. Let go of another step, or undo.',
} as const satisfies Translation<Source['adviser']['move'], 'en'>

/** `claim` of `nb/planning.ts` in English. */
export const claim = {
  title: 'Prior learning: {{what}}',
  lead: 'Put forward what the person can do, and follow it to the decision.',
  paper: 'Which paper',
  aims: 'Competence aims approved',
  aimsHint: 'Choose the aims in the decision. Udir has their text.',
  wholeModule: 'The whole module',
  months: 'Months approved',
  next: 'Next step in the case',
  decided: 'Decision ([[vedtak]])',
} as const satisfies Translation<Source['adviser']['claim'], 'en'>

/** `waive` of `nb/planning.ts` in English. */
export const waive = {
  title: 'Waiver ([[dispensasjon]])',
  lead: 'The rule stands. Only this person is let off.',
  by: 'Given by',
  ground: 'Ground',
  until: 'Valid until',
  noEnd: 'no end date',
  give: 'Write down the waiver',
} as const satisfies Translation<Source['adviser']['waive'], 'en'>
