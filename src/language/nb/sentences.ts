import type { PathwayPart } from '../../pathway/pathway.ts'
import type { StepChange } from '../../planning/changes.ts'
import type { Constraint, Fix } from '../../planning/constraints.ts'
import type { AssumptionRef } from '../../planning/plan.ts'
import type { MoveReason } from '../../planning/reasons.ts'
import type { PlanObstacle } from '../../planning/refused.ts'
import type { StationSubject } from '../../planning/routeMap.ts'
import type { Texts } from '../texts.ts'
import { clash, fixes } from './clashing.ts'
import { events } from './events.ts'
import { keeping } from './keeping.ts'
import { notices, refusals } from './refusals.ts'
import { answers, demandedBy, leaves, openLeaves, ruledLeaves, ruleValues, tree } from './requirements.ts'

interface SentenceWords extends Texts {
  assumptions: Record<AssumptionRef['kind'], string> & Texts
  stations: Record<StationSubject['kind'], string> & Texts
  done: Record<StationSubject['kind'], string>
  now: Record<StationSubject['kind'], string>
  changes: Record<StepChange['kind'], string> & Texts
  moveReasons: Record<
    MoveReason['kind'] | 'noCohort' | 'versionChanged' | 'noValue' | 'notGiven' | 'mayBe',
    string
  >
  pathwayParts: Record<PathwayPart, string>
  obstacles: Record<PlanObstacle['kind'] | 'hoursEach' | 'hoursHeld' | 'hoursOver', string>
  clash: Record<Constraint['kind'], string> & Texts
  fixes: Record<Fix['kind'], string> & Texts
}

/**
 * Facts as sentences; events, refusals, requirements and what is kept are in files of their own. A text in double brackets,
 * [[fagbrev]], is a Norwegian term: other languages keep it, marked as such. A participant reads at most 15 words a sentence.
 */
export const sentences = {
  events,
  refusals,
  notices,
  /** What is asked, as a demand without a verb, so that it can stand in a list and in a sentence. */
  leaves,
  /** The same where nobody has published how much. */
  openLeaves,
  ruledLeaves,
  answers,
  demandedBy,
  tree,
  ruleValues,
  source: 'Kilde: {{source}}',
  assumptions: {
    mark: 'antatt',
    markForParticipant: 'ikke sikkert',
    duration: 'Antatt varighet: {{name}}.',
    ownDuration: 'Varighet satt for denne personen: {{name}}.',
    position: 'Antatt stilling: {{name}}.',
    term: 'Antatt dato: terminen er ikke publisert ennå.',
    rests_one: 'Bygger på {{count}} antakelse',
    rests_other: 'Bygger på {{count}} antakelser',
  },
  stations: {
    language: 'norskprøve',
    subject: 'fag',
    module: 'modul',
    gate: 'kurs eller bevis',
    work: 'arbeid',
    contract: 'kontrakt',
    stretch: 'steg',
    preparation: 'forberedelse',
    exam: 'eksamen',
    certificate: 'mål',
    goal: 'mål',
    partialCompetence: 'delkompetanse',
    languageName: '{{level}} {{skills}}',
    subjectName: '{{subject}} til {{level}}',
    employment: 'ansatt {{percent}}',
    contractName: 'kontrakt, {{role}}',
    contractLength: 'kontrakt, {{role}}, {{length}}',
    job: 'jobb {{percent}}',
    contractAs: 'kontrakt som {{role}}',
    contractAsLength: 'kontrakt som {{role}}, {{length}}',
    jobs: 'kan jobbe som {{jobs}} (forslag)',
    certificateName: '{{certificate}}, {{occupation}}',
    preparationName: 'forberede seg til eksamen',
    second: '{{kind}} · {{state}}',
  },
  /** What has been reached, in the word that its papers use. */
  done: {
    language: 'nådd',
    subject: 'nådd',
    module: 'godkjent',
    gate: 'i orden',
    work: 'gjort',
    contract: 'fullført',
    stretch: 'gjort',
    preparation: 'gjort',
    exam: 'bestått',
    certificate: 'utstedt',
    goal: 'nådd',
    partialCompetence: 'mulig nå',
  },
  /** An exam that was failed, or missed, and is planned once more. */
  retake: '{{result}}, tas på nytt ({{state}})',
  map: {
    label: 'Linjekart for {{alias}}, {{from}} til {{to}}',
    keys: 'Piltaster går mellom stasjonene. Enter åpner. Mellomrom griper en stasjon, så flytter piltastene den.',
    describe: '{{name}}, {{lane}}. {{state}}, {{dates}}.',
    window: '{{window}}, {{days}}',
    today: 'Du er her · {{day}}',
    programmeEnd: 'Programmet slutter {{day}}',
    pinned: 'låst',
  },
  /** The one thing to do now, for a participant: its title. */
  now: {
    language: 'Lær norsk: {{name}}',
    subject: 'Lær dette: {{name}}',
    module: 'Lær dette: {{name}}',
    gate: 'Skaff dette: {{name}}',
    work: 'Start: {{name}}',
    contract: 'Skriv kontrakt',
    stretch: '{{name}}',
    preparation: 'Les til eksamen',
    exam: 'Gjør deg klar: {{name}}',
    certificate: 'Vent på {{name}}',
    goal: '{{name}}',
    partialCompetence: 'Du kan søke jobb nå',
  },
  /** The same for what has begun, and for an exam that is registered for. */
  nowGoOn: 'Fortsett: {{name}}',
  nowApply: 'Søk om kontrakt',
  nowAwaitCounty: 'Vent på svar fra fylket',
  nowRegister: 'Meld deg opp: {{name}}',
  nowRegistration: 'Oppmelding: {{name}}',
  nowTake: 'Ta {{name}}',
  nowAwait: 'Vent på resultat: {{name}}',
  /** What a station is and what it is for, where neither glossary nor curriculum says it. */
  explained: {
    subject: 'Du lærer {{subject}}. Du begynner på nivået ditt. Du kan ha ulike nivåer i ulike fag.',
    language: 'Du lærer norsk. Norskprøven viser at du kan {{skills}}. Norsk trenger du på jobb.',
    gate: 'Et kurs eller et bevis. Du må ha det for å {{point}}.',
    gateOfModel: 'Et kurs eller et bevis. Du trenger det for å nå målet.',
    job: 'Du jobber og får lønn. Jobb i faget gir deg praksis.',
    contractOf: {
      trainingCandidate: 'Du lærer i en bedrift. Til slutt tar du en prøve som er mindre enn fagprøven.',
      practiceCertificateCandidate: 'Du lærer i en bedrift. Til slutt tar du en prøve til praksisbrevet.',
    },
    examOf: {
      competence: 'Du viser hva du kan. Prøven er mindre enn fagprøven.',
      practiceCertificate: 'Du viser hva du har lært i bedriften. Består du, får du praksisbrevet.',
    },
    contractRunning: 'Du har kontrakt om fagbrev på jobb. Du lærer faget mens du jobber.',
    gateUntil: 'Det du har nå, varer til {{day}}.',
    oneOfGroup: 'Du velger én av disse: {{modules}}.',
    someOfGroup: 'Du velger {{number}} av disse: {{modules}}.',
    wholeTrade: 'Faget er ikke delt i moduler. Du lærer hele faget på jobben.',
    preparation: 'Du leser til skriftlig eksamen. Be om gamle oppgaver.',
    jobOutsideTrade: 'Du jobber og får lønn.',
    goal: 'Dette er målet for veien.',
    certificateAfterContract:
      'Du får papiret når du har bestått {{exam}} og kontrakten er over. Det viser at du kan faget.',
    certificateComing: 'Du har bestått alt. Nå kommer papiret fra fylket.',
  },
  plan: {
    finish: 'Ferdig {{range}}',
    noLatest: 'tidligst {{month}}, senest: ingen plan',
    missed: 'Varer alt så lenge som det er antatt på det meste, finnes det ingen plan.',
    missedStep:
      'Varer alt så lenge som det er antatt på det meste, finnes det ingen plan: Det blir for sent for «{{step}}».',
    likely: 'mest sannsynlig {{month}}',
    left: '{{length}} igjen',
    proved: 'bevist kortest på denne veien',
    notProved: 'ikke bevist kortest på denne veien',
    provedWith: {
      pinned: '{{proved}}, med det som er låst',
      agreed: '{{proved}}, med det som er avtalt',
      both: '{{proved}}, med det som er låst og avtalt',
    },
    noBound: 'Hvor tidlig en plan på denne veien kan være ferdig, er ikke regnet ut.',
    bound: 'Med de sannsynlige lengdene kan ingen plan på denne veien være ferdig før {{day}}.',
    deciding: 'bestemmer sluttdatoen',
    saves: 'Godkjent realkompetanse sparer {{length}}',
    maySave: 'Realkompetanse som ikke er avgjort, kan spare {{length}}',
    savedBy: '{{length}}: {{what}}',
    savesNothing: '{{what}} sparer ingen tid.',
    noCredit: 'En enkelt modul gir ikke kortere kontrakt.',
    examRemains: 'Skriftlig Vg3-eksamen må tas uansett.',
    earlier: '{{length}} tidligere',
    later: '{{length}} senere',
    same: 'som i planen',
    programmeEnds: 'Introduksjonsprogrammet slutter {{day}} etter loven.',
    outlivesProgramme: {
      adviser: 'Planen varer {{length}} lenger enn introduksjonsprogrammet.',
      participant: 'Planen din varer {{length}} lenger enn introduksjonsprogrammet.',
    },
    mayOutliveProgramme: {
      adviser: 'Planen kan vare lenger enn introduksjonsprogrammet: til {{month}}.',
      participant: 'Planen din kan vare lenger enn programmet.',
    },
    leavesTargetGroup: {
      adviser: 'En jobb på {{hours}} fører ut av målgruppen for introduksjonsprogrammet.',
      participant:
        'Du jobber {{hours}}. Da kan du kanskje ikke være i introduksjonsprogrammet. Spør kommunen.',
      participantAhead:
        'I planen jobber du {{percent}} ({{hours}}) fra {{month}}. Da kan du kanskje ikke være i introduksjonsprogrammet. Spør kommunen.',
    },
    noRoute: 'Det finnes ingen plan på denne veien.',
  },
  /** What a plan made anew moved. */
  changes: {
    moved: '{{step}} starter {{to}}, ikke {{from}}.',
    longer: '{{step}} varer {{length}} lenger.',
    shorter: '{{step}} varer {{length}} kortere.',
    added: '{{step}} er ny i planen.',
    gone: '{{step}} er ikke lenger i planen.',
    finishLater: 'Sannsynlig slutt er {{length}} senere.',
    finishEarlier: 'Sannsynlig slutt er {{length}} tidligere.',
    finishSame: 'Sannsynlig slutt er den samme.',
    shared: 'Gjelder alle stegene: {{reasons}}',
  },
  /** Why a step of a plan made anew lies elsewhere. */
  moveReasons: {
    pinned: 'Det er låst dit.',
    agreed: 'Det er avtalt slik.',
    window: 'Det kan ikke starte da lenger.',
    waitsFor: 'Det venter på {{step}}.',
    hours: 'Timene brukes på {{steps}} da.',
    freed: '{{steps}} er ikke i veien lenger.',
    closeTo: 'Det ligger rett før {{step}}.',
    released: 'Det er ikke låst lenger.',
    lengthFixed: 'Lengden er låst.',
    pace: 'Det tar nå {{now}}, ikke {{was}}.',
    position: 'Stillingen er nå {{now}}, ikke {{was}}.',
    lasts: 'Det varer fram til {{step}}.',
    test: 'Prøven er {{day}}.',
    freeHours: 'Planen bruker nå {{now}}, ikke {{was}}.',
    cohort: 'Dagene følger {{cohort}}.',
    noCohort: 'Dagene følger ikke et kull lenger.',
    ownLength: 'Lengden er en annen: {{name}}.',
    contractTime: 'Lengden regnes ut av praksis og fradrag.',
    recognised: 'Noen mål er godkjent fra før.',
    leave: 'Det er permisjon nå.',
    happened: 'Noe nytt er skrevet inn siden.',
    versionChanged: '{{file}} er endret fra versjon {{was}} til {{now}}.',
    fileChanged: '{{file}} er endret siden.',
    valueChanged: '{{name}}: nå {{now}}, før {{was}}.',
    otherValue: '{{name}}: der {{now}}, i planen i dag {{was}}.',
    notGiven: 'ikke oppgitt',
    noValue: 'ingenting',
    mayBe: 'Det kan være grunnen.',
    notOfWay: 'Den veien har ikke dette steget.',
    reached: 'Det som skulle nås, er nådd.',
    notNeeded: 'Planen når målet uten det.',
    noRoom: 'Der det lå, er det ikke plass lenger.',
    endsLater: 'Der det lå, ville planen slutte senere.',
    asSoon: 'Planen er laget på nytt, og den slutter ikke senere for det.',
  },
  /** The files that a plan is made on, each as what it is to people. */
  pathwayParts: {
    trade: 'læreplanen',
    route: 'beskrivelsen av veien',
    county: 'reglene i {{county}}',
    national: 'de nasjonale reglene',
    durations: 'listen over antatte lengder',
    terms: 'listen over eksamener og prøver',
  },
  /** How long a trade lasts by its curriculum. */
  tradeLengths: {
    total: 'faget i alt',
    company: 'faget i bedrift',
    school: 'faget i skole',
  },
  /** Why there is no plan on a route. */
  obstacles: {
    demand: 'Ingenting på denne veien gir det som kreves for å {{point}}: {{missing}}.',
    hours: '{{step}} tar {{needs}}, men personen har {{has}}.',
    hoursEach: 'Hver av disse tar {{needs}}, men personen har {{has}}: {{steps}}.',
    hoursHeld: 'Arbeidet nå tar {{held}} av {{week}}.',
    hoursOver: 'Arbeidet nå tar {{held}}, men personen bruker {{week}} i alt.',
    unknownDuration: 'Veien viser til en varighet som ikke finnes: {{id}}.',
    pins: 'Det som er låst, går ikke opp med resten: {{steps}}. Lås opp et av stegene.',
    registrationClosed:
      'Planen rekker ikke å melde opp til {{exam}} før fristen {{closed}}. Kontrakten slutter {{ends}}. Spør fylket om den kan forlenges.',
    noTerm: 'Ingen termin er kjent etter {{day}}: {{exam}}. Planen rekker ingen termin før det.',
    termsOver: 'Den siste terminen som er kjent, er {{day}}: {{exam}}. Nye terminer må inn i reglene først.',
    horizon: 'Planen blir lenger enn femten år.',
    notFound: 'Søket stoppet før det fant en plan, og det kan finnes en.',
    contractEndsLate: 'Kontrakten slutter {{day}}. Det er mer enn femten år fram. Se om datoen er riktig.',
    refused: 'Planen fikk en hendelse som ikke teller: {{event}}. Dette er en feil i Fagvei.',
  },
  clash,
  fixes,
  keeping,
} as const satisfies SentenceWords
