import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Event, LogEntry } from '../../src/pathway/event.ts'
import type { Agreement, Basis, Plan, PlanStep } from '../../src/planning/plan.ts'
import { readFile, writeFile } from '../../src/records/exchange.ts'
import { begin, change, type Deed, type Kept } from '../../src/records/history.ts'
import { newParticipant, type Participant } from '../../src/records/participant.ts'
import { day } from '../calendar/days.ts'

/** The day on which tests are run. */
export const today = day('2026-03-02')

/** A line of the log: the day it happened and was written down, the id of its entry, what happened. */
function line(id: string, on: string, sequence: number, event: Event): LogEntry {
  return { id, sequence, recorded: day(on), by: 'adviser', event }
}

/** A module approved, as a line of the log: `a`, `2026-02-01`, 3, `HEAV107`. */
export function approved(id: string, on: string, sequence: number, module: string): LogEntry {
  return line(id, on, sequence, { day: day(on), kind: 'moduleApproved', module })
}

/** A person of whom two things are known. Another id or alias makes another person. */
export function person(id = 'p-1', alias = 'Solsikke', log: LogEntry[] = twoLines): Participant {
  return { ...newParticipant(id, alias, day('2025-08-18')), log }
}

const twoLines: LogEntry[] = [
  line('e-1', '2025-08-25', 0, {
    day: day('2025-08-20'),
    kind: 'languageAssessed',
    skill: 'oral',
    level: 'A2',
    paper: 'norskprove',
  }),
  approved('e-2', '2026-01-30', 1, 'HEAV107'),
]

/** The person of the frozen file of the newest version: many kinds of event, a plan, an agreement. */
export function frozenPerson(version = 1): Participant {
  const read = readFile(readFileSync(new URL(`files/participant-${version}.json`, import.meta.url)))
  if (read.kind !== 'participant') throw new Error(`frozen file: ${JSON.stringify(read)}`)
  return read.participant
}

/** The text of a person's file, which must be writable. */
export function textOf(participant: Participant): string {
  const written = writeFile(participant, today)
  if (written.kind !== 'file') throw new Error(JSON.stringify(written))
  return written.text
}

/** The bytes of a text. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

let count = 0

/** The label of an edit made today. */
export function label(what: Deed) {
  return { id: `edit-${++count}`, day: today, what }
}

/** A person whose history begins with being added. */
export function kept(participant: Participant = person()): Kept {
  const begun = begin(participant, label({ kind: 'personAdded', from: 'alias' }))
  if (begun.kind !== 'kept') throw new Error(JSON.stringify(begun))
  return begun.kept
}

/** The same person after an edit, which must be one that can be made. */
export function edited(
  before: Kept,
  changes: Partial<Participant>,
  what: Deed = { kind: 'noteChanged' },
): Kept {
  const made = change(before, { ...before.participant, ...changes }, label(what))
  if (made.kind !== 'kept') throw new Error(JSON.stringify(made))
  return made.kept
}

const anyId = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/)
const nearDay = fc.integer({ min: 19_000, max: 22_000 }).map((count) => count as ReturnType<typeof day>)
// Any letters, no ten digits in a row: an identity number is refused before anything else is asked
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .filter((text) => !/\p{Nd}.*\p{Nd}/su.test(text))

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ day: nearDay, kind: fc.constantFrom('moduleStarted', 'moduleApproved'), module: anyId }),
  fc.record({
    day: nearDay,
    kind: fc.constant('languageAssessed' as const),
    skill: fc.constantFrom('oral', 'writing'),
    level: fc.constantFrom('A2', 'B1'),
    paper: fc.constant('norskprove' as const),
  }),
  fc.record({
    day: nearDay,
    kind: fc.constant('employmentStarted' as const),
    engagement: anyId,
    percent: fc.integer({ min: 1, max: 100 }),
    trade: fc.constantFrom('HEA', null),
  }),
  fc.record(
    {
      day: nearDay,
      kind: fc.constant('claimPartlyApproved' as const),
      claim: anyId,
      aims: fc.array(anyId, { maxLength: 3 }),
      months: fc.double({ min: 0, max: 600, noNaN: true }),
    },
    { requiredKeys: ['day', 'kind', 'claim'] },
  ),
) as fc.Arbitrary<Event>

/** Any log, ids unique. */
export const anyLog: fc.Arbitrary<LogEntry[]> = fc.uniqueArray(
  fc.record(
    {
      id: anyId,
      sequence: fc.nat(20),
      recorded: nearDay,
      by: fc.constantFrom('adviser', 'participant'),
      event: anyEvent,
      note: anyText,
    },
    { requiredKeys: ['id', 'sequence', 'recorded', 'by', 'event'] },
  ) as fc.Arbitrary<LogEntry>,
  { selector: ({ id }) => id, maxLength: 8 },
)

const anyStep: fc.Arbitrary<PlanStep> = fc.record({
  id: anyId.map((id) => `module.${id}`),
  routeStep: anyId,
  lane: fc.constantFrom('modules', 'exams'),
  from: nearDay,
  to: nearDay,
  hoursAWeek: fc.integer({ min: 0, max: 60 }),
  events: fc.array(anyEvent, { maxLength: 2 }),
  assumes: fc.array(fc.record({ kind: fc.constant('duration' as const), id: anyId }), { maxLength: 2 }),
  deciding: fc.boolean(),
})

const planned = frozenPerson().plan as Plan

const anyBasis: fc.Arbitrary<Basis> = fc.record({
  editions: fc.record({ county: fc.constantFrom('1.abc', '2.x'), terms: fc.constant('1.a+1.b') }),
  values: fc.dictionary(
    fc.constantFrom('rule.contractLeast', 'duration.module', 'length.total'),
    fc.oneof(fc.integer({ min: 0, max: 500 }), fc.boolean(), fc.constantFrom('A2' as const, 'B1' as const)),
  ),
})

const anyPlan: fc.Arbitrary<Plan> = fc
  .record(
    { steps: fc.array(anyStep, { maxLength: 5 }), finish: nearDay, proved: fc.boolean(), basis: anyBasis },
    { requiredKeys: ['steps', 'finish', 'proved'] },
  )
  .map((part) => ({ ...planned, ...part }))

const anyAgreements: fc.Arbitrary<Agreement[]> = fc.uniqueArray(
  fc.record(
    {
      id: anyId,
      day: nearDay,
      trade: anyId,
      route: anyId,
      county: anyId,
      steps: fc.array(anyStep, { maxLength: 2 }),
      finish: nearDay,
      basis: anyBasis,
    },
    { requiredKeys: ['id', 'day', 'trade', 'route', 'county', 'steps', 'finish'] },
  ),
  { selector: ({ id }) => id, maxLength: 2 },
)

/** Parts of a person that an edit may change, any of them at once. */
export const anyChanges: fc.Arbitrary<Partial<Participant>> = fc.record(
  {
    alias: anyText.map((text) => `x${text}`),
    archived: fc.boolean(),
    note: anyText,
    log: anyLog,
    plan: fc.option(anyPlan),
    agreements: anyAgreements,
    pins: fc.array(fc.record({ step: anyId, weeks: fc.integer({ min: 1, max: 520 }) }), { maxLength: 3 }),
    durations: fc.dictionary(
      anyId,
      fc.constantFrom({ low: 1, likely: 2, high: 3 }, { low: 0, likely: 2, high: 9 }),
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
    background: fc.nat(60).map((hours) => ({ ...person().background, hoursAWeek: Math.max(1, hours) })),
    wishes: fc.record({
      trades: fc.array(anyId, { maxLength: 3 }),
      county: fc.option(anyId),
      route: fc.option(anyId),
    }),
  },
  { requiredKeys: [] },
)

/** Any person at all. */
export const anyPerson: fc.Arbitrary<Participant> = anyChanges.map((changes) => ({ ...person(), ...changes }))
