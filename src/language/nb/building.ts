import type { GroupKind } from '../../curriculum/editing/requirements.ts'
import type { Leaf } from '../../curriculum/requirement.ts'
import type { Texts } from '../texts.ts'

/** The words that must be there because the kinds of demand name them: a missing one does not compile. */
interface BuildingWords extends Texts {
  kinds: Record<Leaf['kind'], string>
  frames: Record<Leaf['kind'], string>
  joins: Record<GroupKind, string>
}

/** Requirements built by choosing. */
export const building = {
  choose: 'Velg',
  chooseKind: 'Velg hva som kreves',
  kindLabel: 'Hva som kreves',
  unfinished: '{{kind}} (ikke ferdig valgt)',
  notFound: '{{id}} (finnes ikke)',
  addDemand: 'Legg til krav',
  addGroup: 'Legg til gruppe',
  addDemandTo: 'Legg til krav i gruppen',
  addGroupTo: 'Legg til gruppe i gruppen',
  remove: 'Fjern: {{what}}',
  up: 'Flytt opp: {{what}}',
  down: 'Flytt ned: {{what}}',
  joinedBy: 'Hvordan kravene henger sammen',
  count: 'Hvor mange',
  group: 'Gruppe: {{how}}',
  emptyGroup: 'Gruppen er tom. Legg til et krav, eller fjern gruppen.',
  nothing: 'Ingen krav ennå.',
  given: 'Hvordan {{what}} er oppgitt',
  otherLanguages: 'Andre språk',
  /** How the things of a group hang together. */
  joins: {
    all: 'alle disse',
    any: 'én av disse',
    some: 'minst så mange av disse',
  },
  /** How an amount or a level is given. */
  shapes: {
    fixed: 'fast',
    rule: 'etter regelen',
    lengthTimes: 'fagets lengde ganger',
    remaining: 'resten av fagets lengde',
  },
  /** What a number counts, by the part that it stands in. */
  units: {
    months: 'måneder',
    percent: 'prosent',
    years: 'år',
    most: 'forsøk',
  },
  /** What can be asked of a person, as the first choice of a line. */
  kinds: {
    language: 'norsk',
    practice: 'praksis i faget',
    practiceAtMost: 'ikke for lang praksis i faget',
    position: 'jobb',
    module: 'modul',
    everyModule: 'alle modulene i faget',
    modulePlan: 'læreplan i moduler',
    examPassed: 'bestått prøve',
    contract: 'kontrakt',
    contractOver: 'kontraktens siste dag',
    contractLasts: 'lengden på kontrakten',
    contractEndsWithin: 'ikke for lang tid igjen av kontrakten',
    contractLeft: 'nok tid igjen av kontrakten',
    waited: 'ventetid etter forrige forsøk',
    retakesLeft: 'forsøk igjen på en prøve',
    gate: 'kurs eller bevis',
    subject: 'skolefag',
    phase: 'fase av veien',
    age: 'laveste alder',
    ageAtMost: 'høyeste alder',
    schooling: 'skolegang',
    inProgramme: 'deltar i introduksjonsprogrammet',
    trade: 'bestemte fag',
    stated: 'noe som noen må si',
    assessmentApplied: 'søkt om realkompetansevurdering',
    confirmed: 'noe som må bekreftes',
  },
  /** What follows the kind in its line: the words around each of its parts. */
  frames: {
    language: '{{skill}} minst {{level}}',
    practice: 'minst {{months}}',
    practiceAtMost: 'høyst {{months}}',
    position: 'på minst {{percent}}',
    module: '{{module}} godkjent',
    everyModule: 'godkjent',
    modulePlan: 'finnes for faget',
    examPassed: '{{exam}}',
    contract: 'som {{reached}}',
    contractOver: 'er kommet',
    contractLasts: 'minst {{months}}',
    contractEndsWithin: 'høyst {{months}}',
    contractLeft: 'minst {{months}}',
    waited: 'på {{exam}} som ble {{after}}: {{months}}',
    retakesLeft: '{{exam}}: høyst {{most}} uten å bestå',
    gate: '{{gate}}',
    subject: '{{subject}} på minst {{level}}',
    phase: '{{phase}} fullført',
    age: '{{years}}',
    ageAtMost: '{{years}}',
    schooling: 'minst {{least}} og høyst {{most}}',
    inProgramme: 'nå',
    trade: '{{trades}}',
    stated: '{{what}} sagt av {{by}} og skrevet som {{id}}',
    assessmentApplied: 'når regelen {{rule}} sier ja',
    confirmed: 'når regelen {{rule}} sier ja',
  },
} as const satisfies BuildingWords
