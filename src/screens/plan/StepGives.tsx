import { Fragment } from 'react'
import { Bilingual } from '../../components/Bilingual.tsx'
import { Link } from '../../components/Button.tsx'
import type { Module } from '../../curriculum/trade.ts'
import type { Station } from '../../planning/routeMap.ts'
import { givenAt } from '../../planning/stationFacts.ts'
import { aimAddress } from '../officialText.ts'
import { usePerson } from '../person.tsx'
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
  if (!module && partials.length === 0 && opens.length === 0) return null
  return (
    <>
      <dt>{t('adviser:plan.gives')}</dt>
      <dd>
        {module && <Aims module={module} />}
        {module && <p>{t('adviser:plan.givesCertificate')}</p>}
        {partials.map((partial) => (
          <p key={partial.id}>
            <Bilingual name={sentences.station(partial.subject)} />
          </p>
        ))}
        {!module && partials.length > 0 && <p className="small muted">{t('adviser:plan.suggestion')}</p>}
        {opens.length > 0 && <p>{t('adviser:plan.opens', { steps: words.list(opens.map(nameOf)) })}</p>}
      </dd>
    </>
  )
}

/** How many aims, and where the official text of each is. The text is Udir's, so it is linked, not copied. */
function Aims({ module }: { module: Module }) {
  const { words } = usePlanWords()
  const { t } = words
  return (
    <details className="step-aims">
      <summary>{t('adviser:plan.givesAims', { count: module.aims.length })}</summary>
      <p className="small muted">{t('adviser:plan.officialText')}</p>
      <p className="small">
        {module.aims.map(({ code, phrase }, index) => (
          <Fragment key={code}>
            {index > 0 && ' · '}
            <Link href={aimAddress(code)} target="_blank" rel="noreferrer">
              {code}
            </Link>
            {phrase && ` ${words.said(phrase)}`}
          </Fragment>
        ))}
      </p>
    </details>
  )
}
