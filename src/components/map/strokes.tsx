import type { Progress } from '../../planning/routeMap.ts'

/** How heavy lines are drawn: on the map, and on the small one of the comparison. */
export interface Weights {
  normal: { line: number; core: number; dash: number; gap: number }
  deciding: { line: number; core: number; dash: number; gap: number }
}

/** Weight means activity: thick decides the finish, normal is planned; waiting is a hair. */
const mapWeights: Weights = {
  normal: { line: 6, core: 2.6, dash: 8, gap: 5 },
  deciding: { line: 10, core: 5.5, dash: 11, gap: 5 },
}

/** The weight of a line along which nothing is done but wait. */
export const waitWeight = 1.5

/** Dashes stretched a little, so that a line of this length ends with a whole one. */
export function wholeDashes(length: number, dash: number, gap: number): string {
  const count = Math.max(1, Math.round((length + gap) / (dash + gap)))
  const factor = length / (count * (dash + gap) - gap)
  return `${(dash * factor).toFixed(2)} ${(gap * factor).toFixed(2)}`
}

/** One line in the way of its progress: done solid, agreed with a white core, proposed dashed. */
export function Stroke({
  d,
  length,
  progress,
  deciding,
  weights = mapWeights,
}: {
  d: string
  length: number
  progress: Progress
  deciding: boolean
  weights?: Weights
}) {
  const { line, core, dash, gap } = deciding ? weights.deciding : weights.normal
  if (progress === 'proposed') {
    return <path className="line" d={d} strokeWidth={line} strokeDasharray={wholeDashes(length, dash, gap)} />
  }
  return (
    <>
      <path className="line" d={d} strokeWidth={line} />
      {progress === 'agreed' && <path className="line-core" d={d} strokeWidth={core} />}
    </>
  )
}

/** A wait: a hair, or as heavy as what it lies between when that decides the finish, but in strokes too short for a step. */
export function WaitStroke({ d, length, deciding }: { d: string; length: number; deciding: boolean }) {
  if (!deciding) return <path className="line" d={d} strokeWidth={waitWeight} />
  return (
    <path
      className="line"
      d={d}
      strokeWidth={mapWeights.deciding.line}
      strokeDasharray={wholeDashes(length, 2, 4)}
    />
  )
}

/** A level line; what is under way is solid up to today and agreed from there. */
export function LevelStroke({
  x0,
  x1,
  y,
  today,
  progress,
  ...look
}: {
  x0: number
  x1: number
  y: number
  today: number
  progress: Progress
  deciding: boolean
  weights?: Weights
}) {
  const between = (from: number, to: number, way: Progress) =>
    to - from > 0.5 && (
      <Stroke d={`M${from.toFixed(1)} ${y}H${to.toFixed(1)}`} length={to - from} progress={way} {...look} />
    )
  if (progress !== 'underWay') return between(x0, x1, progress) || null
  const split = Math.max(x0, Math.min(today, x1))
  return (
    <>
      {between(x0, split, 'done')}
      {between(split, x1, 'agreed')}
    </>
  )
}
