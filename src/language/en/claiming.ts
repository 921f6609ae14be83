import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `claim` of `nb/claiming.ts` in English. */
export const claim = {
  lead: 'Put forward what the person can do, and follow it to the decision.',
  paper: 'Which paper',
  trialPaper: 'Papers of the trial of {{period}} can be picked. The county decides what they are worth.',
  aims: 'Competence aims approved',
  aimsHint: 'Choose the aims in the decision. Udir has their text.',
  months: 'Months approved',
  next: 'Next step in the case',
  make: 'Claim prior learning',
  moves: {
    claimDocumented: 'Papers have been shown',
    claimApplied: 'Assessment has been applied for',
    claimAssessed: 'Assessed by a professional',
    claimRejected: 'Decision: not approved',
    claimAppealed: 'An appeal has been sent',
    claimWithdrawn: 'Withdrawn',
  },
  decisions: {
    module: {
      claimApproved: 'Decision: whole module approved',
      claimPartlyApproved: 'Decision: some aims approved',
    },
    practice: {
      claimApproved: 'Decision: all the practice approved',
      claimPartlyApproved: 'Decision: some of the practice approved',
    },
  },
  monthsFault: 'Write months, from 0 to {{to}}.',
  paperFault: 'Write which paper it is.',
  aimsFault: 'Choose at least one aim.',
  official: 'text',
  officialOf: 'text of {{code}} at Udir',
  appealUntil: 'Appeal by {{day}} ({{source}})',
  computing: 'Working out what it saves …',
  noSaving: 'Cannot be worked out: there is no plan to measure against.',
  asDecided: 'As decided',
  ifApproved: 'If the whole module is approved',
  ifPartly_one: 'If {{count}} aim is approved',
  ifPartly_other: 'If {{count}} aims are approved',
  savesWeeks: 'Finished {{length}} earlier',
  sameFinish: 'The finish is the same',
  fromTo: 'From {{from}} to {{to}}.',
  savesHours: 'Saves {{length}} of training.',
  savesNot: 'What it does not save',
  noCredit: 'Contract time: a single module gives no credit ([[godskriving]], {{source}}).',
  examRemains: 'Exam: the written [[Vg3-eksamen]] remains.',
  neverFinal: 'Final assessment: in Vg3, recognition only shows which training is needed ({{source}}).',
} as const satisfies Translation<Source['adviser']['claim'], 'en'>

/** `waive` of `nb/claiming.ts` in English. */
export const waive = {
  title: 'Waiver ([[dispensasjon]])',
  lead: 'The rule stands. Only this person is let off.',
  by: 'Given by',
  ground: 'Ground',
  until: 'Valid until',
  give: 'Write down the waiver',
  demand: 'Which demand',
  groundFault: 'Write why, in at least {{least}} letters.',
  untilHint: 'Empty means no end date.',
} as const satisfies Translation<Source['adviser']['waive'], 'en'>
