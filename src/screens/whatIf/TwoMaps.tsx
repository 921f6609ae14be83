import { useMemo, useRef } from 'react'
import { type Day, earlier, later } from '../../calendar/day.ts'
import { MiniAxis, MiniMap, miniScale } from '../../components/map/MiniMap.tsx'
import { useWidth } from '../../components/map/measure.ts'
import { squeezed, yearsANamed } from '../../components/map/scale.ts'
import { mapOfCompared } from '../../flows/outlook.ts'
import type { Pathway } from '../../pathway/pathway.ts'
import type { FinishRange } from '../../planning/finishRange.ts'
import { onAxis } from '../../planning/onAxis.ts'
import type { Plan } from '../../planning/plan.ts'
import type { SupposedRanges } from '../../planning/suppose.ts'
import type { SupposedOf } from '../../planning/whatIf.ts'
import { ChooseLegend } from '../choose/ChooseLegend.tsx'
import { usePerson } from '../person.tsx'
import { usePlanWords } from '../plan/usePlan.ts'
import { useWorkplace } from '../workplace.tsx'

/** Room that the name of a year takes on the axis, in pixels. */
const yearRoom = 44

/** Today's plan and the other one as small maps, one above the other on one scale of time. */
export function TwoMaps({
  of,
  pathway,
  from,
  plan,
  ranges,
}: {
  of: SupposedOf
  /** The way of the other plan. */
  pathway: Pathway
  /** The day from which all goes otherwise. */
  from: Day
  /** What is left from that day on. */
  plan: Plan
  /** Until they are there each finish is the likely one alone. */
  ranges: SupposedRanges | null
}) {
  const { words, sentences } = usePlanWords()
  const { t } = words
  const { participant } = usePerson()
  const { today } = useWorkplace()
  const whole = useRef<HTMLDivElement>(null)
  const width = useWidth(whole, 640)
  const maps = useMemo(() => {
    const mapOf = (way: Pathway, drawn: Plan, known: FinishRange | null = null) => {
      const planned = { kind: 'plan', plan: drawn, fullestWeek: 0 } as const
      const { finish } = drawn
      const range = known ?? { earliest: finish, likely: finish, latest: finish, missed: null }
      return onAxis(mapOfCompared(way, participant, { planned, finish: range }, today))
    }
    return {
      now: mapOf(of.request.pathway, of.plan, ranges?.before),
      otherwise: mapOf(pathway, withBegun(of.plan, plan, from), ranges?.after),
    }
  }, [of, pathway, from, plan, ranges, participant, today])
  const scale = useMemo(() => {
    const both = [maps.now, maps.otherwise]
    const first = both.reduce((day, map) => earlier(day, map.from), today)
    const last = both.reduce((day, map) => later(day, map.to), today)
    return squeezed(miniScale(first, last, width), width)
  }, [maps, today, width])
  const years = yearsANamed(scale, yearRoom)
  const captionOf = (which: 'now' | 'otherwise'): string => {
    const range = (which === 'now' ? ranges?.before : ranges?.after) ?? null
    const { finish } = which === 'now' ? of.plan : plan
    const said = {
      plan: t(`adviser:whatIf.${which}`),
      likely: sentences.plan.likely(range?.likely ?? finish),
    }
    return range
      ? t('adviser:whatIf.mapOfRange', {
          ...said,
          finish: sentences.plan.finish(range),
        })
      : t('adviser:whatIf.mapOf', said)
  }
  return (
    <div className="whatif-maps" ref={whole}>
      <MiniAxis
        scale={scale}
        today={today}
        words={{
          today: t('adviser:choose.today'),
          year: (year) => (year % years === 0 ? String(year) : ''),
        }}
        dir={words.direction}
      />
      {(['now', 'otherwise'] as const).map((which) => (
        <figure key={which}>
          <figcaption className="small">{captionOf(which)}</figcaption>
          <MiniMap map={maps[which]} scale={scale} dir={words.direction} />
        </figure>
      ))}
      <ChooseLegend />
    </div>
  )
}

/** A plan of what is left from a day on, with what today's plan has until then. */
function withBegun(now: Plan, then: Plan, from: Day): Plan {
  const ids = new Set(then.steps.map(({ id }) => id))
  const begun = now.steps.filter((step) => step.from < from && !ids.has(step.id))
  return { ...then, steps: [...begun, ...then.steps] }
}
