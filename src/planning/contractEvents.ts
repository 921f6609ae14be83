import { type Day, later } from '../calendar/day.ts'
import { weekOf } from '../calendar/week.ts'
import { lastDayOf } from '../pathway/contractTime.ts'
import type { Event } from '../pathway/event.ts'
import { tradeOf } from '../pathway/pathway.ts'
import { contractPositionOn, countedPercent, fullTimeFrom, practiceOn } from '../pathway/practice.ts'
import { contractOf, copyStanding, type Standing } from '../pathway/standing.ts'
import { advance } from '../pathway/step.ts'
import { checklist, leafAnswers } from '../pathway/unmet.ts'
import { lastDayFixed, lengthPlanned } from './contract.ts'
import { applicationFor, appliedContract } from './countyDecision.ts'
import type { PlanStep } from './plan.ts'
import { contractPosition } from './positions.ts'
import type { PlanRequest } from './request.ts'
import { type Drawn, freeId, inOrderOfDays, type Written } from './written.ts'

/** Where the plan written so far leaves the person on a day: what a contract's length is worked out from. */
function standingOn(request: PlanRequest, steps: readonly PlanStep[], day: Day) {
  const draft = copyStanding(request.standing)
  for (const event of inOrderOfDays(steps.flatMap((step) => step.events))) {
    if (event.day <= day) advance(request.pathway, request.background, draft, event)
  }
  return draft
}

/** The events of a contract: how a running one ends, or how one is applied for, made ready, begun and ended. */
export function writeContract(request: PlanRequest, { id, parts, from, to, steps }: Drawn): Written {
  const step = parts[0]?.task.routeStep
  if (step?.kind !== 'contract') return { events: [] }
  const { pathway, background, standing } = request
  const { trade } = tradeOf(pathway)
  const held = contractOf(standing)
  if (held && held.contract.end !== null && held.contract.start !== null) {
    const { end, start } = held.contract
    // Not before it goes on after a leave
    const since = standing.facts.since.get(`contract.${held.id}`) ?? start
    const day = later(later(end, since), request.today)
    return {
      events: [{ kind: 'contractCompleted', day, trade, contract: held.id }],
      from: start,
      to: end,
    }
  }

  const applied = appliedContract(standing)
  const contract = applied ?? freeId(request, 'contract', `planned-${id.slice('contract.'.length)}`)
  const job = steps.find((one) => one.id.startsWith('work.'))
  const appliesOn = applicationFor(request, from, job?.from ?? null)
  const before = standingOn(request, steps, from)
  const practice = practiceOn(pathway, background, before, from).months
  const { months, assumes } = lengthPlanned(request, step, practice) ?? { months: 0, assumes: [] }
  const percent = job ? contractPositionOn(pathway, background, before, from) : contractPosition(request)
  const counted = countedPercent(percent, fullTimeFrom(pathway, from))
  const lawful = lastDayOf(from, months, counted)
  const fixed = request.pins.some((pin) => pin.step === id && pin.weeks !== undefined)
  const ends = fixed ? lastDayFixed(lawful, weekOf(to)) : lawful
  return {
    events: [
      ...(applied === null ? [{ kind: 'contractApplied' as const, day: appliesOn, trade, contract }] : []),
      ...readyForContract(request, before, from, appliesOn),
      { kind: 'contractStarted', day: from, trade, contract, role: step.role, ends },
      { kind: 'contractCompleted', day: ends, trade, contract },
    ],
    to: ends,
    assumes: ends === lawful ? assumes : [],
  }
}

/**
 * What the plan sees to before it starts the contract: what goes with the application (confirmations, an assessment
 * asked for), and the approval of the company, which the county gives with its decision.
 */
function readyForContract(request: PlanRequest, standing: Standing, start: Day, applied: Day): Event[] {
  const { pathway, background } = request
  const { trade } = tradeOf(pathway)
  return checklist('contract', { pathway, background, standing, day: start })
    .flatMap(({ answer }) => leafAnswers(answer))
    .filter((answer) => answer.state === 'missing')
    .flatMap(({ leaf }): Event[] => {
      if (leaf.kind === 'gate') return [{ kind: 'gatePassed', day: start, trade, gate: leaf.gate }]
      if (leaf.kind === 'confirmed') return [{ kind: 'factConfirmed', day: applied, trade, rule: leaf.rule }]
      if (leaf.kind === 'assessmentApplied') {
        const claim = freeId(request, 'claim', 'planned-assessment')
        return [
          { kind: 'claimMade', day: applied, claim, about: { kind: 'trade', trade } },
          { kind: 'claimDocumented', day: applied, claim, paper: '' },
          { kind: 'claimApplied', day: applied, claim },
        ]
      }
      return []
    })
}
