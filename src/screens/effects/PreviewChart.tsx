import { memo, useMemo } from 'react'
import { ChartPicture } from '../../components/chart/ChartPicture.tsx'
import type { Chart } from '../../components/chart/chart.ts'
import type { Ways } from '../../flows/effects.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import { useStepNames } from '../county/RoutePart.tsx'
import { useWorkplace } from '../workplace.tsx'
import { demandChart, markedSince, stepChart } from './demandChart.ts'

/**
 * What of a way the draft concerns, as a statechart: the steps of a route, and what is required and where it leads. It is laid out
 * anew when the way is another one, and not for each letter.
 */
export const PreviewChart = memo(({ of, ways }: { of: string; ways: Ways }) => (
  <>
    {of.startsWith('routes/') && <StepPicture ways={ways} />}
    <DemandPicture ways={ways} />
  </>
))

/** The steps of a route in their phases. */
function StepPicture({ ways: { before, after } }: { ways: Ways }) {
  const now = after ?? before
  const [was, is] = [useStepNames(before.route), useStepNames(now.route)]
  const [wasSaid, isSaid] = [useSentences({ pathway: before }), useSentences({ pathway: now })]
  const { chart, gone } = markedSince(stepChart(before, was, wasSaid.phase), stepChart(now, is, isSaid.phase))
  return <Picture chart={chart} gone={gone} kind="steps" />
}

/** What is required at each moment of a way. */
function DemandPicture({ ways: { before, after } }: { ways: Ways }) {
  const { t } = useWords('editor', 'field')
  const { today } = useWorkplace()
  const now = after ?? before
  const beforeSaid = useSentences({ pathway: before, day: today })
  const afterSaid = useSentences({ pathway: now, day: today })
  const { chart, gone } = useMemo(() => {
    const own = { modules: t('editor:hitting.preview.modules'), or: t('editor:hitting.preview.or') }
    return markedSince(demandChart(before, beforeSaid, own, today), demandChart(now, afterSaid, own, today))
  }, [before, now, beforeSaid, afterSaid, t, today])
  return <Picture chart={chart} gone={gone} kind="chartOf" />
}

/** A chart with what the draft has changed marked, and what it has no longer in words. */
function Picture({ chart, gone, kind }: { chart: Chart; gone: string[]; kind: 'steps' | 'chartOf' }) {
  const { t, list, direction } = useWords('editor', 'county')
  if (chart.states.length === 0) return null
  return (
    <>
      <ChartPicture
        chart={chart}
        dir={direction}
        words={{
          label: t(`editor:hitting.preview.${kind}`),
          asList: t('county:charts.asList'),
          current: t('editor:hitting.preview.changed'),
          final: t('county:charts.final'),
          move: (move, from, to) =>
            t(`editor:hitting.preview.${move.name === '' ? 'move' : 'moveOr'}`, {
              from: from.name,
              to: to.name,
            }),
          partOf: (parent) => t('county:charts.partOf', { state: parent.name }),
        }}
      />
      {gone.length > 0 && <p className="small">{t('editor:hitting.preview.gone', { names: list(gone) })}</p>}
    </>
  )
}
