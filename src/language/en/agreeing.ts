import type { Source } from '../areas.ts'
import type { Translation } from '../texts.ts'

/** `agree` of `nb/agreeing.ts` in English. */
export const agree = {
  title: 'Agree on the plan',
  lead: 'Choose what you agree on. The rest stays a proposal.',
  steps: 'Steps to agree on',
  all: 'Choose all',
  none: 'Choose none',
  day: 'Date of agreement',
  agree: 'Agree',
  agreed: 'Agreed {{day}}',
  nothingAgreed: 'Nothing is agreed yet.',
  differs: 'Changed since the agreement of {{day}}',
  differsNot: 'The plan is as agreed.',
  asAgreed: 'Agreed',
  now: 'Now',
  checklist: 'What an integration plan must have (Integration Act section 15)',
  check: {
    finalGoal: 'Final goal ([[sluttmål]])',
    norwegianGoal: 'Norwegian goal for each skill ([[norskmål]])',
    longTermGoal: 'Long-term goal',
    scope: 'Scope of Norwegian and social studies',
    length: 'Length of the programme',
    elements: 'Elements of the programme, and why',
    appeal: 'Information on appeal',
  },
  appeal:
    'The plan and major changes to it are individual decisions. They can be appealed to the County Governor (Integration Act sections 46–47).',
  signature: 'Signature',
  place: 'Place and date',
} as const satisfies Translation<Source['adviser']['agree'], 'en'>

/** `print` of `nb/agreeing.ts` in English. */
export const print = {
  title: 'Print the agreement',
  languages: 'Languages on the sheet',
  second: 'Second language',
  none: 'Only Norwegian',
  heading: 'Plan for {{alias}}',
  proposal: 'Proposal, not agreed',
  page: 'Page {{page}} of {{pages}}',
  made: 'Printed {{day}}',
  norwegianHolds: 'The Norwegian text is the one that holds.',
} as const satisfies Translation<Source['adviser']['print'], 'en'>
