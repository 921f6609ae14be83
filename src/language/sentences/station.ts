import type { Day } from '../../calendar/day.ts'
import type { AssumptionRef } from '../../planning/plan.ts'
import type { Progress, StationSubject } from '../../planning/routeMap.ts'
import { capital, withoutMarks } from '../marks.ts'
import type { Name } from '../words.ts'
import { certificateName, examName, type Saying, skillsText } from './saying.ts'

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
    case 'certificate':
      return t('sentences:stations.goal', {
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
  // The Norwegian name stands beside, so the terms within need not stand in parentheses too
  const bare = text.replace(/ ?\(\u2066[^\u2069]*\u2069\)/g, '')
  const norwegian = phraseOf({ ...saying, words: saying.beside, beside: null }, subject)
  return { text: bare, norwegian: withoutMarks(norwegian) }
}

/** How far a step has come, in the word that fits it: a module is godkjent where an exam is bestått. */
export function stationState({ words: { t } }: Saying, subject: StationSubject, progress: Progress): string {
  return progress === 'done' ? t(`sentences:done.${subject.kind}`) : t(`field:progress.${progress}`)
}

/** What a station is and how far it has come: modul · forslag. */
export function stationSecond(saying: Saying, subject: StationSubject, progress: Progress): string {
  const { t } = saying.words
  const kind = t(`sentences:stations.${subject.kind}`)
  return t('sentences:stations.second', { kind, state: stationState(saying, subject, progress) })
}

/** The one thing a participant is to do now: its title, and what it means. */
export interface NowSaid {
  title: string
  plain: string
}

/** What to do to reach a station, for a participant. */
export function nowSaid(saying: Saying, subject: StationSubject, from: Day, to: Day): NowSaid {
  const { t, list, dates } = saying.words
  const values = {
    name: nameNow(saying, subject),
    skills:
      subject.kind === 'language' ? list(subject.skills.map((skill) => t(`field:skillsPlain.${skill}`))) : '',
    when: dates.months(from, to),
  }
  return {
    title: capital(t(`sentences:now.${subject.kind}.title`, values)),
    plain: capital(t(`sentences:now.${subject.kind}.plain`, values)),
  }
}

function nameNow(saying: Saying, subject: StationSubject): string {
  if (subject.kind === 'certificate') return certificateName(saying)
  if (subject.kind === 'partialCompetence') return jobsText(saying, subject)
  return phraseOf(saying, subject)
}

/** Why a date or a length is not a fact. `own`: the adviser has set it for this person. */
export function assumptionSentence(saying: Saying, assumption: AssumptionRef, own = false): string {
  const { words, pathway } = saying
  if (assumption.kind === 'term') return words.t('sentences:assumptions.term')
  const name = pathway?.durationsById.get(assumption.id)?.name
  const values = { name: name ? words.said(name) : assumption.id }
  return words.t(`sentences:assumptions.${own ? 'ownDuration' : 'duration'}`, values)
}
