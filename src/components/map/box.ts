/** A rectangle of the drawing; `x` grows from the axis' beginning, `y` downwards. */
export interface Box {
  x0: number
  x1: number
  y0: number
  y1: number
}

/** Whether two rectangles share any of their inside. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

/** The smallest rectangle around some, with room to spare on each side. */
export function around(boxes: Box[], room: number): Box {
  return {
    x0: Math.min(...boxes.map((box) => box.x0)) - room,
    x1: Math.max(...boxes.map((box) => box.x1)) + room,
    y0: Math.min(...boxes.map((box) => box.y0)) - room,
    y1: Math.max(...boxes.map((box) => box.y1)) + room,
  }
}

/** Drawn lengths in rem, so that the whole map grows with the letters a reader has chosen. */
export function rem(pixels: number): string {
  return `${Math.round((pixels / 16) * 10000) / 10000}rem`
}
