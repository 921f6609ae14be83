import { type Catalogue, tradeNameOf } from '../catalogue.ts'
import { ruleSetsOf } from '../references.ts'
import { isOpenEnded, type Route } from '../route.ts'
import type { Text } from '../text.ts'
import type { Module, Trade } from '../trade.ts'

/** Something that a requirement can name, by its id. */
interface Nameable {
  id: string
  name: Text
}

/** Things to name that belong together; without a name of their own where they are all there is. */
export interface NameableGroup {
  name: Text | null
  of: readonly Nameable[]
}

/** What a requirement can name, by the part of it that does. */
export type Nameables = Readonly<Record<'module' | 'gate' | 'phase' | 'trades', readonly NameableGroup[]>>

/**
 * What a requirement can name where it is written: in a trade that trade's modules, in a route its phases, elsewhere those of
 * all. A name that is not here is a fault.
 */
export function nameablesIn(catalogue: Catalogue, trade: Trade | null, route: Route | null): Nameables {
  const trades = trade ? [trade] : [...catalogue.tradesById.values()]
  const routes = route ? [route] : [...catalogue.routesById.values()]
  const ofSets = ruleSetsOf(catalogue).map((set) => ({ name: set.name, of: set.gates ?? [] }))
  return {
    module: trades.map(({ name, modules }) => ({
      name: trade ? null : name,
      of: modules.map(({ id, title }: Module) => ({ id, name: title })),
    })),
    gate: [...trades.map(({ name, gates }) => ({ name, of: gates })), ...ofSets].filter(
      ({ of }) => of.length > 0,
    ),
    phase: routes.map((one) => ({ name: route ? null : one.name, of: phasesOf(one) })),
    trades: [{ name: null, of: codesOf(catalogue) }],
  }
}

/** The bands of a route, and the stretches within them that end. */
function phasesOf({ phases, steps }: Route): Nameable[] {
  const stretches = steps.flatMap((step) => (step.kind === 'stretch' && !isOpenEnded(step) ? [step] : []))
  return [...phases, ...stretches].map(({ id, name }) => ({ id, name }))
}

function codesOf(catalogue: Catalogue): Nameable[] {
  const codes = new Set([...catalogue.tradesById.values()].map(({ trade }) => trade))
  return [...codes].map((id) => ({ id, name: tradeNameOf(catalogue, id) }))
}

/** What something that a requirement names is called; null where there is none such. */
export function nameIn(groups: readonly NameableGroup[], id: string): Text | null {
  for (const { of } of groups) {
    const found = of.find((one) => one.id === id)
    if (found) return found.name
  }
  return null
}
