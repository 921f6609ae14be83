import type { Leaf } from '../../curriculum/requirement.ts'
import type { Texts } from '../texts.ts'

/** The words that must be there because the kinds of demand name them: a missing one does not compile. */
interface BuildingWords extends Texts {
  kinds: Record<Leaf['kind'], string>
}

/** Requirements built by choosing. */
export const building = {
  title: 'Krav',
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
} as const satisfies BuildingWords
