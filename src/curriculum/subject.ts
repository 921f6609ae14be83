/**
 * The subjects of preparatory education for adults (FOV): the basic module and the six that have a module plan
 * (Udir's list of FOV codes, 2025). The last two are of upper secondary alone: programme subjects of one's own choice, and
 * one's mother tongue.
 */
export const subjects = [
  'basicModule',
  'norwegianMinorities',
  'norwegian',
  'english',
  'mathematics',
  'science',
  'socialStudies',
  'programmeSubjects',
  'motherTongue',
] as const

/** A subject of preparatory education or of upper secondary. */
export type Subject = (typeof subjects)[number]

/**
 * How far somebody has come in a subject, lowest first: none, or the highest of its modules 1-4 that is held. Module 4 is
 * the level of grade 10 (Kompetanse Norge; NKR level 2). Above it is the subject of upper secondary, as studies ask for it.
 */
export const subjectLevels = ['none', 'level1', 'level2', 'level3', 'level4', 'upperSecondary'] as const

/** How far somebody has come in a subject. */
export type SubjectLevel = (typeof subjectLevels)[number]

/** A level that somebody can be found to hold. */
export type HeldLevel = Exclude<SubjectLevel, 'none'>

/** The levels that somebody can be found to hold, lowest first. */
export const heldLevels = subjectLevels.slice(1) as readonly HeldLevel[]

const ofUpperSecondaryAlone: readonly Subject[] = ['programmeSubjects', 'motherTongue']

/** The levels that there are in a subject, lowest first: two of them no preparatory education has. */
export function levelsOf(subject: Subject): readonly HeldLevel[] {
  return ofUpperSecondaryAlone.includes(subject) ? ['upperSecondary'] : heldLevels
}

/** Whether a word is a level of a subject. */
export function isHeldLevel(level: string): level is HeldLevel {
  return (heldLevels as readonly string[]).includes(level)
}

/**
 * How many modules lie between two levels of a subject; none where the higher one is held. The subject of upper secondary is
 * one course, whatever module of preparatory education somebody holds: schooling from another country comes before it too.
 */
export function modulesBetween(has: SubjectLevel, to: SubjectLevel): number {
  if (to === 'upperSecondary') return has === to ? 0 : 1
  return Math.max(0, subjectLevels.indexOf(to) - subjectLevels.indexOf(has))
}

/**
 * What a level of a subject rests on: the mapping talk that places a learner, the mark of a module, recognition of
 * realkompetanse, the diploma (ofo. §§ 15-26, 15-27; Bodø municipality), or an exam sat as a privatist.
 */
export const subjectPapers = ['placement', 'moduleMark', 'recognised', 'diploma', 'privatistExam'] as const

/** A subject, and the level that somebody is to hold in it. */
export interface SubjectTarget {
  subject: Subject
  to: HeldLevel
  /** Offered to those who want it: no plan reckons with it, and no goal waits for it. */
  offered?: true | undefined
}

/** Of subjects those that everybody takes: none that is only offered. */
export function withoutOffered(of: readonly SubjectTarget[]): SubjectTarget[] {
  return of.filter(({ offered }) => offered !== true)
}
