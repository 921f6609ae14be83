import type { Source } from '../areas.ts'
import type { Translation } from '../texts.ts'

/** `follow` of `nb/following.ts` in English. */
export const follow = {
  title: 'What has happened',
  record: 'Record something that happened',
  what: 'What happened?',
  when: 'On which day?',
  about: 'What is it about?',
  note: 'Note',
  log: 'Log',
  happened: 'Happened',
  written: 'Written down',
  by: 'By',
  counts: 'Counts',
  countsNot: 'Does not count',
  takeBack: 'Take back',
  takenBack: 'Taken back',
  later: 'Written down afterwards',
  empty: 'Nothing is recorded yet. Begin with the last thing that happened.',
  notPossible: 'This is not possible now. It can be written down, but will not count.',
  recordAnyway: 'Write it down all the same',
  offered: 'Possible now',
  other: 'Something else',
  participantWording: 'How the participant reads it',
  history: 'Earlier versions',
  since: 'New since {{day}}',
  noHistory: 'No changes yet.',
  percent: 'Position in per cent',
  inTrade: 'The job is practice in the trade',
  ends: 'Last day of the contract',
  expires: 'Expires',
  months: 'Months',
} as const satisfies Translation<Source['adviser']['follow'], 'en'>

/** `deeds` of `nb/following.ts` in English. */
export const deeds = {
  personAdded: 'person added',
  aliasChanged: 'alias changed',
  archivedChanged: 'archived or brought back',
  backgroundChanged: 'what the person brings',
  wishesChanged: 'trade, county or route',
  eventRecorded: 'event recorded',
  eventRetracted: 'event taken back',
  planMade: 'plan made anew',
  stepPinned: 'step pinned or moved',
  durationChanged: 'duration changed',
  agreementMade: 'agreement made',
  noteChanged: 'note changed',
  merged: 'joined with another version',
} as const satisfies Translation<Source['adviser']['deeds'], 'en'>
