import type { Words } from '../language/words.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { Standing } from '../pathway/standing.ts'
import type { StationSubject } from '../planning/routeMap.ts'
import { aimsApart } from '../planning/stationFacts.ts'

/** How many aims of a module are approved, for a participant; null for what is no module, or not approved in part. */
export function aimsApproved(
  { t }: Words<'participant'>,
  pathway: Pathway,
  standing: Standing,
  subject: StationSubject,
): string | null {
  const module = subject.kind === 'module' ? pathway.modulesById.get(subject.module) : undefined
  const apart = module && aimsApart(standing, module)
  if (!apart) return null
  const all = apart.approved.length + apart.left.length
  return t('participant:way.aimsApproved', { approved: apart.approved.length, all })
}
