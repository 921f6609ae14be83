import type { Day } from '../calendar/day.ts'
import type { Party } from '../curriculum/party.ts'
import type { Level, Skill } from '../curriculum/requirement.ts'
import type { ContractRole } from '../curriculum/rules.ts'
import type { HeldLevel } from '../curriculum/subject.ts'
import { type Event, type EventKind, leastGround, positionLimits } from '../pathway/event.ts'
import type { EventDraft, StationOffer } from './stationOffers.ts'

/** What the form of a record holds, whatever is recorded. */
export interface RecordFields {
  day: Day | null
  percent: number | null
  inTrade: boolean
  /** The role of a contract; null until one is chosen. */
  role: ContractRole | null
  ends: Day | null
  /** The last day that was arranged for a stay, where one was. */
  lastDay: Day | null
  /** What is typed of it is no day: not told and mistyped are two things. */
  lastDayOnNoDay: boolean
  /** Of an exception: until when, who made it, and why. */
  until: Day | null
  by: Party | null
  ground: string
  /** What is typed as its ground may not be kept. */
  isGroundWrong: boolean
  expires: Day | null
  /** What is typed of the day it expires is no day: not told and mistyped are two things. */
  expiresOnNoDay: boolean
  paper: (Event & { kind: 'languageAssessed' })['paper']
  /** The level of each skill that was tested; a skill that is left out was not. */
  levels: Partial<Record<Skill, Exclude<Level, 'belowA1'>>>
  /** The level that is held in a subject; null until one is chosen. */
  subjectLevel: HeldLevel | null
  subjectPaper: (Event & { kind: 'subjectAssessed' })['paper']
}

/** Something to choose in the form: one event, a fact, or the results of a language test in all its skills. */
export interface Recordable {
  id: string
  kind: EventKind
  offers: readonly StationOffer[]
}

/** Offers as a person thinks of them: the four parts of a language test are one thing to record. */
export function recordables(offers: readonly StationOffer[]): Recordable[] {
  const byId = new Map<string, Recordable>()
  for (const offer of offers) {
    const kind = offer.kind === 'fact' ? 'factConfirmed' : offer.offer.kind
    const unit = offer.kind === 'fact' ? offer.rule : offer.offer.unit
    const id = kind === 'languageAssessed' ? kind : `${kind} ${unit}`
    const before = byId.get(id)
    byId.set(id, { id, kind, offers: [...(before?.offers ?? []), offer] })
  }
  return [...byId.values()]
}

/** What a form begins with: what the plan says of the event, on today's day. */
export function fieldsFor({ offers }: Recordable, today: Day): RecordFields {
  const fields: RecordFields = {
    day: today,
    percent: null,
    inTrade: true,
    role: null,
    ends: null,
    lastDay: null,
    lastDayOnNoDay: false,
    until: null,
    by: null,
    ground: '',
    isGroundWrong: false,
    expires: null,
    expiresOnNoDay: false,
    paper: 'norskprove',
    levels: {},
    subjectLevel: null,
    subjectPaper: 'moduleMark',
  }
  for (const offer of offers) {
    if (offer.kind !== 'chart') continue
    const { draft } = offer
    if (draft.kind === 'employmentStarted') {
      fields.percent = draft.percent ?? null
      fields.inTrade = draft.trade !== null
    }
    if (isStayStart(draft)) fields.lastDay = draft.ends ?? null
    if (draft.kind === 'contractStarted') {
      fields.ends = draft.ends ?? null
      fields.role = draft.role ?? null
    }
    if (draft.kind === 'subjectAssessed') fields.subjectLevel = draft.level ?? null
    if (draft.kind === 'languageAssessed' && draft.skill && draft.level) {
      fields.levels = { ...fields.levels, [draft.skill]: draft.level }
    }
  }
  return fields
}

/** Which of the fields a kind of event asks for, beside its day. */
export function asksFor(kind: EventKind): readonly (keyof RecordFields)[] {
  switch (kind) {
    case 'languageAssessed':
      return ['paper', 'levels']
    case 'subjectAssessed':
      return ['subjectLevel', 'subjectPaper']
    case 'employmentStarted':
      return ['percent', 'inTrade']
    case 'positionChanged':
      return ['percent']
    case 'jobTasteStarted':
    case 'languagePracticeStarted':
    case 'workTrainingStarted':
      return ['lastDay']
    case 'capWaived':
      return ['until', 'by', 'ground']
    case 'contractStarted':
      return ['role', 'ends']
    case 'contractExtended':
    case 'contractMadeApprenticeship':
      return ['ends']
    case 'gatePassed':
      return ['expires']
    default:
      return []
  }
}

/** What an event asks for and a form does not say yet. */
export type MissingField =
  | 'percent'
  | 'levels'
  | 'subjectLevel'
  | 'role'
  | 'ends'
  | 'lastDay'
  | 'until'
  | 'by'
  | 'ground'
  | 'expires'

/** The first thing that a form has to say before its event can be written; null when nothing is missing. */
export function missingIn({ kind }: Recordable, fields: RecordFields): MissingField | null {
  const missing: Record<MissingField, boolean> = {
    percent: !isPercent(fields.percent),
    levels: Object.keys(fields.levels).length === 0,
    subjectLevel: fields.subjectLevel === null,
    role: fields.role === null,
    ends: fields.ends === null,
    lastDay: fields.lastDayOnNoDay,
    until: fields.until === null,
    by: fields.by === null,
    ground: !isGround(fields),
    expires: fields.expiresOnNoDay,
  }
  const asked = asksFor(kind)
  const order: MissingField[] = [
    'percent',
    'levels',
    'subjectLevel',
    'role',
    'ends',
    'lastDay',
    'until',
    'by',
    'ground',
    'expires',
  ]
  return order.find((field) => asked.includes(field) && missing[field]) ?? null
}

/** The events that a filled-in form records; empty while something that they ask for is missing. */
export function eventsOfForm({ offers }: Recordable, fields: RecordFields): Event[] {
  const { day } = fields
  if (day === null) return []
  const events = offers.map((offer) =>
    offer.kind === 'fact'
      ? ({ kind: 'factConfirmed', day, trade: offer.trade, rule: offer.rule } satisfies Event)
      : filledIn({ ...offer.draft, day } as Event, fields),
  )
  const filled = events.filter((event) => event !== null)
  const whole = filled[0]?.kind === 'languageAssessed' || filled.length === events.length
  return whole ? filled : []
}

function filledIn(event: Event, fields: RecordFields): Event | null {
  const { percent, inTrade, role, ends, expires, expiresOnNoDay, paper, levels } = fields
  const { subjectLevel, subjectPaper } = fields
  switch (event.kind) {
    case 'languageAssessed': {
      const level = levels[event.skill]
      return level === undefined ? null : { ...event, level, paper }
    }
    case 'subjectAssessed':
      return subjectLevel === null ? null : { ...event, level: subjectLevel, paper: subjectPaper }
    case 'employmentStarted':
      return isPercent(percent) ? { ...event, percent, trade: inTrade ? event.trade : null } : null
    case 'positionChanged':
      return isPercent(percent) ? { ...event, percent } : null
    case 'jobTasteStarted':
    case 'languagePracticeStarted':
    case 'workTrainingStarted':
      return stayOf(event, fields)
    case 'capWaived': {
      const { until, by, ground } = fields
      return until === null || by === null || !isGround(fields)
        ? null
        : { ...event, until, by, ground: ground.trim() }
    }
    case 'contractStarted':
      return ends === null || role === null ? null : { ...event, role, ends }
    case 'contractExtended':
    case 'contractMadeApprenticeship':
      return ends === null ? null : { ...event, ends }
    case 'gatePassed':
      if (expiresOnNoDay) return null
      return expires === null ? event : { ...event, expires }
    default:
      return event
  }
}

type StayStarted = Event & { kind: 'jobTasteStarted' | 'languagePracticeStarted' | 'workTrainingStarted' }

function isStayStart(draft: EventDraft): draft is EventDraft & { kind: StayStarted['kind'] } {
  return asksFor(draft.kind).includes('lastDay')
}

/** The start of a stay with the last day that the form says, and none where it says none. */
function stayOf(event: StayStarted, { lastDay, lastDayOnNoDay }: RecordFields): StayStarted | null {
  if (lastDayOnNoDay) return null
  const { ends: _, ...started } = event
  return lastDay === null ? started : { ...started, ends: lastDay }
}

/** Whether a form says the ground of an exception. */
function isGround({ ground, isGroundWrong }: RecordFields): boolean {
  return ground.trim().length >= leastGround && !isGroundWrong
}

/** Whether a number can be the position of a job, in per cent. */
export function isPercent(number: number | null): number is number {
  return (
    number !== null && Number.isInteger(number) && number >= positionLimits[0] && number <= positionLimits[1]
  )
}
