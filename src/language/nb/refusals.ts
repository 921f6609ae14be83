import type { RuleStanding } from '../../curriculum/source.ts'
import type { ExamDoubt } from '../../pathway/examRegistration.ts'
import type { Refusal } from '../../pathway/outcome.ts'
import type { Texts } from '../texts.ts'

/** The two persons who read the same fact. */
interface Wordings<T> {
  adviser: T
  participant: T
}

/** Why an event does not count, and what can be done instead; part of the sentences. */
export const refusals = {
  adviser: {
    order: {
      what: 'Teller ikke: {{event}}. {{unit}} står som «{{place}}».',
      instead: 'Dette kan registreres nå: {{events}}.',
    },
    workOver: {
      what: 'Teller ikke: jobben sluttet {{ended}}.',
      instead: 'Rett dagen, eller rett når jobben sluttet.',
    },
    notInPathway: {
      what: 'Teller ikke: {{unit}} finnes ikke i dette faget eller på denne veien.',
      instead: 'Velg et annet fag eller en annen vei, eller ta linjen tilbake.',
    },
    demand: {
      what: 'Teller ikke: loven krever mer for å {{point}}.',
      instead: 'Dette må på plass: {{missing}}.',
    },
    leftBehind: {
      what: 'Teller ikke: {{unit}} stod i {{curriculum}} og er ikke med i den nye læreplanen.',
      instead: 'Søk om realkompetansevurdering. Fylket avgjør hva det er verdt.',
    },
    outsideTrade: {
      what: 'Teller ikke: hendelsen hører til fag {{trade}}, og denne veien går ikke gjennom et fag.',
      instead: 'Den står i loggen, og teller på en vei i faget.',
    },
    otherTrade: {
      what: 'Teller ikke: hendelsen hører til fag {{trade}}, og planen er for {{wanted}}.',
      instead: 'Skriv hendelsen på nytt hvis den også gjelder dette faget.',
    },
    noModulePlan: {
      what: 'Teller ikke: faget har ingen læreplan i moduler. Det finnes ingen karakter å sette.',
      instead: 'Kan personen noe fra før, meldes det som realkompetanse.',
    },
    unknownAims: {
      what: 'Teller ikke: {{module}} har ikke {{aims}}.',
      instead: 'Velg mål som modulen har.',
    },
    otherRole: {
      what: 'Teller ikke: kontrakten er for {{role}}, og denne veien er for {{wanted}}.',
      instead: 'Velg en vei som passer til kontrakten, eller rett kontrakten.',
    },
    noComplaint: {
      what: 'Teller ikke: dette kan det ikke klages på: {{exam}}.',
      passed: 'Bare «ikke bestått» kan påklages.',
      already: 'Resultatet er påklaget før.',
    },
    noContractFor: {
      what: 'Teller ikke: {{exam}} er for {{role}}, og ingen slik kontrakt er registrert.',
      instead: 'Registrer kontrakten først.',
    },
    endsTooEarly: {
      what: 'Teller ikke: kontrakten kan ikke slutte {{ends}}.',
      instead: 'Sett en siste dag etter {{day}}.',
    },
    pastCap: {
      what: 'Teller ikke: {{work}} kan vare høyst {{days}} ({{counted}}). {{ends}} er for sent.',
      instead: 'Sett siste dag til {{last}} eller før. Skal det vare lenger, må unntaket skrives opp først.',
    },
    noCap: {
      what: 'Teller ikke: denne veien har ingen grense å gjøre unntak fra.',
      instead: 'Ta linjen tilbake, eller velg veien som har grensen.',
    },
    stayEndsTooEarly: {
      what: 'Teller ikke: {{ends}} er for tidlig som siste dag.',
      instead: 'Sett en siste dag etter {{day}}.',
    },
    retracted: {
      what: 'Teller ikke: linjen er tatt tilbake.',
      instead: 'Skriv hendelsen på nytt hvis den skal telle.',
    },
  },
  participant: {
    order: { what: 'Dette teller ikke nå: {{event}}.', instead: 'Dette kan skje nå: {{events}}.' },
    workOver: {
      what: 'Dette teller ikke. Jobben sluttet {{ended}}.',
      instead: 'Spør rådgiveren hvis det er feil.',
    },
    notInPathway: {
      what: 'Dette hører ikke til din vei: {{unit}}.',
      instead: 'Spør rådgiveren hva det betyr.',
    },
    demand: { what: 'Du kan ikke {{point}} ennå.', instead: 'Du trenger dette først: {{missing}}.' },
    leftBehind: {
      what: 'Dette er ikke med i den nye læreplanen: {{unit}}.',
      instead: 'Spør rådgiveren om du kan få det godkjent.',
    },
    outsideTrade: {
      what: 'Dette hører til et fag. Denne veien har ikke noe fag.',
      instead: 'Spør rådgiveren hva det betyr.',
    },
    otherTrade: {
      what: 'Dette hører til et annet fag.',
      instead: 'Spør rådgiveren hva det betyr.',
    },
    noModulePlan: {
      what: 'Dette faget er ikke delt i moduler.',
      instead: 'Spør rådgiveren hva det betyr.',
    },
    unknownAims: {
      what: 'Noen mål hører ikke til modulen: {{module}}.',
      instead: 'Spør rådgiveren hva det betyr.',
    },
    otherRole: {
      what: 'Kontrakten hører til en annen vei: {{role}}.',
      instead: 'Spør rådgiveren hvilken vei du er på.',
    },
    noComplaint: {
      what: 'Du kan ikke klage på dette: {{exam}}.',
      passed: 'Du har bestått. Du kan bare klage når du ikke har bestått.',
      already: 'Du har klaget før.',
    },
    noContractFor: {
      what: 'Denne prøven hører til en annen kontrakt: {{exam}}.',
      instead: 'Spør rådgiveren hva det betyr.',
    },
    endsTooEarly: {
      what: 'Kontrakten kan ikke slutte {{ends}}.',
      instead: 'Spør rådgiveren. Den må slutte etter {{day}}.',
    },
    pastCap: {
      what: 'Du kan ikke være der så lenge: {{work}}.',
      instead: 'Siste dag er {{last}}. Spør rådgiveren.',
    },
    noCap: {
      what: 'Denne veien har ingen slik grense.',
      instead: 'Spør rådgiveren hva det betyr.',
    },
    stayEndsTooEarly: {
      what: 'Siste dag kan ikke være {{ends}}.',
      instead: 'Spør rådgiveren. Den må være etter {{day}}.',
    },
    retracted: { what: 'Dette er tatt bort.', instead: 'Spør rådgiveren hvis det er feil.' },
  },
  /** In place of what could happen when nothing can. */
  nothing: 'Her kan ingenting mer skje.',
} as const satisfies Wordings<
  Record<Exclude<Refusal['kind'], 'noComplaint'> | 'outsideTrade', { what: string; instead: string }> & {
    noComplaint: { what: string } & Record<(Refusal & { kind: 'noComplaint' })['why'], string>
  }
> &
  Texts

/** What is allowed and yet inadvisable, by who advises against it; part of the sentences. */
export const notices = {
  adviser: {
    beyondPractice: {
      countyPractice: 'Fylket ber om mer for å {{point}}: {{missing}}. Hendelsen teller likevel.',
      provider: 'Skolen, kommunen eller arbeidsgiveren ber om mer: {{missing}}. Hendelsen teller likevel.',
      model: 'På denne veien er dette vanligvis på plass først: {{missing}}. Hendelsen teller likevel.',
    },
    approvedAtOnce:
      'Modulen er startet og godkjent samme dag. Se om datoene er riktige. Kunne personen dette fra før, meldes det som realkompetanse. Hendelsen teller likevel.',
    wentPastCap:
      '{{work}} varte lenger enn {{days}} ({{counted}}), som er det meste på denne veien. Siste dag skulle vært {{last}}. Hendelsen teller likevel.',
    isPastCap:
      '{{work}} har vart lenger enn {{days}} ({{counted}}), som er det meste på denne veien. Siste dag skulle vært {{last}}. Avslutt, eller skriv opp et unntak.',
    contractNotWorked:
      'Det mangler {{missing}} arbeid på full tid: {{has}} av {{wants}} er arbeidet i kontrakten. Fylket avgjør om den må forlenges. Hendelsen teller likevel.',
    examDoubted: {
      notInContract:
        'Bedriften melder opp den som har kontrakt. Ingen kontrakt er registrert. Hendelsen teller likevel.',
      windowClosed: 'Oppmeldingen er ikke åpen denne dagen i eksamenskalenderen. Hendelsen teller likevel.',
      noTerm: 'Eksamenen i oppmeldingens termin var ikke holdt ennå. Hendelsen teller likevel.',
      waitNotOver:
        'Ventetiden etter forrige forsøk er ikke over. Prøven kan tas tidligst {{day}}. Hendelsen teller likevel.',
      assumed: 'Dagene i kalenderen er antatt.',
    },
  },
  participant: {
    beyondPractice: {
      countyPractice: 'Fylket ber om mer: {{missing}}. Spør rådgiveren hva du gjør.',
      provider: 'Skolen eller jobben ber om mer: {{missing}}.',
      model: 'De fleste har dette først: {{missing}}.',
    },
    approvedAtOnce: 'Modulen er startet og godkjent samme dag. Spør rådgiveren om datoene er riktige.',
    wentPastCap: 'Du var der lenger enn veien sier: {{work}}. Spør rådgiveren.',
    isPastCap: 'Siste dag var {{last}}: {{work}}. Spør rådgiveren hva som skjer nå.',
    contractNotWorked:
      'Du mangler {{missing}} arbeid på full tid i kontrakten. Fylket bestemmer om den må vare lenger. Spør rådgiveren.',
    examDoubted: {
      notInContract: 'Bedriften melder deg opp når du har kontrakt. Spør rådgiveren.',
      windowClosed: 'Du kunne ikke melde deg opp denne dagen. Spør rådgiveren.',
      noTerm: 'Eksamenen du var meldt opp til, var ikke holdt ennå. Spør rådgiveren.',
      waitNotOver: 'Du kan ta prøven på nytt tidligst {{day}}. Spør rådgiveren.',
      assumed: 'Dagene er antatt.',
    },
  },
} as const satisfies Wordings<{
  beyondPractice: Record<Exclude<RuleStanding, 'law'>, string>
  approvedAtOnce: string
  contractNotWorked: string
  wentPastCap: string
  isPastCap: string
  examDoubted: Record<ExamDoubt['doubt'] | 'assumed', string>
}> &
  Texts
