import { addMonths, type Day, earlier, later } from '../calendar/day.ts'
import { type Level, leavesOf, type Requirement } from '../curriculum/requirement.ts'
import { type Lane, lanes } from '../curriculum/route.ts'
import type { Subject, SubjectTarget } from '../curriculum/subject.ts'
import { stayIn } from '../pathway/cap.ts'
import { writtenTermsOfRoute } from '../pathway/examTerms.ts'
import { choiceOf, isSameWay, type Pathway } from '../pathway/pathway.ts'
import { hasArrived, stateOf } from '../pathway/standing.ts'
import { underWaySince } from './begun.ts'
import { goalSubject, happened, type Mapped, type Stretch } from './mapBehind.ts'
import { axisOf } from './onAxis.ts'
import type { PlanStep } from './plan.ts'
import {
  endOf,
  type PhaseBand,
  type Piece,
  type Progress,
  type RouteMap,
  type Station,
  type StationSubject,
  type Window,
} from './routeMap.ts'

/** So many months past all else the axis goes on for the programme's end; a later day is told at its edge. */
const monthsToProgrammeEnd = 12

/** Draws the line map: days and states only, for both drawings and for the list. */
export function drawMap(mapped: Mapped): RouteMap {
  const { plan, today } = mapped
  // What goes on after the goal ends nothing: the way was at its end on the day the goal was reached
  const finish = hasArrived(mapped.standing) ? null : mapped.finish
  const stretches = [...happened(mapped), ...(plan ? plan.steps.map((step) => planned(mapped, step)) : [])]
  const days = stretches.flatMap((stretch) => [stretch.from, stretch.to])
  const first = [...days, today].reduce((a, b) => earlier(a, b))
  const end = [...days, today, finish ? endOf(finish) : today].reduce((a, b) => later(a, b))
  const { programmeEnd } = mapped
  const isNear = programmeEnd !== null && programmeEnd <= addMonths(end, monthsToProgrammeEnd)
  const last = isNear ? later(end, programmeEnd) : end
  const { from, to } = axisOf(first, last, today)

  const stations: Station[] = []
  const pieces: Piece[] = []
  const laneTracks: { lane: Lane; tracks: number }[] = []
  for (const lane of lanes) {
    const onLane = stretches
      .filter((stretch) => stretch.lane === lane)
      .sort(
        (a, b) =>
          // What goes on as long as it is needed lies beside the way, on a track of its own
          Number(a.openEnded ?? false) - Number(b.openEnded ?? false) ||
          a.from - b.from ||
          // The goal comes after the job that it is
          Number(a.id === 'goal') - Number(b.id === 'goal') ||
          a.to - b.to,
      )
    const ends: Day[] = []
    // A line is one subject's from level to level: another's on it would read as what it leads to
    const subjects: (Subject | null)[] = []
    for (const stretch of onLane) {
      const taught = stretch.subject.kind === 'subject' ? stretch.subject.subject : null
      const free = stretch.openEnded
        ? -1
        : ends.findIndex((end, index) => end < stretch.from && subjects[index] === taught)
      const track = free < 0 ? ends.length : free
      ends[track] = stretch.to
      subjects[track] = taught
      const { subject: _, from: begins, to: until, day, ...shared } = stretch
      stations.push({ ...stretch, track, day: day ?? stretch.to })
      if (begins < until) {
        for (const part of splitAtToday(begins, until, stretch.progress, today)) {
          const isLast = stretch.openEnded && part.to === until
          const shape = { ...part, ...(isLast && { openEnded: true as const }) }
          pieces.push({ step: shared.id, lane, track, deciding: shared.deciding, ...shape })
        }
      }
    }
    laneTracks.push({ lane, tracks: Math.max(1, ends.length) })
  }
  stations.push(...partialCompetences(mapped, stations))
  stations.sort((a, b) => a.day - b.day || lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || a.track - b.track)

  return {
    from,
    to,
    today,
    lanes: laneTracks,
    stations,
    pieces,
    windows: windowsBetween(mapped, from, to),
    phases: bands(mapped),
    finish,
    programmeEnd,
  }
}

/** What is under way is solid up to today, and as agreed or proposed after it. */
function splitAtToday(
  from: Day,
  to: Day,
  progress: Progress,
  today: Day,
): { from: Day; to: Day; progress: Progress }[] {
  if (progress === 'done' || progress === 'failed' || from >= today || to <= today)
    return [{ from, to, progress }]
  return [
    { from, to: today, progress: 'done' },
    { from: today, to, progress: progress === 'underWay' ? 'proposed' : progress },
  ]
}

/** A planned step on the map. Work, contracts and what has no end stand at their start, all others at their end. */
function planned({ pathway, standing, agreement, pins }: Mapped, step: PlanStep): Stretch {
  const isForThisWay = agreement !== null && isSameWay(agreement, choiceOf(pathway))
  const agreed =
    isForThisWay &&
    // What has no end of its own is agreed for as long as it is needed, wherever the plan ends
    agreement.steps.some(
      (one) => one.id === step.id && one.from === step.from && (step.openEnded || one.to === step.to),
    )
  // A plan begins with the first week that it can use; what is under way began before it.
  const since = underWaySince(standing, step.id) ?? stayBegun(standing, step)
  const from = since === null ? step.from : earlier(since, step.from)
  const atStart = step.openEnded || step.id.startsWith('work.') || step.id.startsWith('contract.')
  const placed = atStart ? { day: from } : {}
  return {
    id: step.id,
    subject: subjectOf(pathway, step),
    lane: step.lane,
    from,
    to: step.to,
    ...placed,
    progress: since !== null ? 'underWay' : agreed ? 'agreed' : 'proposed',
    deciding: step.deciding,
    pinned: pins.some((pin) => pin.step === step.id),
    assumed: step.assumes.length > 0,
    ...(step.openEnded && { openEnded: true as const }),
  }
}

/** Since when a stay has gone on that a step of a plan only ends. */
function stayBegun({ facts }: Mapped['standing'], { events }: PlanStep): Day | null {
  const [first] = events
  if (events.length !== 1 || first?.kind !== 'workEnded') return null
  return stayIn(facts, first.engagement)?.from ?? null
}

/** What a step of a plan that there is none of would stand for, by its id alone; null when nothing has that id. */
export function subjectOfId(pathway: Pathway, id: string): StationSubject | null {
  const [kind, own] = [id.split('.')[0], id.slice(id.indexOf('.') + 1)]
  const routeStep =
    kind === 'work' || kind === 'contract' || kind === 'stretch'
      ? pathway.stepsById.get(own)
      : pathway.route.steps.find((step) => step.kind === 'exam' && id === `exam.${step.exam}`)
  const known =
    ['language', 'subject', 'module', 'gate', 'preparation', 'certificate', 'goal'].includes(kind ?? '') ||
    routeStep
  return known ? subjectOf(pathway, { id, routeStep: routeStep?.id ?? '', events: [] }) : null
}

/** What a planned step stands for. */
export function subjectOf(
  pathway: Pathway,
  step: Pick<PlanStep, 'id' | 'routeStep' | 'events'>,
): StationSubject {
  const id = step.id.slice(step.id.indexOf('.') + 1)
  const routeStep = pathway.stepsById.get(step.routeStep)
  if (step.id.startsWith('language.')) {
    const skills = step.events.flatMap((event) => (event.kind === 'languageAssessed' ? [event.skill] : []))
    return { kind: 'language', level: id as Level, skills }
  }
  const target = subjectTarget(pathway, step.id)
  if (target) return { kind: 'subject', subject: target.subject, level: target.to }
  if (step.id.startsWith('module.')) {
    return { kind: 'module', module: id, title: pathway.modulesById.get(id)?.title ?? { nb: id } }
  }
  if (step.id.startsWith('gate.')) {
    return { kind: 'gate', gate: id, name: pathway.gatesById.get(id)?.name ?? { nb: id } }
  }
  if (routeStep?.kind === 'work') {
    const started = step.events.find((event) => event.kind === 'employmentStarted')
    return { kind: 'work', work: routeStep.work, percent: started?.percent ?? null }
  }
  if (routeStep?.kind === 'contract') return { kind: 'contract', role: routeStep.role, months: null }
  if (routeStep?.kind === 'stretch') return { kind: 'stretch', step: routeStep.id, name: routeStep.name }
  if (step.id === 'preparation') return { kind: 'preparation' }
  if (routeStep?.kind === 'exam') return { kind: 'exam', exam: routeStep.exam }
  return goalSubject(pathway)
}

/** The subject that a step of a plan is a course in, with the level that the route takes it to; null when it is none. */
function subjectTarget({ route }: Pathway, id: string): SubjectTarget | null {
  const targets = route.steps.flatMap((step) => (step.kind === 'subjects' ? step.of : []))
  return targets.find(({ subject }) => id === `subject.${subject}`) ?? null
}

/** The day on which the modules held or planned make a requirement true; null when they never do. */
function reachedByModules(requirement: Requirement, dayByModule: ReadonlyMap<string, Day>): Day | null {
  if (requirement.kind === 'module') return dayByModule.get(requirement.module) ?? null
  if (!('of' in requirement)) return null
  const days = requirement.of.map((part) => reachedByModules(part, dayByModule))
  const reached = days.filter((day): day is Day => day !== null).sort((a, b) => a - b)
  const count = requirement.kind === 'all' ? days.length : requirement.kind === 'any' ? 1 : requirement.count
  return reached[count - 1] ?? null
}

/** The modules that a partial competence rests on. */
function modulesUnder(requirement: Requirement): string[] {
  return leavesOf(requirement).flatMap((leaf) => (leaf.kind === 'module' ? [leaf.module] : []))
}

/**
 * Partial competences as stations, each at the module that it is reached with. Several that are reached with one
 * module are one station, the largest first, with the jobs that none before it has named.
 */
function partialCompetences({ pathway }: Mapped, stations: readonly Station[]): Station[] {
  const modules = stations.filter((station) => station.subject.kind === 'module')
  const dayByModule = new Map(
    modules.map((station) => [station.subject.kind === 'module' ? station.subject.module : '', station.day]),
  )
  const reached = (pathway.trade?.partialCompetences ?? [])
    .flatMap((partial) => {
      const day = reachedByModules(partial.requires, dayByModule)
      return day === null ? [] : [{ partial, day, under: modulesUnder(partial.requires) }]
    })
    .sort((a, b) => a.day - b.day || b.under.length - a.under.length)
  const named = new Set<string>()
  const found = new Map<string, Station>()
  for (const { partial, day, under } of reached) {
    const last = modules.find(
      ({ day: on, subject }) => on === day && subject.kind === 'module' && under.includes(subject.module),
    )
    if (last?.subject.kind !== 'module') continue
    const after = last.subject.module
    const jobs = partial.jobs.map((job) => job.title).filter(({ nb }) => !named.has(nb))
    for (const { nb } of jobs) named.add(nb)
    if (jobs.length === 0) continue
    const at = found.get(after) ?? last
    const before =
      at.subject.kind === 'partialCompetence' ? at.subject : { id: partial.id, partials: [], jobs: [] }
    found.set(after, {
      ...at,
      id: `partial.${before.id}`,
      subject: {
        kind: 'partialCompetence',
        id: before.id,
        partials: [...before.partials, partial.id],
        jobs: [...before.jobs, ...jobs],
        after,
      },
      from: day,
      to: day,
      // Nobody may work as something on the strength of a module that is only under way
      progress: at.progress === 'underWay' ? 'proposed' : at.progress,
      deciding: false,
      pinned: false,
    })
  }
  return [...found.values()]
}

function windowsBetween({ pathway }: Mapped, from: Day, to: Day): Window[] {
  const exams = writtenTermsOfRoute(pathway).flatMap(({ exam, registration, assumed }): Window[] => [
    { kind: 'writtenExam', ...exam, assumed },
    { kind: 'writtenExamRegistration', ...registration, assumed },
  ])
  const tests = pathway.terms.flatMap(({ standing, languageTest }) =>
    languageTest.map(
      ({ test }): Window => ({ kind: 'languageTest', ...test, assumed: standing === 'assumed' }),
    ),
  )
  return [...exams, ...tests]
    .filter((window) => window.to >= from && window.from <= to)
    .sort((a, b) => a.from - b.from)
}

/** Phases: those behind by their events, those ahead by the plan. */
function bands({ pathway, standing, events, plan, today }: Mapped): PhaseBand[] {
  return pathway.route.phases.flatMap((phase): PhaseBand[] => {
    const started = events.find((event) => event.kind === 'phaseStarted' && event.phase === phase.id)?.day
    const state = stateOf(standing, `phase.${phase.id}`)
    const ahead = plan?.phases.find((one) => one.id === phase.id)
    if (state === 'completed' && started !== undefined) {
      const to = standing.facts.since.get(`phase.${phase.id}`) ?? started
      return [{ id: phase.id, name: phase.name, from: started, to, progress: 'done' }]
    }
    if (!ahead) return []
    const from = started ?? ahead.from
    const progress = state === 'underWay' || from <= today ? 'underWay' : 'proposed'
    return [{ id: phase.id, name: phase.name, from, to: ahead.to, progress }]
  })
}
