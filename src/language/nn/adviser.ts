import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'
import { agree, print } from './agreeing.ts'
import { map } from './background.ts'
import { choose } from './choosing.ts'
import { claim, waive } from './claiming.ts'
import { deedAbout, deeds, follow } from './following.ts'
import { alias, compared, list, share } from './people.ts'
import { actions, contract, move, plan } from './planning.ts'
import { whatIf } from './supposing.ts'

/** `nb/adviser.ts` in nynorsk. */
export const adviser = {
  list,
  alias,
  tabs: {
    map: 'Kartlegg',
    choose: 'Vel',
    plan: 'Plan',
    agree: 'Avtal',
    follow: 'Følg opp',
    whatif: 'Kva viss',
  },
  leave: {
    title: 'Vil du forlate sida?',
    lead: 'Noko du har skrive her, er ikkje lagra. Det blir borte når du går.',
    stay: 'Bli på sida',
    formTitle: 'Vil du lukke skjemaet?',
    formStay: 'Bli i skjemaet',
    go: 'Gå utan å lagre',
  },
  unlikelyDay: {
    beforeBirth: 'Sjå på datoen: Han er før fødselsåret, {{year}}.',
    farAhead: 'Sjå på datoen: Han er meir enn ti år fram.',
    longAgo: 'Sjå på datoen: Han er før 1950.',
    ahead: 'Sjå på datoen: Han er fram i tid.',
  },
  head: {
    trade: 'Fag',
    county: 'Fylke',
    route: 'Veg',
    time: 'Tid',
    goal: 'Mål',
    reached: 'Målet er nådd',
    notChosen: 'ikkje valt',
    unknown: {
      trade: 'Faget {{id}} finst ikkje her',
      county: 'Fylket {{id}} finst ikkje her',
      route: 'Vegen {{id}} finst ikkje her',
    },
    gone: {
      trade: 'Faget {{id}} finst ikkje her, så planen kan ikkje visast. Alt som er skrive, er teke vare på.',
      county: 'Fylket {{id}} finst ikkje her. Planen følgjer lova, og fylket sine eigne krav er spørsmål.',
      route: 'Vegen {{id}} finst ikkje her, så planen kan ikkje visast. Alt som er skrive, er teke vare på.',
    },
    note: 'Notat (berre for deg)',
    noteHint:
      'Aldri namn, helse eller fødselsnummer. Deltakaren ser det ikkje. I ei fil er det berre med når du vel det.',
    noteIdentityNumber:
      'Dette liknar eit fødselsnummer. Fagvei tek ikkje vare på det. Fjern det frå notatet.',
    noteTooLong: 'Notatet har {{number}} teikn. Det kan ha høgst {{limit}}.',
    pages: 'Steg i arbeidet',
    more: 'Meir',
    planBefore: 'den førre planen',
    computing: 'Reknar ut …',
    undoWhat: 'Angre: {{what}}',
    redoWhat: 'Gjer om att: {{what}}',
    nothingToUndo: 'Ingenting å angre',
    nothingToRedo: 'Ingenting å gjere om att',
    deedWith: '{{deed}}. {{what}}',
    notMade: 'Endringa er ikkje gjord. Noko i ho kan ikkje stå i ein plan. Rett det, og prøv igjen.',
    historyCut: 'Nokre tidlegare endringar kan ikkje lesast. Angre rekk berre så langt dei kan.',
    saved: 'Lagra',
    inMemory: 'Berre i minnet. Borte når sida blir lukka.',
  },
  cohort: {
    title: 'Kull',
    none: 'Ikkje i eit kull',
    holds: 'Planen held dagane til kullet. Dei er ikkje låste for hand.',
    unknownOption: '«{{id}}» (finst ikkje på denne vegen)',
    unknown: 'Kullet «{{id}}» finst ikkje på denne vegen, og held ingen dagar.',
    atMost: 'Grense',
  },
  map,
  choose,
  plan,
  actions,
  move,
  claim,
  contract,
  waive,
  whatIf,
  agree,
  print,
  follow,
  share,
  deeds,
  deedAbout,
  compared,
} as const satisfies Translation<Source['adviser'], 'nn'>
