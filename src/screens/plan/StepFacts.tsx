import { Said } from '../../components/Said.tsx'
import { cohortOf, daysOf } from '../../curriculum/cohort.ts'
import type { Cap } from '../../curriculum/route.ts'
import type { Module } from '../../curriculum/trade.ts'
import { capText, daysText } from '../../language/sentences/cohort.ts'
import type { PlanStep } from '../../planning/plan.ts'
import type { Station } from '../../planning/routeMap.ts'
import { usePerson } from '../person.tsx'
import { StepChoice } from './StepChoice.tsx'
import { StepGives } from './StepGives.tsx'
import { useCitation } from './useCitation.ts'
import { usePlanWords } from './usePlan.ts'

/** What a station gives, what its module is about, who is responsible and which events it is made of. */
export function StepFacts({
  station,
  step,
  module,
  opens,
}: {
  station: Station
  step: PlanStep | null
  module: Module | undefined
  /** Ids of the steps that cannot begin without it. */
  opens: readonly string[]
}) {
  const { words } = usePlanWords()
  const { t } = words
  const { outlook } = usePerson()
  const cited = useCitation()
  const routeStep = step ? outlook?.pathway.stepsById.get(step.routeStep) : undefined
  return (
    <dl className="step-facts">
      <StepGives station={station} opens={opens} />
      <StepChoice station={station} module={module} />
      {module && <Topics module={module} />}
      {station.subject.kind === 'partialCompetence' && (
        <>
          <dt>{t('adviser:plan.responsible')}</dt>
          <dd>
            <Said text={t('adviser:plan.issuesPaper', { source: cited('modules-paper') })} />
          </dd>
        </>
      )}
      {routeStep && (
        <>
          <dt>{t('adviser:plan.responsible')}</dt>
          <dd>{words.list(routeStep.responsible.map((party) => t(`field:parties.${party}`)))}</dd>
        </>
      )}
      {step && <CohortDays step={step} />}
      {routeStep?.kind === 'work' && routeStep.atMost && <AtMost cap={routeStep.atMost} />}
      {step && !module && step.events.length > 0 && <StepEvents step={step} />}
    </dl>
  )
}

/** The days that the person's cohort sets for a step, as its source prints them: nobody has fixed them by hand. */
function CohortDays({ step }: { step: PlanStep }) {
  const { words, sentences } = usePlanWords()
  const { outlook, participant } = usePerson()
  const cohort = outlook && cohortOf(outlook.pathway.route, participant.wishes.cohort)
  const days = cohort && daysOf(cohort, step.routeStep)
  if (!cohort || !days) return null
  return (
    <>
      <dt>{words.t('adviser:cohort.title')}</dt>
      <dd>
        <Said text={words.said(cohort.name)} />: {daysText(words, days)}{' '}
        <span className="muted">
          <Said text={sentences.source(cohort.source)} />
        </span>
      </dd>
    </>
  )
}

/** How long a stay is on this route at the most, and who says so. */
function AtMost({ cap }: { cap: Cap }) {
  const { words, sentences } = usePlanWords()
  return (
    <>
      <dt>{words.t('adviser:cohort.atMost')}</dt>
      <dd>
        {capText(words, cap)}{' '}
        <span className="muted">
          <Said text={sentences.source(cap.source)} />
        </span>
      </dd>
    </>
  )
}

function Topics({ module }: { module: Module }) {
  const { words } = usePlanWords()
  return (
    <>
      <dt>{words.t('adviser:plan.topics')}</dt>
      <dd>
        <ul className="step-topics">
          {module.topics.map((topic) => (
            <li key={topic.nb}>
              <Said text={words.said(topic)} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}

function StepEvents({ step }: { step: PlanStep }) {
  const { words, sentences } = usePlanWords()
  return (
    <>
      <dt>{words.t('adviser:plan.events')}</dt>
      <dd>
        <ul className="step-events">
          {step.events.map((event, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the events of a step keep their order
            <li key={index}>
              <span className="muted">{words.dates.shortDay(event.day)}</span>{' '}
              <Said text={sentences.event(event)} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}
