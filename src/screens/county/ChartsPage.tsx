import { useSelector } from '@xstate/react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { Button, Link } from '../../components/Button.tsx'
import { ChartPicture } from '../../components/chart/ChartPicture.tsx'
import { SelectField } from '../../components/field/SelectField.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { routeBeforeChoice } from '../../curriculum/catalogue.ts'
import { pathwayOf } from '../../flows/outlook.ts'
import { keepingFaultSentence } from '../../language/sentences/storeFault.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { chartsOf, mermaid, pathwayJson } from '../../pathway/exportMachine.ts'
import { type ChartKind, charts, statePath } from '../../pathway/moves.ts'
import { chartOf, composePathway, idOf, type Pathway, type Unit } from '../../pathway/pathway.ts'
import { standingOf, startPathway } from '../../pathway/pathwayMachine.ts'
import type { Standing } from '../../pathway/standing.ts'
import type { Participant } from '../../records/participant.ts'
import { handOutText } from '../file.ts'
import { useKeptPeople, useKeptPerson } from '../kept.ts'
import { RestoreButton } from '../people/RestoreButton.tsx'
import { useWorkplace } from '../workplace.tsx'
import { regionChart } from './regionChart.ts'
import './county.css'

const nobody = ''

type Reader = 'adviser' | 'county'

/** Where each reader has the charts of a person: nobody's role changes by opening them. */
const chartsPageOf = {
  adviser: (id: string) => `/adviser/${id}/charts`,
  county: (id: string) => (id === nobody ? '/county/charts' : `/county/charts/${id}`),
} as const

/** The pathway as a statechart: every region with its states and moves, and where a person stands in each. */
export default function ChartsPage({ person, reader }: { person: string | null; reader: Reader }) {
  const { t } = useWords('county')
  const [restored, setRestored] = useState(0)
  return (
    <div className="county-page">
      <PageHeader heading={t('county:charts.title')} />
      <div className="county-body">
        <p>{t('county:charts.lead')}</p>
        {person === null ? (
          <ChartsOf participant={null} reader={reader} />
        ) : (
          <PersonCharts
            key={`${person} ${restored}`}
            person={person}
            reader={reader}
            onBack={() => setRestored((times) => times + 1)}
          />
        )}
      </div>
    </div>
  )
}

/** The charts of one person, or why there are none. */
function PersonCharts({
  person,
  reader,
  onBack,
}: {
  person: string
  reader: Reader
  /** Hears that the person, who was deleted, has been brought back. */
  onBack: () => void
}) {
  const words = useWords('county', 'sentences')
  const found = useKeptPerson(person)
  if (found === null) return <p className="waiting">{words.t('shell:app.loading')}</p>
  if (found.kind === 'opened') return <ChartsOf participant={found.kept.participant} reader={reader} />
  const asked = { id: person, alias: found.kind === 'deleted' ? found.alias : '–' }
  return (
    <>
      <div className="county-choices">
        <PersonField asked={asked} reader={reader} />
      </div>
      <p>{keepingFaultSentence(words, found)}</p>
      {found.kind === 'deleted' && reader === 'adviser' && <RestoreButton deleted={found} onBack={onBack} />}
    </>
  )
}

/** Whose charts are shown: one of those who have chosen a route, or whoever the address asks for. */
function PersonField({ asked, reader }: { asked: { id: string; alias: string } | null; reader: Reader }) {
  const { t } = useWords('county')
  const [, go] = useLocation()
  const people = (useKeptPeople() ?? []).filter((one) => one.wishes.route !== null)
  const isAmong = asked === null || people.some(({ id }) => id === asked.id)
  return (
    <SelectField
      label={t('county:charts.person')}
      value={asked?.id ?? nobody}
      options={[
        ...(reader === 'county' ? [{ value: nobody, text: t('county:charts.noPerson') }] : []),
        ...(isAmong ? [] : [{ value: asked.id, text: asked.alias }]),
        ...people.map((one) => ({ value: one.id, text: one.alias })),
      ]}
      onChange={(id) => go(chartsPageOf[reader](id))}
    />
  )
}

/** The charts of somebody's own pathway, or of any that is chosen. */
function ChartsOf({ participant, reader }: { participant: Participant | null; reader: Reader }) {
  const { catalogue, county: chosen, chooseCounty } = useWorkplace()
  const { t, said } = useWords('county', 'field', 'sentences')
  const [trade, setTrade] = useState([...catalogue.tradesById.keys()][0] ?? '')
  const [route, setRoute] = useState(routeBeforeChoice(catalogue)?.id ?? '')
  const county = chosen ?? [...catalogue.countiesById.keys()][0] ?? ''
  const own = useMemo(() => participant && pathwayOf(catalogue, participant), [catalogue, participant])
  const pathway = useMemo(
    () => own ?? composePathway(catalogue, { trade, route, county }),
    [catalogue, own, trade, route, county],
  )
  if (!pathway) return null
  const optionsOf = (map: ReadonlyMap<string, { id: string; name: Parameters<typeof said>[0] }>) =>
    [...map.values()].map((one) => ({ value: one.id, text: said(one.name) }))
  return (
    <>
      <div className="county-choices">
        <PersonField asked={participant} reader={reader} />
        {!own && (
          <>
            {pathway.trade && (
              <SelectField
                label={t('county:trades.title')}
                value={trade}
                options={optionsOf(catalogue.tradesById)}
                onChange={setTrade}
              />
            )}
            <SelectField
              label={t('county:charts.route')}
              value={route}
              options={optionsOf(catalogue.routesById)}
              onChange={setRoute}
            />
            <SelectField
              label={t('county:rules.chooseCounty')}
              value={county}
              options={optionsOf(catalogue.countiesById)}
              onChange={chooseCounty}
            />
          </>
        )}
      </div>
      {participant && own ? (
        <p>
          {t('county:charts.stands', { alias: participant.alias })}
          {reader === 'adviser' && (
            <>
              {' · '}
              <Link href={`#/adviser/${participant.id}/plan`}>{t('county:charts.toPlan')}</Link>
            </>
          )}
        </p>
      ) : (
        <p>{t('county:charts.nobody')}</p>
      )}
      <p className="county-choices">
        <Button
          onClick={() =>
            handOutText('fagvei-stately.json', `${JSON.stringify(pathwayJson(pathway), null, 2)}\n`)
          }
        >
          {t('county:charts.download')} {t('county:charts.stately')}
        </Button>
        <Button onClick={() => handOutText('fagvei.mmd', mermaid(pathwayJson(pathway)))}>
          {t('county:charts.download')} {t('county:charts.mermaid')}
        </Button>
      </p>
      {participant && own ? (
        <LiveRegions pathway={pathway} participant={participant} />
      ) : (
        <Regions pathway={pathway} standing={null} />
      )}
    </>
  )
}

/** The person's own machine, run as an actor from their log: what is marked is its live state. */
function LiveRegions({ pathway, participant }: { pathway: Pathway; participant: Participant }) {
  const live = useMemo(
    () => startPathway(pathway, participant.background, participant.log),
    [pathway, participant],
  )
  const standing = useSelector(live.actor, standingOf)
  return <Regions pathway={pathway} standing={standing} />
}

function Regions({ pathway, standing }: { pathway: Pathway; standing: Standing | null }) {
  // Somebody may hold a thing of a kind that this way leads to none of
  const held = new Set(standing ? [...standing.places.keys()].map(chartOf) : [])
  const kinds = (Object.keys(charts) as ChartKind[]).filter(
    (kind) => held.has(kind) || chartsOf(pathway).includes(kind),
  )
  return kinds.map((kind) => <Region key={kind} kind={kind} pathway={pathway} standing={standing} />)
}

/** One kind of thing: its chart once, and a line for each thing of that kind with where it stands. */
function Region({
  kind,
  pathway,
  standing,
}: {
  kind: ChartKind
  pathway: Pathway
  standing: Standing | null
}) {
  const words = useWords('county', 'field', 'sentences')
  const { t, direction } = words
  const sentences = useSentences({ pathway, ...(standing ? { standing } : {}) })
  const units = unitsOf(kind, pathway, standing)
  const here = new Set(units.map(({ place }) => place).filter((place): place is string => place !== null))
  return (
    <section className="county-section">
      <h2>{t(`field:charts.${kind}`)}</h2>
      {units.length > 0 && (
        <ul className="chart-units">
          {units.map(({ unit, place }) => (
            <li key={unit}>
              {sentences.unit(unit)}
              {place !== null && (
                <>
                  : <strong>{sentences.place(unit, place)}</strong>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <ChartPicture
        chart={regionChart(kind, words, sentences, here)}
        dir={direction}
        words={{
          label: t(`field:charts.${kind}`),
          asList: t('county:charts.asList'),
          current: t('county:charts.current'),
          final: t('county:charts.final'),
          move: (move, from, to) =>
            t('county:charts.move', { event: move.name, from: from.name, to: to.name }),
          partOf: (parent) => t('county:charts.partOf', { state: parent.name }),
        }}
      />
    </section>
  )
}

/** The things of a kind in this pathway, and where the person has each of them. */
function unitsOf(
  kind: ChartKind,
  pathway: Pathway,
  standing: Standing | null,
): { unit: Unit; place: string | null }[] {
  const fromStart = [...pathway.initialPlaces.keys()]
  const all = standing ? [...standing.places.keys()] : fromStart
  return all
    .filter((unit) => chartOf(unit) === kind && idOf(unit) !== '')
    .map((unit) => {
      const place = standing?.places.get(unit)
      return { unit, place: place === undefined ? null : statePath(place) }
    })
}
