import { describe, expect, test } from 'vitest'
import { type AnyStateMachine, createMachine } from 'xstate'
import {
  chartPicture,
  type MachineJson,
  machineJson,
  mermaid,
  pathwayJson,
} from '../../src/pathway/exportMachine.ts'
import { type ChartKind, charts, readMoves } from '../../src/pathway/moves.ts'
import { pathwayMachine } from '../../src/pathway/pathwayMachine.ts'
import { pathwayOf } from './log.ts'

const kinds = Object.keys(charts) as ChartKind[]
const pathway = pathwayOf('laerling', 'vestland', 'LOG05-01')

/** XState's own reading of a machine that has been out of the house as text. */
const readBack = (json: MachineJson): AnyStateMachine => createMachine(JSON.parse(JSON.stringify(json)))

/** The states, beginnings, ends and moves in a Mermaid text, as far as a loose look finds them. */
function readMermaid(text: string) {
  const lines = text.split('\n').map((line) => line.trim())
  const matches = (pattern: RegExp): string[][] =>
    lines.flatMap((line) => {
      const match = pattern.exec(line)
      return match ? [match.slice(1)] : []
    })
  return {
    states: matches(/^state ".*" as (\w+)( \{)?$/).map(([id = '']) => id),
    initial: matches(/^\[\*\] --> (\w+)$/).map(([id = '']) => id),
    final: matches(/^(\w+) --> \[\*\]$/).map(([id = '']) => id),
    moves: matches(/^(\w+) --> (\w+): (\w+)$/).map((move) => move.join(' ')),
    unread: lines.filter(
      (line) =>
        line &&
        !/^(stateDiagram-v2|state ".*" as \w+( \{)?|\[\*\] --> \w+|\w+ --> \[\*\]|\w+ --> \w+: \w+|--|\})$/.test(
          line,
        ),
    ),
  }
}

describe('Stately JSON', () => {
  test.each(kinds)('The JSON of %s is the same chart', (kind) => {
    const copy = readMoves(readBack(machineJson(kind)))
    const chart = readMoves(charts[kind])
    expect(copy.places).toEqual(chart.places)
    for (const place of chart.places) {
      for (const word of chart.eventsIn(place)) expect(copy.next(place, word)).toBe(chart.next(place, word))
    }
  })

  test('The JSON of a pathway has no code in it', () => {
    const json = machineJson(pathwayMachine(pathway))
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    expect(json).toMatchObject({ id: 'pathway', type: 'parallel', on: { recorded: { actions: ['record'] } } })
  })

  test('What comes in any number is tagged', () => {
    const regions = Object.entries(pathwayJson(pathway).states ?? {})
    const spawned = regions.filter(([, { tags }]) => tags?.includes('spawned'))
    expect(spawned.map(([kind]) => kind)).toEqual(['claim', 'work', 'contract'])
  })

  test('The JSON of a pathway opens as a machine', () => {
    const machine = readBack(pathwayJson(pathway))
    const regions = Object.keys(machine.states)
    expect(regions).toEqual([
      ...new Set([...pathway.initialPlaces.keys()].map((unit) => unit.split('.')[0])),
      'claim',
      'work',
      'contract',
    ])
    for (const unit of pathway.initialPlaces.keys()) {
      const [kind = '', id = ''] = unit.split('.')
      expect(machine.states[kind]?.states[id], unit).toBeDefined()
    }
  })
})

describe('the picture of a chart', () => {
  test('States lie inside each other', () => {
    const { states } = chartPicture('contract')
    expect(states.find(({ id }) => id === 'running.extended')).toEqual({
      id: 'running.extended',
      name: 'extended',
      parent: 'running',
    })
    expect(states.filter(({ initial }) => initial).map(({ id }) => id)).toEqual(['none', 'running.ordinary'])
    expect(states.filter(({ final }) => final).map(({ id }) => id)).toEqual([
      'refused',
      'voided',
      'completed',
    ])
    expect(states.filter(({ history }) => history).map(({ id }) => id)).toEqual(['running.before'])
  })

  test('Moves lead between states that are shown', () => {
    for (const kind of kinds) {
      const { states, moves } = chartPicture(kind)
      const ids = new Set(states.map(({ id }) => id))
      for (const { from, to, event } of moves) {
        expect([ids.has(from), ids.has(to)], `${kind}: ${from} ${event} ${to}`).toEqual([true, true])
      }
    }
    expect(chartPicture('contract').moves).toContainEqual({
      from: 'onLeave',
      to: 'running.before',
      event: 'leaveEnded',
    })
  })

  test('Regions of a pathway lie side by side', () => {
    const picture = chartPicture(pathwayMachine(pathway))
    expect(picture.parallel).toBe(true)
    expect(picture.states.find(({ id }) => id === 'module')).toMatchObject({ parallel: true })
    expect(picture.moves).toContainEqual({
      from: 'module.LOGV107.notStarted',
      to: 'module.LOGV107.underWay',
      event: 'module.LOGV107.moduleStarted',
    })
  })
})

describe('Mermaid', () => {
  const word = (...path: string[]): string => path.join('.').replaceAll('.', '__').replaceAll('-', '_')

  test.each([...kinds, 'pathway'] as const)('Mermaid of %s has every state and move', (kind) => {
    const of = kind === 'pathway' ? pathwayJson(pathway) : kind
    const { id, states, moves } = chartPicture(of)
    const read = readMermaid(mermaid(of))
    expect(read.unread).toEqual([])
    expect(read.states.filter((state) => state !== id).sort()).toEqual(
      states.map((state) => word(id, state.id)).sort(),
    )
    expect(read.moves.sort()).toEqual(
      moves
        .map(({ from, to, event }) => `${word(id, from)} ${word(id, to)} ${event.replace(/.*\./, '')}`)
        .sort(),
    )
    const marked = (mark: 'initial' | 'final') =>
      states.filter((state) => state[mark]).map((state) => word(id, state.id))
    expect(read.initial.sort()).toEqual(marked('initial').sort())
    expect(read.final.sort()).toEqual(marked('final').sort())
  })

  test('A line parts one region from the next', () => {
    const regions = mermaid(pathwayJson(pathway))
      .split('\n')
      .filter((line) => line === '    --')
    expect(regions).toHaveLength(Object.keys(pathwayJson(pathway).states ?? {}).length - 1)
  })

  test('Every bracket that opens is closed', () => {
    const text = mermaid(pathwayJson(pathway))
    expect(text.match(/\{$/gm)).toHaveLength(text.match(/^ *\}$/gm)?.length ?? 0)
  })
})
