import { type Day, later } from '../calendar/day.ts'
import type { Level, Skill } from '../curriculum/requirement.ts'
import type { Lane } from '../curriculum/route.ts'
import type { Event } from '../pathway/event.ts'
import type { Pathway } from '../pathway/pathway.ts'
import { contractOf, type Standing, stateOf } from '../pathway/standing.ts'
import type { FinishRange } from './compare.ts'
import type { Agreement, Pin, Plan } from './plan.ts'
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
}

/** Stretches that lie behind: results of tests, modules, jobs, contracts, exams. */
export function happened({ pathway, standing, events, plan, today }: Mapped): Stretch[] {
  const plannedIds = new Set(plan?.steps.map((step) => step.id))
  const stretches: Stretch[] = []
  const done = (
    id: string,
    subject: StationSubject,
    lane: Lane,
    from: Day,
    to: Day,
    progress: Progress = 'done',
    day?: Day,
  ): void => {
    const facts = { id, subject, lane, from, to, progress, deciding: false, pinned: false, assumed: false }
    stretches.push(day === undefined ? facts : { ...facts, day })
  }
  const startedOn = (wanted: (event: Event) => boolean): Day | undefined => events.findLast(wanted)?.day

  const tests = new Map<string, { level: Level; day: Day; skills: Skill[] }>()
  for (const event of events) {
    if (event.kind !== 'languageAssessed') continue
    const key = `${event.level}.${event.day}`
    const test = tests.get(key) ?? { level: event.level, day: event.day, skills: [] }
    test.skills.push(event.skill)
    tests.set(key, test)
  }
  for (const { level, day, skills } of tests.values()) {
    done(`done.language.${level}.${day}`, { kind: 'language', level, skills }, 'norwegian', day, day)
  }

  for (const module of pathway.trade.modules) {
    const state = stateOf(standing, `module.${module.id}`)
    if (state !== 'approved' && state !== 'recognised') continue
    const day = standing.facts.since.get(`module.${module.id}`) ?? today
    const from = startedOn((event) => event.kind === 'moduleStarted' && event.module === module.id) ?? day
    done(
      `module.${module.id}`,
      { kind: 'module', module: module.id, title: module.title },
      'modules',
      from,
      day,
    )
  }
  for (const [id, gate] of pathway.gatesById) {
    const day = standing.facts.since.get(`gate.${id}`)
    if (gate.heldBy === 'person' && day !== undefined && stateOf(standing, `gate.${id}`) === 'held') {
      done(`gate.${id}`, { kind: 'gate', gate: id, name: gate.name }, 'modules', day, day)
    }
  }
  for (const step of pathway.route.steps) {
    if (step.kind !== 'stretch' || stateOf(standing, `phase.${step.id}`) !== 'completed') continue
    const day = standing.facts.since.get(`phase.${step.id}`) ?? today
    const from = startedOn((event) => event.kind === 'phaseStarted' && event.phase === step.id) ?? day
    done(`stretch.${step.id}`, { kind: 'stretch', step: step.id, name: step.name }, step.lane, from, day)
  }
  for (const [id, work] of standing.facts.workById) {
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
    done(`work.${id}`, subject, 'work', work.started, to, ended ? 'done' : 'underWay', work.started)
  }
  const contract = contractOf(standing)
  if (contract?.contract.start != null && contract.state === 'completed') {
    const { start, end, role } = contract.contract
    done(
      `contract.${contract.id}`,
      { kind: 'contract', role: role ?? 'fpjCandidate', months: null },
      'work',
      start,
      end ?? start,
    )
  }
  for (const [index, attempt] of standing.facts.attempts.entries()) {
    const passed = attempt.outcome === 'passed'
    const id = passed ? `exam.${attempt.exam}` : `attempt.${index}`
    done(
      id,
      { kind: 'exam', exam: attempt.exam },
      'exams',
      attempt.day,
      attempt.day,
      passed ? 'done' : 'failed',
    )
  }
  if (stateOf(standing, 'certificate.certificate') === 'issued') {
    const day = standing.facts.since.get('certificate.certificate') ?? today
    done('certificate', certificateSubject(pathway), 'exams', day, day)
  }
  return stretches.filter((stretch) => !plannedIds.has(stretch.id))
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
export function certificateSubject(pathway: Pathway): StationSubject {
  return { kind: 'certificate', occupation: pathway.trade.occupation, certificate: pathway.trade.certificate }
}
