import { type KeyboardEvent, useState } from 'react'
import { addDays, type Day } from '../../calendar/day.ts'
import type { Station } from '../../planning/routeMap.ts'
import type { Way } from './arrows.ts'
import type { Layout } from './layout.ts'
import type { Drag } from './useDrag.ts'
import type { MapWords } from './words.ts'

/**
 * Moving a station by keyboard: Space takes hold of it, arrows carry it a week or, with Shift, four, Space or Enter
 * drops it and Escape leaves it where it was. Each is said to who hears the page.
 */
export function useGrab(
  { scale, marks }: Pick<Layout, 'scale' | 'marks'>,
  words: Pick<MapWords, 'held' | 'heldAt' | 'dropped' | 'left' | 'noWay' | 'dayOf'>,
  onNudge: ((id: string, weeks: number) => void) | undefined,
  landsOn: (id: string, day: Day) => Day | null,
) {
  const [held, setHeld] = useState<{ station: Station; weeks: number } | null>(null)
  const [said, setSaid] = useState('')
  const dayOf = (station: Station, weeks: number): string => {
    const day = landsOn(station.id, addDays(station.day, 7 * weeks))
    return day === null ? words.noWay : words.dayOf(day)
  }

  function carry(station: Station, weeks: number): void {
    setHeld({ station, weeks })
    setSaid(words.heldAt(station, dayOf(station, weeks)))
  }

  function drop(station: Station, weeks: number): void {
    setHeld(null)
    const canLand = weeks !== 0 && landsOn(station.id, addDays(station.day, 7 * weeks)) !== null
    setSaid(canLand ? words.dropped(station, dayOf(station, weeks)) : words.left(station))
    if (canLand) onNudge?.(station.id, weeks)
  }

  const at = marks.find(({ station }) => station.id === held?.station.id)?.x
  const day = held && addDays(held.station.day, 7 * held.weeks)
  return {
    grabbed:
      held && day !== null && at !== undefined
        ? ({ id: held.station.id, by: scale.at(day) - scale.at(held.station.day), day } satisfies Drag)
        : null,
    said,
    letGo: () => {
      if (!held) return
      setHeld(null)
      setSaid(words.left(held.station))
    },
    /** True when the key was meant for what is held, or takes hold. */
    onKeyDown: (event: KeyboardEvent, station: Station, way: Way | null): boolean => {
      const isHeld = held?.station.id === station.id
      if (onNudge === undefined || event.ctrlKey || event.metaKey || event.altKey) return false
      if (event.key === ' ' && !isHeld) {
        setHeld({ station, weeks: 0 })
        setSaid(words.held(station, words.dayOf(station.day)))
      } else if (!isHeld) return false
      else if (event.key === ' ' || event.key === 'Enter') drop(station, held.weeks)
      else if (event.key === 'Escape') {
        setHeld(null)
        setSaid(words.left(station))
      } else if (way === 'forward' || way === 'back') {
        carry(station, held.weeks + (way === 'forward' ? 1 : -1) * (event.shiftKey ? 4 : 1))
      } else if (way === null) return false
      // Space would press the button, Escape leave the page's panel
      event.preventDefault()
      event.stopPropagation()
      return true
    },
  }
}
