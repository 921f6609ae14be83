import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ChartPicture } from '../../src/components/chart/ChartPicture.tsx'
import { arrowsOf, type Chart } from '../../src/components/chart/chart.ts'
import { layChart, shrunkTo } from '../../src/components/chart/layChart.ts'
import { overlaps } from '../../src/components/map/box.ts'
import { guessWidth } from '../../src/components/map/measure.ts'
import { spread } from '../../src/components/spread.ts'

const exam: Chart = {
  id: 'exam',
  states: [
    { id: 'none', name: 'ikke oppmeldt' },
    { id: 'registered', name: 'oppmeldt', current: true },
    { id: 'passed', name: 'bestått', final: true },
    { id: 'failed', name: 'ikke bestått' },
  ],
  moves: [
    { from: 'none', to: 'registered', name: 'meldt opp' },
    { from: 'registered', to: 'passed', name: 'bestod' },
    { from: 'registered', to: 'failed', name: 'bestod ikke' },
    { from: 'failed', to: 'registered', name: 'meldt opp igjen' },
    { from: 'failed', to: 'failed', name: 'klaget' },
  ],
}

const contract: Chart = {
  id: 'contract',
  states: [
    { id: 'none', name: 'ingen' },
    { id: 'running', name: 'løper' },
    { id: 'ordinary', name: 'ordinær', parent: 'running' },
    { id: 'extended', name: 'forlenget', parent: 'running' },
    { id: 'done', name: 'fullført', final: true },
  ],
  moves: [
    { from: 'none', to: 'ordinary', name: 'startet' },
    { from: 'ordinary', to: 'extended', name: 'forlenget' },
    { from: 'running', to: 'done', name: 'fullført' },
  ],
}

const words = {
  label: 'Eksamen',
  asList: 'Vis som liste',
  current: 'her nå',
  final: 'slutt',
  move: (move: { name: string }, _: unknown, to: { name: string }) => `${move.name} → ${to.name}`,
  partOf: (parent: { name: string }) => `del av ${parent.name}`,
}

/** States without parts, which must lie clear of each other. */
const boxes = (chart: Chart) =>
  layChart(chart, guessWidth, Infinity)
    .states.filter(({ parts }) => !parts)
    .map(({ box: { x, y, width, height } }) => ({ x0: x, x1: x + width, y0: y, y1: y + height }))

describe('the picture of a statechart', () => {
  test('stands closer where there is less room, and smaller only as far as it can be read', () => {
    const roomy = layChart(exam, guessWidth, Infinity)
    const close = layChart(exam, guessWidth, roomy.width - 1)
    expect(close.width).toBeLessThan(roomy.width)
    expect(shrunkTo(close, close.width)).toBe(1)
    expect(shrunkTo(close, close.width * 0.9)).toBeCloseTo(0.9, 1)
    expect(close.width * shrunkTo(close, close.width * 0.9)).toBeLessThanOrEqual(close.width * 0.9)
    expect(shrunkTo(close, 300)).toBe(1)
  })

  test('says the same as a list', () => {
    const { container } = render(<ChartPicture chart={exam} words={words} dir="ltr" />)
    const list = container.querySelector('.chart-list')
    for (const { name } of exam.states) expect(list).toHaveTextContent(name)
    expect(list?.querySelectorAll('li li')).toHaveLength(exam.moves.length)
    expect(list).toHaveTextContent('oppmeldt · her nå')
    expect(list).toHaveTextContent('bestått · slutt')
    expect(list).toHaveTextContent('meldt opp igjen → oppmeldt')
  })

  test('can be scrolled by key and hides its lines', () => {
    render(<ChartPicture chart={exam} words={words} dir="rtl" />)
    const drawing = screen.getByRole('group', { name: 'Eksamen' })
    expect(drawing).toHaveAttribute('tabindex', '0')
    expect(drawing.firstElementChild).toHaveAttribute('aria-hidden', 'true')
  })

  test('draws every way once', () => {
    expect(layChart(exam, guessWidth, Infinity).curves).toHaveLength(5)
    expect(layChart(contract, guessWidth, Infinity).curves).toHaveLength(3)
  })

  test.each([exam, contract])('lays no state of $id over another', (chart) => {
    const all = boxes(chart)
    expect(all).toHaveLength(chart === exam ? 4 : 4)
    for (const [index, box] of all.entries()) {
      for (const other of all.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
    }
  })

  test('runs in the direction of reading, circles aside', () => {
    const { states } = layChart(exam, guessWidth, Infinity)
    const at = (id: string) => states.find((state) => state.id === id)?.box.x ?? 0
    expect(at('none')).toBeLessThan(at('registered'))
    expect(at('registered')).toBeLessThan(at('failed'))
  })

  test('is no wider for states that lead back and forth, and lets every way run on', () => {
    const appealed: Chart = {
      id: 'appealed',
      states: ['none', 'passed', 'failed', 'appealed', 'done'].map((id) => ({ id, name: id })),
      moves: [
        ['none', 'passed'],
        ['none', 'failed'],
        ['none', 'done'],
        ['passed', 'appealed'],
        ['failed', 'appealed'],
        ['appealed', 'passed'],
        ['appealed', 'failed'],
        ['failed', 'done'],
      ].map(([from = '', to = '']) => ({ from, to, name: to })),
    }
    const { states } = layChart(appealed, guessWidth, Infinity)
    const middle = (id: string) => {
      const box = states.find((state) => state.id === id)?.box
      return box ? box.x + box.width / 2 : 0
    }
    expect(middle('passed')).toBe(middle('failed'))
    expect(middle('failed')).toBeLessThan(middle('appealed'))
    expect(middle('failed')).toBeLessThan(middle('done'))
  })

  test('writes no words over others, those of a way back to the same state among them', () => {
    const levels = ['A1', 'A2', 'B1'].map((id) => ({ id, name: id }))
    const language: Chart = {
      id: 'language',
      states: levels,
      moves: levels.flatMap((to, index) =>
        levels.slice(0, index + 1).map((from) => ({
          from: from.id,
          to: to.id,
          name: `Norsk vurdert til ${to.id}`,
        })),
      ),
    }
    const written = [exam, language].map((chart) =>
      layChart(chart, guessWidth, Infinity).curves.flatMap(({ words: text }) => {
        if (!text) return []
        const half = (text.lines.length * 15) / 2
        return [
          { x0: text.x - text.width / 2, x1: text.x + text.width / 2, y0: text.y - half, y1: text.y + half },
        ]
      }),
    )
    for (const texts of written) {
      expect(texts.length).toBeGreaterThan(3)
      for (const [index, text] of texts.entries())
        for (const other of texts.slice(index + 1)) expect(overlaps(text, other)).toBe(false)
    }
  })

  test('holds the parts of a state inside it', () => {
    const { states } = layChart(contract, guessWidth, Infinity)
    const box = (id: string) =>
      states.find((state) => state.id === id)?.box ?? { x: 0, y: 0, width: 0, height: 0 }
    for (const part of ['ordinary', 'extended']) {
      expect(box(part).x).toBeGreaterThan(box('running').x)
      expect(box(part).x + box(part).width).toBeLessThan(box('running').x + box('running').width)
      expect(box(part).y + box(part).height).toBeLessThan(box('running').y + box('running').height)
    }
  })
})

test('every way has its own name, also where many lead to one state', () => {
  const moves = ['A1', 'A2', 'B1', 'B2'].map((from) => ({ from, to: 'C1', name: 'vurdert til C1' }))
  expect(arrowsOf(moves).map(({ names }) => names)).toEqual(moves.map(({ name }) => [name]))
})

test('things in a column stand as near to their wishes as there is room', () => {
  const size = 10
  expect(
    spread(
      [
        { wants: 0, size },
        { wants: 100, size },
      ],
      2,
    ),
  ).toEqual([0, 100])
  expect(
    spread(
      [
        { wants: 50, size },
        { wants: 50, size },
      ],
      2,
    ),
  ).toEqual([44, 56])
})
