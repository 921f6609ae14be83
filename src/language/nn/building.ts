import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `building` of `nb/building.ts` in nynorsk. */
export const building = {
  title: 'Krav',
  kinds: {
    language: 'norsk',
    practice: 'praksis i faget',
    practiceAtMost: 'ikkje for lang praksis i faget',
    position: 'jobb',
    module: 'modul',
    everyModule: 'alle modulane i faget',
    modulePlan: 'læreplan i modular',
    examPassed: 'bestått prøve',
    contract: 'kontrakt',
    contractOver: 'siste dag i kontrakten',
    contractLasts: 'lengda på kontrakten',
    contractEndsWithin: 'ikkje for lang tid att av kontrakten',
    contractLeft: 'nok tid att av kontrakten',
    waited: 'ventetid etter førre forsøk',
    retakesLeft: 'forsøk att på ei prøve',
    gate: 'kurs eller bevis',
    subject: 'skulefag',
    phase: 'fase av vegen',
    age: 'lågaste alder',
    ageAtMost: 'høgaste alder',
    schooling: 'skulegang',
    inProgramme: 'deltek i introduksjonsprogrammet',
    trade: 'bestemte fag',
    stated: 'noko som nokon må seie',
    assessmentApplied: 'søkt om realkompetansevurdering',
    confirmed: 'noko som må stadfestast',
  },
} as const satisfies Translation<Source['editor']['building'], 'nn'>
