import { plainName } from '../../components/Bilingual.tsx'
import type { Sentences } from '../../language/sentences/sentences.ts'
import type { Pathway } from '../../pathway/pathway.ts'
import { subjectOf, subjectOfId } from '../../planning/drawMap.ts'
import type { Plan } from '../../planning/plan.ts'

/** Names steps by their ids: as the way has them that has them, of whichever plan. */
export function stepNames(
  sides: readonly { pathway: Pathway; sentences: Pick<Sentences, 'station'> }[],
  plans: readonly (Plan | null)[] = [],
): (step: string) => string {
  const steps = new Map(plans.flatMap((plan) => (plan?.steps ?? []).map((step) => [step.id, step] as const)))
  return (id) => {
    const own = id.slice(id.indexOf('.') + 1)
    for (const { pathway, sentences } of sides) {
      const isOfWay =
        !/^(module|gate)\./.test(id) || pathway.modulesById.has(own) || pathway.gatesById.has(own)
      const step = steps.get(id)
      const subject = isOfWay ? (step ? subjectOf(pathway, step) : subjectOfId(pathway, id)) : null
      if (subject) return plainName(sentences.station(subject)).trim()
    }
    return own
  }
}
