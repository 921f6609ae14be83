import type { Source } from '../areas.ts'
import type { Translation } from '../texts.ts'

/** `follow` of `nb/following.ts` in nynorsk. */
export const follow = {
  title: 'Det som har skjedd',
  record: 'Registrer noko som har skjedd',
  what: 'Kva har skjedd?',
  when: 'Kva dag?',
  about: 'Kva gjeld det?',
  note: 'Merknad',
  log: 'Logg',
  happened: 'Skjedde',
  written: 'Skrive inn',
  by: 'Av',
  counts: 'Tel',
  countsNot: 'Tel ikkje',
  takeBack: 'Ta tilbake',
  takenBack: 'Teke tilbake',
  later: 'Skrive inn i ettertid',
  empty: 'Ingenting er registrert enno. Byrj med det siste som skjedde.',
  notPossible: 'Dette er ikkje mogleg no. Det kan skrivast inn, men vil ikkje telje.',
  recordAnyway: 'Skriv inn likevel',
  offered: 'Mogleg no',
  other: 'Noko anna',
  participantWording: 'Slik les deltakaren det',
  history: 'Tidlegare utgåver',
  since: 'Nytt sidan {{day}}',
  noHistory: 'Ingen endringar enno.',
  percent: 'Stilling i prosent',
  inTrade: 'Jobben er praksis i faget',
  ends: 'Siste dag i kontrakten',
  expires: 'Går ut',
  months: 'Månader',
} as const satisfies Translation<Source['adviser']['follow'], 'nn'>

/** `deeds` of `nb/following.ts` in nynorsk. */
export const deeds = {
  personAdded: 'personen lagd til',
  aliasChanged: 'alias endra',
  archivedChanged: 'arkivert eller henta tilbake',
  backgroundChanged: 'det personen har med seg',
  wishesChanged: 'fag, fylke eller veg',
  eventRecorded: 'hending registrert',
  eventRetracted: 'hending teken tilbake',
  planMade: 'planen laga på nytt',
  stepPinned: 'steg låst eller flytta',
  durationChanged: 'lengd endra',
  agreementMade: 'avtale gjord',
  noteChanged: 'notat endra',
  merged: 'slått saman med ei anna utgåve',
} as const satisfies Translation<Source['adviser']['deeds'], 'nn'>
