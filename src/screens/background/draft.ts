import type { Day } from '../../calendar/day.ts'
import { readNumber } from '../../calendar/digits.ts'
import { isBeyondYears } from '../../components/field/DateField.tsx'
import { type Experience, experienceLimits } from '../../pathway/background.ts'
import { holdsIdentityNumber } from '../../records/identityNumber.ts'
import { isSeen, plainLine } from '../../records/plainText.ts'

/** A day as it is typed: no day and something typed means that there is no such day. */
interface TypedDay {
  day: Day | null
  text: string
}

/** An experience while it is written: what stands in the fields, sound or not. */
export interface ExperienceDraft {
  title: string
  styrk: string | null
  where: Experience['where']
  place: string
  timeKind: Experience['time']['kind']
  from: TypedDay
  to: TypedDay
  ongoing: boolean
  years: string
  months: string
  percent: string
  documented: boolean
  counts: Experience['counts']
}

const noDay: TypedDay = { day: null, text: '' }

/** An experience of which nothing is written yet. */
export const emptyDraft: ExperienceDraft = {
  title: '',
  styrk: null,
  where: 'norway',
  place: '',
  timeKind: 'period',
  from: noDay,
  to: noDay,
  ongoing: false,
  years: '',
  months: '',
  percent: '100',
  documented: false,
  counts: { kind: 'undecided' },
}

const typedDay = (day: Day | null): TypedDay => ({ day, text: day === null ? '' : ' ' })
const typedNumber = (value: number): string => (value === 0 ? '' : String(value).replace('.', ','))

/** The fields as a kept experience fills them. */
export function draftOf(experience: Experience): ExperienceDraft {
  const { title, styrk, where, place, time, percent, documented, counts } = experience
  const draft = { ...emptyDraft, title, styrk, where, place: place ?? '', documented, counts }
  const shared = { ...draft, percent: String(percent), timeKind: time.kind }
  if (time.kind === 'period')
    return { ...shared, from: typedDay(time.from), to: typedDay(time.to), ongoing: time.to === null }
  // Whole years and long times as people say them: 6 years, but 14 months
  const years = time.months % 12 === 0 || time.months >= 24 ? Math.floor(time.months / 12) : 0
  const rest = Math.round((time.months - years * 12) * 100) / 100
  return { ...shared, years: typedNumber(years), months: typedNumber(rest) }
}

/** The fields that can hold something wrong. */
export type DraftField = 'title' | 'place' | 'from' | 'to' | 'years' | 'months' | 'percent'

/** What is wrong in a field; `number` and `whole` name the numbers that would do. */
export type DraftFault =
  | { kind: 'title' | 'identityNumber' | 'date' | 'year' | 'future' | 'from' | 'to' | 'order' | 'length' }
  | { kind: 'tooLong'; number: number; limit: number }
  | { kind: 'number' | 'whole'; from: number; to: number }

/** Every field that holds something wrong, in the order in which they stand. */
export type DraftFaults = ReadonlyMap<DraftField, DraftFault>

const { line: lineLimit, percent: positions } = experienceLimits
const [, mostMonths] = experienceLimits.months

function faultOfLine(text: string): DraftFault | null {
  if (text.length > lineLimit) return { kind: 'tooLong', number: text.length, limit: lineLimit }
  return holdsIdentityNumber(text) ? { kind: 'identityNumber' } : null
}

type Time = Experience['time']

/** Reads the days of a job, or what is wrong with them. `today` bounds what has happened. */
function readPeriod({ from, to, ongoing }: ExperienceDraft, today: Day, faults: Map<DraftField, DraftFault>) {
  const check = (field: 'from' | 'to', { day, text }: TypedDay): Day | null => {
    if (day === null) faults.set(field, { kind: text === '' ? field : isBeyondYears(text) ? 'year' : 'date' })
    else if (day > today) faults.set(field, { kind: 'future' })
    else return day
    return null
  }
  const first = check('from', from)
  const last = ongoing ? null : check('to', to)
  if (first !== null && last !== null && last < first) faults.set('to', { kind: 'order' })
  return first === null ? null : ({ kind: 'period', from: first, to: last } satisfies Time)
}

function readLength({ years, months }: ExperienceDraft, faults: Map<DraftField, DraftFault>): Time | null {
  const parts = (['years', 'months'] as const).map((field) => {
    const text = field === 'years' ? years : months
    const number = text.trim() === '' ? 0 : readNumber(text)
    const most = field === 'years' ? mostMonths / 12 : mostMonths
    if (number === null || number < 0 || number > most)
      faults.set(field, { kind: 'number', from: 0, to: most })
    return number ?? 0
  })
  const [wholeYears = 0, more = 0] = parts
  const length = wholeYears * 12 + more
  if (faults.has('years') || faults.has('months')) return null
  if (length <= 0) faults.set('years', { kind: 'length' })
  else if (length > mostMonths) faults.set('months', { kind: 'number', from: 0, to: mostMonths })
  return length > 0 && length <= mostMonths ? { kind: 'length', months: length } : null
}

/** The experience that the fields say, with every fault; null while there is one. */
export function readDraft(
  draft: ExperienceDraft,
  id: string,
  today: Day,
): { experience: Experience | null; faults: DraftFaults } {
  const faults = new Map<DraftField, DraftFault>()
  const title = plainLine(draft.title)
  const place = plainLine(draft.place)
  const titleFault: DraftFault | null = isSeen(title) ? faultOfLine(title) : { kind: 'title' }
  if (titleFault) faults.set('title', titleFault)
  const placeFault = faultOfLine(place)
  if (placeFault) faults.set('place', placeFault)
  const time = draft.timeKind === 'period' ? readPeriod(draft, today, faults) : readLength(draft, faults)
  const percent = readNumber(draft.percent)
  if (percent === null || !Number.isInteger(percent) || percent < positions[0] || percent > positions[1])
    faults.set('percent', { kind: 'whole', from: positions[0], to: positions[1] })
  if (faults.size > 0 || time === null || percent === null) return { experience: null, faults }
  const { styrk, where, documented, counts } = draft
  return {
    experience: { id, title, styrk, where, place: place || null, time, percent, documented, counts },
    faults,
  }
}
