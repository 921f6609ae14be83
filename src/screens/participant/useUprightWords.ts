import type { Day } from '../../calendar/day.ts'
import type { UprightWords } from '../../components/map/words.ts'
import { goalOf } from '../../curriculum/route.ts'
import type { Outlook } from '../../flows/outlook.ts'
import { together } from '../../language/marks.ts'
import { explainedStation } from '../../language/sentences/explained.ts'
import { instrumentsText, weekText } from '../../language/sentences/stepContents.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import type { Words } from '../../language/words.ts'
import { examState, type Standing } from '../../pathway/standing.ts'
import { contractOutlastsExam, isContractInJob } from '../../planning/contractDoubts.ts'
import { failedExams, resultOfAttempt } from '../../planning/failedExams.ts'
import type { RouteMap, Station, StationSubject } from '../../planning/routeMap.ts'
import { routeStepFor, whomToAsk } from '../../planning/whomToAsk.ts'
import { aimsApproved } from '../aimsApproved.ts'
import { usePerson } from '../person.tsx'
import { stepDates } from '../stepDates.ts'
import { useWorkplace } from '../workplace.tsx'

/** What follows a failed attempt, by the station of the attempt: booked again, planned again, or to be asked. */
export function useAgain({ map, replayed }: Outlook): (attempt: Station) => string | null {
  const { t, dates } = useWords('participant')
  const failed = failedExams(map)
  return (attempt) => {
    const found = failed.find((one) => one.attempt.id === attempt.id)
    if (!found) return null
    const { again } = found
    const { subject } = attempt
    // Without a plan nothing on the map says that the next attempt is booked
    const isBooked = subject.kind === 'exam' && examState(replayed.standing, subject.exam) === 'registered'
    if (isBooked) return t('participant:way.again.registered')
    return again
      ? t('participant:way.again.planned', { when: dates.months(again.from, again.to) })
      : t('participant:way.again.ask')
  }
}

/**
 * That the certificate does not wait for it, for Norwegian that goes on after the plan has brought it: on the map
 * it stands before the exams, in the order in which it begins. null for anything else.
 */
export function useAfterCertificate({
  pathway,
  plan,
}: Outlook): (subject: StationSubject, to: Day) => string | null {
  const { t } = useWords('participant', 'field')
  return ({ kind }, to) =>
    kind === 'language' && plan !== null && to > plan.finish
      ? pathway.trade && goalOf(pathway.route).kind === 'certificate'
        ? t('participant:way.afterCertificate', {
            certificate: t(`field:certificates.${pathway.trade.certificate}`),
          })
        : t('participant:way.afterGoal')
      : null
}

/** That a contract is worked in the person's own job, by its step's id; null for anything else. */
export function useInJob({ plan }: Outlook): (stepId: string) => string | null {
  const { t } = useWords('participant')
  const inJob = new Set(plan?.steps.filter(isContractInJob).map(({ id }) => id))
  return (stepId) => (inJob.has(stepId) ? t('participant:way.contractInJob') : null)
}

/** The likely month before the range: the steps above stand on their likely days. */
function finishText({ t, dates }: Words<'participant'>, { finish }: RouteMap, range: string): string {
  if (
    finish === null ||
    (finish.latest !== null && dates.month(finish.earliest) === dates.month(finish.latest))
  )
    return range
  return t('participant:way.finishOnMap', { month: dates.shortMonth(finish.likely), range })
}

/** The last day of a paper that is held now; null for what is none, and for one that does not run out. */
function expiryOf({ facts }: Standing, subject: StationSubject): Day | null {
  return subject.kind === 'gate' ? (facts.gateExpires.get(subject.gate) ?? null) : null
}

/**
 * The week of a step and what helps in it, told once: on the first card of the step that is not done. The step that
 * comes next has told them on its own card.
 */
function useTells({ pathway, map, next }: Outlook): (station: Station) => string[] {
  const words = useWords('participant', 'field')
  const { t } = words
  const tellers = new Map<string, string>()
  for (const { id, subject, progress } of map.stations) {
    const step = routeStepFor(pathway, subject)
    if (!step || progress === 'done' || subject.kind === 'partialCompetence') continue
    if (step.id === next?.step.routeStep || tellers.has(step.id)) continue
    tellers.set(step.id, id)
  }
  return ({ id, subject }) => {
    const step = routeStepFor(pathway, subject)
    if (!step || tellers.get(step.id) !== id) return []
    const week = weekText(words, step)
    const help = instrumentsText(words, step)
    return [
      ...(week === '' ? [] : [`${t('participant:way.week')}: ${week}`]),
      ...(help === '' ? [] : [`${t('participant:way.instruments')}: ${help}.`]),
    ]
  }
}

/** The words of a participant's upright map: plain ones, each station with what it is and who helps. */
export function useUprightWords(outlook: Outlook): UprightWords {
  const { today } = useWorkplace()
  const { alias } = usePerson().participant
  const words = useWords('participant', 'field', 'sentences', 'glossary')
  const { t, list } = words
  const { pathway, plan, map, replayed } = outlook
  const { standing } = replayed
  const sentences = useSentences({ reader: 'participant', pathway, standing, day: today })
  const again = useAgain(outlook)
  const after = useAfterCertificate(outlook)
  const inJob = useInJob(outlook)
  const said = sentences.map(map, alias)
  const tellsOf = useTells(outlook)
  const outlasts = plan !== null && contractOutlastsExam(standing, plan)
  return {
    ...said,
    nameOf: (station) => {
      const name = said.nameOf(station)
      return { ...name, text: together(name.text) }
    },
    finish: together(finishText(words, map, said.finish)),
    today: together(said.today),
    deciding: t('participant:way.deciding'),
    label: t('participant:way.mapTitle'),
    doneTitle: (count) => t('participant:way.doneSteps', { count }),
    done: t('field:progress.done'),
    finishTerm: t('participant:way.finishTerm'),
    stateOf: (station) => {
      const outcome = resultOfAttempt(standing, station)
      return outcome === 'absent' || outcome === 'annulled'
        ? t(`field:places.exam.${outcome}`)
        : said.stateOf(station)
    },
    datesOf: (station) => together(stepDates(words, pathway, station, 'short')),
    plainOf: (station) => {
      const { id, subject, to, progress } = station
      const begun = progress === 'underWay'
      const plain =
        again(station) ??
        explainedStation(words, pathway, subject, {
          begun,
          contractOutlastsExam: outlasts,
          expires: progress === 'done' ? null : expiryOf(standing, subject),
        })
      const all = [
        aimsApproved(words, pathway, standing, subject),
        plain,
        inJob(id),
        after(subject, to),
        ...tellsOf(station),
      ].filter((text) => text !== null)
      return all.length === 0 ? null : together(all.join(' '))
    },
    helpsOf: ({ subject, progress, from }) => {
      // The route names who helps to find a job: whoever has one needs none of that
      if (subject.kind === 'work' && subject.work === 'employment' && progress === 'underWay') return null
      const who = whomToAsk(pathway, map, subject, from).map((party) => t(`field:parties.${party}`))
      return t('participant:way.responsible', { who: list(who, 'or') })
    },
    readAloud: () => t('participant:way.readAloud'),
  }
}
