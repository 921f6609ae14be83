import { MinusIcon, PlusIcon } from '@navikt/aksel-icons'
import { memo, startTransition, useEffect, useMemo, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Legend } from '../../components/map/Legend.tsx'
import { LineMap } from '../../components/map/LineMap.tsx'
import { shapeOf } from '../../components/map/places.ts'
import { RouteList } from '../../components/map/RouteList.tsx'
import { RouteView } from '../../components/map/RouteView.tsx'
import { zooms } from '../../components/map/scale.ts'
import type { ListWords, MapWords } from '../../components/map/words.ts'
import { Toggle } from '../../components/Toggle.tsx'
import { beyondAxis, onAxis } from '../../planning/onAxis.ts'
import { landingAfter, landingOf } from '../../planning/pins.ts'
import type { RouteMap, Station } from '../../planning/routeMap.ts'
import type { StepLink } from '../../planning/stepDemands.ts'
import { usePerson } from '../person.tsx'
import { examDates } from '../stepDates.ts'
import { useWorkplace } from '../workplace.tsx'
import { useMapWords, usePlanWords } from './usePlan.ts'
import { usePlanDeeds } from './usePlanDeeds.ts'

/** On the map a capsule has room for one job; list and panel name them all. */
function briefly(words: MapWords): MapWords {
  return {
    ...words,
    nameOf: (station) => {
      const { subject } = station
      return words.nameOf(
        subject.kind === 'partialCompetence'
          ? { ...station, subject: { ...subject, jobs: subject.jobs.slice(0, 1) } }
          : station,
      )
    },
  }
}

/** The route as map or as list, with its zoom and its legend; drawn anew for another plan or choice only. */
export const PlanRoute = memo(function PlanRoute({
  chosen,
  links,
  onChoose,
}: {
  chosen: string | null
  /** What brings what in the plan. */
  links: readonly StepLink[]
  onChoose: (station: string) => void
}) {
  const { words } = usePlanWords()
  const { t } = words
  const { outlook, participant, planning } = usePerson()
  const { today } = useWorkplace()
  const mapWords = useMapWords()
  const onMap = useMemo(() => mapWords && briefly(mapWords), [mapWords])
  const listWords = useListWords(mapWords)
  const drawn = useMemo(() => outlook && onAxis(outlook.map), [outlook])
  const deeds = usePlanDeeds()
  const [view, setView] = useState<'map' | 'list'>('map')
  const [zoom, setZoom] = useState(0)
  /** The day that a station was let go on, as the map showed it. */
  const [asked, setAsked] = useState<{ id: string; day: Day | null } | null>(null)
  const linksShown = useLinksShown(links, chosen)
  const listed = useAfterwards(outlook?.map ?? null)
  if (!outlook || !drawn || !mapWords || !onMap || !listWords) return null
  const { map, plan, pathway } = outlook
  const stationOf = (id: string) => map.stations.find((one) => one.id === id)
  const landingOn = (id: string, day: Day): Day | null => {
    const step = stepOf(id)
    const station = stationOf(id)
    return step && station ? landingOf(pathway, step, station.day, day, today) : null
  }
  const stepOf = (id: string) => plan?.steps.find((step) => step.id === id)
  const landed = asked && stationOf(asked.id)
  const isElsewhere =
    landed?.pinned &&
    !planning &&
    asked !== null &&
    asked.day !== null &&
    // The written exam goes to a term, whose days are its own
    landed.id !== 'exam.written' &&
    Math.abs(landed.day - asked.day) >= 7
  return (
    <div className="plan-route">
      <div className="plan-head">
        {plan && (
          <ButtonLink className="screen-only" href={`#/adviser/${participant.id}/whatif`}>
            {t('adviser:whatIf.title')}
          </ButtonLink>
        )}
        <PlanTools view={view} onView={setView} zoom={zoom} onZoom={setZoom} />
      </div>
      <p className="plan-elsewhere" role="status">
        {isElsewhere &&
          t('adviser:move.other', {
            station: mapWords.nameOf(landed).code ?? mapWords.nameOf(landed).text,
            day: words.dates.day(landed.day),
            shown: words.dates.day(asked.day ?? landed.day),
          })}
      </p>
      <RouteView
        view={view}
        map={
          <>
            <LineMap
              map={drawn}
              words={onMap}
              dir={words.direction}
              zoom={zooms[zoom] ?? 'fit'}
              links={linksShown}
              chosen={chosen}
              onChoose={onChoose}
              canMove={({ id, progress }) =>
                progress !== 'underWay' && id !== 'certificate' && stepOf(id) !== undefined
              }
              landsOn={landingOn}
              onNudge={(id, weeks) => {
                const step = stepOf(id)
                const station = stationOf(id)
                if (!step || !station) return
                setAsked({ id, day: landingAfter(pathway, step, station.day, weeks, today) })
                deeds.nudge(step, weeks)
              }}
              onMove={(id, day) => {
                const step = stepOf(id)
                const station = stationOf(id)
                if (!step || !station) return
                setAsked({ id, day: landingOn(id, day) })
                deeds.drop(step, station.day, day)
              }}
            />
            <MapCut map={map} />
            <PlanLegend map={map} words={mapWords} />
          </>
        }
        list={
          <RouteList
            map={listed ?? map}
            words={listWords}
            label={t('adviser:plan.listLabel')}
            chosen={chosen}
            onChoose={onChoose}
          />
        }
      />
    </div>
  )
})

/** The words of the map for a list, which has room for the days of an exam and of its marks. */
function useListWords(onMap: ListWords | null): ListWords | null {
  const { words } = usePlanWords()
  const { outlook } = usePerson()
  return useMemo(
    () =>
      onMap &&
      outlook && {
        ...onMap,
        datesOf: (station: Station) =>
          examDates(words, outlook.pathway, station, 'short') ?? onMap.datesOf(station),
      },
    [onMap, words, outlook],
  )
}

/** A map a moment later: to draw all that shows it at once would hold the page up. */
function useAfterwards(map: RouteMap | null): RouteMap | null {
  const [shown, setShown] = useState(map)
  useEffect(() => {
    const soon = setTimeout(() => startTransition(() => setShown(map)))
    return () => clearTimeout(soon)
  }, [map])
  return shown
}

/** Says from when to when the map is drawn, where it leaves something out. */
function MapCut({ map }: { map: RouteMap }) {
  const { t, dates } = usePlanWords().words
  const count = beyondAxis(map).length
  if (count === 0) return null
  const [from, to] = [dates.month(map.from), dates.month(map.to)]
  return <p className="small">{t('adviser:plan.cut', { count, from, to })}</p>
}

/** Every demand between lanes at once would be a net: what decides the finish is drawn, and what is chosen. */
function useLinksShown(links: readonly StepLink[], chosen: string | null) {
  const plan = usePerson().outlook?.plan
  return useMemo(() => {
    const deciding = new Set(plan?.steps.flatMap((step) => (step.deciding ? [step.id] : [])))
    return links.filter(
      ({ from, to }) => from === chosen || to === chosen || (deciding.has(from) && deciding.has(to)),
    )
  }, [links, chosen, plan])
}

/** Chooses between map and list, and how near the map is seen. */
function PlanTools({
  view,
  onView,
  zoom,
  onZoom,
}: {
  view: 'map' | 'list'
  onView: (view: 'map' | 'list') => void
  /** Which of the zooms, the widest first. */
  zoom: number
  onZoom: (zoom: number) => void
}) {
  const { t } = usePlanWords().words
  return (
    <div className="plan-tools screen-only wide-only">
      <Toggle
        label={t('adviser:plan.view')}
        value={view}
        options={[
          { value: 'map', text: t('adviser:plan.map') },
          { value: 'list', text: t('adviser:plan.list') },
        ]}
        onChange={onView}
      />
      {view === 'map' && (
        <fieldset className="plan-zoom">
          <legend className="spoken">{t('adviser:plan.zoom')}</legend>
          <Button
            aria-label={t('adviser:plan.zoomOut')}
            aria-disabled={zoom === 0}
            onClick={() => onZoom(Math.max(0, zoom - 1))}
          >
            <MinusIcon aria-hidden />
          </Button>
          <Button
            aria-label={t('adviser:plan.zoomIn')}
            aria-disabled={zoom === zooms.length - 1}
            onClick={() => onZoom(Math.min(zooms.length - 1, zoom + 1))}
          >
            <PlusIcon aria-hidden />
          </Button>
        </fieldset>
      )}
    </div>
  )
}

/** The legend of what this map has. */
function PlanLegend({ map, words }: { map: RouteMap; words: MapWords }) {
  const { t } = usePlanWords().words
  const marks = (['square', 'star', 'rings'] as const).flatMap((shape) => {
    const station = map.stations.find((one) => shapeOf(one) === shape)
    return station ? [[shape, words.nameOf(station).text] as const] : []
  })
  const windows = map.windows.map(({ kind }) => {
    const what = t(`field:windows.${kind}`)
    // The exam itself has a figure of its own in the legend
    return [kind, kind === 'writtenExamRegistration' ? what : t('adviser:plan.daysOf', { what })] as const
  })
  return (
    <Legend
      words={{
        label: t('adviser:plan.legend'),
        done: t('field:progress.done'),
        agreed: t('field:progress.agreed'),
        proposed: t('field:progress.proposed'),
        waits: t('field:progress.waiting'),
        deciding: map.stations.some(({ deciding }) => deciding) ? words.deciding : undefined,
        marks: Object.fromEntries(marks),
        windows: Object.fromEntries(windows),
      }}
    />
  )
}
