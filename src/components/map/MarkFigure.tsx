import type { Progress } from '../../planning/routeMap.ts'
import { clearance, type MarkShape } from './places.ts'
import { wholeDashes } from './strokes.tsx'

/** The five points of a star and the five between them, around the middle. */
function starPoints(radius: number): string {
  return Array.from({ length: 10 }, (_, index) => {
    const far = index % 2 === 0 ? radius : radius * 0.5
    const angle = (Math.PI / 5) * index - Math.PI / 2
    return `${(far * Math.cos(angle)).toFixed(2)},${(far * Math.sin(angle)).toFixed(2)}`
  }).join(' ')
}

/** Dashes of a heavy star: one around each of its points, or they run together. */
function pointsOnly(radius: number) {
  // From a far point to the next near one, which is half as far out
  const side = radius * Math.sqrt(1.25 - Math.cos(Math.PI / 5))
  const gap = 0.65 * side
  const dash = 2 * side - gap
  return { strokeDasharray: `${dash.toFixed(2)} ${gap.toFixed(2)}`, strokeDashoffset: dash / 2 }
}

/** How much heavier the outline is of what decides the finish. */
const heavier = 1.6

/**
 * A station's figure around the middle of its own drawing, with white about it. Done is filled and ticked,
 * agreed a ring, proposed a dashed ring, failed a ring with a cross; under way is a small full disc once begun.
 */
export function MarkFigure({
  shape,
  progress,
  radius,
  begun = false,
  plain = false,
  deciding = false,
}: {
  shape: MarkShape
  progress: Progress
  radius: number
  /** Under way, and drawn at its beginning. */
  begun?: boolean
  /** Without the tick, where it would be too small to see. */
  plain?: boolean
  /** It decides the finish: its outline is as heavy as the lines that do. */
  deciding?: boolean
}) {
  const full = progress === 'done' || (progress === 'underWay' && begun)
  const small = progress === 'underWay' && begun ? radius * 0.7 : radius
  const dashed = progress === 'proposed'
  // A small figure's line is finer, or its dashes run together
  const fine = plain && shape !== 'disc'
  const usual = dashed ? (fine ? 1.8 : 2.2) : fine ? 2.2 : 3
  const stroke = full ? 0 : usual + (deciding ? heavier : 0)
  // A ring's line lies inside its radius, so that all states are equally large
  const inner = small - stroke / 2
  const way = (length: number) => ({
    className: full ? 'mark full' : 'mark',
    strokeWidth: stroke,
    strokeDasharray: dashed
      ? fine
        ? wholeDashes(length - 1.8, 3, 1.8)
        : wholeDashes(length - 2.6, deciding ? 4.6 : 3.6, 2.6)
      : undefined,
  })
  const rings = shape === 'rings'
  const heart = rings ? inner - (deciding ? 5 : 4) : inner
  return (
    <>
      {shape === 'square' ? (
        <rect className="mark-room" {...square(radius + clearance)} />
      ) : (
        <circle className="mark-room" r={radius + clearance} />
      )}
      {rings && (
        <circle
          {...way(2 * Math.PI * inner)}
          className="mark"
          strokeWidth={deciding ? usual + heavier : 2}
          r={inner}
        />
      )}
      {shape === 'square' && <rect {...way(8 * inner)} {...square(inner)} />}
      {shape === 'star' && (
        <polygon
          {...way(11.8 * inner)}
          {...(dashed && deciding ? pointsOnly(inner) : {})}
          strokeLinejoin="round"
          points={starPoints(full ? radius : inner)}
        />
      )}
      {(shape === 'disc' || rings) && (
        <circle
          {...way(2 * Math.PI * heart)}
          strokeWidth={rings && deciding && !full ? usual : stroke}
          r={heart}
        />
      )}
      {progress === 'done' && !plain && (
        <path
          className="mark-tick"
          d={shape === 'star' ? 'M-3.2 .6l2.2 2.2 4-4.4' : 'M-4.3 .3l2.9 3 5.4-6'}
        />
      )}
      {progress === 'failed' && <path className="mark-cross" d="M-3.2-3.2l6.4 6.4M3.2-3.2l-6.4 6.4" />}
    </>
  )
}

const square = (half: number) => ({ x: -half, y: -half, width: 2 * half, height: 2 * half })

/** A padlock at a station's shoulder: it is held where it is. */
export function PinFigure({ radius }: { radius: number }) {
  const at = radius * 0.72 + 3.5
  return (
    <g transform={`translate(${at} ${-at})`}>
      <circle className="mark-room" r="7" />
      <rect className="pin" x="-4" y="-0.5" width="8" height="5.5" rx="1" />
      <path className="pin-bow" d="M-2.4-.5v-1.6a2.4 2.4 0 0 1 4.8 0v1.6" />
    </g>
  )
}
