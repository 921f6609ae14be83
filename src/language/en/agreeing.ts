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
  toChoose: 'Choose a route first. Then there is a plan to agree on.',
  before: 'Steps that start before',
  chooseBefore: 'Choose the steps before the date',
  chosen_one: '{{count}} of {{of}} steps is chosen.',
  chosen_other: '{{count}} of {{of}} steps are chosen.',
  chooseSome: 'Choose at least one step.',
  dayFault: 'Choose a day that is not before the last agreement, {{day}}.',
  nothingNew: 'Exactly this is agreed already. Change the plan or the choice to agree anew.',
  again: 'Agree on the change',
  againLead: 'A new agreement is a new decision. The old one stays among the earlier agreements.',
  agreedSteps_one: '{{count}} step is agreed.',
  agreedSteps_other: '{{count}} steps are agreed.',
  proposedSteps_one: '{{count}} step is a proposal.',
  proposedSteps_other: '{{count}} steps are proposals.',
  changed: 'changed since the agreement',
  otherWay: 'The agreement of {{day}} is for another route or trade.',
  earlier: 'Earlier agreements',
  decision: 'The agreement is a decision',
  appealTo: 'The appeal is sent to the municipality. The County Governor decides it.',
  appealDeadline:
    'Our sources do not give the deadline for an appeal. Ask the municipality before the sheet is handed out.',
  done: 'Agreed {{day}}.',
  state: { met: 'In place', missing: 'Missing', question: 'Question' },
  content: {
    noProgramme: 'The introduction programme is not recorded for the person.',
    noGoal: 'Missing for {{skills}}.',
    longTerm: 'The plan leads to {{goal}}. Ask whether that is the long-term goal too.',
    scope: 'Fagvei does not hold this. Write it on the sheet.',
    length: 'At most {{length}}, until {{day}}.',
    lengthAsk: 'Cannot be worked out. Ask the municipality.',
    elements: 'The steps are on the sheet. You must write the reasons yourselves.',
    appeal: 'It is on the printed sheet.',
    fill: 'Fill in under “Map”',
  },
} as const satisfies Translation<Source['adviser']['agree'], 'en'>

/** `print` of `nb/agreeing.ts` in English. */
export const print = {
  title: 'Print the agreement',
  second: 'Second language',
  none: 'Only Norwegian',
  lead: 'The whole plan on A4, in two languages side by side.',
  show: 'Show the sheet',
  hide: 'Hide the sheet',
} as const satisfies Translation<Source['adviser']['print'], 'en'>
