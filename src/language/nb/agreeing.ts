/** Agreeing on a plan. */
export const agree = {
  title: 'Avtal planen',
  lead: 'Velg hva dere er enige om. Resten blir stående som forslag.',
  steps: 'Steg som avtales',
  all: 'Velg alle',
  none: 'Velg ingen',
  day: 'Avtalt dato',
  agree: 'Avtal',
  agreed: 'Avtalt {{day}}',
  nothingAgreed: 'Ingenting er avtalt ennå.',
  differs: 'Endret siden avtalen {{day}}',
  differsNot: 'Planen er lik avtalen.',
  asAgreed: 'Avtalt',
  now: 'Nå',
  checklist: 'Dette skal en integreringsplan ha (integreringsloven § 15)',
  check: {
    finalGoal: 'Sluttmål',
    norwegianGoal: 'Norskmål for hver ferdighet',
    longTermGoal: 'Langsiktig mål',
    scope: 'Omfang av norsk og samfunnskunnskap',
    length: 'Lengden på programmet',
    elements: 'Elementer i programmet, og hvorfor',
    appeal: 'Opplysning om klage',
  },
  appeal:
    'Planen og store endringer i den er enkeltvedtak. De kan påklages til statsforvalteren (integreringsloven §§ 46–47).',
  signature: 'Underskrift',
  place: 'Sted og dato',
} as const

/** The agreement on paper. */
export const print = {
  title: 'Skriv ut avtalen',
  languages: 'Språk på arket',
  second: 'Andre språk',
  none: 'Bare norsk',
  heading: 'Plan for {{alias}}',
  proposal: 'Forslag, ikke avtalt',
  page: 'Side {{page}} av {{pages}}',
  made: 'Skrevet ut {{day}}',
  norwegianHolds: 'Det er den norske teksten som gjelder.',
} as const
