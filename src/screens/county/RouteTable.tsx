import { useState } from 'react'
import { SelectField } from '../../components/field/SelectField.tsx'
import { isOpenEnded, type Route, type RouteStep } from '../../curriculum/route.ts'
import { capital } from '../../language/marks.ts'
import { capText } from '../../language/sentences/cohort.ts'
import { contentLines } from '../../language/sentences/stepContents.ts'
import { useWords } from '../../language/useWords.ts'
import type { Words } from '../../language/words.ts'
import { Said } from '../Said.tsx'
import { useWorkplace } from '../workplace.tsx'
import { CohortTable } from './CohortTable.tsx'
import { SourceLine } from './SourceLine.tsx'

/** One model: its steps with who is responsible, its week, its instruments and papers, each with its source. */
export function RouteTable() {
  const { catalogue } = useWorkplace()
  const { t, said } = useWords('county', 'field')
  const routes = [...catalogue.routesById.values()]
  const [chosen, setChosen] = useState(routes[0]?.id ?? '')
  const route = catalogue.routesById.get(chosen)
  if (!route) return null
  return (
    <section className="county-section" id="county-routes">
      <h2 tabIndex={-1}>{t('county:routes.title')}</h2>
      <SelectField
        label={t('county:routes.choose')}
        value={route.id}
        options={routes.map(({ id, name }) => ({ value: id, text: said(name) }))}
        onChange={setChosen}
      />
      <RouteSteps route={route} />
    </section>
  )
}

function RouteSteps({ route }: { route: Route }) {
  const words = useWords('county', 'field')
  const { t, said } = words
  const nameOf = (id: string): string => {
    const step = route.steps.find((one) => one.id === id)
    const phase = route.phases.find((one) => one.id === id)
    return step ? capital(stepName(words, step)) : phase ? said(phase.name) : id
  }
  const isBare = route.steps.every(({ rhythm, instruments, papers }) => !rhythm && !instruments && !papers)
  return (
    <>
      <p>{said(route.plain)}</p>
      {route.atMostPerSpecialist && (
        <p>
          {t('county:routes.atMost', { persons: route.atMostPerSpecialist.persons })} ·{' '}
          <SourceLine source={route.atMostPerSpecialist.source} />
        </p>
      )}
      {isBare && <p className="muted">{t('county:routes.nothing')}</p>}
      <ol className="county-route">
        {route.steps.map((step) => (
          <li key={step.id}>
            <StepOf step={step} />
          </li>
        ))}
      </ol>
      <CohortTable route={route} nameOf={nameOf} />
      <ul className="small muted">
        {route.sources.map((source) => (
          <li key={source.title}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
    </>
  )
}

function StepOf({ step }: { step: RouteStep }) {
  const words = useWords('county', 'field')
  const { t, list } = words
  const lines = contentLines(words, step)
  return (
    <>
      <h3>{capital(stepName(words, step))}</h3>
      <p>
        {t('county:routes.responsible')}: {list(step.responsible.map((party) => t(`field:parties.${party}`)))}
        {isOpenEnded(step) && ` · ${t('county:routes.openEnded')}`}
      </p>
      {step.kind === 'work' && step.atMost && (
        <p>
          {capText(words, step.atMost)} · <SourceLine source={step.atMost.source} />
        </p>
      )}
      {lines && (
        <dl>
          {(['week', 'instruments', 'papers'] as const).map(
            (part) =>
              lines[part].length > 0 && (
                <div key={part}>
                  <dt>{t(`field:stepContents.${part}`)}</dt>
                  <dd>
                    <ul>
                      {lines[part].map((line) => (
                        <li key={line.lead + line.text}>
                          <b>{line.lead}</b>: <Said>{line.text}</Said>{' '}
                          <span className="small muted">
                            {line.who} · <SourceLine source={line.source} />
                          </span>
                          {'items' in line && line.items.length > 0 && (
                            <ul className="county-items">
                              {line.items.map((item) => (
                                <li key={item.id}>{item.text}</li>
                              ))}
                            </ul>
                          )}
                        </li>
                      ))}
                    </ul>
                  </dd>
                </div>
              ),
          )}
        </dl>
      )}
    </>
  )
}

/** What a step of a route is called, whatever the trade. */
function stepName({ t, said }: Words<'field'>, step: RouteStep): string {
  switch (step.kind) {
    case 'stretch':
      return said(step.name)
    case 'work':
      return t(`field:work.${step.work}`)
    case 'contract':
      return `${t('field:charts.contract')} (${t(`field:roles.${step.role}`)})`
    case 'exam':
      return t(`field:exams.${step.exam}`)
    case 'modules':
      return t('field:lanes.modules')
    case 'gates':
      return t('field:charts.gate')
    default:
      return t(`field:charts.${step.kind}`)
  }
}
