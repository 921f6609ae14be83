import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { MarkFigure } from '../../src/components/map/MarkFigure.tsx'
import type { MarkShape } from '../../src/components/map/places.ts'

/** The heaviest outline of a figure, in pixels. */
function heaviest(shape: MarkShape, progress: 'agreed' | 'proposed', deciding: boolean): number {
  const { container } = render(
    <svg aria-hidden="true">
      <MarkFigure shape={shape} progress={progress} radius={12} deciding={deciding} />
    </svg>,
  )
  const outlines = [...container.querySelectorAll('.mark')]
  return Math.max(...outlines.map((outline) => Number(outline.getAttribute('stroke-width'))))
}

describe('a mark that decides the finish', () => {
  const shapes: MarkShape[] = ['disc', 'square', 'star', 'rings']
  test.each(shapes.flatMap((shape) => (['agreed', 'proposed'] as const).map((state) => ({ shape, state }))))(
    'is outlined half as heavy again: $shape, $state',
    ({ shape, state }) => {
      const usual = heaviest(shape, state, false)
      expect(usual).toBeGreaterThan(0)
      expect(heaviest(shape, state, true)).toBeGreaterThanOrEqual(1.5 * usual)
    },
  )
})
