import { modulesBetween, type SubjectLevel } from '../curriculum/subject.ts'
import { pendingComplaints } from './attempts.ts'
import type { Event, EventKind } from './event.ts'
import { itemUnit } from './item.ts'
import { movesByChart, statePath } from './moves.ts'
import { chartOf, type Unit } from './pathway.ts'
import { type Move, placeOf, recognisedAims, type Standing, stateOf } from './standing.ts'

const planKinds: readonly EventKind[] = ['planAgreed', 'planChanged', 'planAppealed', 'planEnded']

/** The field that names the unit an event is about. */
export function ownUnit(event: Event): Unit | null {
  if ('claim' in event) return `claim.${event.claim}`
  if ('module' in event) return `module.${event.module}`
  if ('engagement' in event) return `work.${event.engagement}`
  if ('contract' in event) return `contract.${event.contract}`
  if ('exam' in event) return `exam.${event.exam}`
  if ('phase' in event) return `phase.${event.phase}`
  if ('gate' in event) return `gate.${event.gate}`
  if (event.kind === 'itemTicked') return itemUnit(event)
  if (event.kind === 'languageAssessed') return `language.${event.skill}`
  if (event.kind === 'subjectAssessed') return `subject.${event.subject}`
  if (event.kind === 'certificateIssued') return 'certificate.certificate'
  if (planKinds.includes(event.kind)) {
    return 'agreement.agreement'
  }
  return null
}

/** What a decision on a claim does to the module it is about; null when it does nothing there. */
function moduleMove(standing: Standing, event: Event): Move | null {
  if (!('claim' in event)) return null
  const about = standing.facts.claimsById.get(event.claim)?.about
  if (about?.kind !== 'module') return null
  const unit: Unit = `module.${about.module}`
  if (event.kind === 'claimApproved') return { unit, event: 'moduleRecognised' }
  if (event.kind === 'claimPartlyApproved') return { unit, event: 'aimsRecognised' }
  // An appeal that ends in rejection takes the aims away; a module that has gone on stays where it is.
  const takenAway =
    event.kind === 'claimRejected' &&
    placeOf(standing, unit) === 'partlyRecognised' &&
    recognisedAims(standing.facts, about.module, event.claim).size === 0
  return takenAway ? { unit, event: 'aimsTakenBack' } : null
}

/** The word of a subject's chart for a level of it. */
export function wordOfLevel<L extends SubjectLevel>(level: L): `assessed${Capitalize<L>}` {
  return `assessed${level.charAt(0).toUpperCase()}${level.slice(1)}` as `assessed${Capitalize<L>}`
}

/** The word for an event in the chart of its own unit: a level, or whether there is something to go back or wait to. */
function wordOf(standing: Standing, event: Event): string {
  if (event.kind === 'languageAssessed') return `assessed${event.level}`
  if (event.kind === 'subjectAssessed') return wordOfLevel(event.level)
  if (
    event.kind === 'examFailedOnAppeal' &&
    pendingComplaints(standing.facts.attempts, event.exam).length > 1
  )
    return 'oneFailedOnAppeal'
  const isPartly =
    event.kind === 'moduleBrokenOff' && (standing.facts.aimsByModule.get(event.module)?.size ?? 0) > 0
  return isPartly ? 'partlyBrokenOff' : event.kind
}

/**
 * The moves that an event asks of the charts: most ask one; a decision on a claim also moves its module,
 * and leave moves all work and contracts that are running.
 */
export function movesOf(standing: Standing, event: Event): Move[] {
  if (event.kind === 'leaveStarted' || event.kind === 'leaveEnded') {
    const paused = [...standing.places]
      .filter(([unit]) => unit.startsWith('work.') || unit.startsWith('contract.'))
      .filter(([unit, place]) => movesByChart[chartOf(unit)].next(place, event.kind) !== undefined)
    return [
      { unit: 'leave.leave', event: event.kind },
      ...paused.map(([unit]) => ({ unit, event: event.kind })),
    ]
  }
  const unit = ownUnit(event)
  if (!unit) return []
  const own = { unit, event: wordOf(standing, event) }
  return [own, moduleMove(standing, event) ?? [], goalMove(standing, event) ?? []].flat()
}

/** What an event does to a goal that is no trade certificate; null when it does nothing there. */
function goalMove(standing: Standing, event: Event): Move | null {
  const { goal } = standing.facts
  const state = stateOf(standing, 'goal.goal')
  const move = (word: string): Move => ({ unit: 'goal.goal', event: word })
  switch (goal.kind) {
    case 'certificate':
      return null
    case 'paidWork': {
      const percent = percentAfter(standing, event)
      if (percent === null) return null
      const isReached = percent > 0 && percent >= (goal.percent ?? 0)
      if (isReached === (state === 'inWork')) return null
      return move(isReached ? 'inWork' : 'outOfWork')
    }
    case 'exam': {
      const isPassed = event.kind === 'examPassed' || event.kind === 'examPassedOnAppeal'
      return state === 'ahead' && isPassed && event.exam === goal.exam ? move('reached') : null
    }
    case 'education':
      return state === 'ahead' && endsEducation(standing, event, goal.step) ? move('reached') : null
  }
}

/** Whether an event completes the schooling that a goal is reached by: a stretch, or the last of its subjects. */
function endsEducation(standing: Standing, event: Event, step: string): boolean {
  const { subjectsOfGoal } = standing.facts
  if (subjectsOfGoal.length === 0) return event.kind === 'phaseCompleted' && event.phase === step
  return (
    event.kind === 'subjectAssessed' &&
    subjectsOfGoal.every(({ subject, to }) => {
      const held = stateOf(standing, `subject.${subject}`) as SubjectLevel
      return modulesBetween(subject === event.subject ? event.level : held, to) === 0
    })
  )
}

/** The positions of all paid work together after an event about one job, in per cent; null when it is about none. */
function percentAfter(standing: Standing, event: Event): number | null {
  const isOfWork = ['employmentStarted', 'positionChanged', 'workEnded'].includes(event.kind)
  if (!isOfWork || !('engagement' in event)) return null
  let sum = 'percent' in event ? event.percent : 0
  for (const [id, { percent }] of standing.facts.workById) {
    if (id !== event.engagement && isEmployed(standing, id)) sum += percent
  }
  return sum
}

/** Whether a job is held, also by somebody on leave from it. */
function isEmployed(standing: Standing, id: string): boolean {
  const place = placeOf(standing, `work.${id}`)
  return statePath(place) === 'atWork.employed' || place === 'onLeave<atWork.employed'
}
