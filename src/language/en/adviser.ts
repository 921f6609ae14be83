import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'
import { agree, print } from './agreeing.ts'
import { map } from './background.ts'
import { choose } from './choosing.ts'
import { claim, waive } from './claiming.ts'
import { deedAbout, deeds, follow } from './following.ts'
import { alias, compared, list, share } from './people.ts'
import { actions, contract, move, plan } from './planning.ts'
import { whatIf } from './supposing.ts'

/** `nb/adviser.ts` in English. */
export const adviser = {
  list,
  alias,
  tabs: {
    map: 'Background',
    choose: 'Choose',
    plan: 'Plan',
    agree: 'Agree',
    follow: 'Follow up',
    whatif: 'What if',
  },
  leave: {
    title: 'Leave this page?',
    lead: 'Something you have typed here is not saved. It is lost when you go.',
    stay: 'Stay on the page',
    formTitle: 'Close this form?',
    formStay: 'Stay in the form',
    go: 'Go without saving',
  },
  unlikelyDay: {
    beforeBirth: 'Look at the date: it is before the year of birth, {{year}}.',
    farAhead: 'Look at the date: it is more than ten years ahead.',
    longAgo: 'Look at the date: it is before 1950.',
    ahead: 'Look at the date: it is in the future.',
  },
  head: {
    trade: 'Trade',
    county: 'County',
    route: 'Route',
    time: 'Time',
    goal: 'Goal',
    reached: 'The goal is reached',
    notChosen: 'not chosen',
    unknown: {
      trade: 'The trade {{id}} is not here',
      county: 'The county {{id}} is not here',
      route: 'The route {{id}} is not here',
    },
    gone: {
      trade: 'The trade {{id}} is not here, so the plan cannot be shown. All that is written is kept.',
      county: 'The county {{id}} is not here. The plan follows the law; what the county asks is a question.',
      route: 'The route {{id}} is not here, so the plan cannot be shown. All that is written is kept.',
    },
    note: 'Note (only for you)',
    noteHint:
      'Never a name, health or identity number. The participant does not see it. It is in a file only when you choose so.',
    noteIdentityNumber:
      'This looks like an identity number. Fagvei does not keep it. Remove it from the note.',
    noteTooLong: 'The note has {{number}} characters. It can have {{limit}} at most.',
    pages: 'Steps of the work',
    more: 'More',
    planBefore: 'the plan before',
    computing: 'Working out …',
    undoWhat: 'Undo: {{what}}',
    redoWhat: 'Redo: {{what}}',
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    deedWith: '{{deed}}. {{what}}',
    notMade:
      'The change has not been made. Something in it cannot stand in a plan. Correct it, and try again.',
    historyCut: 'Some earlier changes cannot be read. Undo reaches only as far as they can.',
    saved: 'Saved',
    inMemory: 'Only in memory. Gone when the page is closed.',
  },
  cohort: {
    title: 'Cohort',
    none: 'In no cohort',
    holds: 'The plan holds the days of the cohort. They are not fixed by hand.',
    unknownOption: '“{{id}}” (not on this route)',
    unknown: 'The cohort “{{id}}” is not on this route and holds no days.',
    atMost: 'Limit',
  },
  map,
  choose,
  plan,
  actions,
  move,
  claim,
  contract,
  waive,
  whatIf,
  agree,
  print,
  follow,
  share,
  deeds,
  deedAbout,
  compared,
} as const satisfies Translation<Source['adviser'], 'en'>
