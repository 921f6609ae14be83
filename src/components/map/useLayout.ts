import { startTransition, useEffect, useState } from 'react'
import { type Layout, type LayoutInput, layOut } from './layout.ts'
import { inSlices } from './unhurried.ts'

/** A map that has been laid out, with all that it was laid out from: the two are drawn together. */
export interface LaidOut {
  input: LayoutInput
  layout: Layout
}

/**
 * Lays a map out in slices, and keeps the one before until it is done; null before the first. Another input, which must be
 * the same object for as long as nothing in it changes, takes the place of one that is not done.
 */
export function useLayout(input: LayoutInput): LaidOut | null {
  const [laidOut, setLaidOut] = useState<LaidOut | null>(null)
  useEffect(
    () => inSlices(layOut(input), (layout) => startTransition(() => setLaidOut({ input, layout }))),
    [input],
  )
  return laidOut
}
