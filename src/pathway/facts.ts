import { addDays, type Day } from '../calendar/day.ts'
import type { AnyExam } from '../curriculum/requirement.ts'
import type { Event, EventKind } from './event.ts'
import { chartOf, idOf } from './pathway.ts'
import { type Attempt, type Engagement, type Facts, type Move, recognisedAims } from './standing.ts'
import { ownReach } from './waivers.ts'

const outcomes: Partial<Record<EventKind, Attempt['outcome']>> = {
  examPassed: 'passed',
  examFailed: 'failed',
  examAbsent: 'absent',
  examAnnulled: 'annulled',
}

function closeSpell(work: Engagement, lastDay: Day): void {
  const open = work.spells.at(-1)
  if (open && open.to === null) open.to = lastDay
}

/** Attempts are shared between copies of facts, so the last one is replaced and never changed. */
function changeLastAttempt(facts: Facts, exam: AnyExam, change: Partial<Attempt>): void {
  const index = facts.attempts.findLastIndex((attempt) => attempt.exam === exam)
  const last = facts.attempts[index]
  if (last) facts.attempts[index] = { ...last, ...change }
}

/** Writes down the facts of an event that has been accepted. Changes `facts` in place. */
export function noteFacts(facts: Facts, event: Event, moves: readonly Move[]): void {
  // A complaint that changes nothing leaves an exam where it was.
  if (event.kind !== 'examFailedOnAppeal') for (const { unit } of moves) facts.since.set(unit, event.day)
  switch (event.kind) {
    case 'claimMade':
      facts.claimsById.set(event.claim, {
        about: event.about,
        made: event.day,
        months: null,
        aims: [],
        decided: null,
      })
      break
    case 'claimApproved':
    case 'claimPartlyApproved':
    case 'claimRejected': {
      const claim = facts.claimsById.get(event.claim)
      if (!claim) break
      claim.decided = event.day
      if (claim.about.kind === 'module') {
        const aims = event.kind === 'claimPartlyApproved' ? (event.aims ?? []) : []
        if (event.kind !== 'claimApproved') claim.aims = aims
        facts.aimsByModule.set(claim.about.module, recognisedAims(facts, claim.about.module))
      } else {
        const named = event.kind === 'claimRejected' ? undefined : event.months
        // A whole approval that names no months leaves what was put forward as it stands.
        claim.months = named ?? (event.kind === 'claimApproved' ? null : 0)
      }
      break
    }
    case 'jobTasteStarted':
    case 'languagePracticeStarted':
    case 'workTrainingStarted':
      if (!facts.workById.has(event.engagement)) {
        facts.workById.set(event.engagement, { inTrade: false, percent: 0, spells: [], started: event.day })
      }
      break
    case 'employmentStarted':
      facts.workById.set(event.engagement, {
        inTrade: event.trade === facts.trade,
        percent: event.percent,
        spells: [{ from: event.day, to: null, percent: event.percent }],
        started: facts.workById.get(event.engagement)?.started ?? event.day,
      })
      break
    case 'positionChanged': {
      const work = facts.workById.get(event.engagement)
      if (!work) break
      closeSpell(work, addDays(event.day, -1))
      work.percent = event.percent
      work.spells.push({ from: event.day, to: null, percent: event.percent })
      break
    }
    case 'workEnded': {
      const work = facts.workById.get(event.engagement)
      if (work) closeSpell(work, event.day)
      break
    }
    case 'leaveStarted':
    case 'leaveEnded':
      for (const { unit } of moves) {
        const work = chartOf(unit) === 'work' ? facts.workById.get(idOf(unit)) : undefined
        if (!work || work.spells.length === 0) continue
        if (event.kind === 'leaveStarted') closeSpell(work, addDays(event.day, -1))
        else work.spells.push({ from: event.day, to: null, percent: work.percent })
      }
      break
    case 'contractApplied':
      facts.contractsById.set(event.contract, { role: null, start: null, end: null, extended: false })
      break
    case 'contractStarted':
      facts.contractsById.set(event.contract, {
        role: event.role,
        start: event.day,
        end: event.ends,
        extended: false,
      })
      break
    case 'contractMadeApprenticeship': {
      const contract = facts.contractsById.get(event.contract)
      if (!contract) break
      contract.role = 'apprentice'
      contract.end = event.ends
      break
    }
    case 'contractExtended': {
      const contract = facts.contractsById.get(event.contract)
      if (!contract) break
      contract.end = event.ends
      contract.extended = true
      break
    }
    case 'examPassed':
    case 'examFailed':
    case 'examAbsent':
    case 'examAnnulled':
      facts.attempts.push({
        exam: event.exam,
        day: event.day,
        outcome: outcomes[event.kind] ?? 'absent',
        appealed: false,
      })
      break
    case 'examAppealed':
      changeLastAttempt(facts, event.exam, { appealed: true })
      break
    case 'examPassedOnAppeal':
      changeLastAttempt(facts, event.exam, { outcome: 'passed' })
      break
    case 'examFailedOnAppeal':
      changeLastAttempt(facts, event.exam, { outcome: 'failed' })
      break
    case 'gatePassed':
      if (event.expires === undefined) facts.gateExpires.delete(event.gate)
      else facts.gateExpires.set(event.gate, event.expires)
      break
    case 'factConfirmed':
      facts.confirmed.add(event.rule)
      break
    case 'requirementWaived':
      facts.waivers.push({
        point: event.point,
        leaf: event.leaf,
        by: event.by,
        reaches: event.reaches ?? ownReach[event.by],
        ground: event.ground,
        from: event.day,
        until: event.until ?? null,
      })
      break
    default:
      break
  }
}
