import type { MarkState } from '../../components/StateMark.tsx'
import type { Party } from '../../curriculum/party.ts'
import type { Lane, RouteStep } from '../../curriculum/route.ts'
import type { PlanStep } from '../../planning/plan.ts'
import type { Station } from '../../planning/routeMap.ts'
import { routeStepFor } from '../../planning/whomToAsk.ts'
import type { Dated } from '../stepDates.ts'
import type { AgreementView } from './useAgreement.ts'

/** How far something on the sheet has come: what was tried and failed is no part of a plan. */
type RowProgress = MarkState & ('done' | 'underWay' | 'agreed' | 'proposed')

/** A step as the sheet has it: as it was agreed, as it goes on, or as it is proposed now. */
export interface SheetRow extends Dated {
  id: string
  lane: Lane
  progress: RowProgress
  responsible: readonly Party[]
  /** The step of the route, on the first row of several that belong to it: what the model says of it is said once. */
  model: RouteStep | null
}

/** The rows of a sheet: the agreed, what goes on beside them, and the proposals. */
interface SheetRows {
  agreed: SheetRow[]
  goingOn: SheetRow[]
  proposed: SheetRow[]
}

/**
 * The agreed steps as they were agreed, and all else as the map has it now: what goes on, planned or not, and what is
 * proposed.
 */
export function sheetRows(view: AgreementView, stations: readonly Station[]): SheetRows {
  const { agreement, isForThisWay, plan, pathway } = view
  const steps = agreement && isForThisWay ? agreement.steps : []
  const ids = new Set(steps.map(({ id }) => id))
  const stationsById = new Map(stations.map((station) => [station.id, station]))
  const planned = new Map(plan.steps.map((step) => [step.id, step]))
  const responsibleOf = ({ routeStep }: PlanStep) => pathway.stepsById.get(routeStep)?.responsible ?? []
  const rest = stations.flatMap((station): SheetRow[] => {
    const { id, subject, progress } = station
    if (ids.has(id) || progress === 'done' || progress === 'failed' || subject.kind === 'partialCompetence')
      return []
    const step = planned.get(id)
    const model = (step && pathway.stepsById.get(step.routeStep)) ?? routeStepFor(pathway, subject)
    return [{ ...station, progress, responsible: model?.responsible ?? [], model }]
  })
  const rows: SheetRows = {
    agreed: steps
      .map((step) => ({
        ...agreedRow(view, step, planned.get(step.id), stationsById.get(step.id)),
        responsible: responsibleOf(step),
        model: pathway.stepsById.get(step.routeStep) ?? null,
      }))
      .sort(byStart),
    goingOn: rest.filter(({ progress }) => progress === 'underWay').sort(byStart),
    proposed: rest.filter(({ progress }) => progress !== 'underWay').sort(byStart),
  }
  return modelsOnce(rows)
}

/** What the model says of a step stands on the first row that belongs to it. */
function modelsOnce({ agreed, goingOn, proposed }: SheetRows): SheetRows {
  const told = new Set<string>()
  const once = (row: SheetRow): SheetRow => {
    const isTold = row.model !== null && told.has(row.model.id)
    if (row.model) told.add(row.model.id)
    return isTold ? { ...row, model: null } : row
  }
  return { agreed: agreed.map(once), goingOn: goingOn.map(once), proposed: proposed.map(once) }
}

const byStart = (a: Dated, b: Dated) => a.from - b.from || a.to - b.to

/** An agreed step: on the days that were agreed; since when it goes on, and when it was done, as the map has it. */
function agreedRow(
  view: AgreementView,
  step: PlanStep,
  now: PlanStep | undefined,
  station: Station | undefined,
): Omit<SheetRow, 'responsible' | 'model'> {
  const progress = agreedProgress(view, step, now)
  return {
    id: step.id,
    lane: step.lane,
    subject: view.subjectOf(step),
    progress,
    from: progress === 'underWay' ? (station?.from ?? step.from) : step.from,
    to: step.to,
    day: progress === 'done' ? (station?.day ?? step.to) : step.to,
    assumed: step.assumes.length > 0,
    ...(step.openEnded && { openEnded: true as const }),
  }
}

function agreedProgress(view: AgreementView, { id }: PlanStep, now: PlanStep | undefined): RowProgress {
  if (!now) return view.changed.has(id) ? 'agreed' : 'done'
  return view.stateOf(now) === 'underWay' ? 'underWay' : 'agreed'
}
