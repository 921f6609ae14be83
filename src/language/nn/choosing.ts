import type { Source } from '../areas.ts'
import type { Translation } from '../texts.ts'

/** `nb/choosing.ts` in nynorsk. */
export const choose = {
  title: 'Fag, fylke og veg',
  trades: 'Ønskte fag',
  tradesHint: 'Høgst tre, det viktigaste først.',
  addTrade: 'Legg til fag',
  moveUp: 'Flytt opp',
  moveDown: 'Flytt ned',
  county: 'Fylke',
  compare: 'Vegane side om side',
  route: 'Veg',
  finish: 'Ferdig',
  firstPaid: 'Første lønte jobb',
  hoursAWeek: 'Timar i veka',
  requires: 'Krev',
  take: 'Vel denne vegen',
  taken: 'Vald',
  todaysPlan: 'planen i dag',
  earliest: 'tidlegast',
  asInPlan: 'som i planen',
  differs: 'annleis enn planen',
  none: 'ingen',
  until: 'til {{month}}',
  opens: 'opnar {{month}}',
  questions: 'Spørsmål før start',
  questionFor: 'Spør {{who}}',
  computing: 'Reknar ut vegane …',
  first: 'Vel fag og fylke først. Då blir vegane rekna ut.',
  noFinish: 'Ingen plan',
} as const satisfies Translation<Source['adviser']['choose'], 'nn'>
