import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MiniAxis, MiniMap, miniScale } from '../../src/components/map/MiniMap.tsx'
import { squeezed } from '../../src/components/map/scale.ts'
import { example, on, words } from './example.ts'

const scale = miniScale(on('2026-01-01'), on('2031-12-31'))

test('a small map has its four lines in one order and the finish', () => {
  const { container } = render(<MiniMap map={example} scale={scale} dir="ltr" />)
  const drawn = [...container.querySelectorAll('g[class^="in-"]')].map(({ classList }) => classList[0])
  expect(drawn).toEqual(['in-norwegian', 'in-modules', 'in-work', 'in-exams'])
  expect(container.querySelectorAll('.range-mark')).toHaveLength(1)
})

test('a small map leaves the words to its row', () => {
  const { container } = render(<MiniMap map={example} scale={scale} dir="rtl" />)
  expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true')
})

test('a shut route says when it opens', () => {
  const shut = { lane: 'work' as const, opens: on('2027-03-01'), word: 'åpner mars 2027' }
  const { container } = render(<MiniMap map={example} scale={scale} dir="ltr" shut={shut} />)
  expect(container).toHaveTextContent('åpner mars 2027')
  expect(container.querySelectorAll('.mini-gate')).toHaveLength(1)
})

test('a gate beyond the scale is not drawn', () => {
  const shut = { lane: 'work' as const, opens: on('2040-03-01'), word: 'åpner mars 2040' }
  const { container } = render(<MiniMap map={example} scale={scale} dir="ltr" shut={shut} />)
  expect(container).not.toHaveTextContent('åpner')
})

test('one axis stands over all small maps', () => {
  const { container } = render(<MiniAxis scale={scale} today={example.today} words={words} dir="ltr" />)
  expect([...container.querySelectorAll('.mini-axis-year')].map(({ textContent }) => textContent)).toEqual([
    '2026',
    '2027',
    '2028',
    '2029',
    '2030',
    '2031',
  ])
})

test('a small map is never narrower than nothing, however little room a page has while it is laid out', () => {
  const narrow = squeezed(miniScale(on('2026-01-01'), on('2031-12-31'), -33.125), -33.125)
  const { container } = render(<MiniMap map={example} scale={narrow} dir="ltr" />)
  const [, , width] = container.querySelector('svg')?.getAttribute('viewBox')?.split(' ').map(Number) ?? []
  expect(width).toBeGreaterThan(0)
})

test('a route that goes on beyond its small map says so, and one that is whole says nothing', () => {
  const { container, rerender } = render(
    <MiniMap map={example} scale={scale} dir="ltr" cut={{ after: 'går videre etter 2031' }} />,
  )
  expect(container).toHaveTextContent('går videre etter 2031')
  expect(container.querySelectorAll('.cut-after')).toHaveLength(1)
  rerender(<MiniMap map={example} scale={scale} dir="ltr" />)
  expect(container).toHaveTextContent('')
  expect(container.querySelectorAll('.cut-after, .cut-before')).toHaveLength(0)
})
