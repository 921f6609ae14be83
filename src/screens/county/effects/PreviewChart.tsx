import { useMemo } from 'react'
import { ChartPicture } from '../../../components/chart/ChartPicture.tsx'
import type { Chart } from '../../../components/chart/chart.ts'
import type { Ways } from '../../../flows/effects.ts'
import { useSentences } from '../../../language/useSentences.ts'
import { useWords } from '../../../language/useWords.ts'
import { useWorkplace } from '../../workplace.tsx'
import { demandChart, markedSince, stepChart } from './demandChart.ts'

/** What of a way the draft concerns, as a statechart: the steps of a route, and else what is required and where it leads. */
export function PreviewChart({ of, ways: { before, after } }: { of: string; ways: Ways }) {
  const words = useWords('editor', 'county', 'field')
  const { t, list, direction } = words
  const { today } = useWorkplace()
  const beforeSaid = useSentences({ pathway: before, day: today })
  const afterSaid = useSentences({ pathway: after ?? before, day: today })
  const isRoute = of.startsWith('routes/')
  const { chart, gone } = useMemo(() => {
    const own = { modules: t('editor:hitting.preview.modules'), or: t('editor:hitting.preview.or') }
    const chartOf = (pathway: typeof before, sentences: typeof beforeSaid): Chart =>
      isRoute ? stepChart(pathway, sentences) : demandChart(pathway, sentences, own, today)
    return markedSince(chartOf(before, beforeSaid), chartOf(after ?? before, afterSaid))
  }, [before, after, beforeSaid, afterSaid, isRoute, t, today])
  return (
    <>
      <ChartPicture
        chart={chart}
        dir={direction}
        words={{
          label: t(`editor:hitting.preview.${isRoute ? 'steps' : 'chartOf'}`),
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
