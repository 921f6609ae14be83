import { type ReactNode, useId } from 'react'
import type { Day } from '../../calendar/day.ts'
import type { Outlook } from '../../flows/outlook.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import type { Event } from '../../pathway/event.ts'
import { stateOf } from '../../pathway/standing.ts'
import { subjectOf } from '../../planning/drawMap.ts'
import type { FinishRange } from '../../planning/finishRange.ts'
import { goalSubject } from '../../planning/mapBehind.ts'
import { sittingBefore } from '../../planning/next.ts'
import type { Station } from '../../planning/routeMap.ts'
import { uncounted } from '../../planning/uncounted.ts'
import { aimsApproved } from '../aimsApproved.ts'
import { usePerson } from '../person.tsx'
import { Said } from '../Said.tsx'
import { CohortSaid, PastCapSaid } from './CohortSaid.tsx'
import { FailedExams } from './FailedExams.tsx'
import { ProgrammeEnd } from './ProgrammeEnd.tsx'
import { Unsure } from './Unsure.tsx'

/** The questions a participant has, answered one by one: where am I, how long, what do I get, what is not sure. */
export function Answers({ outlook, finish, today }: { outlook: Outlook; finish: FinishRange; today: Day }) {
  const { t, lengths } = useWords('participant')
  const { earliest, likely, latest } = finish
  const howLong =
    latest === null || earliest === latest
      ? t('participant:way.howLongAnswer', { length: lengths.about(today, likely) })
      : t('participant:way.howLongBetween', { length: lengths.span(today, earliest, latest) })
  return (
    <div className="answers">
      <WhereAnswer outlook={outlook} />
      <Answer question={t('participant:way.howLong')}>
        <p>
          <Said>{howLong}</Said>
        </p>
        <ProgrammeEnd outlook={outlook} />
      </Answer>
      <Answer question={t('participant:way.gives')}>
        <WhatIGet outlook={outlook} />
      </Answer>
      <Answer question={t('participant:way.unsure')}>
        <Unsure outlook={outlook} />
      </Answer>
    </div>
  )
}

/** Where am I: it is known without a plan too. */
export function WhereAnswer({ outlook }: { outlook: Outlook }) {
  const { t } = useWords('participant')
  return (
    <Answer question={t('participant:way.where')}>
      <WhereIAm outlook={outlook} />
      <CohortSaid outlook={outlook} />
      <PastCapSaid outlook={outlook} />
    </Answer>
  )
}

/** One question as a heading, with its answer under it. */
export function Answer({ question, children }: { question: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="answer" aria-labelledby={id}>
      <h2 id={id}>{question}</h2>
      {children}
    </section>
  )
}

/** What is a step of one's own on the map, and not what comes of one. */
const isStep = ({ subject }: Station) => subject.kind !== 'partialCompetence'

/** The phase that goes on, or else the line of what comes next: a part of the way, which a count of steps is not. */
function usePlace({ pathway, map, next }: Outlook): string | null {
  const { said } = useWords('participant', 'field')
  const sentences = useSentences({ reader: 'participant', pathway })
  const phase = map.phases.find((band) => band.progress === 'underWay')
  if (phase) return said(phase.name)
  if (next) return sentences.part(subjectOf(pathway, next.step), next.step.lane)
  const lane = map.stations.findLast(({ progress }) => progress === 'underWay')?.lane
  return lane === undefined ? null : sentences.lane(lane)
}

/** What goes on, by name: an exam is no more than registered for until it has been sat, then its marks come. */
function useGoingOn({ pathway, map }: Outlook): (station: Station) => string {
  const { t } = useWords('participant')
  const sentences = useSentences({ reader: 'participant', pathway })
  return ({ subject, to }) => {
    const name = sentences.station(subject).text
    if (subject.kind !== 'exam') return name
    const sitting = subject.exam === 'written' ? sittingBefore(pathway, to) : null
    const isSat = sitting !== null && sitting.to < map.today
    return t(`participant:way.${isSat ? 'awaitsMarks' : 'registeredFor'}`, { exam: name })
  }
}

/** The part of the way, what is done, what was failed, what goes on. */
function WhereIAm({ outlook }: { outlook: Outlook }) {
  const words = useWords('participant', 'field')
  const { t, said, dates } = words
  const { pathway, map, replayed } = outlook
  const sentences = useSentences({ reader: 'participant', pathway })
  const done = map.stations.filter((station) => isStep(station) && station.progress === 'done')
  const underWay = map.stations.filter((station) => isStep(station) && station.progress === 'underWay')
  const partly = [...pathway.modulesById.values()].flatMap(({ id, title }) => {
    const aims = aimsApproved(words, pathway, replayed.standing, { kind: 'module', module: id, title })
    return aims === null ? [] : [`${t('participant:way.partly', { name: said(title) })} ${aims}`]
  })
  const again = [...pathway.modulesById.values()].filter(
    ({ id }) => stateOf(replayed.standing, `module.${id}`) === 'notApproved',
  )
  const goingOn = useGoingOn(outlook)
  const place = usePlace(outlook)
  const programme = usePerson().participant.background.programme?.start ?? null
  return (
    <>
      {place !== null && (
        <p>
          <Said>{t('participant:way.inPhase', { name: place })}</Said>
          {place === t('field:lanes.modules') && ` ${t('participant:way.moduleIs')}`}
        </p>
      )}
      {programme !== null && programme > map.today && (
        <p>
          <Said>{t('participant:way.programmeStarts', { day: dates.weekday(programme) })}</Said>
        </p>
      )}
      <p>{t('participant:way.doneSteps', { count: done.length })}.</p>
      <FailedExams outlook={outlook} />
      {again.map(({ id }) => (
        <p key={id}>
          <Said>{sentences.event({ kind: 'moduleNotApproved', module: id, day: map.today })}</Said>
        </p>
      ))}
      {underWay.length > 0 && (
        <>
          <p>{t('participant:way.underWay')}</p>
          <ul className="answer-list">
            {underWay.map((station) => (
              <li key={station.id}>
                <Said>{goingOn(station)}</Said>
              </li>
            ))}
          </ul>
        </>
      )}
      {partly.map((text) => (
        <p key={text}>
          <Said>{text}</Said>
        </p>
      ))}
      <NotCounted outlook={outlook} />
    </>
  )
}

/** What is written in the log and does not count: said, or whoever was told of it would believe that it does. */
function NotCounted({ outlook: { pathway, replayed } }: { outlook: Outlook }) {
  const { t } = useWords('participant')
  const sentences = useSentences({ reader: 'participant', pathway })
  const all = uncounted(usePerson().participant.log, replayed)
  const modules = all.filter((event) => event.kind === 'moduleApproved')
  const events = all.filter((event) => event.kind !== 'moduleApproved')
  const isNotStarted = (module: string) => stateOf(replayed.standing, `module.${module}`) === 'notStarted'
  return (
    <>
      {modules.map(({ module }) => (
        <p key={module}>
          <Said>
            {`${t('participant:way.notCountedModule', { module: sentences.module(module) })} ${t(
              `participant:way.${isNotStarted(module) ? 'notCountedNotStarted' : 'notCountedAsk'}`,
            )}`}
          </Said>
        </p>
      ))}
      {events.length > 0 && <OthersNotCounted events={events} say={sentences.event} />}
    </>
  )
}

/** Whatever else does not count, in one list. */
function OthersNotCounted({ events, say }: { events: readonly Event[]; say: (event: Event) => string }) {
  const { t } = useWords('participant')
  return (
    <>
      <p>{t('participant:way.notCounted')}</p>
      <ul className="answer-list">
        {events.map((event) => (
          <li key={JSON.stringify(event)}>
            <Said>{say(event)}</Said>
          </li>
        ))}
      </ul>
      <p>{t('participant:way.notCountedAsk')}</p>
    </>
  )
}

/** The certificate at the end, and what one may be taken on as, now and on the way. */
function WhatIGet({ outlook: { pathway, map } }: { outlook: Outlook }) {
  const { t, said, list } = useWords('participant', 'field')
  const jobsOf = (now: boolean) =>
    map.stations
      .filter(({ progress }) => (progress === 'done') === now)
      .flatMap(({ subject }) => (subject.kind === 'partialCompetence' ? subject.jobs : []))
      .slice(0, 2)
      .map(said)
  const sentences = useSentences({ reader: 'participant', pathway })
  const subject = goalSubject(pathway)
  const [now, later] = [jobsOf(true), jobsOf(false)]
  return (
    <>
      <p>
        <Said>
          {subject.kind === 'goal'
            ? t('participant:way.givesGoal', { goal: sentences.goal(subject) })
            : t('participant:way.givesCertificate', {
                certificate: t(`field:certificates.${subject.certificate}`),
                occupation: said(subject.occupation),
              })}
        </Said>
      </p>
      {subject.kind !== 'goal' && <Afterwards outlook={{ pathway }} />}
      {now.length > 0 && (
        <p>
          <Said>{t('participant:way.givesNow', { jobs: list(now, 'or') })}</Said>
        </p>
      )}
      {later.length > 0 && (
        <p>
          <Said>{t('participant:way.givesOnTheWay', { jobs: list(later, 'or') })}</Said>
        </p>
      )}
    </>
  )
}

/** What must follow the certificate before the title may be used (authorisation of health workers); nothing in most trades. */
export function Afterwards({ outlook: { pathway } }: { outlook: Pick<Outlook, 'pathway'> }) {
  const { said } = useWords('participant')
  return pathway.trade?.afterwards.map(({ text }) => (
    <p key={text.nb}>
      <Said>{said(text)}</Said>
    </p>
  ))
}
