import { useMemo } from 'react'
import type { Level, Skill } from '../../curriculum/requirement.ts'
import { goalNameOf, isOpenEnded, type Route, type RouteStep } from '../../curriculum/route.ts'
import { type SubjectTarget, withoutOffered } from '../../curriculum/subject.ts'
import { capital } from '../../language/marks.ts'
import { capText } from '../../language/sentences/cohort.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { composePathway } from '../../pathway/pathway.ts'
import { statedDemands } from '../../pathway/statedDemands.ts'
import { useWorkplace } from '../workplace.tsx'
import { CohortTable } from './CohortTable.tsx'
import { SourceLine } from './SourceLine.tsx'
import { StepContents } from './StepContents.tsx'

/** All of one model: its phases with their steps, what it demands, what its sources leave open, and the sources. */
export function RoutePart({ route }: { route: Route }) {
  const { t, said } = useWords('county')
  const covered = new Set(route.phases.flatMap(({ covers }) => covers))
  const others = route.steps.filter(({ id }) => !covered.has(id))
  return (
    <div className="county-route">
      <p>{said(route.plain)}</p>
      {route.atMostPerSpecialist && (
        <p>
          {t('county:routes.atMost', { persons: route.atMostPerSpecialist.persons })} ·{' '}
          <SourceLine source={route.atMostPerSpecialist.source} />
        </p>
      )}
      {route.phases.map((phase) => (
        <section key={phase.id}>
          <h2>{said(phase.name)}</h2>
          <Steps route={route} steps={route.steps.filter(({ id }) => phase.covers.includes(id))} />
        </section>
      ))}
      {others.length > 0 && (
        <section>
          <h2>{t('county:routes.others')}</h2>
          <Steps route={route} steps={others} />
        </section>
      )}
      <Cohorts route={route} />
      <OwnDemands route={route} />
      <OpenQuestions route={route} />
      <section>
        <h2>{t('county:routes.sources')}</h2>
        <ul className="small">
          {route.sources.map((source) => (
            <li key={`${source.title} ${source.year}`}>
              <SourceLine source={source} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** What a step of a model is called, whoever takes it: a person's own page has the trade and the level in its place. */
export function useStepNames({ goal }: Route): (step: RouteStep) => string {
  const { t, said } = useWords('county', 'field')
  return (step) => {
    switch (step.kind) {
      case 'stretch':
        return said(step.name)
      case 'work':
        return capital(t(`field:work.${step.work}`))
      case 'exam':
        return capital(t(`field:exams.${step.exam}`))
      case 'contract':
        return t('county:routes.contract', { role: t(`field:roles.${step.role}`) })
      case 'goal':
        return goal ? capital(t(`field:goals.${goalNameOf(goal)}`)) : ''
      default:
        return t(`county:routes.steps.${step.kind}`)
    }
  }
}

/** The steps of one phase, each with what comes before it, how long it is assumed to last and who is responsible. */
function Steps({ route, steps }: { route: Route; steps: readonly RouteStep[] }) {
  const words = useWords('county', 'field')
  const { t, list } = words
  const nameOf = useStepNames(route)
  const lasts = useLengths()
  const skillAt = ({ skill, level }: { skill: Skill; level: Level }) =>
    t('county:routes.skillAt', { skill: t(`field:skills.${skill}`), level: t(`field:levels.${level}`) })
  return (
    <ul className="route-steps">
      {steps.map((step) => {
        const before = route.steps.filter(({ id }) => step.after?.includes(id))
        return (
          <li key={step.id}>
            <h3>{nameOf(step)}</h3>
            {step.kind === 'stretch' && <Plain step={step} />}
            <dl className="step-terms">
              {lasts(step).map(({ term, value }) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
              {before.length > 0 && (
                <div>
                  <dt>{t('county:routes.after')}</dt>
                  <dd>{list(before.map(nameOf))}</dd>
                </div>
              )}
              <div>
                <dt>{t('county:routes.responsible')}</dt>
                <dd>{capital(list(step.responsible.map((party) => t(`field:parties.${party}`))))}</dd>
              </div>
            </dl>
            {step.kind === 'work' && step.atMost && (
              <p>
                {capText(words, step.atMost)} · <SourceLine source={step.atMost.source} />
              </p>
            )}
            {step.kind === 'language' && step.trainsTo && (
              <p>
                {t('county:routes.trainsTo')}: {list(step.trainsTo.of.map(skillAt))} ·{' '}
                <SourceLine source={step.trainsTo.source} />
              </p>
            )}
            {step.assumed && (
              <p>
                {t('county:routes.assumed')}: {words.said(step.assumed.why)} ·{' '}
                <SourceLine source={step.assumed.source} />
              </p>
            )}
            <StepContents step={step} />
          </li>
        )
      })}
    </ul>
  )
}

function Plain({ step }: { step: RouteStep & { kind: 'stretch' } }) {
  const { said } = useWords('county')
  return <p>{said(step.plain)}</p>
}

/** How long a step lasts, takes to find or what of full time it is: assumptions, each said to be one. */
function useLengths(): (step: RouteStep) => { term: string; value: string }[] {
  const { catalogue } = useWorkplace()
  const { t, said, lengths, list } = useWords('county', 'field', 'sentences')
  const assumed = (id: string | undefined, term: string) => {
    const duration = id === undefined ? undefined : catalogue.durationsById.get(id)
    if (!duration) return []
    const value = t('county:routes.assumedLength', { length: lengths[duration.unit](duration.span.likely) })
    return [{ term, value }]
  }
  const subjectNames = (of: readonly SubjectTarget[]) =>
    capital(
      list(
        of.map(({ subject, to }) =>
          t('sentences:stations.subjectName', {
            subject: t(`field:subjects.${subject}`),
            level: t(`field:subjectLevels.${to}`),
          }),
        ),
      ),
    )
  const gateName = (id: string) => {
    const gates = [...catalogue.tradesById.values()].flatMap((trade) => trade.gates)
    return said(gates.find((gate) => gate.id === id)?.name ?? { nb: id })
  }
  return (step) => {
    switch (step.kind) {
      case 'stretch':
        return isOpenEnded(step)
          ? [{ term: t('county:routes.lasts'), value: t('county:routes.openEnded') }]
          : assumed(step.duration, t('county:routes.lasts'))
      case 'gates':
        return [
          ...(step.of ? [{ term: t('county:routes.leadsTo'), value: list(step.of.map(gateName)) }] : []),
          ...assumed(step.lasts, t('county:routes.lasts')),
        ]
      case 'subjects':
        return [
          { term: t('county:routes.subjectsTaken'), value: subjectNames(withoutOffered(step.of)) },
          ...(step.of.some(({ offered }) => offered)
            ? [
                {
                  term: t('county:routes.offered'),
                  value: subjectNames(step.of.filter(({ offered }) => offered)),
                },
              ]
            : []),
          ...assumed(step.level, t('county:routes.eachLevel')),
          ...(step.hoursAWeek === undefined
            ? []
            : [
                {
                  term: t('county:routes.wholeOffer'),
                  value: lengths.hoursAWeek(step.hoursAWeek),
                },
              ]),
        ]
      case 'work': {
        const position = catalogue.positionsById.get(step.position)
        return [
          ...(position ? [{ term: t('county:routes.position'), value: said(position.name) }] : []),
          ...assumed(step.find, t('county:routes.find')),
          ...assumed(step.lasts, t('county:routes.lasts')),
        ]
      }
      case 'contract':
        return step.length.kind === 'assumed'
          ? assumed(step.length.duration, t('county:routes.lasts'))
          : [{ term: t('county:routes.lasts'), value: t(`county:routes.lengths.${step.length.kind}`) }]
      default:
        return []
    }
  }
}

/** The cohorts of a model, each with days of its own. */
function Cohorts({ route }: { route: Route }) {
  const { said } = useWords('county')
  const stepName = useStepNames(route)
  const nameOf = (id: string): string => {
    const step = route.steps.find((one) => one.id === id)
    const phase = route.phases.find((one) => one.id === id)
    return step ? stepName(step) : phase ? said(phase.name) : id
  }
  return <CohortTable route={route} nameOf={nameOf} />
}

/** What the model itself demands, in words; law and county are on the page of rules. */
function OwnDemands({ route }: { route: Route }) {
  const { catalogue, today } = useWorkplace()
  const { t } = useWords('county', 'field')
  const sentences = useSentences()
  const stated = useMemo(() => {
    const [trade] = catalogue.tradesById.keys()
    const [anywhere] = catalogue.countiesById.keys()
    const county = route.counties?.[0] ?? anywhere
    if (trade === undefined || county === undefined) return []
    const pathway = composePathway(catalogue, { trade, county, route: route.id })
    if (!pathway) return []
    return route.demands.flatMap((demand) =>
      statedDemands(pathway, demand, today).map((one) => ({ ...one, on: demand.on })),
    )
  }, [catalogue, route, today])
  if (stated.length === 0) return null
  return (
    <section>
      <h2>{t('county:routes.demands')}</h2>
      <ul>
        {stated.map(({ on, requires, standing, source }) => (
          <li key={JSON.stringify([on, requires])}>
            {t('county:demands.point', { point: sentences.point(on) })}: {sentences.requirement(requires)}
            <p className="small muted">
              {t(`field:standings.${standing}`)} · <SourceLine source={source} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the sources leave open, and whom to ask. */
function OpenQuestions({ route: { questions } }: { route: Route }) {
  const { t, said } = useWords('county', 'field')
  if (questions.length === 0) return null
  return (
    <section>
      <h2>{t('county:routes.questions')}</h2>
      <ul>
        {questions.map(({ text, ask, source }) => (
          <li key={text.nb}>
            {said(text)}
            <p className="small muted">
              {t('county:routes.ask', { party: t(`field:parties.${ask}`) })} · <SourceLine source={source} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
