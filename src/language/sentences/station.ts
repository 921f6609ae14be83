import { type Lane, phaseCovering } from '../../curriculum/route.ts'
import { stateOf } from '../../pathway/standing.ts'
import type { AssumptionRef } from '../../planning/plan.ts'
import type { Progress, StationSubject } from '../../planning/routeMap.ts'
import { capital, withoutMarks } from '../marks.ts'
import type { Name } from '../words.ts'
import { certificateName, examName, goalText, type Saying, skillsText } from './saying.ts'

/** The name of a station as one phrase, a code not included. */
function phraseOf(saying: Saying, subject: StationSubject): string {
  const { words, reader } = saying
  const { t, lengths } = words
  switch (subject.kind) {
    case 'language':
      return t('sentences:stations.languageName', {
        level: t(`field:levels.${subject.level}`),
        skills: skillsText(saying, subject.skills),
      })
    case 'subject':
      return t('sentences:stations.subjectName', {
        subject: t(`field:subjects.${subject.subject}`),
        level: t(`field:subjectLevels.${subject.level}`),
      })
    case 'module':
      return words.said(subject.title)
    case 'gate':
    case 'stretch':
      return words.said(subject.name)
    case 'work':
      return subject.work === 'employment' && subject.percent !== null
        ? t(`sentences:stations.${reader === 'participant' ? 'job' : 'employment'}`, {
            percent: lengths.percent(subject.percent),
          })
        : t(`field:work.${subject.work}`)
    case 'contract': {
      const role = t(`field:roles.${subject.role}`)
      const asApprentice = reader === 'participant' && subject.role === 'apprentice'
      return subject.months === null
        ? t(`sentences:stations.${asApprentice ? 'contractAs' : 'contractName'}`, { role })
        : t(`sentences:stations.${asApprentice ? 'contractAsLength' : 'contractLength'}`, {
            role,
            length: lengths.months(subject.months),
          })
    }
    case 'preparation':
      return t('sentences:stations.preparationName')
    case 'exam':
      return examName(saying, subject.exam)
    case 'goal':
      return goalText(saying, subject.goal)
    case 'certificate':
      return t('sentences:stations.certificateName', {
        certificate: t(`field:certificates.${subject.certificate}`),
        occupation: words.said(subject.occupation),
      })
    case 'partialCompetence':
      return t('sentences:stations.jobs', { jobs: jobsText(saying, subject) })
  }
}

function jobsText({ words }: Saying, subject: StationSubject & { kind: 'partialCompetence' }): string {
  return words.list(
    subject.jobs.map((job) => words.said(job)),
    'or',
  )
}

/** What a station is called, with the Norwegian name beside where the reader's language is another. */
export function stationName(saying: Saying, subject: StationSubject): Name {
  if (subject.kind === 'module') return saying.words.name(subject.title, subject.module)
  if (subject.kind === 'gate' || subject.kind === 'stretch') return saying.words.name(subject.name)
  const text = capital(phraseOf(saying, subject))
  if (!saying.beside) return { text }
  const bare = withoutTerms(text)
  const norwegian = withoutMarks(phraseOf({ ...saying, words: saying.beside, beside: null }, subject))
  return withoutMarks(bare).toLowerCase() === norwegian.toLowerCase()
    ? { text: bare }
    : { text: bare, norwegian }
}

/** Where an exam stands that was sat, or was to be, and has to be taken once more. */
const toRetake = ['failed', 'failedAppealed', 'absent', 'annulled'] as const

/** How far a step has come, in the word that fits it: a module is godkjent where an exam is bestått. */
export function stationState(
  { words: { t }, standing }: Saying,
  subject: StationSubject,
  progress: Progress,
): string {
  if (progress === 'done') return t(`sentences:done.${subject.kind}`)
  // An exam is sat in an hour or a day: what goes on until then is its registration
  if (progress === 'underWay' && subject.kind === 'exam') return t('field:places.exam.registered')
  const state = t(`field:progress.${progress}`)
  if (subject.kind !== 'exam' || !standing || progress === 'failed') return state
  const place = stateOf(standing, `exam.${subject.exam}`)
  const result = toRetake.find((one) => one === place)
  return result ? t('sentences:retake', { result: t(`field:places.exam.${result}`), state }) : state
}

/** What a station is and how far it has come: modul · forslag. */
export function stationSecond(saying: Saying, subject: StationSubject, progress: Progress): string {
  const { t } = saying.words
  const kind = t(`sentences:stations.${subject.kind}`)
  return t('sentences:stations.second', { kind, state: stationState(saying, subject, progress) })
}

/** A line by its name. A trade without a module plan has no modules on theirs, nor has a way without a trade: courses and schooling lie there. */
export function laneName({ words, pathway }: Saying, lane: Lane): string {
  const isWithoutModules = lane === 'modules' && pathway !== null && pathway.trade?.structure !== 'modules'
  return words.t(isWithoutModules ? 'field:training' : `field:lanes.${lane}`)
}

/** The part of the way that something belongs to: its line, or its phase where it is a stretch of one. */
export function partName(saying: Saying, subject: StationSubject, lane: Lane): string {
  const { words, pathway } = saying
  const phase = subject.kind === 'stretch' && pathway ? phaseCovering(pathway.route, subject.step) : null
  return phase ? words.said(phase.name) : laneName(saying, lane)
}

/** How far a participant has come with what they are to do now. */
export interface Doing {
  /** It has begun: there is nothing to start, only to go on with. */
  begun: boolean
  /** The registration for an exam or a test, by oneself or by somebody else; null where it is not what comes next. */
  registers: 'self' | 'other' | null
  /** An exam that is registered for: there is nothing to get ready for but the exam itself. */
  registered: boolean
  /** An exam that has been sat: its marks are what is left of it. */
  awaitsMarks: boolean
  /** A contract that the county has yet to be asked for: it is signed weeks after the application. */
  applies: boolean
  /** A contract that the county has been asked for and has not answered: there is nothing to do but wait. */
  awaitsCounty: boolean
}

/** What to do to reach a station, for a participant, with its Norwegian name beside. */
export function nowName(saying: Saying, subject: StationSubject, doing: Doing): Name {
  const { t } = saying.words
  const station = stationName(saying, subject)
  const isCertificate = subject.kind === 'certificate'
  const name = withoutTerms(isCertificate ? certificateName(saying) : nameNow(saying, subject, station))
  const key = nowKey(subject, doing)
  return { ...station, text: capital(t(`sentences:${key}`, { name })) }
}

function nowKey(
  { kind }: StationSubject,
  { begun, registers, registered, awaitsMarks, applies, awaitsCounty }: Doing,
) {
  if (awaitsMarks) return 'nowAwait'
  if (awaitsCounty) return 'nowAwaitCounty'
  if (applies) return 'nowApply'
  if (registers) return registers === 'self' ? 'nowRegister' : 'nowRegistration'
  if (begun) return 'nowGoOn'
  return registered ? 'nowTake' : (`now.${kind}` as const)
}

/** A name as a title has it after its verb: what a curriculum names keeps its great letter. */
function nameNow(saying: Saying, subject: StationSubject, station: Name): string {
  return subject.kind === 'module' || subject.kind === 'gate' || subject.kind === 'stretch'
    ? station.text
    : phraseOf(saying, subject)
}

/** A phrase without the Norwegian terms in parentheses, where the Norwegian name stands beside it anyhow. */
export function withoutTerms(text: string): string {
  return text.replace(/ ?\(\u2066[^\u2069]*\u2069\)/g, '')
}

/** Why a date or a length is not a fact. `own`: the adviser has set it for this person. */
export function assumptionSentence(saying: Saying, assumption: AssumptionRef, own = false): string {
  const { words, pathway } = saying
  if (assumption.kind === 'term') return words.t('sentences:assumptions.term')
  const byId = assumption.kind === 'position' ? pathway?.positionsById : pathway?.durationsById
  const name = byId?.get(assumption.id)?.name
  const values = { name: name ? words.said(name) : assumption.id }
  if (assumption.kind === 'position') return words.t('sentences:assumptions.position', values)
  return words.t(`sentences:assumptions.${own ? 'ownDuration' : 'duration'}`, values)
}
