import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/** The width of a text in pixels, at a root size of 16. */
export type Measure = (text: string, size: number, weight: number) => number

/** A guess for where nothing is drawn (tests): a little wider than Inter, so that nothing is taken to fit. */
export const guessWidth: Measure = (text, size, weight) => text.length * size * (weight >= 600 ? 0.6 : 0.56)

/** Measures with the page's own letters; by guess where there is no canvas. */
function measureIn(family: string): Measure {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) return guessWidth
  const known = new Map<string, number>()
  return (text, size, weight) => {
    const key = `${weight} ${size} ${text}`
    let width = known.get(key)
    if (width === undefined) {
      context.font = `${weight} ${size}px ${family}`
      width = context.measureText(text).width
      known.set(key, width)
    }
    return width
  }
}

/** The letters an element is set in, measured; anew when a font arrives. */
export function useMeasure(element: RefObject<HTMLElement | null>): Measure {
  const [measure, setMeasure] = useState<Measure>(() => guessWidth)
  useLayoutEffect(() => {
    const again = () => {
      if (!element.current) return
      const family = getComputedStyle(element.current).fontFamily
      setMeasure(() => measureIn(family || 'sans-serif'))
    }
    again()
    const fonts = document.fonts as FontFaceSet | undefined
    fonts?.addEventListener('loadingdone', again)
    return () => fonts?.removeEventListener('loadingdone', again)
  }, [element])
  return measure
}

/** The width of an element in pixels at a root size of 16, followed as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>, assumed: number): number {
  const [width, setWidth] = useState(assumed)
  useEffect(() => {
    const seen = element.current
    if (!seen || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      if (!entry || entry.contentRect.width === 0) return
      const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      setWidth((entry.contentRect.width * 16) / root)
    })
    observer.observe(seen)
    return () => observer.disconnect()
  }, [element])
  return width
}
