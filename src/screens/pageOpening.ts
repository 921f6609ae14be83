import { useEffect } from 'react'
import { withoutMarks } from '../language/marks.ts'

/** The page that was opened last, and whether its heading has not been given focus yet. */
let opened: { path: string; awaited: boolean } | null = null

/** Puts focus on the page's heading, unless the reader has gone on into the page themselves. */
function focusHeading(main: HTMLElement): boolean {
  const heading = main.querySelector('h1')
  if (!heading) return false
  const { activeElement } = document
  if (!(activeElement && activeElement !== main && main.contains(activeElement))) {
    heading.tabIndex = -1
    heading.focus()
  }
  return true
}

/**
 * Names the page in the browser's tab, and puts focus on its heading when it has been gone to from another:
 * who hears the page is told where they are. The first page keeps focus where the browser has it.
 */
export function usePageOpening(path: string, title: string): void {
  useEffect(() => {
    document.title = `${withoutMarks(title)} – Fagvei`
  }, [title])
  useEffect(() => {
    if (opened?.path !== path) opened = { path, awaited: opened !== null }
    const main = document.getElementById('main')
    if (!opened.awaited || !main) return
    const look = () => {
      if (!focusHeading(main)) return
      if (opened) opened.awaited = false
      watch.disconnect()
    }
    // A page whose words or person are still on their way has no heading yet
    const watch = new MutationObserver(look)
    watch.observe(main, { childList: true, subtree: true })
    look()
    return () => watch.disconnect()
  }, [path])
}
