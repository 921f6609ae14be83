import type { Leaf } from '../../curriculum/requirement.ts'
import type { RuleStanding } from '../../curriculum/source.ts'
import type { Notice, Refusal } from '../../pathway/outcome.ts'
import type { StepChange } from '../../planning/changes.ts'
import type { PlanObstacle } from '../../planning/makePlan.ts'
import type { AssumptionRef } from '../../planning/plan.ts'
import type { StationSubject } from '../../planning/routeMap.ts'
import type { Texts } from '../texts.ts'
import { events } from './events.ts'
import { keeping } from './keeping.ts'

/** The two persons who read the same fact. */
interface Wordings<T> {
  adviser: T
  participant: T
}

interface SentenceWords extends Texts {
  refusals: Wordings<
    Record<Exclude<Refusal['kind'], 'noComplaint'>, { what: string; instead: string }> & {
      noComplaint: { what: string } & Record<(Refusal & { kind: 'noComplaint' })['why'], string>
    }
  > &
    Texts
  notices: Wordings<Record<Notice['kind'], Record<Exclude<RuleStanding, 'law'>, string>>> & Texts
  leaves: Record<Leaf['kind'], string> & Texts
  demandedBy: Record<RuleStanding, string>
  assumptions: Record<AssumptionRef['kind'], string> & Texts
  stations: Record<StationSubject['kind'], string> & Texts
  done: Record<StationSubject['kind'], string>
  now: Record<StationSubject['kind'], string>
  changes: Record<StepChange['kind'], string> & Texts
  obstacles: Record<PlanObstacle['kind'], string>
}

/**
 * Facts as sentences. A text in double brackets, [[fagbrev]], is a Norwegian term: other languages keep it
 * and it is marked as Norwegian there. What a participant reads has at most 15 words a sentence.
 */
export const sentences = {
  events,
  refusals: {
    adviser: {
      order: {
        what: 'Teller ikke: {{event}}. {{unit}} står som «{{place}}».',
        instead: 'Dette kan registreres nå: {{events}}.',
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
      otherTrade: {
        what: 'Teller ikke: hendelsen hører til fag {{trade}}, og planen er for {{wanted}}.',
        instead: 'Skriv hendelsen på nytt hvis den også gjelder dette faget.',
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
      retracted: {
        what: 'Teller ikke: linjen er tatt tilbake.',
        instead: 'Skriv hendelsen på nytt hvis den skal telle.',
      },
    },
    participant: {
      order: { what: 'Dette teller ikke nå: {{event}}.', instead: 'Dette kan skje nå: {{events}}.' },
      notInPathway: {
        what: 'Dette hører ikke til din vei: {{unit}}.',
        instead: 'Spør rådgiveren hva det betyr.',
      },
      demand: { what: 'Du kan ikke {{point}} ennå.', instead: 'Du trenger dette først: {{missing}}.' },
      leftBehind: {
        what: 'Dette er ikke med i den nye læreplanen: {{unit}}.',
        instead: 'Spør rådgiveren om du kan få det godkjent.',
      },
      otherTrade: {
        what: 'Dette hører til et annet fag.',
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
      retracted: { what: 'Dette er tatt bort.', instead: 'Spør rådgiveren hvis det er feil.' },
    },
    /** In place of what could happen when nothing can. */
    nothing: 'Her kan ingenting mer skje.',
  },
  notices: {
    adviser: {
      beyondPractice: {
        countyPractice: 'Fylket ber om mer for å {{point}}: {{missing}}. Hendelsen teller likevel.',
        provider: 'Skolen, kommunen eller arbeidsgiveren ber om mer: {{missing}}. Hendelsen teller likevel.',
        model: 'På denne veien er dette vanligvis på plass først: {{missing}}. Hendelsen teller likevel.',
      },
    },
    participant: {
      beyondPractice: {
        countyPractice: 'Fylket ber om mer: {{missing}}. Spør rådgiveren hva du gjør.',
        provider: 'Skolen eller jobben ber om mer: {{missing}}.',
        model: 'De fleste har dette først: {{missing}}.',
      },
    },
  },
  /** What is asked, as a demand without a verb, so that it can stand in a list and in a sentence. */
  leaves: {
    language: 'norsk {{skill}} minst {{level}}',
    practice: '{{amount}} praksis i faget',
    practiceAtMost: 'høyst {{amount}} praksis i faget',
    position: 'jobb i minst {{amount}} stilling',
    module: '{{module}} godkjent',
    everyModule: 'alle modulene i faget godkjent',
    examPassed: '{{exam}} bestått',
    contract: 'kontrakt som løper',
    contractCompleted: 'fullført kontrakttid',
    contractOver: 'kontrakt der siste dag har kommet',
    contractLasts: 'kontrakt på minst {{amount}} på full tid',
    contractEndsWithin: 'høyst {{amount}} igjen av kontrakten',
    contractLeft: 'minst {{amount}} igjen av kontrakten',
    waited: '{{amount}} siden forrige forsøk på {{exam}}',
    waitedAnnulled: '{{amount}} siden {{exam}} ble annullert',
    retakesLeft: 'høyst {{amount}} uten å bestå {{exam}}',
    gate: '«{{gate}}»',
    phase: '«{{phase}}» fullført',
    age: 'året personen fyller {{amount}}',
    assessmentApplied: 'søkt om realkompetansevurdering',
    confirmed: '{{fact}}',
  },
  /** The same where nobody has published how much. */
  openLeaves: {
    language: 'norsk {{skill}} (ukjent nivå)',
    practice: 'praksis i faget (ukjent hvor lenge)',
    practiceAtMost: 'grense for praksis i faget (ukjent hvilken)',
    position: 'jobb (ukjent stilling)',
    contractLasts: 'kontrakt (ukjent hvor lang)',
    contractRemaining: 'kontrakt på det som gjenstår av fagets lengde',
    contractEndsWithin: 'slutten av kontrakten (ukjent når)',
    contractLeft: 'tid igjen av kontrakten (ukjent hvor mye)',
    waited: 'ventetid etter {{exam}} (ukjent hvor lenge)',
    retakesLeft: 'forsøk igjen på {{exam}} (ukjent hvor mange)',
    age: 'alder (ukjent hvilken)',
  },
  answers: {
    has: 'har {{has}}',
    lacks: 'har {{has}}, mangler {{missing}}',
    reached: 'nås {{day}} hvis alt går som nå',
    opens: 'mulig fra {{day}}',
    with: '{{demand}} ({{detail}})',
    line: '{{state}}: {{demand}}.',
    lineWith: '{{state}}: {{demand}}. {{detail}}.',
    ask: 'Ikke kjent. Spør {{who}}',
    notTold: 'Ikke oppgitt av personen',
  },
  demandedBy: {
    law: 'Kravet står i loven',
    countyPractice: '{{county}} krever det',
    provider: 'Stedet ber om det',
    model: 'Denne veien gjør det slik',
  },
  tree: {
    both: 'både {{list}}',
    either: 'enten {{list}}',
    some: 'minst {{number}} av disse: {{list}}',
    group: '({{inner}})',
    sentence: 'Krever {{demand}}.',
    nothing: 'Krever ingenting.',
    all: 'Alle',
    any: 'Én av',
    someOf: 'Minst {{number}} av',
    and: 'OG',
    or: 'ELLER',
  },
  ruleValues: {
    factor: '{{number}} ganger fagets lengde',
    yes: 'ja',
    no: 'nei',
    unknown: 'ikke kjent',
    ask: 'Spør {{who}}',
    from: 'fra {{day}}',
    until: 'til {{day}}',
    fromUntil: 'fra {{from}} til {{until}}',
  },
  source: 'Kilde: {{source}}',
  assumptions: {
    mark: 'antatt',
    markForParticipant: 'ikke sikkert',
    duration: 'Antatt varighet: {{name}}.',
    ownDuration: 'Varighet satt for denne personen: {{name}}.',
    term: 'Antatt dato: terminen er ikke publisert ennå.',
    rests_one: 'Bygger på {{count}} antakelse',
    rests_other: 'Bygger på {{count}} antakelser',
  },
  stations: {
    language: 'norskprøve',
    module: 'modul',
    gate: 'kurs eller bevis',
    work: 'arbeid',
    contract: 'kontrakt',
    stretch: 'steg',
    preparation: 'forberedelse',
    exam: 'eksamen',
    certificate: 'mål',
    partialCompetence: 'delkompetanse',
    languageName: '{{level}} {{skills}}',
    employment: 'ansatt {{percent}}',
    contractName: 'kontrakt, {{role}}',
    contractLength: 'kontrakt, {{role}}, {{length}}',
    job: 'jobb {{percent}}',
    contractAs: 'kontrakt som {{role}}',
    contractAsLength: 'kontrakt som {{role}}, {{length}}',
    jobs: 'kan jobbe som {{jobs}} (forslag)',
    goal: '{{certificate}}, {{occupation}}',
    preparationName: 'forberede seg til eksamen',
    second: '{{kind}} · {{state}}',
  },
  /** What has been reached, in the word that its papers use. */
  done: {
    language: 'nådd',
    module: 'godkjent',
    gate: 'i orden',
    work: 'gjort',
    contract: 'fullført',
    stretch: 'gjort',
    preparation: 'gjort',
    exam: 'bestått',
    certificate: 'utstedt',
    partialCompetence: 'mulig nå',
  },
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
    module: 'Lær dette: {{name}}',
    gate: 'Skaff dette: {{name}}',
    work: 'Start: {{name}}',
    contract: 'Skriv kontrakt',
    stretch: '{{name}}',
    preparation: 'Les til eksamen',
    exam: 'Gjør deg klar: {{name}}',
    certificate: 'Få {{name}}',
    partialCompetence: 'Du kan søke jobb nå',
  },
  /** The same for what has begun, and for an exam that is registered for. */
  nowGoOn: 'Fortsett: {{name}}',
  nowTake: 'Ta {{name}}',
  nowAwait: 'Vent på resultat: {{name}}',
  /** What a station is and what it is for, where neither glossary nor curriculum says it. */
  explained: {
    language: 'Du lærer norsk. Norskprøven viser at du kan {{skills}}. Norsk trenger du på jobb.',
    gate: 'Et kurs eller et bevis. Du må ha det for å {{point}}.',
    job: 'Du jobber og får lønn. Jobb i faget gir deg praksis.',
    preparation: 'Du leser til skriftlig eksamen. Be om gamle oppgaver.',
    certificateComing: 'Du har bestått alt. Nå kommer papiret fra fylket.',
  },
  plan: {
    finish: 'Ferdig {{range}}',
    likely: 'mest sannsynlig {{month}}',
    left: '{{length}} igjen',
    proved: 'bevist kortest',
    notProved: 'ikke bevist kortest',
    bound: 'Ingen plan på denne veien kan være ferdig før {{day}}.',
    deciding: 'bestemmer sluttdatoen',
    saves: 'Godkjent realkompetanse sparer {{length}}',
    savedBy: '{{length}} i {{what}}',
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
    leavesTargetGroup: {
      adviser: 'En jobb på {{hours}} fører ut av målgruppen for introduksjonsprogrammet.',
      participant:
        'Jobber du {{hours}}? Da kan du kanskje ikke være i introduksjonsprogrammet. Spør kommunen.',
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
  },
  /** Why there is no plan on a route. */
  obstacles: {
    demand: 'Ingenting på denne veien gir det som kreves for å {{point}}: {{missing}}.',
    hours: '{{step}} tar {{needs}}, men personen har {{has}}.',
    unknownDuration: 'Veien viser til en varighet som ikke finnes: {{id}}.',
    pins: 'Det som er låst, går ikke opp med resten: {{steps}}. Lås opp et av stegene.',
    registrationClosed:
      'Fristen for å melde opp til fagprøven var {{closed}}, og kontrakten slutter {{ends}}. Spør fylket om den kan forlenges.',
    noTerm:
      'Ingen termin er kjent etter {{day}}: {{exam}}. Øk timene i uka, så planen rekker en termin før det.',
    horizon: 'Planen blir lenger enn femten år. Øk timene i uka, eller velg en annen vei.',
    refused: 'Planen fikk en hendelse som ikke teller: {{event}}. Dette er en feil i Fagvei.',
  },
  keeping,
} as const satisfies SentenceWords
