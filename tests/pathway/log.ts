import type { Day } from '../../src/calendar/day.ts'
import type { Route, RouteStep } from '../../src/curriculum/route.ts'
import type { Paper } from '../../src/curriculum/routeStep.ts'
import { type Background, type Experience, emptyBackground } from '../../src/pathway/background.ts'
import { type Event, eventSchema, kindsInTrade, type LogEntry } from '../../src/pathway/event.ts'
import type { Asked } from '../../src/pathway/findings.ts'
import type { Outcome } from '../../src/pathway/outcome.ts'
import { composePathway, type Pathway } from '../../src/pathway/pathway.ts'
import { replay } from '../../src/pathway/replay.ts'
import { day } from '../calendar/days.ts'
import { realCatalogue } from '../curriculum/files.ts'

/** The real curricula, read once a test file. */
export const catalogue = realCatalogue()

/** A pathway of the real curricula: fagbrev på jobb in health care work in Vestland, unless said otherwise. */
export function pathwayOf(route = 'fagbrev-pa-jobb', county = 'vestland', trade = 'HEA05-01'): Pathway {
  const pathway = composePathway(catalogue, { trade, route, county })
  if (!pathway) throw new Error(`no such pathway: ${trade}, ${route}, ${county}`)
  return pathway
}

/** The same of a route whose model says more of its steps than the file does. */
export function pathwayOfModel(
  change: (step: RouteStep) => RouteStep,
  added: readonly RouteStep[] = [],
  county = 'trondelag',
): Pathway {
  const id = 'fagbrev-pa-jobb'
  const route = catalogue.routesById.get(id)
  const changed = route && { ...route, steps: [...route.steps.map(change), ...added] }
  const routesById = new Map(catalogue.routesById).set(id, changed as Route)
  const pathway = composePathway({ ...catalogue, routesById }, { trade: 'HEA05-01', route: id, county })
  if (!pathway) throw new Error('no such pathway')
  return pathway
}

const read = { title: 'an invented handbook', year: 2019 }

/** A checklist of two lines for the job of a route: no model that we have read says what its lists hold. */
export const startList: Paper = {
  id: 'start',
  kind: 'checklist',
  name: { nb: 'Ved oppstart' },
  plain: { nb: 'Dere går gjennom listen sammen.' },
  whose: 'employer',
  items: [
    { id: 'keys', text: { nb: 'Har fått nøkler' } },
    { id: 'mentor', text: { nb: 'Vet hvem mentoren er' } },
  ],
  source: read,
}

/** Fagbrev på jobb with that checklist at the job. */
export const pathwayWithList = (county?: string): Pathway =>
  pathwayOfModel((step) => (step.kind === 'work' ? { ...step, papers: [startList] } : step), [], county)

/** What the words after the kind mean, by the words of a line: `employmentStarted home 80% inTrade`. */
const readers: Partial<Record<Event['kind'], (words: string[], trade: string) => object>> = {
  languageAssessed: ([skill, level, paper = 'norskprove']) => ({ skill, level, paper }),
  claimMade: ([claim, kind, id], trade) => ({
    claim,
    about:
      kind === 'module'
        ? { kind, module: id }
        : { kind, trade, ...(kind === 'practice' && { experience: id }) },
  }),
  claimDocumented: ([claim, ...paper]) => ({ claim, paper: paper.join(' ') }),
  claimApproved: ([claim, months]) => ({ claim, ...(months && { months: Number.parseFloat(months) }) }),
  claimPartlyApproved: ([claim, ...parts]) =>
    parts.every((part) => part.startsWith('KM'))
      ? { claim, aims: parts }
      : { claim, months: Number.parseFloat(parts[0] ?? '') },
  employmentStarted: ([engagement, percent, inTrade = 'inTrade'], trade) => ({
    engagement,
    percent: Number.parseInt(percent ?? '', 10),
    trade: inTrade === 'inTrade' ? trade : null,
  }),
  positionChanged: ([engagement, percent]) => ({ engagement, percent: Number.parseInt(percent ?? '', 10) }),
  contractStarted: ([contract, role, , ends]) => ({ contract, role, ends }),
  contractExtended: ([contract, , ends]) => ({ contract, ends }),
  contractMadeApprenticeship: ([contract, , ends]) => ({ contract, ends }),
  gatePassed: ([gate, , expires]) => ({ gate, ...(expires && { expires }) }),
  factConfirmed: ([rule]) => ({ rule }),
  itemTicked: ([step, paper, item]) => ({ step, paper, item }),
  factStated: ([fact, answer]) => ({ fact, ...(answer === 'no' && { holds: false }) }),
  planAgreed: (steps) => ({ steps }),
}

/** The field that names what an event is about, when that is all it says. */
function plainField(kind: string): string | null {
  if (/^module/.test(kind)) return 'module'
  if (/^claim/.test(kind)) return 'claim'
  if (/^(jobTaste|languagePractice|workTraining|workEnded)/.test(kind)) return 'engagement'
  if (/^contract/.test(kind)) return 'contract'
  if (/^exam/.test(kind)) return 'exam'
  if (/^phase/.test(kind)) return 'phase'
  if (/^gate/.test(kind)) return 'gate'
  return null
}

/** A line that ends with `in BET` is about that trade; the others about the trade they are written for. */
function splitTrade(line: string, trade: string): [string, string] {
  const [, happened = line, other = trade] = /^(.*) in ([A-Z]{3})$/.exec(line.trim()) ?? []
  return [happened, other]
}

/**
 * A happening as a line of a log: `2025-08-18 moduleStarted HEAV105`, `2026-01-05 contractStarted c1 fpjCandidate
 * until 2027-01-04`. What is about a trade is about health care work, unless said otherwise.
 */
export function happening(line: string, ownTrade = 'HEA'): Event {
  const [happened, trade] = splitTrade(line, ownTrade)
  const [on = '', kind = '', ...words] = happened.trim().split(/\s+/)
  const field = plainField(kind)
  const said = readers[kind as Event['kind']]?.(words, trade) ?? (field ? { [field]: words[0] } : {})
  const inTrade = kindsInTrade.has(kind as Event['kind']) && !kind.startsWith('phase') ? { trade } : {}
  const fields = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  const read = eventSchema.safeParse({ day: on, kind, ...inTrade, ...fields })
  if (!read.success) throw new Error(`no such happening: ${line}\n${read.error.message}`)
  return read.data
}

/** A log as it is written, a line a happening, each recorded on its own day. */
export function logOf(lines: readonly (string | Event)[], trade = 'HEA'): LogEntry[] {
  return lines.map((line, index) => {
    const event = typeof line === 'string' ? happening(line, trade) : line
    return { id: `e${index}`, sequence: index, recorded: event.day, by: 'adviser', event }
  })
}

/** An experience as the adviser has noted it: documented work in health care, full time, unless said otherwise. */
export function experience(
  from: string | number,
  to: string | null = null,
  more: Partial<Experience> = {},
): Experience {
  return {
    id: 'x1',
    title: 'care assistant',
    styrk: null,
    where: 'norway',
    place: null,
    time:
      typeof from === 'number'
        ? { kind: 'length', months: from }
        : { kind: 'period', from: day(from), to: to === null ? null : day(to) },
    percent: 100,
    documented: true,
    counts: { kind: 'practice', trade: 'HEA' },
    ...more,
  }
}

/** What a person brings, where it differs from nothing. */
export function bringing(more: Partial<Background>): Background {
  return { ...emptyBackground, ...more }
}

/** A person after a log, in a pathway. */
export interface Person {
  pathway: Pathway
  background: Background
  standing: Asked['standing']
  /** What became of each line, in the order in which the lines were written. */
  outcomes: Outcome[]
  /** What became of the last line. */
  last: Outcome
  asked: (on: string | Day) => Asked
}

/** Sends a log through the charts. A line may also be an event. */
export function person(
  pathway: Pathway,
  lines: readonly (string | Event)[] = [],
  background: Background = emptyBackground,
): Person {
  const log = logOf(lines, pathway.trade?.trade)
  const { standing, outcomeById } = replay(pathway, background, log)
  const outcomes = log.map(({ id }) => outcomeById.get(id) as Outcome)
  return {
    pathway,
    background,
    standing,
    outcomes,
    last: outcomes.at(-1) ?? { accepted: true, notices: [] },
    asked: (on) => ({ pathway, background, standing, day: typeof on === 'string' ? day(on) : on }),
  }
}

/** In one word what became of an event: `counts`, or the kind of its refusal. */
export function fate(outcome: Outcome): string {
  return outcome.accepted ? 'counts' : outcome.refusal.kind
}
