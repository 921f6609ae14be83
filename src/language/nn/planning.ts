import type { Source } from '../areas.ts'
import type { Translation } from '../texts.ts'

/** `plan` of `nb/planning.ts` in nynorsk. */
export const plan = {
  title: 'Plan',
  empty: 'Det er ingen plan enno. Vel ein veg under «Vel».',
  map: 'Kart',
  list: 'Liste',
  mapLabel: 'Kart over vegen, frå {{from}} til {{to}}',
  listLabel: 'Stega i rekkjefølgje',
  today: 'Du er her · {{day}}',
  legend: 'Teiknforklaring',
  phases: 'Fasar',
  programmeEnd: 'Programmet sluttar',
  zoomIn: 'Større',
  zoomOut: 'Mindre',
  computing: 'Lagar planen på nytt …',
  stop: 'Stopp',
  hoursAWeek: 'Timar i veka',
  changed: 'Dette flytta seg',
  pinned: 'låst',
  assumed: 'rekna med',
  panel: 'Om steget',
  choose: 'Vel ein stasjon for å sjå kva han krev og gir.',
  requires: 'Krev',
  requiresNothing: 'Lova krev ingenting før dette steget.',
  extra: 'Fylket, skulen eller vegen ber om',
  gives: 'Gir',
  givesAims_one: '{{count}} kompetansemål',
  givesAims_other: '{{count}} kompetansemål',
  givesCertificate: 'kompetansebevis',
  responsible: 'Ansvarleg',
  time: 'Tid',
  topics: 'Handlar om',
  officialText: 'Den offisielle teksten hos Udir',
  restsOn: 'Byggjer på',
  whatIf: 'Kva om',
  whatIfFailed: 'ikkje bestått eksamen',
  whatIfJobLost: 'mistar jobben',
  whatIfBirth: 'fødsel',
  whatIfSlower: 'norsk går saktare',
  whatIfFewerHours: 'færre timar',
  whatIfCounty: 'anna fylke',
} as const satisfies Translation<Source['adviser']['plan'], 'nn'>

/** `actions` of `nb/planning.ts` in nynorsk. */
export const actions = {
  record: 'Registrer',
  move: 'Flytt',
  pin: 'Lås',
  unpin: 'Lås opp',
  length: 'Endre lengd',
  claim: 'Dette kan personen alt',
  waive: 'Dispensasjon',
} as const satisfies Translation<Source['adviser']['actions'], 'nn'>

/** `move` of `nb/planning.ts` in nynorsk. */
export const move = {
  title: 'Flytt {{step}}',
  start: 'Ny start',
  earlier: 'Ei veke tidlegare',
  later: 'Ei veke seinare',
  hint: 'Steget blir låst til denne veka. Resten av planen blir laga på nytt.',
  done: '{{step}} startar no {{day}}.',
  weeks: 'Lengd i veker',
  hours: 'Timar i veka',
  backToPlan: 'Slepp laus',
  impossible: 'Planen går ikkje opp med dette. Slepp laus eit anna steg, eller angre.',
} as const satisfies Translation<Source['adviser']['move'], 'nn'>

/** `claim` of `nb/planning.ts` in nynorsk. */
export const claim = {
  title: 'Realkompetanse: {{what}}',
  lead: 'Meld kva personen kan, og følg det fram til vedtaket.',
  paper: 'Kva papir',
  aims: 'Kompetansemål som er godkjende',
  aimsHint: 'Vel måla i vedtaket. Teksten står hos Udir.',
  wholeModule: 'Heile modulen',
  months: 'Månader godkjende',
  next: 'Neste steg i saka',
  decided: 'Vedtak',
} as const satisfies Translation<Source['adviser']['claim'], 'nn'>

/** `waive` of `nb/planning.ts` in nynorsk. */
export const waive = {
  title: 'Dispensasjon',
  lead: 'Regelen står. Berre denne personen slepp kravet.',
  by: 'Gitt av',
  ground: 'Grunn',
  until: 'Gjeld til',
  noEnd: 'utan sluttdato',
  give: 'Skriv inn dispensasjonen',
} as const satisfies Translation<Source['adviser']['waive'], 'nn'>
