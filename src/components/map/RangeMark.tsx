/**
 * The range of a finish as a bar between two strokes, with its likely day as a dot: drawn so on every map and in every
 * legend. Where the range is no range, or is not known yet, the dot stands alone.
 */
export function RangeMark({ x0, x1, likely, y }: { x0: number; x1: number; likely: number; y: number }) {
  return (
    <g className="range-mark">
      {x0 < x1 && <path d={`M${x0} ${y}H${x1}M${x0} ${y - 5}v10M${x1} ${y - 5}v10`} />}
      <circle cx={likely} cy={y} r="4" />
    </g>
  )
}
