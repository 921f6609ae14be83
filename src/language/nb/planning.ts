/** The plan as a map and as a list, and what is said of one step. */
export const plan = {
  title: 'Plan',
  empty: 'Det er ingen plan ennå. Velg en vei under «Velg».',
  map: 'Kart',
  list: 'Liste',
  mapLabel: 'Kart over veien, fra {{from}} til {{to}}',
  listLabel: 'Stegene i rekkefølge',
  today: 'Du er her · {{day}}',
  legend: 'Tegnforklaring',
  phases: 'Faser',
  programmeEnd: 'Programmet slutter',
  zoomIn: 'Større',
  zoomOut: 'Mindre',
  computing: 'Lager planen på nytt …',
  stop: 'Stopp',
  hoursAWeek: 'Timer i uka',
  changed: 'Dette flyttet seg',
  pinned: 'låst',
  assumed: 'antatt',
  panel: 'Om steget',
  choose: 'Velg en stasjon for å se hva den krever og gir.',
  requires: 'Krever',
  requiresNothing: 'Loven krever ingenting før dette steget.',
  extra: 'Fylket, skolen eller veien ber om',
  gives: 'Gir',
  givesAims_one: '{{count}} kompetansemål',
  givesAims_other: '{{count}} kompetansemål',
  givesCertificate: 'kompetansebevis',
  responsible: 'Ansvarlig',
  time: 'Tid',
  topics: 'Handler om',
  officialText: 'Den offisielle teksten hos Udir',
  restsOn: 'Hviler på',
  whatIf: 'Hva om',
  whatIfFailed: 'ikke bestått eksamen',
  whatIfJobLost: 'mister jobben',
  whatIfBirth: 'fødsel',
  whatIfSlower: 'norsk går saktere',
  whatIfFewerHours: 'færre timer',
  whatIfCounty: 'annet fylke',
} as const

/** What can be done with a step. */
export const actions = {
  record: 'Registrer',
  move: 'Flytt',
  pin: 'Lås',
  unpin: 'Lås opp',
  length: 'Endre lengde',
  claim: 'Dette kan personen allerede',
  waive: 'Dispensasjon',
} as const

/** Moving a step, and changing its length. */
export const move = {
  title: 'Flytt {{step}}',
  start: 'Ny start',
  earlier: 'En uke tidligere',
  later: 'En uke senere',
  hint: 'Steget låses til denne uka. Resten av planen lages på nytt.',
  done: '{{step}} starter nå {{day}}.',
  weeks: 'Lengde i uker',
  hours: 'Timer i uka',
  backToPlan: 'Slipp løs',
  impossible: 'Planen går ikke opp med dette. Slipp løs et annet steg, eller angre.',
} as const

/** Something a person can do already, on its way to a decision. */
export const claim = {
  title: 'Realkompetanse: {{what}}',
  lead: 'Meld hva personen kan, og følg det fram til vedtaket.',
  paper: 'Hvilket papir',
  aims: 'Kompetansemål som er godkjent',
  aimsHint: 'Velg målene i vedtaket. Teksten står hos Udir.',
  wholeModule: 'Hele modulen',
  months: 'Måneder godkjent',
  next: 'Neste steg i saken',
  decided: 'Vedtak',
} as const

/** Setting a requirement aside for one person. */
export const waive = {
  title: 'Dispensasjon',
  lead: 'Regelen står. Bare denne personen slipper kravet.',
  by: 'Gitt av',
  ground: 'Grunn',
  until: 'Gjelder til',
  noEnd: 'uten sluttdato',
  give: 'Skriv inn dispensasjonen',
} as const
