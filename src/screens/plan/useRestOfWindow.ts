import { type RefObject, useLayoutEffect } from 'react'

/**
 * Makes an element as high as the window is below its top, so that its foot is in sight however far the page
 * has been scrolled. Style sheets know the window's height, but not where an element begins in it.
 */
export function useRestOfWindow(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const measure = () => {
      const { current } = element
      if (!current) return
      const top = Math.max(0, current.getBoundingClientRect().top)
      current.style.setProperty('--rest-of-window', `${Math.round(window.innerHeight - top)}px`)
    }
    measure()
    // What stands above may grow without the window doing so
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure)
    observer?.observe(document.body)
    addEventListener('scroll', measure, { passive: true })
    addEventListener('resize', measure)
    return () => {
      observer?.disconnect()
      removeEventListener('scroll', measure)
      removeEventListener('resize', measure)
    }
  }, [element])
}
