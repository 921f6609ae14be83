import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `building` of `nb/building.ts` in English. */
export const building = {
  title: 'Requirement',
  kinds: {
    language: 'Norwegian',
    practice: 'practice in the trade',
    practiceAtMost: 'not too much practice in the trade',
    position: 'a job',
    module: 'module',
    everyModule: 'every module of the trade',
    modulePlan: 'a curriculum in modules',
    examPassed: 'an exam passed',
    contract: 'contract',
    contractOver: 'the last day of the contract',
    contractLasts: 'length of the contract',
    contractEndsWithin: 'not too much of the contract left',
    contractLeft: 'enough of the contract left',
    waited: 'a wait after the last attempt',
    retakesLeft: 'attempts left at an exam',
    gate: 'course or paper',
    subject: 'school subject',
    phase: 'phase of the route',
    age: 'lowest age',
    ageAtMost: 'highest age',
    schooling: 'schooling',
    inProgramme: 'takes part in the introduction programme',
    trade: 'certain trades',
    stated: 'something that somebody must say',
    assessmentApplied: 'assessment of prior learning applied for',
    confirmed: 'something to be confirmed',
  },
} as const satisfies Translation<Source['editor']['building'], 'en'>
