import { type Answer, checklist, leafAnswers, passes } from '../pathway/unmet.ts'
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

/** The parts of a choice that could be gone for, those with the least missing first. */
function optionsOf({ of, count }: Answer & { kind: 'any' | 'some' }): number[][] {
  const missing = of.flatMap((part, index) => (passes(part) ? [] : [index]))
  const weight = (option: readonly number[]): number =>
    option.reduce(
      (sum, index) => sum + leafAnswers(of[index] as Answer).filter((leaf) => !passes(leaf)).length,
      0,
    )
  return choose(missing, count - (of.length - missing.length)).sort((a, b) => weight(a) - weight(b))
}

/** What is asked for, once for each way of meeting the demands that leave a choice. */
export function waysOf(request: PlanRequest): Ways {
  const { pathway, background, standing, today } = request
  const choices = new Map(
    pointsOf(pathway)
      .flatMap((point) => checklist(point, { pathway, background, standing, day: today }))
      .flatMap(({ answer }) => openChoices(answer))
      .map((choice) => [nameOfChoice(choice), optionsOf(choice)] as const),
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
