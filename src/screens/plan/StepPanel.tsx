import { useEffect, useMemo, useRef } from 'react'
import { Bilingual } from '../../components/Bilingual.tsx'
import { Button } from '../../components/Button.tsx'
import { Said } from '../../components/Said.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import type { PlanStep } from '../../planning/plan.ts'
import type { Station } from '../../planning/routeMap.ts'
import { modulesUnder, papersOf } from '../../planning/stationFacts.ts'
import { type AskedOfPlan, demandsOfStep, linksOf } from '../../planning/stepDemands.ts'
import { usePerson } from '../person.tsx'
import { useWorkplace } from '../workplace.tsx'
import { ContractSum } from './ContractSum.tsx'
import { StepActs } from './StepActs.tsx'
import { StepChecklists } from './StepChecklist.tsx'
import { StepGives } from './StepGives.tsx'
import { StepRests } from './StepRests.tsx'
import { useCitation } from './useCitation.ts'
import { usePlanWords } from './usePlan.ts'
import './step.css'

/** Everything about one station: what it requires and gives, when, by whom, on what it rests, what can be done. */
export function StepPanel({
  station,
  step,
  focus,
  onBack,
}: {
  station: Station
  /** Its step in the plan; null for what lies behind and for partial competences. */
  step: PlanStep | null
  /** Puts focus on the heading: the panel has just taken the list's place. */
  focus: boolean
  onBack: () => void
}) {
  const { words, sentences } = usePlanWords()
  const { outlook, participant } = usePerson()
  const { today } = useWorkplace()
  const cited = useCitation()
  const { t, dates, lengths } = words
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new station takes focus anew
  useEffect(() => {
    if (focus) heading.current?.focus()
  }, [focus, station.id])

  const asked = useMemo((): AskedOfPlan | null => {
    if (!outlook?.plan) return null
    const { pathway, plan, replayed } = outlook
    return { pathway, background: participant.background, standing: replayed.standing, plan, today }
  }, [outlook, participant.background, today])
  const opens = useMemo(
    () => (asked && step ? linksOf(asked).flatMap(({ from, to }) => (from === step.id ? [to] : [])) : []),
    [asked, step],
  )
  const demands = useMemo(() => (asked && step ? demandsOfStep(asked, step) : []), [asked, step])
  if (!outlook) return null

  const routeStep = step ? outlook.pathway.stepsById.get(step.routeStep) : undefined
  const { subject } = station
  const module = subject.kind === 'module' ? outlook.pathway.modulesById.get(subject.module) : undefined
  // A level may be on the school's word, which is no language test
  const papers =
    subject.kind === 'language'
      ? papersOf(subject, station, [...outlook.events, ...(step?.events ?? [])]).map((paper) =>
          t(`field:papers.${paper}`),
        )
      : []
  const partial =
    subject.kind === 'partialCompetence'
      ? modulesUnder(outlook.pathway, subject.id).map((id) => sentences.unit(`module.${id}`))
      : null
  const state = sentences.stationState(subject, station.progress)
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape leads back to the station, from anywhere in it
    <section
      className="step-panel"
      aria-labelledby="step-heading"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack()
      }}
    >
      <p className="narrow-only">
        <Button onClick={onBack}>{t('adviser:plan.backToList')}</Button>
      </p>
      <p className="step-second">
        <span className={`lane-name in-${station.lane}`}>{t(`field:lanes.${station.lane}`)}</span>
        <span>{papers.length > 0 ? words.list(papers) : t(`sentences:stations.${subject.kind}`)}</span>
        <StateMark state={station.progress} word={state} />
        {station.pinned && <span>{t('adviser:plan.pinned')}</span>}
        {station.deciding && <b>{t('sentences:plan.deciding')}</b>}
      </p>
      <h2 id="step-heading" tabIndex={-1} ref={heading}>
        <Bilingual name={sentences.station(subject)} />
      </h2>
      <p>
        {dates.days(station.from, station.to)}
        {step && step.hoursAWeek > 0 && ` · ${lengths.hoursAWeek(step.hoursAWeek)}`}
        {step && step.assumes.length > 0 && (
          <>
            {' · '}
            <button
              type="button"
              className="step-assumed"
              onClick={() => document.getElementById('step-rests')?.scrollIntoView({ block: 'start' })}
            >
              {t('adviser:plan.assumed')}
            </button>
          </>
        )}
      </p>

      <StepActs key={station.id} station={station} step={step} module={module} demands={demands} />

      {partial && (
        <section aria-labelledby="step-requires">
          <h3 id="step-requires">{t('adviser:plan.requires')}</h3>
          <p>{t('adviser:plan.restsOnModules', { modules: words.list(partial) })}</p>
        </section>
      )}
      {step && (
        <section aria-labelledby="step-requires">
          <h3 id="step-requires">{t('adviser:plan.requires')}</h3>
          {(module || demands.length === 0) && <p>{t('adviser:plan.requiresNothing')}</p>}
          {module && demands.length > 0 && <p className="small muted">{t('adviser:plan.extra')}</p>}
          {asked && <StepChecklists demands={demands} asked={asked} />}
        </section>
      )}

      {step && <ContractSum step={step} />}

      <dl className="step-facts">
        <StepGives station={station} opens={opens} />
        {module && (
          <>
            <dt>{t('adviser:plan.topics')}</dt>
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
        )}
        {partial && (
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
        {step && !module && step.events.length > 0 && (
          <>
            <dt>{t('adviser:plan.events')}</dt>
            <dd>
              <ul className="step-events">
                {step.events.map((event, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the events of a step keep their order
                  <li key={index}>
                    <span className="muted">{dates.shortDay(event.day)}</span>{' '}
                    <Said text={sentences.event(event)} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {step && <StepRests step={step} />}
    </section>
  )
}
