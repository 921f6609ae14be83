import fc from 'fast-check'
import { addDays, addMonths, type Day } from '../../src/calendar/day.ts'
import { levels, otherFinals, skills } from '../../src/curriculum/requirement.ts'
import { stays } from '../../src/curriculum/route.ts'
import { contractRoles } from '../../src/curriculum/rules.ts'
import { heldLevels, subjectPapers, subjects } from '../../src/curriculum/subject.ts'
import type { Background, Experience } from '../../src/pathway/background.ts'
import { type Event, type EventKind, eventKinds, type LogEntry } from '../../src/pathway/event.ts'
import { itemPlace } from '../../src/pathway/item.ts'
import { chartOf, idOf, type Pathway } from '../../src/pathway/pathway.ts'
import { beginEvent, type Offer, possible } from '../../src/pathway/possible.ts'
import { replay } from '../../src/pathway/replay.ts'
import type { Standing } from '../../src/pathway/standing.ts'
import { step } from '../../src/pathway/step.ts'
import { day } from '../calendar/days.ts'
import { capped } from './capped.ts'
import { bringing, experience, pathwayOf, pathwayWithList } from './log.ts'

/** Pathways that between them have every role, kind of unit and county there is. */
const pathways: readonly Pathway[] = [
  pathwayOf('fagbrev-pa-jobb', 'vestland'),
  pathwayOf('modular', 'nordland'),
  pathwayOf('praksiskandidat', 'rogaland', 'LOG05-01'),
  pathwayOf('laerling', 'trondelag', 'BET05-01'),
  pathwayOf('bergensmodellen', 'vestland'),
  capped(pathwayOf('modular', 'vestland')),
  pathwayWithList('vestland'),
]

/**
 * What an offered event must say to be believed: a contract that lasts, of the route's role; aims of the module; a stay, or an
 * exception for one, with a last day ahead.
 */
export function believable(
  pathway: Pathway,
  { kind, unit }: Offer,
  standing: Standing,
  from: Day,
  months: number,
): object {
  if (kind === 'contractStarted') {
    return {
      ends: addMonths(from, months),
      role: pathway.route.role === 'apprentice' ? 'apprentice' : 'fpjCandidate',
    }
  }
  if (kind === 'claimPartlyApproved') {
    const about = standing.facts.claimsById.get(idOf(unit))?.about
    const module = about?.kind === 'module' ? pathway.modulesById.get(about.module) : undefined
    return { aims: module?.aims.slice(0, 1).map(({ code }) => code) }
  }
  const end = standing.facts.contractsById.get(idOf(unit))?.end ?? from
  if (kind === 'capWaived') return { until: addMonths(from, months) }
  if (stays.some((work) => kind === `${work}Started`)) return { ends: addDays(from, months % 9) }
  if (kind === 'contractMadeApprenticeship') return { ends: addMonths(from, months) }
  return kind === 'contractExtended' ? { ends: addMonths(end, months) } : {}
}

/** Any day of six years around the change of rules. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 6 * 365 })
  .map((days) => addDays(day('2023-06-01'), days))

const levelsHeld = levels.slice(1) as Exclude<(typeof levels)[number], 'belowA1'>[]

/** How the fields of an event may be filled, for the fields that more than one kind of event has. */
function anyFields(pathway: Pathway): Record<string, fc.Arbitrary<unknown>> {
  const idsOf = (kind: string): string[] =>
    [...pathway.initialPlaces.keys()].flatMap((unit) =>
      unit.startsWith(`${kind}.`) ? [unit.slice(kind.length + 1)] : [],
    )
  // Mostly the trade of the pathway: what is about another never counts.
  const anyTrade = fc.constantFrom(...Array(6).fill(pathway.trade?.trade ?? 'HEA'), 'KOK')
  const items = idsOf('item').map(itemPlace)
  return {
    subject: fc.constantFrom(...subjects.slice(2, 5)),
    skill: fc.constantFrom(...skills),
    level: fc.constantFrom(...levelsHeld),
    paper: fc.constant('norskprove'),
    module: fc.constantFrom(...idsOf('module'), 'NONE999'),
    exam: fc.constantFrom('written', 'trade', ...otherFinals),
    phase: fc.constantFrom(...idsOf('phase')),
    gate: fc.constantFrom(...idsOf('gate')),
    claim: fc.constantFrom('claim-1', 'claim-2'),
    engagement: fc.constantFrom('work-1', 'work-2', 'x1'),
    contract: fc.constantFrom('contract-1', 'contract-2'),
    about: fc.oneof(
      fc.record({ kind: fc.constant('module'), module: fc.constantFrom(...idsOf('module'), 'NONE999') }),
      fc.record({ kind: fc.constant('practice'), experience: fc.constantFrom('x1', 'x2'), trade: anyTrade }),
      fc.record({ kind: fc.constant('trade'), trade: anyTrade }),
    ),
    months: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    aims: fc.constant(['KM1']),
    percent: fc.constantFrom(20, 50, 79, 80, 81, 100),
    trade: anyTrade,
    role: fc.constantFrom(...contractRoles),
    ends: anyDay,
    expires: fc.option(anyDay, { nil: undefined }),
    until: fc.option(anyDay, { nil: undefined }),
    fact: fc.constant('own-wish'),
    rule: fc.constant('permanentJob'),
    point: fc.constantFrom('contract', 'tradeExam', 'tradeExamRegistration'),
    leaf: fc.constantFrom(
      { kind: 'practice', months: { rule: 'practiceBeforeContract' } },
      { kind: 'gate', gate: 'approved-training-establishment' },
      { kind: 'contract', reached: 'running' },
    ),
    by: fc.constantFrom('county', 'provider'),
    reaches: fc.constantFrom(undefined, 'law'),
    ground: fc.constant('a decision'),
    steps: fc.constant([]),
    step: fc.constantFrom(...items.map(({ step }) => step), 'none'),
    papers: fc.constantFrom(...items.map(({ paper }) => paper), 'none'),
    item: fc.constantFrom(...items.map(({ item }) => item), 'none'),
  }
}

const claimKind = ['claim']
const work = ['engagement']
const stay = ['engagement', 'ends']
const contract = ['contract', 'trade']

/** The fields of each kind of event beside its day. */
const fieldsOfKind: Record<EventKind, readonly string[]> = {
  languageAssessed: ['skill', 'level', 'paper'],
  subjectAssessed: ['subject'],
  moduleStarted: ['module'],
  moduleBrokenOff: ['module'],
  moduleApproved: ['module'],
  moduleNotApproved: ['module'],
  claimMade: ['claim', 'about'],
  claimDocumented: ['claim', 'paper'],
  claimApplied: claimKind,
  claimAssessed: claimKind,
  claimApproved: ['claim', 'months'],
  claimPartlyApproved: ['claim', 'aims', 'months'],
  claimRejected: claimKind,
  claimAppealed: claimKind,
  claimWithdrawn: claimKind,
  jobTasteStarted: stay,
  languagePracticeStarted: stay,
  workTrainingStarted: stay,
  capWaived: ['engagement', 'until', 'by', 'ground'],
  employmentStarted: ['engagement', 'percent'],
  positionChanged: ['engagement', 'percent'],
  workEnded: work,
  contractApplied: contract,
  contractRefused: contract,
  contractStarted: ['trade', 'contract', 'role', 'ends'],
  contractExtended: ['trade', 'contract', 'ends'],
  contractMadeApprenticeship: ['trade', 'contract', 'ends'],
  contractVoided: contract,
  contractCompleted: contract,
  examRegistered: ['trade', 'exam'],
  examPassed: ['trade', 'exam'],
  examFailed: ['trade', 'exam'],
  examAbsent: ['trade', 'exam'],
  examAnnulled: ['trade', 'exam'],
  examAppealed: ['trade', 'exam'],
  examPassedOnAppeal: ['trade', 'exam'],
  examFailedOnAppeal: ['trade', 'exam'],
  certificateIssued: ['trade'],
  phaseStarted: ['phase'],
  phaseCompleted: ['phase'],
  phaseBrokenOff: ['phase'],
  gatePassed: ['trade', 'gate', 'expires'],
  gateLapsed: ['trade', 'gate'],
  itemTicked: ['step', 'item'],
  leaveStarted: [],
  leaveEnded: [],
  factConfirmed: ['trade', 'rule'],
  factStated: ['fact'],
  requirementWaived: ['trade', 'point', 'leaf', 'by', 'reaches', 'ground', 'until'],
  planAgreed: ['steps'],
  planChanged: [],
  planAppealed: [],
  planEnded: [],
}

/** An event of a kind with its fields filled in validly; `given` are fields that are known already. */
export function anyEventOf(pathway: Pathway, kind: EventKind, given: object = {}): fc.Arbitrary<Event> {
  const eventsOfKind = anyEventsByPathway.get(pathway) ?? anyEventsByKind(pathway)
  anyEventsByPathway.set(pathway, eventsOfKind)
  return eventsOfKind[kind].map((event) => ({ ...event, ...given }))
}

const anyEventsByPathway = new Map<Pathway, Record<EventKind, fc.Arbitrary<Event>>>()

function anyEventsByKind(pathway: Pathway): Record<EventKind, fc.Arbitrary<Event>> {
  const fields = anyFields(pathway)
  const events = eventKinds.map((kind) => {
    const own = fieldsOfKind[kind].map((field) => [field, fields[field] ?? fc.constant(undefined)])
    if (kind === 'employmentStarted') own.push(['trade', fc.option(fields.trade as fc.Arbitrary<string>)])
    if (kind === 'capWaived') own.push(['until', anyDay], ['by', fc.constantFrom('nav', 'municipality')])
    // A test of a subject names its level and a paper, a language test a paper too
    if (kind === 'subjectAssessed') {
      own.push(['level', fc.constantFrom(...heldLevels)], ['paper', fc.constantFrom(...subjectPapers)])
    }
    if (kind === 'itemTicked') own.push(['paper', fields.papers as fc.Arbitrary<string>])
    const event = fc.record({ kind: fc.constant(kind), day: anyDay, ...Object.fromEntries(own) })
    return [kind, event]
  })
  return Object.fromEntries(events)
}

/** Any event of a pathway, in order or not. */
function anyEvent(pathway: Pathway): fc.Arbitrary<Event> {
  return fc.constantFrom(...eventKinds).chain((kind) => anyEventOf(pathway, kind))
}

/** Work before the plan, some of it in health care. */
export const anyExperience: fc.Arbitrary<Experience> = fc
  .record({
    from: anyDay,
    days: fc.integer({ min: 0, max: 800 }),
    percent: fc.integer({ min: 20, max: 100 }),
    months: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null, freq: 3 }),
    documented: fc.boolean(),
    goesOn: fc.boolean(),
    trade: fc.constantFrom('HEA', 'KOK'),
  })
  .map(({ from, days, percent, months, documented, goesOn, trade }) => ({
    ...experience(0, null, { percent, documented, counts: { kind: 'practice', trade } }),
    time:
      months === null
        ? { kind: 'period' as const, from, to: goesOn ? null : addDays(from, days) }
        : { kind: 'length' as const, months },
  }))

/** What a person may bring. */
const anyBackground: fc.Arbitrary<Background> = fc
  .record({
    experiences: fc
      .array(anyExperience, { maxLength: 3 })
      .map((list) => list.map((one, index) => ({ ...one, id: `x${index + 1}` }))),
    birthYear: fc.option(fc.integer({ min: 1970, max: 2008 }), { nil: null }),
  })
  .map(bringing)

/** A choice that fast-check makes for a log, and what it is made into only where the person then stands. */
interface Turn {
  pick: number
  /** Goes on with something begun rather than beginning something. */
  goesOn: boolean
  wait: number
  seed: number
}

const anyTurn: fc.Arbitrary<Turn> = fc.record({
  pick: fc.nat(),
  goesOn: fc.boolean(),
  wait: fc.integer({ min: 0, max: 90 }),
  seed: fc.nat(),
})

/** One of the offers: every kind of thing as likely, however many of it a pathway has. */
function choose(offers: readonly Offer[], standing: Standing, { pick, goesOn }: Turn): Offer | undefined {
  const begun = offers.filter((offer) => standing.facts.since.has(offer.unit))
  const from = goesOn && begun.length > 0 ? begun : offers
  const kinds = [...new Set(from.map((offer) => chartOf(offer.unit)))]
  const ofKind = from.filter((offer) => chartOf(offer.unit) === kinds[pick % kinds.length])
  // What comes first leads on, in most charts; what comes after it leads out.
  return ofKind[pick % (ofKind.length + 2)] ?? ofKind[0]
}

/**
 * A log as people live it: what is possible where they stand, one happening after another. Events drawn at
 * random alone hardly ever get past the beginning of a chart.
 */
function livelyEvents(pathway: Pathway, from: Day, turns: readonly Turn[]): Event[] {
  const experienced = bringing({ experiences: [experience(60)] })
  let { standing } = replay(pathway, experienced, [])
  let on = from
  return turns.flatMap((turn) => {
    on = addDays(on, turn.wait)
    const offer = choose(possible(pathway, experienced, standing, on), standing, turn)
    if (!offer) return []
    const level = offer.levels && { level: offer.levels[turn.pick % offer.levels.length] }
    const said = believable(pathway, offer, standing, on, turn.goesOn ? 12 : 60)
    const filled = anyEventOf(pathway, offer.kind, { ...beginEvent(pathway, offer, on), ...level, ...said })
    const [event] = fc.sample(filled, { numRuns: 1, seed: turn.seed })
    if (event) ({ standing } = step(pathway, experienced, standing, event))
    return event ?? []
  })
}

/** A log with a life in it, some events out of nowhere, and some entries that take others back. */
function anyLog(pathway: Pathway): fc.Arbitrary<LogEntry[]> {
  return fc
    .record({
      from: anyDay,
      turns: fc.array(anyTurn, { maxLength: 40, size: 'max' }),
      odd: fc.array(anyEvent(pathway), { maxLength: 6 }),
      retracted: fc.array(fc.nat({ max: 40 }), { maxLength: 3 }),
    })
    .map(({ from, turns, odd, retracted }) => {
      const said = [
        ...livelyEvents(pathway, from, turns).map((event) => ({ event })),
        ...odd.map((event) => ({ event })),
        ...retracted.map((index) => ({ retracts: `e${index}` })),
      ]
      return said.map(
        (part, index): LogEntry => ({
          id: `e${index}`,
          sequence: index,
          recorded: 'event' in part ? part.event.day : from,
          by: 'adviser',
          ...part,
        }),
      )
    })
}

/** Somebody on one of the pathways, after some log. */
export const anybody = fc
  .constantFrom(...pathways)
  .chain((pathway) =>
    fc.record({ pathway: fc.constant(pathway), background: anyBackground, log: anyLog(pathway) }),
  )
