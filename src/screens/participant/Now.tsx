import { NextCard } from '../../components/map/NextCard.tsx'
import type { Outlook } from '../../flows/outlook.ts'
import { together } from '../../language/marks.ts'
import { explainedStation } from '../../language/sentences/explained.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import type { Pathway } from '../../pathway/pathway.ts'
import { unmet } from '../../pathway/unmet.ts'
import { contractOutlastsExam } from '../../planning/contractDoubts.ts'
import { appliedContract } from '../../planning/countyDecision.ts'
import { subjectOf } from '../../planning/drawMap.ts'
import type { NextStep } from '../../planning/next.ts'
import type { StationSubject } from '../../planning/routeMap.ts'
import { routeStepFor, whomToAsk } from '../../planning/whomToAsk.ts'
import { aimsApproved } from '../aimsApproved.ts'
import { usePerson } from '../person.tsx'
import { Said } from '../Said.tsx'
import { useWorkplace } from '../workplace.tsx'
import { StepContents } from './StepContents.tsx'
import { useAfterCertificate, useInJob } from './useUprightWords.ts'

/** The one date and the one thing to do now, what it is, and whom to ask, by role. */
export function Now({ outlook, next }: { outlook: Outlook; next: NextStep }) {
  const { pathway, replayed } = outlook
  const words = useWords('participant', 'field')
  const { t, list } = words
  const sentences = useSentences({ reader: 'participant', pathway })
  const subject = subjectOf(pathway, next.step)
  const registered = subject.kind === 'exam' && next.event?.kind !== 'examRegistered'
  const whoseDay = useWhoseDay(outlook, next)
  const after = useAfterCertificate(outlook)
  const inJob = useInJob(outlook)
  const awaitsCounty = awaitsCountyIn(outlook, next)
  const meaning = useMeaning(outlook, next)
  const texts = [
    aimsApproved(words, pathway, replayed.standing, subject),
    awaitsCounty ? t('participant:way.contractApplied') : meaning,
    inJob(next.step.id),
    after(subject, next.step.to),
    useRegistration(outlook, next),
    useContractStart(next),
    looksForJob(subject, next) ? t('participant:way.findJob') : null,
  ]
  const { begun, awaitsMarks } = next
  const name = sentences.now(subject, {
    begun,
    registers: registersIn(pathway, next),
    registered,
    awaitsMarks,
    applies: appliesIn(next),
    awaitsCounty,
  })
  const when = useWhen(outlook, next)
  const who = list(
    whomToAsk(pathway, outlook.map, subject, next.step.from).map((party) => t(`field:parties.${party}`)),
    'or',
  )
  return (
    <NextCard
      kicker={t('participant:way.now')}
      lane={next.step.lane}
      laneName={sentences.part(subject, next.step.lane)}
      name={{ ...name, text: together(name.text) }}
    >
      <p className="next-date">
        <strong>
          <Said>{when}</Said>
        </strong>
      </p>
      {texts.map(
        (text) =>
          text !== null && (
            <p key={text}>
              <Said>{text}</Said>
            </p>
          ),
      )}
      <p>
        <Said>{whoseDay ?? t('participant:way.ask', { who })}</Said>
      </p>
      <StepContents outlook={outlook} step={next.step.routeStep} />
    </NextCard>
  )
}

/** Who registers, where that is what comes next. Nobody has said who does for a Norwegian test. */
function registersIn(pathway: Pathway, { step, registers }: NextStep): 'self' | 'other' | null {
  if (!registers) return null
  const routeStep = routeStepFor(pathway, subjectOf(pathway, step))
  return routeStep?.kind === 'exam' && routeStep.registeredBy === 'self' ? 'self' : 'other'
}

/** Whether what comes next is the application for a contract, weeks before the contract starts. */
const appliesIn = ({ event }: NextStep) => event?.kind === 'contractApplied'

/** Whether what comes next is a contract that is applied for, and that the county has not answered. */
const awaitsCountyIn = ({ pathway, replayed }: Outlook, { step, begun }: NextStep) =>
  !begun && subjectOf(pathway, step).kind === 'contract' && appliedContract(replayed.standing) !== null

/** Whether what comes next is a job that nobody has promised yet: how long it takes to find is assumed. */
const looksForJob = (subject: StationSubject, { step, begun }: NextStep) =>
  !begun &&
  subject.kind === 'work' &&
  subject.work === 'employment' &&
  step.assumes.some(({ kind }) => kind === 'duration')

/** When a contract that is applied for now will start; null for anything else. */
function useContractStart(next: NextStep): string | null {
  const { t, dates } = useWords('participant')
  return appliesIn(next)
    ? t('participant:way.contractProbably', { month: dates.month(next.step.from) })
    : null
}

/** What the step is and what it is for; the certificate is only said to come when nothing is missing for it. */
function useMeaning({ pathway, plan, replayed }: Outlook, next: NextStep): string | null {
  const words = useWords('field', 'sentences', 'glossary')
  const { today } = useWorkplace()
  const { background } = usePerson().participant
  const subject = subjectOf(pathway, next.step)
  if (next.awaitsMarks) return null
  if (subject.kind === 'certificate') {
    const missing = unmet('certificate', {
      pathway,
      background,
      standing: replayed.standing,
      day: today,
    })
    if (missing.length === 0) return words.t('sentences:explained.certificateComing')
  }
  return explainedStation(words, pathway, subject, {
    begun: next.begun,
    contractOutlastsExam: plan !== null && contractOutlastsExam(replayed.standing, plan),
  })
}

/** Who registers for the exam and from when, or that it is done; null for anything but an exam that is ahead. */
function useRegistration(
  { pathway }: Outlook,
  { step, event, registration, awaitsMarks }: NextStep,
): string | null {
  const { t, dates } = useWords('participant')
  const routeStep = routeStepFor(pathway, subjectOf(pathway, step))
  if (routeStep?.kind !== 'exam' || !step.id.startsWith('exam.') || awaitsMarks) return null
  if (event?.kind !== 'examRegistered') return t('participant:way.registered')
  const who = t(`participant:way.registers.${routeStep.registeredBy}`)
  if (!registration?.opens) return who
  const key = registration.assumed ? 'opensProbably' : 'opens'
  return `${who} ${t(`participant:way.${key}`, { day: dates.weekday(registration.opens) })}`
}

/** Whom to ask for one's own day, when the exam is sat on one of several; null for anything else. */
function useWhoseDay({ pathway }: Outlook, { step, sitting }: NextStep): string | null {
  const { t } = useWords('participant', 'field')
  const routeStep = routeStepFor(pathway, subjectOf(pathway, step))
  if (sitting === null || sitting.from === sitting.to || routeStep?.kind !== 'exam') return null
  const knows = routeStep.registeredBy === 'trainingEstablishment' ? 'trainingEstablishment' : 'county'
  return t('participant:way.sittingAsk', { who: t(`field:parties.${knows}`) })
}

/**
 * The one date. What a calendar or a contract sets is said as a day, and so is what the plan has within a
 * month; the plan's own weeks further ahead are months, no appointments.
 */
function useWhen({ pathway }: Outlook, next: NextStep): string {
  const { t, dates } = useWords('participant')
  const { today } = useWorkplace()
  const { step, event, registers, registration, sitting, awaitsMarks, begun, day, assumed, near } = next
  const subject = subjectOf(pathway, step)
  const month = dates.month(day)
  if (awaitsMarks)
    return assumed
      ? t('participant:way.marksIn', { month })
      : t('participant:way.marks', { day: dates.weekday(day) })
  if (sitting && !assumed && sitting.from <= today)
    return t('participant:way.sittingUntil', { day: dates.weekday(sitting.to) })
  if (sitting && !assumed) return t('participant:way.sitting', { days: dates.days(sitting.from, sitting.to) })
  if (registers && registration !== null) {
    const byOneself = registersIn(pathway, next) === 'self'
    const key = registration.assumed ? 'registerProbably' : byOneself ? 'registerBy' : 'registerLast'
    return t(`participant:way.${key}`, { day: dates.weekday(registration.closes) })
  }
  if (event?.kind === 'examRegistered') return t('participant:way.registration', { month })
  if (subject.kind === 'certificate') return t('participant:way.comes', { month: dates.month(step.to) })
  if (subject.kind === 'language')
    return t('participant:way.examIn', { month: dates.month(event?.day ?? step.to) })
  if (subject.kind === 'exam') return t('participant:way.examIn', { month })
  if (appliesIn(next))
    return near
      ? t('participant:way.applyOn', { day: dates.weekday(day) })
      : t('participant:way.applyIn', { month })
  if (begun) return t('participant:way.lasts', { when: near ? dates.weekday(step.to) : dates.month(step.to) })
  if (near && subject.kind === 'contract')
    return t('participant:way.contractStartsOn', { day: dates.weekday(day) })
  return near
    ? t('participant:way.startsOn', { day: dates.weekday(day) })
    : t('participant:way.starts', { month })
}
