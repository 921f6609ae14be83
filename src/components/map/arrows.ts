/** Where a station can be reached by arrow: its place on the drawing. */
export interface Stop {
  id: string
  x: number
  y: number
}

/** Which way an arrow key goes on the drawing: time forward or back, or to another line. */
export type Way = 'forward' | 'back' | 'up' | 'down' | 'first' | 'last'

/** The way of a key; in a map that runs from right to left the left arrow is forward. */
export function wayOf(key: string, mirrored: boolean): Way | null {
  if (key === 'ArrowRight') return mirrored ? 'back' : 'forward'
  if (key === 'ArrowLeft') return mirrored ? 'forward' : 'back'
  if (key === 'ArrowUp') return 'up'
  if (key === 'ArrowDown') return 'down'
  if (key === 'Home') return 'first'
  if (key === 'End') return 'last'
  return null
}

/**
 * The station that a key leads to. Along a line to the next one on it; up and down to the nearest in time on the
 * next line that has any; null at the edge, where nothing happens.
 */
export function stopAfter(stops: Stop[], id: string, way: Way): string | null {
  const here = stops.find((stop) => stop.id === id)
  if (!here) return stops[0]?.id ?? null
  if (way === 'first') return stops[0]?.id ?? null
  if (way === 'last') return stops.at(-1)?.id ?? null
  if (way === 'forward' || way === 'back') {
    const line = stops.filter(({ y }) => y === here.y).sort((a, b) => a.x - b.x)
    return line[line.indexOf(here) + (way === 'forward' ? 1 : -1)]?.id ?? null
  }
  const beyond = stops.filter(({ y }) => (way === 'up' ? y < here.y : y > here.y))
  const nearest = way === 'up' ? Math.max(...beyond.map(({ y }) => y)) : Math.min(...beyond.map(({ y }) => y))
  const row = beyond.filter(({ y }) => y === nearest)
  return row.sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0]?.id ?? null
}
