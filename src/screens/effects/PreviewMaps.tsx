import { useMemo, useRef } from 'react'
import { earlier, later } from '../../calendar/day.ts'
import { MiniAxis, MiniMap, miniScale } from '../../components/map/MiniMap.tsx'
import { useWidth } from '../../components/map/measure.ts'
import { squeezed, yearsANamed } from '../../components/map/scale.ts'
import type { Outcome, Ways } from '../../flows/effects.ts'
import { mapOfCompared } from '../../flows/outlook.ts'
import { useSentences } from '../../language/useSentences.ts'
import { useWords } from '../../language/useWords.ts'
import type { Pathway } from '../../pathway/pathway.ts'
import type { Planned } from '../../planning/makePlan.ts'
import { onAxis } from '../../planning/onAxis.ts'
import type { Participant } from '../../records/participant.ts'
import { useWorkplace } from '../workplace.tsx'

/** Room that the name of a year takes on the axis, in pixels. */
const yearRoom = 44

/** One example person's way as a line map, before the draft and after, on one scale of time. */
export function PreviewMaps({
  person,
  ways,
  outcome,
}: {
  person: Participant
  ways: Ways
  outcome: Outcome
}) {
  const words = useWords('editor', 'field', 'sentences')
  const { t, direction } = words
  const { today } = useWorkplace()
  const sentences = useSentences({ pathway: ways.before, background: person.background, day: today })
  const whole = useRef<HTMLDivElement>(null)
  const width = useWidth(whole, 400)
  const maps = useMemo(() => {
    const mapOf = (pathway: Pathway, planned: Planned) => {
      const day = planned.kind === 'plan' ? planned.plan.finish : null
      const finish = day === null ? null : { earliest: day, likely: day, latest: day, missed: null }
      return onAxis(mapOfCompared(pathway, person, { planned, finish }, today))
    }
    return {
      before: mapOf(ways.before, outcome.before),
      after: mapOf(ways.after ?? ways.before, outcome.after),
    }
  }, [ways, outcome, person, today])
  const scale = useMemo(() => {
    const both = [maps.before, maps.after]
    const first = both.reduce((day, map) => earlier(day, map.from), today)
    const last = both.reduce((day, map) => later(day, map.to), today)
    return squeezed(miniScale(first, last, width), width)
  }, [maps, today, width])
  const years = yearsANamed(scale, yearRoom)
  const saidOf = (planned: Planned): string =>
    planned.kind === 'plan'
      ? sentences.plan.likely(planned.plan.finish)
      : t('editor:hitting.preview.noPlanAtAll')
  return (
    <div className="preview-maps" ref={whole}>
      <MiniAxis
        scale={scale}
        today={today}
        words={{
          today: t('editor:hitting.preview.today'),
          year: (year) => (year % years === 0 ? String(year) : ''),
        }}
        dir={direction}
      />
      {(['before', 'after'] as const).map((which) => (
        <figure key={which}>
          <figcaption className="small">
            {t(`editor:hitting.preview.${which === 'before' ? 'mapBefore' : 'mapAfter'}`, {
              said: saidOf(outcome[which]),
            })}
          </figcaption>
          <MiniMap map={maps[which]} scale={scale} dir={direction} />
        </figure>
      ))}
    </div>
  )
}
