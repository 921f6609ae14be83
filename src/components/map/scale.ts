import { addMonths, type Day, dayOf, partsOf } from '../../calendar/day.ts'

/** How much time one sees at once. `fit` is the whole route in the width there is. */
export const zooms = ['fit', 'years', 'halfYears', 'months'] as const

/** How much time one sees at once. */
export type Zoom = (typeof zooms)[number]

const daysAMonth = 365.2425 / 12
const perMonth = { years: 13, halfYears: 28, months: 64 } as const
/** No month is narrower than this, however little room a page has while it is laid out. */
const leastAMonth = 1

/** Room at both ends of the axis, so that a station on its first day is whole. */
export const margin = { start: 16, end: 24 } as const

/** Linear time: pixels from the axis' beginning, whichever side that is on. */
export interface Scale {
  from: Day
  to: Day
  /** Of all that is drawn, margins included. */
  width: number
  pixelsAMonth: number
  at: (day: Day) => number
  dayAt: (pixels: number) => Day
}

/** The first day of the half-year a day lies in. */
function halfStart(day: Day): Day {
  const { year, month } = partsOf(day)
  return dayOf(year, month <= 6 ? 1 : 7, 1)
}

/** A scale over whole half-years that hold both days, as wide as the zoom asks. */
export function timeScale(first: Day, last: Day, zoom: Zoom, available: number): Scale {
  const from = halfStart(first)
  const to = addMonths(halfStart(last), 6)
  const months = (to - from) / daysAMonth
  const room = available - margin.start - margin.end
  const pixelsAMonth = zoom === 'fit' ? Math.max(leastAMonth, room / months) : perMonth[zoom]
  // A narrow zoom still fills the width: an axis that stops halfway would look like the end of something
  const used = Math.max(pixelsAMonth, room / months)
  const aDay = used / daysAMonth
  return {
    from,
    to,
    width: (to - from) * aDay + margin.start + margin.end,
    pixelsAMonth: used,
    at: (day) => margin.start + (day - from) * aDay,
    dayAt: (pixels) => Math.round(from + (pixels - margin.start) / aDay) as Day,
  }
}

/** A scale that is no wider than there is room for, however close its months then stand; never less than its margins. */
export function squeezed(scale: Scale, room: number): Scale {
  // A page that has not been laid out yet has less room than its edges take
  const width = Math.max(room, margin.start + margin.end)
  if (scale.width <= width) return scale
  const share = width / scale.width
  return {
    ...scale,
    width,
    pixelsAMonth: scale.pixelsAMonth * share,
    at: (day) => scale.at(day) * share,
    dayAt: (pixels) => scale.dayAt(pixels / share),
  }
}

/** Of how many years one is named, when a name takes so many pixels: of every one that has room, else of fewer. */
export function yearsANamed({ pixelsAMonth }: Scale, nameRoom: number): number {
  return Math.ceil(nameRoom / (12 * pixelsAMonth))
}

/** A place on the axis where a month begins, with how much begins there. */
export interface Tick {
  day: Day
  year: number
  month: number
  begins: 'year' | 'half' | 'month'
}

/** Every month's first day from the scale's first to its last, both included. */
export function ticksOf(scale: Scale): Tick[] {
  const ticks: Tick[] = []
  for (let day = scale.from; day <= scale.to; day = addMonths(day, 1)) {
    const { year, month } = partsOf(day)
    ticks.push({ day, year, month, begins: month === 1 ? 'year' : month === 7 ? 'half' : 'month' })
  }
  return ticks
}
