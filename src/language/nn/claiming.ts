import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `claim` of `nb/claiming.ts` in nynorsk. */
export const claim = {
  lead: 'Meld kva personen kan, og følg det fram til vedtaket.',
  paper: 'Kva papir',
  trialPaper: 'Papir frå forsøket {{period}} kan veljast. Fylket avgjer kva dei er verde.',
  aims: 'Kompetansemål som er godkjende',
  aimsHint: 'Vel måla i vedtaket. Teksten står hos Udir.',
  months: 'Månader godkjende',
  next: 'Neste steg i saka',
  make: 'Meld realkompetanse',
  moves: {
    claimDocumented: 'Dokumentasjon er lagd fram',
    claimApplied: 'Søknad om vurdering er send',
    claimAssessed: 'Vurdert av fagperson',
    claimRejected: 'Vedtak: ikkje godkjend',
    claimAppealed: 'Klage er send',
    claimWithdrawn: 'Trekt',
  },
  decisions: {
    module: {
      claimApproved: 'Vedtak: heile modulen godkjend',
      claimPartlyApproved: 'Vedtak: nokre kompetansemål godkjende',
    },
    practice: {
      claimApproved: 'Vedtak: all praksisen godkjend',
      claimPartlyApproved: 'Vedtak: noko av praksisen godkjend',
    },
  },
  monthsFault: 'Skriv månader, frå 0 til {{to}}.',
  paperFault: 'Skriv kva papir det er.',
  aimsFault: 'Vel minst eitt kompetansemål.',
  official: 'tekst',
  officialOf: 'tekst for {{code}} hos Udir',
  appealUntil: 'Klagefrist: {{day}} ({{source}})',
  computing: 'Reknar ut kva det sparer …',
  noSaving: 'Kan ikkje reknast ut: det finst ingen plan å måle mot.',
  asDecided: 'Slik vedtaket er',
  ifApproved: 'Om heile modulen blir godkjend',
  ifPartly_one: 'Om {{count}} mål blir godkjent',
  ifPartly_other: 'Om {{count}} mål blir godkjende',
  savesWeeks: 'Ferdig {{length}} tidlegare',
  sameFinish: 'Sluttdatoen er den same',
  fromTo: 'Frå {{from}} til {{to}}.',
  savesHours: 'Sparer {{length}} opplæring.',
  savesNot: 'Dette sparer det ikkje',
  noCredit: 'Kontrakttid: ein enkelt modul gir ikkje godskriving ({{source}}).',
  examRemains: 'Eksamen: skriftleg Vg3-eksamen må takast uansett.',
  neverFinal: 'Sluttvurdering: i Vg3 viser realkompetanse berre kva opplæring som trengst ({{source}}).',
} as const satisfies Translation<Source['adviser']['claim'], 'nn'>

/** `waive` of `nb/claiming.ts` in nynorsk. */
export const waive = {
  title: 'Dispensasjon',
  lead: 'Regelen står. Berre denne personen slepp kravet.',
  by: 'Gitt av',
  ground: 'Grunn',
  until: 'Gjeld til',
  give: 'Skriv inn dispensasjonen',
  demand: 'Kva krav',
  groundFault: 'Skriv kvifor, med minst {{least}} teikn.',
  untilHint: 'Tomt betyr utan sluttdato.',
} as const satisfies Translation<Source['adviser']['waive'], 'nn'>
