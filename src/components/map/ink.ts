import type { Box } from './box.ts'
import { type CapsulePlace, capsuleHeight, capsuleTop } from './capsules.ts'
import { clearance, type Mark } from './places.ts'

/** What a mark on a line covers, with the white around it. */
export function markBox({ x, radius }: Mark, y: number): Box {
  const r = radius + clearance
  return { x0: x - r, x1: x + r, y0: y - r, y1: y + r }
}

/** What a level line covers. */
export function lineBox(x0: number, x1: number, y: number): Box {
  return { x0, x1, y0: y - 5, y1: y + 5 }
}

/** What a capsule covers, and its stem. */
export function capsuleBoxes(capsule: CapsulePlace, y: number): Box[] {
  const top = capsuleTop(capsule, y)
  const { x } = capsule.mark
  return [
    { x0: capsule.x0, x1: capsule.x1, y0: top, y1: top + capsuleHeight },
    { x0: x - 3, x1: x + 3, y0: Math.min(top, y), y1: Math.max(top + capsuleHeight, y) },
  ]
}
