import type { Source } from '../areas.ts'
import type { Translation } from '../texts.ts'

/** `agree` of `nb/agreeing.ts` in nynorsk. */
export const agree = {
  title: 'Avtal planen',
  lead: 'Vel kva de er einige om. Resten blir ståande som framlegg.',
  steps: 'Steg som blir avtalte',
  all: 'Vel alle',
  none: 'Vel ingen',
  day: 'Avtalt dato',
  agree: 'Avtal',
  agreed: 'Avtalt {{day}}',
  nothingAgreed: 'Ingenting er avtalt enno.',
  differs: 'Endra sidan avtalen {{day}}',
  differsNot: 'Planen er lik avtalen.',
  asAgreed: 'Avtalt',
  now: 'No',
  checklist: 'Dette skal ein integreringsplan ha (integreringslova § 15)',
  check: {
    finalGoal: 'Sluttmål',
    norwegianGoal: 'Norskmål for kvar ferdigheit',
    longTermGoal: 'Langsiktig mål',
    scope: 'Omfang av norsk og samfunnskunnskap',
    length: 'Lengda på programmet',
    elements: 'Element i programmet, og kvifor',
    appeal: 'Opplysning om klage',
  },
  appeal:
    'Planen og store endringar i han er enkeltvedtak. Ein kan klage til statsforvaltaren (integreringslova §§ 46–47).',
  signature: 'Underskrift',
  place: 'Stad og dato',
} as const satisfies Translation<Source['adviser']['agree'], 'nn'>

/** `print` of `nb/agreeing.ts` in nynorsk. */
export const print = {
  title: 'Skriv ut avtalen',
  languages: 'Språk på arket',
  second: 'Andre språk',
  none: 'Berre norsk',
  heading: 'Plan for {{alias}}',
  proposal: 'Framlegg, ikkje avtalt',
  page: 'Side {{page}} av {{pages}}',
  made: 'Skrive ut {{day}}',
  norwegianHolds: 'Det er den norske teksten som gjeld.',
} as const satisfies Translation<Source['adviser']['print'], 'nn'>
