import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { RouteMap } from '../../planning/routeMap.ts'

/** Where each station stands on the drawing, by id. */
export type Places = ReadonlyMap<string, { x: number; y: number }>

/**
 * Lets what a new plan has moved slide to its place; a new width or zoom only redraws. By script rather than by
 * style, since only the difference between two plans tells what has moved.
 */
export function useSlide(
  list: RefObject<HTMLElement | null>,
  map: RouteMap,
  places: Places,
  mirrored: boolean,
) {
  const before = useRef({ map, places })
  useLayoutEffect(() => {
    const { map: lastMap, places: lastPlaces } = before.current
    before.current = { map, places }
    if (lastMap === map || !list.current || window.matchMedia?.('(prefers-reduced-motion: reduce)').matches)
      return
    // In rem: to ask for pixels would have the whole page styled before it is drawn, and once more when it is
    for (const item of list.current.children) {
      const id = item.getAttribute('data-station') ?? ''
      const [from, to] = [lastPlaces.get(id), places.get(id)]
      if (!from || !to || (from.x === to.x && from.y === to.y)) continue
      const x = ((from.x - to.x) * (mirrored ? -1 : 1)) / 16
      const y = (from.y - to.y) / 16
      item.animate?.([{ transform: `translate(${x}rem, ${y}rem)` }, { transform: 'none' }], {
        duration: 240,
        easing: 'ease-out',
      })
    }
  }, [list, map, places, mirrored])
}
