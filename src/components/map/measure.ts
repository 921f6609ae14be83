import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'

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

/** The letters that the whole page is set in, measured once for all that is drawn with them. */
let letters: Measure | null = null

const fontsOfPage = (): FontFaceSet | undefined => document.fonts

const forgetLetters = (): void => {
  letters = null
}

function pageLetters(): Measure {
  // Before whoever draws with them hears of it; to say so again changes nothing
  fontsOfPage()?.addEventListener('loadingdone', forgetLetters)
  letters ??= measureIn(getComputedStyle(document.body).fontFamily || 'sans-serif')
  return letters
}

function onNewLetters(changed: () => void): () => void {
  const fonts = fontsOfPage()
  fonts?.addEventListener('loadingdone', changed)
  return () => fonts?.removeEventListener('loadingdone', changed)
}

/** Measures with the letters of the page from the first drawing on; anew when a font arrives. */
export function useMeasure(): Measure {
  return useSyncExternalStore(onNewLetters, pageLetters)
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
