import type { AnyExam } from '../curriculum/requirement.ts'
import { type ContractRole, contractRoles, finalExamOf } from '../curriculum/rules.ts'
import { lastMarked } from './attempts.ts'
import type { Background } from './background.ts'
import { staysTooLong, waivesNoCap } from './cap.ts'
import type { Event } from './event.ts'
import type { Refusal } from './outcome.ts'
import type { Pathway } from './pathway.ts'
import { otherFinalsOf, type Standing } from './standing.ts'

type EventOf<K extends Event['kind']> = Extract<Event, { kind: K }>

/** What an event says of itself that cannot be so, whatever is demanded; null when it can. */
export function refusedItself(
  pathway: Pathway,
  background: Background,
  standing: Standing,
  event: Event,
): Refusal | null {
  switch (event.kind) {
    case 'jobTasteStarted':
    case 'languagePracticeStarted':
    case 'workTrainingStarted':
      return staysTooLong(pathway, standing, event)
    case 'capWaived':
      return waivesNoCap(pathway, standing, event)
    case 'workEnded':
      return endsOtherwise(background, event)
    case 'contractStarted':
      return otherRole(pathway, event) ?? endsBefore(event)
    case 'contractMadeApprenticeship':
      return notChangedOver(pathway, standing, event) ?? endsBefore(event)
    case 'contractExtended':
      return notLonger(standing, event)
    case 'claimPartlyApproved':
      return unknownAims(pathway, standing, event)
    case 'examAppealed':
      return examOfOther(standing, event.exam) ?? noComplaint(standing, event.exam)
    default:
      return 'exam' in event ? examOfOther(standing, event.exam) : null
  }
}

/** The end of work from before the plan that has been told with its period is told once. */
function endsOtherwise({ experiences }: Background, event: EventOf<'workEnded'>): Refusal | null {
  const time = experiences.find(({ id }) => id === event.engagement)?.time
  const ended = time?.kind === 'period' ? time.to : null
  return ended === null || ended === event.day
    ? null
    : { kind: 'workOver', unit: `work.${event.engagement}`, ended }
}

/** An event that is only offered has not said its last day yet, nor its role where the route goes by none. */
function otherRole(
  { route }: Pathway,
  { role = 'fpjCandidate' }: EventOf<'contractStarted'>,
): Refusal | null {
  const leadsElsewhere = finalExamOf[role] !== 'trade'
  if (leadsElsewhere || route.role === undefined || role === route.role) return null
  return { kind: 'otherRole', role, wanted: route.role }
}

/** Only a training candidate's contract becomes an apprentice's, and only where the route goes by one. */
function notChangedOver(
  { route }: Pathway,
  { facts }: Standing,
  { contract }: EventOf<'contractMadeApprenticeship'>,
): Refusal | null {
  const role = facts.contractsById.get(contract)?.role ?? 'apprentice'
  if (role !== 'trainingCandidate') return { kind: 'otherRole', role, wanted: 'trainingCandidate' }
  const { role: wanted = 'apprentice' } = route
  return wanted === 'apprentice' ? null : { kind: 'otherRole', role: 'apprentice', wanted }
}

function endsBefore({
  day,
  ends,
}: EventOf<'contractStarted' | 'contractMadeApprenticeship'>): Refusal | null {
  return ends !== undefined && ends <= day ? { kind: 'endsTooEarly', ends, notAfter: day } : null
}

function notLonger(
  { facts }: Standing,
  { day, contract, ends }: EventOf<'contractExtended'>,
): Refusal | null {
  const end = facts.contractsById.get(contract)?.end ?? day
  return ends !== undefined && ends <= end ? { kind: 'endsTooEarly', ends, notAfter: end } : null
}

function unknownAims(
  { modulesById }: Pathway,
  { facts }: Standing,
  event: EventOf<'claimPartlyApproved'>,
): Refusal | null {
  const about = facts.claimsById.get(event.claim)?.about
  const module = about?.kind === 'module' ? modulesById.get(about.module) : undefined
  const known = new Set(module?.aims.map(({ code }) => code))
  const aims = event.aims?.filter((aim) => !known.has(aim)) ?? []
  return module && aims.length > 0 ? { kind: 'unknownAims', module: module.id, aims } : null
}

/** The contract role whose exam this is, when it is no exam on the way to a trade certificate. */
function roleOfExam(exam: AnyExam): ContractRole | undefined {
  return contractRoles.find((role) => finalExamOf[role] !== 'trade' && finalExamOf[role] === exam)
}

function examOfOther(standing: Standing, exam: AnyExam): Refusal | null {
  const role = roleOfExam(exam)
  return role && !otherFinalsOf(standing).includes(exam) ? { kind: 'noContractFor', exam, role } : null
}

/** Of a practical exam only a fail can be complained about; the mark of a written one may go up or down. */
function noComplaint({ facts }: Standing, exam: AnyExam): Refusal | null {
  const last = lastMarked(facts.attempts, exam)
  if (last && last.complaint !== 'none') return { kind: 'noComplaint', exam, why: 'already' }
  return last?.outcome === 'passed' && exam !== 'written'
    ? { kind: 'noComplaint', exam, why: 'passed' }
    : null
}
