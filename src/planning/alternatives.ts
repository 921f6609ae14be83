import type { Day } from '../calendar/day.ts'
import { copyStanding, type Standing, stateOf } from '../pathway/standing.ts'
import { advance } from '../pathway/step.ts'
import { type Answer, checklist, type LeafAnswer, leafAnswers, passes } from '../pathway/unmet.ts'
import { moduleAnswers } from './modulesToTake.ts'
import { nameOfChoice, type PlanRequest, pointsOf } from './request.ts'
import { inOrderOfDays } from './written.ts'

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

/** The choices in an answer, those within a part included; none in what is left out. */
function choicesIn(answer: Answer, isLeftOut: (part: Answer) => boolean): Choice[] {
  if (answer.kind === 'leaf' || isLeftOut(answer)) return []
  const within = answer.of.flatMap((part) => choicesIn(part, isLeftOut))
  return answer.kind === 'all' ? within : [answer as Choice, ...within]
}

/** A demand that can be met in more than one way. */
type Choice = Answer & { kind: 'any' | 'some' }

/**
 * The parts of a choice that could be gone for: only those that the person has chosen, where they have chosen, else only
 * what is fixed by hand, else only what is under way, which nobody gives up for a shorter way. Where something is held of a part already it comes
 * first, and then the one with the least missing: among ways as short the first is planned.
 */
function optionsOf(request: PlanRequest, { of, count }: Choice): number[][] {
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

/** What is answered at the moments of a route, for where somebody stands on a day. */
function answersOn(request: PlanRequest, standing: Standing, day: Day): Answer[] {
  const { pathway, background } = request
  return pointsOf(pathway)
    .flatMap((point) => checklist(point, { pathway, background, standing, day }))
    .map(({ answer }) => answer)
    .concat(moduleAnswers({ ...request, standing, today: day }))
}

const byName = (choices: readonly Choice[]): Map<string, Choice> =>
  new Map(choices.map((choice) => [nameOfChoice(choice), choice]))

/** The choices of a route, open or not, as the plan before leaves them in the end; none where there is no such plan. */
function choicesAfter(request: PlanRequest): ReadonlyMap<string, Choice> {
  const { pathway, background, before = [], today } = request
  const events = inOrderOfDays(before.flatMap((step) => step.events)).filter(({ day }) => day >= today)
  const last = events.at(-1)
  if (!last) return new Map()
  const standing = copyStanding(request.standing)
  for (const event of events) advance(pathway, background, standing, event)
  return byName(answersOn(request, standing, last.day).flatMap((answer) => choicesIn(answer, () => false)))
}

/**
 * The options of each open choice. Those that the plan before meets come first: of ways that end on one day the first is
 * taken, and a plan made anew is to move as little as can be.
 */
function optionsByChoice(request: PlanRequest): ReadonlyMap<string, readonly number[][]> {
  const answers = answersOn(request, request.standing, request.today)
  const open = byName(answers.flatMap((answer) => choicesIn(answer, passes)))
  const after = open.size > 0 ? choicesAfter(request) : open
  return new Map(
    [...open].map(([name, choice]) => {
      const options = optionsOf(request, choice)
      const parts = after.get(name)?.of ?? []
      const missing = (option: readonly number[]): number =>
        option.filter((at) => !passes(parts[at] ?? choice)).length
      return [name, options.sort((a, b) => missing(a) - missing(b))]
    }),
  )
}

/** What is asked for, once for each way of meeting the demands that leave a choice. */
export function waysOf(request: PlanRequest): Ways {
  const choices = optionsByChoice(request)
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
