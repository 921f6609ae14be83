import { addDays, type Day } from '../calendar/day.ts'
import { noteExam } from './attempts.ts'
import { endStay, noteStay } from './cap.ts'
import { decisionOnWork } from './decisions.ts'
import type { Engagement } from './engagement.ts'
import type { Event, EventKind } from './event.ts'
import { chartOf, idOf } from './pathway.ts'
import { type Contract, type ContractGround, type Facts, type Move, recognisedAims } from './standing.ts'
import { ownReach } from './waivers.ts'

/** The events of some kinds. */
type EventOf<K extends EventKind> = Extract<Event, { kind: K }>

function closeSpell(work: Engagement, lastDay: Day): void {
  const open = work.spells.at(-1)
  if (open && open.to === null) open.to = lastDay
}

type Decided = EventOf<'claimApproved' | 'claimPartlyApproved' | 'claimRejected'>

function noteDecision(facts: Facts, event: Decided): void {
  const claim = facts.claimsById.get(event.claim)
  if (!claim) return
  claim.decided = event.day
  if (claim.about.kind === 'module') {
    const aims = event.kind === 'claimPartlyApproved' ? (event.aims ?? []) : []
    if (event.kind !== 'claimApproved') claim.aims = aims
    facts.aimsByModule.set(claim.about.module, recognisedAims(facts, claim.about.module))
    return
  }
  const named = event.kind === 'claimRejected' ? undefined : event.months
  // A whole approval that names no months leaves what was put forward as it stands.
  claim.months = named ?? (event.kind === 'claimApproved' ? null : 0)
  if (claim.about.kind === 'practice') weigh(facts, claim.about.experience)
}

/**
 * A decision on work from before the plan says whether it is practice, also while it goes on: not where it approves
 * nothing. Months that it names stand for what was done up to its day.
 */
function weigh(facts: Facts, engagement: string): void {
  const work = facts.workById.get(engagement)
  const decision = decisionOnWork({ facts }, engagement)
  if (!work || !decision) return
  work.inTrade = decision.months !== 0
  work.weighedUntil = decision.months === null ? null : decision.decided
}

function noteEmployment(facts: Facts, event: EventOf<'employmentStarted'>): void {
  const { workById, trade } = facts
  workById.set(event.engagement, {
    // On a way that goes by no trade all paid work counts alike
    inTrade: trade === null || event.trade === trade,
    percent: event.percent,
    spells: [{ from: event.day, to: null, percent: event.percent }],
    started: workById.get(event.engagement)?.started ?? event.day,
    weighedUntil: null,
  })
  weigh(facts, event.engagement)
}

function notePosition({ workById }: Facts, event: EventOf<'positionChanged'>): void {
  const work = workById.get(event.engagement)
  if (!work) return
  closeSpell(work, addDays(event.day, -1))
  work.percent = event.percent
  work.spells.push({ from: event.day, to: null, percent: event.percent })
}

/**
 * A leave ends the spells of the jobs that it interrupts; its end begins them anew. Its first day is one of leave also where a
 * job ends on it: nobody says which came first.
 */
function noteLeave(
  facts: Facts,
  event: EventOf<'leaveStarted' | 'leaveEnded'>,
  moves: readonly Move[],
): void {
  const { day } = event
  facts.leaves =
    event.kind === 'leaveStarted'
      ? [...facts.leaves, { from: day, back: null }]
      : facts.leaves.map((leave) => (leave.back === null ? { ...leave, back: day } : leave))
  if (event.kind === 'leaveStarted') {
    for (const { spells } of facts.workById.values()) {
      const last = spells.at(-1)
      if (last?.to === day) last.to = addDays(day, -1)
    }
  }
  for (const { unit } of moves) {
    const work = chartOf(unit) === 'work' ? facts.workById.get(idOf(unit)) : undefined
    if (!work || work.spells.length === 0) continue
    if (event.kind === 'leaveStarted') closeSpell(work, addDays(event.day, -1))
    else work.spells.push({ from: event.day, to: null, percent: work.percent })
  }
}

function changeContract({ contractsById }: Facts, id: string, change: Partial<Contract>): void {
  const contract = contractsById.get(id)
  if (contract) Object.assign(contract, change)
}

/**
 * Writes down the facts of an event that has been accepted, and of a contract that starts what its length is reckoned
 * from. Changes `facts` in place.
 */
export function noteFacts(
  facts: Facts,
  event: Event,
  moves: readonly Move[],
  ground: ContractGround | null,
): void {
  // A complaint that changes nothing leaves an exam where it was.
  if (event.kind !== 'examFailedOnAppeal') for (const { unit } of moves) facts.since.set(unit, event.day)
  if ('exam' in event) {
    noteExam(facts.attempts, event)
    return
  }
  switch (event.kind) {
    case 'claimMade': {
      const { about, day } = event
      facts.claimsById.set(event.claim, { about, made: day, months: null, aims: [], decided: null })
      break
    }
    case 'claimApproved':
    case 'claimPartlyApproved':
    case 'claimRejected':
      noteDecision(facts, event)
      break
    case 'jobTasteStarted':
    case 'languagePracticeStarted':
    case 'workTrainingStarted':
      noteStay(facts, event)
      if (!facts.workById.has(event.engagement)) {
        const { engagement, day: started } = event
        const unpaid = { inTrade: false, percent: 0, spells: [], weighedUntil: null }
        facts.workById.set(engagement, { ...unpaid, started })
      }
      break
    case 'moduleStarted':
      facts.begunByModule.set(event.module, event.day)
      break
    case 'employmentStarted':
      endStay(facts, event.engagement, addDays(event.day, -1))
      noteEmployment(facts, event)
      break
    case 'positionChanged':
      notePosition(facts, event)
      break
    case 'workEnded': {
      const work = facts.workById.get(event.engagement)
      if (work) closeSpell(work, event.day)
      endStay(facts, event.engagement, event.day)
      break
    }
    case 'capWaived': {
      const { engagement, day, until, by, ground } = event
      facts.capWaivers = [...facts.capWaivers, { engagement, from: day, until, by, ground }]
      break
    }
    case 'leaveStarted':
    case 'leaveEnded':
      noteLeave(facts, event, moves)
      break
    case 'contractApplied':
      facts.contractsById.set(event.contract, {
        role: null,
        start: null,
        end: null,
        signedUntil: null,
        extended: false,
        ground: null,
      })
      break
    case 'contractStarted': {
      const { role, day, ends } = event
      const lasts = { start: day, end: ends, signedUntil: ends }
      facts.contractsById.set(event.contract, { role, ...lasts, extended: false, ground })
      break
    }
    case 'contractMadeApprenticeship':
      changeContract(facts, event.contract, { role: 'apprentice', end: event.ends, signedUntil: event.ends })
      break
    case 'contractExtended':
      changeContract(facts, event.contract, { end: event.ends, extended: true })
      break
    case 'gatePassed':
      if (event.expires === undefined) facts.gateExpires.delete(event.gate)
      else facts.gateExpires.set(event.gate, event.expires)
      break
    case 'factConfirmed':
      facts.confirmed.add(event.rule)
      break
    case 'factStated':
      facts.stated.set(event.fact, event.holds ?? true)
      break
    case 'requirementWaived': {
      const { point, leaf, by, reaches = ownReach[by], ground, day, until = null } = event
      facts.waivers.push({ point, leaf, by, reaches, ground, from: day, until })
      break
    }
    default:
      break
  }
}
