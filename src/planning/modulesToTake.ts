import { requiredModules, spelledOut } from '../curriculum/moduleChoice.ts'
import type { Demand } from '../curriculum/rules.ts'
import type { Module } from '../curriculum/trade.ts'
import { tradeOf } from '../pathway/pathway.ts'
import { holdsModule, stateOf } from '../pathway/standing.ts'
import { type Answer, answersTo } from '../pathway/unmet.ts'
import { leavesToPlan, type PlanRequest } from './request.ts'

/**
 * What a route that teaches modules leads to of them, as it stands today: the required ones and so many of each group,
 * whether or not an exam asks for them. Empty on a route that teaches none.
 */
export function moduleAnswers({ pathway, background, standing, today }: PlanRequest): Answer[] {
  const { trade, route } = pathway
  if (!trade || !route.steps.some(({ kind }) => kind === 'modules')) return []
  const demand: Demand = {
    on: 'module',
    requires: spelledOut(trade, { kind: 'everyModule' }),
    standing: 'model',
    source: trade.length.source,
  }
  return answersTo([demand], { pathway, background, standing, day: today }).map(({ answer }) => answer)
}

/** The modules that a plan has yet to lead through, in the order of the trade's file. */
export interface ModulesToTake {
  /** Required, or of a group and what the plan goes for. */
  asked: Module[]
  /** Under way without being asked for: an optional one, or one more of a group. Nothing waits for them. */
  beside: Module[]
}

/** The modules that a plan has yet to lead through. */
export function modulesToTake(request: PlanRequest): ModulesToTake {
  const { pathway, standing, chosen } = request
  const leaves = moduleAnswers(request)
    .flatMap((answer) => leavesToPlan(answer, chosen))
    .map(({ leaf }) => leaf)
  const required = leaves.some(({ kind }) => kind === 'everyModule') ? requiredModules(tradeOf(pathway)) : []
  const wanted = new Set([
    ...required.map(({ id }) => id),
    ...leaves.flatMap((leaf) => (leaf.kind === 'module' ? [leaf.module] : [])),
  ])
  const open = [...pathway.modulesById.values()].filter(({ id }) => !holdsModule(standing, id))
  return {
    asked: open.filter(({ id }) => wanted.has(id)),
    beside: open.filter(({ id }) => !wanted.has(id) && stateOf(standing, `module.${id}`) === 'underWay'),
  }
}
