import type { Day } from '../../calendar/day.ts'
import { modulesOfGroup } from '../../curriculum/moduleChoice.ts'
import type { Module } from '../../curriculum/trade.ts'
import { type Pathway, pointsAsking } from '../../pathway/pathway.ts'
import type { StationSubject } from '../../planning/routeMap.ts'
import { explain } from '../glossary.ts'
import { capital } from '../marks.ts'
import type { Term } from '../terms.ts'
import type { Words } from '../words.ts'
import { certificateName, examName, pointText, type Saying } from './saying.ts'
import { withoutTerms } from './station.ts'

/** The areas that explanations are made of. */
type ExplainingWords = Words<'field' | 'sentences' | 'glossary'>

/** The term of the glossary that a station is a case of; null where it needs words of its own. */
function termOf(subject: StationSubject, journeyman: boolean): Term | null {
  switch (subject.kind) {
    case 'work':
      return {
        jobTaste: 'jobbsmak' as const,
        languagePractice: 'språkpraksis' as const,
        workTraining: 'arbeidstrening' as const,
        employment: null,
      }[subject.work]
    case 'contract':
      if (subject.role === 'apprentice') return 'lærekontrakt'
      return subject.role === 'fpjCandidate' ? 'kontrakt om opplæring' : null
    case 'exam':
      if (subject.exam === 'written') return 'Vg3-eksamen'
      if (subject.exam !== 'trade') return null
      return journeyman ? 'svenneprøve' : 'fagprøve'
    case 'certificate':
      return subject.certificate
    default:
      return null
  }
}

/** What of a person's own way changes what a station is to them. */
interface Situation {
  /** It goes on already. */
  begun?: boolean
  /** The contract ends after the trade exam, and the certificate waits for both. */
  contractOutlastsExam?: boolean
  /** The last day of the paper that is held now and has to be earned anew; null for one that is not held. */
  expires?: Day | null
}

/**
 * What a station is and what it is for, to a participant, in a few plain sentences. A module and a stretch
 * say it in their own files; null where nobody has written it.
 */
export function explainedStation(
  words: ExplainingWords,
  pathway: Pathway,
  subject: StationSubject,
  situation: Situation = {},
): string | null {
  const own = explainedAlone(words, pathway, subject, situation)
  const { trade } = pathway
  if (subject.kind !== 'contract' || trade?.structure !== 'block') return own
  // What no plan divides into modules is learnt here, all of it
  const whole = [
    words.t('sentences:explained.wholeTrade'),
    ...trade.modules.map(({ plain }) => words.said(plain)),
  ]
  return [...(own === null ? [] : [own]), ...whole].join(' ')
}

function explainedAlone(
  words: ExplainingWords,
  pathway: Pathway,
  subject: StationSubject,
  { begun = false, contractOutlastsExam = false, expires = null }: Situation,
): string | null {
  const { t, list, said } = words
  const saying: Saying = { ...nobody, words, pathway }
  // What a contract takes to be had is no news to whoever has it
  if (begun && subject.kind === 'contract' && subject.role === 'fpjCandidate')
    return t('sentences:explained.contractRunning')
  if (subject.kind === 'certificate' && contractOutlastsExam)
    return t('sentences:explained.certificateAfterContract', { exam: examName(saying, 'trade', true) })
  const term = termOf(subject, pathway.trade?.certificate === 'svennebrev')
  if (term) return withoutRendering(explain(words, term), renderingOf(saying, subject))
  switch (subject.kind) {
    case 'language':
      return t('sentences:explained.language', {
        skills: list(subject.skills.map((skill) => t(`field:skillsPlain.${skill}`))),
      })
    case 'module': {
      const module = pathway.modulesById.get(subject.module)
      return module ? [said(module.plain), ...choiceIn(saying, module)].join(' ') : null
    }
    case 'subject':
      return t('sentences:explained.subject', { subject: t(`field:subjects.${subject.subject}`) })
    case 'stretch': {
      const step = pathway.stepsById.get(subject.step)
      return step?.kind === 'stretch' ? said(step.plain) : null
    }
    case 'gate': {
      const led = pathway.route.steps.some((step) => step.kind === 'gates' && step.of?.includes(subject.gate))
      const [before] = pointsAsking(pathway, subject.gate)
      if (!led && !before) return null
      const what =
        led || !before
          ? t('sentences:explained.gateOfModel')
          : t('sentences:explained.gate', { point: pointText(saying, before) })
      return expires === null
        ? what
        : `${what} ${t('sentences:explained.gateUntil', { day: words.dates.day(expires) })}`
    }
    case 'contract':
      return subject.role === 'trainingCandidate' || subject.role === 'practiceCertificateCandidate'
        ? t(`sentences:explained.contractOf.${subject.role}`)
        : null
    case 'exam':
      return subject.exam === 'competence' || subject.exam === 'practiceCertificate'
        ? t(`sentences:explained.examOf.${subject.exam}`)
        : null
    case 'work':
      return t(`sentences:explained.${pathway.trade ? 'job' : 'jobOutsideTrade'}`)
    case 'goal':
      return t('sentences:explained.goal')
    case 'preparation':
      return t('sentences:explained.preparation')
    default:
      return null
  }
}

/** That a module is one of several, and which: the participant's own choice. */
function choiceIn(saying: Saying, module: Module): string[] {
  const { words, pathway } = saying
  const trade = pathway?.trade
  const group = trade?.groups?.find(({ id }) => id === module.group)
  if (!trade || !group) return []
  const modules = words.list(
    modulesOfGroup(trade, group).map(({ title }) => words.said(title)),
    'or',
  )
  return [
    group.choose === 1
      ? words.t('sentences:explained.oneOfGroup', { modules })
      : words.t('sentences:explained.someOfGroup', { number: group.choose, modules }),
  ]
}

/** What a station's term is called in the reader's language; null where the station has another name. */
function renderingOf(saying: Saying, subject: StationSubject): string | null {
  switch (subject.kind) {
    case 'work':
      return saying.words.t(`field:work.${subject.work}`)
    case 'exam':
      return examName(saying, subject.exam)
    case 'certificate':
      return certificateName(saying)
    default:
      return null
  }
}

/** An explanation without the rendering that other languages begin it with: the station's name has said it. */
function withoutRendering(explanation: string, rendering: string | null): string {
  const said = rendering === null ? '' : `${capital(withoutTerms(rendering))}. `
  return said !== '' && explanation.startsWith(said) ? explanation.slice(said.length) : explanation
}

/** A saying of the way alone: what a station is does not hang on whose it is. */
const nobody = {
  beside: null,
  reader: 'participant',
  background: null,
  standing: null,
  day: null,
} as const
