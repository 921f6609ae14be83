/** What clashes where there is no plan, and what can be done about it. */
export const clash = {
  only: 'Dette står i veien. Uten det finnes det en plan.',
  onlyOfMore: 'Dette står i veien, og det er mer enn dette.',
  together: 'Planen kan ikke holde på alt dette. Det er nok å endre ett av punktene med merke.',
  togetherOfMore: 'Planen kan ikke holde på alt dette, og det er mer som står i veien.',
  cure: 'det er nok å endre dette',
  demand: '{{missing}} for å {{point}}',
  pin: '{{step}}, låst til {{fixed}}',
  hours: 'bare {{hours}}',
  earliestStart: 'start tidligst {{day}}',
  cohort: 'dagene til {{cohort}}',
  leave: 'permisjonen varer til {{day}}',
  duration: 'egen varighet: {{name}} ({{length}})',
  work: '{{work}}, til {{day}}',
  job: 'jobben på {{percent}} som går nå',
  jobSince: 'jobben på {{percent}} siden {{day}}',
  inDoubt: 'Søket stoppet før det var avgjort om alt dette må til.',
  afterwards: 'Deretter: {{fixes}}.',
} as const

/** What can be done about a clash, as deeds. */
export const fixes = {
  hours: 'Øk til {{hours}}',
  start: 'Start {{day}}',
  startNow: 'Start så snart som mulig',
  unpin: 'Lås opp {{step}}',
  moveTo: 'Flytt {{step}} til {{week}}',
  finish: 'Da trolig ferdig {{month}}',
  job: 'Sett jobben ned til {{percent}} fra {{day}}',
  endJob: 'Avslutt jobben {{day}}',
  endLeave: 'Avslutt permisjonen senest {{day}}',
  commonDuration: 'Bruk vanlig varighet: {{name}} ({{length}})',
  waive: 'Be om dispensasjon: {{demand}}',
} as const
