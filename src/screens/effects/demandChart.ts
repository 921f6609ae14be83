import type { Day } from '../../calendar/day.ts'
import type { Chart, ChartMove, ChartState } from '../../components/chart/chart.ts'
import { requiredModules } from '../../curriculum/moduleChoice.ts'
import type { Leaf } from '../../curriculum/requirement.ts'
import { phaseCovering, type RouteStep } from '../../curriculum/route.ts'
import type { DemandPoint } from '../../curriculum/rules.ts'
import { capital } from '../../language/marks.ts'
import type { Sentences } from '../../language/sentences/sentences.ts'
import { emptyBackground } from '../../pathway/background.ts'
import type { Pathway } from '../../pathway/pathway.ts'
import { emptyStanding } from '../../pathway/standing.ts'
import { type Answer, checklist } from '../../pathway/unmet.ts'
import { pointsOf } from '../../planning/request.ts'

/** Waiting times and windows: they say when, and nothing that is brought leads there. */
const onlyWhen: readonly Leaf['kind'][] = [
  'waited',
  'retakesLeft',
  'contractLasts',
  'contractEndsWithin',
  'contractLeft',
  'contractOver',
]

/** The words that a picture of demands needs besides. */
export interface DemandWords {
  modules: string
  or: string
}

const pointId = (point: DemandPoint): string => `point.${point}`
const modulesId = 'modules'

/** The moments of a way, what is required at each, and the modules: who follows the arrows sees what leads to the end. */
export function demandChart(
  pathway: Pathway,
  sentences: Pick<Sentences, 'demand' | 'point'>,
  { modules, or }: DemandWords,
  day: Day,
): Chart {
  const states = new Map<string, ChartState>()
  const moves: ChartMove[] = []
  const hasModules = pathway.trade !== null && pathway.route.steps.some(({ kind }) => kind === 'modules')
  const points = pointsOf(pathway).filter((point) => point !== 'module' || !hasModules)
  const placeOf = (point: DemandPoint): string =>
    point === 'module' && hasModules ? modulesId : pointId(point)

  const stateOf = (leaf: Leaf): string => {
    if (leaf.kind === 'examPassed' && leaf.exam === 'written') return pointId('writtenExam')
    if (leaf.kind === 'examPassed' && leaf.exam === 'trade') return pointId('tradeExam')
    if (leaf.kind === 'contract')
      return pointId(leaf.reached === 'completed' ? 'contractCompleted' : 'contract')
    if (leaf.kind === 'everyModule' && hasModules) return modulesId
    if (leaf.kind === 'module' && states.has(`module.${leaf.module}`)) return `module.${leaf.module}`
    const id = JSON.stringify(leaf)
    states.set(id, { id, name: capital(sentences.demand(leaf)) })
    return id
  }
  const lead = (answer: Answer, to: string, name: string | null): void => {
    if (answer.kind === 'leaf') {
      if (onlyWhen.includes(answer.leaf.kind)) return
      const from = stateOf(answer.leaf)
      if (from !== to && !moves.some((one) => one.from === from && one.to === to))
        moves.push({ from, to, name: name ?? '' })
      return
    }
    const isChoice = answer.count < answer.of.length
    for (const part of answer.of) lead(part, to, isChoice ? or : name)
  }

  if (hasModules && pathway.trade) {
    states.set(modulesId, { id: modulesId, name: modules })
    for (const { id } of requiredModules(pathway.trade))
      states.set(`module.${id}`, { id: `module.${id}`, name: id, parent: modulesId })
  }
  for (const point of points)
    states.set(pointId(point), { id: pointId(point), name: capital(sentences.point(point)) })
  for (const point of [...points, ...(hasModules ? (['module'] as const) : [])])
    for (const { answer } of checklist(point, {
      pathway,
      background: emptyBackground,
      standing: emptyStanding(pathway),
      day,
    }))
      lead(answer, placeOf(point), null)
  const tied = new Set(moves.flatMap(({ from, to }) => [from, to]))
  const shown = [...states.values()].filter(
    ({ id, parent }) => tied.has(id) || parent !== undefined || id === modulesId,
  )
  const ids = new Set(shown.map(({ id }) => id))
  return {
    id: 'demands',
    noStart: true,
    states: shown,
    moves: moves.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  }
}

/** The steps of a route in their phases, and which of them comes before which. */
export function stepChart(
  { route }: Pathway,
  nameOf: (step: RouteStep) => string,
  phaseOf: (id: string) => string,
): Chart {
  const phases = route.phases.map(({ id }) => ({ id: `phase.${id}`, name: phaseOf(id) }))
  const steps = route.steps.map((step): ChartState => {
    const phase = phaseCovering(route, step.id)
    return { id: step.id, name: nameOf(step), ...(phase && { parent: `phase.${phase.id}` }) }
  })
  const ids = new Set(route.steps.map(({ id }) => id))
  return {
    id: 'steps',
    noStart: true,
    states: [...phases.filter(({ id }) => steps.some(({ parent }) => parent === id)), ...steps],
    moves: route.steps.flatMap(({ id, after = [] }) =>
      after.filter((from) => ids.has(from)).map((from) => ({ from, to: id, name: '' })),
    ),
  }
}

/** The chart with what the draft has changed marked: what is new, and where other arrows lead. */
export function markedSince(before: Chart, after: Chart): { chart: Chart; gone: string[] } {
  const waysTo = ({ moves }: Chart, id: string): string =>
    JSON.stringify(moves.filter(({ to }) => to === id).map(({ from, name }) => [from, name]))
  const names = new Map(before.states.map(({ id, name }) => [id, name]))
  const states = after.states.map((state) => {
    const isSame = names.get(state.id) === state.name && waysTo(before, state.id) === waysTo(after, state.id)
    return isSame ? state : { ...state, current: true }
  })
  const ids = new Set(after.states.map(({ id }) => id))
  return {
    chart: { ...after, states },
    gone: before.states.filter(({ id }) => !ids.has(id)).map(({ name }) => name),
  }
}
