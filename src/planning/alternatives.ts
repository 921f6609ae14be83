import { stateOf } from '../pathway/standing.ts'
import { type Answer, checklist, type LeafAnswer, leafAnswers, passes } from '../pathway/unmet.ts'
import { moduleAnswers } from './modulesToTake.ts'
import { nameOfChoice, type PlanRequest, pointsOf } from './request.ts'

/** Most ways of meeting what leaves a choice that are compared: half of ten things can be chosen in 252. */
const mostWays = 256

/** The ways of meeting what leaves a choice, each as a request of its own. */
export interface Ways {
  requests: readonly PlanRequest[]
  /** There are more ways than can be compared, so none of them is proved shortest. */
  leftOut: boolean
}

/** Every choice of so many of these. */
function choose(from: readonly number[], count: number): number[][] {
  if (count <= 0) return [[]]
  return from.flatMap((first, index) =>
    choose(from.slice(index + 1), count - 1).map((others) => [first, ...others]),
  )
}

/** The choices that stand open in an answer, those within a part included. */
function openChoices(answer: Answer): (Answer & { kind: 'any' | 'some' })[] {
  if (answer.kind === 'leaf' || passes(answer)) return []
  const within = answer.of.flatMap(openChoices)
  return answer.kind === 'all' ? within : [answer as Answer & { kind: 'any' | 'some' }, ...within]
}

/**
 * The parts of a choice that could be gone for: only those that the person has chosen, where they have chosen, else only
 * what is fixed by hand, else only what is under way, which nobody gives up for a shorter way. Where something is held of a part already it comes
 * first, and then the one with the least missing: among ways as short the first is planned.
 */
function optionsOf(request: PlanRequest, { of, count }: Answer & { kind: 'any' | 'some' }): number[][] {
  const missing = of.flatMap((part, index) => (passes(part) ? [] : [index]))
  const leavesOf = (option: readonly number[]) => option.flatMap((index) => leafAnswers(of[index] as Answer))
  const amount = (option: readonly number[], is: (leaf: LeafAnswer) => boolean): number =>
    leavesOf(option).filter(is).length
  const options = choose(missing, count - (of.length - missing.length))
  return [isWished, isFixed, isUnderWay]
    .reduce((left, is) => withMost(left, (option) => amount(option, (leaf) => is(request, leaf))), options)
    .sort(
      (a, b) =>
        Math.min(1, amount(b, passes)) - Math.min(1, amount(a, passes)) ||
        amount(a, (leaf) => !passes(leaf)) - amount(b, (leaf) => !passes(leaf)),
    )
}

/** The options of which something is true as often as of any. */
function withMost(options: readonly number[][], times: (option: readonly number[]) => number): number[][] {
  const most = Math.max(0, ...options.map(times))
  return options.filter((option) => times(option) === most)
}

function isWished({ wished = [] }: PlanRequest, { leaf }: LeafAnswer): boolean {
  return (
    (leaf.kind === 'module' && wished.includes(leaf.module)) ||
    (leaf.kind === 'gate' && wished.includes(leaf.gate))
  )
}

/** Whether the step of a part is fixed by hand: a plan without it would have let it go. */
function isFixed({ pins }: PlanRequest, { leaf }: LeafAnswer): boolean {
  const step =
    leaf.kind === 'module' ? `module.${leaf.module}` : leaf.kind === 'gate' ? `gate.${leaf.gate}` : null
  return pins.some((pin) => pin.step === step)
}

function isUnderWay({ standing }: PlanRequest, { leaf }: LeafAnswer): boolean {
  return leaf.kind === 'module' && stateOf(standing, `module.${leaf.module}`) === 'underWay'
}

/** What is asked for, once for each way of meeting the demands that leave a choice. */
export function waysOf(request: PlanRequest): Ways {
  const { pathway, background, standing, today } = request
  const choices = new Map(
    pointsOf(pathway)
      .flatMap((point) => checklist(point, { pathway, background, standing, day: today }))
      .map(({ answer }) => answer)
      .concat(moduleAnswers(request))
      .flatMap(openChoices)
      .map((choice) => [nameOfChoice(choice), optionsOf(request, choice)] as const),
  )
  let ways: ReadonlyMap<string, readonly number[]>[] = [new Map()]
  let leftOut = false
  for (const [name, options] of choices) {
    const more = ways.flatMap((way) => options.map((option) => new Map([...way, [name, option]])))
    leftOut ||= more.length > mostWays
    ways = more.slice(0, mostWays)
  }
  return {
    requests: choices.size === 0 ? [request] : ways.map((chosen) => ({ ...request, chosen })),
    leftOut,
  }
}
