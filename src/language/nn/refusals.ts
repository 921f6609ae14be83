import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `refusals` of `nb/refusals.ts` in nynorsk. */
export const refusals = {
  adviser: {
    order: {
      what: 'Tel ikkje: {{event}}. {{unit}} står som «{{place}}».',
      instead: 'Dette kan registrerast no: {{events}}.',
    },
    workOver: {
      what: 'Tel ikkje: jobben slutta {{ended}}.',
      instead: 'Rett dagen, eller rett når jobben slutta.',
    },
    notInPathway: {
      what: 'Tel ikkje: {{unit}} finst ikkje i dette faget eller på denne vegen.',
      instead: 'Vel eit anna fag eller ein annan veg, eller ta linja tilbake.',
    },
    demand: {
      what: 'Tel ikkje: lova krev meir for å {{point}}.',
      instead: 'Dette må på plass: {{missing}}.',
    },
    leftBehind: {
      what: 'Tel ikkje: {{unit}} stod i {{curriculum}} og er ikkje med i den nye læreplanen.',
      instead: 'Søk om realkompetansevurdering. Fylket avgjer kva det er verdt.',
    },
    outsideTrade: {
      what: 'Tel ikkje: hendinga høyrer til fag {{trade}}, og denne vegen går ikkje gjennom eit fag.',
      instead: 'Ho står i loggen, og tel på ein veg i faget.',
    },
    otherTrade: {
      what: 'Tel ikkje: hendinga høyrer til fag {{trade}}, og planen er for {{wanted}}.',
      instead: 'Skriv hendinga på nytt om ho òg gjeld dette faget.',
    },
    noModulePlan: {
      what: 'Tel ikkje: faget har ingen læreplan i modular. Det finst ingen karakter å setje.',
      instead: 'Kan personen noko frå før, blir det meldt som realkompetanse.',
    },
    unknownAims: {
      what: 'Tel ikkje: {{module}} har ikkje {{aims}}.',
      instead: 'Vel mål som modulen har.',
    },
    otherRole: {
      what: 'Tel ikkje: kontrakten er for {{role}}, og denne vegen er for {{wanted}}.',
      instead: 'Vel ein veg som passar til kontrakten, eller rett kontrakten.',
    },
    noComplaint: {
      what: 'Tel ikkje: dette kan det ikkje klagast på: {{exam}}.',
      passed: 'Det går berre an å klage på «ikkje bestått».',
      already: 'Det er klaga på resultatet før.',
    },
    noContractFor: {
      what: 'Tel ikkje: {{exam}} er for {{role}}, og ingen slik kontrakt er registrert.',
      instead: 'Registrer kontrakten først.',
    },
    endsTooEarly: {
      what: 'Tel ikkje: kontrakten kan ikkje slutte {{ends}}.',
      instead: 'Set ein siste dag etter {{day}}.',
    },
    pastCap: {
      what: 'Tel ikkje: {{work}} kan vare høgst {{days}} ({{counted}}). {{ends}} er for seint.',
      instead: 'Set siste dag til {{last}} eller før. Skal det vare lenger, må unntaket skrivast opp først.',
    },
    noCap: {
      what: 'Tel ikkje: denne vegen har inga grense å gjere unntak frå.',
      instead: 'Ta linja tilbake, eller vel vegen som har grensa.',
    },
    stayEndsTooEarly: {
      what: 'Tel ikkje: {{ends}} er for tidleg som siste dag.',
      instead: 'Set ein siste dag etter {{day}}.',
    },
    retracted: {
      what: 'Tel ikkje: linja er teken tilbake.',
      instead: 'Skriv hendinga på nytt om ho skal telje.',
    },
  },
  participant: {
    order: { what: 'Dette tel ikkje no: {{event}}.', instead: 'Dette kan skje no: {{events}}.' },
    workOver: {
      what: 'Dette tel ikkje. Jobben slutta {{ended}}.',
      instead: 'Spør rettleiaren viss det er feil.',
    },
    notInPathway: {
      what: 'Dette høyrer ikkje til din veg: {{unit}}.',
      instead: 'Spør rettleiaren kva det tyder.',
    },
    demand: { what: 'Du kan ikkje {{point}} enno.', instead: 'Du treng dette først: {{missing}}.' },
    leftBehind: {
      what: 'Dette er ikkje med i den nye læreplanen: {{unit}}.',
      instead: 'Spør rettleiaren om du kan få det godkjent.',
    },
    outsideTrade: {
      what: 'Dette høyrer til eit fag. Denne vegen har ikkje noko fag.',
      instead: 'Spør rådgivaren kva det betyr.',
    },
    otherTrade: {
      what: 'Dette høyrer til eit anna fag.',
      instead: 'Spør rettleiaren kva det betyr.',
    },
    noModulePlan: {
      what: 'Dette faget er ikkje delt i modular.',
      instead: 'Spør rettleiaren kva det betyr.',
    },
    unknownAims: {
      what: 'Nokre mål høyrer ikkje til modulen: {{module}}.',
      instead: 'Spør rettleiaren kva det betyr.',
    },
    otherRole: {
      what: 'Kontrakten høyrer til ein annan veg: {{role}}.',
      instead: 'Spør rettleiaren kva veg du er på.',
    },
    noComplaint: {
      what: 'Du kan ikkje klage på dette: {{exam}}.',
      passed: 'Du har bestått. Du kan berre klage når du ikkje har bestått.',
      already: 'Du har klaga før.',
    },
    noContractFor: {
      what: 'Denne prøva høyrer til ein annan kontrakt: {{exam}}.',
      instead: 'Spør rettleiaren kva det betyr.',
    },
    endsTooEarly: {
      what: 'Kontrakten kan ikkje slutte {{ends}}.',
      instead: 'Spør rettleiaren. Han må slutte etter {{day}}.',
    },
    pastCap: {
      what: 'Du kan ikkje vere der så lenge: {{work}}.',
      instead: 'Siste dag er {{last}}. Spør rettleiaren.',
    },
    noCap: {
      what: 'Denne vegen har inga slik grense.',
      instead: 'Spør rettleiaren kva det betyr.',
    },
    stayEndsTooEarly: {
      what: 'Siste dag kan ikkje vere {{ends}}.',
      instead: 'Spør rettleiaren. Han må vere etter {{day}}.',
    },
    retracted: { what: 'Dette er teke bort.', instead: 'Spør rettleiaren om det er feil.' },
  },
  nothing: 'Her kan ingenting meir skje.',
} as const satisfies Translation<Source['sentences']['refusals'], 'nn'>

/** `notices` of `nb/refusals.ts` in nynorsk. */
export const notices = {
  adviser: {
    beyondPractice: {
      countyPractice: 'Fylket ber om meir for å {{point}}: {{missing}}. Hendinga tel likevel.',
      provider: 'Skulen, kommunen eller arbeidsgivaren ber om meir: {{missing}}. Hendinga tel likevel.',
      model: 'På denne vegen er dette vanlegvis på plass først: {{missing}}. Hendinga tel likevel.',
    },
    approvedAtOnce:
      'Modulen er starta og godkjend same dag. Sjå om datoane er rette. Kunne personen dette frå før, blir det meldt som realkompetanse. Hendinga tel likevel.',
    wentPastCap:
      '{{work}} varte lenger enn {{days}} ({{counted}}), som er det meste på denne vegen. Siste dag skulle vore {{last}}. Hendinga tel likevel.',
    isPastCap:
      '{{work}} har vart lenger enn {{days}} ({{counted}}), som er det meste på denne vegen. Siste dag skulle vore {{last}}. Avslutt, eller skriv opp eit unntak.',
    contractNotWorked:
      'Det manglar {{missing}} arbeid på full tid: {{has}} av {{wants}} er arbeidde i kontrakten. Fylket avgjer om han må forlengjast. Hendinga tel likevel.',
    examDoubted: {
      notInContract:
        'Bedrifta melder opp den som har kontrakt. Ingen kontrakt er registrert. Hendinga tel likevel.',
      windowClosed: 'Oppmeldinga er ikkje open denne dagen i eksamenskalenderen. Hendinga tel likevel.',
      noTerm: 'Eksamenen i terminen til oppmeldinga var ikkje halden enno. Hendinga tel likevel.',
      waitNotOver:
        'Ventetida etter førre forsøk er ikkje over. Prøva kan takast tidlegast {{day}}. Hendinga tel likevel.',
      assumed: 'Dagane i kalenderen er antekne.',
    },
  },
  participant: {
    beyondPractice: {
      countyPractice: 'Fylket ber om meir: {{missing}}. Spør rettleiaren kva du gjer.',
      provider: 'Skulen eller jobben ber om meir: {{missing}}.',
      model: 'Dei fleste har dette først: {{missing}}.',
    },
    approvedAtOnce: 'Modulen er starta og godkjend same dag. Spør rettleiaren om datoane er rette.',
    wentPastCap: 'Du var der lenger enn vegen seier: {{work}}. Spør rettleiaren.',
    isPastCap: 'Siste dag var {{last}}: {{work}}. Spør rettleiaren kva som skjer no.',
    contractNotWorked:
      'Du manglar {{missing}} arbeid på full tid i kontrakten. Fylket bestemmer om han må vare lenger. Spør rettleiaren.',
    examDoubted: {
      notInContract: 'Bedrifta melder deg opp når du har kontrakt. Spør rettleiaren.',
      windowClosed: 'Du kunne ikkje melde deg opp denne dagen. Spør rettleiaren.',
      noTerm: 'Eksamenen du var meld opp til, var ikkje halden enno. Spør rettleiaren.',
      waitNotOver: 'Du kan ta prøva på nytt tidlegast {{day}}. Spør rettleiaren.',
      assumed: 'Dagane er antekne.',
    },
  },
} as const satisfies Translation<Source['sentences']['notices'], 'nn'>
