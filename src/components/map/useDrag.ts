import { type PointerEvent, useRef, useState } from 'react'
import type { Day } from '../../calendar/day.ts'
import type { Mark } from './places.ts'
import type { Scale } from './scale.ts'

/** A station on its way: which one, how far from its place, and the day under it. */
export interface Drag {
  id: string
  by: number
  day: Day
}

/** Less than this is a press with an unsteady hand. */
const threshold = 5

/**
 * Moving a station with mouse, pen or finger, along time only. It is let go with Escape; everything that it can
 * do is there by key and by menu too (WCAG 2.2, 2.5.7).
 */
export function useDrag(
  scale: Scale,
  mirrored: boolean,
  onMove: ((id: string, day: Day) => void) | undefined,
  mayMove: (mark: Mark) => boolean,
) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const start = useRef<{ mark: Mark; at: number; pointer: number } | null>(null)
  /** The press that ends a drag is no choice. */
  const dragged = useRef(false)

  function dragTo(event: PointerEvent): Drag | null {
    const from = start.current
    if (!from || from.pointer !== event.pointerId) return null
    const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    const by = (((event.clientX - from.at) * 16) / root) * (mirrored ? -1 : 1)
    if (!dragged.current && Math.abs(by) < threshold) return null
    const x = Math.max(scale.at(scale.from), Math.min(from.mark.x + by, scale.at(scale.to)))
    return { id: from.mark.station.id, by: x - from.mark.x, day: scale.dayAt(x) }
  }

  function stop() {
    start.current = null
    setDrag(null)
  }

  return {
    drag,
    stop,
    /** Whether the click that is coming ends a drag. */
    wasDrag: () => {
      const was = dragged.current
      dragged.current = false
      return was
    },
    handlers: (mark: Mark) =>
      onMove === undefined || !mayMove(mark)
        ? {}
        : {
            onPointerDown: (event: PointerEvent<HTMLElement>) => {
              if (event.button !== 0) return
              dragged.current = false
              start.current = { mark, at: event.clientX, pointer: event.pointerId }
            },
            onPointerMove: (event: PointerEvent<HTMLElement>) => {
              const next = dragTo(event)
              if (!next) return
              if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId)
              dragged.current = true
              setDrag(next)
            },
            onPointerUp: (event: PointerEvent<HTMLElement>) => {
              const end = dragged.current ? dragTo(event) : null
              stop()
              if (end && end.day !== mark.station.day) onMove(end.id, end.day)
            },
            onPointerCancel: () => {
              dragged.current = false
              stop()
            },
          },
  }
}
