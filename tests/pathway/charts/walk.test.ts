import { getShortestPaths, getSimplePaths } from '@xstate/graph'
import { describe, expect, test } from 'vitest'
import { type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate'
import { chartPicture } from '../../../src/pathway/exportMachine.ts'
import { type ChartKind, charts, movesByChart, type Place } from '../../../src/pathway/moves.ts'
import { placeInChart } from '../../../src/pathway/pathwayMachine.ts'

/** Every word that a chart knows, whether or not anything listens for it where it stands. */
const wordsOf = (kind: ChartKind): string[] => [
  ...new Set(chartPicture(kind).moves.map((move) => move.event)),
]

/** States are told apart by place: the value alone forgets where a leave would lead back to. */
const options = (kind: ChartKind) => ({
  events: wordsOf(kind).map((type) => ({ type })),
  serializeState: (snapshot: AnyMachineSnapshot) => placeInChart(snapshot),
})

/** The words of a path, without the first step, in which XState only begins. */
const stepsOf = (path: { steps: { event: { type: string } }[] }): string[] =>
  path.steps.map((step) => step.event.type).filter((type) => type !== 'xstate.init')

/** The shortest way to each place of a chart, as XState itself finds it. */
const waysOf = (kind: ChartKind): string[][] =>
  getShortestPaths(charts[kind] as AnyStateMachine, options(kind)).map(stepsOf)

/** Where a running actor of a chart comes to. */
function walk(kind: ChartKind, words: readonly string[]): Place {
  const actor = createActor(charts[kind] as AnyStateMachine).start()
  for (const type of words) if (actor.getSnapshot().status === 'active') actor.send({ type })
  return placeInChart(actor.getSnapshot())
}

/** Where the move table comes to; undefined once a word finds no listener. */
function lookUp(kind: ChartKind, words: readonly string[]): Place | undefined {
  const table = movesByChart[kind]
  return words.reduce<Place | undefined>((place, word) => place && table.next(place, word), table.initial)
}

describe.each(Object.keys(charts) as ChartKind[])('The %s chart', (kind) => {
  const ways = waysOf(kind)

  test('The chart has every place of its table', () => {
    expect(ways.map((way) => walk(kind, way)).sort()).toEqual([...movesByChart[kind].places].sort())
  })

  const moves = ways.flatMap((way) =>
    wordsOf(kind).map((word) => ({ way, word, from: walk(kind, way), to: lookUp(kind, [...way, word]) })),
  )

  test.each(moves.filter(({ to }) => to !== undefined))('It goes by $word from $from to $to', (move) => {
    expect(walk(kind, [...move.way, move.word])).toBe(move.to)
  })

  test('It stays where nothing listens', () => {
    for (const { way, word, from } of moves.filter(({ to }) => to === undefined)) {
      expect(walk(kind, [...way, word]), `${from} + ${word}`).toBe(from)
    }
  })

  test('It ends where its table ends', () => {
    for (const way of ways) {
      const ended = movesByChart[kind].eventsIn(walk(kind, way)).length === 0
      expect(movesByChart[kind].isFinal(walk(kind, way))).toBe(ended)
    }
  })

  test('Every path agrees with the table', () => {
    const paths = getSimplePaths(charts[kind] as AnyStateMachine, options(kind))
    for (const path of paths) {
      expect(lookUp(kind, stepsOf(path)), stepsOf(path).join(', ')).toBe(placeInChart(path.state))
    }
  })

  test('Each drawn move is walked', () => {
    const walked = moves.filter(({ to }) => to !== undefined)
    for (const { from, event } of chartPicture(kind).moves) {
      const inside = (place: Place): boolean => place === from || place.startsWith(`${from}.`)
      const state = (place: Place): Place => place.replace(/<.*/, '')
      expect(
        walked.some((move) => move.word === event && inside(state(move.from))),
        `${from} + ${event}`,
      ).toBe(true)
    }
  })
})
