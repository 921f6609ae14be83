import { type Day, later } from '../calendar/day.ts'
import type { Level, Skill } from '../curriculum/requirement.ts'
import { goalOf, type Lane, laneOfGoal } from '../curriculum/route.ts'
import type { Event } from '../pathway/event.ts'
import { gatesToEarn, type Pathway, tradeOf } from '../pathway/pathway.ts'
import {
  arrivedOn,
  contractOf,
  hasArrived,
  holdsModule,
  type Standing,
  stateOf,
} from '../pathway/standing.ts'
import type { FinishRange } from './finishRange.ts'
import type { Agreement, Pin, Plan, PlanStep } from './plan.ts'
import type { Progress, StationSubject } from './routeMap.ts'

/** What a map is drawn from: what happened, and what is planned and agreed. */
export interface Mapped {
  pathway: Pathway
  standing: Standing
  /** The events that count, in order. */
  events: readonly Event[]
  plan: Plan | null
  agreement: Agreement | null
  pins: readonly Pin[]
  today: Day
  finish: FinishRange | null
  programmeEnd: Day | null
}

/** A stretch on a lane before it has been given a track. */
export interface Stretch {
  id: string
  subject: StationSubject
  lane: Lane
  from: Day
  to: Day
  /** Where the station stands; the end of the stretch when left out. */
  day?: Day
  progress: Progress
  deciding: boolean
  pinned: boolean
  assumed: boolean
  /** It goes on as long as it is needed. */
  openEnded?: true
}

/** A stretch that lies behind, with nothing left to decide, fix or assume of it. */
function behind(
  id: string,
  subject: StationSubject,
  lane: Lane,
  [from, to]: readonly [Day, Day],
  progress: Progress = 'done',
): Stretch {
  return { id, subject, lane, from, to, progress, deciding: false, pinned: false, assumed: false }
}

/** Stretches that lie behind: results of tests, modules, gates, stretches of the route, jobs, contracts, exams. */
export function happened(mapped: Mapped): Stretch[] {
  const steps = mapped.plan?.steps ?? []
  const plannedIds = new Set([...steps.map((step) => step.id), ...steps.flatMap(goesOnIn)])
  return [
    ...testsTaken(mapped),
    ...levelsFound(mapped),
    ...modulesHeld(mapped),
    ...modulesWithoutPlan(mapped),
    ...gatesHeld(mapped),
    ...stretchesCompleted(mapped),
    ...workDone(mapped),
    ...contractCompleted(mapped),
    ...examsSat(mapped),
  ].filter((stretch) => !plannedIds.has(stretch.id))
}

/** The stay that a step of a plan ends and does not begin: it is drawn as that step. */
function goesOnIn({ events }: PlanStep): string[] {
  const [first] = events
  return events.length === 1 && first?.kind === 'workEnded' ? [`work.${first.engagement}`] : []
}

function testsTaken({ events }: Mapped): Stretch[] {
  const tests = new Map<string, { level: Level; day: Day; skills: Skill[] }>()
  for (const event of events) {
    if (event.kind !== 'languageAssessed') continue
    const key = `${event.level}.${event.day}`
    const test = tests.get(key) ?? { level: event.level, day: event.day, skills: [] }
    test.skills.push(event.skill)
    tests.set(key, test)
  }
  return [...tests.values()].map(({ level, day, skills }) =>
    behind(`done.language.${level}.${day}`, { kind: 'language', level, skills }, 'norwegian', [day, day]),
  )
}

/** The levels that have been found in subjects, each on its day. */
function levelsFound({ events }: Mapped): Stretch[] {
  return events.flatMap((event) => {
    if (event.kind !== 'subjectAssessed') return []
    const { subject, level, day } = event
    const id = `done.subject.${subject}.${level}.${day}`
    return [behind(id, { kind: 'subject', subject, level }, 'modules', [day, day])]
  })
}

function modulesHeld({ pathway, standing, events, today }: Mapped): Stretch[] {
  return [...pathway.modulesById.values()]
    .filter(({ id }) => holdsModule(standing, id))
    .map(({ id, title }) => {
      const to = standing.facts.since.get(`module.${id}`) ?? today
      const started = events.findLast((event) => event.kind === 'moduleStarted' && event.module === id)
      return behind(`module.${id}`, { kind: 'module', module: id, title }, 'modules', [
        started?.day ?? to,
        to,
      ])
    })
}

/** The modules that are under way where there is no plan that has them. */
function modulesWithoutPlan({ pathway, standing, events, plan, today }: Mapped): Stretch[] {
  if (plan) return []
  return [...pathway.modulesById.values()]
    .filter(({ id }) => stateOf(standing, `module.${id}`) === 'underWay')
    .map(({ id, title }) => {
      const started = events.findLast((event) => event.kind === 'moduleStarted' && event.module === id)
      const subject: StationSubject = { kind: 'module', module: id, title }
      return behind(`module.${id}`, subject, 'modules', [started?.day ?? today, today], 'underWay')
    })
}

function gatesHeld({ pathway, standing }: Mapped): Stretch[] {
  return gatesToEarn(pathway).flatMap(({ id, name }) => {
    const day = standing.facts.since.get(`gate.${id}`)
    return day !== undefined && stateOf(standing, `gate.${id}`) === 'held'
      ? [behind(`gate.${id}`, { kind: 'gate', gate: id, name }, 'modules', [day, day])]
      : []
  })
}

function stretchesCompleted({ pathway, standing, events, today }: Mapped): Stretch[] {
  return pathway.route.steps.flatMap((step) => {
    if (step.kind !== 'stretch' || stateOf(standing, `phase.${step.id}`) !== 'completed') return []
    const to = standing.facts.since.get(`phase.${step.id}`) ?? today
    const started = events.findLast((event) => event.kind === 'phaseStarted' && event.phase === step.id)
    const subject = { kind: 'stretch', step: step.id, name: step.name } as const
    return [behind(`stretch.${step.id}`, subject, step.lane, [started?.day ?? to, to])]
  })
}

function workDone({ standing, events, plan, today }: Mapped): Stretch[] {
  return [...standing.facts.workById].map(([id, work]) => {
    const ended = stateOf(standing, `work.${id}`) === 'left'
    const employed = work.spells.length > 0
    // A job is drawn as going on with the plan; a taste or practice place only as long as it has lasted.
    const until = employed ? later(today, plan?.finish ?? today) : today
    const to = ended ? (standing.facts.since.get(`work.${id}`) ?? today) : until
    const subject: StationSubject = {
      kind: 'work',
      work: workKindOf(events, id),
      percent: employed ? work.percent : null,
    }
    const stretch = behind(`work.${id}`, subject, 'work', [work.started, to], ended ? 'done' : 'underWay')
    return { ...stretch, day: work.started }
  })
}

function contractCompleted({ standing }: Mapped): Stretch[] {
  const found = contractOf(standing)
  if (found?.contract.start == null || found.state !== 'completed') return []
  const { start, end, role } = found.contract
  const subject = { kind: 'contract', role: role ?? 'fpjCandidate', months: null } as const
  return [behind(`contract.${found.id}`, subject, 'work', [start, end ?? start])]
}

function examsSat({ pathway, standing, today }: Mapped): Stretch[] {
  const sat = standing.facts.attempts.map(({ exam, day, outcome }, index) => {
    const passed = outcome === 'passed'
    const id = passed ? `exam.${exam}` : `attempt.${index}`
    return behind(id, { kind: 'exam', exam }, 'exams', [day, day], passed ? 'done' : 'failed')
  })
  if (!hasArrived(standing)) return sat
  const isCertificate = goalOf(pathway.route).kind === 'certificate'
  const day = arrivedOn(standing) ?? today
  const [id, lane] = isCertificate
    ? (['certificate', 'exams'] as const)
    : (['goal', laneOfGoal(pathway.route)] as const)
  return [...sat, behind(id, goalSubject(pathway), lane, [day, day])]
}

const workKinds = {
  jobTasteStarted: 'jobTaste',
  languagePracticeStarted: 'languagePractice',
  workTrainingStarted: 'workTraining',
  employmentStarted: 'employment',
} as const

/** What an engagement has become: the last kind of work that it was started as. */
function workKindOf(
  events: readonly Event[],
  engagement: string,
): (StationSubject & { kind: 'work' })['work'] {
  const last = events.findLast(
    (event) => event.kind in workKinds && 'engagement' in event && event.engagement === engagement,
  )
  return workKinds[last?.kind as keyof typeof workKinds] ?? 'employment'
}

/** What the whole way leads to. */
export function goalSubject(pathway: Pathway): StationSubject & { kind: 'certificate' | 'goal' } {
  const goal = goalOf(pathway.route)
  if (goal.kind !== 'certificate') return { kind: 'goal', goal }
  const { occupation, certificate } = tradeOf(pathway)
  return { kind: 'certificate', occupation, certificate }
}
