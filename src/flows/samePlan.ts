import type { Catalogue } from '../curriculum/catalogue.ts'
import type { EventKind } from '../pathway/event.ts'
import type { Plan } from '../planning/plan.ts'
import type { Participant } from '../records/participant.ts'
import { editionsFor } from './versions.ts'

/** All that a plan is made from, the versions of the curricula among it, as one text: the same text needs no new plan. */
export function planKey(catalogue: Catalogue, participant: Participant): string {
  const { background, log, wishes, pins, durations } = participant
  // To agree on a plan is to leave it as it is.
  const happened = log.filter(({ event }) => !event || !agreementKinds.includes(event.kind))
  return JSON.stringify([background, happened, wishes, pins, durations, editionsFor(catalogue, participant)])
}

const agreementKinds: readonly EventKind[] = ['planAgreed', 'planChanged', 'planAppealed', 'planEnded']

/** Two plans that nobody could tell apart, whatever day they were made on and of whatever editions of the files. */
export function samePlan(a: Plan | null, b: Plan | null): boolean {
  const told = (plan: Plan | null) => JSON.stringify({ ...plan, madeOn: 0, basis: undefined })
  return told(a) === told(b)
}
