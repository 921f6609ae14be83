/** Lys on fagbrev på jobb, who agreed to a plan while the files were others: as it is once a county has changed a rule. */
import { parseDay } from '../../src/calendar/day.ts'
import { pathwayOf, requestOf } from '../../src/flows/outlook.ts'
import { agree, eventsOfAgreement } from '../../src/planning/agree.ts'
import { basisOf, withValue } from '../../src/planning/basis.ts'
import { makePlan } from '../../src/planning/makePlan.ts'
import { withEntries } from '../../src/records/logEntries.ts'
import type { Participant } from '../../src/records/participant.ts'
import { realCatalogue } from '../curriculum/files.ts'
import { lys } from './lys.ts'

/** The same person with all of the plan agreed that was made with these values in place of the ones there are now. */
export function agreedOn(values: Record<string, number>, route = 'fagbrev-pa-jobb'): Participant {
  const day = parseDay('2026-11-02')
  const person: Participant = { ...lys, wishes: { ...lys.wishes, route } }
  const now = pathwayOf(realCatalogue(), person)
  if (!now || day === null) throw new Error('no pathway')
  const put = Object.entries(values).reduce((one, [value, was]) => withValue(one, value, was), now)
  const then = { ...put, editions: { ...put.editions, county: '0.then', durations: '0.then' } }
  const request = requestOf(then, person, day)
  const planned = makePlan(request)
  if (planned.kind === 'noPlan') throw new Error('no plan')
  const plan = { ...planned.plan, basis: basisOf(then, planned.plan.steps, day) }
  const agreement = agree(plan, new Set(plan.steps.map(({ id }) => id)), day, 'agreed')
  const entries = eventsOfAgreement(request.standing, agreement).map((event) => ({
    id: agreement.id,
    recorded: day,
    by: 'adviser' as const,
    event,
  }))
  return withEntries({ ...person, plan, agreements: [agreement] }, entries)
}
