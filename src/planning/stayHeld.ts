import type { RouteStep } from '../curriculum/route.ts'
import type { Stay } from '../pathway/engagement.ts'
import type { PlanRequest } from './request.ts'

/**
 * The stay that is, or was, a step of work that is no job; null while it is to come. Nobody writes down which step one
 * belongs to, so that they are taken in order where a route has several of one kind.
 */
export function stayHeld(
  { pathway, standing }: PlanRequest,
  { id, work }: RouteStep & { kind: 'work' },
): Stay | null {
  const alike = pathway.route.steps.filter((step) => step.kind === 'work' && step.work === work)
  const held = standing.facts.stays.filter((stay) => stay.work === work)
  return held[alike.findIndex((step) => step.id === id)] ?? null
}
