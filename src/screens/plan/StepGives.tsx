import { Bilingual } from '../../components/Bilingual.tsx'
import { Said } from '../../components/Said.tsx'
import type { Station } from '../../planning/routeMap.ts'
import { givenAt } from '../../planning/stationFacts.ts'
import { usePerson } from '../person.tsx'
import { ModuleAims } from './ModuleAims.tsx'
import { usePlanWords, useStepName } from './usePlan.ts'

/** What reaching a station gives: aims with their official text, a paper, and jobs that it may open. */
export function StepGives({
  station,
  opens,
}: {
  station: Station
  /** Ids of the steps that cannot begin without it. */
  opens: readonly string[]
}) {
  const nameOf = useStepName()
  const { words, sentences } = usePlanWords()
  const { outlook } = usePerson()
  const { t } = words
  const { subject } = station
  const module = subject.kind === 'module' ? outlook?.pathway.modulesById.get(subject.module) : undefined
  const partials = givenAt(outlook?.map.stations ?? [], station)
  const afterwards = subject.kind === 'certificate' ? (outlook?.pathway.trade?.afterwards ?? []) : []
  if (!module && partials.length + opens.length + afterwards.length === 0) return null
  return (
    <>
      <dt>{t('adviser:plan.gives')}</dt>
      <dd>
        {module && <ModuleAims module={module} />}
        {module && <p>{t('adviser:plan.givesCertificate')}</p>}
        {partials.map((partial) => (
          <p key={partial.id}>
            <Bilingual name={sentences.station(partial.subject)} />
          </p>
        ))}
        {!module && partials.length > 0 && <p className="small muted">{t('adviser:plan.suggestion')}</p>}
        {afterwards.map(({ text, source }) => (
          <p key={text.nb}>
            <Said text={words.said(text)} />{' '}
            <span className="muted">
              <Said text={sentences.source(source)} />
            </span>
          </p>
        ))}
        {opens.length > 0 && <p>{t('adviser:plan.opens', { steps: words.list(opens.map(nameOf)) })}</p>}
      </dd>
    </>
  )
}
