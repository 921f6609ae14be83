import type { Break, Fault, FaultOfReach, NeededStep, TermDays, ValueKind } from '../../curriculum/faults.ts'
import type { RuleUnit } from '../../curriculum/rules.ts'
import type { Texts } from '../texts.ts'
import { register } from './register.ts'

interface FaultWords extends Texts {
  kinds: Record<Exclude<Fault['kind'], 'shape' | 'spanEmpty'>, string> & Texts
  shapes: Record<Break['kind'], string | Texts>
  valueKinds: Record<ValueKind, string>
  units: Record<RuleUnit, string>
  termDays: Record<TermDays, string>
  spansEmpty: Record<(FaultOfReach & { kind: 'spanEmpty' })['of'], string>
  needs: Record<NeededStep, string>
  steps: Record<(Fault & { kind: 'missingStep' })['step'], string>
}

/** What is wrong with a file of `curricula/`, for those who write such files; said on the county's page and by the command line. */
export const faults = {
  kinds: {
    idIsNotFileName: 'Id-en «{{id}}» er ikke den samme som filnavnet.',
    missingFile: 'Filen mangler. Ingenting kan leses uten den.',
    holdsIdentityNumber: 'Her står noe som ser ut som et fødselsnummer. Ta det bort.',
    holdsHiddenCharacter: 'Teksten har tegn som ingen kan se. Skriv den på nytt for hånd.',
    unknownReference: 'Viser til {{thing}} «{{name}}», som ikke finnes.',
    secondNational: 'To filer sier at de er loven. Den andre er {{first}}.',
    duplicateId: 'Id-en «{{id}}» er brukt før, i {{place}}.',
    cycleOfSteps: 'Stegene venter på hverandre i ring: {{through}}.',
    cycle: 'Utgavene bygger på hverandre i ring: {{through}}.',
    stepWithoutPhase: 'Steget «{{step}}» ligger ikke i noen fase.',
    stretchLengthUnclear: 'Steget «{{step}}» må ha enten en lengde eller en åpen slutt.',
    stretchLengthTwice: 'Steget «{{step}}» har både en lengde og en åpen slutt.',
    afterOpenEnded: 'Steget «{{step}}» venter på at «{{after}}» slutter, men det har åpen slutt.',
    itemsOfNoChecklist: '«{{paper}}» har punkter, men er ingen sjekkliste.',
    missingStep: 'Veien mangler {{step}} og når ikke målet sitt.',
    ruleOfOtherUnit: 'Regelen «{{rule}}» måles i {{unit}}, men her trengs {{wanted}}.',
    ruleNowhereStated: 'Regelen «{{rule}}» har ingen verdi i loven eller i noe fylke.',
    moreAskedThanListed: 'Krever {{number}}, men det er bare {{listed}} å velge mellom.',
    requirementTooDeep: 'Kravet har grupper i {{deep}} lag. Høyst {{most}} kan sies i en setning.',
    valueNotOfUnit: 'Regelen «{{rule}}» skal ha {{unit}}, men har «{{value}}».',
    entriesOverlap: 'Regelen «{{rule}}» har to verdier på de samme dagene. Den andre står i {{place}}.',
    standingOfOtherFile: 'Vekten «{{standing}}» hører ikke hjemme i denne filen.',
    endsBeforeItBegins: 'Slutter {{to}}, før det begynner {{from}}.',
    termsOutOfOrder: 'Terminen «{{term}}» skal stå før «{{after}}».',
    termsOverlap: 'Terminen «{{term}}» overlapper «{{other}}».',
    termDaysOutOfOrder: '{{next}} begynner {{begins}}, før {{first}} er slutt {{ends}}.',
    missingDuration: 'Varigheten «{{duration}}» mangler. Planleggeren trenger den.',
    hoursWithoutIntensities: 'Varigheten «{{duration}}» er i timer, men sier ikke hvor mange timer i uka.',
    intensitiesWithoutHours: 'Varigheten «{{duration}}» har timer i uka, men er ikke målt i timer.',
    intensitiesOutOfOrder: 'Timene i uka i «{{duration}}» skal stå med færrest først.',
    partialCompetenceWithoutModule: 'Delkompetansen «{{id}}» krever ingen modul i faget.',
    lengthIsNotSum: 'Skole og bedrift er til sammen {{sum}} måneder, men lengden er {{total}}.',
    leastAboveMost: 'Minst {{least}} er mer enn høyst {{most}}.',
    optionalInGroup: 'Modulen «{{module}}» er både i en gruppe og frivillig.',
    examCodesOfNoChoice: 'Eksamenskodene følger «{{module}}», som ikke er i noen gruppe.',
    examCodesMissing: 'Modulen «{{module}}» kan velges, men har ingen eksamenskoder.',
    examCodeUnclear: 'Koden mangler for {{exam}}.',
    examCodeTwice: 'Koden for {{exam}} er oppgitt to ganger: for alle og etter modul.',
    gateNobodyAsks: 'Ingen krever «{{gate}}». Si når det trengs, eller krev det i et krav.',
    blockOfSeveral: 'Et fag uten modulplan er ett stykke, men har {{number}} moduler.',
    groupInBlock: 'Et fag uten modulplan kan ikke ha gruppen «{{group}}».',
    basedOnOfOther: 'En modulplan sier hvilken Vg3-læreplan den bygger på.',
    basedOnOfBlock: 'Et fag uten modulplan er selv Vg3-læreplanen og bygger ikke på noen annen.',
    certificatesWithoutSource: 'Tallene på fagbrev har ingen kilde.',
    missingLanguage: 'Teksten mangler på {{language}}.',
    markedLanguageMissing: 'Teksten er merket som vår på {{language}}, men den finnes ikke.',
    cycleOfDemands: 'Kravene venter på hverandre i ring: {{through}}.',
    notForEverybody:
      'Kravet gjelder flere, men {{thing}} «{{name}}» finnes bare for noen. Andre kan aldri møte det.',
    modulePlanOfBlock: 'Faget krever en modulplan, men er i ett stykke og har ingen.',
    positionAboveFull: 'Ingen kan ha {{percent}} prosent stilling.',
    demandWithoutStep: 'Her kreves {{needs}}, men ingen steg på veien fører dit.',
    demandOfNobody: 'Kravet gjelder bare roller som ingen på veien har. Ingen blir spurt.',
    demandOfNoMoment: 'Veien kommer aldri til «{{on}}». Ingen blir spurt.',
    entryWithoutStep: 'Veien åpner ved «{{on}}», men ingen steg kommer dit.',
    stepOfTrade: 'Steget «{{step}}» finnes bare i et fag, og veien går ikke gjennom noe fag.',
    tradesOfNone: 'Veien nevner fag, men går ikke gjennom noe fag.',
    roleMissing: 'Veien har kontrakt eller fagprøve, men sier ikke i hvilken rolle.',
    contractOfOtherRole: 'Kontrakten er for «{{role}}», men veien er for «{{wanted}}».',
    moduleNobodyNeeds: 'Modulen «{{module}}» er frivillig, og ingenting krever den.',
    partialCompetenceBeyondChoice:
      'Delkompetansen «{{id}}» krever {{asked}} moduler av «{{group}}», men bare {{choose}} velges. Ingen når den.',
    versionNotLater:
      'Gjelder fra {{from}}. Utgaven den følger, «{{older}}», gjelder først fra {{olderFrom}}.',
    succeededTwice: 'Både denne filen og «{{other}}» følger «{{older}}». Bare én kan det.',
    demandTwice: 'Kravet står også i {{place}}, på de samme dagene.',
    nobodyToAsk: 'Verdien av «{{rule}}» er ukjent. Si hvem en kan spørre.',
    mayBeOfKnownValue: 'Verdien av «{{rule}}» er kjent og kan ikke kanskje være en annen.',
    lawWithoutYear: 'Lov trenger et år på kilden.',
    sourceOfLaterYear: 'Kilden er fra {{year}}, men filen ble lest i {{read}}.',
    storyWithoutWay:
      'Historien venter noe av en person som ikke har valgt fag og fylke. Ingenting blir prøvd.',
  },
  shapes: {
    notUtf8: 'Filen er ikke tekst i UTF-8. Lagre den som UTF-8.',
    unreadable: 'Filen kan ikke åpnes.',
    notJson: 'Filen er ikke gyldig JSON. Et komma, en klamme eller et anførselstegn kan mangle.',
    noPlace: 'Ingen fil hører hjemme her. Flytt den til riktig mappe.',
    keyTwice: 'Nøkkelen «{{key}}» står to ganger. Ta bort den ene.',
    missing: 'Her mangler noe som skal stå i filen.',
    otherKind: 'Her skal det stå {{wanted}}.',
    notOneOf: 'Her skal det stå {{values}}.',
    unknownKeys: 'Skjemaet kjenner ikke {{keys}}. Ta det bort, eller rett skrivemåten.',
    tooLittle: {
      number: 'Tallet skal være minst {{limit}}.',
      letters: 'Teksten skal ha minst {{limit}} tegn.',
      entries: 'Listen skal ha minst {{limit}}.',
    },
    tooMuch: {
      number: 'Tallet skal være høyst {{limit}}.',
      letters: 'Teksten skal ha høyst {{limit}} tegn.',
      entries: 'Listen skal ha høyst {{limit}}.',
    },
    otherPattern: 'Skrivemåten stemmer ikke med mønsteret {{pattern}}.',
    notAddress: 'Her skal det stå en nettadresse som begynner med https.',
    notDay: 'Her skal det stå en dag, skrevet slik: 2026-02-28.',
    spanOutOfOrder: 'Den korteste lengden skal stå først, så den sannsynlige, så den lengste.',
    unfit: 'Det som står her, passer ikke i skjemaet.',
  },
  valueKinds: {
    text: 'en tekst',
    number: 'et tall',
    wholeNumber: 'et helt tall',
    yesNo: 'true eller false',
    list: 'en liste',
    object: 'et objekt',
    nothing: 'ingen verdi',
  },
  where: '{{file}}, {{place}}',
  cure: 'Skriv {{value}} i {{place}}.',
  units: {
    months: 'måneder',
    years: 'år',
    days: 'dager',
    hours: 'timer',
    percent: 'prosent',
    factor: 'en faktor',
    count: 'et antall',
    yesNo: 'ja eller nei',
    level: 'et språknivå',
    words: 'ord',
  },
  termDays: {
    selfRegistration: 'oppmelding for privatister',
    schoolRegistration: 'oppmelding fra skole og bedrift',
    exam: 'eksamen',
    marks: 'karakterer',
    registration: 'oppmelding',
    test: 'prøven',
    results: 'resultatet',
  },
  steps: {
    tradeExam: 'fagprøven',
    certificate: 'fagbrevet',
    goal: 'målet',
    goalExam: 'prøven som er målet',
    goalWork: 'jobben som er målet',
  },
  register,
  spansEmpty: {
    practice: 'Praksisen skal være minst {{least}} og høyst {{most}} måneder. Ingen kan ha det.',
    contract:
      'Av kontrakten skal minst {{least}} og høyst {{most}} måneder være igjen. En slik dag finnes ikke.',
  },
  needs: {
    language: 'et nivå i norsk',
    subjects: 'fag på nivåer',
    modules: 'moduler',
    gates: 'et kurs eller bevis',
    work: 'praksis eller en jobb',
    contract: 'en kontrakt',
    writtenExam: 'skriftlig eksamen',
  },
  languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', uk: 'ukrainsk', ar: 'arabisk' },
} as const satisfies FaultWords
