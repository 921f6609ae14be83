import type { RouteStep } from '../curriculum/route.ts'
import type { Paper } from '../curriculum/routeStep.ts'

/** One line of a checklist: the route step that it belongs to, the paper, and the line. */
export interface ItemPlace {
  step: string
  paper: string
  item: string
}

/** A unit of the chart of such lines. */
type ItemUnit = `item.${string}`

/** The unit of a line of a checklist. No id of a file holds the mark between its three parts. */
export function itemUnit({ step, paper, item }: ItemPlace): ItemUnit {
  return `item.${step}_${paper}_${item}`
}

/** Which line of which checklist a unit is, by the unit's own id. */
export function itemPlace(id: string): ItemPlace {
  const [step = '', paper = '', item = ''] = id.split('_')
  return { step, paper, item }
}

/** The units of every line that can be ticked on a route, in the order of its steps. */
export function itemUnits(steps: readonly RouteStep[]): ItemUnit[] {
  return steps.flatMap((step) =>
    (step.papers ?? []).flatMap((paper) =>
      (paper.items ?? []).map((item) => itemUnit({ step: step.id, paper: paper.id, item: item.id })),
    ),
  )
}

/** The paper and the line that a tick is about; null for what this route has not, or not any longer. */
export function itemOf(
  stepsById: ReadonlyMap<string, RouteStep>,
  { step, paper, item }: ItemPlace,
): { paper: Paper; item: NonNullable<Paper['items']>[number] } | null {
  const found = stepsById.get(step)?.papers?.find(({ id }) => id === paper)
  const line = found?.items?.find(({ id }) => id === item)
  return found && line ? { paper: found, item: line } : null
}
