import { agree, print } from './agreeing.ts'
import { map } from './background.ts'
import { choose } from './choosing.ts'
import { claim, waive } from './claiming.ts'
import { deedAbout, deeds, follow } from './following.ts'
import { alias, compared, list, share } from './people.ts'
import { actions, contract, move, plan } from './planning.ts'
import { whatIf } from './supposing.ts'

/**
 * The adviser's screens. Each group is in the file of its screen: `people.ts`, `background.ts`, `choosing.ts`,
 * `planning.ts`, `supposing.ts`, `agreeing.ts`, `following.ts`; what all pages of a person share is here.
 *
 * To add a text: write it in its group under a short name; then the same name in the same file under `nn/` and
 * `en/` (the compiler says where it is missing). In a screen: `words.t('adviser:plan.move')`.
 * - A value has a place, `{{name}}`, and is given as `t('adviser:x', { name })`; days and lengths are made
 *   text first: `words.dates.day(day)`, `words.lengths.months(n)`. Numbers get the language's decimal sign.
 * - What counts has a form for each plural of the language: here `steps_one` and `steps_other`, asked for as
 *   `t('adviser:steps', { count })`.
 * - Words of the field (levels, states, lanes, roles) are in `field.ts` and `charts.ts`: do not write them again
 *   here.
 * - A sentence with facts in it belongs in `sentences.ts`, where `src/language/sentences/` makes it.
 * - A Norwegian term in another language stands in double brackets: `[[fagbrev]]`.
 * - What a participant reads goes in `participant.ts` instead, and in uk and ar as well.
 * - Sentences here have at most 22 words.
 */
export const adviser = {
  list,
  alias,
  tabs: {
    map: 'Kartlegg',
    choose: 'Velg',
    plan: 'Plan',
    agree: 'Avtal',
    follow: 'Følg opp',
    whatif: 'Hva hvis',
  },
  leave: {
    title: 'Vil du forlate siden?',
    lead: 'Noe du har skrevet her, er ikke lagret. Det blir borte når du går.',
    stay: 'Bli på siden',
    formTitle: 'Vil du lukke skjemaet?',
    formStay: 'Bli i skjemaet',
    go: 'Gå uten å lagre',
  },
  /** Beside a day on which something can hardly have happened. */
  unlikelyDay: {
    beforeBirth: 'Se på datoen: Den er før fødselsåret, {{year}}.',
    farAhead: 'Se på datoen: Den er mer enn ti år fram.',
    longAgo: 'Se på datoen: Den er før 1950.',
    ahead: 'Se på datoen: Den er fram i tid.',
  },
  head: {
    trade: 'Fag',
    county: 'Fylke',
    route: 'Vei',
    time: 'Tid',
    goal: 'Mål',
    reached: 'Målet er nådd',
    notChosen: 'ikke valgt',
    unknown: {
      trade: 'Faget {{id}} finnes ikke her',
      county: 'Fylket {{id}} finnes ikke her',
      route: 'Veien {{id}} finnes ikke her',
    },
    gone: {
      trade: 'Faget {{id}} finnes ikke her, så planen kan ikke vises. Alt som er skrevet, er tatt vare på.',
      county: 'Fylket {{id}} finnes ikke her. Planen følger loven, og fylkets egne krav er spørsmål.',
      route: 'Veien {{id}} finnes ikke her, så planen kan ikke vises. Alt som er skrevet, er tatt vare på.',
    },
    note: 'Notat (bare for deg)',
    noteHint:
      'Aldri navn, helse eller fødselsnummer. Deltakeren ser det ikke. I en fil er det bare med når du velger det.',
    noteIdentityNumber: 'Dette ligner et fødselsnummer. Fagvei tar ikke vare på det. Fjern det fra notatet.',
    noteTooLong: 'Notatet har {{number}} tegn. Det kan ha høyst {{limit}}.',
    pages: 'Steg i arbeidet',
    more: 'Mer',
    planBefore: 'den forrige planen',
    computing: 'Regner ut …',
    undoWhat: 'Angre: {{what}}',
    redoWhat: 'Gjør om igjen: {{what}}',
    nothingToUndo: 'Ingenting å angre',
    nothingToRedo: 'Ingenting å gjøre om igjen',
    deedWith: '{{deed}}. {{what}}',
    notMade: 'Endringen er ikke gjort. Noe i den kan ikke stå i en plan. Rett det, og prøv igjen.',
    historyCut: 'Noen tidligere endringer kan ikke leses. Angre rekker bare så langt de kan.',
    saved: 'Lagret',
    inMemory: 'Bare i minnet. Borte når siden lukkes.',
  },
  cohort: {
    title: 'Kull',
    none: 'Ikke i et kull',
    holds: 'Planen holder dagene til kullet. De er ikke låst for hånd.',
    unknownOption: '«{{id}}» (finnes ikke på denne veien)',
    unknown: 'Kullet «{{id}}» finnes ikke på denne veien, og holder ingen dager.',
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
} as const
