import type { ReactNode } from 'react'
import type { Day } from '../../calendar/day.ts'
import type { Outlook } from '../../flows/outlook.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { stateOf } from '../../pathway/standing.ts'
import type { FinishRange } from '../../planning/compare.ts'
import type { Plan } from '../../planning/plan.ts'
import { Said } from '../Said.tsx'

/** Dates of a plan that rest on something assumed. */
function unsureDates(plan: Plan): number {
  return plan.steps.filter((step) => step.assumes.length > 0).length
}

/** The questions a participant has, answered one by one: where am I, how long, what do I get, what is not sure. */
export function Answers({ outlook, finish, today }: { outlook: Outlook; finish: FinishRange; today: Day }) {
  const { t, said, lengths, list } = useWords('participant', 'field')
  const { pathway, map, plan, replayed } = outlook
  const sentences = useSentences({ reader: 'participant', pathway })
  const done = map.stations.filter(
    ({ progress, subject }) => progress === 'done' && subject.kind !== 'partialCompetence',
  )
  const underWay = map.stations
    .filter(({ progress, subject }) => progress === 'underWay' && subject.kind !== 'partialCompetence')
    .map(({ subject }) => sentences.station(subject).text)
  const partly = pathway.trade.modules
    .filter((module) => stateOf(replayed.standing, `module.${module.id}`) === 'partlyRecognised')
    .map((module) => said(module.title))
  const phase = map.phases.find((band) => band.progress === 'underWay')
  const jobs = map.stations.flatMap(({ subject }) =>
    subject.kind === 'partialCompetence' ? subject.jobs : [],
  )
  const firstJobs = jobs.slice(0, 2)
  const occupation = said(pathway.trade.occupation)
  const certificate = t(`field:certificates.${pathway.trade.certificate}`)
  const length = lengths.about(today, finish.likely)
  const unsure = plan ? unsureDates(plan) : 0
  return (
    <dl className="answers">
      <Answer question={t('participant:way.where')}>
        {phase && (
          <p>
            <Said>{said(phase.name)}</Said>
          </p>
        )}
        <p>{t('participant:way.doneSteps', { count: done.length })}.</p>
        {underWay.length > 0 && (
          <p>
            <Said>{t('participant:way.underWay', { name: list(underWay) })}</Said>
          </p>
        )}
        {partly.length > 0 && (
          <p>
            <Said>{t('participant:way.partly', { name: list(partly) })}</Said>
          </p>
        )}
      </Answer>
      <Answer question={t('participant:way.howLong')}>
        <p>{t('participant:way.howLongAnswer', { length })}</p>
      </Answer>
      <Answer question={t('participant:way.gives')}>
        <p>
          <Said>{t('participant:way.givesCertificate', { certificate, occupation })}</Said>
        </p>
        {firstJobs.length > 0 && (
          <p>
            <Said>{t('participant:way.givesOnTheWay', { jobs: list(firstJobs.map(said), 'or') })}</Said>
          </p>
        )}
      </Answer>
      <Answer question={t('participant:way.unsure')}>
        <p>
          {unsure > 0
            ? t('participant:way.unsureDates', { count: unsure })
            : t('participant:way.unsureNothing')}
        </p>
        {outlook.notices.map((notice) => (
          <p key={notice.kind}>
            {notice.kind === 'outlivesProgramme'
              ? sentences.plan.outlivesProgramme(notice.ends, notice.finish)
              : sentences.plan.leavesTargetGroup(notice.hours)}
          </p>
        ))}
        <Questions questions={pathway.route.questions} />
        <p>{t('participant:way.proposalHint')}</p>
      </Answer>
    </dl>
  )
}

function Answer({ question, children }: { question: string; children: ReactNode }) {
  return (
    <div className="answer">
      <dt>{question}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What the route leaves open, each with whom to ask; the first is shown, the others on request. */
function Questions({ questions }: { questions: Outlook['pathway']['route']['questions'] }) {
  const { t, said } = useWords('participant', 'field')
  const [first, ...more] = questions.map((question) => (
    <p key={question.text.nb}>
      <Said>
        {t('participant:way.unsureAsk', {
          who: t(`field:parties.${question.ask}`),
          question: said(question.text),
        })}
      </Said>
    </p>
  ))
  return (
    <>
      {first}
      {more.length > 0 && (
        <details>
          <summary>{t('participant:way.moreQuestions', { count: more.length })}</summary>
          {more}
        </details>
      )}
    </>
  )
}
