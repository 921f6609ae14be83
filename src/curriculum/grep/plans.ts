import type { Facts, GrepObject } from './objects.ts'

/** What a kind of object says. */
export type FactsOf<Kind extends Facts['kind']> = Extract<Facts, { kind: Kind }>

/** An object of one kind. */
export type ObjectOf<Kind extends Facts['kind']> = GrepObject & { facts: FactsOf<Kind> }

/** Every object of one kind, in the order in which they were read. */
export function objectsOf<Kind extends Facts['kind']>(
  objects: readonly GrepObject[],
  kind: Kind,
): ObjectOf<Kind>[] {
  const isOf = (object: GrepObject): object is ObjectOf<Kind> => object.facts?.kind === kind
  return objects.filter(isOf)
}

/**
 * What a plan is of. `modules`: a trade in modules for adults. `block`: the ordinary Vg3 plan of a trade. `preparatory`: a plan of
 * forberedende opplæring for voksne (FOV), which has modules too. `other`: a subject that is no trade.
 */
export type PlanSubject = 'modules' | 'block' | 'preparatory' | 'other'

/**
 * Tells a trade's plan from others, since plans of FOV have the same structure: by the level of the training, then by the label of an
 * apprentice's plan (`laerling`, seen on BET05-01), or the plans that it was made from, which only module plans of trades name.
 */
export function subjectOfPlan({ structure, labels, levels, originals }: FactsOf<'plan'>): PlanSubject {
  if (levels.includes('opplaeringsnivaa_fov')) return 'preparatory'
  const inModules = structure === 'laereplanstruktur_2'
  if (labels.includes('laerling') || (inModules && originals.length > 0))
    return inModules ? 'modules' : 'block'
  return 'other'
}

/** The codes of the trades' plans among objects. */
export function tradePlansIn(objects: readonly GrepObject[]): string[] {
  return objectsOf(objects, 'plan')
    .filter(({ facts }) => ['modules', 'block'].includes(subjectOfPlan(facts)))
    .map(({ code }) => code)
}
